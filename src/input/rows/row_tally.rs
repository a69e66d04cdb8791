//! Counts the rows of a table that are no records, by what they are, and keeps
//! the first of each kind.

use std::collections::BTreeMap;

use crate::input::records::{Next, Row, Splitter, Style};
use crate::model::{InputAccount, NotARecord, RowExample, RowFate};

/// How many rows of a kind are kept.
const EXAMPLES: usize = 3;
/// As much of a row as is kept.
const LETTERS: usize = 200;

/// Rows of one kind.
#[derive(Debug, Default)]
struct Rows {
    count: u64,
    examples: Vec<RowExample>,
}

impl Rows {
    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.examples.extend(other.examples);
        self.examples.truncate(EXAMPLES);
    }

    fn count_lines_from(&mut self, above: u64) {
        for example in &mut self.examples {
            example.line += above;
        }
    }
}

/// The rows of a part of a table that are no records.
#[derive(Debug, Default)]
pub struct RowTally {
    by_kind: BTreeMap<NotARecord, Rows>,
    /// Lines of their own below which no record stands so far.
    below_records: Rows,
}

impl RowTally {
    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> u64 {
        let counts = self.by_kind.values().map(|rows| rows.count);
        self.below_records.count + counts.sum::<u64>()
    }

    /// Counts one row. A line of its own is a heading once a record follows.
    pub fn count(&mut self, kind: NotARecord, row: &Row, text: &str) {
        let rows = match kind {
            NotARecord::GroupHeading => &mut self.below_records,
            kind => self.by_kind.entry(kind).or_default(),
        };
        rows.count += 1;
        if rows.examples.len() < EXAMPLES {
            rows.examples.push(example(row, text));
        }
    }

    /// Notes that a record follows.
    pub fn record_follows(&mut self) {
        if self.below_records.count > 0 {
            let headings = std::mem::take(&mut self.below_records);
            let known = self.by_kind.entry(NotARecord::GroupHeading).or_default();
            known.add(headings);
        }
    }

    /// Counts lines from the beginning of the text that were counted from that
    /// of the part.
    pub fn count_lines_from(&mut self, above: u64) {
        self.below_records.count_lines_from(above);
        for rows in self.by_kind.values_mut() {
            rows.count_lines_from(above);
        }
    }

    /// Adds the rows of the part below, and whether it has records.
    pub fn add_below(&mut self, other: Self, has_records: bool) {
        if has_records {
            self.record_follows();
        }
        for (kind, rows) in other.by_kind {
            self.by_kind.entry(kind).or_default().add(rows);
        }
        self.below_records.add(other.below_records);
    }

    /// Accounts for all rows, now that no record follows any more.
    pub fn account(mut self, account: &mut InputAccount) {
        let footers = std::mem::take(&mut self.below_records);
        self.by_kind
            .entry(NotARecord::Footer)
            .or_default()
            .add(footers);
        for (kind, rows) in self.by_kind {
            account.rows.count_many(RowFate::NotARecord, rows.count);
            account.explain(kind, rows.count, rows.examples);
        }
    }
}

fn example(row: &Row, text: &str) -> RowExample {
    RowExample {
        line: row.line,
        text: row.text(text).chars().take(LETTERS).collect(),
    }
}

/// Where rows begin in a text, and how they are written.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    pub byte: usize,
    pub line: u64,
    pub style: Style,
    pub width: usize,
}

/// The first rows from a place in a text, as many as are kept, of so many.
#[must_use]
pub fn first_rows(text: &str, start: Start, of: u64) -> Vec<RowExample> {
    let mut splitter =
        Splitter::new(text, start.style, start.width).starting_at(start.byte, start.line);
    let mut row = Row::default();
    let mut found = Vec::new();
    let most = usize::try_from(of).unwrap_or(EXAMPLES).min(EXAMPLES);
    while found.len() < most {
        match splitter.next(&mut row) {
            Next::Row | Next::OpenQuote => found.push(example(&row, text)),
            Next::Blank => {}
            Next::Unfinished | Next::End => break,
        }
    }
    found
}
