//! Cells that are left blank because they say what the row above says: a report
//! grouped by client, or the lines of an invoice below its first.

use std::collections::HashSet;

use super::client_headings::client_of;
use super::fields::{Field, invoices};
use super::value::trim;
use crate::model::TableKind;

/// Of fewer rows it may be chance.
const FEWEST: usize = 2;

/// How many of the first columns are left blank together where they repeat;
/// none in most tables.
#[must_use]
pub fn repeating_columns(
    table: TableKind,
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> usize {
    let blanks = |row: &Vec<String>| row.iter().take_while(|cell| trim(cell).is_empty()).count();
    let width = meanings.len();
    let below: Vec<usize> = rows
        .iter()
        .map(blanks)
        .filter(|blanks| (1..width).contains(blanks))
        .collect();
    let Some(&columns) = below.first() else {
        return 0;
    };
    let is_grouped = rows.first().is_some_and(|row| blanks(row) == 0)
        && below.len() >= FEWEST
        && below.len() * 8 >= rows.len()
        && below.iter().all(|blanks| *blanks == columns);
    // Clients that are missing here and there come back again and again; each
    // group begins but once.
    let groups: Vec<&str> = rows
        .iter()
        .filter(|row| blanks(row) == 0)
        .map(|row| trim(&row[0]))
        .collect();
    let different: HashSet<&str> = groups.iter().copied().collect();
    let names_group = |meaning: Option<&'static Field>| {
        let invoice = (table == TableKind::Invoices).then_some(&invoices::INVOICE_NUMBER);
        let groups_by = [client_of(table), invoice];
        meaning.is_some() && groups_by.contains(&meaning)
    };
    let is_ticket =
        |meaning: Option<&'static Field>| meaning.is_some_and(|field| field.name == "ticket_id");
    let first = &meanings[..columns];
    let is_told = first.iter().copied().any(names_group) && !first.iter().copied().any(is_ticket);
    if is_grouped && is_told && different.len() * 10 >= groups.len() * 9 {
        columns
    } else {
        0
    }
}
