//! Numbers that nothing can come to: the row or the cell is set aside, and the
//! others are read as if it were not there.

use super::{read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::{self, Endpoints, Invoices, TimeEntries};

/// The rows of a column, and why the others are set aside.
fn read(table: TableKind, text: &str, column: &str) -> (Vec<String>, Vec<String>) {
    let exports = read_texts(&[("export.csv", text)]);
    assert!(exports.accounts[0].rows.adds_up());
    let reasons = exports.rejected.iter().map(|row| row.reason.to_string());
    let reasons = reasons.collect();
    (rows_of(&exports, table, &[column]), reasons)
}

#[test]
fn no_entry_of_work_lasts_longer_than_a_year() {
    let reason = "`Hours` cannot be read as a length of time, such as 2:30 or 1d 2h";
    for length in ["1e308", "-1e308", "10001", "1E+15", "20000:00"] {
        let text = format!(
            "Date,User,Client,Hours\n2026-03-16,Ana,Acme,1.5\n2026-03-17,Ana,Acme,{length}\n\
             2026-03-18,Rui,Beta,2\n2026-03-19,Rui,Beta,0.5\n"
        );
        let (hours, reasons) = read(TimeEntries, &text, "hours");
        assert_eq!(hours, ["1.5", "2", "0.5"], "{length}");
        assert_eq!(reasons, [reason], "{length}");
    }
    // What somebody wrote for a whole project is told of elsewhere.
    let text = "Date,User,Client,Hours\n2026-03-16,Ana,Acme,1.5\n2026-03-17,Ana,Acme,9000\n";
    assert_eq!(read_rows(TimeEntries, text, &["hours"]), ["1.5", "9000"]);
}

#[test]
fn a_length_beyond_belief_does_not_tell_the_unit_of_the_others() {
    let text = "Date,User,Client,Time spent\n2026-03-16,Ana,Acme,90\n2026-03-17,Ana,Acme,1e300\n\
        2026-03-18,Rui,Beta,120\n2026-03-19,Rui,Beta,15\n";
    let (hours, reasons) = read(TimeEntries, text, "hours");
    assert_eq!(hours, ["1.5", "2", "0.25"]);
    assert_eq!(reasons.len(), 1);
}

#[test]
fn nobody_looks_after_so_many_machines() {
    let reason = "`endpoints` cannot be read as a number, such as 1234.50";
    for count in ["1e308", "5000000000", "1234567890123"] {
        let text = format!(
            "month,client,endpoints\n2026-03,Acme,40\n2026-03,Beta,{count}\n2026-04,Acme,42\n\
             2026-04,Beta,12\n"
        );
        let (counts, reasons) = read(Endpoints, &text, "count");
        assert_eq!(counts, ["40", "42", "12"], "{count}");
        assert_eq!(reasons, [reason], "{count}");
    }
    let text = "month,client,endpoints\n2026-03,Acme,40\n2026-03,Beta,1250000\n2026-04,Acme,42\n";
    let (counts, reasons) = read(Endpoints, text, "count");
    assert_eq!(counts, ["40", "1250000", "42"]);
    assert!(reasons.is_empty());
}

#[test]
fn an_amount_is_judged_as_before() {
    let text = "invoice number,invoice date,client,total\n1,2026-03-16,Acme,100\n\
        2,2026-03-17,Beta,1e308\n3,2026-03-18,Beta,250\n4,2026-03-19,Acme,75\n";
    let (totals, reasons) = read(Invoices, text, "total");
    assert_eq!(totals, ["100", "250", "75"]);
    assert_eq!(reasons.len(), 1);
}
