//! Lengths of time as exports write them, in minutes.

mod unit;
mod words;

pub use unit::{DurationUnit, unit_of_title};

use super::number::{ParsedNumber, parse_number};
use super::time::iso_seconds;
use super::{is_absent, trim};
use words::{parse_iso_duration, parse_words};

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ParsedDuration {
    Absent,
    Unreadable,
    /// Minutes; negative where a clock has run out.
    Minutes(f64),
    /// A number whose unit only the column can tell.
    Bare(ParsedNumber),
}

/// Nothing that is measured on a help desk lasts a thousand years.
pub const LONGEST_MINUTES: f64 = 1000.0 * 366.0 * 1440.0;

/// Reads a length of time: on a clock (`-2:37`, `1.02:37:03`), in words in
/// three languages, as ISO 8601 or as a date counted from an epoch; a bare
/// number is left to the unit of its column.
#[must_use]
pub fn parse_duration(cell: &str) -> ParsedDuration {
    let cell = trim(cell);
    if is_absent(cell) || is_bracketed_word(cell) {
        return ParsedDuration::Absent;
    }
    if let Some(minutes) = parse_since_epoch(cell).or_else(|| parse_days_back(cell)) {
        return ParsedDuration::Minutes(minutes);
    }
    let (negative, size) = split_sign(cell);
    let minutes = parse_clock(size)
        .or_else(|| parse_iso_duration(size))
        .or_else(|| parse_words(size));
    match minutes {
        Some(minutes) if minutes <= LONGEST_MINUTES => {
            ParsedDuration::Minutes(if negative { -minutes } else { minutes })
        }
        Some(_) => ParsedDuration::Unreadable,
        None => parse_bare(cell),
    }
}

/// `[Open]`, `[Re-Opened]`: what some reports write until there is a length.
fn is_bracketed_word(cell: &str) -> bool {
    cell.strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|word| {
            word.chars()
                .all(|c| c.is_alphabetic() || c == '-' || c == ' ')
        })
}

/// `-1 days +22:00:00` and `-1 day, 22:00:00` are less than nothing by two hours:
/// Python counts whole days back, and a clock on from there.
fn parse_days_back(cell: &str) -> Option<f64> {
    let (days, clock) = cell.strip_prefix('-')?.split_once(['+', ','])?;
    let count = ["days", "day"].into_iter().find_map(|word| {
        let count = days.trim().strip_suffix(word)?;
        whole(count.trim(), 6)
    })?;
    let clock = clock.trim();
    // Without seconds it is not Python that writes so.
    let is_whole_clock = clock.matches(':').count() == 2;
    let minutes = parse_clock(clock).filter(|minutes| is_whole_clock && *minutes < 1440.0)?;
    Some(minutes - count * 1440.0)
}

fn split_sign(cell: &str) -> (bool, &str) {
    for minus in ['-', '−'] {
        if let Some(rest) = cell.strip_prefix(minus) {
            return (true, rest.trim_start());
        }
    }
    (false, cell.strip_prefix('+').unwrap_or(cell).trim_start())
}

/// `2:37`, `02:37:03`, `100:00`, `1.02:37:03` (with days), `2:37:03.250`.
pub(super) fn parse_clock(text: &str) -> Option<f64> {
    let mut parts = text.split(':');
    let (first, second, third, fourth) = (parts.next()?, parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    // Four parts begin with days, and so does what stands before a point.
    let (days, hours, minutes, seconds) = match (third, fourth) {
        (Some(third), Some(fourth)) => (whole(first, 5)?, whole(second, 2)?, third, Some(fourth)),
        _ => match first.split_once('.') {
            Some((days, hours)) => (whole(days, 5)?, whole(hours, 2)?, second, third),
            None => (0.0, whole(first, 7)?, second, third),
        },
    };
    let minutes = whole(minutes, 2).filter(|minutes| minutes < &60.0 && text.len() < 24)?;
    let seconds = match seconds {
        None => 0.0,
        Some(seconds) => {
            let (seconds, fraction) = seconds.split_once(['.', ',']).unwrap_or((seconds, "0"));
            whole(fraction, 9)?;
            let fraction: f64 = format!("0.{fraction}").parse().ok()?;
            whole(seconds, 2).filter(|seconds| seconds < &60.0)? + fraction
        }
    };
    Some(days * 1440.0 + hours * 60.0 + minutes + seconds / 60.0)
}

/// A whole number of so many digits at most.
fn whole(digits: &str, longest: usize) -> Option<f64> {
    let fits = (1..=longest).contains(&digits.len());
    (fits && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

/// `1970-01-01 02:37:03` is 2 h 37 min, `1970-01-02 00:00:00` a day; times
/// before the epoch are less than nothing. Spreadsheets count from 1899-12-30.
fn parse_since_epoch(cell: &str) -> Option<f64> {
    const SPREADSHEET_EPOCH: i64 = -2_209_161_600;
    let epoch = match cell.get(..5)? {
        "1969-" | "1970-" | "1971-" | "1972-" => 0,
        "1899-" | "1900-" => SPREADSHEET_EPOCH,
        _ => return None,
    };
    Some((iso_seconds(cell)? - epoch) as f64 / 60.0)
}

fn parse_bare(cell: &str) -> ParsedDuration {
    // A price or a share is no length of time.
    let is_plain = cell.chars().all(|c| {
        c.is_ascii_digit()
            || c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | '-' | '−' | '+' | '(' | ')' | 'e' | 'E' | '\'' | '’'
            )
    });
    match parse_number(cell) {
        number @ (ParsedNumber::Known(..) | ParsedNumber::Ambiguous { .. }) if is_plain => {
            ParsedDuration::Bare(number)
        }
        _ => ParsedDuration::Unreadable,
    }
}

#[cfg(test)]
mod tests;
