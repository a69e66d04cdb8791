//! Where each record was read, through all that happens to it on the way.

use super::rows_of;
use crate::input::read_texts;
use crate::input::tables::{SOURCE_FILE, SOURCE_LINE};
use crate::model::TableKind;

/// The rows of a table as file, line and the first of its columns.
fn origins(files: &[(&str, &str)], table: TableKind, column: &str) -> Vec<String> {
    let exports = read_texts(files);
    let rows = rows_of(&exports, table, &[SOURCE_FILE, SOURCE_LINE, column]);
    rows.into_iter()
        .map(|row| {
            let (file, rest) = row.split_once('|').unwrap();
            let name = &exports.accounts[file.parse::<usize>().unwrap()].file;
            format!("{name} {rest}")
        })
        .collect()
}

#[test]
fn a_ticket_knows_its_line_below_preambles_gaps_and_cells_of_several_lines() {
    let text = "Tickets of 2026\n\nticket id,created,subject,client,status\n\
        1,2026-03-05,\"no mail\nsince noon\",Acme,Open\n\
        2,not a date,late,Acme,Open\n\
        3,2026-03-01,printer,Bolt,Open\n\n\
        4,2026-03-02,screen,Bolt,Open\n";
    assert_eq!(
        origins(&[("t.csv", text)], TableKind::Tickets, "created_at"),
        [
            "t.csv 7|2026-03-01",
            "t.csv 9|2026-03-02",
            "t.csv 4|2026-03-05"
        ]
    );
}

#[test]
fn of_several_states_the_newest_tells_where_it_stands() {
    let march = "ticket id,created,resolved,due by,status\n\
        1,2026-03-01,,2026-03-09,Open\n2,2026-03-02,2026-03-03,2026-03-09,Closed\n";
    let april = "ticket id,created,resolved,due by,status\n\
        3,2026-04-02,2026-04-02,2026-04-09,Closed\n1,2026-03-01,2026-04-01,2026-03-09,Closed\n";
    let files = [("2026-03.csv", march), ("2026-04.csv", april)];
    assert_eq!(
        origins(&files, TableKind::Tickets, "resolved_at"),
        [
            "2026-04.csv 3|2026-04-01",
            "2026-03.csv 3|2026-03-03",
            "2026-04.csv 2|2026-04-02"
        ]
    );
    assert_eq!(
        origins(&files, TableKind::Sla, "met"),
        [
            "2026-03.csv 3|true",
            "2026-04.csv 3|false",
            "2026-04.csv 2|true"
        ]
    );
}

#[test]
fn an_invoice_stands_where_its_first_line_does() {
    let lines = "Invoice Number,Client,Invoice Date,Due Date,Description,Amount\n\
        1,Acme,2026-01-01,2026-01-31,Support,900\n\
        1,Acme,2026-01-01,2026-01-31,Backup,200\n\
        2,Bolt,2026-01-02,2026-01-31,Support,50\n";
    assert_eq!(
        origins(&[("i.csv", lines)], TableKind::Invoices, "total"),
        ["i.csv 2|1100", "i.csv 4|50"]
    );
}
