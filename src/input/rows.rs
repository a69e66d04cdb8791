//! The rows of a text, each with its place, and those that a quote without an
//! end would swallow.

use csv::{Position, Reader, ReaderBuilder, StringRecord};

/// Where a row stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub line: u64,
    pub start: usize,
    pub end: usize,
}

/// What was read next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Record(Place),
    /// A line in which a quote opens that does not close where it should. Only
    /// this line is given up; reading goes on behind it.
    OpenQuote(Place),
}

/// Reads the rows of a text one by one.
pub struct Rows<'a> {
    text: &'a str,
    separator: u8,
    reader: Reader<&'a [u8]>,
    /// Where the reader began.
    offset: usize,
    lines_before: u64,
    /// How often reading may begin anew: each time costs up to the whole text.
    restarts_left: u32,
}

impl<'a> Rows<'a> {
    #[must_use]
    pub fn new(text: &'a str, separator: u8) -> Self {
        const RESTARTS: u32 = 50;
        Self {
            text,
            separator,
            reader: reader(text, separator),
            offset: 0,
            lines_before: 0,
            restarts_left: RESTARTS,
        }
    }

    /// Reads the next row into the record.
    pub fn next(&mut self, record: &mut StringRecord) -> Option<Row> {
        // The text is UTF-8 in memory, so reading it cannot fail.
        if !self.reader.read_record(record).unwrap_or(false) {
            return None;
        }
        let begins = record.position().cloned().unwrap_or_else(Position::new);
        let ends = self.reader.position();
        let spans_lines = ends.line() > begins.line() + 1;
        let place = self.place(&begins, self.offset + ends.byte() as usize);
        if spans_lines && self.restarts_left > 0 && self.has_open_quote(place) {
            return Some(Row::OpenQuote(self.give_up_line(place)));
        }
        Some(Row::Record(place))
    }

    /// The reader counts the line ends before a row to it.
    fn place(&self, begins: &Position, end: usize) -> Place {
        let start = self.offset + begins.byte() as usize;
        let row = self.text.get(start..end).unwrap_or_default();
        let ends = &row[..row.len() - row.trim_start_matches(['\r', '\n']).len()];
        Place {
            line: self.lines_before + begins.line() + ends.matches('\n').count() as u64,
            start: start + ends.len(),
            end,
        }
    }

    /// Quotes come in pairs, doubled ones inside a cell too.
    fn has_open_quote(&self, place: Place) -> bool {
        let row = self.text.get(place.start..place.end).unwrap_or_default();
        row.trim_end().contains('\n') && row.matches('"').count() % 2 == 1
    }

    /// Begins anew behind the first line of a row.
    fn give_up_line(&mut self, row: Place) -> Place {
        let text = self.text.get(row.start..row.end).unwrap_or_default();
        let length = text.find('\n').map_or(text.len(), |end| end + 1);
        let line = Place {
            end: row.start + length,
            ..row
        };
        self.restarts_left -= 1;
        self.offset = line.end;
        self.lines_before = line.line;
        self.reader = reader(
            self.text.get(line.end..).unwrap_or_default(),
            self.separator,
        );
        line
    }
}

fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row as its line, a mark for an open quote, and its cells.
    fn rows(text: &str) -> Vec<String> {
        let mut rows = Rows::new(text, b',');
        let mut record = StringRecord::new();
        let mut found = Vec::new();
        while let Some(row) = rows.next(&mut record) {
            found.push(match row {
                Row::Record(place) => {
                    let cells: Vec<&str> = record.iter().collect();
                    format!("{} {}", place.line, cells.join("|"))
                }
                Row::OpenQuote(place) => {
                    format!(
                        "{} ! {}",
                        place.line,
                        text[place.start..place.end].trim_end()
                    )
                }
            });
        }
        found
    }

    #[test]
    fn a_quote_without_an_end_costs_one_line() {
        assert_eq!(
            rows("a,b\n1,x\n2,\"y\n3,z\n4,\"u, v\"\n5,w\n"),
            ["1 a|b", "2 1|x", "3 ! 2,\"y", "4 3|z", "5 4|u, v", "6 5|w"]
        );
    }

    #[test]
    fn a_cell_of_several_lines_is_one_row() {
        assert_eq!(
            rows("a,b\r\n1,\"x\r\ny \"\"z\"\"\"\r\n2,w\r\n"),
            ["1 a|b", "2 1|x\r\ny \"z\"", "4 2|w"]
        );
    }

    #[test]
    fn lines_are_counted_over_blank_ones() {
        assert_eq!(rows("a,b\n\n\n1,2\n"), ["1 a|b", "4 1|2"]);
    }
}
