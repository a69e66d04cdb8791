//! Cells in quotes, well or badly written.

use memchr::{memchr, memchr2, memchr3};

use super::line_ends::{count_line_ends, line_end};
use super::row::Row;
use super::{Quoting, Style};

/// A quoted cell longer than this has a quote that was never meant to open
/// one.
pub(super) const LONGEST_CELL: usize = 1 << 20;
/// A cell that badly written quotes spread over more lines than this is none.
pub(super) const MOST_LINES_WITH_FAULTS: u64 = 20;

/// How a row with quotes reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// It ends at a place in the text, with so many bytes of line end.
    Whole {
        end: usize,
        line_end: usize,
        /// Whether some quote in a cell is neither doubled nor at the cell's
        /// end.
        has_faults: bool,
    },
    /// A quote opens a cell that does not end, or only so far below that it was
    /// never meant to.
    Unclosed,
    /// The text at hand breaks off inside the row.
    Unfinished,
}

/// What is made of a quote in a cell that neither closes it nor is doubled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stray {
    /// It is a part of the cell, unless that spreads over too many lines.
    IsLetter,
    /// The cell is given up.
    Ends,
}

/// What ends a cell that began with a quote.
enum Close {
    /// At the quote; the cell's separator or line end follows at `next`.
    At {
        quote: usize,
        next: usize,
        escapes: bool,
        has_faults: bool,
    },
    Unclosed,
    Unfinished,
}

/// Reads the row that begins at `start`; a quote that closes a cell where no
/// separator follows is taken for a part of the cell.
pub(super) fn read_row(
    bytes: &[u8],
    start: usize,
    style: Style,
    is_last: bool,
    row: &mut Row,
) -> Reading {
    let mut at = start;
    let mut faults = false;
    loop {
        let next = if let Some(open) = opening_quote(bytes, at, style) {
            match closing_quote(bytes, open, style, is_last, Stray::IsLetter) {
                Close::At {
                    quote,
                    next,
                    escapes,
                    has_faults,
                } => {
                    row.push(open + 1, quote, escapes);
                    faults |= has_faults;
                    next
                }
                Close::Unclosed => return Reading::Unclosed,
                Close::Unfinished => return Reading::Unfinished,
            }
        } else {
            let rest = &bytes[at..];
            let length = memchr3(style.separator, b'\n', b'\r', rest).unwrap_or(rest.len());
            row.push(at, at + length, false);
            at + length
        };
        match bytes.get(next) {
            Some(byte) if *byte == style.separator => at = next + 1,
            Some(_) => {
                let Some((_, line_end)) = line_end(&bytes[next..], is_last) else {
                    return Reading::Unfinished;
                };
                return Reading::Whole {
                    end: next,
                    line_end,
                    has_faults: faults,
                };
            }
            None if is_last => {
                return Reading::Whole {
                    end: next,
                    line_end: 0,
                    has_faults: faults,
                };
            }
            None => return Reading::Unfinished,
        }
    }
}

/// Reads one line by itself: quotes that pair within it part cells, all others
/// are letters.
pub(super) fn read_line(bytes: &[u8], start: usize, end: usize, style: Style, row: &mut Row) {
    let line = &bytes[..end];
    let mut at = start;
    loop {
        let next = if let Some((
            open,
            Close::At {
                quote,
                next,
                escapes,
                has_faults: false,
            },
        )) = quoted_cell(line, at, style)
        {
            row.push(open + 1, quote, escapes);
            next
        } else {
            let length = memchr(style.separator, &line[at..]).unwrap_or(end - at);
            row.push(at, at + length, false);
            at + length
        };
        if next >= end {
            return;
        }
        at = next + 1;
    }
}

/// How quotes are used in a text.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct QuoteUsage {
    pub cells: usize,
    /// Cells that begin and end with a quote.
    pub quoted: usize,
    /// Those among them that would be read otherwise without the quotes.
    pub needed: usize,
    /// Cells that begin with a quote, and in which one is out of place.
    pub faults: usize,
}

/// How quotes are used under a style.
#[must_use]
pub fn quote_usage(text: &str, style: Style) -> QuoteUsage {
    let bytes = text.as_bytes();
    let mut usage = QuoteUsage::default();
    let mut at = 0;
    while at < bytes.len() {
        usage.cells += 1;
        let plain_end = || {
            at + memchr3(style.separator, b'\n', b'\r', &bytes[at..]).unwrap_or(bytes.len() - at)
        };
        let next = match quoted_cell(bytes, at, style) {
            None => plain_end(),
            Some((
                open,
                Close::At {
                    quote,
                    next,
                    escapes,
                    has_faults: false,
                },
            )) => {
                let cell = &bytes[open + 1..quote];
                let parts = memchr3(style.separator, b'\n', b'\r', cell).is_some();
                usage.quoted += 1;
                usage.needed += usize::from(escapes || parts);
                next
            }
            Some(_) => {
                usage.faults += 1;
                plain_end()
            }
        };
        at = next + 1;
    }
    usage
}

/// The quote that a cell begins with, and what ends the cell, if it is not given
/// up for a stray quote.
fn quoted_cell(bytes: &[u8], at: usize, style: Style) -> Option<(usize, Close)> {
    let open = opening_quote(bytes, at, style)?;
    Some((open, closing_quote(bytes, open, style, true, Stray::Ends)))
}

/// Where the quote stands that a cell begins with, blanks before it skipped.
fn opening_quote(bytes: &[u8], at: usize, style: Style) -> Option<usize> {
    let quote = style.quoting.quote()?;
    let blanks = bytes
        .get(at..)?
        .iter()
        .take_while(|byte| **byte == b' ')
        .count();
    let open = at + if style.separator == b' ' { 0 } else { blanks };
    (bytes.get(open) == Some(&quote)).then_some(open)
}

fn closing_quote(bytes: &[u8], open: usize, style: Style, is_last: bool, stray: Stray) -> Close {
    let Some(quote) = style.quoting.quote() else {
        return Close::Unclosed;
    };
    let limit = bytes.len().min(open + 1 + LONGEST_CELL);
    let (mut escapes, mut has_faults) = (false, false);
    // Lines are counted where it matters, so that many strays cost no more
    // than the lines that a cell may have.
    let (mut lines, mut counted) = (0, open);
    let mut at = open + 1;
    loop {
        let within = bytes.get(at..limit).unwrap_or_default();
        let found = match style.quoting {
            Quoting::Escaped(_) => memchr2(quote, b'\\', within),
            _ => memchr(quote, within),
        };
        let Some(found) = found else {
            return if is_last || limit < bytes.len() {
                Close::Unclosed
            } else {
                Close::Unfinished
            };
        };
        let found = at + found;
        // A backslash, or a doubled quote, takes the next byte with it.
        if bytes[found] != quote || bytes.get(found + 1) == Some(&quote) {
            escapes = true;
            at = found + 2;
            continue;
        }
        let blanks = bytes[found + 1..]
            .iter()
            .take_while(|byte| **byte == b' ')
            .count();
        let next = found + 1 + blanks;
        let ends = match bytes.get(next) {
            Some(byte) => *byte == style.separator || matches!(byte, b'\n' | b'\r'),
            None if is_last => true,
            None => return Close::Unfinished,
        };
        if ends {
            return Close::At {
                quote: found,
                next,
                escapes,
                has_faults,
            };
        }
        lines += count_line_ends(&bytes[counted..found]);
        counted = found;
        if stray == Stray::Ends || lines > MOST_LINES_WITH_FAULTS {
            return Close::Unclosed;
        }
        has_faults = true;
        at = found + 1;
    }
}
