//! The rows of a file that are no records, by what they are.

use serde::Serialize;

use super::spoken::in_english;
use crate::language::Message;

/// What a row is that is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotARecord {
    /// It stands above the header.
    Preamble,
    /// The header, said again.
    RepeatedHeader,
    /// Separators with nothing between them, or but a drawn line.
    EmptyCells,
    /// A line of its own above a group of records.
    GroupHeading,
    /// A sum of other rows.
    Total,
    /// A line of its own below the last record, or one that says how the
    /// report was made.
    Footer,
    /// The header of another table in the same file.
    HeaderOfAnother,
    /// A row of another table in the same file, which is not known.
    OfAnother,
    /// What is owed to suppliers.
    Payable,
    /// A row of a file that is not used.
    NotUsed,
    /// A record of a kind that is left out; it says of which.
    LeftOut,
}

impl NotARecord {
    pub const ALL: [Self; 11] = [
        Self::Preamble,
        Self::RepeatedHeader,
        Self::EmptyCells,
        Self::GroupHeading,
        Self::Total,
        Self::Footer,
        Self::HeaderOfAnother,
        Self::OfAnother,
        Self::Payable,
        Self::NotUsed,
        Self::LeftOut,
    ];

    /// What rows of this kind are called.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Preamble => "above the header",
            Self::RepeatedHeader => "the header, said again",
            Self::EmptyCells => "rows of empty cells, or of lines",
            Self::GroupHeading => "headings of groups",
            Self::Total => "totals and subtotals",
            Self::Footer => "below the last record, or about the report",
            Self::HeaderOfAnother => "headers of other tables",
            Self::OfAnother => "rows of other tables",
            Self::Payable => "what is owed to suppliers",
            Self::NotUsed => "rows of a file that is not used",
            Self::LeftOut => "records of a kind that is left out",
        }
    }
}

/// A row as it stands in its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowExample {
    /// The line that it begins on, from 1.
    pub line: u64,
    /// Nothing where only its place is known.
    pub text: String,
}

impl RowExample {
    /// The row on a line.
    #[must_use]
    pub fn at(line: u32) -> Self {
        Self {
            line: u64::from(line),
            text: String::new(),
        }
    }
}

/// How many rows of one kind are no records, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotRecords {
    pub kind: NotARecord,
    /// What they are, in words.
    #[serde(serialize_with = "in_english")]
    pub what: Message,
    pub rows: u64,
    /// Some of them, for whoever reads the file itself: they may name people,
    /// and stay out of what is passed on.
    pub examples: Vec<RowExample>,
}

#[cfg(test)]
mod tests {
    use super::NotARecord;
    use crate::language::{Language, Words};

    #[test]
    fn each_kind_is_called_something_in_every_language() {
        let words = Words::of(Language::Spanish);
        for kind in NotARecord::ALL {
            assert_ne!(words.known(kind.in_words()), kind.in_words());
        }
    }
}
