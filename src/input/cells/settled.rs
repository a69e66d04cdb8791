//! Cells, once it is decided how their column is written.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike as _, NaiveDate};

use super::{Cell, Cells, Reading, TOO_MUCH};
use crate::input::cells::dictionary::{Dictionary, NO_TEXT};
use crate::input::value::Format;
use crate::input::value::duration::{LONGEST_MINUTES, ParsedDuration};
use crate::input::value::number::{DecimalSign, ParsedNumber};
use crate::input::value::rating::ParsedRating;
use crate::input::value::time::{Moment, PackedTime, ParsedClock, ParsedTime};

impl Reading {
    /// Settles what the cells mean, now that the column's format is decided.
    #[must_use]
    pub fn settle(self, format: Format) -> Cells {
        match self {
            Self::Text { codes, dictionary } => Cells::Text { codes, dictionary },
            Self::Mention(mentions) => Cells::Mention(mentions),
            Self::Time(times) | Self::DayOrMonth(times) | Self::DayOrMonthEnd(times) => {
                Cells::Time(settle_times(times, format))
            }
            Self::Clock(clocks) => Cells::Number(
                clocks
                    .into_iter()
                    .map(|clock| match clock {
                        ParsedClock::Absent => Cell::Absent,
                        ParsedClock::Unreadable => Cell::Unreadable,
                        ParsedClock::Known(second) => Cell::Value(f64::from(second)),
                    })
                    .collect(),
            ),
            Self::Number(numbers) => Cells::Number(
                numbers
                    .into_iter()
                    .map(|number| match settle_number(number, format.decimal) {
                        Cell::Value(number) => believable(number, TOO_MUCH),
                        cell => cell,
                    })
                    .collect(),
            ),
            Self::Money(numbers) => Cells::Number(
                numbers
                    .into_iter()
                    .map(|number| match settle_number(number, format.decimal) {
                        Cell::Value(amount) => {
                            believable(format.money.in_main(amount) / format.months, TOO_MUCH)
                        }
                        cell => cell,
                    })
                    .collect(),
            ),
            Self::Duration(durations) => Cells::Number(
                durations
                    .into_iter()
                    .map(|duration| settle_duration(duration, format))
                    .collect(),
            ),
            Self::Rating(ratings) => Cells::Number(
                ratings
                    .into_iter()
                    .map(|rating| match rating.score(format.scale) {
                        Some(score) => Cell::Value(score),
                        None if rating == ParsedRating::Absent => Cell::Absent,
                        None => Cell::Unreadable,
                    })
                    .collect(),
            ),
        }
    }
}

impl Cells {
    /// The same, where numbers beyond a bound cannot be read.
    #[must_use]
    pub fn up_to(mut self, most: Option<f64>) -> Self {
        if let (Self::Number(cells), Some(most)) = (&mut self, most) {
            for cell in cells {
                if cell.value().is_some_and(|number| number.abs() > most) {
                    *cell = Cell::Unreadable;
                }
            }
        }
        self
    }

    /// Puts other texts in the place of some; whether there were any.
    pub fn replace_texts<S: AsRef<str>>(&mut self, by: impl Fn(&str) -> Option<S>) -> bool {
        let Self::Text { codes, dictionary } = self else {
            return false;
        };
        if !dictionary.texts().any(|text| by(text).is_some()) {
            return false;
        }
        let mut replaced = Dictionary::default();
        let new_codes: Vec<u32> = dictionary
            .texts()
            .map(|text| match by(text) {
                Some(other) => replaced.code(other.as_ref()),
                None => replaced.code(text),
            })
            .collect();
        for code in codes.iter_mut().filter(|code| **code != NO_TEXT) {
            *code = new_codes[*code as usize];
        }
        *dictionary = replaced;
        true
    }

    /// Blanks the cells that say some texts.
    pub fn blank_texts(&mut self, is_unwanted: impl Fn(&str) -> bool) {
        let Self::Text { codes, dictionary } = self else {
            return;
        };
        let unwanted: Vec<bool> = dictionary.texts().map(is_unwanted).collect();
        for code in codes {
            if unwanted.get(*code as usize) == Some(&true) {
                *code = NO_TEXT;
            }
        }
    }

    /// How many different texts were read, be they in use or not.
    #[must_use]
    pub fn different_texts(&self) -> usize {
        match self {
            Self::Text { dictionary, .. } => dictionary.len(),
            Self::Mention(_) | Self::Time(_) | Self::Number(_) => 0,
        }
    }

    /// Counts the cells of each of some texts.
    pub fn count_texts<'c>(
        &'c self,
        is_wanted: impl Fn(&str) -> bool,
        counts: &mut BTreeMap<&'c str, u64>,
    ) {
        let Self::Text { codes, dictionary } = self else {
            return;
        };
        let wanted: Vec<bool> = dictionary.texts().map(is_wanted).collect();
        if !wanted.contains(&true) {
            return;
        }
        for code in codes {
            if wanted.get(*code as usize) == Some(&true)
                && let Some(text) = dictionary.text(*code)
            {
                *counts.entry(text).or_default() += 1;
            }
        }
    }
}

fn settle_times(mut times: Vec<PackedTime>, format: Format) -> Vec<PackedTime> {
    let zoned = |moment: Moment| {
        PackedTime::known(Moment {
            offset: moment.offset.or(format.offset),
            ..moment
        })
    };
    let is_as_it_is = !format.offset.is_known() && !format.are_swapped;
    for time in &mut times {
        // Nearly all of millions of cells.
        if time.is_absent() || (is_as_it_is && time.moment().is_some()) {
            continue;
        }
        *time = match time.unpack() {
            ParsedTime::Absent => PackedTime::ABSENT,
            ParsedTime::Known(moment) if format.are_swapped => zoned(swapped(moment)),
            ParsedTime::Known(moment) => zoned(moment),
            ParsedTime::Numeric(date) => {
                let moment = date.read_as(format.order);
                moment.map_or(PackedTime::UNREADABLE, zoned)
            }
            ParsedTime::Serial(moment) if format.are_swapped => zoned(swapped(moment)),
            ParsedTime::Serial(moment) if format.takes_serials => zoned(moment),
            ParsedTime::Serial(_) | ParsedTime::Unreadable | ParsedTime::Age => {
                PackedTime::UNREADABLE
            }
        };
    }
    times
}

/// The moment with its day for the month, and its month for the day.
#[must_use]
pub fn swapped(moment: Moment) -> Moment {
    let turned = DateTime::from_timestamp(moment.seconds, 0).and_then(|at| {
        let date = NaiveDate::from_ymd_opt(at.year(), at.day(), at.month())?;
        Some(date.and_time(at.time()).and_utc().timestamp())
    });
    Moment {
        seconds: turned.unwrap_or(moment.seconds),
        ..moment
    }
}

fn settle_number(number: ParsedNumber, decimal: DecimalSign) -> Cell<f64> {
    match number {
        ParsedNumber::Absent => Cell::Absent,
        ParsedNumber::Unreadable => Cell::Unreadable,
        ParsedNumber::Known(value, _) => Cell::Value(value),
        ParsedNumber::Ambiguous { fraction, sign } if sign == decimal => Cell::Value(fraction),
        ParsedNumber::Ambiguous { fraction, .. } => Cell::Value((fraction * 1000.0).round()),
    }
}

/// A number that does not reach what is too much.
fn believable(number: f64, too_much: f64) -> Cell<f64> {
    if number.abs() < too_much {
        Cell::Value(number)
    } else {
        Cell::Unreadable
    }
}

fn settle_duration(duration: ParsedDuration, format: Format) -> Cell<f64> {
    match duration {
        ParsedDuration::Absent => Cell::Absent,
        ParsedDuration::Unreadable => Cell::Unreadable,
        ParsedDuration::Minutes(minutes) => Cell::Value(minutes),
        ParsedDuration::Bare(number) => {
            match (settle_number(number, format.decimal), format.unit) {
                (Cell::Value(value), Some(unit)) => {
                    believable(value * unit.minutes(), LONGEST_MINUTES)
                }
                (Cell::Value(_), None) => Cell::Unreadable,
                (cell, _) => cell,
            }
        }
    }
}
