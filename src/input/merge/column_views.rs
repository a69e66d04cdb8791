//! Columns as the tables are made from them: found once, then asked row by row.

use std::ops::Index;

use super::Merged;
use super::cells::MergedCells;
use crate::input::fields::Field;
use crate::input::value::time::{Moment, PackedTime};

/// What the texts of a column mean, by row. Each different text is looked at
/// once, however many rows say it.
#[derive(Debug)]
pub struct Meanings<'m, T> {
    /// The code of each row's text; none without the column.
    codes: &'m [u32],
    by_code: Vec<Option<T>>,
    nothing: Option<T>,
}

impl<T> Index<usize> for Meanings<'_, T> {
    type Output = Option<T>;

    fn index(&self, row: usize) -> &Option<T> {
        self.codes
            .get(row)
            .and_then(|code| self.by_code.get(*code as usize))
            .unwrap_or(&self.nothing)
    }
}

/// The moments of a column, by row.
#[derive(Debug, Clone, Copy)]
pub struct Times<'m>(&'m [PackedTime]);

impl Times<'_> {
    #[must_use]
    pub fn moment(self, row: usize) -> Option<Moment> {
        self.0.get(row)?.moment()
    }

    /// Seconds since 1970, by the clock that the export was written by.
    #[must_use]
    pub fn seconds(self, row: usize) -> Option<i64> {
        Some(self.moment(row)?.seconds)
    }
}

impl Merged {
    /// What `read` makes of the texts of a column; it sees each different text
    /// once.
    pub fn map_text<T>(
        &self,
        field: &'static Field,
        read: impl FnMut(&str) -> Option<T>,
    ) -> Meanings<'_, T> {
        let (codes, by_code) = match self.cells(field) {
            Some(MergedCells::Text { codes, dictionary }) => {
                (codes.as_slice(), dictionary.texts().map(read).collect())
            }
            _ => (&[][..], Vec::new()),
        };
        Meanings {
            codes,
            by_code,
            nothing: None,
        }
    }

    /// Whether several of the rows that count say the same text.
    #[must_use]
    pub fn says_a_text_again(&self, field: &'static Field) -> bool {
        let Some((codes, texts)) = self.cells(field).and_then(MergedCells::texts) else {
            return false;
        };
        let mut is_said = vec![false; texts];
        let mut texts = self.rows.iter().filter_map(|row| codes.get(*row));
        texts.any(|code| {
            let said = is_said.get_mut(*code as usize);
            said.is_some_and(|said| std::mem::replace(said, true))
        })
    }

    /// The moments of a column; none in any row without the column.
    #[must_use]
    pub fn times(&self, field: &'static Field) -> Times<'_> {
        match self.cells(field) {
            Some(MergedCells::Time(times)) => Times(times),
            _ => Times(&[]),
        }
    }
}
