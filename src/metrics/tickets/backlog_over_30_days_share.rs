use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "backlog_over_30_days_share",
    title: "Open tickets older than 30 days",
    formula: "open tickets older than 30 days / open tickets, at the month end",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Old tickets are those that nobody decides about.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const THIRTY_DAYS: i64 = 30 * 86_400;
    at.reaches_before(TableKind::Tickets, 2)?;
    let open = at.open_tickets();
    let old = open.partition_point(|opened| *opened < at.end() - THIRTY_DAYS);
    share(old as u64, open.len() as u64)
}
