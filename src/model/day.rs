use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate};

/// The seconds of a day.
pub const DAY: i64 = 86_400;

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    date: NaiveDate,
}

/// A text that is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a day: write year, month and day, as in `2026-10-01`")]
pub struct DayError {
    found: String,
}

impl Day {
    /// The day of a moment, given in seconds since 1970, in UTC.
    #[must_use]
    pub fn of_seconds(seconds: i64) -> Option<Self> {
        DateTime::from_timestamp(seconds, 0).map(|moment| Self {
            date: moment.date_naive(),
        })
    }

    /// How many days lie between an earlier day and this one; less than 0 for a
    /// later one.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.date - earlier.date).num_days()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim()
            .parse()
            .map(|date| Self { date })
            .map_err(|_| DayError {
                found: text.to_owned(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_counted_over_the_turn_of_a_year() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day("2027-01-02").days_since(day("2026-12-30")), 3);
        assert_eq!(day("2026-10-01").days_since(day("2026-10-31")), -30);
        assert_eq!(Day::of_seconds(86_400), Some(day("1970-01-02")));
        assert!("2026-02-30".parse::<Day>().is_err());
    }
}
