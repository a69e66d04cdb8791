//! Invoices in the currencies of their clients, and what they come to in the
//! provider's own.

use super::{meanings_of, read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

const INVOICES: &str = "InvoiceNumber,InvoiceDate,DueDate,InvoiceStatus,TaxTotal,Total,BCTaxTotal,BCTotal,Customer.CustomerName,Customer.CurrencyId\n\
    SI-121,2022-01-05,2022-02-05,Completed,2548.5,19538.5,2548.5,19538.5,Ben's Emporium,110\n\
    SI-122,2022-01-10,2022-02-10,Completed,2997.0,22977.0,6743.93,51703.43,The House of Sireen,48\n\
    SI-123,2022-02-03,2022-03-03,Completed,624.53,4788.03,657.95,5044.28,Garrick Inc.,8\n";

#[test]
fn amounts_in_the_own_currency_go_before_those_in_several() {
    assert_eq!(
        read_rows(Invoices, INVOICES, &["total", "net"]),
        ["19538.5|16990", "51703.43|44959.5", "5044.28|4386.33"]
    );
}

#[test]
fn amounts_in_currencies_that_have_numbers_are_not_added_up() {
    let text = INVOICES.replace("BCT", "XqT");
    let exports = read_texts(&[("i.csv", text.as_str())]);
    // The commonest, and of equals the first by its name.
    assert_eq!(rows_of(&exports, Invoices, &["total"]), ["19538.5"]);
    let left_out = |caveat: &&crate::language::Message| caveat.id == "caveat-other-currency";
    assert_eq!(exports.caveats.iter().filter(left_out).count(), 2);
}

#[test]
fn currencies_that_are_named_and_amounts_that_are_the_same_stay() {
    let named = INVOICES
        .replace(",110\n", ",NZD\n")
        .replace(",48\n", ",NZD\n")
        .replace(",8\n", ",NZD\n")
        .replace("Customer.CurrencyId", "Currency");
    assert!(meanings_of(&named).contains(" Total: total"));
    let same = INVOICES
        .replace("51703.43", "22977.0")
        .replace("5044.28", "4788.03");
    assert!(meanings_of(&same).contains(" Total: total"));
}
