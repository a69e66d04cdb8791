use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "tickets_opened",
    title: "Tickets opened",
    formula: "tickets opened in the month",
    unit: Unit::Count,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "How much work comes in.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let opened = at.tickets_opened()?.len() as u64;
    Ok(amount(opened as f64, opened))
}
