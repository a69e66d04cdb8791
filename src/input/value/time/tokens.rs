//! Dates taken apart into numbers, words and marks.

use super::words::{is_filler, may_be_tuesday, month_of};
use super::zone::{Offset, offset_of_name};
use super::{Clock, NumericDate, ParsedTime, known, numeric};

/// The parts of a cell.
pub(super) struct Tokens<'a> {
    tokens: Vec<Token<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    /// The value and how many digits it was written with.
    Number(u64, usize),
    Word(&'a str),
    Mark(char),
}

/// There is something that no date holds.
struct NoDate;

impl<'a> Tokens<'a> {
    pub(super) fn of(cell: &'a str) -> Option<Self> {
        const LONGEST: usize = 64;
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
                // An ordinal sign is a letter to Unicode.
                if !matches!(word, "º" | "ª") {
                    tokens.push(Token::Word(word));
                }
                rest = after;
            } else {
                if !next.is_whitespace() && next != '°' {
                    tokens.push(Token::Mark(next));
                }
                rest = &rest[next.len_utf8()..];
            }
        }
        Some(Self { tokens })
    }

    /// The date, and the time if there is one.
    pub(super) fn read(mut self) -> Option<ParsedTime> {
        let clock = match self.clock_start() {
            Some(start) => self.take_clock(start)?,
            None => Clock::NONE,
        };
        self.read_date(clock)
    }

    /// The time of day, if that is all there is.
    pub(super) fn read_clock(mut self) -> Option<u32> {
        let start = self.clock_start()?;
        let clock = self.take_clock(start)?;
        self.tokens.is_empty().then_some(clock.second_of_day)
    }

    fn clock_start(&self) -> Option<usize> {
        self.tokens.windows(2).enumerate().position(|(place, two)| {
            match (two[0], two[1]) {
                (Token::Number(..), Token::Mark(':')) => {
                    matches!(self.tokens.get(place + 2), Some(Token::Number(..)))
                }
                // 14h05
                (Token::Number(_, 1..=2), Token::Word(word)) => word.eq_ignore_ascii_case("h"),
                _ => false,
            }
        })
    }

    fn number(&self, at: usize) -> Option<u32> {
        match self.tokens.get(at) {
            Some(Token::Number(value, 1..=2)) => u32::try_from(*value).ok(),
            _ => None,
        }
    }

    fn is_word(&self, at: usize, words: &[&str]) -> bool {
        matches!(self.tokens.get(at), Some(Token::Word(word))
            if words.iter().any(|other| other.eq_ignore_ascii_case(word)))
    }

    fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.tokens.get(at), Some(Token::Mark(mark)) if marks.contains(mark))
    }

    /// Takes the time of day that begins at a token out of the tokens. `None`
    /// if there is no such time.
    fn take_clock(&mut self, start: usize) -> Option<Clock> {
        let mut hour = self.number(start)?;
        let by_letters = self.is_word(start + 1, &["h"]);
        let (minute, mut end) = match self.number(start + 2) {
            Some(minute) => (minute, start + 3),
            None if by_letters => (0, start + 2),
            None => return None,
        };
        let mut second = 0;
        if by_letters && self.is_word(end, &["m", "min"]) {
            end += 1;
        }
        if self.is_mark(end, &[':']) {
            second = self.number(end + 1)?;
            end += 2;
        }
        if self.is_mark(end, &['.', ','])
            && let Some(Token::Number(..)) = self.tokens.get(end + 1)
        {
            end += 2;
        }
        if let Some((afternoon, length)) = self.half_of_day(end) {
            hour = match (hour, afternoon) {
                (1..=12, false) => hour % 12,
                (1..=12, true) => hour % 12 + 12,
                // Some say both: 13:05 PM.
                (0, false) | (13..=23, true) => hour,
                _ => return None,
            };
            end += length;
        } else if self.is_word(end, &["h", "hs", "hrs"]) {
            end += 1;
        }
        let (offset, length) = self.zone(end);
        end += length;
        self.tokens.drain(start..end);
        Clock::new(hour, minute, second, offset)
    }

    /// `AM`, `p.m.`, `a. m.` and how many tokens that takes.
    fn half_of_day(&self, at: usize) -> Option<(bool, usize)> {
        let Some(Token::Word(word)) = self.tokens.get(at) else {
            return None;
        };
        let (afternoon, whole) = match word.to_ascii_lowercase().as_str() {
            "am" => (false, true),
            "pm" => (true, true),
            "a" => (false, false),
            "p" => (true, false),
            _ => return None,
        };
        let mut end = at + 1;
        if !whole {
            end += usize::from(self.is_mark(end, &['.']));
            if self.is_word(end, &["m"]) {
                end += 1;
            } else {
                // "2:05p" says afternoon, "2:05 a 3:00" says nothing.
                return (end == self.tokens.len()).then_some((afternoon, end - at));
            }
        }
        end += usize::from(self.is_mark(end, &['.']));
        Some((afternoon, end - at))
    }

    /// Where the clock stands, and how many tokens say so.
    fn zone(&self, at: usize) -> (Offset, usize) {
        let open = usize::from(self.is_mark(at, &['(', '[']));
        let (offset, length) = self.bare_zone(at + open);
        if length == 0 {
            return (Offset::UNKNOWN, 0);
        }
        let end = at + open + length;
        match open {
            0 => (offset, length),
            _ if self.is_mark(end, &[')', ']']) => (offset, length + 2),
            _ => (Offset::UNKNOWN, 0),
        }
    }

    fn bare_zone(&self, at: usize) -> (Offset, usize) {
        let named = match self.tokens.get(at) {
            Some(Token::Word(name)) => offset_of_name(name),
            _ => None,
        };
        let after_name = usize::from(named.is_some());
        // `EST-0500` is said twice, `UTC-05:00` once.
        if let Some((offset, length)) = self.signed_offset(at + after_name) {
            return (offset, after_name + length);
        }
        (named.unwrap_or(Offset::UNKNOWN), after_name)
    }

    fn signed_offset(&self, at: usize) -> Option<(Offset, usize)> {
        let sign = match self.tokens.get(at)? {
            Token::Mark('+') => 1,
            Token::Mark('-' | '−') => -1,
            _ => return None,
        };
        let (minutes, length) = match (self.tokens.get(at + 1)?, self.tokens.get(at + 2..)?) {
            (
                Token::Number(hours @ 0..=14, 1..=2),
                [Token::Mark(':'), Token::Number(minutes @ 0..=59, 2), ..],
            ) => (hours * 60 + minutes, 4),
            (Token::Number(both @ 0..=1459, 4), _) => (both / 100 * 60 + both % 100, 2),
            (Token::Number(hours @ 0..=14, 1..=2), _) => (hours * 60, 2),
            _ => return None,
        };
        let offset = Offset::of_minutes(sign * i64::try_from(minutes).ok()?);
        offset.is_known().then_some((offset, length))
    }

    fn read_date(&self, clock: Clock) -> Option<ParsedTime> {
        let month = self.month().ok()?;
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
                let (year, (day, day_digits)) = if a_digits == 4 {
                    (full_year(a, a_digits)?, (b, b_digits))
                } else {
                    (full_year(b, b_digits)?, (a, a_digits))
                };
                let day = u32::try_from(day).ok().filter(|_| day_digits <= 2)?;
                Some(known(year, month, day, clock))
            }
            (None, &[(year, 4), (month, 1..=2), (day, 1..=2)]) => {
                Some(known(year as u32, month as u32, day as u32, clock))
            }
            (None, &[(first, 1..=2), (second, 1..=2), (year, digits @ (2 | 4))]) => {
                let date = numeric(first as u32, second as u32, full_year(year, digits)?, clock)?;
                Some(match date {
                    ParsedTime::Numeric(date) => ParsedTime::Numeric(NumericDate {
                        is_dotted: self.is_dotted(),
                        ..date
                    }),
                    other => other,
                })
            }
            (None, &[(day, 8)]) => Some(known(
                (day / 10_000) as u32,
                (day / 100 % 100) as u32,
                (day % 100) as u32,
                clock,
            )),
            _ => None,
        }
    }

    /// Whether a dot stands behind each of the first two numbers.
    fn is_dotted(&self) -> bool {
        matches!(
            self.tokens.as_slice(),
            [
                Token::Number(..),
                Token::Mark('.'),
                Token::Number(..),
                Token::Mark('.'),
                ..
            ]
        )
    }

    /// The month that a word names, if one does.
    ///
    /// # Errors
    /// When there is anything that no date holds.
    fn month(&self) -> Result<Option<u32>, NoDate> {
        let mut month = None;
        let mut tuesday = None;
        for token in &self.tokens {
            match token {
                Token::Word(word) => match month_of(word) {
                    Some(_) if may_be_tuesday(word) && month.is_none() => tuesday = month_of(word),
                    Some(found) if month.is_none() => month = Some(found),
                    None if is_filler(word) => {}
                    _ => return Err(NoDate),
                },
                Token::Mark('/' | '-' | '.' | ',' | '–') | Token::Number(..) => {}
                Token::Mark(_) => return Err(NoDate),
            }
        }
        Ok(month.or(tuesday))
    }
}

fn full_year(year: u64, digits: usize) -> Option<u32> {
    match digits {
        4 => u32::try_from(year).ok(),
        2 => u32::try_from(2000 + year).ok(),
        _ => None,
    }
}
