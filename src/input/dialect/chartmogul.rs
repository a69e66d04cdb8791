//! `ChartMogul` movements of MRR, in cents.

use super::{Dialect, ValueForms};
use crate::input::fields::mrr_movements;
use crate::model::TableKind;

pub static MRR_MOVEMENTS: Dialect = Dialect {
    name: "ChartMogul MRR movements",
    table: TableKind::MrrMovements,
    fingerprints: &[
        &["mrr movement", "movement type", "customer uuid"],
        &["mrr movement", "movement type", "customer external id"],
        &["mrr movement", "movement type", "billing connector uuid"],
        &["mrr movement", "movement type", "plan external id"],
    ],
    columns: &[
        ("mrr movement", &mrr_movements::AMOUNT),
        ("mrr", &mrr_movements::MRR_AFTER),
        ("movement type", &mrr_movements::KIND),
        ("customer name", &mrr_movements::CLIENT),
    ],
    values: ValueForms::CENTS,
    ..Dialect::PLAIN
};
