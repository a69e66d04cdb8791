//! Words in columns of states that nobody has heard of: they are told, asked
//! about where something hangs on them, and decided by a line.

use super::rows_of;
use crate::config::Configuration;
use crate::input::{Exports, known_names, read_texts, read_texts_as};
use crate::model::TableKind::{Invoices, Recurring, Sla};

const INVOICES: &str = "Invoice Number,Customer,Invoice Date,Due Date,Total,Status\n\
    1,Acme,2026-01-05,2026-02-05,10,Paid\n\
    2,Acme,2026-02-05,2026-03-05,20,Zugeflossen\n\
    3,Acme,2026-03-05,2026-04-05,30,Zugeflossen\n\
    4,Acme,2026-03-06,2026-04-06,40,Sent\n";

fn decided(text: &str, line: &str) -> Exports {
    let configuration = format!("[[files]]\nmatch = \"f.csv\"\n{line}\n");
    let configuration = Configuration::parse("c.toml", &configuration, &known_names()).unwrap();
    read_texts_as(&[("f.csv", text)], &configuration)
}

#[test]
fn a_word_of_payment_that_is_not_known_is_asked_about_and_decided_by_a_line() {
    let exports = read_texts(&[("f.csv", INVOICES)]);
    // Half of what is said of payment cannot be read.
    assert_eq!(rows_of(&exports, Invoices, &["balance"])[0], "no column");
    let account = &exports.accounts[0];
    let status = account.columns.iter().find(|one| one.header == "Status");
    let status = status.unwrap();
    assert_eq!((status.filled, status.parsed), (4, 2));
    assert_eq!(status.unknown_words[0].text, "Zugeflossen");
    assert_eq!(status.unknown_words[0].rows, 2);
    let question = &account.questions[0];
    assert_eq!(question.asks, "what does `Zugeflossen` mean, in 2 cells?");
    assert_eq!(
        question.choices[0].setting,
        "words.\"Zugeflossen\" = \"unpaid\""
    );

    let exports = decided(INVOICES, &question.choices[1].setting);
    assert_eq!(
        rows_of(&exports, Invoices, &["balance"]),
        ["0", "0", "0", "40"]
    );
    assert!(exports.accounts[0].questions.is_empty());
    assert!(
        exports.accounts[0]
            .columns
            .iter()
            .all(|one| one.unknown_words.is_empty())
    );
    assert!(
        exports
            .caveats
            .iter()
            .all(|one| !one.contains("Zugeflossen"))
    );
}

#[test]
fn a_kind_of_document_that_is_not_known_is_asked_about_and_decided_by_a_line() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Total,Type\n\
        1,Acme,2026-01-05,2026-02-05,10,Invoice\n2,Acme,2026-02-05,2026-03-05,4,Adjustment\n";
    let totals = |exports: &Exports| rows_of(exports, Invoices, &["total"]);
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(totals(&exports), ["10", "4"]);
    let question = &exports.accounts[0].questions[0];
    assert_eq!(question.asks, "what does `Adjustment` mean, in 1 cell?");
    let line = &question.choices[1].setting;
    assert_eq!(line, "words.\"Adjustment\" = \"credit note\"");
    assert_eq!(totals(&decided(text, line)), ["10", "-4"]);
    // What invoices are about is no kind of document.
    let about = text
        .replace("Invoice\n", "Blau\n")
        .replace("Adjustment", "Grau");
    let exports = read_texts(&[("f.csv", about)]);
    assert!(exports.accounts[0].questions.is_empty());
}

#[test]
fn a_status_of_which_no_word_is_known_tells_nothing_of_payment() {
    let text = INVOICES
        .replace("Paid", "Zugeflossen")
        .replace("Sent", "Zugeflossen");
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(rows_of(&exports, Invoices, &["balance"])[0], "no column");
}

#[test]
fn where_a_balance_tells_nothing_is_asked() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Total,Balance,Status\n\
        1,Acme,2026-01-05,2026-02-05,10,0,Zugeflossen\n\
        2,Acme,2026-02-05,2026-03-05,20,20,Sent\n";
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(rows_of(&exports, Invoices, &["balance"]), ["0", "20"]);
    assert!(exports.accounts[0].questions.is_empty());
}

#[test]
fn an_agreement_in_a_state_that_is_not_known_is_in_force_until_decided() {
    let text = "Agreement,Customer,Amount,Billing Cycle,Start Date,Status\n\
        Care,Acme,100,Monthly,2026-01-01,Active\n\
        Care,Beta,100,Monthly,2026-01-01,Abgeworben\n";
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(rows_of(&exports, Recurring, &["client"]), ["Acme", "Beta"]);
    let line = exports.accounts[0].questions[0].choices[1].setting.clone();
    assert_eq!(line, "words.\"Abgeworben\" = \"ended\"");
    assert_eq!(
        rows_of(&decided(text, &line), Recurring, &["client"]),
        ["Acme"]
    );
}

#[test]
fn an_outcome_that_is_not_known_counts_neither_way_until_decided() {
    let text = "Ticket ID,Created,Resolved,Status,Resolution SLA Met\n\
        1,2026-01-01 09:00,2026-01-01 12:00,Closed,Met\n\
        2,2026-01-02 09:00,2026-01-02 12:00,Closed,Blau\n\
        3,2026-01-03 09:00,2026-01-03 12:00,Closed,Breached\n";
    // As the table codes it.
    let met = |exports: &Exports| {
        let outcomes = rows_of(exports, Sla, &["outcome"]);
        outcomes.iter().filter(|one| *one == "0").count()
    };
    // The others say too little where one in three cannot be read.
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(rows_of(&exports, Sla, &["outcome"]).len(), 0);
    let line = &exports.accounts[0].questions[0].choices[1].setting;
    assert_eq!(met(&decided(text, line)), 2);
}

#[test]
fn a_billing_cycle_that_is_not_known_can_be_decided() {
    let text = "Agreement,Customer,Amount,Billing Cycle,Start Date,Status\n\
        Care,Acme,100,Monthly,2026-01-01,Active\n\
        Care,Beta,300,Bimensual,2026-01-01,Active\n";
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(rows_of(&exports, Recurring, &["mrr"]), ["100"]);
    let exports = decided(text, "words = { \"bimensual\" = \"every 2 months\" }");
    assert_eq!(rows_of(&exports, Recurring, &["mrr"]), ["100", "150"]);
}

#[test]
fn states_of_tickets_are_told_but_not_asked_about() {
    let text = "Ticket ID,Created,Resolved,Status,Priority\n\
        1,2026-01-01 09:00,2026-01-01 12:00,Closed,High\n\
        2,2026-01-02 09:00,,Fase 2,Gold\n";
    let exports = read_texts(&[("f.csv", text)]);
    let account = &exports.accounts[0];
    let unknown: Vec<&str> = account
        .columns
        .iter()
        .flat_map(|column| &column.unknown_words)
        .map(|word| word.text.as_str())
        .collect();
    assert_eq!(unknown, ["Fase 2", "Gold"]);
    assert!(account.questions.is_empty());
}

#[test]
fn a_word_that_stands_nowhere_and_one_that_means_nothing_are_told() {
    let exports = decided(INVOICES, "words = { \"Nirgends\" = \"paid\" }");
    assert!(
        exports
            .caveats
            .iter()
            .any(|one| one.contains("has a cell `Nirgends`"))
    );
    let refused = Configuration::parse(
        "c.toml",
        "[[files]]\nmatch = \"f.csv\"\nwords = { \"Sent\" = \"payd\" }\n",
        &known_names(),
    );
    assert!(refused.unwrap_err().to_string().contains("`paid`"));
}

#[test]
fn a_products_own_numbers_of_states_are_known() {
    let text = "number,incident_state,opened_at,sys_updated_on,priority\n\
        INC1,7,2026-01-01 09:00:00,2026-01-02 09:00:00,3\nINC2,2,2026-01-01 09:00:00,2026-01-02 09:00:00,3\n";
    let exports = read_texts(&[("f.csv", text)]);
    let columns = &exports.accounts[0].columns;
    assert!(columns.iter().all(|one| one.unknown_words.is_empty()));
}
