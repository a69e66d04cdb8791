//! Columns that are blank in the first rows: in a list that begins with the
//! newest tickets none of those has an end yet, and what was introduced of late
//! stands in the last rows alone.

use crate::input::column_cells::{ENOUGH_TO_TELL, filled, is_written_date};
use crate::input::header::normalise_headers;
use crate::input::layout::{Layout, known_header};
use crate::input::records::{Next, Row, Splitter};
use crate::input::rows::read_rows::Section;
use crate::input::text::source::{Broken, Source, Window};
use crate::input::title_words::could_be_title;
use crate::input::value::{is_absent, trim};

/// So many rows are looked at from the beginning of a table, and at so many
/// places below.
const FIRST: usize = 200;
const AT_A_PLACE: usize = 12;
const PLACES: usize = 24;
/// How many bytes are read for them at first.
const BYTES_OF_FIRST: usize = 64 << 10;
const BYTES_AT_A_PLACE: usize = 16 << 10;

/// Decides anew what the columns of a table mean, by rows from all over it,
/// where too few of the first ones say anything in some column.
///
/// # Errors
/// When the text cannot be read.
pub fn look_further(section: &mut Section, source: Source<'_>) -> Result<(), Broken> {
    let recognised = &section.recognised;
    let layout = &section.layout;
    // What stands in headings is told by the rows above.
    if recognised.under_headings.is_some() || recognised.repeating > 0 {
        return Ok(());
    }
    let mut buffer = Vec::new();
    let (mut rows, end) = first_rows(layout, source, &mut buffer)?;
    if end >= source.len() || !leaves_blank(&layout.headers, &rows) {
        return Ok(());
    }
    let apart = (source.len() - end) / PLACES;
    let mut found_below = Vec::new();
    for place in (1..=PLACES).map(|place| end + apart * place - apart / 2) {
        let further = rows_near(layout, source, place, &mut buffer)?;
        // The first of them may have begun above.
        let further = further.into_iter().skip(1);
        found_below.extend(further.filter(|row| row.len() == layout.headers.len()));
    }
    let dates = dates_in(&rows, layout.headers.len());
    rows.extend(
        found_below
            .into_iter()
            .filter(|row| is_dated_so(row, &dates)),
    );
    if let Some(found) = known_header(&layout.headers, &rows, &section.decisions)
        && found.table == recognised.table
        && found.dialect_name() == recognised.dialect_name()
        && found.under_headings.is_none()
        && found.repeating == 0
    {
        *section = Section {
            of_others: section.of_others,
            ..Section::new(layout.clone(), found, section.decisions.clone())
        };
    }
    Ok(())
}

/// Whether the cells of each column are dates, where all or none of enough are.
fn dates_in(rows: &[Vec<String>], width: usize) -> Vec<Option<bool>> {
    let of_column = |column: usize| {
        let cells = filled(rows, column);
        let all = cells.clone().count();
        let dates = cells.filter(|cell| is_written_date(cell)).count();
        (all >= ENOUGH_TO_TELL && (dates == 0 || dates == all)).then_some(dates == all)
    };
    (0..width).map(of_column).collect()
}

/// Whether a row has dates where others have them and nowhere else: below the
/// table another one may stand, as wide as this.
fn is_dated_so(row: &[String], dates: &[Option<bool>]) -> bool {
    row.iter().zip(dates).all(|(cell, dates)| {
        let cell = trim(cell);
        is_absent(cell) || dates.is_none_or(|dates| dates == is_written_date(cell))
    })
}

/// Whether a column that could mean something says too little in these rows to
/// tell what it holds.
fn leaves_blank(titles: &[String], rows: &[Vec<String>]) -> bool {
    let normal = normalise_headers(titles);
    let mut titles = normal.iter().enumerate();
    titles.any(|(column, title)| {
        could_be_title(title) && filled(rows, column).take(ENOUGH_TO_TELL).count() < ENOUGH_TO_TELL
    })
}

/// The first rows of a table, and where the next one begins.
fn first_rows(
    layout: &Layout,
    source: Source<'_>,
    buffer: &mut Vec<u8>,
) -> Result<(Vec<Vec<String>>, usize), Broken> {
    let body = layout.body.0;
    let mut length = BYTES_OF_FIRST;
    loop {
        let window = source.window(body, length, buffer)?;
        let (rows, at) = rows_at(layout, window, body - window.offset, FIRST);
        if rows.len() == FIRST || window.is_last {
            return Ok((rows, window.offset + at));
        }
        length = length.saturating_mul(2);
    }
}

/// Some rows behind the line that reaches up to a place or beyond it.
fn rows_near(
    layout: &Layout,
    source: Source<'_>,
    place: usize,
    buffer: &mut Vec<u8>,
) -> Result<Vec<Vec<String>>, Broken> {
    const ROWS: usize = AT_A_PLACE + 1;
    let mut length = BYTES_AT_A_PLACE;
    loop {
        match source.window_behind_line_end(place, length, buffer)? {
            Some((window, behind)) => {
                let (rows, _) = rows_at(layout, window, behind, ROWS);
                if rows.len() == ROWS || window.is_last {
                    return Ok(rows);
                }
            }
            None if place.saturating_add(length) >= source.len() => return Ok(Vec::new()),
            None => {}
        }
        length = length.saturating_mul(2);
    }
}

/// Some rows from a place in a window on, and where in it the next one begins.
fn rows_at(
    layout: &Layout,
    window: Window<'_>,
    start: usize,
    most: usize,
) -> (Vec<Vec<String>>, usize) {
    let mut splitter = Splitter::new(window.text, layout.style, layout.width)
        .starting_at(start, 1)
        .of_block(window.is_last);
    let mut row = Row::default();
    let mut rows = Vec::new();
    while rows.len() < most {
        match splitter.next(&mut row) {
            Next::Row => rows.push(row.to_texts(window.text, layout.style.quoting)),
            Next::Blank | Next::OpenQuote => {}
            Next::Unfinished | Next::End => break,
        }
    }
    (rows, splitter.position().0)
}
