//! `Stripe`: invoices and subscriptions of the dashboard, and invoices of the
//! interface, whose amounts are in cents.

use super::{Dialect, ValueForms};
use crate::input::fields::{invoices, recurring};
use crate::model::TableKind;

pub static INVOICES: Dialect = Dialect {
    name: "Stripe invoices",
    table: TableKind::Invoices,
    fingerprints: &[
        &["id", "amount due", "finalized at"],
        &["amount due", "date", "number", "customer"],
        &["amount due", "amount paid", "number", "customer"],
    ],
    columns: &[
        ("number", &invoices::INVOICE_NUMBER),
        ("customer name", &invoices::CLIENT),
        ("customer description", &invoices::CLIENT),
        ("customer email", &invoices::CLIENT),
        ("customer", &invoices::CLIENT),
        ("date", &invoices::ISSUED_AT),
        ("finalized at", &invoices::ISSUED_AT),
        ("created", &invoices::ISSUED_AT),
        ("paid at", &invoices::PAID_AT),
        ("amount remaining", &invoices::BALANCE),
        ("total", &invoices::TOTAL),
        ("amount paid", &invoices::PAID),
    ],
    // What was due stays there when it is paid.
    ignore: &["amount due", "id", "period start", "period end"],
    ..Dialect::PLAIN
};

pub static API_INVOICES: Dialect = Dialect {
    name: "Stripe invoices of the interface",
    table: TableKind::Invoices,
    fingerprints: &[
        &["amount due", "amount remaining", "auto advance"],
        &["amount due", "attempted", "attempt count"],
        &["amount due", "amount remaining", "billing reason"],
        &[
            "amount due",
            "amount paid",
            "number",
            "auto advance",
            "customer",
        ],
        &[
            "amount due",
            "amount paid",
            "number",
            "billing reason",
            "customer",
        ],
        &[
            "amount due",
            "amount paid",
            "number",
            "attempt count",
            "customer",
        ],
    ],
    columns: &[
        ("number", &invoices::INVOICE_NUMBER),
        ("customer name", &invoices::CLIENT),
        ("customer id", &invoices::CLIENT),
        ("created", &invoices::ISSUED_AT),
        ("amount remaining", &invoices::BALANCE),
        ("total", &invoices::TOTAL),
        ("amount paid", &invoices::PAID),
        ("status transitions paid at", &invoices::PAID_AT),
    ],
    ignore: &["amount due", "id", "period start", "period end"],
    values: ValueForms::CENTS,
    ..Dialect::PLAIN
};

pub static SUBSCRIPTIONS: Dialect = Dialect {
    name: "Stripe subscriptions",
    table: TableKind::Recurring,
    fingerprints: &[
        &["id", "current period end", "status"],
        &["plan", "current period end", "customer id"],
    ],
    columns: &[
        ("customer name", &recurring::CLIENT),
        ("customer description", &recurring::CLIENT),
        ("customer email", &recurring::CLIENT),
        ("customer id", &recurring::CLIENT),
        ("product", &recurring::NAME),
        ("plan", &recurring::NAME),
        ("amount", &recurring::UNIT_PRICE),
        ("start date", &recurring::STARTED_AT),
        ("start", &recurring::STARTED_AT),
        ("created", &recurring::STARTED_AT),
        // Asking for the end is not the end: what is paid for runs on.
        ("ended at", &recurring::ENDED_AT),
        ("canceled at", &recurring::ENDED_AT),
    ],
    ignore: &[
        "current period start",
        "current period end",
        "trial start",
        "trial end",
    ],
    ..Dialect::PLAIN
};
