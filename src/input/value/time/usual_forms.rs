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

/// `2026-09-30 14:05:00`, as most exports write it: large ones hold millions of
/// them, so that eight bytes are read at a time.
#[inline]
pub(super) fn iso_to_the_second(cell: &[u8]) -> Option<(u32, u32, u32, Clock)> {
    let cell: &[u8; 19] = cell.try_into().ok()?;
    let (date, rest) = cell.split_first_chunk::<8>()?;
    let (clock, seconds) = rest.split_first_chunk::<8>()?;
    let gap = cell[10];
    // What is between the numbers becomes 0, as a digit 0 does.
    let date = u64::from_le_bytes(*date) ^ u64::from_le_bytes(*b"0000-00-");
    let clock = u64::from_le_bytes(*clock)
        ^ u64::from_le_bytes([b'0', b'0', gap, b'0', b'0', b':', b'0', b'0']);
    let (tens, units) = (seconds[1].wrapping_sub(b'0'), seconds[2].wrapping_sub(b'0'));
    let are_parted = date & BETWEEN_DATES == 0
        && clock & BETWEEN_CLOCKS == 0
        && matches!(gap, b' ' | b'T')
        && seconds[0] == b':';
    if !are_parted || !are_digits(date) || !are_digits(clock) || tens > 9 || units > 9 {
        return None;
    }
    // Each byte becomes ten times itself and the one behind it.
    let pair = |digits: u64, at: u32| {
        let pairs = digits * 10 + (digits >> 8);
        (pairs >> (8 * at)) as u32 & 0xff
    };
    let (year, month, day) = (
        pair(date, 0) * 100 + pair(date, 2),
        pair(date, 5),
        pair(clock, 0),
    );
    let second = u32::from(tens) * 10 + u32::from(units);
    let clock = Clock::new(pair(clock, 3), pair(clock, 6), second, Offset::UNKNOWN)?;
    Some((year, month, day, clock))
}

/// The places of the signs between the numbers of a date, and of a time.
const BETWEEN_DATES: u64 = 0xff00_00ff_0000_0000;
const BETWEEN_CLOCKS: u64 = 0x0000_ff00_00ff_0000;

/// Whether each of eight bytes is a number from 0 to 9.
fn are_digits(bytes: u64) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // Added to 10 or more, a byte reaches its highest bit.
    const TO_HIGH: u64 = 0x7676_7676_7676_7676;
    (bytes | (bytes & !HIGH).wrapping_add(TO_HIGH)) & HIGH == 0
}

/// What follows the fraction of a second, if there is one.
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
