//! All that stands in a row, columns that are not used among it, as a number.

use std::hash::{BuildHasher as _, Hasher as _};

use foldhash::quality::FixedState;

use super::section_rows::SectionRows;
use crate::input::records::Row;
use crate::input::value::trim;

/// A number that the rows of a file share in which the same stands in every
/// cell; other rows have other numbers.
#[must_use]
pub fn number_of_whole(rows: &SectionRows<'_>, text: &str, row: &Row) -> u64 {
    let mut hasher = FixedState::with_seed(0).build_hasher();
    for column in 0..row.width() {
        let cell = rows.cell(text, row, column);
        let cell = trim(&cell);
        // Rows may leave out blank cells at their end.
        if !cell.is_empty() {
            hasher.write_usize(column);
            hasher.write_usize(cell.len());
            hasher.write(cell.as_bytes());
        }
    }
    hasher.finish()
}
