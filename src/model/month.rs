use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};

use super::DAY;
use crate::language::{MonthForm, Value};

/// A calendar month, the grain of everything that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Months since January of year 0.
    index: i32,
}

/// A text that is not a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a month: write year and month, as in `2026-09`")]
pub struct MonthError {
    found: String,
}

/// Days from 1 March of year 0 to 1970.
const DAYS_TO_1970: i64 = 719_468;

impl Month {
    /// The month of a year; `None` unless `month` is 1 to 12 and the year 1 to
    /// 9999.
    #[must_use]
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let fits = (1..=12).contains(&month) && (1..=9999).contains(&year);
        fits.then(|| Self {
            index: year * 12 + month as i32 - 1,
        })
    }

    /// The month that a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            index: day.year() * 12 + day.month0() as i32,
        }
    }

    /// The month that a moment lies in, given in seconds since 1970; `None` for
    /// moments beyond all calendars. Asked of every record, it counts days
    /// itself, by Howard Hinnant's `civil_from_days`.
    #[must_use]
    pub fn of_seconds(seconds: i64) -> Option<Self> {
        const DAYS_OF_400_YEARS: i64 = 146_097;
        let days = seconds.div_euclid(DAY) + DAYS_TO_1970;
        let era = days.div_euclid(DAYS_OF_400_YEARS);
        let day = days.rem_euclid(DAYS_OF_400_YEARS);
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year + year / 4 - year / 100);
        // March is month 0.
        let month = (5 * day_of_year + 2) / 153;
        let index = (era * 400 + year) * 12 + month + 2;
        (-3_000_000..3_000_000).contains(&index).then_some(Self {
            index: index as i32,
        })
    }

    #[must_use]
    pub fn year(self) -> i32 {
        self.index.div_euclid(12)
    }

    /// 1 for January to 12 for December.
    #[must_use]
    pub fn number(self) -> u32 {
        self.index.rem_euclid(12) as u32 + 1
    }

    /// A running number of months, for differences and positions.
    #[must_use]
    pub fn index(self) -> i32 {
        self.index
    }

    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self {
            index: self.index + months,
        }
    }

    #[must_use]
    pub fn minus(self, months: u32) -> Self {
        Self {
            index: self.index - months as i32,
        }
    }

    /// The months from this one to `last`, both included; none when `last` is
    /// earlier.
    #[must_use]
    pub fn up_to(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + Clone {
        (self.index..=last.index).map(|index| Self { index })
    }

    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.number(), 1).unwrap_or(NaiveDate::MIN)
    }

    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.plus(1)
            .first_day()
            .pred_opt()
            .unwrap_or(NaiveDate::MIN)
    }

    /// How many days the month has.
    #[must_use]
    pub fn days(self) -> u32 {
        self.last_day().day()
    }

    /// The first moment of the month, in seconds since 1970.
    #[must_use]
    pub fn start_seconds(self) -> i64 {
        // Years from March: leap days fall at their end, by Howard Hinnant's
        // `days_from_civil`.
        let months = i64::from(self.index) - 2;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
        let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        let days = 365 * year + leap_days + (153 * month + 2) / 5 - DAYS_TO_1970;
        days * DAY
    }

    /// The first moment after the month, in seconds since 1970. A record
    /// belongs to what was knowable at the month's end when it is earlier.
    #[must_use]
    pub fn end_seconds(self) -> i64 {
        self.plus(1).start_seconds()
    }
}

impl Month {
    /// To be written as `Oct 2026`.
    #[must_use]
    pub fn short(self) -> Value {
        self.in_form(MonthForm::Short)
    }

    /// To be written as `Oct 26`.
    #[must_use]
    pub fn shortest(self) -> Value {
        self.in_form(MonthForm::Shortest)
    }

    fn in_form(self, form: MonthForm) -> Value {
        Value::Month {
            year: self.year(),
            month: self.number(),
            form,
        }
    }
}

/// To be written as `October 2026`.
impl From<Month> for Value {
    fn from(month: Month) -> Self {
        month.in_form(MonthForm::Full)
    }
}

/// What is written as `2026-03-04`, as the day it is.
#[must_use]
pub fn day_in(text: &str) -> Value {
    text.parse().map_or_else(|_| text.into(), day)
}

/// A day, to be written as `4 Mar 2026`.
#[must_use]
pub fn day(day: NaiveDate) -> Value {
    Value::Day {
        year: day.year(),
        month: day.month(),
        day: day.day(),
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (year, month) = text.trim().split_once('-')?;
            if year.len() != 4 || month.len() != 2 {
                return None;
            }
            Self::new(year.parse().ok()?, month.parse().ok()?)
        };
        parse().ok_or_else(|| MonthError {
            found: text.to_owned(),
        })
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn months_cross_the_year() {
        assert_eq!(month("2026-01").minus(1), month("2025-12"));
        assert_eq!(month("2025-12").plus(14), month("2027-02"));
        assert_eq!(month("2024-02").days(), 29);
    }

    #[test]
    fn a_month_ends_where_the_next_begins() {
        assert_eq!(
            month("2026-09").end_seconds(),
            month("2026-10").start_seconds()
        );
    }

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        for day in (-800_000..1_200_000).step_by(7) {
            for seconds in [day * DAY, day * DAY + DAY - 1] {
                let moment = chrono::DateTime::from_timestamp(seconds, 0).unwrap();
                let expected = Some(Month::of(moment.date_naive()));
                assert_eq!(Month::of_seconds(seconds), expected, "{moment}");
            }
        }
        for year in (1..=9999).step_by(3) {
            for number in 1..=12 {
                let month = Month::new(year, number).unwrap();
                let midnight = month.first_day().and_time(chrono::NaiveTime::MIN);
                assert_eq!(month.start_seconds(), midnight.and_utc().timestamp());
            }
        }
        assert_eq!(Month::of_seconds(i64::MAX), None);
        assert_eq!(Month::of_seconds(i64::MIN), None);
    }

    #[test]
    fn what_is_not_a_month_is_refused() {
        for text in ["2026-13", "2026", "26-09", "2026-9", "", "2026-09-01"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }
}
