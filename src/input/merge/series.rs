//! Numbers that begin anew each year or in each series: the same number stands
//! for several records, which the column beside it tells apart.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::Merged;
use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::{self, Field, invoices, tickets};
use crate::model::TableKind;

/// The rows of one number, with a series and without.
#[derive(Default)]
struct Numbered {
    rows: Vec<usize>,
    without: Vec<usize>,
}

impl Merged {
    /// Writes the series before the numbers that stand in several of them:
    /// `2024/16` and `2025/16`.
    pub(super) fn join_series(&mut self, table: TableKind) {
        let (number, series): (&'static Field, &'static Field) = match table {
            TableKind::Tickets => (&tickets::TICKET_ID, &tickets::SERIES),
            TableKind::Invoices => (&invoices::INVOICE_NUMBER, &invoices::SERIES),
            _ => return,
        };
        if !self.has(series) {
            return;
        }
        let mut by_number: HashMap<u32, Numbered, RandomState> = HashMap::default();
        for row in &self.rows {
            let code = self.code(number, *row);
            if code != NO_TEXT {
                let same = by_number.entry(code).or_default();
                if self.code(series, *row) == NO_TEXT {
                    same.without.push(*row);
                } else {
                    same.rows.push(*row);
                }
            }
        }
        let mut joined: Vec<(usize, String)> = Vec::new();
        let name = |of: usize| {
            let (series, number) = (self.text(series, of)?, self.text(number, of)?);
            let series = series.strip_suffix(".0").unwrap_or(series);
            Some(format!("{series}/{number}"))
        };
        for Numbered { rows, without } in by_number.into_values() {
            if rows.len() < 2 || !self.are_of_several(table, series, &rows) {
                continue;
            }
            joined.extend(rows.iter().filter_map(|row| Some((*row, name(*row)?))));
            // Another list may lack the series: the record is the one that was
            // opened then, for that client.
            for row in without {
                if let Some(same) = self.one_like(table, series, row, &rows) {
                    joined.extend(name(same).map(|name| (row, name)));
                }
            }
        }
        // In the order of the rows, so that codes are the same in every run.
        joined.sort();
        for (row, name) in joined {
            self.set_text(number, row, &name);
        }
    }

    /// The row that has the same opening as one of no series, and the same client
    /// where both name one; of several that of the first series.
    fn one_like(
        &self,
        table: TableKind,
        series: &'static Field,
        row: usize,
        rows: &[usize],
    ) -> Option<usize> {
        let client: &'static Field = match table {
            TableKind::Tickets => &tickets::CLIENT,
            _ => &invoices::CLIENT,
        };
        let opened = self.times(fields::shape(table).main_date);
        let own_client = self.code(client, row);
        let is_like = |other: &&usize| {
            let other_client = self.code(client, **other);
            opened.seconds(**other).is_some()
                && opened.seconds(**other) == opened.seconds(row)
                && (own_client == other_client || own_client == NO_TEXT || other_client == NO_TEXT)
        };
        let like = rows.iter().filter(is_like);
        like.min_by_key(|other| self.text(series, **other)).copied()
    }

    /// Whether rows of one number are several records, as their series say. A
    /// ticket may be told in one year after another, but it was opened once.
    fn are_of_several(&self, table: TableKind, series: &'static Field, rows: &[usize]) -> bool {
        let opened = self.times(fields::shape(table).main_date);
        let mut openings: BTreeMap<u32, BTreeSet<Option<i64>>> = BTreeMap::new();
        for row in rows {
            let of_series = openings.entry(self.code(series, *row)).or_default();
            of_series.insert(opened.seconds(*row));
        }
        let all: BTreeSet<Option<i64>> = openings.values().flatten().copied().collect();
        let told: usize = openings.values().map(BTreeSet::len).sum();
        // None of their openings is that of another.
        let are_apart = told == all.len() && !all.contains(&None);
        openings.len() > 1 && (table == TableKind::Invoices || are_apart)
    }
}
