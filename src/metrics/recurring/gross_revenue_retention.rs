use super::a_year_apart;
use crate::input::tables::recurring;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "gross_revenue_retention",
    title: "Gross revenue retention",
    formula: "sum over clients of 12 months ago of the lesser of their MRR then and now / their MRR then",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "What is left of last year's revenue before anything new is counted.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let kept = then
        .iter()
        .map(|(client, before)| before.min(now.get(client).copied().unwrap_or(0.0)))
        .sum();
    quotient(kept, then.values().sum(), then.len() as u64)
}
