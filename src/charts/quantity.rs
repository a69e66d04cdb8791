use crate::language::{Language, Message, Value, Words};

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
    pub fn show(self, language: Language, value: f64) -> String {
        let written = Writing(language);
        match self {
            Self::Count => written.compact(value, 10_000.0),
            Self::Money => written.compact(value, 1_000.0),
            Self::Share => written.per_cent(value, 1),
            Self::Hours => written.duration(value),
            Self::Days => written.days(value, usize::from(value.abs() < 9.95)),
            Self::Ratio => written.trimmed(value, 2),
            Self::Change => written.change(value, 1),
        }
    }

    /// The value at a mark of an axis whose marks lie `step` apart.
    pub(super) fn show_tick(self, language: Language, value: f64, step: f64) -> String {
        let written = Writing(language);
        match self {
            Self::Share => written.per_cent(value, decimals(step * 100.0)),
            Self::Hours => written.duration(value),
            Self::Days => written.days(value, decimals(step)),
            Self::Ratio => written.trimmed(value, decimals(step)),
            Self::Change => written.change(value, decimals(step * 100.0)),
            Self::Count | Self::Money => {
                let (scaled, divisor, size) = thousands_of(value, 1_000.0);
                let places = decimals(step / divisor);
                written.of_size(written.trimmed(scaled, places), size)
            }
        }
    }
}

/// How a language writes numbers and their units.
struct Writing(Language);

impl Writing {
    fn with_unit(&self, id: &'static str, value: String) -> String {
        Words::of(self.0).say(&Message::new(id).with("value", value))
    }

    fn per_cent(&self, value: f64, places: usize) -> String {
        self.with_unit("unit-share", self.trimmed(value * 100.0, places))
    }

    fn days(&self, value: f64, places: usize) -> String {
        self.with_unit("unit-days", self.trimmed(value, places))
    }

    fn change(&self, value: f64, places: usize) -> String {
        let per_cent = self.trimmed(value * 100.0, places);
        let sign = if per_cent.starts_with('-') || per_cent == "0" {
            ""
        } else {
            "+"
        };
        self.with_unit("unit-share", format!("{sign}{per_cent}"))
    }

    /// A number that may stand for thousands.
    fn of_size(&self, number: String, size: Size) -> String {
        match size {
            Size::One => number,
            Size::Thousand => self.with_unit("thousands", number),
            Size::Million => self.with_unit("millions", number),
            Size::Billion => self.with_unit("billions", number),
        }
    }

    fn compact(&self, value: f64, from: f64) -> String {
        let (scaled, _, size) = thousands_of(value, from);
        match size {
            Size::One => self.trimmed(scaled, 0),
            size => {
                let places = usize::from(scaled.abs() < 100.0);
                self.of_size(self.number(scaled, places), size)
            }
        }
    }

    fn duration(&self, hours: f64) -> String {
        if hours == 0.0 {
            self.with_unit("unit-hours", "0".to_owned())
        } else if hours.abs() < 0.995 {
            let places = usize::from(hours.abs() < 0.1);
            self.with_unit("unit-minutes", self.trimmed(hours * 60.0, places))
        } else if hours.abs() < 71.95 {
            let places = usize::from(hours.abs() < 9.95);
            self.with_unit("unit-hours", self.trimmed(hours, places))
        } else {
            let days = hours / 24.0;
            self.days(days, usize::from(days.abs() < 9.95))
        }
    }

    fn number(&self, value: f64, places: usize) -> String {
        Words::of(self.0).value(&Value::number(value, places))
    }

    /// The number without trailing zeros, and never as `-0`.
    fn trimmed(&self, value: f64, places: usize) -> String {
        let needed = (0..places).find(|&fewer| {
            let rounded = format!("{value:.places$}");
            rounded.parse::<f64>() == format!("{value:.fewer$}").parse::<f64>()
        });
        self.number(value, needed.unwrap_or(places))
    }
}

/// What a shortened number counts.
#[derive(Debug, Clone, Copy)]
enum Size {
    One,
    Thousand,
    Million,
    Billion,
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

fn thousands_of(value: f64, from: f64) -> (f64, f64, Size) {
    let size = value.abs();
    // Just under a border, rounding would write `1000k`.
    if size < from.min(999.5).max(from - 0.5) {
        (value, 1.0, Size::One)
    } else if size < 999_500.0 {
        (value / 1e3, 1e3, Size::Thousand)
    } else if size < 999_500_000.0 {
        (value / 1e6, 1e6, Size::Million)
    } else {
        (value / 1e9, 1e9, Size::Billion)
    }
}

#[cfg(test)]
mod tests {
    use super::Quantity;
    use crate::language::Language;

    #[test]
    fn money_is_compact() {
        let shown = |value| Quantity::Money.show(Language::English, value);
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
        assert_eq!(Quantity::Count.show(Language::English, 1_234.0), "1,234");
        assert_eq!(Quantity::Count.show(Language::English, 12_345.0), "12.3k");
    }

    #[test]
    fn shares_are_per_cent() {
        assert_eq!(Quantity::Share.show(Language::English, 0.884), "88.4%");
        assert_eq!(Quantity::Share.show(Language::English, 0.9), "90%");
        assert_eq!(
            Quantity::Share.show_tick(Language::English, 0.9, 0.05),
            "90%"
        );
        assert_eq!(
            Quantity::Share.show_tick(Language::English, 0.925, 0.005),
            "92.5%"
        );
    }

    #[test]
    fn changes_have_a_sign_and_days_their_name() {
        assert_eq!(Quantity::Change.show(Language::English, 0.267), "+26.7%");
        assert_eq!(Quantity::Change.show(Language::English, -0.03), "-3%");
        assert_eq!(Quantity::Change.show(Language::English, 0.0), "0%");
        assert_eq!(Quantity::Days.show(Language::English, 47.26), "47 days");
        assert_eq!(Quantity::Ratio.show(Language::English, 0.1042), "0.1");
        assert_eq!(
            Quantity::Days.show_tick(Language::English, 40.0, 20.0),
            "40 days"
        );
    }

    #[test]
    fn times_take_the_unit_of_their_size() {
        let shown = |value| Quantity::Hours.show(Language::English, value);
        assert_eq!(shown(0.25), "15 min");
        assert_eq!(shown(0.999), "1 h");
        assert_eq!(shown(5.24), "5.2 h");
        assert_eq!(shown(26.0), "26 h");
        assert_eq!(shown(72.0), "3 days");
        assert_eq!(shown(100.0), "4.2 days");
        assert_eq!(shown(1000.0), "42 days");
    }

    #[test]
    fn each_language_writes_in_its_way() {
        let shown = |quantity: Quantity, value| {
            [Language::Portuguese, Language::Spanish].map(|one| quantity.show(one, value))
        };
        assert_eq!(shown(Quantity::Money, 12_345.0), ["12,3 mil", "12,3 mil"]);
        assert_eq!(shown(Quantity::Share, 0.884), ["88,4%", "88,4\u{a0}%"]);
        assert_eq!(shown(Quantity::Hours, 100.0), ["4,2 dias", "4,2 días"]);
    }

    #[test]
    fn marks_of_an_axis_differ_from_each_other() {
        let marks = |values: &[f64], step| -> Vec<String> {
            values
                .iter()
                .map(|&v| Quantity::Money.show_tick(Language::English, v, step))
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
