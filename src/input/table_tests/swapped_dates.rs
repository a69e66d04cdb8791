//! Dates that a spreadsheet of another country has turned round: days up to the
//! 12th became months, and all other dates remained as they were written.

use super::{rows_of, table};
use crate::input::{Exports, read_texts};
use crate::model::TableKind::{Invoices, Recurring};

/// A day as a spreadsheet that begins with the month gives it back, where the
/// file begins with the day.
fn opened_abroad(day: usize, month: usize, year: usize) -> String {
    if day <= 12 {
        format!("{year}-{day:02}-{month:02}")
    } else {
        format!("{day:02}/{month:02}/{year}")
    }
}

fn notes(exports: &Exports) -> Vec<&str> {
    let notes = exports.accounts[0].notes.iter();
    let notes = notes.map(|note| note.id);
    notes
        .filter(|note| note.starts_with("note-swapped"))
        .collect()
}

const HEADER: &str = "Invoice Number,Customer,Invoice Date,Due Date,Date Paid,Total";

/// Invoices of the first of each month, due on its last day or so, and paid on
/// some other.
fn billed_on_the_first(invoices: usize) -> String {
    table(HEADER, invoices, |n| {
        let month = 1 + n % 12;
        let issued = opened_abroad(1, month, 2025);
        let due = opened_abroad(3 + n * 5 % 25, month, 2025);
        let paid = opened_abroad(1 + n * 7 % 27, 1 + n % 12, 2025);
        format!("{n},Acme,{issued},{due},{paid},10")
    })
}

#[test]
fn dates_of_which_all_could_be_turned_follow_those_beside_them() {
    let exports = read_texts(&[("i.csv", billed_on_the_first(24))]);
    let issued = rows_of(&exports, Invoices, &["issued_at"]);
    for (place, issued) in issued.iter().enumerate() {
        let month = 1 + place / 2;
        assert_eq!(*issued, format!("2025-{month:02}-01"));
    }
    assert_eq!(
        notes(&exports),
        [
            "note-swapped-with-others",
            "note-swapped-dates",
            "note-swapped-dates"
        ]
    );
}

#[test]
fn few_dates_of_several_columns_prove_it_together() {
    let exports = read_texts(&[("i.csv", billed_on_the_first(13))]);
    let issued = rows_of(&exports, Invoices, &["issued_at"]);
    assert_eq!(issued[0], "2025-01-01");
    assert_eq!(issued[12], "2025-12-01");
    assert_eq!(notes(&exports).len(), 3);
}

#[test]
fn dates_that_no_spreadsheet_has_turned_stay() {
    // What was issued is written by the program, on the first of each month.
    let text = table(HEADER, 24, |n| {
        let month = 1 + n % 12;
        let due = opened_abroad(3 + n * 5 % 25, month, 2025);
        let paid = opened_abroad(1 + n * 7 % 27, 1 + n % 12, 2025);
        format!("{n},Acme,2025-{month:02}-01,{due},{paid},10")
    });
    let exports = read_texts(&[("i.csv", text)]);
    let issued = rows_of(&exports, Invoices, &["issued_at"]);
    assert_eq!(issued[2], "2025-02-01");
    assert_eq!(
        notes(&exports),
        ["note-swapped-dates", "note-swapped-dates"]
    );
}

#[test]
fn small_days_alone_prove_nothing() {
    let text = table("Invoice Number,Customer,Invoice Date,Total", 24, |n| {
        format!("{n},Acme,2025-01-{:02},10", 1 + n % 12)
    });
    let exports = read_texts(&[("i.csv", text)]);
    let issued = rows_of(&exports, Invoices, &["issued_at"]);
    assert_eq!(issued[2], "2025-01-02");
    assert!(notes(&exports).is_empty());
}

#[test]
fn agreements_that_begin_on_the_first_follow_their_ends() {
    let header = "agreement number,client,product,amount,billing cycle,start date,end date";
    let text = table(header, 20, |n| {
        let month = 1 + n % 12;
        let begins = opened_abroad(1, month, 2024);
        let ends = opened_abroad(8 + n % 10, month, 2025);
        format!("{n},Client {n},Care,10,Monthly,{begins},{ends}")
    });
    let exports = read_texts(&[("r.csv", text)]);
    let started = rows_of(&exports, Recurring, &["started_at"]);
    assert_eq!(started[1], "2024-02-01");
    assert_eq!(started[3], "2024-03-01");
}

#[test]
fn agreements_that_end_at_the_end_of_a_month_show_that_their_beginnings_were_turned() {
    let header = "agreement number,client,product,amount,billing cycle,start date,end date";
    let started = |begins: &dyn Fn(usize) -> String, ends: &dyn Fn(usize) -> String| {
        let text = table(header, 20, |n| {
            let (begins, ends) = (begins(n), ends(n));
            format!("{n},Client {n},Care,10,Monthly,{begins},{ends}")
        });
        let exports = read_texts(&[("r.csv", text)]);
        let notes: Vec<String> = notes(&exports).into_iter().map(str::to_owned).collect();
        let began = rows_of(&exports, Recurring, &["client", "started_at"]);
        let third = began.into_iter().find(|row| row.starts_with("Client 3|"));
        (third.unwrap_or_default(), notes)
    };
    let turned = |n: usize| opened_abroad(1, 1 + n % 12, 2023 + n % 3);
    let at_the_end = |n: usize| {
        if n <= 6 {
            opened_abroad(30 + n % 2, 1 + 2 * (n % 2), 2026)
        } else {
            String::new()
        }
    };
    let note = "note-swapped-dates".to_owned();
    let read = ("Client 3|2023-04-01".to_owned(), vec![note]);
    assert_eq!(started(&turned, &at_the_end), read);
    // One was cancelled early in a month.
    let early = |n: usize| {
        if n == 9 {
            opened_abroad(4, 8, 2026)
        } else {
            at_the_end(n)
        }
    };
    assert_eq!(started(&turned, &early).0, "Client 3|2023-04-01");
    // Without an end that was left nothing shows it,
    let (began, notes) = started(&turned, &|_| String::new());
    assert_eq!((began.as_str(), notes.len()), ("Client 3|2023-01-04", 0));
    // nor where all began in one January,
    let of_one_year = |n: usize| opened_abroad(1, 1 + n % 12, 2023);
    let (began, notes) = started(&of_one_year, &at_the_end);
    assert_eq!((began.as_str(), notes.len()), ("Client 3|2023-01-04", 0));
    // nor where a program writes the one date so, and the other otherwise.
    let as_written = |n: usize| format!("{}-{:02}-01", 2023 + n % 3, 1 + n % 12);
    let (began, notes) = started(&as_written, &at_the_end);
    assert_eq!((began.as_str(), notes.len()), ("Client 3|2023-04-01", 0));
}
