//! Reads the rows of one table in a text: the cells of the columns in use, and
//! which rows are records.

use super::cells::Reading;
use super::fields::Field;
use super::layout::{Layout, known_header};
use super::recognise::Recognised;
use super::records::{Next, Row, Splitter};
use super::row_kind::RowJudge;
use super::section_rows::{Found, SectionRows};
use super::value::time::DateOrder;
use crate::config::FileDecisions;

/// A table in a file: its header and what its columns mean.
#[derive(Debug)]
pub struct Section {
    pub layout: Layout,
    pub recognised: Recognised,
    /// What the configuration says about the file.
    pub decisions: FileDecisions,
    /// The order of dates that files of the same kind prove.
    pub order_of_others: Option<DateOrder>,
    /// The columns in use.
    pub used: Vec<(usize, &'static Field)>,
}

/// The rows of a section that stand in one block of its text.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The cells of each column in use.
    pub columns: Vec<Reading>,
    /// The line of each record.
    pub lines: Vec<u64>,
    /// The text of records that may turn out to lack something, by record.
    pub doubtful: Vec<(usize, String)>,
    /// Rows that do not fit: line, reason and text.
    pub misshapen: Vec<(u64, String, String)>,
    pub not_records: u64,
}

/// Why reading stopped.
#[derive(Debug)]
pub enum Stop {
    /// The text is at its end, or the block is.
    End,
    /// The block breaks off inside a row.
    Unfinished,
    /// The header of another table follows.
    Header(Box<Section>),
}

impl Section {
    #[must_use]
    pub fn new(layout: Layout, recognised: Recognised, decisions: FileDecisions) -> Self {
        let used = recognised
            .meanings
            .iter()
            .enumerate()
            .filter_map(|(column, meaning)| meaning.map(|field| (column, field)))
            .collect();
        Self {
            layout,
            recognised,
            decisions,
            order_of_others: None,
            used,
        }
    }

    /// Whether the first column takes its text from headings above.
    #[must_use]
    pub fn is_grouped(&self) -> bool {
        let untitled = self.layout.headers.first();
        untitled.is_some_and(|title| title.trim().is_empty())
            && self
                .recognised
                .meanings
                .first()
                .is_some_and(Option::is_some)
    }

    #[must_use]
    pub fn judge(&self) -> RowJudge<'_> {
        RowJudge {
            style: self.layout.style,
            headers: &self.layout.headers,
            table: self.recognised.table,
            used: &self.used,
        }
    }

    /// Reads rows until the text ends or another table begins. The splitter
    /// then stands at what was not read.
    pub fn read(&self, text: &str, splitter: &mut Splitter<'_>) -> (Chunk, Stop) {
        let mut rows = SectionRows::new(self);
        let mut chunk = Chunk {
            columns: self
                .used
                .iter()
                .map(|(_, field)| Reading::new(field.kind))
                .collect(),
            ..Chunk::default()
        };
        let mut row = Row::default();
        loop {
            match rows.next(text, splitter, &mut row) {
                Found::Record => {}
                Found::OpenQuote => {
                    let reason = "a quote opens in this line and does not close: put the quotes in pairs, or take it out";
                    chunk.set_aside(&row, reason.to_owned(), text);
                    continue;
                }
                Found::NotARecord => {
                    chunk.not_records += 1;
                    continue;
                }
                Found::Header(section) => {
                    chunk.not_records += 1;
                    return (chunk, Stop::Header(section));
                }
                Found::Unfinished => return (chunk, Stop::Unfinished),
                Found::End => return (chunk, Stop::End),
            }
            if let Some(reason) = rows.misshapen(text, splitter, &row) {
                chunk.set_aside(&row, reason, text);
                continue;
            }
            for ((column, _), reading) in self.used.iter().zip(&mut chunk.columns) {
                reading.push(&rows.cell(text, &row, *column));
            }
            if self.is_doubtful(&chunk) {
                chunk
                    .doubtful
                    .push((chunk.lines.len(), row.text(text).to_owned()));
            }
            chunk.lines.push(row.line);
        }
    }

    /// The table that a row heads, if it is a header that is known.
    #[must_use]
    pub fn section_below(&self, row: &Row, text: &str, splitter: &Splitter<'_>) -> Option<Self> {
        const SAMPLE: usize = 50;
        let quoting = self.layout.style.quoting;
        let titles = row.to_texts(text, quoting);
        let mut ahead = splitter.clone();
        let mut below = Row::default();
        let mut rows = Vec::new();
        while rows.len() < SAMPLE {
            match ahead.next(&mut below) {
                Next::Row | Next::OpenQuote => rows.push(below.to_texts(text, quoting)),
                Next::Blank => {}
                Next::Unfinished | Next::End => break,
            }
        }
        let recognised = known_header(&titles, &rows, &self.decisions)?;
        let layout = Layout {
            style: self.layout.style,
            rows_above: 0,
            width: titles.len(),
            headers: titles,
            body: splitter.position(),
            recognised: Ok(recognised.clone()),
        };
        Some(Self {
            order_of_others: self.order_of_others,
            ..Self::new(layout, recognised, self.decisions.clone())
        })
    }

    /// Whether the record read last may lack what its table needs.
    fn is_doubtful(&self, chunk: &Chunk) -> bool {
        super::fields::required(self.recognised.table)
            .iter()
            .any(|alternatives| {
                let mut present = self
                    .used
                    .iter()
                    .zip(&chunk.columns)
                    .filter(|((_, field), _)| alternatives.contains(field))
                    .peekable();
                present.peek().is_some()
                    && !super::fields::may_be_blank(self.recognised.table, alternatives)
                    && present.all(|(_, reading)| reading.last_may_be_unusable())
            })
    }
}

impl Chunk {
    /// How many rows were read.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.not_records + (self.lines.len() + self.misshapen.len()) as u64
    }

    fn set_aside(&mut self, row: &Row, reason: String, text: &str) {
        self.misshapen
            .push((row.line, reason, row.text(text).to_owned()));
    }
}
