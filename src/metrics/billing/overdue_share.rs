use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::receivables::{overdue_share, receivables};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "overdue_share",
    title: "Receivables past due",
    formula: "receivables past their due date / receivables, at the month end",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::DUE_AT, &invoices::PAID_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "How much of what is owed is late.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Invoices, 2)?;
    overdue_share(&receivables(at)?, 0.0)
}
