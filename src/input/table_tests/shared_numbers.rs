//! Numbers that different tickets share.

use super::{meanings_of, read_rows, table};
use crate::model::TableKind;

const OPENED: &[&str] = &["created_at"];

/// Tasks of three requests, with the numbers of both under these titles.
fn tasks(titles: &str, with_task: bool) -> String {
    let rows = [
        "101,9001,2025-08-22 13:14,Resolved,BI,Load 22",
        "102,9001,2025-08-21 13:11,Resolved,BI,Load 21",
        "103,9001,2025-08-20 06:57,Open,BI,Report empty",
        "104,9002,2025-08-18 09:12,Awaiting User,BI,Error with RDM",
        "105,9002,2025-08-18 06:44,Closed,BI,Access to portal",
        "106,9003,2025-08-13 11:10,Open,BI,Change request",
    ];
    let mut text = format!("{titles},created_date,status_name,group_name,subject\n");
    for row in rows {
        text.push_str(if with_task { row } else { &row[4..] });
        text.push('\n');
    }
    text
}

#[test]
fn tasks_of_one_request_are_told_apart_by_their_own_number() {
    for (task, request) in [
        ("task_id", "request_id"),
        ("id", "request_id"),
        ("Task Number", "Ticket ID"),
        ("ID da tarefa", "ID do chamado"),
    ] {
        let text = tasks(&format!("{task},{request}"), true);
        let meanings = meanings_of(&text);
        assert!(
            meanings.contains(&format!("{task}: ticket_id")),
            "{meanings}"
        );
        assert_eq!(read_rows(TableKind::Tickets, &text, OPENED).len(), 6);
    }
}

#[test]
fn where_nothing_else_numbers_tickets_the_newest_of_a_number_counts() {
    let text = tasks("request_id", false);
    assert!(meanings_of(&text).contains("request_id: ticket_id"));
    assert!(read_rows(TableKind::Tickets, &text, OPENED).len() < 6);
}

#[test]
fn what_a_log_or_a_thread_says_of_a_ticket_is_one_ticket() {
    let text = "id,ticket_id,created_at,status,group_name,subject\n\
        1,9001,2025-08-22 13:14,New,BI,Load 22\n2,9001,2025-08-22 14:14,Open,BI,Load 22\n\
        3,9001,2025-08-23 13:14,Resolved,BI,Load 22\n4,9002,2025-08-23 13:15,New,BI,Access\n\
        5,9002,2025-08-23 14:15,Open,BI,Re: Access\n6,9002,2025-08-23 15:15,Resolved,BI,RE: Access\n";
    assert!(meanings_of(text).contains("ticket_id: ticket_id"));
    assert_eq!(
        read_rows(TableKind::Tickets, text, OPENED),
        ["2025-08-22 13:14", "2025-08-23 13:15"]
    );
}

#[test]
fn a_number_that_is_given_twice_by_mistake_numbers_tickets_all_the_same() {
    let text = table("Ticket,Created,Status,Priority,Title", 24, |n| {
        let number = if n == 24 { 1 } else { n };
        format!("T{number:03},2026-01-{n:02} 08:00,Open,High,Fault {n}")
    });
    assert!(meanings_of(&text).contains("Ticket: ticket_id"));
}
