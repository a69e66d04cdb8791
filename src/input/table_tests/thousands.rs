//! Marks before three digits, in files in which no other number tells what they
//! are.

use super::rows_of;
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

/// The totals of invoices of these amounts, and how many questions are asked.
fn totals(titles: &str, rows: &[&str]) -> (Vec<String>, usize) {
    let titles = format!("Invoice Number,Customer,Invoice Date,Due Date,{titles}\n");
    let rows = rows.iter().enumerate().map(|(place, cells)| {
        format!(
            "I-{place},Acme,2026-03-{:02},2026-04-15,{cells}\n",
            place + 10
        )
    });
    let exports = read_texts(&[("i.csv", titles + &rows.collect::<String>())]);
    let asked = exports.accounts[0].questions.len();
    (rows_of(&exports, Invoices, &["total"]), asked)
}

fn expect(found: &(Vec<String>, usize), amounts: &[&str], asked: usize) {
    assert_eq!(found.0, amounts);
    assert_eq!(found.1, asked);
}

#[test]
fn a_mark_that_only_amounts_of_a_thousand_and_more_have_parts_thousands() {
    let found = totals("Total", &["1.012", "282", "0", "12.500"]);
    expect(&found, &["1012", "282", "0", "12500"], 0);
    let found = totals("Total", &["\"1,012\"", "282", "455"]);
    expect(&found, &["1012", "282", "455"], 0);
    let signed = totals("Total", &["-1.012", "282", "-50"]);
    expect(&signed, &["-1012", "282", "-50"], 0);
}

#[test]
fn where_all_amounts_have_thousandths_they_are_taken_for_thousands_and_it_is_asked() {
    let found = totals("Total", &["1.012", "2.800"]);
    expect(&found, &["1012", "2800"], 1);
}

#[test]
fn a_mark_that_larger_amounts_do_without_begins_a_fraction() {
    let found = totals("Total", &["1.012", "282", "1500"]);
    expect(&found, &["1.012", "282", "1500"], 1);
    let proven = totals("Total", &["1.012", "282.5", "150"]);
    expect(&proven, &["1.012", "282.5", "150"], 0);
    let dinars = totals("Total,Currency", &["1.012,KWD", "282,KWD", "150,KWD"]);
    expect(&dinars, &["1.012", "282", "150"], 1);
}
