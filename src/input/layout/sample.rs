//! The first rows of a text under one way to read it.

use std::collections::BTreeMap;

use crate::input::records::{Next, Row, Splitter, Style};

/// How many rows are looked at.
const ROWS: usize = 200;

/// The first rows, blank lines left out.
#[derive(Debug)]
pub(super) struct Sample {
    /// The cells of each row.
    pub rows: Vec<Vec<String>>,
    /// Where each row stands.
    pub places: Vec<Place>,
    /// How many cells most rows have that have more than one; 1 where none
    /// has.
    pub width: usize,
    /// Whether the text has no rows but these.
    pub is_whole: bool,
}

/// Byte and line where a row begins, and where the next one does.
#[derive(Debug)]
pub(super) struct Place {
    pub start: (usize, u64),
    pub next: (usize, u64),
}

impl Sample {
    pub fn take(text: &str, style: Style) -> Self {
        let (rows, places) = rows(text, style, 0);
        let width = usual_width(&rows);
        let (rows, places) = if style
            .quoting
            .quote()
            .is_some_and(|quote| text.as_bytes().contains(&quote))
        {
            self::rows(text, style, width)
        } else {
            (rows, places)
        };
        let is_whole = rows.len() < ROWS;
        let mut rows = rows;
        if lacks_title_of_row_names(&rows) {
            rows[0].insert(0, String::new());
        }
        Self {
            rows,
            places,
            width,
            is_whole,
        }
    }
}

fn rows(text: &str, style: Style, width: usize) -> (Vec<Vec<String>>, Vec<Place>) {
    let mut splitter = Splitter::new(text, style, width);
    let mut row = Row::default();
    let (mut rows, mut places) = (Vec::new(), Vec::new());
    while rows.len() < ROWS {
        let start = splitter.position();
        match splitter.next(&mut row) {
            Next::Row | Next::OpenQuote => {
                rows.push(row.to_texts(text, style.quoting));
                places.push(Place {
                    start,
                    next: splitter.position(),
                });
            }
            Next::Blank => {}
            Next::Unfinished | Next::End => break,
        }
    }
    (rows, places)
}

/// Whether the first row has one cell fewer than all others, and these are
/// numbered from 0 or 1: some programs write the names of rows without a title
/// above them.
fn lacks_title_of_row_names(rows: &[Vec<String>]) -> bool {
    const FEWEST: usize = 3;
    let Some((titles, rows)) = rows.split_first() else {
        return false;
    };
    let name = |row: &Vec<String>| row.first()?.parse::<usize>().ok();
    let Some(first @ (0 | 1)) = rows.first().and_then(name) else {
        return false;
    };
    let is_numbered = |(place, row): (usize, &Vec<String>)| name(row) == Some(first + place);
    let is_filled = |row: &Vec<String>| row.last().is_some_and(|cell| !cell.trim().is_empty());
    titles.len() >= FEWEST
        && rows.len() >= FEWEST
        && rows.iter().all(|row| row.len() == titles.len() + 1)
        && rows.iter().any(is_filled)
        && rows.iter().enumerate().all(is_numbered)
}

fn usual_width(rows: &[Vec<String>]) -> usize {
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.len() > 1) {
        *widths.entry(row.len()).or_default() += 1;
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
