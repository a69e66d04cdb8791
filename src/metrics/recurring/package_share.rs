use super::packages;
use crate::input::tables::recurring;
use crate::metrics::agreements::in_force;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "package_share",
    title: "Revenue on packages",
    formula: "MRR of agreements whose name at least three clients have / MRR of agreements with a name, at the month end",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::NAME,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "What is sold many times over can be done well many times over.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // A discount has a name too, but is no package.
    let mut agreements = in_force(at)?;
    agreements.retain(|agreement| agreement.name.is_some() && agreement.mrr > 0.0);
    let packages = packages(&agreements);
    let named: f64 = agreements.iter().map(|agreement| agreement.mrr).sum();
    let packaged: f64 = agreements
        .iter()
        .filter(|agreement| agreement.name.is_some_and(|name| packages.contains(&name)))
        .map(|agreement| agreement.mrr)
        .sum();
    quotient(packaged, named, agreements.len() as u64)
}
