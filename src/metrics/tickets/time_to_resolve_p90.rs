use super::resolution_time;
use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "time_to_resolve_p90",
    title: "Time to resolve, 90 in 100",
    formula: "90 % quantile of (resolved - opened) over tickets resolved, linear interpolation, in calendar hours",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "How long the clients wait who wait longest.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    resolution_time(at, 0.9)
}
