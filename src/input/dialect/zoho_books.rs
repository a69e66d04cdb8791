//! `Zoho Books`: one row an item, with the invoice's amounts repeated on each, or
//! left out.

use super::{Dialect, Lines};
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static INVOICES: Dialect = Dialect {
    name: "Zoho Books invoices",
    table: TableKind::Invoices,
    fingerprints: &[
        &["invoice date", "invoice id", "invoice number", "balance"],
        &["invoice number", "customer name", "item name", "balance"],
        &[
            "invoice date",
            "invoice number",
            "invoice status",
            "customer name",
        ],
    ],
    columns: &[
        ("invoice number", &invoices::INVOICE_NUMBER),
        ("customer name", &invoices::CLIENT),
        ("total", &invoices::TOTAL),
        ("sub total", &invoices::NET),
        ("balance", &invoices::BALANCE),
        ("invoice status", &invoices::STATUS),
        ("last payment date", &invoices::PAID_AT),
        ("currency code", &invoices::CURRENCY),
    ],
    // The tax of a line is not that of its invoice.
    ignore: &["item total", "item tax amount", "expected payment date"],
    lines: Lines::Repeated,
    ..Dialect::PLAIN
};

/// The same, without what the invoice comes to: only each item tells its share.
pub static LINES: Dialect = Dialect {
    name: "Zoho Books lines of invoices",
    table: TableKind::Invoices,
    fingerprints: &[
        &["invoice number", "customer name", "item name", "item total"],
        &[
            "invoice date",
            "invoice number",
            "invoice status",
            "customer name",
            "item total",
        ],
        &[
            "invoice date",
            "invoice number",
            "invoice status",
            "customer name",
            "item price",
        ],
    ],
    without: &["total", "sub total"],
    columns: &[
        ("invoice number", &invoices::INVOICE_NUMBER),
        ("customer name", &invoices::CLIENT),
        ("item total", &invoices::TOTAL),
        ("balance", &invoices::BALANCE),
        ("invoice status", &invoices::STATUS),
        ("last payment date", &invoices::PAID_AT),
        ("currency code", &invoices::CURRENCY),
    ],
    ignore: &["item tax amount", "expected payment date"],
    lines: Lines::Own,
    ..Dialect::PLAIN
};
