use super::moved;
use crate::input::tables::{sla, tickets};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "indicators_worsening",
    title: "Indicators that get worse",
    formula: "of resolution SLA, time to resolve, same or next day, repeating tickets and old backlog: how many got worse over 12 months, by Mann-Kendall with p below 0.05",
    unit: Unit::Count,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets, TableKind::Sla],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::RESOLVED_AT,
        &tickets::CLIENT,
        &tickets::KIND,
        &sla::MET,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "What gets better at the cost of something else is no improvement.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let moved = moved(at)?;
    Ok(amount(moved.worse as f64, moved.all))
}
