//! What stands in the columns of a table, for a person to see.

use crate::input::layout::{Layout, beginning};
use crate::input::records::{Next, Row, Splitter};

/// How many rows are looked at.
const ROWS: usize = 200;

/// For each column, the first text in it, if one of the first rows has any;
/// they begin at `body` in the text.
#[must_use]
pub fn examples(text: &str, body: usize, layout: &Layout) -> Vec<Option<String>> {
    let mut found: Vec<Option<String>> = vec![None; layout.headers.len()];
    let rest = text.get(body..).unwrap_or_default();
    let text = beginning(rest);
    let is_last = text.len() == rest.len();
    let mut splitter = Splitter::new(text, layout.style, layout.width).of_block(is_last);
    let mut row = Row::default();
    for _ in 0..ROWS {
        match splitter.next(&mut row) {
            Next::Row => {}
            Next::Blank | Next::OpenQuote => continue,
            Next::Unfinished | Next::End => break,
        }
        let cells = row.to_texts(text, layout.style.quoting);
        // A heading or a sum fills few of its cells.
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if filled < 2 && layout.width > 2 {
            continue;
        }
        for (example, cell) in found.iter_mut().zip(cells) {
            if example.is_none() && !cell.trim().is_empty() {
                *example = Some(cell.trim().to_owned());
            }
        }
        if found.iter().all(Option::is_some) {
            break;
        }
    }
    found
}

/// How lines end, as they are mostly written at the beginning of the text.
#[must_use]
pub fn line_ends(text: &str) -> &'static str {
    const HEAD: usize = 64 * 1024;
    let head = &text.as_bytes()[..text.len().min(HEAD)];
    let (mut pairs, mut feeds, mut returns) = (0, 0, 0);
    for (place, byte) in head.iter().enumerate() {
        match byte {
            b'\n' if place > 0 && head[place - 1] == b'\r' => pairs += 1,
            b'\n' => feeds += 1,
            b'\r' if head.get(place + 1) != Some(&b'\n') => returns += 1,
            _ => {}
        }
    }
    match (pairs > 0, feeds > 0, returns > 0) {
        (true, false, false) => "CRLF",
        (false, true, false) => "LF",
        (false, false, true) => "CR",
        (false, false, false) => "none",
        _ => "mixed",
    }
}

#[cfg(test)]
mod tests {
    use super::line_ends;

    #[test]
    fn line_ends_are_told_apart() {
        assert_eq!(line_ends("a\r\nb\r\n"), "CRLF");
        assert_eq!(line_ends("a\nb"), "LF");
        assert_eq!(line_ends("a\rb\r"), "CR");
        assert_eq!(line_ends("a\rb\n"), "mixed");
        assert_eq!(line_ends("a"), "none");
    }
}
