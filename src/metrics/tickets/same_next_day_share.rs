use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "same_next_day_share",
    title: "Resolved on the same or next day",
    formula: "tickets resolved by the end of the calendar day after the one they were opened on / tickets resolved",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Speed as a client feels it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const DAY: i64 = 86_400;
    at.reaches_before(TableKind::Tickets, 1)?;
    let rows = at.tickets_resolved()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let soon = created
        .iter()
        .flatten()
        .zip(resolved.iter().flatten())
        .filter(|(created, resolved)| resolved.div_euclid(DAY) - created.div_euclid(DAY) <= 1)
        .count();
    share(soon as u64, rows.len() as u64)
}
