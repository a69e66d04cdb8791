use crate::input::tables::invoices;
use crate::metrics::agreements::{mrr_by_client, past_is_known};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use polars::prelude::ChunkAgg;

pub static METRIC: Metric = Metric {
    id: "recurring_revenue_share",
    title: "Recurring share of revenue",
    formula: "recurring revenue / revenue billed, without tax, over 12 months; recurring is what invoices name as such, else the sum of MRR at the month ends",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::NET],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "How much of the revenue is there without selling it again.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.invoices_issued()?;
    let billed = rows.numbers(&invoices::NET)?.sum().unwrap_or(0.0);
    let recurring = if at.has_column(&invoices::RECURRING_AMOUNT) {
        rows.numbers(&invoices::RECURRING_AMOUNT)?
            .sum()
            .unwrap_or(0.0)
    } else {
        past_is_known(at, at.first_month())?;
        at.months()
            .map(|month| {
                let back = (at.month.index() - month.index()) as u32;
                Ok(mrr_by_client(&at.earlier(back))?.values().sum::<f64>())
            })
            .sum::<Result<f64, Absence>>()?
    };
    // Agreements billed for another year than they run in can exceed what was
    // billed; more than all of it is still all of it.
    quotient(
        recurring.clamp(0.0, billed.max(0.0)),
        billed,
        rows.len() as u64,
    )
}
