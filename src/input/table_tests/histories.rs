//! Logs with many rows for each ticket.

use super::rows_of;
use crate::input::{Exports, read_texts};
use crate::model::TableKind;

const COLUMNS: [&str; 4] = [
    "created_at",
    "resolved_at",
    "reopen_count",
    "reassign_count",
];

fn tickets(files: &[(&str, &str)]) -> (Vec<String>, Exports) {
    let exports = read_texts(files);
    for account in &exports.accounts {
        assert!(account.adds_up(), "{account:?}");
    }
    (rows_of(&exports, TableKind::Tickets, &COLUMNS), exports)
}

const CHANGES: &str = "Ticket ID,Field,Old Value,New Value,Changed At,Changed By\n\
    7,Status,,New,2026-01-05 09:00,Ann\n\
    7,Assignee,,Bob,2026-01-05 09:10,Ann\n\
    7,Assignee,Bob,Eve,2026-01-05 10:10,Ann\n\
    7,Status,New,Resolved,2026-01-05 12:00,Eve\n\
    7,Status,Resolved,In progress,2026-01-06 15:00,Eve\n\
    7,Priority,Low,High,2026-01-06 15:01,Eve\n\
    7,Status,In progress,Resolved,2026-01-07 10:00,Eve\n\
    7,Status,Resolved,Closed,2026-01-09 10:00,Eve\n\
    8,Status,,New,2026-01-08 08:00,Ann\n";

#[test]
fn changes_are_folded_to_the_last_state_of_each_ticket() {
    let (rows, exports) = tickets(&[("log.csv", CHANGES)]);
    assert_eq!(
        rows,
        [
            "2026-01-05 09:00|2026-01-07 10:00|1|1",
            "2026-01-08 08:00||0|0"
        ]
    );
    let account = &exports.accounts[0];
    assert_eq!(account.rows.used, 9);
    assert!(
        account.notes[0].contains("a log with many rows"),
        "{account:?}"
    );
}

#[test]
fn the_order_of_changes_and_a_second_export_of_them_change_nothing() {
    let (header, rows) = CHANGES.split_once('\n').unwrap();
    let mut turned: Vec<&str> = rows.lines().collect();
    turned.reverse();
    let turned = format!("{header}\n{}\n", turned.join("\n"));
    let (once, _) = tickets(&[("log.csv", CHANGES)]);
    assert_eq!(tickets(&[("log.csv", &turned)]).0, once);
    let (twice, exports) = tickets(&[("a.csv", CHANGES), ("b.csv", &turned)]);
    assert_eq!(twice, once);
    let duplicate: u64 = exports.accounts.iter().map(|one| one.rows.duplicate).sum();
    assert_eq!(duplicate, 9);
}

#[test]
fn a_log_adds_to_the_tickets_that_are_listed() {
    let list = "Ticket ID,Created,Status,Client\n\
        7,2026-01-05 08:30,Closed,Acme\n\
        8,2026-01-08 08:00,New,Blue\n\
        9,2026-01-09 08:00,New,Blue\n";
    let (rows, exports) = tickets(&[("log.csv", CHANGES), ("tickets.csv", list)]);
    assert_eq!(
        rows,
        [
            "2026-01-05 08:30|2026-01-07 10:00|1|1",
            "2026-01-08 08:00||0|0",
            "2026-01-09 08:00|||"
        ]
    );
    assert_eq!(exports.accounts[1].rows.used, 3);
    let clients = rows_of(&exports, TableKind::Tickets, &["client"]);
    assert_eq!(clients, ["Acme", "Blue", "Blue"]);
}

#[test]
fn a_log_that_does_not_show_how_tickets_were_opened_is_refused_by_name() {
    let log = "Ticket,Field,Old Value,New Value,Date\n\
        7,Status,In progress,Resolved,2026-01-05 12:00\n\
        7,Status,Resolved,Closed,2026-01-06 12:00\n";
    let list = "Ticket ID,Created,Status\n1,2026-01-05,Open\n";
    let (rows, exports) = tickets(&[("log.csv", log), ("tickets.csv", list)]);
    assert_eq!(rows.len(), 1);
    let account = &exports.accounts[0];
    let refusal = account.refusal.as_ref().unwrap();
    assert!(
        refusal.contains("export the list of the tickets"),
        "{refusal}"
    );
    assert_eq!(account.rows.not_a_record, 2);
}

#[test]
fn statuses_from_and_to_are_a_log_too() {
    let log = "Ticket,From status,To status,Date\n\
        1,,Open,2026-01-05 09:00\n\
        1,Open,Solved,2026-01-06 09:00\n\
        2,,Open,2026-01-05 10:00\n";
    let (rows, _) = tickets(&[("log.csv", log)]);
    assert_eq!(
        rows,
        [
            "2026-01-05 09:00|2026-01-06 09:00|0|no column",
            "2026-01-05 10:00||0|no column"
        ]
    );
}

#[test]
fn states_after_each_change_keep_the_last_and_count_what_happened_before() {
    let log = "number,incident_state,sys_mod_count,opened_at,sys_updated_at,assignment_group,assigned_to\n\
        INC1,New,0,29/2/2016 01:16,29/2/2016 01:23,Group 1,?\n\
        INC1,Active,1,29/2/2016 01:16,29/2/2016 02:00,Group 1,Resolver 1\n\
        INC1,Resolved,2,29/2/2016 01:16,29/2/2016 08:53,Group 1,Resolver 2\n\
        INC1,Active,3,29/2/2016 01:16,29/2/2016 09:00,Group 1,Resolver 2\n\
        INC1,Resolved,4,29/2/2016 01:16,29/2/2016 11:29,Group 1,Resolver 2\n\
        INC1,Closed,5,29/2/2016 01:16,29/2/2016 11:29,Group 1,Resolver 2\n\
        INC2,New,0,1/3/2016 01:16,1/3/2016 01:23,Group 1,Resolver 1\n\
        INC2,Awaiting User Info,1,1/3/2016 01:16,1/3/2016 01:30,Group 1,Resolver 1\n";
    let (rows, exports) = tickets(&[("incident_event_log.csv", log)]);
    assert_eq!(
        rows,
        [
            "2016-02-29 01:16|2016-02-29 11:29|1|1",
            "2016-03-01 01:16||0|0"
        ]
    );
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.superseded), (2, 6));
}

#[test]
fn what_a_state_counts_itself_is_not_counted_again() {
    let log = "number,incident_state,reassignment_count,reopen_count,sys_mod_count,opened_at,sys_updated_at,assigned_to\n\
        INC1,New,4,2,0,2016-02-29 01:16,2016-02-29 01:23,A\n\
        INC1,Closed,5,3,1,2016-02-29 01:16,2016-02-29 01:23,B\n";
    let (rows, _) = tickets(&[("log.csv", log)]);
    assert_eq!(rows, ["2016-02-29 01:16|2016-02-29 01:23|3|5"]);
}

#[test]
fn exports_put_together_are_no_log() {
    let text = "Ticket ID,Created,Updated,Status\n\
        1,2026-01-05,2026-01-06,Resolved\n\
        1,2026-01-05,2026-02-06,Open\n\
        2,2026-01-05,2026-01-06,Open\n\
        2,2026-01-05,2026-02-06,Closed\n";
    let (_, exports) = tickets(&[("t.csv", text)]);
    // How often a ticket was opened again is not known.
    let reopened = rows_of(&exports, TableKind::Tickets, &["reopen_count"]);
    assert_eq!(reopened, ["no column"; 2]);
    assert_eq!(exports.accounts[0].rows.superseded, 2);
}

#[test]
fn states_that_are_dated_by_their_own_creation_are_in_order_of_it() {
    let log = "Ticket ID,Status,Created At\n\
        1,New,2026-01-05 09:00\n1,Closed,2026-01-07 09:00\n\
        2,New,2026-01-06 09:00\n2,Open,2026-01-07 09:00\n";
    let (rows, _) = tickets(&[("log.csv", log)]);
    assert_eq!(
        rows,
        [
            "2026-01-05 09:00|2026-01-07 09:00|0|no column",
            "2026-01-06 09:00||0|no column"
        ]
    );
}

#[test]
fn states_that_only_their_update_dates_are_a_log() {
    let rows = "1,New,Ana,2026-03-01 08:00\n1,In Progress,Ana,2026-03-01 09:00\n\
        1,Resolved,Eva,2026-03-01 10:00\n1,In Progress,Eva,2026-03-02 08:00\n\
        1,Closed,Eva,2026-03-03 08:00\n2,New,Ana,2026-03-02 08:00\n2,Closed,Ana,2026-03-02 12:00\n";
    let columns = [
        "created_at",
        "resolved_at",
        "reopen_count",
        "reassign_count",
    ];
    let expected = [
        "2026-03-01 08:00|2026-03-03 08:00|1|1",
        "2026-03-02 08:00|2026-03-02 12:00|0|0",
    ];
    let bare = format!("ticket id,status,agent,updated\n{rows}");
    let exports = read_texts(&[("log.csv", bare)]);
    assert_eq!(rows_of(&exports, TableKind::Tickets, &columns), expected);
}

#[test]
fn exports_put_together_are_no_log_where_they_date_the_end() {
    let exports = read_texts(&[(
        "all.csv",
        "ticket id,status,created,resolved,updated\n\
         1,Open,2026-03-01,,2026-03-01 09:00\n1,Closed,2026-03-01,2026-03-09,2026-03-09 09:00\n",
    )]);
    let account = &exports.accounts[0];
    assert_eq!((account.rows.used, account.rows.superseded), (1, 1));
    assert!(account.notes.is_empty(), "{account:?}");
}
