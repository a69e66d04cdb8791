//! Numbers that begin anew each year or in each series: the same number stands
//! for several records, which the column beside it tells apart.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::Merged;
use crate::input::dictionary::NO_TEXT;
use crate::input::fields::{self, Field, invoices, tickets};
use crate::model::TableKind;

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
        let mut by_number: HashMap<u32, Vec<usize>, RandomState> = HashMap::default();
        for row in &self.rows {
            let code = self.code(number, *row);
            if code != NO_TEXT && self.code(series, *row) != NO_TEXT {
                by_number.entry(code).or_default().push(*row);
            }
        }
        let mut joined: Vec<(usize, String)> = Vec::new();
        for rows in by_number.into_values().filter(|rows| rows.len() > 1) {
            if self.are_of_several(table, series, &rows) {
                joined.extend(rows.into_iter().filter_map(|row| {
                    let (series, number) = (self.text(series, row)?, self.text(number, row)?);
                    let series = series.strip_suffix(".0").unwrap_or(series);
                    Some((row, format!("{series}/{number}")))
                }));
            }
        }
        // In the order of the rows, so that codes are the same in every run.
        joined.sort();
        for (row, name) in joined {
            self.set_text(number, row, &name);
        }
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
