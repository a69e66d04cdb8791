use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use polars::prelude::ChunkAgg;

pub static METRIC: Metric = Metric {
    id: "billed",
    title: "Billed",
    formula: "sum of invoices issued in the month, credits taken off",
    unit: Unit::Money,
    direction: Direction::Neutral,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::TOTAL],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "What the month brought in sales.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.invoices_issued()?;
    let total = rows.numbers(&invoices::TOTAL)?;
    Ok(amount(total.sum().unwrap_or(0.0), rows.len() as u64))
}
