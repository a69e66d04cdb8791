use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "reassignment_rate",
    title: "Tickets handed on",
    formula: "tickets resolved that changed hands at least once / tickets resolved whose reassignment count is known",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::REASSIGN_COUNT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "A ticket that goes from hand to hand had no clear owner.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let counts = at.tickets_resolved()?.numbers(&tickets::REASSIGN_COUNT)?;
    let known = counts.len() - counts.null_count();
    let again = counts.iter().flatten().filter(|count| *count > 0.0).count();
    share(again as u64, known as u64)
}
