//! Numbers and money as people and products write them.

use super::{is_absent, trim};
pub use crate::config::DecimalSign;

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ParsedNumber {
    Absent,
    Unreadable,
    /// The number, and the decimal sign if the cell shows one beyond doubt.
    Known(f64, Option<DecimalSign>),
    /// `1,234` or `1.234`: the number if `sign` is the decimal sign; a
    /// thousand times that if it is not.
    Ambiguous {
        fraction: f64,
        sign: DecimalSign,
    },
}

impl ParsedNumber {
    /// The number, where a mark that may part thousands is taken for a decimal
    /// sign.
    #[must_use]
    pub fn with_fraction(self) -> Option<f64> {
        match self {
            Self::Known(value, _) => Some(value),
            Self::Ambiguous { fraction, .. } => Some(fraction),
            Self::Absent | Self::Unreadable => None,
        }
    }
}

/// Reads a number with currency, thousands marks, brackets or a trailing minus
/// for negatives.
#[must_use]
pub fn parse_number(cell: &str) -> ParsedNumber {
    let cell = trim(cell);
    if is_absent(cell) {
        return ParsedNumber::Absent;
    }
    // The common case: an unsigned whole number.
    if cell.len() <= 15 && cell.bytes().all(|b| b.is_ascii_digit()) {
        return cell.parse().map_or(ParsedNumber::Unreadable, |value| {
            ParsedNumber::Known(value, None)
        });
    }
    // What a spreadsheet makes of large numbers.
    if cell.contains(['e', 'E'])
        && let Ok(value) = cell.parse::<f64>()
        && value.is_finite()
    {
        return ParsedNumber::Known(value, Some(DecimalSign::Point));
    }
    match strip_ornaments(cell) {
        Some((digits, negative)) => read_digits(&digits, negative),
        None => ParsedNumber::Unreadable,
    }
}

/// The digits, points and commas of a cell, and whether it is negative; `None`
/// if anything in it is no ornament of a number.
fn strip_ornaments(cell: &str) -> Option<(String, bool)> {
    let mut negative = false;
    let mut digits = String::with_capacity(cell.len());
    let mut letters = String::new();
    // What stands between digits has to belong to the number: `2026-03` and
    // `5x3` are none.
    let first = cell.find(|c: char| c.is_ascii_digit())?;
    let last = cell.rfind(|c: char| c.is_ascii_digit())?;
    let inside = &cell[first..last];
    if inside
        .contains(|c: char| c.is_alphabetic() || matches!(c, '-' | '−' | '–' | '+' | '(' | ')'))
    {
        return None;
    }
    if !parts_thousands(inside) {
        return None;
    }
    for letter in cell.chars() {
        match letter {
            '0'..='9' | '.' | ',' => digits.push(letter),
            '-' | '−' | '–' | '(' => negative = true,
            // The last is the block of currency signs.
            ')' | '+' | '%' | '$' | '£' | '¥' | '\'' | '’' | '\u{20a0}'..='\u{20cf}' => {}
            c if c.is_whitespace() => {}
            c if c.is_alphabetic() => letters.push(c),
            _ => return None,
        }
    }
    // A currency code or symbol (USD, R$, kr), but not a word.
    // In ledgers a credit has no other sign.
    negative |= letters.eq_ignore_ascii_case("cr") && cell.trim_end().ends_with(['r', 'R']);
    let plausible = letters.chars().count() <= 3 && digits.bytes().any(|b| b.is_ascii_digit());
    plausible.then_some((digits, negative))
}

/// Whether blanks and apostrophes between digits stand before groups of three:
/// `12 34` is no number.
fn parts_thousands(inside: &str) -> bool {
    let mut groups = inside.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '’'));
    groups.next();
    let mut groups = groups.peekable();
    while let Some(group) = groups.next() {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        // The last digit of the number is not part of what is inside.
        let whole = if groups.peek().is_none() && digits == group.len() {
            digits + 1
        } else {
            digits
        };
        if whole != 3 {
            return false;
        }
    }
    true
}

fn read_digits(digits: &str, negative: bool) -> ParsedNumber {
    let signed = |value: f64| if negative { -value } else { value };
    let known = |text: String, sign: Option<DecimalSign>| match text.parse::<f64>() {
        Ok(value) if value.is_finite() => ParsedNumber::Known(signed(value), sign),
        _ => ParsedNumber::Unreadable,
    };
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    match (points, commas) {
        (0, 0) => known(digits.to_owned(), None),
        (1, 0) => one_mark(digits, '.', DecimalSign::Point, signed),
        (0, 1) => one_mark(digits, ',', DecimalSign::Comma, signed),
        // Several marks of one kind part thousands.
        (_, 0) if grouped(digits, '.') => known(digits.replace('.', ""), Some(DecimalSign::Comma)),
        (0, _) if grouped(digits, ',') || grouped_in_lakhs(digits) => {
            known(digits.replace(',', ""), Some(DecimalSign::Point))
        }
        _ if digits.rfind('.') > digits.rfind(',') && points == 1 => {
            known(digits.replace(',', ""), Some(DecimalSign::Point))
        }
        _ if commas == 1 => known(
            digits.replace('.', "").replace(',', "."),
            Some(DecimalSign::Comma),
        ),
        _ => ParsedNumber::Unreadable,
    }
}

/// One mark: a decimal sign, unless exactly three digits follow and at most
/// three precede.
fn one_mark(
    digits: &str,
    mark: char,
    sign: DecimalSign,
    signed: impl Fn(f64) -> f64,
) -> ParsedNumber {
    let (whole, fraction) = digits.split_once(mark).unwrap_or((digits, ""));
    let value = match format!("{whole}.{fraction}0").parse::<f64>() {
        Ok(value) if value.is_finite() => value,
        _ => return ParsedNumber::Unreadable,
    };
    let could_part_thousands =
        fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    if could_part_thousands {
        ParsedNumber::Ambiguous {
            fraction: signed(value),
            sign,
        }
    } else {
        ParsedNumber::Known(signed(value), Some(sign))
    }
}

fn grouped(digits: &str, mark: char) -> bool {
    digits
        .split(mark)
        .enumerate()
        .all(|(place, group)| group.len() == 3 || (place == 0 && (1..=3).contains(&group.len())))
}

/// `12,34,567`: the last three digits, and pairs before them.
fn grouped_in_lakhs(digits: &str) -> bool {
    let groups: Vec<usize> = digits.split(',').map(str::len).collect();
    match groups.as_slice() {
        [first, pairs @ .., 3] => {
            (1..=2).contains(first) && pairs.iter().all(|length| *length == 2)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(cell: &str, expected: f64, sign: Option<DecimalSign>) {
        assert_eq!(
            parse_number(cell),
            ParsedNumber::Known(expected, sign),
            "{cell}"
        );
    }

    #[test]
    fn money_in_many_coats() {
        check("1,234.50", 1234.5, Some(DecimalSign::Point));
        check("$(250.00)", -250.0, Some(DecimalSign::Point));
        check("R$ 1.234,56", 1234.56, Some(DecimalSign::Comma));
        check("1 234,5", 1234.5, Some(DecimalSign::Comma));
        check("'-5", -5.0, None);
        check("1610.0000", 1610.0, Some(DecimalSign::Point));
        check("1.234.567", 1_234_567.0, Some(DecimalSign::Comma));
        check("95,5%", 95.5, Some(DecimalSign::Comma));
        check("12", 12.0, None);
        check("250.00-", -250.0, Some(DecimalSign::Point));
        check("1.5E+03", 1500.0, Some(DecimalSign::Point));
        check("0.125", 0.125, Some(DecimalSign::Point));
        check("USD 1,234.50", 1234.5, Some(DecimalSign::Point));
        check("1.234,56 EUR", 1234.56, Some(DecimalSign::Comma));
        check("(R$ 1.234,56)", -1234.56, Some(DecimalSign::Comma));
        check("-R$ 5,00", -5.0, Some(DecimalSign::Comma));
        check("1'234.50", 1234.5, Some(DecimalSign::Point));
        check("1\u{202f}234,50 €", 1234.5, Some(DecimalSign::Comma));
        check("1\u{a0}234\u{a0}567", 1_234_567.0, None);
        check("₹1,23,456.78", 123_456.78, Some(DecimalSign::Point));
        check("12,34,567", 1_234_567.0, Some(DecimalSign::Point));
        check("₱ 1,234,567.5", 1_234_567.5, Some(DecimalSign::Point));
        check("95%", 95.0, None);
    }

    #[test]
    fn three_digits_behind_one_mark_can_be_read_in_two_ways() {
        assert_eq!(
            parse_number("1,234"),
            ParsedNumber::Ambiguous {
                fraction: 1.234,
                sign: DecimalSign::Comma
            }
        );
    }

    #[test]
    fn words_are_no_numbers() {
        for cell in [
            "abcd",
            "12 pieces",
            "12 34",
            "1 2345",
            "1,2,3",
            "..",
            "1/2",
            "2026-03",
            "2026-03-31",
            "5x3",
            &format!("{}.5", "7".repeat(400)),
            &format!("{},", "7".repeat(400)),
        ] {
            assert_eq!(parse_number(cell), ParsedNumber::Unreadable, "{cell}");
        }
        assert_eq!(parse_number("n/a"), ParsedNumber::Absent);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_not(cell in "\\PC{0,30}") {
            let _ = parse_number(&cell);
        }

        #[test]
        fn anything_like_a_number_is_read_or_not(cell in "[-(+$R ]{0,3}[0-9.,' ]{0,20}[-)%eE0-9 ]{0,5}") {
            if let ParsedNumber::Known(value, _) = parse_number(&cell) {
                prop_assert!(value.is_finite());
            }
        }

        #[test]
        fn what_is_written_is_read(cents in 0_u64..100_000_000_000, negative: bool) {
            let (whole, fraction) = (cents / 100, cents % 100);
            let parted = |mark: &str| {
                let digits = whole.to_string();
                let groups: Vec<&str> = digits
                    .as_bytes()
                    .rchunks(3)
                    .rev()
                    .map(|group| std::str::from_utf8(group).unwrap())
                    .collect();
                groups.join(mark)
            };
            let value = cents as f64 / 100.0;
            let expected = if negative { -value } else { value };
            let sign = if negative { "-" } else { "" };
            for cell in [
                format!("{sign}{whole}.{fraction:02}"),
                format!("{sign}R$ {},{fraction:02}", parted(".")),
                format!("{sign}{}.{fraction:02} USD", parted(",")),
                format!("{sign}{}.{fraction:02}", parted("'")),
                format!("{},{fraction:02} €{sign}", parted(" ")),
                if negative { format!("({whole}.{fraction:02})") } else { format!("{whole}.{fraction:02}") },
            ] {
                match parse_number(&cell) {
                    ParsedNumber::Known(found, _) => {
                        prop_assert!((found - expected).abs() < 1e-6, "{}: {}", cell, found);
                    }
                    other => prop_assert!(false, "{}: {:?}", cell, other),
                }
            }
        }
    }
}
