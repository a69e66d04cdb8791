use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "open_backlog",
    title: "Open tickets at the month end",
    formula: "tickets opened by the month end and not resolved by then",
    unit: Unit::Count,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "What is waiting to be done.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Tickets, 2)?;
    let open = at.open_tickets().len() as u64;
    Ok(amount(open as f64, open))
}
