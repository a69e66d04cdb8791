//! Columns that a table needs and that are blank in every row of a file, which
//! shows only once all of it is read: as if they were not there.

use crate::config::{ColumnDecision, ColumnTitle, Decided};
use crate::input::cells::Reading;
use crate::input::layout::{HEAD, beginning};
use crate::input::recognise::recognise_header;
use crate::input::records::{Next, Row, Splitter};
use crate::input::rows::read_rows::{Chunk, Section};
use crate::input::text::source::{Broken, Source};
use crate::language::{Message, Value, message};

/// So many rows are looked at again.
const ROWS: usize = 200;

/// What a section is without the columns that it needs and that are blank in
/// all of its rows, and what is said of it; `None` where there are none, or
/// where the others do not make up for them.
///
/// # Errors
/// When its rows cannot be read again.
pub fn without_blank_columns(
    section: &Section,
    rows: &Chunk,
    source: Source<'_>,
) -> Result<Option<(Section, Message)>, Broken> {
    let blank = blank_columns(section, rows);
    if blank.is_empty() {
        return Ok(None);
    }
    let mut decisions = section.decisions.clone();
    decisions.columns.extend(blank.iter().map(|column| {
        let ignored = Decided {
            value: ColumnDecision::Ignored,
            line: 0,
        };
        (ColumnTitle::Number(column + 1), ignored)
    }));
    let titles = &section.layout.headers;
    let below = first_rows(section, source)?;
    let recognised = match recognise_header(titles, &below, &decisions) {
        Ok(recognised) if recognised.table == section.recognised.table => recognised,
        _ => return Ok(None),
    };
    let names: Vec<Value> = blank
        .iter()
        .filter_map(|column| titles.get(*column))
        .map(|title| Value::quoted(title.trim()))
        .collect();
    let note = message!("note-blank-columns", titles = names);
    let without = Section {
        of_others: section.of_others,
        ..Section::new(
            section.layout.clone(),
            recognised,
            section.decisions.clone(),
        )
    };
    Ok(Some((without, note)))
}

/// The columns of what each record needs, where they are blank in all of them.
fn blank_columns(section: &Section, rows: &Chunk) -> Vec<usize> {
    // Each record that lacks something is doubtful.
    if rows.lines.is_empty() || rows.doubtful.len() < rows.lines.len() {
        return Vec::new();
    }
    let needed = section.needed().into_iter();
    let blank = needed.filter(|columns| {
        let mut readings = columns.iter().map(|number| &rows.columns[*number]);
        readings.all(Reading::is_blank)
    });
    let mut blank: Vec<usize> = blank
        .flatten()
        .filter_map(|number| section.used.get(number))
        .map(|(column, _)| *column)
        .filter(|column| *column < section.layout.headers.len())
        .collect();
    blank.sort_unstable();
    blank.dedup();
    blank
}

/// Some of the rows below the header.
fn first_rows(section: &Section, source: Source<'_>) -> Result<Vec<Vec<String>>, Broken> {
    let layout = &section.layout;
    let start = layout.body.0;
    let mut buffer = Vec::new();
    let window = source.window(start, HEAD + 4, &mut buffer)?;
    let rest = window.text.get(start - window.offset..).unwrap_or_default();
    let text = beginning(rest);
    let is_last = window.is_last && text.len() == rest.len();
    let mut splitter = Splitter::new(text, layout.style, layout.width).of_block(is_last);
    let mut row = Row::default();
    let mut rows = Vec::new();
    while rows.len() < ROWS {
        match splitter.next(&mut row) {
            Next::Row | Next::OpenQuote => rows.push(row.to_texts(text, layout.style.quoting)),
            Next::Blank => {}
            Next::Unfinished | Next::End => break,
        }
    }
    Ok(rows)
}
