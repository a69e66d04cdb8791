//! `Sage Intacct`: its receivables, as they stand in its database.

use super::Dialect;
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static RECEIVABLES: Dialect = Dialect {
    name: "Sage Intacct receivables",
    table: TableKind::Invoices,
    fingerprints: &[&["record id", "total entered", "when due"]],
    columns: &[
        ("record id", &invoices::INVOICE_NUMBER),
        ("record type", &invoices::DOC_TYPE),
        ("customer name", &invoices::CLIENT),
        ("when created", &invoices::ISSUED_AT),
        ("when due", &invoices::DUE_AT),
        ("when paid", &invoices::PAID_AT),
        ("total entered", &invoices::TOTAL),
        ("total paid", &invoices::PAID),
        ("total due", &invoices::BALANCE),
        ("state", &invoices::STATUS),
    ],
    // A document's own number is the client's order.
    ignore: &["doc number", "when posted", "when modified"],
    ..Dialect::PLAIN
};
