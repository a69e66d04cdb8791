//! The tables of a TOML text, read with checks: a key that is not known, or
//! holds something else than it should, is a fault with its place.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::document::Document;
use super::keys;
use super::nearest::suggestion;

/// One table of the text, whose keys have been checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Section<'a> {
    document: &'a Document<'a>,
    table: &'a DeTable<'a>,
}

/// A key with its value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
    document: &'a Document<'a>,
    pub(super) key: &'a str,
    value: &'a Spanned<DeValue<'a>>,
}

impl<'a> Section<'a> {
    /// Checks that the table has no keys but those that its section declares.
    pub(super) fn new(
        document: &'a Document<'a>,
        table: &'a DeTable<'a>,
        declared: &keys::Section,
    ) -> Self {
        for (key, _) in table {
            let name: &str = key.get_ref();
            if !declared.keys.iter().any(|known| known.name == name) {
                let known = || declared.keys.iter().map(|known| known.name);
                let allowed: Vec<&str> = known().collect();
                document.fault(
                    &key.span(),
                    format!(
                        "`{name}` is no key {}: allowed are {}{}",
                        declared.place(),
                        allowed.join(", "),
                        suggestion(name, known())
                    ),
                );
            }
        }
        Self { document, table }
    }

    /// The value of a key.
    pub(super) fn get(self, name: &str) -> Option<Found<'a>> {
        self.entries().find(|found| found.key == name)
    }

    /// All keys with their values, in the order of the text.
    pub(super) fn entries(self) -> impl Iterator<Item = Found<'a>> {
        let mut entries: Vec<(usize, Found<'a>)> = self
            .table
            .iter()
            .map(|(key, value)| {
                let found = Found {
                    document: self.document,
                    key: key.get_ref(),
                    value,
                };
                (key.span().start, found)
            })
            .collect();
        entries.sort_by_key(|(start, _)| *start);
        entries.into_iter().map(|(_, found)| found)
    }
}

impl<'a> Found<'a> {
    /// The line that the value begins on.
    pub(super) fn line(self) -> usize {
        self.document.place(self.value.span().start).0
    }

    pub(super) fn fault(self, message: String) {
        self.document.fault(&self.value.span(), message);
    }

    /// Says that the value is of another type than it should be.
    fn expected(self, what: &str) {
        self.fault(format!(
            "`{}` is {what}, and not {}",
            self.key,
            with_article(self.value.get_ref())
        ));
    }

    pub(super) fn text(self) -> Option<&'a str> {
        if let DeValue::String(text) = self.value.get_ref() {
            Some(text)
        } else {
            self.expected("a text in quotes");
            None
        }
    }

    pub(super) fn yes_or_no(self) -> Option<bool> {
        if let DeValue::Boolean(value) = self.value.get_ref() {
            Some(*value)
        } else {
            self.expected("true or false");
            None
        }
    }

    /// A whole number from 1.
    pub(super) fn ordinal(self) -> Option<u64> {
        let number = match self.value.get_ref() {
            DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let number = number.filter(|number| *number > 0);
        if number.is_none() {
            self.expected("a whole number from 1");
        }
        number
    }

    /// A date, in quotes or without.
    pub(super) fn date(self) -> Option<chrono::NaiveDate> {
        let written = match self.value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Datetime(date) => Some(date.to_string()),
            _ => None,
        };
        let date = written.and_then(|text| text.parse().ok());
        if date.is_none() {
            self.expected("a date such as 2026-12-25");
        }
        date
    }

    /// The items of a list; a single value is a list of one.
    pub(super) fn items(self) -> Vec<Found<'a>> {
        match self.value.get_ref() {
            DeValue::Array(items) => items.iter().map(|value| Found { value, ..self }).collect(),
            _ => vec![self],
        }
    }

    /// A table of this section.
    pub(super) fn section(self, declared: &keys::Section) -> Option<Section<'a>> {
        self.table()
            .map(|table| Section::new(self.document, table, declared))
    }

    /// A table whose keys are the user's own.
    pub(super) fn free_section(self) -> Option<Section<'a>> {
        self.table().map(|table| Section {
            document: self.document,
            table,
        })
    }

    fn table(self) -> Option<&'a DeTable<'a>> {
        if let DeValue::Table(table) = self.value.get_ref() {
            Some(table)
        } else {
            self.expected("a table");
            None
        }
    }

    /// The text, if it is one of these words.
    pub(super) fn one_of<T: Copy>(self, words: &[(&str, T)]) -> Option<T> {
        let text = self.text()?;
        let value = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, value)| *value);
        if value.is_none() {
            self.not_among(text, words.iter().map(|(word, _)| *word));
        }
        value
    }

    /// Says that a text is none of the words that are allowed.
    pub(super) fn not_among<'w>(self, text: &str, words: impl Iterator<Item = &'w str> + Clone) {
        let allowed: Vec<String> = words.clone().map(|word| format!("`{word}`")).collect();
        self.fault(format!(
            "`{}` cannot be `{text}`: allowed are {}{}",
            self.key,
            allowed.join(", "),
            suggestion(text, words)
        ));
    }
}

fn with_article(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
