//! Columns of which the first rows say nothing.

use super::{meanings_of, table};

/// So many tickets in which the last column is blank, and below them others in
/// which it is not.
fn meanings(titles: &str, open: usize, below: impl Fn(usize) -> String) -> String {
    let text = table(titles, open + 500, |n| {
        let more = if n <= open {
            String::from(",Open,")
        } else {
            below(n)
        };
        format!("{n},2024-01-{:02} 09:00{more}", n % 28 + 1)
    });
    meanings_of(&text)
}

#[test]
fn outcomes_below_many_open_tickets_are_outcomes() {
    let found = meanings("Ticket ID,Created,Status,SLA", 250, |n| {
        format!(",Closed,{}", if n % 9 == 0 { "Breached" } else { "Met" })
    });
    assert!(found.ends_with("SLA: resolution_met"), "{found}");
}

#[test]
fn lengths_of_time_below_many_open_tickets_are_no_dates() {
    for (title, meaning) in [
        ("Resolution Time (hrs)", "resolution_time"),
        ("Reopened", "reopened_flag"),
    ] {
        let titles = format!("Ticket ID,Created,Status,{title}");
        let found = meanings(&titles, 250, |n| {
            let said = if title == "Reopened" {
                ["Yes", "No"][n % 2].to_owned()
            } else {
                format!("{}.5", n % 7)
            };
            format!(",Closed,{said}")
        });
        assert!(found.ends_with(&format!("{title}: {meaning}")), "{found}");
    }
}

#[test]
fn a_column_that_came_late_is_told_by_its_last_rows() {
    let found = meanings("Ticket ID,Created,Status,Situação SLA", 9_500, |_| {
        ",Closed,No prazo".to_owned()
    });
    assert!(found.ends_with("Situação SLA: resolution_met"), "{found}");
}

#[test]
fn another_table_below_tells_nothing_of_a_column_that_begins_blank() {
    let tickets = table(
        "Ticket ID,Subject,Created,Status,Priority,Closed",
        400,
        |n| {
            let (state, closed) = if n <= 250 {
                ("Open", "")
            } else {
                ("Closed", "2024-02-01 10:00")
            };
            let day = n % 28 + 1;
            format!("{n},Toner,2024-01-{day:02} 09:00,{state},High,{closed}")
        },
    );
    let titles = "Invoice Number,Customer,Invoice Date,Due Date,Currency,Total";
    let invoices = table(titles, 1_000, |n| {
        let day = n % 28 + 1;
        format!("{n},Acme,2024-01-{day:02},2024-02-{day:02},USD,{n}.50")
    });
    let found = meanings_of(&format!("{tickets}\n\n{invoices}\n"));
    assert!(found.contains("Closed: closed_at"), "{found}");
}
