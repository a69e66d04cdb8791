//! Lists that name tickets, beside the list of the tickets.

use super::rows_of;
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Tickets};

/// Ten tickets, each open for three hours.
fn tickets() -> String {
    let rows = (10..20)
        .map(|n| format!("{n},2026-01-{n} 09:00,2026-01-{n} 12:00,Closed,High,Email,Acme,Ana\n"))
        .collect::<Vec<_>>()
        .concat();
    format!("Ticket ID,Created,Resolved,Status,Priority,Category,Client,Technician\n{rows}")
}

#[test]
fn comments_on_tickets_are_no_newer_states_of_them() {
    let comments = (10..20)
        .map(|n| format!("{n},2026-01-{n} 10:{n},Rui,x\n{n},2026-02-{n} 11:00,Rui,y\n"))
        .collect::<Vec<_>>()
        .concat();
    let comments = format!("Ticket ID,Date,Author,Comment\n{comments}");
    for names in [["a.csv", "b.csv"], ["b.csv", "a.csv"]] {
        let exports = read_texts(&[(names[0], tickets()), (names[1], comments.clone())]);
        let rows = rows_of(&exports, Tickets, &["created_at", "resolved_at"]);
        assert_eq!(rows.len(), 10);
        assert_eq!(rows[0], "2026-01-10 09:00|2026-01-10 12:00");
        let about = exports
            .accounts
            .iter()
            .find(|account| account.rows.read == 20);
        assert_eq!(about.unwrap().rows.not_a_record, 20);
    }
}

#[test]
fn the_same_list_in_another_zone_is_no_list_about_it() {
    let moved = tickets()
        .replace(" 09:00", " 14:00")
        .replace(" 12:00", " 17:00");
    let exports = read_texts(&[("a.csv", tickets()), ("b.csv", moved)]);
    let (one, other) = (&exports.accounts[0].rows, &exports.accounts[1].rows);
    assert_eq!(one.not_a_record + other.not_a_record, 0);
    assert_eq!(rows_of(&exports, Tickets, &["created_at"]).len(), 10);
}

#[test]
fn an_invoice_on_a_statement_is_that_invoice() {
    let invoices = "Invoice Number,Customer,Invoice Date,Due Date,Total,Balance\n\
        1,Acme,2026-01-05,2026-02-05,10,0\n2,Acme,2026-02-05,2026-03-05,20,20\n";
    let statement = "Date,Type,Number,Customer,Due date,Amount\n\
        2026-01-05,Invoice,1,Acme,2026-02-05,10\n2026-02-05,Invoice,2,Acme,2026-03-05,20\n";
    let exports = read_texts(&[("i.csv", invoices), ("s.csv", statement)]);
    assert_eq!(rows_of(&exports, Invoices, &["total"]), ["10", "20"]);
}

#[test]
fn a_balance_that_runs_on_is_not_what_is_open() {
    let text = "Date,Num,Name,Due Date,Amount,Balance\n\
        2026-01-05,1,Acme,2026-02-05,10,10\n2026-01-06,2,Acme,2026-02-05,20,30\n\
        2026-01-07,3,Acme,2026-02-05,30,60\n2026-01-08,4,Acme,2026-02-05,40,100\n\
        2026-01-09,5,Acme,2026-02-05,50,150\n2026-01-10,6,Acme,2026-02-05,60,210\n";
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(rows_of(&exports, Invoices, &["balance"])[0], "no column");
}
