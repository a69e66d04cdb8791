use super::{Way, grounds_of_indicators, how_many, moved};
use crate::input::tables::{sla, tickets};
use crate::metrics::grounds::Grounds;
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
    let worse = how_many(&moved, Way::Worse) as f64;
    Ok(amount(worse, moved.len() as u64))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_of_indicators(at, |way| match way {
        Way::Worse => 1.0,
        Way::Better | Way::Neither => 0.0,
    })
}
