use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::receivables::{overdue_share, receivables};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "receivables_over_90_days_share",
    title: "Receivables over 90 days late",
    formula: "receivables more than 90 days past their due date / receivables, at the month end",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::DUE_AT, &invoices::PAID_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "What is that late is rarely paid in full.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // With 30 days to pay, what is 90 days late was issued 120 days ago.
    at.reaches_before(TableKind::Invoices, 5)?;
    overdue_share(&receivables(at)?, 90.0)
}
