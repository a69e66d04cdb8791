//! What a number under a title is of the main unit of money, and of a month.

use crate::input::header::split_words;

/// How many of the main unit one of a column's numbers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MoneyUnit {
    /// A hundredth: cents, pence, centavos.
    Minor,
    #[default]
    Main,
    Thousands,
    Millions,
}

impl MoneyUnit {
    /// An amount in the main unit.
    #[must_use]
    pub fn in_main(self, amount: f64) -> f64 {
        match self {
            Self::Minor => amount / 100.0,
            Self::Main => amount,
            Self::Thousands => amount * 1e3,
            Self::Millions => amount * 1e6,
        }
    }

    /// What the column's numbers are in, in words; none where it goes without
    /// saying.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Minor => Some("hundredths"),
            Self::Main => None,
            Self::Thousands => Some("thousands"),
            Self::Millions => Some("millions"),
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        match word {
            "cents" | "cent" | "pence" | "centavos" | "centavo" | "centimos" | "centimes" => {
                Some(Self::Minor)
            }
            "k" | "thousand" | "thousands" | "000" | "000s" | "miles" | "mil" | "milhares"
            | "tsd" | "teur" => Some(Self::Thousands),
            "million" | "millions" | "milhoes" | "millones" | "mio" => Some(Self::Millions),
            _ => None,
        }
    }
}

/// The unit that a column's title names, as it stands in the file: in brackets
/// behind it, after "in", or, of hundredths, as its last word.
#[must_use]
pub fn money_unit_of_title(title: &str) -> MoneyUnit {
    let title = title.trim();
    let bracketed = title
        .rfind(['(', '['])
        .filter(|start| *start > 0 && title.ends_with([')', ']']));
    let in_brackets = bracketed.and_then(|start| {
        let words = split_words(&title[start..]);
        words.iter().find_map(|word| MoneyUnit::of_word(word))
    });
    let unit = in_brackets.or_else(|| {
        let words = split_words(title);
        let place = unit_behind(&words)?;
        words[place..]
            .iter()
            .find_map(|word| MoneyUnit::of_word(word))
    });
    unit.unwrap_or_default()
}

/// Where the words of a title begin that say no more than a unit of money:
/// `in cents`, `em milhares de reais`, `cents`.
#[must_use]
pub fn unit_behind(words: &[impl AsRef<str>]) -> Option<usize> {
    let word = |place: usize| words.get(place).map(AsRef::as_ref);
    let is_unit = |place| word(place).and_then(MoneyUnit::of_word).is_some();
    let is_in = |place| matches!(word(place), Some("in" | "em" | "en"));
    let after_in = (1..words.len()).find(|place| is_in(*place) && is_unit(place + 1));
    after_in.or_else(|| {
        let last = words.len().checked_sub(1).filter(|last| *last > 0)?;
        let is_minor = word(last).and_then(MoneyUnit::of_word) == Some(MoneyUnit::Minor);
        is_minor.then_some(last)
    })
}

/// How many months an amount of money is for, as a title in normal form says of
/// it: `Annual value` is for twelve. `None` where it does not say.
#[must_use]
pub fn months_of_title(title: &str) -> Option<f64> {
    const MONTHS: [(&[&str], f64); 5] = [
        (
            &[
                "annual",
                "annually",
                "yearly",
                "year",
                "arr",
                "anual",
                "anuais",
                "anuales",
                "annuel",
                "annuo",
                "jahrlich",
                "jahresbetrag",
                "jaarlijks",
            ],
            12.0,
        ),
        (&["semiannual", "semestral"], 6.0),
        (&["quarterly", "quarter", "trimestral"], 3.0),
        (&["weekly", "week", "semanal"], 12.0 * 7.0 / 365.25),
        (&["daily", "diario"], 12.0 / 365.25),
    ];
    let mut words = title.split(' ');
    words.find_map(|word| {
        let found = MONTHS.iter().find(|(names, _)| names.contains(&word));
        found.map(|(_, months)| *months)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_the_unit_of_their_amounts() {
        use MoneyUnit::{Main, Millions, Minor, Thousands};
        for (title, unit) in [
            ("Total", Main),
            ("Total (USD)", Main),
            ("Total (cents)", Minor),
            ("total_amount_cents", Minor),
            ("amountInCents", Minor),
            ("Valor em centavos", Minor),
            ("Total (k USD)", Thousands),
            ("Revenue ($000s)", Thousands),
            ("Total (miles de €)", Thousands),
            ("Valor em milhares de reais", Thousands),
            ("Amount in millions", Millions),
            ("Mil. cost", Main),
            ("Cents", Main),
            ("Air Miles", Main),
        ] {
            assert_eq!(money_unit_of_title(title), unit, "{title}");
        }
    }

    #[test]
    fn titles_name_how_long_an_amount_is_for() {
        for (title, months) in [
            ("annual value", Some(12.0)),
            ("arr", Some(12.0)),
            ("importe anual", Some(12.0)),
            ("quarterly fee", Some(3.0)),
            ("mrr", None),
            ("monthly amount", None),
        ] {
            assert_eq!(months_of_title(title), months, "{title}");
        }
    }
}
