use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::receivables::{receivables, sum};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "dso",
    title: "Days sales outstanding",
    formula: "receivables at the month end / billed in the 90 days before x 90",
    unit: Unit::Days,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::TOTAL, &invoices::PAID_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "How long the provider waits for its money.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const DAYS_90: i64 = 90 * 86_400;
    let open = receivables(at)?;
    // Four months hold any 90 days.
    let rows = at.over(4).invoices_issued()?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    let total = rows.numbers(&invoices::TOTAL)?;
    let billed: Vec<f64> = issued
        .iter()
        .zip(total.iter())
        .filter(|(issued, _)| issued.is_some_and(|issued| issued >= at.end() - DAYS_90))
        .filter_map(|(_, total)| total)
        .collect();
    let days = quotient(
        sum(&open).max(0.0),
        billed.iter().sum(),
        billed.len() as u64,
    )?;
    Ok(Measured {
        value: days.value * 90.0,
        ..days
    })
}
