//! Texts in, rows of typed tables out: what the optional tables are read from,
//! and what is none of them.

mod amounts;
mod answers_to_surveys;
mod base_currency;
mod beyond_belief;
mod bills;
mod blank_beginnings;
mod blank_columns;
mod blank_repeats;
mod breaks;
mod broken_rows;
mod clocks_of_answers;
mod clocks_of_one_day;
mod columns_of_tickets;
mod contacts;
mod contradictory_times;
mod corrected_hours;
mod costs;
mod csat;
mod damaged_texts;
mod due_dates;
mod endpoints;
mod final_totals;
mod histories;
mod hours_of_tickets;
mod ids_of_buyers;
mod in_the_light_of_others;
mod invoice_titles;
mod joined_titles;
mod ledgers;
mod lengths_of_time;
mod likelier_orders;
mod lines_of_invoices;
mod lists_about_tickets;
mod look_alikes;
mod meetings;
mod money_titles;
mod more_languages;
mod mrr_by_month;
mod mrr_movements;
mod named_tables;
mod needless_columns;
mod odd_shapes;
mod open_lists;
mod origins;
mod other_columns;
mod overdue_flags;
mod overlaps;
mod own_names;
mod payments;
mod prices_of_lines;
mod products;
mod public_exports;
mod renewals;
mod row_counters;
mod series;
mod shapes;
mod shared_numbers;
mod stripe;
mod surveys;
mod swapped_dates;
mod taxes;
mod thousands;
mod ticks;
mod time_entries;
mod times_of_day;
mod titles_of_requests;
mod told_by_others;
mod told_to_be_tickets;
mod told_why_not;
mod two_orders;
mod unknown_words;
mod unlisted_titles;
mod unusual_exports;
mod whose_tickets;

use chrono::DateTime;
use polars::prelude::DataType;

use super::{Exports, read_texts};
use crate::model::{InputAccount, TableKind};

/// The rows of a table, cells parted by `|`; clients by name, times without the
/// midnight of a day, nothing where nothing is known.
fn rows_of(exports: &Exports, table: TableKind, columns: &[&str]) -> Vec<String> {
    let Some(table) = exports.tables.get(table) else {
        return Vec::new();
    };
    let cell = |name: &str, row: usize| -> String {
        let Ok(column) = table.frame.column(name) else {
            return "no column".to_owned();
        };
        let text = match column.dtype() {
            DataType::Int64 => column.i64().unwrap().get(row).map(|seconds| {
                let moment = DateTime::from_timestamp(seconds, 0).unwrap();
                let text = moment.format("%Y-%m-%d %H:%M").to_string();
                text.trim_end_matches(" 00:00").to_owned()
            }),
            DataType::UInt32 => column.u32().unwrap().get(row).map(|code| {
                let client = exports
                    .tables
                    .clients
                    .name(code)
                    .filter(|_| name == "client");
                client.map_or_else(|| code.to_string(), str::to_owned)
            }),
            DataType::Float64 => column.f64().unwrap().get(row).map(|number| {
                let rounded = (number * 1000.0).round() / 1000.0;
                rounded.to_string()
            }),
            _ => column.bool().unwrap().get(row).map(|flag| flag.to_string()),
        };
        text.unwrap_or_default()
    };
    (0..table.frame.height())
        .map(|row| {
            let cells: Vec<String> = columns.iter().map(|name| cell(name, row)).collect();
            cells.join("|")
        })
        .collect()
}

/// Reads one text, which has to be taken for the table, and gives its rows.
fn read_rows(table: TableKind, text: &str, columns: &[&str]) -> Vec<String> {
    let exports = read_texts(&[("export.csv", text)]);
    let account = &exports.accounts[0];
    assert_eq!(account.tables, [table], "{:?}\n{text}", account.refusal);
    assert!(account.rows.adds_up(), "{:?}\n{text}", account.rows);
    rows_of(&exports, table, columns)
}

/// `title: meaning` of each column in use.
fn meanings(account: &InputAccount) -> String {
    let used = account.columns.iter().filter_map(|column| {
        let meaning = column.meaning?;
        Some(format!("{}: {meaning}", column.header))
    });
    used.collect::<Vec<_>>().join(", ")
}

fn meanings_of(text: &str) -> String {
    meanings(&read_texts(&[("export.csv", text)]).accounts[0])
}

/// A table of the header and so many rows, made by the number of each.
fn table(header: &str, rows: usize, row: impl Fn(usize) -> String) -> String {
    let rows = (1..=rows).map(row);
    std::iter::once(header.to_owned())
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What one text is taken for; nothing where it is refused.
fn taken_for(text: &str) -> Vec<TableKind> {
    let exports = read_texts(&[("export.csv", text)]);
    let account = exports.accounts.into_iter().next().unwrap();
    assert!(account.rows.adds_up(), "{:?}\n{text}", account.rows);
    assert_eq!(account.tables.is_empty(), account.refusal.is_some());
    account.tables
}
