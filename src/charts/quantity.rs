/// What the numbers of an axis count, and so how they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    Count,
    /// A part of a whole, as a fraction of 1; written as per cent.
    Share,
    /// Written in minutes, hours or days, by size.
    Hours,
    Money,
    Days,
    /// One quantity over another.
    Ratio,
    /// A relative change, as a fraction of 1; written as per cent with its
    /// sign.
    Change,
}

impl Quantity {
    /// The value beside a mark: as precise as it can be read at a glance.
    #[must_use]
    pub fn show(self, value: f64) -> String {
        match self {
            Self::Count => compact(value, 10_000.0),
            Self::Money => compact(value, 1_000.0),
            Self::Share => format!("{} %", trimmed(value * 100.0, 1)),
            Self::Hours => duration(value),
            Self::Days => format!("{} days", trimmed(value, usize::from(value.abs() < 9.95))),
            Self::Ratio => trimmed(value, 2),
            Self::Change => signed(&trimmed(value * 100.0, 1)),
        }
    }

    /// The value at a mark of an axis whose marks lie `step` apart.
    pub(super) fn show_tick(self, value: f64, step: f64) -> String {
        match self {
            Self::Share => format!("{} %", trimmed(value * 100.0, decimals(step * 100.0))),
            Self::Hours => duration(value),
            Self::Days => format!("{} days", trimmed(value, decimals(step))),
            Self::Ratio => trimmed(value, decimals(step)),
            Self::Change => signed(&trimmed(value * 100.0, decimals(step * 100.0))),
            Self::Count | Self::Money => {
                let (scaled, divisor, suffix) = thousands_of(value, 1_000.0);
                let places = decimals(step / divisor);
                format!("{}{suffix}", trimmed(scaled, places))
            }
        }
    }
}

fn signed(per_cent: &str) -> String {
    let sign = if per_cent.starts_with('-') || per_cent == "0" {
        ""
    } else {
        "+"
    };
    format!("{sign}{per_cent} %")
}

/// How many decimals it takes to tell marks apart that lie `step` apart.
fn decimals(step: f64) -> usize {
    (0..4)
        .find(|&places| {
            let shifted = step * 10f64.powi(places);
            (shifted - shifted.round()).abs() < 1e-6 && shifted.round() != 0.0
        })
        .unwrap_or(4) as usize
}

fn compact(value: f64, from: f64) -> String {
    let (scaled, divisor, suffix) = thousands_of(value, from);
    if divisor > 1.0 {
        let places = usize::from(scaled.abs() < 100.0);
        format!("{scaled:.places$}{suffix}")
    } else {
        let rounded = trimmed(scaled, 0);
        // From 1,000 on only reached by counts below 10,000.
        match rounded.len() {
            4 if !rounded.starts_with('-') => format!("{},{}", &rounded[..1], &rounded[1..]),
            _ => rounded,
        }
    }
}

fn thousands_of(value: f64, from: f64) -> (f64, f64, &'static str) {
    let size = value.abs();
    // Just under a border, rounding would write `1000k`.
    if size < from.min(999.5).max(from - 0.5) {
        (value, 1.0, "")
    } else if size < 999_500.0 {
        (value / 1e3, 1e3, "k")
    } else if size < 999_500_000.0 {
        (value / 1e6, 1e6, "M")
    } else {
        (value / 1e9, 1e9, "bn")
    }
}

/// The number without trailing zeros, and never as `-0`.
fn trimmed(value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    let text = if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        &text
    };
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

fn duration(hours: f64) -> String {
    if hours == 0.0 {
        "0 h".to_owned()
    } else if hours.abs() < 0.995 {
        format!(
            "{} min",
            trimmed(hours * 60.0, usize::from(hours.abs() < 0.1))
        )
    } else if hours.abs() < 71.95 {
        format!("{} h", trimmed(hours, usize::from(hours.abs() < 9.95)))
    } else {
        let days = hours / 24.0;
        format!("{} days", trimmed(days, usize::from(days.abs() < 9.95)))
    }
}

#[cfg(test)]
mod tests {
    use super::Quantity;

    #[test]
    fn money_is_compact() {
        let shown = |value| Quantity::Money.show(value);
        assert_eq!(shown(0.0), "0");
        assert_eq!(shown(999.4), "999");
        assert_eq!(shown(999.6), "1.0k");
        assert_eq!(shown(12_345.0), "12.3k");
        assert_eq!(shown(-12_345.0), "-12.3k");
        assert_eq!(shown(123_456.0), "123k");
        assert_eq!(shown(999_700.0), "1.0M");
        assert_eq!(shown(2.5e9), "2.5bn");
        assert_eq!(shown(-0.2), "0");
    }

    #[test]
    fn counts_are_whole_until_ten_thousand() {
        assert_eq!(Quantity::Count.show(1_234.0), "1,234");
        assert_eq!(Quantity::Count.show(12_345.0), "12.3k");
    }

    #[test]
    fn shares_are_per_cent() {
        assert_eq!(Quantity::Share.show(0.884), "88.4 %");
        assert_eq!(Quantity::Share.show(0.9), "90 %");
        assert_eq!(Quantity::Share.show_tick(0.9, 0.05), "90 %");
        assert_eq!(Quantity::Share.show_tick(0.925, 0.005), "92.5 %");
    }

    #[test]
    fn changes_have_a_sign_and_days_their_name() {
        assert_eq!(Quantity::Change.show(0.267), "+26.7 %");
        assert_eq!(Quantity::Change.show(-0.03), "-3 %");
        assert_eq!(Quantity::Change.show(0.0), "0 %");
        assert_eq!(Quantity::Days.show(47.26), "47 days");
        assert_eq!(Quantity::Ratio.show(0.1042), "0.1");
        assert_eq!(Quantity::Days.show_tick(40.0, 20.0), "40 days");
    }

    #[test]
    fn times_take_the_unit_of_their_size() {
        let shown = |value| Quantity::Hours.show(value);
        assert_eq!(shown(0.25), "15 min");
        assert_eq!(shown(0.999), "1 h");
        assert_eq!(shown(5.24), "5.2 h");
        assert_eq!(shown(26.0), "26 h");
        assert_eq!(shown(72.0), "3 days");
        assert_eq!(shown(100.0), "4.2 days");
        assert_eq!(shown(1000.0), "42 days");
    }

    #[test]
    fn marks_of_an_axis_differ_from_each_other() {
        let marks = |values: &[f64], step| -> Vec<String> {
            values
                .iter()
                .map(|&v| Quantity::Money.show_tick(v, step))
                .collect()
        };
        assert_eq!(
            marks(&[0.0, 500.0, 1000.0, 1500.0], 500.0),
            ["0", "500", "1k", "1.5k"]
        );
        assert_eq!(marks(&[84_000.0, 84_500.0], 500.0), ["84k", "84.5k"]);
        assert_eq!(marks(&[-0.5, 0.0, 0.5], 0.5), ["-0.5", "0", "0.5"]);
    }
}
