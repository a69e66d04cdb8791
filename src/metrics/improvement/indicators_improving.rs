use super::{Way, grounds_of_indicators, how_many, moved};
use crate::input::tables::{sla, tickets};
use crate::metrics::grounds::Grounds;
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
    let [better, worse] = [Way::Better, Way::Worse].map(|way| how_many(&moved, way) as f64);
    Ok(amount(better - worse, moved.len() as u64))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    grounds_of_indicators(at, |way| match way {
        Way::Better => 1.0,
        Way::Worse => -1.0,
        Way::Neither => 0.0,
    })
}
