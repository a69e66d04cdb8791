//! Reads the rows of a text one by one.

use memchr::{memchr_iter, memchr2, memchr2_iter, memchr3};

use super::Style;
use super::line_ends::{count_line_ends, line_end};
use super::quotes::{MOST_LINES_WITH_FAULTS, Reading, read_line, read_row};
use super::row::Row;
use super::usual_row::Marks;

/// What was read next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Row,
    /// A line without anything on it.
    Blank,
    /// A line in which a quote opens that does not close where it should, and
    /// whose cells do not fit the header either. Only this line is given up;
    /// reading goes on behind it.
    OpenQuote,
    /// The text at hand breaks off inside the row.
    Unfinished,
    End,
}

/// Reads the rows of a text, or of a block of it that begins with a row.
///
/// What a row is depends on nothing but what stands from its first byte on, so
/// that it does not matter how a text is cut into blocks.
#[derive(Debug, Clone)]
pub struct Splitter<'a> {
    text: &'a str,
    style: Style,
    marks: Marks,
    /// How many cells a row is to have; 0 where that is not known yet.
    width: usize,
    /// Whether the text goes on after what is at hand.
    is_last: bool,
    at: usize,
    line: u64,
}

impl<'a> Splitter<'a> {
    #[must_use]
    pub fn new(text: &'a str, style: Style, width: usize) -> Self {
        Self {
            text,
            style,
            marks: Marks::of(style),
            width,
            is_last: true,
            at: 0,
            line: 1,
        }
    }

    /// Begins at a place in the text that is the start of a line.
    #[must_use]
    pub fn starting_at(mut self, at: usize, line: u64) -> Self {
        self.at = at;
        self.line = line;
        self
    }

    /// Says whether the text is all there is, or goes on after what is at
    /// hand.
    #[must_use]
    pub fn of_block(mut self, is_last: bool) -> Self {
        self.is_last = is_last;
        self
    }

    /// Where the next row begins, and on which line.
    #[must_use]
    pub fn position(&self) -> (usize, u64) {
        (self.at, self.line)
    }

    /// Whether nothing follows, here or in another block.
    #[must_use]
    pub fn is_at_end(&self) -> bool {
        self.is_last && self.at == self.text.len()
    }

    /// Goes back to where a row begins.
    pub fn go_back_to(&mut self, row: &Row) {
        self.at = row.start;
        self.line = row.line;
    }

    /// Fits the rows that follow to another header.
    pub fn set_width(&mut self, width: usize) {
        self.width = width;
    }

    /// Reads the next row.
    pub fn next(&mut self, row: &mut Row) -> Next {
        let bytes = self.text.as_bytes();
        let rest = bytes.get(self.at..).unwrap_or_default();
        if rest.is_empty() {
            return Next::End;
        }
        row.begin(self.at, self.line);
        if !matches!(rest[0], b'\n' | b'\r')
            && let Some(usual) = self.marks.read(bytes, self.at, row)
            && let Some((_, end)) = line_end(&bytes[usual.end..], self.is_last)
        {
            if usual.spans_lines {
                self.go_on(row, usual.end, end);
            } else {
                self.go_on_by_line(row, usual.end, end);
            }
            return Next::Row;
        }
        self.next_at_length(row)
    }

    /// Reads the next row, whatever is in it.
    pub(super) fn next_at_length(&mut self, row: &mut Row) -> Next {
        let bytes = self.text.as_bytes();
        let rest = &bytes[self.at..];
        row.begin(self.at, self.line);
        let quote = self.style.quoting.quote();
        let first = match quote {
            Some(quote) => memchr3(quote, b'\n', b'\r', rest),
            None => memchr2(b'\n', b'\r', rest),
        };
        let first = first.unwrap_or(rest.len());
        let has_quote = quote.is_some() && rest.get(first).copied() == quote;
        let (length, end) = match line_end(&rest[first..], self.is_last) {
            Some((more, end)) => (first + more, end),
            None if self.is_last => (rest.len(), 0),
            None => return Next::Unfinished,
        };
        if length == 0 {
            self.go_on_by_line(row, self.at, end);
            return Next::Blank;
        }
        if !has_quote {
            let line = &rest[..length];
            let mut start = self.at;
            for separator in memchr_iter(self.style.separator, line) {
                row.push(start, self.at + separator, false);
                start = self.at + separator + 1;
            }
            row.push(start, self.at + length, false);
            self.go_on_by_line(row, self.at + length, end);
            return Next::Row;
        }
        self.next_with_quotes(row, self.at + length, end)
    }

    fn next_with_quotes(&mut self, row: &mut Row, line: usize, end_of_line: usize) -> Next {
        let bytes = self.text.as_bytes();
        let reading = read_row(bytes, self.at, self.style, self.is_last, row);
        let alone = match reading {
            Reading::Unfinished => return Next::Unfinished,
            Reading::Whole {
                end,
                line_end,
                has_faults,
            } => {
                let fits = row.width() == self.width;
                let spans_lines = end > line;
                let lines = || count_line_ends(&bytes[self.at..end]);
                let is_sound = !has_faults || (!spans_lines && (fits || self.width == 0));
                if is_sound {
                    self.go_on(row, end, line_end);
                    return Next::Row;
                }
                let alone = self.read_alone(row.start, line);
                let keep_whole = !spans_lines
                    || (fits
                        && lines() <= MOST_LINES_WITH_FAULTS
                        && !self.holds_whole_rows(line + end_of_line, end));
                if alone.width() != self.width && keep_whole {
                    row.has_faults = has_faults;
                    self.go_on(row, end, line_end);
                    return Next::Row;
                }
                alone
            }
            Reading::Unclosed => self.read_alone(row.start, line),
        };
        // What breaks off with the file does not fit by chance.
        let breaks_off = reading == Reading::Unclosed && end_of_line == 0;
        *row = alone;
        self.go_on(row, line, end_of_line);
        if row.width() == self.width && !breaks_off {
            Next::Row
        } else {
            Next::OpenQuote
        }
    }

    /// Whether lines within a row have as many cells as a row is to have: a quote
    /// was lost that closes the cell above them.
    fn holds_whole_rows(&self, start: usize, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(length) = memchr2(b'\n', b'\r', bytes.get(at..end).unwrap_or_default()) {
            if self.whole_row(at, at + length).is_some() {
                return true;
            }
            at += length + 1;
        }
        false
    }

    /// Whether a row that was read with quotes out of place goes over several
    /// lines, and one of those below its first, read by itself, has as many cells
    /// as a row is to have and is one. What stands in quotes as it should is part
    /// of its cell, whatever it looks like.
    #[must_use]
    pub fn swallows(&self, row: &Row, is_row: impl Fn(&Row) -> bool) -> bool {
        if !row.has_faults {
            return false;
        }
        let bytes = &self.text.as_bytes()[..row.end];
        let mut ends = memchr2_iter(b'\n', b'\r', &bytes[row.start..]).map(|end| row.start + end);
        let Some(mut end) = ends.next() else {
            return false;
        };
        loop {
            let start = end + 1;
            let next = ends.next();
            end = next.unwrap_or(bytes.len());
            if self
                .whole_row(start, end)
                .is_some_and(|alone| is_row(&alone))
            {
                return true;
            }
            if next.is_none() {
                return false;
            }
        }
    }

    /// A line read by itself, where it has as many cells as a row is to have,
    /// and that is more than one.
    fn whole_row(&self, start: usize, end: usize) -> Option<Row> {
        let line = &self.text.as_bytes()[start..end];
        // Most lines of a text are no row.
        let separators = memchr_iter(self.style.separator, line).count();
        if self.width <= 1 || separators + 1 < self.width {
            return None;
        }
        let alone = self.read_alone(start, end);
        (alone.width() == self.width).then_some(alone)
    }

    /// Reads the first line of a row again by itself, and goes on below it.
    pub fn read_first_line(&mut self, row: &mut Row) -> Next {
        self.go_back_to(row);
        let rest = &self.text.as_bytes()[self.at..];
        let length = memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let Some((_, end)) = line_end(&rest[length..], self.is_last) else {
            return Next::Unfinished;
        };
        let line = self.at + length;
        *row = self.read_alone(self.at, line);
        self.go_on(row, line, end);
        if row.width() == self.width {
            Next::Row
        } else {
            Next::OpenQuote
        }
    }

    fn read_alone(&self, start: usize, end: usize) -> Row {
        let mut alone = Row::default();
        alone.begin(start, self.line);
        read_line(self.text.as_bytes(), start, end, self.style, &mut alone);
        alone
    }

    fn go_on_by_line(&mut self, row: &mut Row, end: usize, line_end: usize) {
        row.end = end;
        self.at = end + line_end;
        self.line += u64::from(line_end > 0);
    }

    fn go_on(&mut self, row: &mut Row, end: usize, line_end: usize) {
        row.end = end;
        self.at = end + line_end;
        self.line += count_line_ends(&self.text.as_bytes()[row.start..self.at]);
    }
}
