//! What is said to people, in their language: messages that are kept as an id
//! with its arguments and put into words late, and the texts of each language
//! in Fluent files, parted by topic.
//!
//! This layer does not know what it speaks of: no metric, no model, no report.

mod bundles;
mod messages;
mod numbers;
mod tongue;
mod words;

pub use bundles::{Texts, texts};
pub use messages::{Message, MonthForm, Value};
pub use tongue::Language;
pub use words::Words;

/// A message: its id, and its arguments by name.
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::language::Message::new($id)$(.with(stringify!($name), $value))*
    };
}

/// A message in words: `say!(words, id, name = value)`.
macro_rules! say {
    ($words:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say(&$crate::language::message!($id $(, $name = $value)*))
    };
}

pub(crate) use {message, say};
