//! Rows as nearly all programs write them, read in one pass over their bytes.
//!
//! A row is usual if every quote in it opens a cell with the cell's first byte,
//! closes it right before a separator or a line end, or stands doubled within.
//! Whatever else is found is left to those who look twice.

use wide::u8x16;

use super::quotes::LONGEST_CELL;
use super::row::Row;
use super::{Quoting, Style};

/// So many bytes are looked at in one go.
const AT_ONCE: usize = 2 * LANES;
const LANES: usize = 16;

/// The bytes that part cells and rows.
#[derive(Debug, Clone)]
pub(super) struct Marks {
    separator: u8,
    /// What may stand around cells, and twice within them; none where quotes
    /// are letters, or more is to be known of them.
    quote: Option<u8>,
    wanted: [u8x16; 4],
}

/// Where a row ends that is as usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UsualRow {
    /// The place of its line end.
    pub end: usize,
    /// Whether a cell of it goes over several lines.
    pub spans_lines: bool,
}

impl Marks {
    pub(super) fn of(style: Style) -> Self {
        let written = style.quoting.quote();
        let quote = match style.quoting {
            // Blanks around quotes are a part of no cell, unless they part them.
            Quoting::Doubled(quote) if style.separator != b' ' => Some(quote),
            _ => None,
        };
        let wanted = [style.separator, written.unwrap_or(b'\n'), b'\n', b'\r'];
        Self {
            separator: style.separator,
            quote,
            wanted: wanted.map(u8x16::splat),
        }
    }

    /// Which of the bytes at a place part cells, the first by the lowest bit,
    /// and which are other marks; `None` where too few bytes are at hand.
    #[inline]
    fn at(&self, bytes: &[u8], place: usize) -> Option<(u32, u32)> {
        let block: &[u8; AT_ONCE] = bytes.get(place..)?.first_chunk()?;
        let (separators, others) = self.of_half(*block.first_chunk()?);
        let (more_separators, more_others) = self.of_half(*block.last_chunk()?);
        Some((
            separators | more_separators << LANES,
            others | more_others << LANES,
        ))
    }

    #[inline]
    fn of_half(&self, bytes: [u8; LANES]) -> (u32, u32) {
        let bytes = u8x16::new(bytes);
        let [separator, quote, feed, carriage] = self.wanted.map(|byte| bytes.simd_eq(byte));
        let others = quote | feed | carriage;
        (separator.to_bitmask(), others.to_bitmask())
    }

    /// Reads the row that begins at `start` if it is usual, and ends within the
    /// bytes at hand.
    pub(super) fn read(&self, bytes: &[u8], start: usize, row: &mut Row) -> Option<UsualRow> {
        let mut cell = start;
        // Where the quotes around the cell open, and what they hold.
        let mut is_quoted = false;
        let mut escapes = false;
        let mut spans_lines = false;
        // Marks before this place are read already.
        let mut unread = start;
        let mut place = start;
        loop {
            let (mut separators, others) = self.at(bytes, place)?;
            // Most of all bytes.
            if others == 0 && !is_quoted && unread <= place {
                while separators != 0 {
                    let at = place + separators.trailing_zeros() as usize;
                    separators &= separators - 1;
                    row.push(cell, at, false);
                    cell = at + 1;
                }
                place += AT_ONCE;
                continue;
            }
            let mut marks = separators | others;
            while marks != 0 {
                let at = place + marks.trailing_zeros() as usize;
                marks &= marks - 1;
                let byte = *bytes.get(at)?;
                if at < unread {
                    continue;
                }
                if !is_quoted {
                    if byte == self.separator {
                        row.push(cell, at, false);
                        cell = at + 1;
                    } else if matches!(byte, b'\n' | b'\r') {
                        row.push(cell, at, false);
                        let end = at;
                        return Some(UsualRow { end, spans_lines });
                    } else if Some(byte) == self.quote && at == cell {
                        is_quoted = true;
                    } else {
                        return None;
                    }
                    continue;
                }
                if Some(byte) != self.quote {
                    spans_lines |= byte != self.separator;
                    continue;
                }
                let next = *bytes.get(at + 1)?;
                unread = at + 2;
                if next == byte {
                    escapes = true;
                    continue;
                }
                let is_line_end = matches!(next, b'\n' | b'\r');
                if !(is_line_end || next == self.separator) || at - cell > LONGEST_CELL {
                    return None;
                }
                row.push(cell + 1, at, escapes);
                (is_quoted, escapes) = (false, false);
                cell = at + 2;
                if is_line_end {
                    let end = at + 1;
                    return Some(UsualRow { end, spans_lines });
                }
            }
            place += AT_ONCE;
            // The next cell may begin behind what was looked at.
            if place.saturating_sub(cell) > LONGEST_CELL {
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(usize, bool)> {
        let text = format!("{line}\n{}", ".".repeat(2 * AT_ONCE));
        let mut row = Row::default();
        let usual = Marks::of(Style::usual(b',')).read(text.as_bytes(), 0, &mut row)?;
        assert_eq!(usual.end, line.len());
        Some((row.width(), usual.spans_lines))
    }

    #[test]
    fn quotes_that_open_and_close_cells_are_usual() {
        assert_eq!(read("1,two,,four"), Some((4, false)));
        assert_eq!(
            read("1,\"two, three\",\"\",\"f \"\"o\"\"\""),
            Some((4, false))
        );
        assert_eq!(read("1,\"two\nlines\",3"), Some((3, true)));
    }

    #[test]
    fn a_quote_may_close_at_the_end_of_what_is_looked_at() {
        for length in 1..=2 * AT_ONCE {
            let line = format!("\"{}\",b", "a".repeat(length));
            assert_eq!(read(&line), Some((2, false)), "{length}");
        }
    }

    #[test]
    fn other_quotes_are_not() {
        for line in [
            "1,two\"",
            "1, \"two\"",
            "1,\"two\" ,3",
            "1,\"t\"wo\",3",
            "1,\"two",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
