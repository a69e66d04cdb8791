use crate::input::tables::recurring;
use crate::metrics::agreements::mrr_by_client;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "mrr",
    title: "Monthly recurring revenue",
    formula: "sum of what agreements in force at the month end are worth a month; a quarter's amount / 3, a year's / 12",
    unit: Unit::Money,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[&recurring::CLIENT, &recurring::MRR, &recurring::STARTED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 1,
    revision: 1,
    why: "What next month brings before it begins.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let clients = mrr_by_client(at)?;
    Ok(amount(clients.values().sum(), clients.len() as u64))
}
