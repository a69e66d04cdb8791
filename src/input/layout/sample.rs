//! The first rows of a text under one way to read it.

use std::collections::BTreeMap;

use crate::input::records::{Next, Row, Splitter, Style};

/// How many rows are looked at.
const ROWS: usize = 200;

/// The first rows, blank lines left out.
#[derive(Debug)]
pub(super) struct Sample {
    pub rows: Vec<SampleRow>,
    /// How many cells most rows have that have more than one; 1 where none
    /// has.
    pub width: usize,
}

/// A row with its place.
#[derive(Debug)]
pub(super) struct SampleRow {
    pub cells: Vec<String>,
    /// Byte and line where it begins, and where the next row does.
    pub start: (usize, u64),
    pub next: (usize, u64),
}

impl Sample {
    pub fn take(text: &str, style: Style) -> Self {
        let rows = rows(text, style, 0);
        let width = usual_width(&rows);
        let rows = if style
            .quoting
            .quote()
            .is_some_and(|quote| text.as_bytes().contains(&quote))
        {
            self::rows(text, style, width)
        } else {
            rows
        };
        Self { rows, width }
    }

    /// The cells of the rows below a row.
    pub fn cells_below(&self, row: usize) -> Vec<Vec<String>> {
        self.rows[row + 1..]
            .iter()
            .map(|row| row.cells.clone())
            .collect()
    }
}

fn rows(text: &str, style: Style, width: usize) -> Vec<SampleRow> {
    let mut splitter = Splitter::new(text, style, width);
    let mut row = Row::default();
    let mut rows = Vec::new();
    while rows.len() < ROWS {
        let start = splitter.position();
        match splitter.next(&mut row) {
            Next::Row | Next::OpenQuote => rows.push(SampleRow {
                cells: row.to_texts(text, style.quoting),
                start,
                next: splitter.position(),
            }),
            Next::Blank => {}
            Next::Unfinished | Next::End => break,
        }
    }
    rows
}

fn usual_width(rows: &[SampleRow]) -> usize {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.cells.len() > 1) {
        *widths.entry(row.cells.len()).or_default() += 1;
    }
    widths
        .into_iter()
        .max_by_key(|(width, count)| (*count, *width))
        .map_or(1, |(width, _)| width)
}

/// A first line `sep=;` that tells Excel the separator: where the next line
/// begins, and what the separator is.
pub(super) fn separator_line(text: &str) -> (usize, Option<u8>) {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let separator = match line.as_bytes() {
        [s, e, p, b'=', separator] if [*s, *e, *p].eq_ignore_ascii_case(b"sep") => *separator,
        _ => return (0, None),
    };
    let rest = &text[end..];
    let line_end = if rest.starts_with("\r\n") {
        2
    } else {
        rest.len().min(1)
    };
    (end + line_end, Some(separator))
}
