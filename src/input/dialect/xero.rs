//! `Xero`: one row a line, with the invoice's totals repeated on each.

use super::{Dialect, Lines};
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static INVOICES: Dialect = Dialect {
    name: "Xero invoices",
    table: TableKind::Invoices,
    fingerprints: &[
        &["invoice number", "invoice amount due"],
        &["contact name", "invoice number", "invoice date"],
        &["contact name", "invoice number", "due date"],
    ],
    // A list of clients and of whom to ask for there is that of others.
    without: &["account name", "account id"],
    columns: &[
        ("contact name", &invoices::CLIENT),
        ("invoice date", &invoices::ISSUED_AT),
        ("due date", &invoices::DUE_AT),
        ("total", &invoices::TOTAL),
        ("tax total", &invoices::TAX),
        ("invoice amount paid", &invoices::PAID),
        ("invoice amount due", &invoices::BALANCE),
        ("type", &invoices::DOC_TYPE),
        ("currency", &invoices::CURRENCY),
        // In percent, where lines are written to be read in.
        ("discount", &invoices::DISCOUNT),
    ],
    ignore: &["tax amount", "line amount", "planned date"],
    lines: Lines::Repeated,
    ..Dialect::PLAIN
};
