//! Lines that stand in quotes as a whole.

use crate::input::layout::{HEAD, Layout};
use crate::input::records::{Next, Row, Splitter};
use crate::input::text::source::{Broken, Source};

/// The lines of a text without the quotes that stand around each of them as a
/// whole, as programs write a table that they take for one column. `None`
/// where they do not stand so.
pub fn without_outer_quotes(text: &str, layout: &Layout) -> Option<String> {
    if !begins_in_outer_quotes(text, layout) {
        return None;
    }
    let mut splitter = Splitter::new(text, layout.style, layout.width);
    let mut row = Row::default();
    let mut unwrapped = String::with_capacity(text.len());
    let mut above = 1;
    loop {
        match splitter.next(&mut row) {
            Next::Row if row.width() == 1 => {
                // Blank lines are kept, so that lines keep their numbers.
                unwrapped.extend(std::iter::repeat_n('\n', (row.line - above) as usize));
                unwrapped.push_str(&row.cell(text, layout.style.quoting, 0));
                above = row.line;
            }
            Next::Blank => {}
            Next::End => break,
            Next::Row | Next::OpenQuote | Next::Unfinished => return None,
        }
    }
    Some(unwrapped)
}

/// Whether a text begins as one does whose lines stand so.
#[must_use]
pub fn begins_in_outer_quotes(text: &str, layout: &Layout) -> bool {
    let quote = layout.style.quoting.quote().filter(|_| layout.width == 1);
    quote.is_some_and(|quote| text.as_bytes().starts_with(&[quote]))
}

/// A text without the quotes around those of its lines that stand in them as a
/// whole, as a spreadsheet writes the lines that it took for one cell each; and
/// how many these are. `None` where none of the first lines stands so.
pub fn without_quotes_around_some(text: &str, layout: &Layout) -> Option<(String, u64)> {
    let (start, line) = layout.body;
    let mut splitter = Splitter::new(text, layout.style, layout.width).starting_at(start, line);
    if layout.headers.len() < FEWEST_CELLS
        || is_among(splitter.clone(), text, start + HEAD, layout) != Some(true)
    {
        return None;
    }
    let mut row = Row::default();
    let mut unwrapped = String::with_capacity(text.len());
    let (mut copied, mut lines) = (0, 0);
    loop {
        match splitter.next(&mut row) {
            Next::Row => {
                if let Some(inside) = inside_quotes(&row, text, layout) {
                    unwrapped.push_str(&text[copied..row.start]);
                    unwrapped.push_str(&inside);
                    copied = row.end;
                    lines += 1;
                }
            }
            Next::Blank | Next::OpenQuote => {}
            Next::End | Next::Unfinished => break,
        }
    }
    unwrapped.push_str(&text[copied..]);
    Some((unwrapped, lines))
}

/// Of fewer cells a line may hold as many signs by chance.
const FEWEST_CELLS: usize = 3;

/// Whether one of the first lines of a table stands in quotes as a whole.
///
/// # Errors
/// When they cannot be read.
pub fn some_stand_in_quotes(layout: &Layout, source: Source<'_>) -> Result<bool, Broken> {
    if layout.headers.len() < FEWEST_CELLS {
        return Ok(false);
    }
    let (body, line) = layout.body;
    let mut buffer = Vec::new();
    let mut length = 2 * HEAD;
    loop {
        let window = source.window(body, length, &mut buffer)?;
        let start = body - window.offset;
        let splitter = Splitter::new(window.text, layout.style, layout.width)
            .starting_at(start, line)
            .of_block(window.is_last);
        match is_among(splitter, window.text, start + HEAD, layout) {
            Some(found) => return Ok(found),
            None if window.is_last => return Ok(false),
            None => length = length.saturating_mul(2),
        }
    }
}

/// Whether one of the lines that begin before a place stands so; `None` where
/// the text ends before.
fn is_among(
    mut splitter: Splitter<'_>,
    text: &str,
    before: usize,
    layout: &Layout,
) -> Option<bool> {
    let mut row = Row::default();
    while splitter.position().0 < before {
        match splitter.next(&mut row) {
            Next::Row if inside_quotes(&row, text, layout).is_some() => return Some(true),
            Next::Row | Next::Blank | Next::OpenQuote => {}
            Next::End | Next::Unfinished => return None,
        }
    }
    Some(false)
}

/// What stands in the quotes around a whole line: as many cells as there are
/// titles.
fn inside_quotes(row: &Row, text: &str, layout: &Layout) -> Option<String> {
    let quote = layout.style.quoting.quote()?;
    if row.width() != 1 || text.as_bytes().get(row.start) != Some(&quote) {
        return None;
    }
    let inside = row.cell(text, layout.style.quoting, 0);
    let mut cells = Row::default();
    let mut splitter = Splitter::new(&inside, layout.style, layout.width);
    let is_row = splitter.next(&mut cells) == Next::Row && splitter.is_at_end();
    (is_row && cells.width() == layout.headers.len()).then(|| inside.into_owned())
}
