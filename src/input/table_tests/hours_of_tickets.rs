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

/// When each of four tickets was resolved, if it took as long as its row says.
fn resolved(lengths: [&str; 4]) -> Vec<String> {
    let header = "Ticket ID,Subject,Status,Priority,Agent,Created time,Resolution time (in hrs)";
    let text = table(header, 4, |n| {
        let length = lengths[n - 1];
        format!("{n},VPN,Closed,Medium,Ana,2026-09-0{n} 09:00:00,{length}")
    });
    read_rows(Tickets, &text, &["resolved_at"])
}

#[test]
fn hours_that_a_spreadsheet_wrote_as_parts_of_a_day_are_known_by_their_minutes() {
    let lengths = ["0.136805556", "1.563888889", "0.631944444", "0.250694444"];
    assert_eq!(resolved(lengths)[0], "2026-09-01 12:17");
    assert_eq!(resolved(lengths)[1], "2026-09-03 22:32");
    // To the second.
    let lengths = ["0.136817130", "1.563900463", "0.631956019", "0.250706019"];
    assert_eq!(resolved(lengths)[0], "2026-09-01 12:17");
}

#[test]
fn hours_that_could_be_hours_are() {
    for lengths in [
        ["3.28", "37.53", "15.17", "6.02"],
        ["3.283333333", "37.533333333", "15.166666667", "6.016666667"],
        ["3.283611111", "37.533611111", "15.166944444", "6.016944444"],
    ] {
        assert_eq!(resolved(lengths)[0][..13], *"2026-09-01 12", "{lengths:?}");
    }
}
