//! The kinds of decision that stand both for all files and for single ones.

use chrono_tz::Tz;

use super::nearest::suggestion;
use super::section::Found;

/// A decision, and the line on which it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided<T> {
    pub value: T,
    pub line: usize,
}

/// Which part of a date such as `03/04/2026` comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

impl DateOrder {
    const WORDS: [(&str, Self); 2] = [
        ("day/month/year", Self::DayFirst),
        ("month/day/year", Self::MonthFirst),
    ];

    /// How it is written in a configuration and shown in a report.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }
}

/// The sign between whole and fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSign {
    Point,
    Comma,
}

impl DecimalSign {
    const WORDS: [(&str, Self); 2] = [(".", Self::Point), (",", Self::Comma)];

    /// How it is written.
    #[must_use]
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }
}

pub(super) fn word_of<T: PartialEq + Copy>(words: &[(&'static str, T)], value: T) -> &'static str {
    words
        .iter()
        .find(|(_, one)| *one == value)
        .map_or("", |(word, _)| word)
}

/// The ends of a scale of ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RatingScale {
    pub worst: i32,
    pub best: i32,
}

impl RatingScale {
    /// How it is written: `1 to 5`.
    #[must_use]
    pub fn word(self) -> String {
        format!("{} to {}", self.worst, self.best)
    }

    /// The scale that is written so.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let (worst, best) = word.split_once(" to ")?;
        let (worst, best) = (worst.trim().parse().ok()?, best.trim().parse().ok()?);
        let fits = |end: i32| (-1000..=1000).contains(&end);
        (worst != best && fits(worst) && fits(best)).then_some(Self { worst, best })
    }
}

impl Found<'_> {
    /// A scale of ratings by its worst and its best.
    pub(super) fn rating_scale(self) -> Option<Decided<RatingScale>> {
        let word = self.text()?;
        let scale = RatingScale::of_word(word);
        if scale.is_none() {
            self.fault(format!(
                "`{word}` is no scale: write its worst and its best rating, such as `1 to 5`, or `4 to 1` where less is better"
            ));
        }
        self.decided(scale)
    }

    pub(super) fn decided<T>(self, value: Option<T>) -> Option<Decided<T>> {
        value.map(|value| Decided {
            value,
            line: self.line(),
        })
    }

    pub(super) fn date_order(self) -> Option<Decided<DateOrder>> {
        self.decided(self.one_of(&DateOrder::WORDS))
    }

    pub(super) fn decimal_sign(self) -> Option<Decided<DecimalSign>> {
        self.decided(self.one_of(&DecimalSign::WORDS))
    }

    /// A time zone by its IANA name.
    pub(super) fn zone(self) -> Option<Decided<Tz>> {
        let name = self.text()?;
        let zone = name.parse::<Tz>().ok();
        if zone.is_none() {
            let known = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
            self.fault(format!(
                "`{name}` is no time zone: name it like `America/Sao_Paulo` or `UTC`{}",
                suggestion(name, known)
            ));
        }
        self.decided(zone)
    }

    /// A currency by its code of three letters.
    pub(super) fn currency(self) -> Option<Decided<String>> {
        let code = self.text()?;
        let valid = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase());
        if !valid {
            self.fault(format!(
                "`{code}` is no currency: name it by its three capital letters, such as `USD`"
            ));
        }
        self.decided(valid.then(|| code.to_owned()))
    }
}
