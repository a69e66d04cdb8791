use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "tickets_closed",
    title: "Tickets resolved",
    formula: "tickets resolved, else closed, in the month",
    unit: Unit::Count,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "How much work gets done.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let closed = at.tickets_resolved()?.len() as u64;
    Ok(amount(closed as f64, closed))
}
