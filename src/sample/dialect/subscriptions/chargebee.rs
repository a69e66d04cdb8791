//! `Chargebee`: dotted names; a price for each unit and billing period.

use super::super::facts::{AgreementFact as F, Export};
use super::super::sheet::SheetStyle;

pub static EXPORT: Export<F> = Export {
    file: "subscriptions.csv",
    style: SheetStyle::PLAIN,
    columns: COLUMNS,
};

const COLUMNS: &[(&str, F)] = &[
    ("subscriptions.id", F::Number("sub")),
    ("customers.company", F::Client),
    ("subscriptions.plan_id", F::Product),
    ("subscriptions.plan_quantity", F::Quantity),
    ("subscriptions.plan_unit_price", F::UnitPriceOfCycle),
    ("subscriptions.billing_period", F::CycleMonths),
    ("subscriptions.billing_period_unit", F::Always("month")),
    (
        "subscriptions.status",
        F::Status(["Active", "Cancelled", "Cancelled"]),
    ),
    ("subscriptions.started_at", F::Started),
    ("subscriptions.cancelled_at", F::Ended),
    ("subscriptions.currency_code", F::Currency),
];
