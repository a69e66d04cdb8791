//! Reads the rows of one table in a text: the cells of the columns in use, and
//! which rows are records.

use rayon::prelude::*;

use super::row_kind::RowJudge;
use super::row_tally::RowTally;
use super::section_rows::{Found, SectionRows};
use super::whole_row::number_of_whole;
use crate::config::FileDecisions;
use crate::input::cells::Reading;
use crate::input::fields::{self, Field, ValueKind};
use crate::input::layout::{Layout, could_be_header, known_header};
use crate::input::recognise::Recognised;
use crate::input::records::{Next, Row, Splitter};
use crate::input::settle::like_files::OfOthers;
use crate::input::text::source::Window;
use crate::input::value::{is_absent, trim, vocabulary};
use crate::language::{Message, message};
use crate::model::NotARecord;

/// A table in a file: its header and what its columns mean.
#[derive(Debug)]
pub struct Section {
    pub layout: Layout,
    pub recognised: Recognised,
    /// What the configuration says about the file.
    pub decisions: FileDecisions,
    /// The order of dates that files of the same kind prove.
    pub of_others: OfOthers,
    /// The columns in use.
    pub used: Vec<(usize, &'static Field)>,
}

/// The records of a section that stand in one block of its text.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The cells of each column in use.
    pub columns: Vec<Reading>,
    /// The line that each record begins on.
    pub lines: Vec<u32>,
    /// What stands in all cells of each record, as a number, in tables that ask
    /// for it.
    pub wholes: Vec<u64>,
    /// Records that may turn out to lack something.
    pub doubtful: Vec<Doubtful>,
    /// Rows that do not fit: line, reason and text.
    pub misshapen: Vec<(u64, Message, String)>,
    pub not_records: RowTally,
    /// How many records have fewer cells than there are titles.
    pub short: u64,
    /// How many stand on several lines with no quotes around the line ends.
    pub broken: u64,
}

/// A record that may turn out to lack something, by its number in the chunk,
/// and where it stands in the text.
#[derive(Debug, Clone, Copy)]
pub struct Doubtful {
    pub record: usize,
    pub start: usize,
    pub length: usize,
}

/// Why reading stopped.
#[derive(Debug)]
pub enum Stop {
    /// The text is at its end, or the rows are as far as they were to go.
    End,
    /// The text at hand breaks off inside a row.
    Unfinished,
    /// The header of another table follows.
    Header(Box<Section>),
}

/// What a row heads.
#[derive(Debug)]
pub enum Below {
    Nothing,
    Section(Box<Section>),
    /// The text at hand breaks off before that can be told.
    Unfinished,
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
            of_others: OfOthers::default(),
            used,
        }
    }

    #[must_use]
    pub fn judge(&self) -> RowJudge<'_> {
        RowJudge {
            style: self.layout.style,
            headers: &self.layout.headers,
            table: self.recognised.table,
            used: &self.used,
            numbers: &self.recognised.numbers,
        }
    }

    /// An empty chunk of the section, with room for so many records.
    #[must_use]
    pub fn empty_chunk(&self, records: usize) -> Chunk {
        let used = self.used.iter();
        let readings = used.map(|(_, field)| Reading::with_room(field.kind, records));
        Chunk {
            columns: readings.collect(),
            lines: Vec::with_capacity(records),
            ..Chunk::default()
        }
    }

    /// The columns in use, by their number among these, one of which has to
    /// hold a value in each record; for each thing that a record needs.
    #[must_use]
    pub fn needed(&self) -> Vec<Vec<usize>> {
        let table = self.recognised.table;
        fields::required_beside(table, |field| self.number_of(field).is_some())
            .filter(|alternatives| {
                !fields::may_be_blank(table, alternatives) || self.uses_rating(alternatives)
            })
            .map(|alternatives| {
                let used = self.used.iter().enumerate();
                used.filter(|(_, (_, field))| alternatives.contains(field))
                    .map(|(number, _)| number)
                    .collect()
            })
            .filter(|columns: &Vec<usize>| !columns.is_empty())
            .collect()
    }

    /// The number of a field's column among those in use.
    fn number_of(&self, field: &'static Field) -> Option<usize> {
        self.used.iter().position(|(_, other)| *other == field)
    }

    /// Whether one of the fields is a rating in use: it may be blank, and still
    /// has to be a rating.
    fn uses_rating(&self, fields: &[&'static Field]) -> bool {
        let mut used = self.used.iter().map(|(_, field)| field);
        used.any(|field| field.kind == ValueKind::Rating && fields.contains(field))
    }

    /// Reads rows into a chunk, as far as they are to go or the text at hand
    /// does. The splitter then stands at what was not read.
    pub fn read(
        &self,
        rows: &mut SectionRows<'_>,
        window: Window<'_>,
        splitter: &mut Splitter<'_>,
        chunk: &mut Chunk,
    ) -> Stop {
        let text = window.text;
        let needed = self.needed();
        let cycle = self.number_of(&fields::recurring::INTERVAL);
        let asks_for_wholes = fields::shape(self.recognised.table).asks_for_wholes();
        let is_plain = rows.stand_for_themselves() && self.recognised.clients.is_none();
        let mut row = Row::default();
        loop {
            match rows.next(text, splitter, &mut row) {
                Found::Record => {}
                Found::OpenQuote => {
                    chunk.set_aside(&row, message!("rejected-open-quote"), text);
                    continue;
                }
                Found::NotARecord(kind) => {
                    chunk.not_records.count(kind, &row, text);
                    continue;
                }
                Found::Header(section) => {
                    let kind = NotARecord::HeaderOfAnother;
                    chunk.not_records.count(kind, &row, text);
                    return Stop::Header(section);
                }
                Found::Unfinished => return Stop::Unfinished,
                Found::End => return Stop::End,
            }
            if let Some(reason) = rows.misshapen(text, splitter, &row) {
                chunk.set_aside(&row, reason, text);
                continue;
            }
            chunk.broken += u64::from(row.is_broken);
            chunk.short += u64::from(row.width() < self.layout.headers.len());
            let is_plain = is_plain && !row.is_broken;
            for ((column, _), reading) in self.used.iter().zip(&mut chunk.columns) {
                // Nearly all of millions of cells.
                match is_plain.then(|| row.plain_cell(text, *column)).flatten() {
                    Some(cell) => reading.push(cell),
                    None => self.push_any_cell(reading, rows, text, &row, *column),
                }
            }
            let has_unknown_cycle = || {
                cycle.is_some_and(|number| says_unknown_cycle(chunk.columns[number].last_text()))
            };
            if chunk.lacks_one_of(&needed) || has_unknown_cycle() {
                chunk.doubtful.push(Doubtful {
                    record: chunk.lines.len(),
                    start: window.offset + row.start,
                    length: row.end - row.start,
                });
            }
            chunk.lines.push(line_number(row.line));
            if asks_for_wholes {
                chunk.wholes.push(number_of_whole(rows, text, &row));
            }
            chunk.not_records.record_follows();
        }
    }

    fn push_any_cell(
        &self,
        reading: &mut Reading,
        rows: &SectionRows<'_>,
        text: &str,
        row: &Row,
        column: usize,
    ) {
        let column = self.where_told(rows, text, row, column);
        reading.push(&rows.cell(text, row, column));
    }

    /// The column that tells what one means: of clients another one, where the
    /// first is blank.
    fn where_told(&self, rows: &SectionRows<'_>, text: &str, row: &Row, column: usize) -> usize {
        match self.recognised.clients {
            Some((client, other))
                if client == column && is_absent(trim(&rows.cell(text, row, client))) =>
            {
                other
            }
            _ => column,
        }
    }

    /// The table that a row heads, if it is a header that is known.
    #[must_use]
    pub fn section_below(&self, row: &Row, text: &str, splitter: &Splitter<'_>) -> Below {
        const SAMPLE: usize = 50;
        let quoting = self.layout.style.quoting;
        let titles = row.to_texts(text, quoting);
        if !could_be_header(&titles, &self.decisions) {
            return Below::Nothing;
        }
        let mut ahead = splitter.clone();
        let mut below = Row::default();
        let mut rows = Vec::new();
        while rows.len() < SAMPLE {
            match ahead.next(&mut below) {
                Next::Row | Next::OpenQuote => rows.push(below.to_texts(text, quoting)),
                Next::Blank => {}
                Next::End if ahead.is_at_end() => break,
                Next::Unfinished | Next::End => return Below::Unfinished,
            }
        }
        let Some(recognised) = known_header(&titles, &rows, &self.decisions) else {
            return Below::Nothing;
        };
        let layout = Layout {
            style: self.layout.style,
            rows_above: 0,
            width: titles.len(),
            headers: titles,
            body: splitter.position(),
            stands_on_its_side: false,
            recognised: Ok(recognised.clone()),
        };
        Below::Section(Box::new(Self {
            of_others: self.of_others,
            ..Self::new(layout, recognised, self.decisions.clone())
        }))
    }
}

/// Whether a word for how often an agreement is billed does not tell it.
#[must_use]
pub fn says_unknown_cycle(word: Option<&str>) -> bool {
    word.is_some_and(|word| {
        vocabulary::billing_months(word).is_none() && !vocabulary::is_billed_once(word)
    })
}

/// A line's number in the width that is kept for each record; lines beyond its
/// reach are all the last.
fn line_number(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

impl Chunk {
    /// How many rows were read.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.not_records.rows() + (self.lines.len() + self.misshapen.len()) as u64
    }

    /// Appends the rows of chunks that stand below, one after the other.
    pub fn append(&mut self, below: Vec<Self>) {
        let mut columns: Vec<Vec<Reading>> = Vec::new();
        columns.resize_with(self.columns.len(), || Vec::with_capacity(below.len()));
        for chunk in below {
            for (column, part) in columns.iter_mut().zip(chunk.columns) {
                column.push(part);
            }
            let above = self.lines.len();
            self.doubtful
                .extend(chunk.doubtful.into_iter().map(|row| Doubtful {
                    record: row.record + above,
                    ..row
                }));
            self.not_records
                .add_below(chunk.not_records, !chunk.lines.is_empty());
            self.lines.extend(chunk.lines);
            self.wholes.extend(chunk.wholes);
            self.misshapen.extend(chunk.misshapen);
            self.short += chunk.short;
            self.broken += chunk.broken;
        }
        self.columns
            .par_iter_mut()
            .zip(columns)
            .with_max_len(1)
            .for_each(|(column, parts)| {
                for part in parts {
                    column.append(part);
                }
            });
    }

    /// Counts lines from the beginning of the text that were counted from that
    /// of the chunk.
    pub fn count_lines_from(&mut self, above: u64) {
        let lines_above = line_number(above);
        for line in &mut self.lines {
            *line = line.saturating_add(lines_above);
        }
        for (line, _, _) in &mut self.misshapen {
            *line += above;
        }
        self.not_records.count_lines_from(above);
    }

    fn set_aside(&mut self, row: &Row, reason: Message, text: &str) {
        self.misshapen
            .push((row.line, reason, row.text(text).to_owned()));
    }

    /// Whether the record read last may lack something that it needs.
    fn lacks_one_of(&self, needed: &[Vec<usize>]) -> bool {
        needed.iter().any(|columns| {
            let mut cells = columns.iter().map(|column| &self.columns[*column]);
            cells.all(Reading::last_may_be_unusable)
        })
    }
}
