//! Bills: those that a provider writes to its clients, and those that it gets.

use super::{read_rows, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

/// Three bills below titles of which one names a party.
fn bills(party: &str, has_due_date: bool) -> String {
    let (title, due) = if has_due_date {
        (",Due Date", ",20-05-2025")
    } else {
        ("", "")
    };
    format!(
        "Bill No,Bill Date,{party},Bill Amount{title}\n\
         B-101,15-04-2025,Acme Pvt Ltd,11800{due}\nB-102,16-04-2025,Beta LLP,23600{due}\n\
         B-103,20-04-2025,Casa LLP,5900{due}\n"
    )
}

#[test]
fn what_clients_are_billed_are_invoices() {
    for party in [
        "Customer",
        "Customer Name",
        "Client",
        "Client Name",
        "Buyer",
        "Bill To",
    ] {
        for has_due_date in [false, true] {
            assert_eq!(
                read_rows(
                    Invoices,
                    &bills(party, has_due_date),
                    &["client", "issued_at", "total"]
                ),
                [
                    "Acme Pvt Ltd|2025-04-15|11800",
                    "Beta LLP|2025-04-16|23600",
                    "Casa LLP|2025-04-20|5900"
                ],
                "{party} {has_due_date}"
            );
        }
    }
}

#[test]
fn what_suppliers_bill_is_none() {
    for party in ["Vendor", "Vendor Name", "Supplier", "Supplier Name"] {
        for has_due_date in [false, true] {
            let text = bills(party, has_due_date);
            let exports = read_texts(&[("bills.csv", text.as_str())]);
            let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
            assert!(refusal.contains("suppliers"), "{party}: {refusal}");
        }
    }
    // Even where a column says whom it is passed on to.
    let passed_on = "Bill Number,Bill Date,Vendor Name,Customer Name,Bill Amount,Due Date\n\
        B-1,15-04-2025,Cloud Co,Acme,11800,15-05-2025\nB-2,16-04-2025,Telco,Beta,23600,16-05-2025\n";
    assert!(taken_for(passed_on).is_empty());
    // A party may be either.
    for party in ["Party Name", "Company"] {
        assert!(taken_for(&bills(party, true)).is_empty(), "{party}");
    }
}

#[test]
fn an_invoice_may_have_the_date_of_a_bill() {
    let text = "Invoice Number,Company,Bill Date,Due Date,Total\n\
        1,Acme,2026-01-05,2026-02-05,100\n2,Beta,2026-01-06,2026-02-06,250\n";
    assert_eq!(
        read_rows(Invoices, text, &["client", "issued_at"]),
        ["Acme|2026-01-05", "Beta|2026-01-06"]
    );
}
