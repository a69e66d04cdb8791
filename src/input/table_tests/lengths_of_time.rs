//! Lengths of time in place of dates.

use super::{meanings_of, read_rows, table};
use crate::input::read_texts;
use crate::model::TableKind::Tickets;

#[test]
fn how_long_it_took_tells_when_it_was_done() {
    let text = "Ticket,Created,Status,Response time (h),Resolution time (h)\n\
                1,2026-01-05 08:00,Closed,0.5,26\n2,2026-01-06 08:00,Open,2,3.5\n\
                3,2026-01-07 08:00,Closed,,\n4,2026-01-08 08:00,Closed,1,1\n";
    assert_eq!(
        read_rows(Tickets, text, &["first_response_at", "resolved_at"]),
        [
            "2026-01-05 08:30|2026-01-06 10:00",
            "2026-01-06 10:00|",
            "|",
            "2026-01-08 09:00|2026-01-08 09:00"
        ]
    );
}

#[test]
fn a_date_goes_before_a_length_of_time() {
    let text = "Ticket,Created,Status,Resolved,Resolution time (h)\n\
                1,2026-01-05 08:00,Closed,2026-01-05 12:00,26\n";
    assert_eq!(
        read_rows(Tickets, text, &["resolved_at"]),
        ["2026-01-05 12:00"]
    );
}

#[test]
fn a_clock_that_never_runs_over_counts_what_was_taken() {
    let of = |last: &str| {
        let row = |n: usize| {
            let time = if n == 24 { last } else { "2h 5m" };
            format!("{n},2026-01-{n:02} 08:00,Closed,{time}")
        };
        meanings_of(&table("Ticket,Created,Status,Time to resolution", 24, row))
    };
    assert!(of("1h").ends_with("Time to resolution: resolution_time"));
    assert!(of("-1h").ends_with("Time to resolution: resolution_remaining"));
}

#[test]
fn what_is_overdue_now_does_not_tell_how_it_went() {
    let row = "1,2026-01-05 08:00,2026-01-06 09:00,2026-01-06 08:00,Closed,No\n";
    let dated = format!("Ticket,Created,Resolved,Due,Status,Overdue\n{row}");
    assert!(!meanings_of(&dated).contains("Overdue"), "{dated}");
    let flag =
        "Ticket,Created,Resolved,Status,Overdue\n1,2026-01-05 08:00,2026-01-06 09:00,Closed,No\n";
    assert!(meanings_of(flag).ends_with("Overdue: resolution_breached"));
}

#[test]
fn an_h_behind_a_title_is_its_unit() {
    let text = "ticket_id,opened,category,first_response_h,tempo_resolucao_h,status\n\
                1,2026-01-05 08:00,Mail,0.5,26,Closed\n2,2026-01-06 08:00,Mail,1,2,Closed\n";
    assert_eq!(
        read_rows(Tickets, text, &["first_response_at", "resolved_at"]),
        [
            "2026-01-05 08:30|2026-01-06 10:00",
            "2026-01-06 09:00|2026-01-06 10:00"
        ]
    );
}

#[test]
fn days_and_a_clock_are_a_length_and_no_date() {
    let row = |n: usize| {
        let lengths = [
            "1 days 02:30:00",
            "0 days 00:45:00",
            "\"2 days, 0:00:30.5\"",
        ];
        format!("{n},Closed,2026-01-0{n} 08:00,Acme,{}", lengths[n % 3])
    };
    let text = table("Ticket ID,Status,Created,Company,Resolution Time", 6, row);
    assert!(meanings_of(&text).ends_with("Resolution Time: resolution_time"));
    assert_eq!(
        read_rows(Tickets, &text, &["resolved_at"])[..3],
        ["2026-01-01 08:45", "2026-01-04 08:00", "2026-01-04 10:30"]
    );
}

#[test]
fn the_day_on_which_tickets_were_closed_tells_the_unit_of_how_long_they_took() {
    let text = "Ticket,Created,Closed,Status,Resolution time\n\
                1,2026-01-05 08:00,2026-01-07,Closed,3000\n\
                2,2026-01-06 08:00,2026-01-08,Closed,2900\n\
                3,2026-01-07 08:00,2026-01-10,Closed,4000\n";
    assert_eq!(
        read_rows(Tickets, text, &["resolved_at"]),
        ["2026-01-07 10:00", "2026-01-08 08:20", "2026-01-10 02:40"]
    );
}

#[test]
fn lengths_without_a_unit_are_told_of() {
    let notes = |title: &str| {
        let text = format!(
            "Ticket,Created,Status,{title}\n1,2026-01-05,Closed,52\n2,2026-01-05,Closed,15\n"
        );
        read_texts(&[("t.csv", text)]).accounts[0].notes.clone()
    };
    let told = "names no unit";
    assert!(
        notes("tempo_resolucao")
            .iter()
            .any(|note| note.contains(told))
    );
    assert!(
        !notes("tempo_resolucao_h")
            .iter()
            .any(|note| note.contains(told))
    );
}
