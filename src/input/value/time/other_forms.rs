//! The rarer forms of dates: numbers of seconds and days, weeks and days of a
//! year, dates in words, a zone by its place, text behind the date.

use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;

use super::tokens::Tokens;
use super::zone::{Offset, offset_at};
use super::{Clock, DAY, DateOrder, Moment, ParsedTime, known, parse_time};
use crate::input::header::unaccented;
use crate::input::value::duration::{ParsedDuration, parse_duration};

pub(super) fn parse_other_forms(cell: &str) -> Option<ParsedTime> {
    if cell
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Some(parsed) = parse_digits(cell)
    {
        return Some(parsed);
    }
    // A spreadsheet that writes a decimal comma.
    if let Some((days, fraction)) = cell.split_once(',')
        && days.len() == 5
        && !fraction.is_empty()
        && [days, fraction]
            .iter()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return parse_serial(days.parse().ok()?, fraction);
    }
    if let Some(parsed) = parse_of_json(cell).or_else(|| parse_in_dictionary(cell)) {
        return Some(parsed);
    }
    parse_week_or_day_of_year(cell)
        .or_else(|| parse_basic_iso(cell))
        .or_else(|| parse_with_place(cell))
        .or_else(|| Tokens::of(cell).and_then(Tokens::read))
        .or_else(|| parse_dotted_clock(cell))
        .or_else(|| parse_before_text(cell))
}

/// `20260930`, `20260930140500`, seconds or milliseconds since 1970, a
/// spreadsheet's number of days.
fn parse_digits(cell: &str) -> Option<ParsedTime> {
    let (whole, fraction) = cell.split_once('.').unwrap_or((cell, ""));
    let value: u64 = whole.parse().ok()?;
    let is_whole = fraction.bytes().all(|byte| byte == b'0');
    let at = |seconds: u64| {
        // 2001 to 2100: what a help desk can have seen, or be due.
        (1_000_000_000..4_102_444_800)
            .contains(&seconds)
            .then_some({
                ParsedTime::Known(Moment {
                    seconds: seconds as i64,
                    offset: Offset::UTC,
                    has_time: true,
                })
            })
    };
    match whole.len() {
        5 => parse_serial(value, fraction),
        8 if is_whole && !cell.contains('.') => {
            let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100);
            Some(known(year as u32, month as u32, day as u32, Clock::NONE))
        }
        10 => at(value),
        13 => at(value / 1000),
        14 if !cell.contains('.') => parse_basic_iso(&format!("{}T{}", &cell[..8], &cell[8..])),
        16 if is_whole => at(value / 1_000_000),
        _ => None,
    }
}

/// Days since 1899-12-30, from 1990 to 2099.
fn parse_serial(days: u64, fraction: &str) -> Option<ParsedTime> {
    const EPOCH: i64 = -25_569;
    if !(32_874..73_051).contains(&days) || fraction.len() > 15 {
        return None;
    }
    let of_day: f64 = format!("0.{fraction}0").parse().ok()?;
    Some(ParsedTime::Serial(Moment {
        seconds: (EPOCH + days as i64) * DAY + ((of_day * DAY as f64).round() as i64),
        offset: Offset::UNKNOWN,
        has_time: of_day > 0.0,
    }))
}

/// `2026-W40-3`, `2026W403`, `2026-W40`, which stands for its Monday, and
/// `2026-273`, the day of a year; a time may follow (ISO 8601).
fn parse_week_or_day_of_year(cell: &str) -> Option<ParsedTime> {
    const LONGEST: usize = 32;
    let end = cell.find([' ', 'T']).unwrap_or(cell.len());
    let (date, time) = cell.split_at(end);
    if !cell.is_ascii() || cell.len() > LONGEST || !(7..=10).contains(&date.len()) {
        return None;
    }
    let year: i32 = date[..4].parse().ok()?;
    let rest = date[4..].strip_prefix('-').unwrap_or(&date[4..]);
    let number = |text: &str, digits: usize| -> Option<u32> {
        let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| is_number)
    };
    let day = if let Some(week) = rest.strip_prefix(['W', 'w']) {
        let (week, day) = week.split_at_checked(2)?;
        let day = match day.strip_prefix('-').unwrap_or(day) {
            "" if day.is_empty() => 1,
            day => number(day, 1)?,
        };
        let weekday = Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok()?;
        NaiveDate::from_isoywd_opt(year, number(week, 2)?, weekday)?
    } else {
        // Without the hyphen it may be any number.
        let days = number(date[4..].strip_prefix('-')?, 3)?;
        NaiveDate::from_yo_opt(year, days)?
    };
    super::parse_iso(format!("{day}{time}").as_bytes())
}

/// `20260930T140500Z`.
fn parse_basic_iso(cell: &str) -> Option<ParsedTime> {
    let bytes = cell.as_bytes();
    if !(13..=32).contains(&bytes.len())
        || bytes[8] != b'T'
        || !bytes[..8]
            .iter()
            .chain(&bytes[9..13])
            .all(u8::is_ascii_digit)
    {
        return None;
    }
    let (date, time) = cell.split_once('T')?;
    let has_seconds = time.len() >= 6 && time.as_bytes()[4..6].iter().all(u8::is_ascii_digit);
    let (seconds, rest) = if has_seconds {
        time[4..].split_at_checked(2)?
    } else {
        ("00", &time[4..])
    };
    let extended = format!(
        "{}-{}-{}T{}:{}:{seconds}{rest}",
        &date[..4],
        &date[4..6],
        &date[6..],
        &time[..2],
        &time[2..4],
    );
    super::parse_iso(extended.as_bytes())
}

/// `2026-09-30 14:05 America/Sao_Paulo`, `…-03:00[America/Sao_Paulo]`.
fn parse_with_place(cell: &str) -> Option<ParsedTime> {
    let start = cell.rfind([' ', '['])?;
    let place = cell[start..].trim_matches([' ', '[', ']']);
    if !place.contains('/') || !place.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let zone: Tz = place.parse().ok()?;
    let date = cell[..start].trim_end();
    let parsed = super::parse_iso(date.as_bytes())
        .or_else(|| super::parse_slashed(date.as_bytes()))
        .or_else(|| Tokens::of(date).and_then(Tokens::read))?;
    Some(match parsed {
        ParsedTime::Known(moment) if moment.has_time => ParsedTime::Known(Moment {
            offset: moment.offset.or(offset_at(zone, moment.seconds)),
            ..moment
        }),
        ParsedTime::Numeric(mut date) if date.has_time => {
            let order = date.proven_order().unwrap_or(DateOrder::DayFirst);
            if let Some(moment) = date.read_as(order) {
                date.offset = date.offset.or(offset_at(zone, moment.seconds));
            }
            ParsedTime::Numeric(date)
        }
        other => other,
    })
}

/// `30.9.2026 14.05`.
fn parse_dotted_clock(cell: &str) -> Option<ParsedTime> {
    let (date, time) = cell.split_once(' ')?;
    let parts: Vec<&str> = time.split('.').collect();
    let is_clock = (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    if !is_clock {
        return None;
    }
    let cell = format!("{date} {}", parts.join(":"));
    Tokens::of(&cell).and_then(Tokens::read)
}

/// `30/09/2026 - paid`: a date, and text that is none behind it.
fn parse_before_text(cell: &str) -> Option<ParsedTime> {
    const WORDS: usize = 8;
    let mut ends: Vec<usize> = cell
        .char_indices()
        .filter(|(_, c)| c.is_whitespace() || *c == '(')
        .map(|(at, _)| at)
        .take(WORDS)
        .collect();
    ends.reverse();
    for end in ends {
        let (before, after) = (cell[..end].trim_end(), cell[end..].trim_start());
        // What goes on with a number may be a time that is none, or the end of
        // a span; and half a day belongs to the time before it.
        if before.is_empty()
            || after.starts_with(|c: char| c.is_ascii_digit())
            || begins_with_half_of_day(after)
        {
            continue;
        }
        let parsed = super::parse_iso(before.as_bytes())
            .or_else(|| super::parse_slashed(before.as_bytes()))
            .or_else(|| Tokens::of(before).and_then(Tokens::read));
        if let Some(parsed) = parsed {
            return (!holds_another_date(after)).then_some(parsed);
        }
    }
    None
}

/// `PM`, `a.m.`, and either of them before anything that is no word: `PM'`.
fn begins_with_half_of_day(text: &str) -> bool {
    let mut letters = text.bytes();
    let is_half = matches!(letters.next(), Some(b'a' | b'A' | b'p' | b'P'))
        && matches!(letters.next(), Some(b'm' | b'M' | b'.'));
    // A longer word is none: `ampliado`.
    is_half
        && text
            .bytes()
            .skip(2)
            .take_while(u8::is_ascii_alphabetic)
            .count()
            < 2
}

/// `/Date(1645829571576)/`: milliseconds since 1970, maybe with a zone.
fn parse_of_json(cell: &str) -> Option<ParsedTime> {
    let inside = cell.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let end = inside.find(['+', '-']).unwrap_or(inside.len());
    let milliseconds: u64 = inside[..end].parse().ok()?;
    parse_digits(&format!("{milliseconds:013}"))
}

/// `{'display_value': 'Aug 22, 2025 01:14 PM', 'value': '1755848678001'}`: what
/// scripts write of an answer without taking it apart. A number alone may be that
/// of anything.
fn parse_in_dictionary(cell: &str) -> Option<ParsedTime> {
    const LONGEST: usize = 160;
    let inside = cell.strip_prefix('{')?.strip_suffix('}')?;
    if inside.len() > LONGEST {
        return None;
    }
    let mut parts = inside.split(['\'', '"']);
    while let (Some(before), Some(quoted)) = (parts.next(), parts.next()) {
        let is_value = before.trim_end().ends_with(':');
        let is_number = quoted.bytes().all(|byte| byte.is_ascii_digit());
        if is_value && !is_number && !quoted.contains('{') {
            let time = parse_time(quoted);
            if matches!(time, ParsedTime::Known(_) | ParsedTime::Numeric(_)) {
                return Some(time);
            }
        }
    }
    None
}

/// Digits on both sides of a slash, a colon or a hyphen.
fn holds_another_date(text: &str) -> bool {
    text.as_bytes().windows(3).any(|three| {
        three[0].is_ascii_digit()
            && matches!(three[1], b'/' | b'-' | b':')
            && three[2].is_ascii_digit()
    })
}

/// Whether a text tells how long ago, or how soon: `3 days ago`, `há 2 horas`.
pub(super) fn says_age(cell: &str) -> bool {
    const LONGEST: usize = 60;
    const UNITS: [&str; 16] = [
        "second", "minute", "min", "hour", "hr", "day", "week", "month", "year", "segundo", "hora",
        "dia", "semana", "mes", "ano", "minuto",
    ];
    const DAYS: [&str; 9] = [
        "today",
        "yesterday",
        "tomorrow",
        "hoje",
        "ontem",
        "amanha",
        "hoy",
        "ayer",
        "just now",
    ];
    if cell.len() > LONGEST {
        return false;
    }
    let text = unaccented(cell);
    if DAYS.iter().any(|day| text.starts_with(day)) {
        return true;
    }
    // `1 days 02:30:00` is how long something took.
    if text.contains(':') && parse_duration(cell) != ParsedDuration::Unreadable {
        return false;
    }
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let is_unit = |word: &str| {
        UNITS.iter().any(|unit| {
            word.strip_prefix(unit)
                .is_some_and(|ending| matches!(ending, "" | "s" | "es"))
        })
    };
    let is_count = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(
                word,
                "a" | "an"
                    | "um"
                    | "uma"
                    | "un"
                    | "una"
                    | "about"
                    | "in"
                    | "em"
                    | "ha"
                    | "hace"
                    | "en"
                    | "ago"
                    | "atras"
                    | "and"
                    | "e"
                    | "y"
                    | "cerca"
                    | "de"
            )
    };
    let mut has_unit = false;
    let all = words.all(|word| {
        let unit = is_unit(word) || is_unit(word.trim_start_matches(|c: char| c.is_ascii_digit()));
        has_unit |= unit;
        unit || is_count(word)
    });
    all && has_unit
}
