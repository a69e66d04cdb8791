//! What the user decides: the checked content of `msp-maturity.toml`.
//!
//! A decision is plain data that says on which line it was taken. This layer
//! does not know how files are read, nor what is computed from them: what it
//! may name of that (columns, dialects) is handed to it as [`Names`].

mod business_hours;
mod clients;
mod configuration;
mod document;
mod encoding;
mod error;
mod file_pattern;
mod file_rule;
mod keys;
mod nearest;
mod section;
mod values;
mod waivers;

pub use business_hours::{BusinessHours, OpenHours};
pub use chrono::Weekday;
pub use clients::ClientAlias;
pub use configuration::{Configuration, ConfigurationSource, FILE_NAME};
pub use encoding::{DosPage, TextEncoding};
pub use error::ConfigError;
pub use file_pattern::FilePattern;
pub use file_rule::{ColumnDecision, ColumnTitle, FileDecisions, FileRule, SlaFlag};
pub use keys::{Key, SECTIONS, Section as SectionKeys};
pub use values::{DateOrder, Decided, DecimalSign, RatingScale};

use crate::model::TableKind;

/// A text as a configuration writes it.
#[must_use]
pub fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// What a configuration may name although other layers define it.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The columns of each table.
    pub columns: Vec<(TableKind, Vec<&'static str>)>,
    /// The dialects, each with its table.
    pub dialects: Vec<(&'static str, TableKind)>,
    /// The words that others can be said to stand for.
    pub words: &'static [&'static str],
    /// The ids of the model's signs.
    pub signs: Vec<String>,
    /// The ids of the model's criteria, and of the metrics that they hold.
    pub criteria: Vec<String>,
}
