//! The forms that most dates are written in, read without taking them apart.

use super::zone::Offset;
use super::{Clock, ParsedTime, known, numeric};

/// `2026-09-30`, `2026-09-30 14:05`, `2026-09-30T14:05:59.250-03:00`: most of
/// all cells.
pub(super) fn parse_iso(cell: &[u8]) -> Option<ParsedTime> {
    let (year, month, day, clock) = iso_parts(cell)?;
    Some(known(year, month, day, clock))
}

/// Year, month, day and time of an ISO date.
pub(super) fn iso_parts(cell: &[u8]) -> Option<(u32, u32, u32, Clock)> {
    if let Some(parts) = iso_to_the_second(cell) {
        return Some(parts);
    }
    if cell.len() < 10 || cell[4] != b'-' || cell[7] != b'-' {
        return None;
    }
    let digits = |start: usize, end: usize| -> Option<u32> { number(cell.get(start..end)?) };
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    if cell.len() == 10 {
        return Some((year, month, day, Clock::NONE));
    }
    if cell.len() < 16 || !matches!(cell[10], b' ' | b'T') || cell[13] != b':' {
        return None;
    }
    let (hour, minute) = (digits(11, 13)?, digits(14, 16)?);
    let (second, rest) = match &cell[16..] {
        [b':', tens, units, rest @ ..] => (number(&[*tens, *units])?, after_fraction(rest)?),
        rest => (0, rest),
    };
    let offset = parse_offset(rest)?;
    Some((year, month, day, Clock::new(hour, minute, second, offset)?))
}

/// What follows the fraction of a second, if there is one.
/// `2026-09-30 14:05:00`, as most exports write it: millions of them are read
/// in one go.
fn iso_to_the_second(cell: &[u8]) -> Option<(u32, u32, u32, Clock)> {
    let cell: &[u8; 19] = cell.try_into().ok()?;
    let is_parted = cell[4] == b'-'
        && cell[7] == b'-'
        && matches!(cell[10], b' ' | b'T')
        && cell[13] == b':'
        && cell[16] == b':';
    let mut are_digits = true;
    let mut two = |at: usize| {
        let (tens, units) = (cell[at].wrapping_sub(b'0'), cell[at + 1].wrapping_sub(b'0'));
        are_digits &= tens < 10 && units < 10;
        u32::from(tens) * 10 + u32::from(units)
    };
    let (century, year, month, day) = (two(0), two(2), two(5), two(8));
    let (hour, minute, second) = (two(11), two(14), two(17));
    if !is_parted || !are_digits {
        return None;
    }
    let clock = Clock::new(hour, minute, second, Offset::UNKNOWN)?;
    Some((century * 100 + year, month, day, clock))
}

fn after_fraction(text: &[u8]) -> Option<&[u8]> {
    match text {
        [b'.' | b',', rest @ ..] => {
            let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
            (digits > 0).then(|| &rest[digits..])
        }
        rest => Some(rest),
    }
}

/// Nothing, `Z`, `+05:30`, `-0300`, `+02`.
fn parse_offset(text: &[u8]) -> Option<Offset> {
    let (sign, digits) = match text {
        [] => return Some(Offset::UNKNOWN),
        [b'Z' | b'z'] => return Some(Offset::UTC),
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match digits.len() {
        2 => (number(digits)?, 0),
        4 => (number(&digits[..2])?, number(&digits[2..])?),
        5 if digits[2] == b':' => (number(&digits[..2])?, number(&digits[3..])?),
        _ => return None,
    };
    let offset = Offset::of_minutes(sign * i64::from(hours * 60 + minutes));
    (minutes < 60 && offset.is_known()).then_some(offset)
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |value, byte| {
        byte.is_ascii_digit()
            .then(|| value * 10 + u32::from(byte - b'0'))
    })
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
        return numeric(first, second, year, Clock::NONE);
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
    let clock = Clock::new(hour, minute, second_of_minute, Offset::UNKNOWN)?;
    numeric(first, second, year, clock)
}

/// The number that a text begins with, of so many digits at most, and what
/// follows it.
fn leading_number(text: &[u8], digits: usize) -> Option<(u32, &[u8])> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=digits).contains(&length) {
        return None;
    }
    let (digits, rest) = text.split_at(length);
    Some((number(digits)?, rest))
}
