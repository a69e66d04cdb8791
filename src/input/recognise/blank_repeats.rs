//! Cells that are left blank because they say what the row above says: a report
//! grouped by client, or the lines of an invoice below its first.

use std::collections::HashSet;

use crate::input::clients::headings::client_of;
use crate::input::fields::{Field, invoices};
use crate::input::value::trim;
use crate::model::TableKind;

/// Of fewer groups, and rows in them, it may be chance that each client stands
/// but once and is missing below: which rows belong together is only told by
/// their order, and that of most lists means nothing.
const FEWEST_GROUPS: usize = 3;
const FEWEST_ROWS: usize = 12;

/// The further columns that speak for all rows of a group in its first one, as
/// what an invoice comes to does beside the first of its lines. There are none
/// where each line says what it comes to.
#[must_use]
pub fn columns_said_once(
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
    repeating: usize,
) -> Vec<usize> {
    const AMOUNTS: [&Field; 3] = [&invoices::TOTAL, &invoices::NET, &invoices::PAYABLE];
    if repeating == 0 {
        return Vec::new();
    }
    let is_blank = |cell: &String| trim(cell).is_empty();
    let is_below = |row: &Vec<String>| row.iter().take(repeating).all(is_blank);
    let says =
        |row: &Vec<String>, column: usize| row.get(column).is_some_and(|cell| !is_blank(cell));
    let is_said_once = |column: &usize| {
        meanings[*column].is_some()
            && rows.iter().any(|row| says(row, *column))
            && !rows.iter().any(|row| is_below(row) && says(row, *column))
    };
    let columns: Vec<usize> = (repeating..meanings.len()).filter(is_said_once).collect();
    let is_amount =
        |column: &usize| meanings[*column].is_some_and(|field| AMOUNTS.contains(&field));
    if columns.iter().any(is_amount) {
        columns
    } else {
        Vec::new()
    }
}

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
    let first = &meanings[..columns];
    let has = |field: Option<&'static Field>| field.is_some() && first.contains(&field);
    let is_ticket = first
        .iter()
        .flatten()
        .any(|field| field.name == "ticket_id");
    // Every invoice has a number, and a date with it.
    let is_line = table == TableKind::Invoices
        && has(Some(&invoices::INVOICE_NUMBER))
        && columns > 1
        && below.len() > 1;
    let is_of_client = has(client_of(table))
        && !is_ticket
        && groups.len() >= FEWEST_GROUPS
        && rows.len() >= FEWEST_ROWS
        && below.len() > groups.len();
    if is_grouped && (is_line || is_of_client) && different.len() == groups.len() {
        columns
    } else {
        0
    }
}
