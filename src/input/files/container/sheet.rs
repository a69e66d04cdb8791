//! A sheet of a workbook as text: cells parted by commas, and a line for each
//! row, blank ones among them, so that lines are counted as the sheet counts
//! its rows.

use std::collections::BTreeSet;

use super::cell::TimeOfDay;
use crate::input::records::{Quoting, Style};

/// How a midnight is written.
const MIDNIGHT: &str = " 00:00:00";

/// The text of a sheet.
#[derive(Debug)]
pub struct Sheet {
    pub text: String,
    /// The fingerprint of the workbook that it is in.
    pub sha256: String,
    /// For each row of several lines, the line below it, and by how many the
    /// lines are ahead of the rows from there on.
    ahead: Vec<(u64, u64)>,
}

impl Sheet {
    /// How the text is written.
    pub const STYLE: Style = Style {
        separator: b',',
        quoting: Quoting::Doubled(b'"'),
    };

    /// The row of the sheet that a line of the text belongs to.
    #[must_use]
    pub fn row_of(&self, line: u64) -> u64 {
        let above = self.ahead.partition_point(|(below, _)| *below <= line);
        let ahead = above.checked_sub(1).map_or(0, |last| self.ahead[last].1);
        line - ahead
    }
}

/// Writes a sheet, cell by cell, in the order of its rows.
#[derive(Debug, Default)]
pub(super) struct SheetWriter {
    text: String,
    /// The row that is being written and the column of its next cell, both
    /// counted from 0.
    row: u32,
    column: u32,
    lines_in_cells: u64,
    ahead: Vec<(u64, u64)>,
    /// Where the dates end that may be midnights, and their columns.
    midnights: Vec<(usize, u32)>,
    /// The columns in which a date has another time of day.
    timed: BTreeSet<u32>,
}

impl SheetWriter {
    /// How large the text is so far, with the midnights that may be written
    /// into it.
    pub fn size(&self) -> u64 {
        (self.text.len() + MIDNIGHT.len() * self.midnights.len()) as u64
    }

    /// How large the text would be with another cell; a little more, where it
    /// is quoted.
    pub fn size_with(&self, row: u32, column: u32, text: &str) -> u64 {
        let rows = row.saturating_sub(self.row);
        let midnight = MIDNIGHT.len() as u64;
        self.size() + u64::from(rows) + u64::from(column) + 2 * text.len() as u64 + 3 + midnight
    }

    /// Writes a date, whose time of day is told as the others of its column
    /// tell theirs. `false` where it stands before a cell that was written.
    pub fn push_date(&mut self, row: u32, column: u32, text: &str, time: TimeOfDay) -> bool {
        if !self.push(row, column, text) {
            return false;
        }
        match time {
            TimeOfDay::Midnight => self.midnights.push((self.text.len(), column)),
            TimeOfDay::Other => {
                self.timed.insert(column);
            }
        }
        true
    }

    /// Writes a cell. `false` where it stands before one that was written.
    pub fn push(&mut self, row: u32, column: u32, text: &str) -> bool {
        if row < self.row || (row == self.row && column < self.column) {
            return false;
        }
        while self.row < row {
            self.end_row();
        }
        let started = u32::from(self.column > 0);
        for _ in self.column..column + started {
            self.text.push(',');
        }
        self.column = column + 1;
        let is_plain = !text.contains([',', '"', '\n', '\r']) && text.trim() == text;
        if is_plain {
            self.text.push_str(text);
            return true;
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.lines_in_cells += text.bytes().filter(|byte| *byte == b'\n').count() as u64;
        self.text.push('"');
        self.text.push_str(&text.replace('"', "\"\""));
        self.text.push('"');
        true
    }

    /// Ends the last row, and tells midnights from whole days.
    pub fn end(&mut self) {
        if self.column > 0 {
            self.end_row();
        }
        let midnights = std::mem::take(&mut self.midnights);
        let timed = &self.timed;
        let told = midnights
            .iter()
            .filter(|(_, column)| timed.contains(column));
        let ends: Vec<usize> = told.map(|(end, _)| *end).collect();
        if ends.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + MIDNIGHT.len() * ends.len());
        let mut from = 0;
        for end in ends {
            text.push_str(&self.text[from..end]);
            text.push_str(MIDNIGHT);
            from = end;
        }
        text.push_str(&self.text[from..]);
        self.text = text;
    }

    pub fn into_sheet(self, sha256: String) -> Sheet {
        Sheet {
            text: self.text,
            sha256,
            ahead: self.ahead,
        }
    }

    fn end_row(&mut self) {
        self.text.push('\n');
        self.row += 1;
        self.column = 0;
        if self.lines_in_cells > 0 {
            let before = self.ahead.last().map_or(0, |(_, ahead)| *ahead);
            let ahead = before + self.lines_in_cells;
            self.ahead.push((u64::from(self.row) + 1 + ahead, ahead));
            self.lines_in_cells = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, SheetWriter, TimeOfDay};

    fn written(cells: &[(u32, u32, &str)]) -> Sheet {
        let mut writer = SheetWriter::default();
        for (row, column, text) in cells {
            let announced = writer.size_with(*row, *column, text);
            assert!(writer.push(*row, *column, text));
            assert!(writer.size() <= announced, "{text}");
        }
        writer.end();
        writer.into_sheet(String::new())
    }

    #[test]
    fn cells_stand_in_their_columns_and_rows_on_their_lines() {
        let sheet = written(&[(1, 0, "a"), (1, 2, "c"), (4, 1, "x"), (4, 3, "y")]);
        assert_eq!(sheet.text, "\na,,c\n\n\n,x,,y\n");
        assert_eq!(written(&[]).text, "");
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let sheet = written(&[
            (0, 0, "a,b"),
            (0, 1, "5\" x"),
            (0, 2, " c "),
            (0, 3, "d\r\ne\rf"),
        ]);
        assert_eq!(sheet.text, "\"a,b\",\"5\"\" x\",\" c \",\"d\ne\nf\"\n");
    }

    #[test]
    fn lines_within_cells_do_not_move_the_rows_below() {
        let sheet = written(&[(0, 0, "a"), (1, 0, "b\nb"), (2, 0, "c\nc\nc"), (3, 0, "d")]);
        let rows: Vec<u64> = [1, 2, 4, 7].map(|line| sheet.row_of(line)).into();
        assert_eq!(rows, [1, 2, 3, 4]);
    }

    #[test]
    fn a_day_is_a_midnight_in_a_column_of_times() {
        use TimeOfDay::{Midnight, Other};
        let mut writer = SheetWriter::default();
        for (row, column, text, time) in [
            (0, 0, "2026-01-05", Midnight),
            (0, 2, "2026-01-31", Midnight),
            (1, 0, "2026-01-05 08:30:00", Other),
            (1, 2, "2026-02-28", Midnight),
            (2, 0, "2026-01-06", Midnight),
        ] {
            let announced = writer.size_with(row, column, text);
            assert!(writer.push_date(row, column, text, time));
            assert!(writer.size() <= announced, "{text}");
        }
        assert!(!writer.push_date(1, 0, "2026-01-07", Midnight));
        writer.end();
        assert_eq!(writer.size(), writer.text.len() as u64);
        assert_eq!(
            writer.into_sheet(String::new()).text,
            "2026-01-05 00:00:00,,2026-01-31\n2026-01-05 08:30:00,,2026-02-28\n\
             2026-01-06 00:00:00\n"
        );
    }

    #[test]
    fn a_cell_before_another_is_refused() {
        let mut writer = SheetWriter::default();
        assert!(writer.push(3, 3, "x"));
        assert!(!writer.push(3, 3, "y"));
        assert!(!writer.push(2, 5, "y"));
    }
}
