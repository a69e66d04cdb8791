//! Why a table was taken for what it is.

use serde::Serialize;

use super::TableKind;
use super::spoken::in_english;
use crate::language::Message;

/// What a file is written like that no product is known by.
pub const GENERIC: &str = "generic";

/// What gave a column its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// The configuration says so.
    Configuration,
    /// The product is known to title it so.
    Dialect,
    /// The title is one of those that the meaning goes by in general.
    Title,
    /// Each word of the title is about it.
    Words,
    /// The title may mean several things, and only one of them can be what
    /// stands in the cells.
    Cells,
}

/// What was taken for what a table cannot do without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NeededColumn {
    pub meaning: &'static str,
    pub header: String,
    pub found_by: Option<FoundBy>,
}

/// Another thing that the table might have been, and why it is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunnerUp {
    pub reading: String,
    #[serde(serialize_with = "in_english")]
    pub why_not: Message,
}

/// The evidence for what one table in a file was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recognition {
    pub table: TableKind,
    /// The product that writes it so; `None` where general titles decide.
    pub dialect: Option<&'static str>,
    /// Whether the configuration says what it is.
    pub is_decided: bool,
    /// The titles that gave the product away, as the file writes them.
    pub given_away_by: Vec<String>,
    pub needed: Vec<NeededColumn>,
    /// The nearest other table, then the other products whose titles fit.
    pub runners_up: Vec<RunnerUp>,
}
