//! `Chargebee` subscriptions, by names or by labels.

use super::Dialect;
use crate::input::fields::recurring;
use crate::model::TableKind;

pub static SUBSCRIPTIONS: Dialect = Dialect {
    name: "Chargebee subscriptions",
    table: TableKind::Recurring,
    fingerprints: &[
        &["plan unit price", "started at"],
        &["plan quantity", "subscription billing period"],
        &["plan unit price", "plan quantity"],
        &["current plan", "subscription billing period"],
    ],
    columns: &[
        ("company", &recurring::CLIENT),
        ("customer company", &recurring::CLIENT),
        ("customer id", &recurring::CLIENT),
        ("customers id", &recurring::CLIENT),
        ("plan id", &recurring::NAME),
        ("current plan", &recurring::NAME),
        ("plan quantity", &recurring::QUANTITY),
        ("plan unit price", &recurring::UNIT_PRICE),
        ("billing period unit", &recurring::INTERVAL),
        ("billing period", &recurring::INTERVAL_COUNT),
        ("subscription billing period", &recurring::INTERVAL),
        ("started at", &recurring::STARTED_AT),
        ("cancelled at", &recurring::CANCELLED_AT),
        ("canceled on", &recurring::CANCELLED_AT),
    ],
    // When a record was made, and the term that runs now, are not when the
    // subscription began.
    ignore: &[
        "created at",
        "current term start",
        "current term end",
        "trial end",
    ],
    ..Dialect::PLAIN
};
