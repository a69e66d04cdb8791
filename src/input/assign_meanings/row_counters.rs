//! Columns that count the rows of a file: the count begins again in the next
//! file, so that it neither numbers records nor names anything.

use std::collections::HashSet;

use super::Claims;
use super::preferences::is_titled_as;
use crate::input::column_cells::{filled, holds_numbers, says_one_thing};
use crate::input::fields::{self, ValueKind, recurring};
use crate::input::value::time::{ParsedTime, parse_day_or_month};
use crate::model::{FoundBy, TableKind};

/// Titles that may be of a row as well as of what stands in it.
const COUNTERS: [&str; 40] = [
    "number",
    "numero",
    "nummer",
    "numer",
    "no",
    "n",
    "nr",
    "cislo",
    "item",
    "item number",
    "row",
    "row number",
    "row id",
    "record",
    "record number",
    "line",
    "line number",
    "linha",
    "linea",
    "fila",
    "registro",
    "zeile",
    "lfd number",
    "laufende nummer",
    "ligne",
    "riga",
    "rij",
    "lp",
    "pos",
    "position",
    "index",
    "indice",
    "seq",
    "sequence",
    "sequencia",
    "secuencia",
    "s number",
    "sl number",
    "sr number",
    "ordem",
];

impl Claims<'_> {
    /// Passes over columns that count the rows, for those beside them that are
    /// titled as what they were taken for; and where nothing is, if the table
    /// can do without: a count names nothing, and an agreement is known by whose
    /// it is, by when it began, and by its number or its name.
    pub(super) fn pass_over_row_counters(
        &mut self,
        headers: &[String],
        table: TableKind,
        settled: &[&str],
    ) {
        /// Of fewer rows it may be chance that they are called 1 and 2.
        const ENOUGH: usize = 3;
        let key = fields::shape(table).key.first().copied();
        for column in 0..headers.len() {
            let Some(field) = self.meanings[column] else {
                continue;
            };
            if field.kind != ValueKind::Text
                || !self.is_found_by_title(column)
                || !COUNTERS.contains(&headers[column].as_str())
                || !counts_rows(self.rows, column)
            {
                continue;
            }
            let is_number = key == Some(field);
            let better = (0..headers.len()).find(|other| {
                let title = headers[*other].as_str();
                self.meanings[*other].is_none()
                    && !COUNTERS.contains(&title)
                    && !settled.contains(&title)
                    && is_titled_as(title, field, table)
                    && filled(self.rows, *other).count() * 2 > self.rows.len()
                    && (!is_number || numbers_records(self.rows, *other))
                    && !counts_rows(self.rows, *other)
                    && self.can_be(field, *other)
            });
            let mut required = fields::required(table).iter();
            let is_needed = required.any(|group| group.contains(&field));
            let is_name_of_rows = !is_number && !is_needed && self.rows.len() >= ENOUGH;
            let is_needless = is_name_of_rows
                || (*field == recurring::AGREEMENT_ID && self.has(&recurring::NAME))
                || (*field == recurring::NAME && self.has(&recurring::AGREEMENT_ID));
            if let Some(better) = better {
                self.take_back(column);
                self.give(better, field, FoundBy::Cells);
            } else if is_needless {
                self.take_back(column);
                self.columns[column].second = None;
            }
        }
    }
}

/// Whether a column counts the rows in the order in which they stand, from
/// nothing or from one on; a sum below them is not counted.
pub(super) fn counts_rows(rows: &[Vec<String>], column: usize) -> bool {
    let cells = filled(rows, column);
    let counts: Vec<u32> = cells
        .clone()
        .filter_map(|cell| cell.trim_end_matches('.').parse().ok())
        .collect();
    let others = cells.count() - counts.len();
    others * 10 <= counts.len().max(10)
        && counts.first().is_some_and(|first| *first <= 1)
        && counts.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// Whether the cells of a column can number records, and do not say of many
/// that they are of one month.
fn numbers_records(rows: &[Vec<String>], column: usize) -> bool {
    let is_month = |cell: &str| {
        cell.contains(['/', '-']) && parse_day_or_month(cell) != ParsedTime::Unreadable
    };
    let cells = filled(rows, column);
    let different: HashSet<&str> = cells.clone().collect();
    let are_months = || different.len() * 2 <= cells.clone().count() && cells.clone().all(is_month);
    holds_numbers(rows, column) && !says_one_thing(rows, column) && !are_months()
}
