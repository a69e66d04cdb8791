use std::fmt;

use super::Words;

/// Something to be said: the id of a message with its arguments, which becomes
/// words where the language is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// `id`, or `id.attribute`.
    pub id: &'static str,
    /// The attribute, where it is not named by the id.
    pub attribute: Option<&'static str>,
    pub arguments: Vec<(&'static str, Value)>,
}

impl Message {
    /// The message of this id, without arguments; `message!` names them.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            attribute: None,
            arguments: Vec::new(),
        }
    }

    /// What a message says beside its text.
    #[must_use]
    pub fn attribute(id: &'static str, attribute: &'static str) -> Self {
        Self {
            attribute: Some(attribute),
            ..Self::new(id)
        }
    }

    /// Shows every value, also those within others, to be changed.
    pub fn each_value(&mut self, change: &mut dyn FnMut(&mut Value)) {
        for (_, value) in &mut self.arguments {
            value.each(change);
        }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// A text of the program or of a model, said in another language where that
    /// has it; else as it is.
    #[must_use]
    pub fn known(text: impl AsRef<str>) -> Self {
        let text = Value::Known(text.as_ref().to_owned());
        Self::new("as-it-is").with("text", text)
    }
}

// Nothing is said of what is no number.
impl Eq for Message {}

/// In English, as programs and logs have it.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::english().say(self))
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::english().value(self))
    }
}

/// What fills a place in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text that is the same in every language, such as a client's name.
    Text(String),
    /// What a file or a configuration says in its own words: it stands between
    /// backticks, and goes where names are left out.
    Quoted(String),
    /// A text of the program or of a model, which other languages may have
    /// words for.
    Known(String),
    /// A number of things, which the words around it may have to agree with.
    Count(u64),
    Number {
        value: f64,
        decimals: usize,
        /// Whether a plus is written as well.
        signed: bool,
    },
    /// An amount of the main currency.
    Money {
        value: f64,
        decimals: usize,
    },
    Month {
        year: i32,
        /// 1 to 12.
        month: u32,
        form: MonthForm,
    },
    Day {
        year: i32,
        month: u32,
        day: u32,
    },
    Message(Box<Message>),
    /// Several, with commas between them.
    List(Vec<Value>),
}

/// How much of a month's name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthForm {
    /// October 2026.
    Full,
    /// Oct 2026.
    Short,
    /// Oct 26.
    Shortest,
}

impl Eq for Value {}

impl Value {
    /// What a file or a configuration says in its own words.
    #[must_use]
    pub fn quoted(text: impl Into<String>) -> Self {
        Self::Quoted(text.into())
    }

    /// A text of the program that other languages may have words for.
    #[must_use]
    pub fn known(text: impl Into<String>) -> Self {
        Self::Known(text.into())
    }

    fn each(&mut self, change: &mut dyn FnMut(&mut Value)) {
        match self {
            Self::Message(message) => message.each_value(change),
            Self::List(values) => values.iter_mut().for_each(|one| one.each(change)),
            single => change(single),
        }
    }

    /// A number with so many decimals.
    #[must_use]
    pub fn number(value: f64, decimals: usize) -> Self {
        Self::Number {
            value,
            decimals,
            signed: false,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u32> for Value {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<u8> for Value {
    fn from(count: u8) -> Self {
        Self::Count(count.into())
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// What tests ask of a message by its English words.
#[cfg(test)]
mod english {
    use super::Message;

    impl Message {
        #[must_use]
        pub fn contains(&self, part: &str) -> bool {
            self.to_string().contains(part)
        }

        #[must_use]
        pub fn starts_with(&self, part: &str) -> bool {
            self.to_string().starts_with(part)
        }

        #[must_use]
        pub fn ends_with(&self, part: &str) -> bool {
            self.to_string().ends_with(part)
        }
    }

    impl PartialEq<&str> for Message {
        fn eq(&self, text: &&str) -> bool {
            let said = self.to_string();
            said == *text
        }
    }
}
