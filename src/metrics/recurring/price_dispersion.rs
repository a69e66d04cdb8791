use super::packages;
use crate::input::tables::recurring;
use crate::metrics::agreements::in_force;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "price_dispersion",
    title: "Spread of prices within packages",
    formula: "standard deviation / mean of the monthly unit price within each package of at least three clients, averaged by MRR",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::NAME,
        &recurring::UNIT_PRICE,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 3,
    revision: 1,
    why: "One package at many prices is many packages.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let agreements = in_force(at);
    let mut weighted = 0.0;
    let mut weight = 0.0;
    let mut n = 0;
    for package in packages(&agreements) {
        let priced: Vec<(f64, f64)> = agreements
            .iter()
            .filter(|agreement| agreement.name == Some(package))
            .filter_map(|agreement| Some((agreement.unit_price?, agreement.mrr)))
            .collect();
        let mrr: f64 = priced.iter().map(|(_, mrr)| mrr).sum();
        if let Some(spread) = variation(priced.iter().map(|(price, _)| *price)) {
            weighted += spread * mrr;
            weight += mrr;
            n += priced.len() as u64;
        }
    }
    quotient(weighted, weight, n)
}

/// The coefficient of variation: population standard deviation over mean.
/// `None` for fewer than two values, or a mean of zero.
fn variation(values: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let n = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / n;
    if n < 2.0 || mean <= 0.0 {
        return None;
    }
    let variance = values.map(|value| (value - mean).powi(2)).sum::<f64>() / n;
    Some(variance.sqrt() / mean)
}
