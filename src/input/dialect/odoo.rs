//! `Odoo`: journal entries under the technical names of their fields.

use super::Dialect;
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static INVOICES: Dialect = Dialect {
    name: "Odoo invoices",
    table: TableKind::Invoices,
    fingerprints: &[
        &["move type", "amount total signed"],
        &["partner id", "amount total signed"],
    ],
    columns: &[
        ("name", &invoices::INVOICE_NUMBER),
        ("partner id", &invoices::CLIENT),
        ("invoice date", &invoices::ISSUED_AT),
        ("invoice date due", &invoices::DUE_AT),
        ("amount total signed", &invoices::TOTAL),
        ("amount tax signed", &invoices::TAX),
        ("amount residual signed", &invoices::BALANCE),
        ("state", &invoices::STATUS),
        ("move type", &invoices::DOC_TYPE),
    ],
    // Signed amounts are in the currency of the company, whatever that of the
    // document; what is open tells payment.
    ignore: &[
        "id",
        "currency id",
        "payment state",
        "amount total",
        "amount residual",
    ],
    ..Dialect::PLAIN
};
