//! Rows that lack a cell in their midst: what stood behind it has moved under
//! the titles before its own.

use super::row_kind::RowJudge;
use crate::input::column_cells::{is_of_kind, is_written_amount, is_written_date};
use crate::input::fields::{self, Field, TextRole, ValueKind, vocabulary_of};
use crate::input::recognise::money_marks::{currency_of, is_no_currency};
use crate::input::records::Row;
use crate::input::value::{is_absent, trim};
use crate::language::{Message, Value, message};

/// Why a row that is shorter than its header cannot be a record: one of its
/// cells is what its column never holds, and moved to the right they all fit;
/// or it is the name that records need. Rows that lack but blanks at their end
/// fit as they are.
#[must_use]
pub fn lost_cell(judge: &RowJudge<'_>, row: &Row, text: &str) -> Option<Message> {
    let (cells, columns) = (row.width(), judge.headers.len());
    if cells >= columns {
        return None;
    }
    let judged = JudgedRow { judge, row, text };
    let (misfit, field) = judge
        .used
        .iter()
        .find(|(column, field)| *column < cells && !judged.fits_at(field, *column))?;
    let is_needed = judged.is_needed_name(field);
    if !is_needed && !judged.fits_if_moved(*misfit) {
        return None;
    }
    let title = judge.headers.get(*misfit).map_or("", String::as_str);
    Some(message!(
        "rejected-lost-cell",
        cells = cells,
        columns = columns,
        title = Value::quoted(title.trim())
    ))
}

/// Whether each cell of a row is what its column may hold.
#[must_use]
pub fn cells_fit(judge: &RowJudge<'_>, row: &Row, text: &str) -> bool {
    let judged = JudgedRow { judge, row, text };
    let mut used = judge.used.iter();
    used.all(|(column, field)| *column >= row.width() || judged.fits_at(field, *column))
}

struct JudgedRow<'r> {
    judge: &'r RowJudge<'r>,
    row: &'r Row,
    text: &'r str,
}

impl JudgedRow<'_> {
    /// Whether the cell at a place is what a field may hold.
    fn fits_at(&self, field: &'static Field, place: usize) -> bool {
        let cell = self.row.cell(self.text, self.judge.style.quoting, place);
        let cell = trim(&cell);
        is_absent(cell) || self.fits(field, cell)
    }

    fn fits(&self, field: &'static Field, cell: &str) -> bool {
        match field.kind {
            ValueKind::Text => !self.is_strange(field, cell),
            // Anything may stand for how content somebody is.
            ValueKind::Rating => true,
            kind => is_of_kind(kind, cell),
        }
    }

    /// Whether a cell is no name, no state or no currency, where one of those
    /// is to stand: a date or an amount.
    fn is_strange(&self, field: &'static Field, cell: &str) -> bool {
        let is_currency = currency_of(self.judge.table) == Some(field);
        let is_word = is_currency
            || fields::text_role(field) == TextRole::Name
            || vocabulary_of(field).is_some();
        (is_word && (is_written_date(cell) || is_written_amount(cell)))
            || (is_currency && is_no_currency(cell))
    }

    /// Whether a field is a name that each record needs.
    fn is_needed_name(&self, field: &'static Field) -> bool {
        let required = fields::required(self.judge.table);
        fields::text_role(field) == TextRole::Name
            && required.iter().any(|group| group.contains(&field))
    }

    /// Whether all cells fit once those from some place on, at or before that
    /// of a cell that does not, are moved to the right.
    fn fits_if_moved(&self, misfit: usize) -> bool {
        let lacking = self.judge.headers.len() - self.row.width();
        let all = self.row.width() + lacking;
        [1, lacking].into_iter().any(|by| {
            (0..=misfit).rev().any(|from| {
                self.moves_several(from)
                    && self.judge.used.iter().all(|(column, field)| {
                        // What is told of amounts has no column of its own.
                        let place = match *column {
                            column if column >= all => return true,
                            column if column < from => column,
                            column if column < from + by => return true,
                            column => column - by,
                        };
                        self.fits_at(field, place)
                    })
            })
        })
    }

    /// Whether several cells from a place on say something: one that stands
    /// alone may as well be badly written.
    fn moves_several(&self, from: usize) -> bool {
        const SEVERAL: usize = 2;
        let places = from..self.row.width();
        let filled = places.filter(|place| !self.row.is_blank_at(self.text, *place));
        filled.take(SEVERAL).count() == SEVERAL
    }
}
