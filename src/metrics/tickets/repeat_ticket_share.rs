use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::HashMap;

pub static METRIC: Metric = Metric {
    id: "repeat_ticket_share",
    title: "Tickets that repeat",
    formula: "tickets opened for a client that had one of the same category and subcategory in the 30 days before / tickets opened with client and category",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::CLIENT, &tickets::KIND],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "What keeps coming back could be removed at its cause.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const THIRTY_DAYS: i64 = 30 * 86_400;
    at.reaches_before(TableKind::Tickets, 1)?;
    // One month more, for the 30 days before the window.
    let rows = at.over(at.window + 1).tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let kinds = rows.codes(&tickets::KIND)?;
    let start = at.first_month().start_seconds();
    let mut last: HashMap<(u32, u32), i64> = HashMap::new();
    let (mut repeated, mut known) = (0, 0);
    for ((created, client), kind) in created.iter().zip(clients.iter()).zip(kinds.iter()) {
        let (Some(created), Some(client), Some(kind)) = (created, client, kind) else {
            continue;
        };
        let before = last.insert((client, kind), created);
        if created >= start {
            known += 1;
            repeated += u64::from(before.is_some_and(|before| created - before <= THIRTY_DAYS));
        }
    }
    share(repeated, known)
}
