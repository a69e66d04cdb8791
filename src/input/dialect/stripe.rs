//! `Stripe`: invoices and subscriptions of the dashboard, and invoices of the
//! interface, whose amounts are in cents.

use super::{Dialect, ValueForms};
use crate::input::column_cells::filled;
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
        ("invoice id", &invoices::INVOICE_NUMBER),
        ("id", &invoices::INVOICE_NUMBER),
        ("customer name", &invoices::CLIENT),
        ("customer id", &invoices::CLIENT),
        ("created", &invoices::ISSUED_AT),
        ("amount remaining", &invoices::BALANCE),
        ("total", &invoices::TOTAL),
        // What was due stays there when it is paid.
        ("amount due", &invoices::TOTAL),
        ("amount paid", &invoices::PAID),
        ("status transitions paid at", &invoices::PAID_AT),
    ],
    ignore: &["period start", "period end"],
    values: ValueForms::CENTS,
    ..Dialect::PLAIN
};

/// Whether titles and cells are those of the interface: amounts in hundredths
/// under its own spelling, beside its numbers of invoices or customers. The
/// dashboard writes the same numbers, but other titles, and amounts with their
/// decimals.
pub(super) fn is_of_interface(titles: &[String], rows: &[Vec<String>]) -> bool {
    const OWN: [&str; 3] = ["amount_due", "amount_paid", "amount_remaining"];
    const AMOUNTS: [&str; 6] = [
        "amount_due",
        "amount_paid",
        "amount_remaining",
        "subtotal",
        "tax",
        "total",
    ];
    // Behind the names of what they are in: `data.object.amount_due`.
    let names: Vec<&str> = titles
        .iter()
        .map(|title| title.trim().rsplit('.').next().unwrap_or_default())
        .collect();
    if !names.iter().any(|name| OWN.contains(name)) {
        return false;
    }
    let amounts: Vec<usize> = (0..names.len())
        .filter(|column| AMOUNTS.contains(&names[*column]))
        .collect();
    let is_whole = |cell: &str| {
        let digits = cell.strip_prefix('-').unwrap_or(cell);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_something = |cell: &str| cell.contains(|letter: char| matches!(letter, '1'..='9'));
    let are_whole = amounts
        .iter()
        .all(|column| filled(rows, *column).all(is_whole));
    let are_told = amounts
        .iter()
        .any(|column| filled(rows, *column).any(is_something));
    are_whole
        && are_told
        && (0..names.len())
            .any(|column| holds_ids(rows, column, "in_") || holds_ids(rows, column, "cus_"))
}

/// Whether all cells of a column are the product's numbers of something.
fn holds_ids(rows: &[Vec<String>], column: usize, prefix: &str) -> bool {
    let is_id = |cell: &str| {
        let id = cell.strip_prefix(prefix);
        id.is_some_and(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    };
    // What is `in_progress` is no invoice.
    let has_digit = |cell: &str| cell.bytes().any(|byte| byte.is_ascii_digit());
    filled(rows, column).all(is_id) && filled(rows, column).any(has_digit)
}

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
