//! One row of a text: its place and its cells.

use std::borrow::Cow;

use super::Quoting;

/// A row, as places in the text that it was read from. One is filled again and
/// again.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Where the row begins and ends in the text, its line end not included.
    pub start: usize,
    pub end: usize,
    /// The physical line that it begins on, from 1.
    pub line: u64,
    /// Whether line ends without quotes around them break it.
    pub is_broken: bool,
    /// Whether a quote in one of its cells is neither doubled nor at its end.
    pub(super) has_faults: bool,
    pub(super) cells: Vec<Span>,
}

/// A cell's place, counted from the start of its row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub start: u32,
    pub end: u32,
    /// Whether quotes in it stand for something else than themselves.
    pub escapes: bool,
}

impl Row {
    pub(super) fn begin(&mut self, start: usize, line: u64) {
        self.start = start;
        self.end = start;
        self.line = line;
        self.is_broken = false;
        self.has_faults = false;
        self.cells.clear();
    }

    /// Takes a line below for the rest of the row: its first cell goes on with
    /// the last one.
    pub fn go_on_with(&mut self, below: &Self) {
        let apart = (below.start - self.start) as u32;
        let mut rest = below.cells.iter();
        if let (Some(last), Some(first)) = (self.cells.last_mut(), rest.next()) {
            last.end = apart + first.end;
            last.escapes |= first.escapes;
        }
        self.cells.extend(rest.map(|cell| Span {
            start: apart + cell.start,
            end: apart + cell.end,
            ..*cell
        }));
        self.end = below.end;
        self.is_broken = true;
    }

    pub(super) fn push(&mut self, start: usize, end: usize, escapes: bool) {
        self.cells.push(Span {
            start: (start - self.start) as u32,
            end: (end - self.start) as u32,
            escapes,
        });
    }

    /// How many cells the row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.cells.len()
    }

    /// A cell that says what it is written as; `None` where quotes in it stand
    /// for something else than themselves.
    #[inline]
    #[must_use]
    pub fn plain_cell<'t>(&self, text: &'t str, column: usize) -> Option<&'t str> {
        let Some(span) = self.cells.get(column) else {
            return Some("");
        };
        let start = self.start + span.start as usize;
        let end = self.start + span.end as usize;
        (!span.escapes).then(|| text.get(start..end).unwrap_or_default())
    }

    /// What a cell says, without its quotes; nothing where the row is too
    /// short.
    #[must_use]
    pub fn cell<'t>(&self, text: &'t str, quoting: Quoting, column: usize) -> Cow<'t, str> {
        let Some(span) = self.cells.get(column) else {
            return Cow::Borrowed("");
        };
        let start = self.start + span.start as usize;
        let end = self.start + span.end as usize;
        let raw = text.get(start..end).unwrap_or_default();
        if span.escapes {
            Cow::Owned(unescape(raw, quoting))
        } else {
            Cow::Borrowed(raw)
        }
    }

    /// The byte that a cell begins with, quotes around it left out.
    #[must_use]
    pub fn first_byte(&self, text: &str, column: usize) -> Option<u8> {
        let span = self
            .cells
            .get(column)
            .filter(|span| span.start < span.end)?;
        let start = self.start + span.start as usize;
        text.as_bytes().get(start).copied()
    }

    /// Whether a cell holds nothing but white space.
    #[must_use]
    pub fn is_blank_at(&self, text: &str, column: usize) -> bool {
        self.cell(text, Quoting::None, column).trim().is_empty()
    }

    /// All cells.
    #[must_use]
    pub fn to_texts(&self, text: &str, quoting: Quoting) -> Vec<String> {
        (0..self.width())
            .map(|column| self.cell(text, quoting, column).into_owned())
            .collect()
    }

    /// The row as it is written.
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

fn unescape(raw: &str, quoting: Quoting) -> String {
    match quoting {
        Quoting::None => raw.to_owned(),
        Quoting::Doubled(quote) => {
            let quote = char::from(quote);
            raw.replace(&format!("{quote}{quote}"), &quote.to_string())
        }
        Quoting::Escaped(quote) => {
            let quote = char::from(quote);
            let mut text = String::with_capacity(raw.len());
            let mut letters = raw.chars().peekable();
            while let Some(letter) = letters.next() {
                let next = letters.peek().copied();
                let stands_for_next = letter == '\\' && (next == Some(quote) || next == Some('\\'));
                let is_doubled = letter == quote && next == Some(quote);
                if stands_for_next || is_doubled {
                    text.extend(letters.next());
                } else {
                    text.push(letter);
                }
            }
            text
        }
    }
}
