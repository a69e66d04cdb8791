//! Months that stand for all of their days.

use super::words::month_of;
use super::{Clock, ParsedTime, known, parse_time};
use crate::input::header::unaccented;
use crate::input::value::{is_absent, trim};

/// Reads a date, or a month (`2026-09`, `09/2026`, `Sep 2026`, `set/26`) as
/// its first day.
#[must_use]
pub fn parse_day_or_month(cell: &str) -> ParsedTime {
    let cell = trim(cell);
    match month_alone(cell) {
        Some((year, month)) => known(year, month, 1, Clock::NONE),
        None => parse_time(cell),
    }
}

/// The same, where a month is meant to its last day: what ends in it is there
/// all of it.
#[must_use]
pub fn parse_day_or_month_end(cell: &str) -> ParsedTime {
    let cell = trim(cell);
    let Some((year, month)) = month_alone(cell) else {
        return parse_time(cell);
    };
    let last = [31, 30, 29, 28]
        .into_iter()
        .map(|day| known(year, month, day, Clock::NONE))
        .find(|time| matches!(time, ParsedTime::Known(_)));
    last.unwrap_or(ParsedTime::Unreadable)
}

/// The year and the month of a cell that names no day.
fn month_alone(cell: &str) -> Option<(u32, u32)> {
    const LONGEST: usize = 24;
    if is_absent(cell) || cell.len() > LONGEST {
        return None;
    }
    month_in(cell)
}

fn month_in(cell: &str) -> Option<(u32, u32)> {
    let text = unaccented(cell);
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',' | '_'))
        .filter(|part| !matches!(*part, "" | "de" | "del" | "of"))
        .collect();
    let (year, month) = match parts.as_slice() {
        [digits] if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            (full_year(&digits[..4])?, number_of_month(&digits[4..])?)
        }
        [year, month] if year.len() == 4 && full_year(year).is_some() => (
            full_year(year)?,
            number_of_month(month).or_else(|| month_of(month))?,
        ),
        [month, year] if month.starts_with(|c: char| c.is_ascii_digit()) => {
            (full_year(year)?, number_of_month(month)?)
        }
        [month, year] => (
            full_year(year).or_else(|| short_year(year))?,
            month_of(month)?,
        ),
        _ => return None,
    };
    Some((year, month))
}

/// Years in which a provider can have worked.
fn full_year(text: &str) -> Option<u32> {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = text.parse().ok().filter(|_| is_year)?;
    (1990..2100).contains(&year).then_some(year)
}

fn short_year(text: &str) -> Option<u32> {
    let is_year = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    Some(2000 + text.parse::<u32>().ok().filter(|_| is_year)?)
}

fn number_of_month(text: &str) -> Option<u32> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let month = text.parse().ok().filter(|_| is_number)?;
    (1..=12).contains(&month).then_some(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_its_first_day() {
        let first = parse_time("2026-09-01");
        for cell in [
            "2026-09",
            "2026/9",
            "09/2026",
            "9-2026",
            "202609",
            "Sep 2026",
            "September 2026",
            "Sep-26",
            "set/26",
            "setembro de 2026",
            "septiembre 2026",
            "2026 Sep",
            "2026-09-01",
        ] {
            assert_eq!(parse_day_or_month(cell), first, "{cell}");
        }
    }

    #[test]
    fn what_is_no_month_is_read_as_a_date_or_not_at_all() {
        for cell in [
            "13/2026", "2026-13", "Sep", "26", "1234", "2026", "Foo 2026", "1/2",
        ] {
            let parsed = parse_day_or_month(cell);
            assert_eq!(parsed, parse_time(cell), "{cell}");
            assert!(!matches!(parsed, ParsedTime::Known(_)), "{cell}");
        }
        assert_eq!(parse_day_or_month("-"), ParsedTime::Absent);
        assert_eq!(parse_day_or_month("30/09/2026"), parse_time("30/09/2026"));
    }
}
