use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "reopen_rate",
    title: "Tickets opened again",
    formula: "tickets resolved that were opened again at least once / tickets resolved whose reopen count is known",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::REOPEN_COUNT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Work that comes back was not done.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let counts = at.tickets_resolved()?.numbers(&tickets::REOPEN_COUNT)?;
    let known = counts.len() - counts.null_count();
    let again = counts.iter().flatten().filter(|count| *count > 0.0).count();
    share(again as u64, known as u64)
}
