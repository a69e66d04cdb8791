//! What the cells of a column can be, by a sample of its rows: dates, numbers,
//! flags, how targets went.

use std::collections::{HashMap, HashSet};

use super::fields::ValueKind;
use super::value::duration::{DurationUnit, ParsedDuration, parse_duration};
use super::value::number::{ParsedNumber, parse_number};
use super::value::rating::{ParsedRating, parse_rating};
use super::value::time::{
    DateOrder, ParsedClock, ParsedTime, parse_clock_time, parse_day_or_month, parse_time,
};
use super::value::vocabulary::{billing_months, target_met, target_state, truth};
use super::value::{is_absent, trim};
use crate::model::DAY;

/// Fewer cells than this tell nothing of a column.
const ENOUGH_TO_TELL: usize = 3;

/// The cells of a column that say something.
pub fn filled(rows: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> + Clone {
    let cells = rows.iter().filter_map(move |row| row.get(column));
    let cells = cells.map(|cell| trim(cell));
    cells.filter(|cell| !is_absent(cell))
}

/// Whether there are cells enough, and three of four are so.
fn mostly(rows: &[Vec<String>], column: usize, is_so: impl Fn(&str) -> bool) -> bool {
    let cells = filled(rows, column);
    let all = cells.clone().count();
    all >= ENOUGH_TO_TELL && cells.filter(|cell| is_so(cell)).count() * 4 >= all * 3
}

/// Whether a column holds dates and nothing else, so that it names nobody.
#[must_use]
pub fn holds_dates_only(rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).count() >= ENOUGH_TO_TELL && filled(rows, column).all(is_written_date)
}

/// Whether the cells of a column, however few, are dates that cannot be read as
/// amounts.
#[must_use]
pub fn holds_no_amounts_but_dates(rows: &[Vec<String>], column: usize) -> bool {
    let is_date =
        |cell: &str| is_written_date(cell) && parse_number(cell) == ParsedNumber::Unreadable;
    filled(rows, column).next().is_some() && filled(rows, column).all(is_date)
}

/// Whether a cell is a date by its marks, and no plain number.
fn is_written_date(cell: &str) -> bool {
    cell.contains(['/', '-', '.', ':'])
        && matches!(
            parse_time(cell),
            ParsedTime::Known(_) | ParsedTime::Numeric(_)
        )
}

/// Whether the cells of a column, however few, all say yes or no, so that they
/// name nobody: a single letter or a 1 may, but hardly a 0.
#[must_use]
pub fn says_yes_or_no(rows: &[Vec<String>], column: usize) -> bool {
    let is_word = |cell: &str| cell.chars().count() > 1 && cell.chars().all(char::is_alphabetic);
    let cells = filled(rows, column);
    cells.clone().all(|cell| truth(cell).is_some())
        && cells.clone().any(|cell| is_word(cell) || cell == "0")
}

/// Whether at least half of the cells of a column that say something are dates,
/// and there are some.
#[must_use]
pub fn holds_some_dates(rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).next().is_some() && share_of_kind(ValueKind::Time, rows, column) >= 0.5
}

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

/// Whether the dates of a column tell the time of day.
#[must_use]
pub fn tells_time_of_day(rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).any(|cell| match parse_time(cell) {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => moment.has_time,
        ParsedTime::Numeric(date) => date.has_time,
        _ => false,
    })
}

/// Whether a column says in words how targets went: `Met`, `Breached`.
#[must_use]
pub fn says_outcomes(rows: &[Vec<String>], column: usize) -> bool {
    mostly(rows, column, |cell| {
        truth(cell).is_none() && (target_met(cell).is_some() || target_state(cell).is_some())
    })
}

/// Whether a column names billing cycles in words: `months`, `Every quarter`.
#[must_use]
pub fn names_cycles(rows: &[Vec<String>], column: usize) -> bool {
    // A letter alone is a size, a grade or a group just as well.
    mostly(rows, column, |cell| {
        cell.chars().count() > 1 && billing_months(cell).is_some()
    })
}

/// Whether a column holds small whole numbers, as of months, and nothing else.
#[must_use]
pub fn counts_few(rows: &[Vec<String>], column: usize) -> bool {
    const FEW: std::ops::RangeInclusive<u32> = 1..=60;
    let is_few = |cell: &str| cell.parse::<u32>().is_ok_and(|count| FEW.contains(&count));
    filled(rows, column).count() >= ENOUGH_TO_TELL && filled(rows, column).all(is_few)
}

/// Whether a column says the same in so many rows that it tells nothing of any.
#[must_use]
pub fn says_one_thing(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH: usize = 5;
    let cells: HashSet<&str> = filled(rows, column).collect();
    cells.len() == 1 && filled(rows, column).count() >= ENOUGH
}

/// Whether a column says the same in nearly all of its rows, of which there are
/// enough that this is no chance.
#[must_use]
pub fn says_nearly_one_thing(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH: usize = 5;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for cell in filled(rows, column) {
        *counts.entry(cell).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let most = counts.values().max().copied().unwrap_or_default();
    all >= ENOUGH && most * 10 >= all * 9
}

/// Whether not all of the cells of a column say the same.
#[must_use]
pub fn tells_apart(rows: &[Vec<String>], column: usize) -> bool {
    let mut cells = filled(rows, column);
    let first = cells.next();
    first.is_some_and(|first| cells.any(|cell| cell != first))
}

/// Whether a column says yes or no.
#[must_use]
pub fn says_flags(rows: &[Vec<String>], column: usize) -> bool {
    mostly(rows, column, |cell| truth(cell).is_some())
}

/// Whether a column answers with yes and no, in words, and so names nobody: a
/// letter may be that of a team, and a number that of a client.
#[must_use]
pub fn answers_in_words(rows: &[Vec<String>], column: usize) -> bool {
    let is_answer = |cell: &str| {
        cell.chars().filter(|letter| letter.is_alphabetic()).count() > 1 && truth(cell).is_some()
    };
    let cells = filled(rows, column);
    let said = |wanted| cells.clone().any(|cell| truth(cell) == Some(wanted));
    let is_enough = cells.clone().count() >= ENOUGH_TO_TELL || (said(true) && said(false));
    is_enough && cells.clone().all(is_answer)
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
    let number = |number| match number {
        ParsedNumber::Known(number, _) => Some(number),
        ParsedNumber::Ambiguous { fraction, .. } => Some(fraction),
        _ => None,
    };
    let minutes = |cell: &str| match parse_duration(cell) {
        ParsedDuration::Bare(bare) => Some(number(bare)? * unit.minutes()),
        ParsedDuration::Minutes(minutes) => Some(minutes),
        _ => None,
    };
    let pairs: Vec<(f64, f64)> = rows
        .iter()
        .filter_map(|row| {
            let ParsedDuration::Bare(bare) = parse_duration(row.get(bare)?) else {
                return None;
            };
            Some((number(bare)?, minutes(row.get(named)?)?))
        })
        .collect();
    let units = [
        DurationUnit::Seconds,
        DurationUnit::Minutes,
        DurationUnit::Hours,
        DurationUnit::Days,
    ];
    pairs.len() >= ENOUGH
        && units.iter().any(|unit| {
            let is_same = |(bare, named): &(f64, f64)| {
                (bare * unit.minutes() - named).abs() <= ROUNDING + named.abs() * SHARE
            };
            pairs.iter().all(is_same)
        })
}

/// Whether all cells of a column say yes or no, and one of them yes: amounts
/// may all be nothing, but not all one or nothing.
#[must_use]
pub fn says_nothing_but_flags(rows: &[Vec<String>], column: usize) -> bool {
    let truths = filled(rows, column).map(truth);
    let is_one = truths.clone().any(|said| said == Some(true));
    is_one
        && filled(rows, column).count() >= ENOUGH_TO_TELL
        && truths.clone().all(|said| said.is_some())
}

/// Whether the cells of a column are rates of tax, and not what the tax comes
/// to: they say percent, or are usual rates that stand beside totals of all
/// sizes.
#[must_use]
pub fn holds_tax_rates(rows: &[Vec<String>], column: usize, totals: Option<usize>) -> bool {
    /// Every whole number up to that may be a rate.
    const HIGHEST: f64 = 27.0;
    const IN_TENTHS: [f64; 11] = [2.1, 2.5, 2.6, 3.8, 5.5, 7.7, 8.1, 9.5, 13.5, 17.5, 25.5];
    let cells = filled(rows, column);
    if cells.clone().next().is_some() && cells.clone().all(|cell| cell.ends_with('%')) {
        return true;
    }
    let is_rate = |number: f64| {
        let percent = if number < 1.0 { number * 100.0 } else { number };
        let is_whole = (percent - percent.round()).abs() < 1e-6;
        percent <= HIGHEST
            && (is_whole || IN_TENTHS.iter().any(|rate| (percent - rate).abs() < 1e-6))
    };
    let Some(totals) = totals else {
        return false;
    };
    let taxed = rows.iter().filter_map(|row| {
        let (tax, total) = (amount(row, column)?.abs(), amount(row, totals)?.abs());
        (tax > 0.0).then_some((tax, total))
    });
    let mut taxed: Vec<(f64, f64)> = taxed.collect();
    taxed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    // The same tax is due on the same total, while a rate goes with any.
    let alike = taxed.windows(2).filter(|pair| pair[1].0 - pair[0].0 < 1e-6);
    let (same, other) = alike.fold((0, 0), |(same, other), pair| {
        let is_other = pair[1].1 > pair[0].1 * 1.02;
        (same + u32::from(!is_other), other + u32::from(is_other))
    });
    other > same && taxed.iter().all(|(tax, _)| is_rate(*tax))
}

/// The number in a row's cell, however its decimal sign is read.
fn amount(row: &[String], column: usize) -> Option<f64> {
    match parse_number(row.get(column)?) {
        ParsedNumber::Known(number, _) => Some(number),
        ParsedNumber::Ambiguous { fraction, .. } => Some(fraction),
        ParsedNumber::Absent | ParsedNumber::Unreadable => None,
    }
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

/// Whether each of the rows has a cell of its own in a column.
#[must_use]
pub fn tells_rows_apart(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH: usize = 5;
    let cells: HashSet<&str> = filled(rows, column).collect();
    rows.len() >= ENOUGH && cells.len() == rows.len()
}

/// Whether the cells of a column look like what numbers a record, and not like
/// what it is about.
#[must_use]
pub fn holds_numbers(rows: &[Vec<String>], column: usize) -> bool {
    const LONGEST: usize = 24;
    let cells = filled(rows, column);
    let numbers = cells.clone().filter(|cell| {
        cell.len() <= LONGEST
            && cell.bytes().any(|byte| byte.is_ascii_digit())
            && !cell.contains(char::is_whitespace)
    });
    numbers.count() * 4 >= cells.count() * 3
}

/// Whether the dates of one column are never later than those beside them in
/// another, and now and then earlier.
#[must_use]
pub fn is_never_later(rows: &[Vec<String>], one: usize, other: usize) -> bool {
    const ENOUGH: usize = 3;
    let pairs: Vec<(ParsedTime, ParsedTime)> = rows
        .iter()
        .filter_map(|row| Some((parse_time(row.get(one)?), parse_time(row.get(other)?))))
        .collect();
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| {
            let seconds = |time| match time {
                ParsedTime::Known(moment) | ParsedTime::Serial(moment) => Some(moment.seconds),
                ParsedTime::Numeric(date) => Some(date.read_as(order)?.seconds),
                _ => None,
            };
            let apart: Vec<i64> = pairs
                .iter()
                .filter_map(|(one, other)| Some(seconds(*other)? - seconds(*one)?))
                .collect();
            let are_read = pairs.iter().all(|pair| {
                [pair.0, pair.1].iter().all(|time| {
                    !matches!(time, ParsedTime::Numeric(date) if date.read_as(order).is_none())
                })
            });
            are_read
                && apart.len() >= ENOUGH
                && apart.iter().all(|seconds| *seconds >= 0)
                && apart.iter().any(|seconds| *seconds > 0)
        })
}

/// Whether a column has cells that say something, and nine in ten of those can
/// be of a kind.
#[must_use]
pub fn holds_mostly(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).next().is_some() && share_of_kind(kind, rows, column) >= 0.9
}

/// Whether two columns hold when work began and ended: in each row the one is
/// not before the other, and no more than a day from it.
#[must_use]
pub fn spans_of_work(rows: &[Vec<String>], began: usize, ended: usize) -> bool {
    const ENOUGH: usize = 3;
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| {
            let seconds = |cell: &String| match parse_time(cell) {
                ParsedTime::Known(moment) | ParsedTime::Serial(moment) => Some(moment.seconds),
                ParsedTime::Numeric(date) => Some(date.read_as(order)?.seconds),
                _ => None,
            };
            let spans: Vec<i64> = rows
                .iter()
                .filter_map(|row| Some(seconds(row.get(ended)?)? - seconds(row.get(began)?)?))
                .collect();
            spans.len() >= ENOUGH && spans.iter().all(|span| (0..=DAY).contains(span))
        })
}

/// Whether a column has cells that say something, and all of those can be of a
/// kind.
#[must_use]
pub fn holds(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).next().is_some() && share_of_kind(kind, rows, column) >= 1.0
}

/// Whether the cells of a column can be what its title says: a first response
/// may be a date or a length of time, and a service level a date, a flag or a
/// name.
#[must_use]
pub fn can_hold(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    let is_of_kind = share_of_kind(kind, rows, column) >= 0.25;
    if kind == ValueKind::Text || filled(rows, column).count() >= ENOUGH_TO_TELL {
        return is_of_kind;
    }
    // Of few cells one may be written oddly, but names are neither dates nor
    // numbers.
    let has_digit = |cell: &str| cell.contains(|letter: char| letter.is_ascii_digit());
    is_of_kind || kind == ValueKind::Rating || filled(rows, column).any(has_digit)
}

/// The same of those cells that hold a digit, of which there is one.
#[must_use]
pub fn can_hold_dates_among_words(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    let has_digit = |cell: &&str| cell.contains(|letter: char| letter.is_ascii_digit());
    let mut dates = filled(rows, column).filter(has_digit).peekable();
    if dates.peek().is_none() {
        return can_hold(kind, rows, column);
    }
    let (mut all, mut read) = (0, 0);
    for cell in dates {
        all += 1;
        read += usize::from(parse_day_or_month(cell) != ParsedTime::Unreadable);
    }
    read * 2 > all
}

/// The share of the filled cells of a column that can be of a kind; 1 where
/// none is filled.
#[must_use]
pub fn share_of_kind(kind: ValueKind, rows: &[Vec<String>], column: usize) -> f64 {
    let cells = filled(rows, column);
    let fits = |cell: &str| match kind {
        ValueKind::Time => parse_time(cell) != ParsedTime::Unreadable,
        ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => {
            parse_day_or_month(cell) != ParsedTime::Unreadable
        }
        ValueKind::Clock => parse_clock_time(cell) != ParsedClock::Unreadable,
        ValueKind::Number | ValueKind::Money => parse_number(cell) != ParsedNumber::Unreadable,
        ValueKind::Duration => parse_duration(cell) != ParsedDuration::Unreadable,
        ValueKind::Rating => parse_rating(cell) != ParsedRating::Unreadable,
        ValueKind::Text | ValueKind::ReviewMention => true,
    };
    let all = cells.clone().count();
    if all == 0 {
        1.0
    } else {
        cells.filter(|cell| fits(cell)).count() as f64 / all as f64
    }
}
