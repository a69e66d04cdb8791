//! Which of two columns says better what both are titled as: one that says
//! something, one that tells rows apart, a name before a number, a unit before
//! none.

use super::{Claims, ColumnEvidence};
use crate::input::column_cells::{
    are_same_lengths, filled, holds_numbers, says_one_thing, tells_apart,
};
use crate::input::dialect::Dialect;
use crate::input::fields::{self, Field, ValueKind, tickets, time_entries};
use crate::input::title_words::{self, words_of};
use crate::input::value::duration::unit_of_title;
use crate::model::{FoundBy, TableKind};

/// Titles that say no more than that a number stands there.
const BARE_NUMBERS: [&str; 10] = [
    "number",
    "numero",
    "nummer",
    "numer",
    "nr",
    "no",
    "invoice no",
    "inv no",
    "reference number",
    "cislo",
];

impl Claims<'_> {
    /// Numbers records by the column that is titled as the number of such,
    /// where they are by one that numbers anything.
    pub(super) fn prefer_telling_number(&mut self, headers: &[String], table: TableKind) {
        let shape = fields::shape(table);
        let Some(key) = shape.key.first().copied() else {
            return;
        };
        let Some(column) = self.column_of(key).filter(|column| {
            let telling = shape.evidence.telling.iter();
            let mut vague = telling.filter(|(field, _)| *field == key);
            self.is_found_by_title(*column)
                && vague.any(|(_, vague)| vague.contains(&headers[*column].as_str()))
        }) else {
            return;
        };
        let better = (0..headers.len()).find(|other| {
            // A document may be any: instalments share that of their invoice.
            let names_any = headers[*other]
                .split(' ')
                .any(|word| word.starts_with("doc"));
            let is_titled_so = || {
                !names_any
                    && words_of(&headers[*other]).is_some_and(|words| {
                        let mut patterns = title_words::of(table).iter();
                        patterns
                            .any(|one| one.field == key && one.must.len() > 1 && one.fits(&words))
                    })
            };
            // A register's own counter goes behind the number on the document.
            let is_number_on_document = || {
                table == TableKind::Invoices
                    && headers[column] == "id"
                    && BARE_NUMBERS.contains(&headers[*other].as_str())
            };
            self.meanings[*other].is_none()
                && (is_titled_so() || is_number_on_document())
                && holds_numbers(self.rows, *other)
                && filled(self.rows, *other).count() * 10 >= self.rows.len() * 9
        });
        if let Some(better) = better {
            self.exchange(column, better, key);
        }
    }

    /// Takes its meaning from a column that says nothing in any row, where
    /// another one is titled so as well and does.
    pub(super) fn prefer_filled(
        &mut self,
        headers: &[String],
        table: TableKind,
        dialect: Option<&Dialect>,
        settled: &[&str],
    ) {
        /// That one row leaves a column blank says nothing of it.
        const ENOUGH: usize = 2;
        if self.rows.len() < ENOUGH {
            return;
        }
        for column in 0..headers.len() {
            let Some(field) = self.meanings[column] else {
                continue;
            };
            let is_empty = |column: usize| filled(self.rows, column).next().is_none();
            if self.rows.is_empty() || !is_empty(column) {
                continue;
            }
            // A clock that a product titles so stands back behind nothing but
            // what it titles so as well. Its other columns are blank for a
            // reason: what was cancelled need not have ended.
            let is_by_product = self.columns[column].found_by == Some(FoundBy::Dialect)
                && field.kind == ValueKind::Duration;
            if !is_by_product && !self.is_found_by_title(column) {
                continue;
            }
            let is_titled_so = |title: &str| {
                if is_by_product {
                    let mut own = dialect.iter().flat_map(|dialect| dialect.columns);
                    own.any(|(other, of)| *other == title && *of == field)
                } else {
                    !settled.contains(&title) && is_titled_as(title, field, table)
                }
            };
            let others = (0..headers.len()).filter(|other| {
                self.meanings[*other].is_none()
                    && !is_empty(*other)
                    && is_titled_so(&headers[*other])
                    && (table != TableKind::Invoices || !self.is_price_of_one(headers, *other))
                    && self.can_be(field, *other)
            });
            // The more telling title first, as where none is empty.
            let better = others.min_by_key(|other| {
                let mut titles = field.titles.iter();
                let place = titles.position(|title| *title == headers[*other]);
                place.unwrap_or(usize::MAX)
            });
            if let Some(better) = better {
                self.exchange(column, better, field);
            }
        }
    }

    /// Takes hours of work from a column whose title names their unit, where it
    /// says the same as one whose title names none.
    pub(super) fn prefer_named_unit(&mut self, headers: &[String], table: TableKind) {
        let hours = &time_entries::HOURS;
        let Some(bare) = self.column_of(hours).filter(|column| {
            table == TableKind::TimeEntries
                && self.is_found_by_title(*column)
                && unit_of_title(&headers[*column]).is_none()
        }) else {
            return;
        };
        let named = (0..headers.len()).find(|other| {
            let unit = unit_of_title(&headers[*other]);
            self.meanings[*other].is_none()
                && hours.titles.contains(&headers[*other].as_str())
                && unit.is_some_and(|unit| are_same_lengths(self.rows, bare, (*other, unit)))
                && filled(self.rows, *other).count() >= filled(self.rows, bare).count()
        });
        if let Some(named) = named {
            self.exchange(bare, named, hours);
        }
    }

    /// Passes over a column of agents that says the same in every row, where
    /// another one tells them apart: it names who answers for all.
    pub(super) fn pass_over_only_owner(&mut self, headers: &[String], table: TableKind) {
        if table == TableKind::Tickets {
            self.prefer_name(headers, table, &tickets::AGENT);
            self.prefer_telling(headers, table, &tickets::AGENT);
            self.prefer_telling(headers, table, &tickets::CATEGORY);
        }
    }

    /// Gives a field of names the column of names, where it is in one of
    /// numbers.
    fn prefer_name(&mut self, headers: &[String], table: TableKind, field: &'static Field) {
        let is_number = |title: &str| title.ends_with(" id") || title.starts_with("id ");
        let Some(column) = self
            .column_of(field)
            .filter(|column| self.is_found_by_title(*column) && is_number(&headers[*column]))
        else {
            return;
        };
        let cells = filled(self.rows, column).count();
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && !is_number(&headers[*other])
                && is_titled_as(&headers[*other], field, table)
                && filled(self.rows, *other).count() * 2 > cells
                && self.can_be(field, *other)
        });
        if let Some(better) = better {
            self.exchange(column, better, field);
        }
    }

    /// Gives a field of names the column that tells rows apart, where the one
    /// that it has says the same in all of them.
    pub(super) fn prefer_telling(
        &mut self,
        headers: &[String],
        table: TableKind,
        field: &'static Field,
    ) {
        let Some(column) = self.column_of(field) else {
            return;
        };
        if !self.is_found_by_title(column) || !says_one_thing(self.rows, column) {
            return;
        }
        let is_titled_so = |other: usize| is_titled_as(&headers[other], field, table);
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && is_titled_so(*other)
                && tells_apart(self.rows, *other)
                && self.can_be(field, *other)
        });
        if let Some(better) = better {
            self.exchange(column, better, field);
        }
    }

    /// Takes from columns the meaning that they have, and that they could have.
    pub(super) fn pass_over(&mut self, columns: &[usize]) {
        for column in columns {
            self.meanings[*column] = None;
            self.columns[*column] = ColumnEvidence::default();
        }
    }

    pub(super) fn is_found_by_title(&self, column: usize) -> bool {
        matches!(
            self.columns[column].found_by,
            Some(FoundBy::Title | FoundBy::Words)
        )
    }
}

/// Whether a title is one of a field's.
pub(super) fn is_titled_as(title: &str, field: &'static Field, table: TableKind) -> bool {
    field.titles.contains(&title)
        || words_of(title).is_some_and(|words| {
            let mut patterns = title_words::of(table).iter();
            patterns.any(|pattern| pattern.field == field && pattern.fits(&words))
        })
}
