//! Dates and times as exports write them.

mod usual_forms;

use chrono::NaiveDate;

use super::{is_absent, trim};
use usual_forms::{parse_iso, parse_slashed};

/// Which of the first two numbers of `03/04/2026` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParsedTime {
    Absent,
    Unreadable,
    Known(Moment),
    /// Day and month cannot be told apart in the cell itself, or only by one
    /// of them being over 12.
    Numeric(NumericDate),
}

/// A point in time, in seconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub seconds: i64,
    /// Whether a time of day was given.
    pub has_time: bool,
}

/// `03/04/2026`, before it is decided which number is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumericDate {
    pub first: u8,
    pub second: u8,
    pub year: u16,
    /// From midnight; negative or over a day where a zone was taken off.
    pub second_of_day: i32,
    pub has_time: bool,
}

impl NumericDate {
    /// The order that the numbers themselves prove.
    #[must_use]
    pub fn proven_order(self) -> Option<DayOrder> {
        match (self.first > 12, self.second > 12) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            _ => None,
        }
    }

    /// The moment under an order; `None` where that is no date.
    #[must_use]
    pub fn read_as(self, order: DayOrder) -> Option<Moment> {
        let (day, month) = match order {
            DayOrder::DayFirst => (self.first, self.second),
            DayOrder::MonthFirst => (self.second, self.first),
        };
        let midnight = midnight_of(i32::from(self.year), u32::from(month), u32::from(day))?;
        Some(Moment {
            seconds: midnight + i64::from(self.second_of_day),
            has_time: self.has_time,
        })
    }
}

/// Days that stand for "no date".
const SENTINELS: [(i32, u32, u32); 5] = [
    (1, 1, 1),
    (1899, 12, 30),
    (1900, 1, 1),
    (1970, 1, 1),
    (9999, 12, 31),
];

const DAY: i64 = 86_400;

/// Reads a date, with or without a time and a zone. A zone given is taken off,
/// so that the moment is in UTC; without one the moment is in the export's
/// own time.
#[must_use]
pub fn parse_time(cell: &str) -> ParsedTime {
    let cell = trim(cell);
    if is_absent(cell) {
        return ParsedTime::Absent;
    }
    let bytes = cell.as_bytes();
    if let Some(parsed) = parse_iso(bytes).or_else(|| parse_slashed(bytes)) {
        return parsed;
    }
    Tokens::of(cell)
        .and_then(Tokens::read)
        .unwrap_or(ParsedTime::Unreadable)
}

fn numeric(
    first: u32,
    second: u32,
    year: u32,
    second_of_day: i32,
    has_time: bool,
) -> Option<ParsedTime> {
    let year = u16::try_from(year).ok()?;
    let sentinel = |month, day| SENTINELS.contains(&(i32::from(year), month, day));
    if sentinel(second, first) || sentinel(first, second) {
        return Some(ParsedTime::Absent);
    }
    Some(ParsedTime::Numeric(NumericDate {
        first: u8::try_from(first).ok()?,
        second: u8::try_from(second).ok()?,
        year,
        second_of_day,
        has_time,
    }))
}

fn known(year: i32, month: u32, day: u32, second_of_day: i32, has_time: bool) -> ParsedTime {
    if SENTINELS.contains(&(year, month, day)) {
        return ParsedTime::Absent;
    }
    match midnight_of(year, month, day) {
        Some(midnight) => ParsedTime::Known(Moment {
            seconds: midnight + i64::from(second_of_day),
            has_time,
        }),
        None => ParsedTime::Unreadable,
    }
}

fn midnight_of(year: i32, month: u32, day: u32) -> Option<i64> {
    if !(1900..=2199).contains(&year) {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    Some(date.signed_duration_since(NaiveDate::default()).num_days() * DAY)
}

fn clock(hour: u32, minute: u32, second: u32) -> Option<i32> {
    let valid = hour < 24 && minute < 60 && second < 61;
    valid.then(|| (hour * 3600 + minute * 60 + second.min(59)) as i32)
}

/// The parts of a cell, for everything that is not plain ISO.
struct Tokens<'a> {
    tokens: Vec<Token<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// The value and how many digits it was written with.
    Number(u64, usize),
    Word(&'a str),
    Mark(char),
}

impl<'a> Tokens<'a> {
    fn of(cell: &'a str) -> Option<Self> {
        const LONGEST: usize = 48;
        if cell.len() > LONGEST {
            return None;
        }
        let mut tokens = Vec::with_capacity(12);
        let mut rest = cell;
        while let Some(next) = rest.chars().next() {
            let length =
                |part: fn(char) -> bool| rest.find(|c: char| !part(c)).unwrap_or(rest.len());
            if next.is_ascii_digit() {
                let (digits, after) = rest.split_at(length(|c| c.is_ascii_digit()));
                tokens.push(Token::Number(digits.parse().ok()?, digits.len()));
                rest = after;
            } else if next.is_alphabetic() {
                let (word, after) = rest.split_at(length(char::is_alphabetic));
                tokens.push(Token::Word(word));
                rest = after;
            } else {
                if !next.is_whitespace() {
                    tokens.push(Token::Mark(next));
                }
                rest = &rest[next.len_utf8()..];
            }
        }
        Some(Self { tokens })
    }

    fn read(mut self) -> Option<ParsedTime> {
        let clock = self.tokens.windows(3).position(|three| {
            matches!(
                three,
                [Token::Number(..), Token::Mark(':'), Token::Number(..)]
            )
        });
        match clock {
            Some(start) => {
                let second_of_day = self.take_clock(start)?;
                self.read_date(second_of_day, true)
            }
            None => self.read_date(0, false),
        }
    }

    /// Takes the time of day that begins at a token out of the tokens, in
    /// seconds, its zone taken off. `None` if there is no such time.
    fn take_clock(&mut self, start: usize) -> Option<i32> {
        let number = |token: Option<&Token>| match token {
            Some(Token::Number(value, _)) => u32::try_from(*value).ok(),
            _ => None,
        };
        let mut hour = number(self.tokens.get(start))?;
        let minute = number(self.tokens.get(start + 2))?;
        let mut end = start + 3;
        let mut second = 0;
        if self.tokens.get(end) == Some(&Token::Mark(':')) {
            second = number(self.tokens.get(end + 1))?;
            end += 2;
        }
        if matches!(
            self.tokens.get(end..end + 2),
            Some([Token::Mark('.' | ','), Token::Number(..)])
        ) {
            end += 2;
        }
        let half = self.half_of_day(end);
        if let Some((afternoon, length)) = half {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if afternoon { 12 } else { 0 };
            end += length;
        }
        let (offset, length) = self.zone_offset(end);
        end += length;
        self.tokens.drain(start..end);
        Some(clock(hour, minute, second)? - offset)
    }

    /// `AM`, `p.m.` and how many tokens that takes.
    fn half_of_day(&self, at: usize) -> Option<(bool, usize)> {
        let (Token::Word(word), length) = (match self.tokens.get(at..)? {
            [
                Token::Word(half),
                Token::Mark('.'),
                Token::Word("m" | "M"),
                Token::Mark('.'),
                ..,
            ] => (Token::Word(half), 4),
            [word, ..] => (*word, 1),
            [] => return None,
        }) else {
            return None;
        };
        match word.to_ascii_lowercase().as_str() {
            "am" | "a" => Some((false, length)),
            "pm" | "p" => Some((true, length)),
            _ => None,
        }
    }

    /// Seconds east of UTC, and how many tokens say so.
    fn zone_offset(&self, at: usize) -> (i32, usize) {
        let rest = self.tokens.get(at..).unwrap_or(&[]);
        let (named, rest) = match rest {
            [Token::Word(zone), rest @ ..]
                if ["z", "utc", "gmt"].contains(&zone.to_ascii_lowercase().as_str()) =>
            {
                (1, rest)
            }
            _ => (0, rest),
        };
        let signed = |mark: char, hours: u64, minutes: u64| {
            let seconds = (hours * 3600 + minutes * 60) as i32;
            if mark == '-' { -seconds } else { seconds }
        };
        match rest {
            [
                Token::Mark(sign @ ('+' | '-')),
                Token::Number(hours @ 0..=14, 1..=2),
                Token::Mark(':'),
                Token::Number(minutes @ 0..=59, 2),
                ..,
            ] => (signed(*sign, *hours, *minutes), named + 4),
            [
                Token::Mark(sign @ ('+' | '-')),
                Token::Number(both @ 0..=1400, 4),
                ..,
            ] => (signed(*sign, both / 100, both % 100), named + 2),
            [
                Token::Mark(sign @ ('+' | '-')),
                Token::Number(hours @ 0..=14, 2),
                ..,
            ] => (signed(*sign, *hours, 0), named + 2),
            _ => (0, named),
        }
    }

    fn read_date(&self, second_of_day: i32, has_time: bool) -> Option<ParsedTime> {
        let mut month = None;
        for token in &self.tokens {
            if let Token::Word(word) = token {
                let found = month_of(word);
                if found.is_some() && month.is_none() {
                    month = found;
                } else if found.is_some() || !is_filler(word) {
                    return None;
                }
            } else if let Token::Mark(mark) = token
                && !matches!(mark, '/' | '-' | '.' | ',')
            {
                return None;
            }
        }
        let numbers: Vec<(u64, usize)> = self
            .tokens
            .iter()
            .filter_map(|token| match token {
                Token::Number(value, digits) => Some((*value, *digits)),
                _ => None,
            })
            .collect();
        match (month, numbers.as_slice()) {
            (Some(month), &[(a, a_digits), (b, b_digits)]) => {
                let (year, day) = if a_digits == 4 {
                    (full_year(a, a_digits)?, b)
                } else {
                    (full_year(b, b_digits)?, a)
                };
                let day = u32::try_from(day).ok()?;
                Some(known(year, month, day, second_of_day, has_time))
            }
            (None, &[(year, 4), (month, 1..=2), (day, 1..=2)]) => Some(known(
                year as i32,
                month as u32,
                day as u32,
                second_of_day,
                has_time,
            )),
            (None, &[(first, 1..=2), (second, 1..=2), (year, digits @ (2 | 4))]) => {
                let year = u32::try_from(full_year(year, digits)?).ok()?;
                numeric(first as u32, second as u32, year, second_of_day, has_time)
            }
            (None, &[(day, 8)]) => Some(known(
                (day / 10_000) as i32,
                (day / 100 % 100) as u32,
                (day % 100) as u32,
                second_of_day,
                has_time,
            )),
            _ => None,
        }
    }
}

fn full_year(year: u64, digits: usize) -> Option<i32> {
    match digits {
        4 => i32::try_from(year).ok(),
        2 => i32::try_from(2000 + year).ok(),
        _ => None,
    }
}

/// Weekdays and the words between the parts of a date.
fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 12] = [
        "de", "of", "at", "às", "as", "t", "mon", "tue", "wed", "thu", "fri", "sat",
    ];
    let word = word.to_lowercase();
    FILLERS.contains(&word.as_str()) || word == "sun" || word.ends_with("day")
}

/// 1 to 12 for the name of a month, or its first letters, in English,
/// Portuguese or Spanish.
fn month_of(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["january", "janeiro", "enero"],
        &["february", "fevereiro", "febrero"],
        &["march", "março", "marco", "marzo"],
        &["april", "abril"],
        &["may", "maio", "mayo"],
        &["june", "junho", "junio"],
        &["july", "julho", "julio"],
        &["august", "agosto"],
        &["september", "setembro", "septiembre", "sept", "setiembre"],
        &["october", "outubro", "octubre"],
        &["november", "novembro", "noviembre"],
        &["december", "dezembro", "diciembre"],
    ];
    let word = word.to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    let place = NAMES.iter().position(|names| {
        names.iter().any(|name| {
            *name == word || (word.chars().count() == 3 && name.starts_with(word.as_str()))
        })
    })?;
    Some(place as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known_as(cell: &str, expected: &str) {
        let expected = chrono::NaiveDateTime::parse_from_str(expected, "%Y-%m-%d %H:%M:%S")
            .unwrap()
            .and_utc()
            .timestamp();
        match parse_time(cell) {
            ParsedTime::Known(moment) => assert_eq!(moment.seconds, expected, "{cell}"),
            ParsedTime::Numeric(date) => {
                let order = date.proven_order().unwrap_or(DayOrder::DayFirst);
                assert_eq!(date.read_as(order).unwrap().seconds, expected, "{cell}");
            }
            other => panic!("{cell}: {other:?}"),
        }
    }

    #[test]
    fn one_moment_in_many_forms() {
        for cell in [
            "2026-09-30 14:05:00",
            "2026-09-30T14:05",
            "2026-09-30T14:05:00.250Z",
            "2026-09-30 14:05:00.250 UTC",
            "2026-09-30T11:05:00-03:00",
            "30/09/2026 14:05",
            "09/30/2026 2:05 PM",
            "9/30/2026 2:05:00pm",
            "30.09.2026 14:05:00",
            "30/Sep/26 2:05 PM",
            "Wed Sep 30 14:05:00 2026",
            "30 de setembro de 2026 14:05",
            "Sep 30, 2026 02:05 p.m.",
        ] {
            known_as(cell, "2026-09-30 14:05:00");
        }
    }

    #[test]
    fn midnight_and_noon_on_a_twelve_hour_clock() {
        known_as("09/30/2026 12:00 AM", "2026-09-30 00:00:00");
        known_as("09/30/2026 12:00 PM", "2026-09-30 12:00:00");
    }

    #[test]
    fn days_that_stand_for_no_date_are_absent() {
        for cell in [
            "1899-12-30",
            "1970-01-01 00:00:00",
            "01/01/1900",
            "",
            "-",
            "NULL",
        ] {
            assert_eq!(parse_time(cell), ParsedTime::Absent, "{cell}");
        }
    }

    #[test]
    fn what_is_no_date_is_unreadable() {
        for cell in [
            "2026-02-30",
            "2026-13-01",
            "3 days",
            "yesterday",
            "12:30",
            "25:00:00 2026-01-01",
            "1/2",
            "99999999999999999999",
            "2026-09-30 14:05:00 and more",
            "0000-00-00",
        ] {
            assert_eq!(parse_time(cell), ParsedTime::Unreadable, "{cell}");
        }
    }

    #[test]
    fn a_number_over_twelve_proves_the_order() {
        let order = |cell| match parse_time(cell) {
            ParsedTime::Numeric(date) => date.proven_order(),
            other => panic!("{other:?}"),
        };
        assert_eq!(order("13/04/2026"), Some(DayOrder::DayFirst));
        assert_eq!(order("04/13/2026"), Some(DayOrder::MonthFirst));
        assert_eq!(order("04/05/2026"), None);
    }
}
