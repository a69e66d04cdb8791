use super::moved;
use crate::input::tables::{sla, tickets};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "indicators_improving",
    title: "Indicators that get better, less those that get worse",
    formula: "of resolution SLA, time to resolve, same or next day, repeating tickets and old backlog: how many got better over 12 months less how many got worse, by Mann-Kendall with p below 0.05",
    unit: Unit::Count,
    direction: Direction::MoreIsBetter,
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
    why: "Continuous improvement shows in several numbers at once.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let moved = moved(at)?;
    Ok(amount(moved.better as f64 - moved.worse as f64, moved.all))
}
