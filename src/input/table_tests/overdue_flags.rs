//! Flags that say what is overdue when an export is made.

use super::{rows_of, table};
use crate::input::{Exports, read_texts};
use crate::model::TableKind;

const CAVEAT: &str = "what is overdue on the day of the export";

fn outcomes(exports: &Exports) -> Vec<String> {
    rows_of(exports, TableKind::Sla, &["met"])
}

fn is_told(exports: &Exports) -> bool {
    exports.caveats.iter().any(|one| one.contains(CAVEAT))
}

/// So many tickets of one month, all closed but the last; `late` of them are
/// flagged.
fn list(header: &str, tickets: usize, late: usize) -> String {
    table(header, tickets, |n| {
        let flag = u8::from(n <= late);
        let (ended, state) = if n == tickets {
            ("", "Open")
        } else {
            ("2026-03-28 09:00", "Closed")
        };
        format!("{n},2026-03-{:02} 08:00,{ended},{state},{flag}", n % 27 + 1)
    })
}

#[test]
fn a_closed_ticket_that_is_not_overdue_was_not_for_that_in_time() {
    for title in [
        "Overdue",
        "Is overdue",
        "Overdue Status",
        "Atrasado",
        "Vencido",
    ] {
        let header = format!("Ticket,Created,Closed,Status,{title}");
        let exports = read_texts(&[("tickets.csv", list(&header, 30, 0))]);
        assert!(exports.tables.sla.is_none(), "{title}");
        assert_eq!(exports.tables.sla_doubt, Some("cannot-show-overdue-now"));
        assert!(is_told(&exports), "{title}");
    }
}

#[test]
fn a_flag_that_stays_on_closed_tickets_is_a_record() {
    let header = "Ticket,Created,Closed,Status,Overdue";
    let exports = read_texts(&[("tickets.csv", list(header, 30, 3))]);
    let met = outcomes(&exports);
    let count = |word: &str| met.iter().filter(|met| met.as_str() == word).count();
    assert_eq!((count("true"), count("false")), (26, 3));
    assert!(!is_told(&exports));
    // A month in which nothing was late is believed beside one that shows it.
    let other = list(header, 30, 0).replace("2026-03", "2026-04");
    let other = other.replace('\n', "\n9");
    let both = read_texts(&[("march.csv", list(header, 30, 3)), ("april.csv", other)]);
    assert!(!is_told(&both));
}

#[test]
fn how_a_target_went_is_no_matter_of_the_day() {
    let exports = read_texts(&[(
        "tickets.csv",
        list("Ticket,Created,Closed,Status,SLA violated", 30, 0),
    )]);
    assert!(!is_told(&exports));
    let header = "Ticket,Created,Closed,Status,Overdue";
    let words = list(header, 30, 0).replace(",0\n", ",On time\n");
    assert!(!is_told(&read_texts(&[("tickets.csv", words)])));
}

#[test]
fn osticket_takes_the_flag_back_when_a_ticket_is_closed() {
    let row = |n: usize| {
        let closed = !n.is_multiple_of(3);
        let (state, flag) = if closed { ("Closed", 0) } else { ("Open", 1) };
        format!("{n},2026-03-{n:02} 08:00,High,{state},2026-03-{n:02} 12:00,{flag}")
    };
    let header = "Ticket Number,Date Created,Priority,Current Status,Due Date,Overdue";
    let undated = read_texts(&[("tickets.csv", table(header, 27, row))]);
    assert_eq!(
        undated.accounts[0].dialect.as_deref(),
        Some("osTicket tickets")
    );
    assert!(undated.tables.sla.is_none());
    assert!(is_told(&undated));
    // Beside the dates the flag need not tell.
    let dated = table(&format!("{header},Closed Date"), 27, |n| {
        let hour = if n % 3 == 1 { 11 } else { 15 };
        let end = format!("2026-03-{n:02} {hour}:00");
        let end = if n.is_multiple_of(3) {
            ""
        } else {
            end.as_str()
        };
        format!("{},{end}", row(n))
    });
    let met = outcomes(&read_texts(&[("tickets.csv", dated)]));
    let count = |word: &str| met.iter().filter(|met| met.as_str() == word).count();
    assert_eq!((count("true"), count("false")), (9, 18));
}
