//! `QuickBooks` reports.

use super::Dialect;
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static AGING: Dialect = Dialect {
    name: "QuickBooks receivables",
    table: TableKind::Invoices,
    fingerprints: &[
        &["number", "customer", "open balance"],
        &["number", "name", "open balance"],
        &["transaction type", "number", "open balance"],
    ],
    columns: &[
        ("customer", &invoices::CLIENT),
        ("customer full name", &invoices::CLIENT),
        ("name", &invoices::CLIENT),
        ("date", &invoices::ISSUED_AT),
        ("transaction date", &invoices::ISSUED_AT),
        ("open balance", &invoices::BALANCE),
        ("amount", &invoices::TOTAL),
    ],
    // A running balance is not what an invoice leaves open.
    ignore: &["balance", "terms"],
    ..Dialect::PLAIN
};

pub static TRANSACTIONS: Dialect = Dialect {
    name: "QuickBooks transaction list",
    table: TableKind::Invoices,
    fingerprints: &[
        &["transaction type", "number", "name"],
        &["transaction type", "number", "customer"],
        &["transaction type", "number", "customer full name"],
    ],
    columns: &[
        ("name", &invoices::CLIENT),
        ("customer full name", &invoices::CLIENT),
    ],
    // The balance runs through the list; it is not what an invoice leaves open.
    ignore: &["balance"],
    ..Dialect::PLAIN
};
