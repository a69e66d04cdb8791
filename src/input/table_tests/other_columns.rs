//! Lists of the same records with other columns.

use super::rows_of;
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Tickets};

const BY_CLIENT: &str = "Ticket ID,Created,Status,Client,Priority\n\
    1,2026-03-02 09:00,Closed,Acme,High\n2,2026-03-03 09:00,Open,Beta,Low\n";
const BY_AGENT: &str = "Ticket ID,Created,Status,Resolved,Agent\n\
    1,2026-03-02 09:00,Closed,2026-03-02 12:00,Ann\n2,2026-03-03 09:00,Open,,Bob\n";

#[test]
fn what_one_list_has_no_column_for_is_in_the_other() {
    for files in [
        [("a.csv", BY_CLIENT), ("b.csv", BY_AGENT)],
        [("b.csv", BY_AGENT), ("a.csv", BY_CLIENT)],
    ] {
        let exports = read_texts(&files);
        assert_eq!(
            rows_of(&exports, Tickets, &["client", "resolved_at"]),
            ["Acme|2026-03-02 12:00", "Beta|"]
        );
        let notes = exports.accounts.iter().flat_map(|account| &account.notes);
        let notes: Vec<String> = notes.map(ToString::to_string).collect();
        assert!(
            notes[0].starts_with("1 record takes from another file"),
            "{notes:?}"
        );
    }
}

#[test]
fn an_older_list_does_not_say_what_a_ticket_has_become() {
    let older = "Ticket ID,Created,Status,Resolved,Client\n\
        1,2026-03-02 09:00,Closed,2026-03-02 12:00,Acme\n";
    let newer = "Ticket ID,Created,Status\n1,2026-03-02 09:00,Open\n2,2026-04-02 09:00,Open\n";
    let exports = read_texts(&[("older.csv", older), ("newer.csv", newer)]);
    assert_eq!(
        rows_of(&exports, Tickets, &["client", "resolved_at"]),
        ["Acme|", "|"]
    );
}

#[test]
fn invoices_are_joined_as_well() {
    let billed =
        "Invoice Number,Customer,Invoice Date,Total\n1,Acme,2026-03-02,100\n2,Beta,2026-03-03,50\n";
    let paid = "Invoice Number,Customer,Invoice Date,Due Date,Total,Date Paid\n\
        1,Acme,2026-03-02,2026-04-02,100,2026-03-20\n2,Beta,2026-03-03,2026-04-03,50,\n";
    for files in [
        [("a.csv", billed), ("b.csv", paid)],
        [("b.csv", billed), ("a.csv", paid)],
    ] {
        let exports = read_texts(&files);
        assert_eq!(
            rows_of(&exports, Invoices, &["client", "due_at", "paid_at"]),
            ["Acme|2026-04-02|2026-03-20", "Beta|2026-04-03|"]
        );
    }
}
