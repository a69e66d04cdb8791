//! Invoices of Stripe: its interface writes amounts in the smallest unit of their
//! currency, its dashboard in the main one.

use super::read_rows;
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

const API: &str = "id,number,customer,customer_name,amount_due,amount_paid,amount_remaining,currency,status,created,due_date";

fn invoices(titles: &str, ids: [&str; 2], amounts: [&str; 6], currency: &str) -> String {
    let [one, other] = ids;
    let (first, second) = (amounts[..3].join(","), amounts[3..].join(","));
    format!(
        "{titles}\n{one},ABCD-0001,Q1,Acme Ltd,{first},{currency},paid,2025-02-23 05:03:20,2025-03-25\n\
         {other},ABCD-0002,Q2,Beta Inc,{second},{currency},open,2025-03-19 08:36:40,2025-04-18\n"
    )
}

fn read(text: &str) -> Vec<String> {
    read_rows(Invoices, text, &["client", "total", "balance"])
}

const IDS: [&str; 2] = ["in_1PaXk2LkdIwHu7", "in_1PaXk3LkdIwHu8"];
const WHOLE: [&str; 6] = ["29900", "29900", "0", "9900", "0", "9900"];

#[test]
fn whole_amounts_of_the_interface_are_in_cents() {
    let text = invoices(API, IDS, WHOLE, "usd");
    assert_eq!(read(&text), ["Acme Ltd|299|0", "Beta Inc|99|99"]);
    let prefixed: Vec<String> = API.split(',').map(|one| format!("invoice.{one}")).collect();
    let text = invoices(&prefixed.join(","), IDS, WHOLE, "usd");
    assert_eq!(read(&text), ["Acme Ltd|299|0", "Beta Inc|99|99"]);
    let text = "invoice_id,customer_id,amount_due,amount_paid,currency,status,created,paid_at\n\
        in_1a980ee64fb1c3,cus_6c937303c2ffd7,29876,29876,usd,paid,2025-02-23 06:22:24,2025-02-24 00:22:24\n\
        in_17a030e3c82976,cus_e84b8de42d9e8d,29900,0,usd,open,2025-04-07 16:26:19,\n";
    assert_eq!(
        read(text),
        ["cus_6c937303c2ffd7|298.76|0", "cus_e84b8de42d9e8d|299|299"]
    );
}

#[test]
fn a_currency_without_cents_has_none_here() {
    let text = invoices(API, IDS, WHOLE, "jpy");
    assert_eq!(read(&text), ["Acme Ltd|29900|0", "Beta Inc|9900|9900"]);
    let text = invoices(API, IDS, WHOLE, "KWD");
    assert_eq!(read(&text), ["Acme Ltd|29.9|0", "Beta Inc|9.9|9.9"]);
}

#[test]
fn amounts_with_decimals_other_titles_or_other_numbers_are_in_the_main_unit() {
    let whole = ["Acme Ltd|29900|0", "Beta Inc|9900|9900"];
    let decimals = ["29900.00", "29900.00", "0.00", "9900.00", "0.00", "9900.00"];
    assert_eq!(read(&invoices(API, IDS, decimals, "usd")), whole);
    // One amount with cents is enough.
    let one = ["29900", "29900", "0", "99.50", "0", "99.50"];
    let text = invoices(API, IDS, one, "usd");
    assert_eq!(read(&text), ["Acme Ltd|29900|0", "Beta Inc|99.5|99.5"]);
    let dashboard = "id,Number,Customer,Customer Name,Amount Due,Amount Paid,Amount Remaining,Currency,Status,Created (UTC),Due Date (UTC)";
    assert_eq!(read(&invoices(dashboard, IDS, WHOLE, "usd")), whole);
    let others = ["in_progress", "10002"];
    assert_eq!(read(&invoices(API, others, WHOLE, "usd")), whole);
}

/// The notes on how amounts are read.
fn notes(text: &str) -> String {
    let exports = read_texts(&[("export.csv", text)]);
    let notes = exports.accounts[0].notes.iter().map(ToString::to_string);
    let notes = notes.filter(|note| note.contains("hundredths"));
    notes.collect::<Vec<_>>().join("\n")
}

#[test]
fn whole_numbers_that_would_come_to_next_to_nothing_are_in_the_main_unit() {
    let small = ["299", "299", "0", "49", "0", "49"];
    let text = invoices(API, IDS, small, "usd");
    assert_eq!(read(&text), ["Acme Ltd|299|0", "Beta Inc|49|49"]);
    assert!(notes(&text).contains("less than 10.00"), "{}", notes(&text));
    // Titles that only the interface has do not make cents of them either.
    let titles = format!("{API},attempt_count,auto_advance");
    let text = invoices(&titles, ["A1", "A2"], small, "usd")
        .replace("2025-03-25", "2025-03-25,1,true")
        .replace("2025-04-18", "2025-04-18,0,true");
    assert_eq!(read(&text), ["Acme Ltd|299|0", "Beta Inc|49|49"]);
    // That nothing but whole numbers speaks for cents is told.
    let text = invoices(API, IDS, WHOLE, "usd");
    assert!(notes(&text).contains("29900"), "{}", notes(&text));
    // A single small amount is a part of a month.
    let part = ["29900", "29900", "0", "99", "0", "99"];
    let text = invoices(API, IDS, part, "usd");
    assert_eq!(read(&text), ["Acme Ltd|299|0", "Beta Inc|0.99|0.99"]);
}

#[test]
fn all_amounts_of_a_file_are_in_one_unit() {
    let titles = format!("{API},attempt_count,auto_advance");
    let with_decimals = |amounts: [&str; 6]| {
        invoices(&titles, IDS, amounts, "usd")
            .replace("2025-03-25", "2025-03-25,1,true")
            .replace("2025-04-18", "2025-04-18,0,true")
    };
    let text = with_decimals(["29900", "29900", "0", "9950.50", "0", "9950.50"]);
    assert_eq!(read(&text), ["Acme Ltd|29900|0", "Beta Inc|9950.5|9950.5"]);
    // Numbers beside blank cells that a program has written with a point.
    let text = with_decimals(["29900", "29900.0", "0", "9900", "", "9900"]);
    assert_eq!(read(&text), ["Acme Ltd|299|0", "Beta Inc|99|99"]);
}
