use std::fmt;

use serde::Serialize;

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
    pub fn show(self, value: f64) -> String {
        match self {
            Self::Count | Self::Money => thousands(value, 0),
            Self::Share => format!("{:.1} %", value * 100.0),
            Self::Ratio => format!("{value:.2}"),
            Self::Hours if value.abs() >= 72.0 => format!("{:.1} days", value / 24.0),
            Self::Hours => format!("{value:.1} h"),
            Self::WorkingHours => format!("{value:.1} working h"),
            Self::Days => format!("{value:.1} days"),
            Self::CountPerMonth => format!("{value:+.1} each month"),
            Self::ChangePerYear => format!("{:+.1} % a year", value * 100.0),
        }
    }
}

impl Unit {
    /// Like [`Unit::show`], with two decimals more.
    #[must_use]
    pub fn show_finely(self, value: f64) -> String {
        match self {
            Self::Count | Self::Money => thousands(value, 2),
            Self::Share => format!("{:.3} %", value * 100.0),
            Self::Ratio => format!("{value:.4}"),
            Self::Hours if value.abs() >= 72.0 => format!("{:.3} days", value / 24.0),
            Self::Hours => format!("{value:.3} h"),
            Self::WorkingHours => format!("{value:.3} working h"),
            Self::Days => format!("{value:.3} days"),
            Self::CountPerMonth => format!("{value:+.3} each month"),
            Self::ChangePerYear => format!("{:+.3} % a year", value * 100.0),
        }
    }
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

/// A number with a comma between groups of three digits.
fn thousands(value: f64, decimals: usize) -> String {
    let plain = format!("{value:.decimals$}");
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) if digits.bytes().any(|b| (b'1'..=b'9').contains(&b)) => ("-", digits),
        Some(digits) => ("", digits),
        None => ("", plain.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::with_capacity(plain.len() + plain.len() / 3);
    grouped.push_str(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if !fraction.is_empty() {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
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
        assert_eq!(Unit::Share.show(0.9514), "95.1 %");
    }

    #[test]
    fn long_times_are_shown_in_days() {
        assert_eq!(Unit::Hours.show(7.25), "7.2 h");
        assert_eq!(Unit::Hours.show(96.0), "4.0 days");
    }
}
