use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "monitoring_detected_share",
    title: "Raised by monitoring",
    formula: "tickets opened by monitoring / tickets opened whose source is known",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::FROM_MONITORING],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Trouble found before a user reports it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let monitoring = at.tickets_opened()?.flags(&tickets::FROM_MONITORING)?;
    let known = monitoring.len() - monitoring.null_count();
    share(u64::from(monitoring.sum().unwrap_or(0)), known as u64)
}
