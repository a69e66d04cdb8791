//! Times of day that stand in a column of their own.

use super::tokens::Tokens;
use super::{DAY, is_absent, iso_seconds, trim};

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParsedClock {
    Absent,
    Unreadable,
    /// Seconds from midnight.
    Known(u32),
}

/// Reads a time of day: `14:05`, `2:05 p. m.`, `14h05`, or what spreadsheets
/// make of one, `1899-12-30 14:05:00` and `0.586806`.
#[must_use]
pub fn parse_clock_time(cell: &str) -> ParsedClock {
    let cell = trim(cell);
    if is_absent(cell) {
        return ParsedClock::Absent;
    }
    let second = Tokens::of(cell)
        .and_then(Tokens::read_clock)
        .or_else(|| fraction_of_day(cell))
        .or_else(|| {
            let seconds = iso_seconds(cell).filter(|_| cell.len() > 10)?;
            u32::try_from(seconds.rem_euclid(DAY)).ok()
        });
    second.map_or(ParsedClock::Unreadable, ParsedClock::Known)
}

fn fraction_of_day(cell: &str) -> Option<u32> {
    let digits = cell.strip_prefix("0")?.strip_prefix(['.', ','])?;
    if digits.is_empty() || digits.len() > 15 {
        return None;
    }
    let fraction: f64 = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| format!("0.{digits}").parse().ok())
        .flatten()?;
    Some((fraction * DAY as f64).round().min(86_399.0) as u32)
}
