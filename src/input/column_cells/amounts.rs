//! Columns of numbers: amounts, rates, counts, lengths of time.

use super::{ENOUGH_TO_TELL, filled, mostly};
use crate::input::value::duration::{DurationUnit, ParsedDuration, parse_duration};
use crate::input::value::number::parse_number;

/// Whether plain numbers stand in a column that cannot be days since 1900: a
/// time to resolve of 77,503 seconds would be a day in 2112.
#[must_use]
pub fn holds_lengths_of_time(rows: &[Vec<String>], column: usize) -> bool {
    // From 1980 to 2079.
    const DAYS: std::ops::Range<f64> = 29_221.0..65_380.0;
    // Seven digits are a year and its day, eight a whole date.
    const LONGEST: f64 = 1e6;
    let cells = filled(rows, column);
    let all = cells.clone().count();
    let numbers = cells.filter_map(|cell| cell.parse::<f64>().ok());
    let (numbers, beyond) = numbers.fold((0, 0), |(numbers, beyond), number| {
        let is_beyond = number < LONGEST && !DAYS.contains(&number);
        (numbers + 1, beyond + usize::from(is_beyond))
    });
    numbers >= ENOUGH_TO_TELL && numbers * 2 > all && beyond * 10 > numbers
}

/// Whether two columns say the same lengths of time, the one in bare numbers
/// whatever their unit is, the other in a unit that is known.
#[must_use]
pub fn are_same_lengths(
    rows: &[Vec<String>],
    bare: usize,
    (named, unit): (usize, DurationUnit),
) -> bool {
    const ENOUGH: usize = 2;
    // Hours are rounded to a tenth or a hundredth.
    const ROUNDING: f64 = 3.0;
    const SHARE: f64 = 0.02;
    let minutes = |cell: &str| match parse_duration(cell) {
        ParsedDuration::Bare(bare) => Some(bare.with_fraction()? * unit.minutes()),
        ParsedDuration::Minutes(minutes) => Some(minutes),
        _ => None,
    };
    let pairs: Vec<(f64, f64)> = rows
        .iter()
        .filter_map(|row| {
            let ParsedDuration::Bare(bare) = parse_duration(row.get(bare)?) else {
                return None;
            };
            Some((bare.with_fraction()?, minutes(row.get(named)?)?))
        })
        .collect();
    pairs.len() >= ENOUGH
        && DurationUnit::ALL.iter().any(|unit| {
            let is_same = |(bare, named): &(f64, f64)| {
                (bare * unit.minutes() - named).abs() <= ROUNDING + named.abs() * SHARE
            };
            pairs.iter().all(is_same)
        })
}

/// Whether a column holds small whole numbers, as of months, and nothing else.
#[must_use]
pub fn counts_few(rows: &[Vec<String>], column: usize) -> bool {
    const FEW: std::ops::RangeInclusive<u32> = 1..=60;
    let is_few = |cell: &str| cell.parse::<u32>().is_ok_and(|count| FEW.contains(&count));
    filled(rows, column).count() >= ENOUGH_TO_TELL && filled(rows, column).all(is_few)
}

/// Whether the cells of a column are rates of tax, and not what the tax comes
/// to: they say percent, or are usual rates that stand beside totals of all
/// sizes.
#[must_use]
pub fn holds_tax_rates(rows: &[Vec<String>], column: usize, totals: Option<usize>) -> bool {
    let cells = filled(rows, column);
    if cells.clone().next().is_some() && cells.clone().all(|cell| cell.ends_with('%')) {
        return true;
    }
    totals.is_some_and(|totals| {
        let taxed = rows.iter().filter_map(|row| {
            let (tax, total) = (amount(row, column)?.abs(), amount(row, totals)?.abs());
            (tax > 0.0).then_some((tax, total))
        });
        are_tax_rates(taxed.collect())
    })
}

/// Whether numbers other than nothing, each beside what it would be the tax of,
/// are usual rates that stand beside totals of all sizes.
#[must_use]
pub fn are_tax_rates(mut taxed: Vec<(f64, f64)>) -> bool {
    /// Every whole number up to that may be a rate.
    const HIGHEST: f64 = 27.0;
    const IN_TENTHS: [f64; 11] = [2.1, 2.5, 2.6, 3.8, 5.5, 7.7, 8.1, 9.5, 13.5, 17.5, 25.5];
    let is_rate = |number: f64| {
        let percent = if number < 1.0 { number * 100.0 } else { number };
        let is_whole = (percent - percent.round()).abs() < 1e-6;
        percent <= HIGHEST
            && (is_whole || IN_TENTHS.iter().any(|rate| (percent - rate).abs() < 1e-6))
    };
    taxed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    // The same tax is due on the same total, while a rate goes with any.
    let alike = taxed.windows(2).filter(|pair| pair[1].0 - pair[0].0 < 1e-6);
    let (same, other) = alike.fold((0, 0), |(same, other), pair| {
        let is_other = pair[1].1 > pair[0].1 * 1.02;
        (same + u32::from(!is_other), other + u32::from(is_other))
    });
    other > same && taxed.iter().all(|(tax, _)| is_rate(*tax))
}

/// Whether a column holds amounts and nothing else, so that it names nobody: a
/// client may be known by a number, but by none with a fraction.
#[must_use]
pub fn holds_amounts_only(rows: &[Vec<String>], column: usize) -> bool {
    let cells = filled(rows, column);
    let all = cells.clone().count();
    all >= ENOUGH_TO_TELL
        && cells
            .clone()
            .all(|cell| parse_number(cell).with_fraction().is_some())
        && cells.filter(|cell| has_fraction(cell)).count() * 2 > all
}

/// Whether a cell is a number with one or two digits behind its mark, as
/// amounts have them.
#[must_use]
pub fn is_written_amount(cell: &str) -> bool {
    parse_number(cell).with_fraction().is_some() && has_fraction(cell)
}

fn has_fraction(cell: &str) -> bool {
    const DIGITS: std::ops::RangeInclusive<usize> = 1..=2;
    cell.rsplit_once(['.', ',']).is_some_and(|(_, fraction)| {
        // A number of somebody is `17.0` where a program took it for one.
        fraction != "0"
            && DIGITS.contains(&fraction.len())
            && fraction.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The number in a row's cell, however its decimal sign is read.
#[must_use]
pub fn amount(row: &[String], column: usize) -> Option<f64> {
    parse_number(row.get(column)?).with_fraction()
}

/// Whether a spreadsheet has cut numbers short: `2.02401E+11` was a longer one,
/// and is the same for many records.
#[must_use]
pub fn holds_numbers_cut_short(rows: &[Vec<String>], column: usize) -> bool {
    mostly(rows, column, |cell| {
        let Some((digits, exponent)) = cell.split_once(['E', 'e']) else {
            return false;
        };
        let is_number = |text: &str| {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            digits > 0
                && text
                    .bytes()
                    .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
        };
        is_number(digits) && exponent.strip_prefix('+').is_some_and(is_number)
    })
}
