//! What columns mean in the light of each other: which of two dates comes
//! first, and which of two columns tells clients apart.

use super::Claims;
use crate::input::client_headings::client_of;
use crate::input::column_cells::{holds, is_never_later, says_one_thing, tells_apart};
use crate::input::fields::{Shape, ValueKind, invoices};
use crate::input::second_look::{BARE_DATES, bare_date};
use crate::input::title_words::{self, Concept, Concepts, about, words_of};
use crate::model::{FoundBy, TableKind};

impl Claims<'_> {
    /// Gives two columns that are both but titled `Date` to when a record
    /// began and when it ended, where the one is never later than the other.
    pub(super) fn claim_dates_by_order(&mut self, headers: &[String], shape: &Shape) {
        let Some(ended) = shape.end_date else { return };
        let began = shape.main_date;
        let is_taken = |field| self.meanings.contains(&Some(field));
        if is_taken(began) || is_taken(ended) {
            return;
        }
        let bare: Vec<usize> = (0..headers.len())
            .filter(|column| self.meanings[*column].is_none())
            .filter(|column| BARE_DATES.contains(&headers[*column].as_str()))
            .filter(|column| holds(ValueKind::Time, self.rows, *column))
            .collect();
        let [one, other] = bare.as_slice() else {
            return;
        };
        let (first, last) = if is_never_later(self.rows, *one, *other) {
            (*one, *other)
        } else if is_never_later(self.rows, *other, *one) {
            (*other, *one)
        } else {
            return;
        };
        for (column, field) in [(first, began), (last, ended)] {
            self.give(column, field, FoundBy::Cells);
            self.columns[column].by_order = true;
        }
    }

    /// Gives the only bare `Date` to when a record began, where that was found
    /// in a start which is never earlier: work may start after a ticket came in.
    pub(super) fn pass_over_later_start(&mut self, headers: &[String], shape: &Shape) {
        const START: Concepts = Concepts::of(&[Concept::Started]);
        let began = shape.main_date;
        let Some(start) = self.column_of(began) else {
            return;
        };
        let is_start = self.columns[start].found_by == Some(FoundBy::Words)
            && headers[start]
                .split(' ')
                .any(|word| about(word).meets(START));
        if let Some(bare) = bare_date(headers, self.rows, &self.meanings)
            && is_start
            && is_never_later(self.rows, bare, start)
        {
            self.take_back(start);
            self.give(bare, began, FoundBy::Cells);
        }
    }

    /// Passes over a column of clients that says the same in every row, where
    /// another one tells them apart: it names the provider, or an account of
    /// its ledger.
    pub(super) fn pass_over_own_name(&mut self, headers: &[String], table: TableKind) {
        let Some(client) = client_of(table) else {
            return;
        };
        let Some(column) = self.column_of(client) else {
            return;
        };
        let is_by_title = matches!(
            self.columns[column].found_by,
            Some(FoundBy::Title | FoundBy::Words)
        );
        if !is_by_title || !says_one_thing(self.rows, column) {
            return;
        }
        let names_client = |other: usize| {
            let title = headers[other].as_str();
            client.titles.contains(&title)
                || words_of(title).is_some_and(|words| {
                    let mut patterns = title_words::of(table).iter();
                    patterns.any(|pattern| pattern.field == client && pattern.fits(&words))
                })
        };
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && names_client(*other)
                && tells_apart(self.rows, *other)
                && self.can_be(client, *other)
        });
        let is_supplied = self
            .column_of(&invoices::SUPPLIER)
            .is_some_and(|supplier| tells_apart(self.rows, supplier));
        if is_supplied {
            self.take_back(column);
        } else if let Some(better) = better {
            self.take_back(column);
            self.give(better, client, FoundBy::Cells);
        }
    }
}
