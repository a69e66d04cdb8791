//! `Recurly`: subscriptions with an interval of so many months.

use super::super::facts::{AgreementFact as F, Export};
use super::super::sheet::SheetStyle;

pub static EXPORT: Export<F> = Export {
    file: "subscriptions_export.csv",
    style: SheetStyle::PLAIN,
    columns: COLUMNS,
};

const COLUMNS: &[(&str, F)] = &[
    ("uuid", F::Number("u")),
    ("account_company", F::Client),
    ("plan_name", F::Product),
    ("state", F::Status(["active", "expired", "expired"])),
    ("unit_amount", F::UnitPriceOfCycle),
    ("quantity", F::Quantity),
    ("currency", F::Currency),
    ("activated_at", F::Started),
    ("expires_at", F::Ended),
    ("interval_unit", F::Always("months")),
    ("interval_length", F::CycleMonths),
];
