use super::{
    FoundBy, LayoutAccount, NotARecord, NotRecords, Question, Recognition, RowCounts, RowExample,
    TableKind,
};
use crate::language::Message;

/// How many rows of a kind are kept as examples.
const EXAMPLES: usize = 3;

/// What became of one input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputAccount {
    /// The path as it was found, with forward slashes.
    pub file: String,
    /// The containers that it lies in, the outermost first, where it is a part
    /// of one.
    pub within: Vec<String>,
    /// The fingerprint of its bytes, unpacked, or of the workbook that it is a
    /// sheet of; empty where it was not opened, or it is large and nobody asked.
    pub sha256: String,
    /// The tables that rows of the file went into; none when it was not
    /// recognised.
    pub tables: Vec<TableKind>,
    /// How the file is written, by name; `None` when it was not recognised.
    pub dialect: Option<String>,
    /// Why each of its tables was taken for what it is, in their order.
    pub recognised: Vec<Recognition>,
    /// How its text is laid out; `None` where there is no text.
    pub layout: Option<LayoutAccount>,
    /// Why the file was not used.
    pub refusal: Option<Message>,
    pub rows: RowCounts,
    /// What the rows are that are no records, by kind.
    pub not_records: Vec<NotRecords>,
    /// The earliest and latest day of its records, as `2026-09-30`.
    pub first: Option<String>,
    pub last: Option<String>,
    pub columns: Vec<ColumnAccount>,
    /// What a reader has to know about the file.
    pub notes: Vec<Message>,
    /// What the file leaves open; the reading went on with the first choice.
    pub questions: Vec<Question>,
}

impl InputAccount {
    /// Its name without the folders that it is in; of a part of an archive,
    /// from the archive's name on.
    #[must_use]
    pub fn short_name(&self) -> &str {
        let on_disk = self.within.first().unwrap_or(&self.file);
        let start = on_disk.rfind('/').map_or(0, |slash| slash + 1);
        self.file.get(start..).unwrap_or(&self.file)
    }

    /// Says what some of the rows are that are no records.
    pub fn explain(&mut self, kind: NotARecord, rows: u64, examples: Vec<RowExample>) {
        self.explain_as(kind, Message::known(kind.in_words()), rows, examples);
    }

    /// Says in words what some of the rows are that are no records.
    pub fn explain_as(
        &mut self,
        kind: NotARecord,
        what: Message,
        rows: u64,
        examples: Vec<RowExample>,
    ) {
        if rows == 0 {
            return;
        }
        let order = |kind: NotARecord, what: &Message| (kind, what.to_string());
        let own = order(kind, &what);
        let place = self
            .not_records
            .binary_search_by(|other| order(other.kind, &other.what).cmp(&own));
        let place = place.unwrap_or_else(|free| {
            let none = NotRecords {
                kind,
                what,
                rows: 0,
                examples: Vec::new(),
            };
            self.not_records.insert(free, none);
            free
        });
        let known = &mut self.not_records[place];
        known.rows += rows;
        known.examples.extend(examples);
        known.examples.truncate(EXAMPLES);
    }

    /// Whether every row has one fate, and every one that is no record is
    /// explained.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let explained: u64 = self.not_records.iter().map(|some| some.rows).sum();
        self.rows.adds_up() && explained == self.rows.not_a_record
    }
}

/// What one column was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnAccount {
    pub header: String,
    /// The canonical column; `None` when the column is not used.
    pub meaning: Option<&'static str>,
    /// What gave it its meaning.
    pub found_by: Option<FoundBy>,
    /// What its title says, and why it is not used for that.
    pub passed_over: Option<Message>,
    /// What its cells are read as: `text`, `date`, `number`.
    pub kind: Option<&'static str>,
    /// How its values are written, as `day/month/year`.
    pub format: Option<String>,
    /// How many of its cells held something, and how many of those were read.
    pub filled: u64,
    pub parsed: u64,
    /// The words in it that mean nothing to the program, the most frequent first.
    pub unknown_words: Vec<UnknownWord>,
    /// The first text in it, for whoever reads the file itself: it may name
    /// people, and stays out of what is passed on.
    pub example: Option<String>,
}

/// A word in a column of states, priorities, outcomes or cycles that is not
/// known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    pub text: String,
    /// How many cells hold it.
    pub rows: u64,
}
