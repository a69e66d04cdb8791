//! `FreshBooks`: one row a line of an invoice.

use super::{Dialect, Lines};
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static INVOICES: Dialect = Dialect {
    name: "FreshBooks invoice details",
    table: TableKind::Invoices,
    fingerprints: &[
        &["client name", "invoice number", "date issued"],
        &["client name", "invoice number", "line total"],
    ],
    columns: &[
        ("line total", &invoices::TOTAL),
        ("tax 1 amount", &invoices::TAX),
        ("date issued", &invoices::ISSUED_AT),
        ("date due", &invoices::DUE_AT),
        ("date paid", &invoices::PAID_AT),
        ("invoice status", &invoices::STATUS),
    ],
    lines: Lines::Own,
    ..Dialect::PLAIN
};
