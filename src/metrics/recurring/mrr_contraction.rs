use super::movement;
use crate::input::tables::recurring;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr_contraction",
    title: "MRR reduced",
    formula: "decrease of MRR over the month, of clients that still have some",
    unit: Unit::Money,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 1,
    revision: 1,
    why: "What clients take back before they leave.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    movement(at, |before, now| {
        if now > 0.0 {
            (before - now).max(0.0)
        } else {
            0.0
        }
    })
}
