//! What columns mean beyond what their titles and cells say: what stands in
//! headings above the records, or as a mark in their amounts.

use super::money_marks::{MarkedMoney, currency_of, marked_money};
use crate::input::assign_meanings::{Candidate, ColumnEvidence};
use crate::input::clients::headings::{Heading, client_column, client_of};
use crate::input::fields::Field;
use crate::model::{FoundBy, TableKind};

impl Candidate {
    /// Gives a column a meaning for what stands in its cells.
    pub(super) fn give(&mut self, column: usize, field: &'static Field) {
        self.meanings[column] = Some(field);
        self.columns[column].found_by = Some(FoundBy::Cells);
    }

    /// Takes the client from headings above the records, if he stands there:
    /// the column that is blank under them.
    pub(super) fn take_headings(
        &mut self,
        table: TableKind,
        titles: &[String],
        (records, headings): (&[Vec<String>], &[Heading]),
    ) -> Option<usize> {
        let client = client_of(table)?;
        let column = client_column(table, titles, records, headings, &mut self.meanings)?;
        if column == self.meanings.len() {
            self.add(client);
        } else if self.meanings[column].is_none() {
            self.give(column, client);
        }
        Some(column)
    }

    /// Takes the currency from the amounts, if they or their title name it and
    /// nothing else does.
    pub(super) fn take_marked_money(
        &mut self,
        table: TableKind,
        titles: &[String],
        records: &[Vec<String>],
    ) -> Option<MarkedMoney> {
        let (amounts, by_title) = marked_money(table, titles, records, &self.meanings)?;
        let currency = self.add(currency_of(table)?);
        Some(MarkedMoney {
            amounts,
            currency,
            titled: by_title,
        })
    }

    /// Adds what no column of its own holds, behind the last.
    fn add(&mut self, field: &'static Field) -> usize {
        self.meanings.push(None);
        self.columns.push(ColumnEvidence::default());
        let place = self.meanings.len() - 1;
        self.give(place, field);
        place
    }
}
