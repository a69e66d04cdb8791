//! Hours of work in lists of tickets: they are no time to resolve, and make no
//! other list of it.

use super::{meanings_of, read_rows, table, taken_for};
use crate::model::TableKind::{Tickets, TimeEntries};

#[test]
fn work_beside_tickets_is_not_what_it_took_to_resolve_them() {
    for title in [
        "Total Hours",
        "Hours Worked",
        "Actual Hours",
        "Time Spent",
        "Hours Logged",
        "Logged Time",
        "Time Logged",
        "Hr Spent",
        "Labor Hours",
        "Accounted time",
        "Horas trabalhadas",
        "Tempo gasto",
        "Horas trabajadas",
    ] {
        for (header, row) in [
            ("Ticket ID,Created,Closed,Status,Priority", ",Closed,High"),
            ("Ticket ID,Created,Closed,Client,Technician", ",Acme,Ana"),
        ] {
            for length in ["1.5", "1:30"] {
                let text = table(&format!("{header},{title}"), 4, |n| {
                    format!("{n},2026-03-1{n},2026-03-2{n}{row},{length}")
                });
                assert_eq!(
                    read_rows(Tickets, &text, &["created_at", "resolved_at"])[0],
                    "2026-03-11|2026-03-21",
                    "{text}"
                );
                assert!(!meanings_of(&text).contains(title), "{text}");
            }
        }
    }
}

#[test]
fn a_time_of_day_at_which_tickets_are_logged_is_that_of_their_opening() {
    let text = table(
        "Ticket ID,Logged Date,Logged Time,Status,Priority",
        4,
        |n| format!("{n},2026-03-1{n},1{n}:30,Closed,High"),
    );
    assert_eq!(
        read_rows(Tickets, &text, &["created_at"])[0],
        "2026-03-11 11:30"
    );
}

#[test]
fn logged_hours_without_the_dates_of_tickets_are_work() {
    let text = table(
        "Issue key,Date,Author,Hours logged,Work description,Status",
        6,
        |n| {
            let state = if n == 3 { "Open" } else { "Closed" };
            format!("SUP-{n},2026-03-1{n},Ana,1.5,Fixed,{state}")
        },
    );
    assert_eq!(taken_for(&text), [TimeEntries]);
}
