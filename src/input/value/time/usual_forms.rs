//! The forms that most dates are written in, read without taking them apart.

use super::{ParsedTime, clock, known, numeric};

/// `2026-09-30`, `2026-09-30 14:05`, `2026-09-30T14:05:59`: most of all cells.
pub(super) fn parse_iso(cell: &[u8]) -> Option<ParsedTime> {
    let digits = |range: std::ops::Range<usize>| -> Option<u32> {
        cell.get(range)?.iter().try_fold(0, |value, byte| {
            byte.is_ascii_digit()
                .then(|| value * 10 + u32::from(byte - b'0'))
        })
    };
    if !matches!(cell.len(), 10 | 16 | 19) || cell[4] != b'-' || cell[7] != b'-' {
        return None;
    }
    let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
    let mut second_of_day = 0;
    let has_time = cell.len() > 10;
    if has_time {
        if !matches!(cell[10], b' ' | b'T') || cell[13] != b':' {
            return None;
        }
        let seconds = if cell.len() == 19 {
            if cell[16] != b':' {
                return None;
            }
            digits(17..19)?
        } else {
            0
        };
        second_of_day = clock(digits(11..13)?, digits(14..16)?, seconds)?;
    }
    Some(known(year as i32, month, day, second_of_day, has_time))
}

/// `9/30/2026`, `30/09/2026 14:05`, `09/30/2026 2:05:00 PM`: most of the rest.
pub(super) fn parse_slashed(cell: &[u8]) -> Option<ParsedTime> {
    let (first, rest) = leading_number(cell, 2)?;
    let (second, rest) = leading_number(rest.strip_prefix(b"/")?, 2)?;
    let (year, rest) = leading_number(rest.strip_prefix(b"/")?, 4)?;
    if year < 1000 {
        return None;
    }
    if rest.is_empty() {
        return numeric(first, second, year, 0, false);
    }
    let (mut hour, rest) = leading_number(rest.strip_prefix(b" ")?, 2)?;
    let (minute, mut rest) = leading_number(rest.strip_prefix(b":")?, 2)?;
    let mut second_of_minute = 0;
    if let Some(after) = rest.strip_prefix(b":") {
        (second_of_minute, rest) = leading_number(after, 2)?;
    }
    match rest.trim_ascii_start() {
        b"" => {}
        half if (1..=12).contains(&hour) && half.eq_ignore_ascii_case(b"am") => hour %= 12,
        half if (1..=12).contains(&hour) && half.eq_ignore_ascii_case(b"pm") => {
            hour = hour % 12 + 12;
        }
        _ => return None,
    }
    numeric(
        first,
        second,
        year,
        clock(hour, minute, second_of_minute)?,
        true,
    )
}

/// The number that a text begins with, of so many digits at most, and what
/// follows it.
fn leading_number(text: &[u8], digits: usize) -> Option<(u32, &[u8])> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=digits).contains(&length) {
        return None;
    }
    let (number, rest) = text.split_at(length);
    let value = number
        .iter()
        .fold(0, |value, byte| value * 10 + u32::from(byte - b'0'));
    Some((value, rest))
}
