use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "closure_ratio",
    title: "Resolved for each opened",
    formula: "tickets resolved / tickets opened",
    unit: Unit::Ratio,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Below 1 for long, work piles up.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Tickets, 1)?;
    let opened = at.tickets_opened()?.len();
    let closed = at.tickets_resolved()?.len();
    quotient(closed as f64, opened as f64, opened as u64)
}
