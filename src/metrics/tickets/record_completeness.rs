use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use polars::prelude::BooleanChunked;

pub static METRIC: Metric = Metric {
    id: "record_completeness",
    title: "Complete ticket records",
    formula: "tickets opened with client, owner, priority and category / tickets opened",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::AGENT,
        &tickets::PRIORITY,
        &tickets::CATEGORY,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "An incomplete ticket cannot be tracked, only remembered.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.tickets_opened()?;
    let mut complete: BooleanChunked = rows.codes(&tickets::CLIENT)?.is_not_null();
    for column in [&tickets::AGENT, &tickets::PRIORITY, &tickets::CATEGORY] {
        complete = complete & rows.codes(column)?.is_not_null();
    }
    share(u64::from(complete.sum().unwrap_or(0)), rows.len() as u64)
}
