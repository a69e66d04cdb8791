//! Columns that say nothing in any row of a file.

use super::{rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind;

const HEADER: &str = "IncidentID,UserID,Priority,Status,StartDate,EndDate";

fn without_number(n: usize) -> String {
    let (day, minute) = (n % 28 + 1, n / 28);
    format!(",{n},High,Resolved,2025-02-{day:02} 09:{minute:02},2025-02-{day:02} 12:00")
}

#[test]
fn a_number_that_is_blank_in_every_row_is_no_number() {
    // More rows than are looked at to decide what the columns are.
    for rows in [5, 300] {
        let text = table(HEADER, rows, without_number);
        let plain = text.replace("IncidentID", "").replace("\n,", "\n");
        let plain = plain.trim_start_matches(',');
        let exports = read_texts(&[("a.csv", &text)]);
        let account = &exports.accounts[0];
        assert_eq!(account.rows.set_aside, 0, "{:?}", exports.rejected.first());
        assert!(account.rows.adds_up());
        let columns = ["created_at", "closed_at"];
        let others = read_texts(&[("a.csv", plain)]);
        let read = rows_of(&exports, TableKind::Tickets, &columns);
        assert_eq!(read, rows_of(&others, TableKind::Tickets, &columns));
        assert_eq!(read.len(), rows);
        let is_told = |words: &str| account.notes.iter().any(|note| note.contains(words));
        assert!(is_told("`IncidentID` says nothing in any row"));
        assert!(is_told("no column numbers the tickets"));
    }
}

#[test]
fn a_number_that_one_row_tells_is_one() {
    let mut text = table(HEADER, 300, without_number);
    text.push_str("\nI1,1,High,Open,2025-02-03 09:00,\n");
    let exports = read_texts(&[("a.csv", &text)]);
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside), (1, 300));
}

#[test]
fn a_blank_number_stays_where_nothing_makes_up_for_it() {
    let text = table("ticket id,created,client", 5, |n| {
        format!(",2025-02-0{n},Acme")
    });
    let exports = read_texts(&[("a.csv", &text)]);
    assert_eq!(exports.accounts[0].rows.set_aside, 5);
}
