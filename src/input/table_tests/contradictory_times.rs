//! Tickets that are resolved before they were opened.

use super::{rows_of, table};
use crate::input::{Exports, read_texts};
use crate::model::TableKind;

/// A ticket a day, of which so many are backwards.
fn exports(backwards: usize) -> Exports {
    let text = table("Ticket ID,Created,Resolved,Status", 28, |n| {
        let hour = if n <= backwards { 7 } else { 11 };
        format!("{n},2026-03-{n:02} 09:00,2026-03-{n:02} {hour:02}:00,Closed")
    });
    read_texts(&[("tickets.csv", text)])
}

fn is_told(exports: &Exports, told: &str) -> bool {
    exports.caveats.iter().any(|one| one.contains(told))
}

#[test]
fn they_are_done_when_they_were_opened_and_took_an_unknown_time() {
    let few = exports(2);
    let columns = ["created_at", "resolved_at", "backwards"];
    let rows = rows_of(&few, TableKind::Tickets, &columns);
    assert_eq!(rows[1], "2026-03-02 09:00|2026-03-02 09:00|true");
    assert_eq!(rows[2], "2026-03-03 09:00|2026-03-03 11:00|false");
    assert!(is_told(&few, "2 of 28 tickets are resolved before"));
    assert!(is_told(&few, "how long they took is not known"));
}

#[test]
fn many_of_them_are_two_columns_that_contradict_each_other() {
    let many = exports(7);
    assert!(is_told(&many, "7 of 28 tickets are resolved before"));
    assert!(is_told(&many, "contradict each other"));
    assert!(!is_told(&exports(2), "contradict each other"));
}

#[test]
fn what_is_rounded_to_the_minute_or_the_day_is_none() {
    let resolved = |cell: &str| {
        let text =
            format!("Ticket ID,Created,Resolved,Status\n1,2026-03-02 09:00:40,{cell},Closed\n");
        let read = read_texts(&[("tickets.csv", text)]);
        assert!(!is_told(&read, "resolved before"));
        rows_of(&read, TableKind::Tickets, &["resolved_at", "backwards"])
    };
    assert_eq!(resolved("2026-03-02 09:00"), ["2026-03-02 09:00|no column"]);
    assert_eq!(resolved("2026-03-02"), ["2026-03-02 09:00|no column"]);
}
