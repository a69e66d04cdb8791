use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "top_technician_share",
    title: "Resolved by the busiest person",
    formula: "tickets resolved by the person who resolved most / tickets resolved with an owner",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::AGENT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "How much hangs on one person.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let agents = at.tickets_resolved()?.codes(&tickets::AGENT)?;
    let mut by_agent: BTreeMap<u32, u64> = BTreeMap::new();
    for agent in agents.iter().flatten() {
        *by_agent.entry(agent).or_default() += 1;
    }
    share(
        by_agent.values().copied().max().unwrap_or(0),
        by_agent.values().sum(),
    )
}
