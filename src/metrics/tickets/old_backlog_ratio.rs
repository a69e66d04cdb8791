use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "old_backlog_ratio",
    title: "Old backlog, in months of work",
    formula: "open tickets older than 30 days at the month end / tickets resolved a month, mean of 3 months",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "How much work has been left lying; unlike a share of the backlog it gets better when the backlog gets smaller.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const THIRTY_DAYS: i64 = 30 * 86_400;
    let old = at
        .open_tickets()
        .partition_point(|opened| *opened < at.end() - THIRTY_DAYS);
    let resolved = at.tickets_resolved()?.len();
    quotient(
        old as f64,
        resolved as f64 / f64::from(at.window),
        resolved as u64,
    )
}
