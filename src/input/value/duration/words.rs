//! Lengths of time in words: `1d 2h 3m`, `2 dias 5 horas`, `PT2H37M`.

use super::parse_clock;
use crate::input::header::unaccented;

/// The units of words, with the minutes of each, the longest first.
///
/// Months and years are none: nobody knows how long they are.
const UNITS: [(&[&str], f64); 5] = [
    (
        &[
            "w", "wk", "wks", "week", "weeks", "sem", "semana", "semanas",
        ],
        7.0 * 1440.0,
    ),
    (&["d", "day", "days", "dia", "dias"], 1440.0),
    (&["h", "hr", "hrs", "hour", "hours", "hora", "horas"], 60.0),
    (
        &["m", "min", "mins", "minute", "minutes", "minuto", "minutos"],
        1.0,
    ),
    (
        &[
            "s", "sec", "secs", "seg", "segs", "second", "seconds", "segundo", "segundos",
        ],
        1.0 / 60.0,
    ),
];

/// Numbers with their units, joined by commas or "and"; a clock may follow
/// days. What stands in brackets behind says the same again.
pub(super) fn parse_words(text: &str) -> Option<f64> {
    const LONGEST: usize = 80;
    let text = match text.split_once('(') {
        Some((before, after)) if after.ends_with(')') && !before.trim().is_empty() => before,
        Some(_) => return None,
        None => text,
    };
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let text = unaccented(text);
    let mut rest = text.trim();
    let mut minutes = 0.0;
    let mut last_unit = None;
    while !rest.is_empty() {
        let clock = rest.split_whitespace().next().unwrap_or_default();
        if last_unit == Some(1) && clock.contains(':') && clock.len() == rest.len() {
            return Some(minutes + parse_clock(clock)?);
        }
        let (number, after) = leading_number(rest)?;
        let after = after.trim_start();
        let end = after
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(after.len());
        let (word, after) = after.split_at(end);
        let unit = UNITS.iter().position(|(words, _)| words.contains(&word))?;
        // Each unit once, the longer ones first.
        if last_unit.is_some_and(|last| last >= unit) {
            return None;
        }
        last_unit = Some(unit);
        minutes += number * UNITS[unit].1;
        rest = skip_joint(after);
    }
    last_unit.map(|_| minutes)
}

/// What follows a comma, a full stop of an abbreviation, or "and".
fn skip_joint(text: &str) -> &str {
    let text = text.trim_start_matches([' ', '\u{a0}', ',', ';', '.', '+', '&']);
    for joint in ["and ", "e ", "y "] {
        if let Some(rest) = text.strip_prefix(joint) {
            return rest.trim_start();
        }
    }
    text
}

/// A number with a decimal point or comma, and what follows it. Three digits
/// behind a comma are thousands: nobody writes thousandths of an hour.
fn leading_number(text: &str) -> Option<(f64, &str)> {
    const LONGEST: usize = 16;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.len() > LONGEST || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = match digits.split_once(',') {
        Some((whole, fraction)) if fraction.len() == 3 => format!("{whole}{fraction}"),
        _ => digits.replace(',', "."),
    };
    Some((digits.parse().ok()?, rest))
}

/// `PT2H37M`, `P1DT2H`, `P2W`, `PT0.5H`.
pub(super) fn parse_iso_duration(text: &str) -> Option<f64> {
    const LONGEST: usize = 40;
    let body = text
        .strip_prefix(['P', 'p'])
        .filter(|_| text.len() <= LONGEST)?;
    let (date, time) = match body.split_once(['T', 't']) {
        Some((date, time)) if !time.is_empty() => (date, time),
        Some(_) => return None,
        None => (body, ""),
    };
    if date.is_empty() && time.is_empty() {
        return None;
    }
    Some(iso_parts(date, &["W", "D"])? + iso_parts(time, &["H", "M", "S"])?)
}

fn iso_parts(mut text: &str, designators: &[&str]) -> Option<f64> {
    let mut minutes = 0.0;
    let mut open = designators;
    while !text.is_empty() {
        let (number, rest) = leading_number(text)?;
        let designator = rest.get(..1)?.to_ascii_uppercase();
        let place = open.iter().position(|letter| *letter == designator)?;
        minutes += number
            * match designator.as_str() {
                "W" => UNITS[0].1,
                "D" => UNITS[1].1,
                "H" => UNITS[2].1,
                "M" => UNITS[3].1,
                _ => UNITS[4].1,
            };
        open = &open[place + 1..];
        text = &rest[1..];
    }
    Some(minutes)
}
