use std::fmt;

use serde::Serialize;

use crate::language::{Message, Value, Words};

/// What a metric's value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Records.
    Count,
    /// A part of a whole, as a fraction of 1.
    Share,
    /// One quantity over another; 1 where they are equal.
    Ratio,
    Hours,
    /// Hours in which the provider works.
    WorkingHours,
    Days,
    /// The main currency of the exports, in major units.
    Money,
    /// Records a month more, or fewer, each month.
    CountPerMonth,
    /// Relative change in a year; 0.1 is ten per cent more each year.
    ChangePerYear,
}

impl Unit {
    /// The value as a person reads it, with its unit.
    ///
    /// Rounded to what can be read at a glance; programs read the number
    /// itself.
    #[must_use]
    pub fn spoken(self, value: f64) -> Value {
        self.with_decimals(value, self.decimals(value))
    }

    /// Like [`Unit::spoken`], with two decimals more.
    #[must_use]
    pub fn spoken_finely(self, value: f64) -> Value {
        self.with_decimals(value, self.decimals(value) + 2)
    }

    /// Like [`Unit::spoken`], without decimals that say nothing.
    #[must_use]
    pub fn spoken_roundly(self, value: f64) -> Value {
        let scaled = match self {
            Self::Share | Self::ChangePerYear => value * 100.0,
            Self::Hours if is_long(value) => value / 24.0,
            _ => value,
        };
        let is_whole = (scaled - scaled.round()).abs() < 1e-9;
        let is_tenths = self.decimals(value) == 1;
        self.with_decimals(
            value,
            if is_whole && is_tenths {
                0
            } else {
                self.decimals(value)
            },
        )
    }

    /// Like [`Unit::spoken`], for a place that says itself what it is of.
    #[must_use]
    pub fn spoken_briefly(self, value: f64) -> Value {
        let of = |id, value: Value| Value::from(Message::new(id).with("value", value));
        let signed = |value| Value::Number {
            value,
            decimals: 1,
            signed: true,
        };
        match self {
            Self::Hours if is_long(value) => of("unit-days.brief", Value::number(value / 24.0, 1)),
            Self::Days => of("unit-days.brief", Value::number(value, 1)),
            Self::ChangePerYear => of("unit-share", signed(value * 100.0)),
            Self::CountPerMonth => signed(value),
            Self::Money => Value::number(value, 0),
            _ => self.spoken(value),
        }
    }

    /// As many as can matter: of 200 machines each none.
    fn decimals(self, value: f64) -> usize {
        match self {
            Self::Count | Self::Money => 0,
            Self::Ratio if value.abs() >= 99.5 => 0,
            Self::Ratio => 2,
            _ => 1,
        }
    }

    fn with_decimals(self, value: f64, decimals: usize) -> Value {
        let plain = |value| Value::number(value, decimals);
        let signed = |value| Value::Number {
            value,
            decimals,
            signed: true,
        };
        let of = |id, value: Value| Value::from(Message::new(id).with("value", value));
        match self {
            Self::Count | Self::Ratio => plain(value),
            Self::Money => Value::Money { value, decimals },
            Self::Share => of("unit-share", plain(value * 100.0)),
            Self::Hours if is_long(value) => of("unit-days", plain(value / 24.0)),
            Self::Hours => of("unit-hours", plain(value)),
            Self::WorkingHours => of("unit-working-hours", plain(value)),
            Self::Days => of("unit-days", plain(value)),
            Self::CountPerMonth => of("unit-count-per-month", signed(value)),
            Self::ChangePerYear => of("unit-change-per-year", signed(value * 100.0)),
        }
    }

    /// The value in English, as [`Unit::spoken`] puts it.
    #[must_use]
    pub fn show(self, value: f64) -> String {
        Words::english().value(&self.spoken(value))
    }

    /// The value in English, as [`Unit::spoken_finely`] puts it.
    #[must_use]
    pub fn show_finely(self, value: f64) -> String {
        Words::english().value(&self.spoken_finely(value))
    }
}

/// Whether hours are better read as days.
fn is_long(hours: f64) -> bool {
    hours.abs() >= 72.0
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Ratio => "ratio",
            Self::Hours => "hours",
            Self::WorkingHours => "working hours",
            Self::Days => "days",
            Self::Money => "money",
            Self::CountPerMonth => "count_per_month",
            Self::ChangePerYear => "change_per_year",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_money_are_grouped_by_thousands() {
        assert_eq!(Unit::Count.show(999.0), "999");
        assert_eq!(Unit::Money.show(1_234_567.4), "1,234,567");
        assert_eq!(Unit::Money.show(-1_000.0), "-1,000");
        assert_eq!(Unit::Money.show(-0.2), "0");
    }

    #[test]
    fn shares_are_shown_as_per_cent() {
        assert_eq!(Unit::Share.show(0.9514), "95.1%");
    }

    #[test]
    fn long_times_are_shown_in_days() {
        assert_eq!(Unit::Hours.show(7.25), "7.2 h");
        assert_eq!(Unit::Hours.show(96.0), "4.0 days");
    }
}
