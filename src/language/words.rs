use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentValue};

use super::bundles::{Bundle, bundle};
use super::{Language, Message, MonthForm, Value, numbers};

/// A language with all that it takes to speak it: what to call the main
/// currency, and how texts of the model and of the metrics are said in it.
#[derive(Debug, Clone, Default)]
pub struct Words {
    language: Language,
    currency: Option<String>,
    /// Texts of the program and of a model, and what they are in this language.
    known: BTreeMap<String, String>,
}

impl Words {
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self {
            language,
            ..Self::default()
        }
    }

    /// English, as programs read it: without the code of a currency.
    #[must_use]
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        ENGLISH.get_or_init(|| Self::of(Language::English))
    }

    /// With the code to write beside money.
    #[must_use]
    pub fn with_currency(mut self, code: Option<&str>) -> Self {
        self.currency = code.map(str::to_owned);
        self
    }

    /// With words for these texts: each with the id, or `id.attribute`, that it
    /// has in the Fluent files of other languages.
    #[must_use]
    pub fn with_known(mut self, texts: impl IntoIterator<Item = (String, String)>) -> Self {
        for (id, text) in texts {
            if let Some(said) = format(bundle(self.language), &id, None) {
                self.known.entry(text).or_insert(said);
            }
        }
        self
    }

    /// With what people call something, in place of the name it has among
    /// programs; said in this language where that has words for it.
    #[must_use]
    pub fn with_names(mut self, names: impl IntoIterator<Item = (String, String)>) -> Self {
        for (name, title) in names {
            let title = self.known(&title).into_owned();
            self.known.insert(name, title);
        }
        self
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The code of the main currency, where it is known.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.currency.as_deref()
    }

    /// A message without arguments, in words.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.fill(id, None)
    }

    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::with_capacity(message.arguments.len());
        for (name, value) in &message.arguments {
            let value = match value {
                // Words may have to agree with it.
                Value::Count(count) => FluentValue::from(*count as f64),
                other => FluentValue::String(Cow::Owned(self.value(other))),
            };
            arguments.set(*name, value);
        }
        match message.attribute {
            Some(attribute) => self.fill(&format!("{}.{attribute}", message.id), Some(&arguments)),
            None => self.fill(message.id, Some(&arguments)),
        }
    }

    /// A value in words.
    #[must_use]
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Quoted(text) => format!("`{text}`"),
            Value::Known(text) => self.known(text).into_owned(),
            Value::Count(count) => numbers::written(self.language, *count as f64, 0, false),
            Value::Number {
                value,
                decimals,
                signed,
            } => numbers::written(self.language, *value, *decimals, *signed),
            Value::Money { value, decimals } => {
                let amount = numbers::written(self.language, *value, *decimals, false);
                self.with_code(&amount)
            }
            Value::Month { year, month, form } => self.month(*year, *month, *form),
            Value::Day { year, month, day } => self.day(*year, *month, *day),
            Value::Message(message) => self.say(message),
            Value::List(values) => {
                let said: Vec<String> = values.iter().map(|one| self.value(one)).collect();
                said.join(", ")
            }
        }
    }

    /// A text of the program or of a model: in this language where it has words
    /// for it, under an id that it was given or under its own letters
    /// (`term-no-owner`); else as it is.
    #[must_use]
    pub fn known<'a>(&'a self, text: &'a str) -> Cow<'a, str> {
        if let Some(said) = self.known.get(text) {
            return Cow::Borrowed(said);
        }
        let is_english = self.language == Language::English;
        // Longer texts are no terms.
        if is_english || text.len() > LONGEST_TERM {
            return Cow::Borrowed(text);
        }
        let said = format(bundle(self.language), &term_id(text), None);
        said.map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// An amount that is written already, with the code of the currency.
    #[must_use]
    pub fn with_code(&self, amount: &str) -> String {
        match &self.currency {
            Some(code) => self.say(
                &Message::new("money")
                    .with("code", code)
                    .with("amount", amount),
            ),
            None => amount.to_owned(),
        }
    }

    fn month(&self, year: i32, month: u32, form: MonthForm) -> String {
        let name = |part: &str| self.text(&format!("month-{month}{part}"));
        let say = |id, name: String, year: String| {
            self.say(&Message::new(id).with("name", name).with("year", year))
        };
        match form {
            MonthForm::Full => say("month-of-year", name(""), year.to_string()),
            MonthForm::Short => say("month-of-year.short", name(".short"), year.to_string()),
            MonthForm::Shortest => {
                let year = format!("{:02}", year.rem_euclid(100));
                say("month-of-year.shortest", name(".short"), year)
            }
        }
    }

    fn day(&self, year: i32, month: u32, day: u32) -> String {
        let message = Message::new("day")
            .with("plain", day.to_string())
            .with("day", format!("{day:02}"))
            .with("month", format!("{month:02}"))
            .with("name", self.text(&format!("month-{month}.short")))
            .with("year", year.to_string());
        self.say(&message)
    }

    /// The text of this language; else the English one; else the id, which a
    /// test keeps from ever being seen.
    fn fill(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        format(bundle(self.language), id, arguments)
            .or_else(|| format(bundle(Language::English), id, arguments))
            .unwrap_or_else(|| {
                must(false, id);
                id.to_owned()
            })
    }
}

/// Where the program is tested, a text that is not there, or lacks what it
/// names, is a fault; people get what there is.
fn must(be: bool, id: &str) {
    let is_told = be || !cfg!(test);
    assert!(is_told, "`{id}` is not there, or lacks what it names");
}

/// The longest text that is looked up by its own letters.
const LONGEST_TERM: usize = 120;

/// The id of a term: its letters and digits, with hyphens between words.
fn term_id(text: &str) -> String {
    let words = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    format!("term-{}", words.join("-"))
}

fn format(bundle: &Bundle, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let (id, attribute) = match id.split_once('.') {
        Some((id, attribute)) => (id, Some(attribute)),
        None => (id, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    // What an argument lacks is written as its name, which a test finds.
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors);
    must(errors.is_empty(), id);
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::language::{Language, MonthForm, Value};

    fn in_all(value: &Value) -> [String; 3] {
        Language::ALL.map(|language| Words::of(language).value(value))
    }

    #[test]
    fn months_and_days_are_named_in_each_language() {
        let month = |form| Value::Month {
            year: 2026,
            month: 10,
            form,
        };
        assert_eq!(
            in_all(&month(MonthForm::Full)),
            ["October 2026", "outubro de 2026", "octubre de 2026"]
        );
        assert_eq!(
            in_all(&month(MonthForm::Shortest)),
            ["Oct 26", "out/26", "oct 26"]
        );
        let day = Value::Day {
            year: 2026,
            month: 3,
            day: 4,
        };
        assert_eq!(in_all(&day), ["4 Mar 2026", "04/03/2026", "04/03/2026"]);
    }

    #[test]
    fn money_has_the_code_of_its_currency() {
        let money = Value::Money {
            value: 12_345.6,
            decimals: 0,
        };
        let with = |language| {
            let words = Words::of(language).with_currency(Some("BRL"));
            words.value(&money)
        };
        assert_eq!(with(Language::English), "BRL 12,346");
        assert_eq!(with(Language::Portuguese), "R$ 12.346");
        assert_eq!(with(Language::Spanish), "12.346 BRL");
        assert_eq!(Words::english().value(&money), "12,346");
    }

    #[test]
    fn a_text_that_was_changed_is_said_as_it_is() {
        let text = ("phase-reactive".to_owned(), "Reactive".to_owned());
        let words = Words::of(Language::Portuguese).with_known([text]);
        assert_eq!(words.known("Reactive"), "Reativa");
        assert_eq!(words.known("Our own"), "Our own");
    }
}
