//! Lines that stand in quotes as a whole.

use super::layout::Layout;
use super::records::{Next, Row, Splitter};

/// The lines of a text without the quotes that stand around each of them as a
/// whole, as programs write a table that they take for one column. `None`
/// where they do not stand so.
pub fn without_outer_quotes(text: &str, layout: &Layout) -> Option<String> {
    let quote = layout.style.quoting.quote().filter(|_| layout.width == 1)?;
    if !text.as_bytes().starts_with(&[quote]) {
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
