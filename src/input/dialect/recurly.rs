//! `Recurly` subscriptions. Cancelled is one that will not renew and is paid for
//! until it expires.

use super::Dialect;
use crate::input::fields::recurring;
use crate::model::TableKind;

pub static SUBSCRIPTIONS: Dialect = Dialect {
    name: "Recurly subscriptions",
    table: TableKind::Recurring,
    fingerprints: &[
        &["state", "current period ends at", "plan code"],
        &["state", "current period ends at", "plan id"],
        &["state", "activated at", "unit amount"],
        &["account code", "plan code", "unit amount"],
    ],
    columns: &[
        ("account company", &recurring::CLIENT),
        ("account company name", &recurring::CLIENT),
        ("company", &recurring::CLIENT),
        ("account code", &recurring::CLIENT),
        ("account id", &recurring::CLIENT),
        ("plan name", &recurring::NAME),
        ("plan code", &recurring::NAME),
        ("plan id", &recurring::NAME),
        ("unit amount", &recurring::UNIT_PRICE),
        ("plan interval unit", &recurring::INTERVAL),
        ("interval unit", &recurring::INTERVAL),
        ("plan interval length", &recurring::INTERVAL_COUNT),
        ("interval length", &recurring::INTERVAL_COUNT),
        ("activated at", &recurring::STARTED_AT),
        ("expires at", &recurring::ENDED_AT),
    ],
    // Cancelling stops the renewal, not the payments.
    ignore: &[
        "canceled at",
        "cancelled at",
        "created at",
        "current period started at",
        "sub total",
        "total amount",
    ],
    ..Dialect::PLAIN
};
