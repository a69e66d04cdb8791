//! Yes and no by ticks and crosses.

use super::{meanings_of, read_rows, rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind::{Sla, Tickets, TimeEntries};

#[test]
fn ticks_say_what_is_billed() {
    for (yes, no) in [("✓", "✗"), ("✔", "✘"), ("☑", "☐"), ("✅", "❌")] {
        let text = table("Date,User,Client,Hours,Billable", 4, |n| {
            let billable = if n % 2 == 0 { yes } else { no };
            format!("2026-03-1{n},Ana,Acme,1.5,{billable}")
        });
        let billed = read_rows(TimeEntries, &text, &["billable_hours"]);
        assert_eq!(billed, ["0", "1.5", "0", "1.5"], "{yes} {no}");
    }
}

#[test]
fn ticks_say_which_tickets_are_closed_and_name_nobody() {
    let text = table("Ticket ID,Created,Closed?,Customer", 4, |n| {
        let sign = if n % 2 == 0 { "✓" } else { "✗" };
        format!("{n},2026-03-1{n},{sign},{sign}")
    });
    let meant = meanings_of(&text);
    assert!(meant.contains("Closed?: closed_flag"), "{meant}");
    assert!(!meant.contains("Customer"), "{meant}");
}

#[test]
fn ticks_under_a_target_say_that_it_was_met_and_under_a_breach_that_it_was_breached() {
    for (title, met) in [
        ("SLA Met", "true"),
        ("SLA", "true"),
        ("SLA Breached", "false"),
    ] {
        let text = table(
            &format!("Ticket ID,Created,Resolved,Status,{title}"),
            4,
            |n| format!("{n},2026-03-1{n},2026-03-2{n},Closed,✓"),
        );
        let exports = read_texts(&[("t.csv", text)]);
        assert!(!rows_of(&exports, Tickets, &["created_at"]).is_empty());
        assert_eq!(rows_of(&exports, Sla, &["met"])[0], met, "{title}");
        assert!(exports.accounts[0].questions.is_empty(), "{title}");
    }
}
