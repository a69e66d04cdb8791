//! Facts of past months that an export tells otherwise than the one before.

use super::substitution::is_counted_otherwise;
use super::{FactValues, RestatedFact, Restatement};
use crate::history::{KeptMetric, Run};
use crate::model::Month;

/// Rounding apart, two sums of the same records are the same.
const SAME: f64 = 1e-9;

/// The facts of months that both runs know and tell differently, by metric.
pub(super) fn restatements(before: &Run, after: &Run) -> Vec<Restatement> {
    after
        .metrics
        .iter()
        .filter(|metric| metric.window == 1)
        .filter(|metric| !is_counted_otherwise(before, after, &metric.id))
        .filter_map(|metric| {
            let months = restated_months(before, after, metric);
            (!months.is_empty()).then(|| Restatement {
                metric: metric.id.clone(),
                title: metric.title.clone(),
                unit: metric.unit,
                months,
            })
        })
        .collect()
}

fn restated_months(before: &Run, after: &Run, metric: &KeptMetric) -> Vec<RestatedFact> {
    let first = after
        .phases
        .first()
        .map_or(after.month, |phase| phase.month);
    first
        .up_to(before.month.min(after.month))
        .filter_map(|month| {
            let (before, after) = (fact(before, metric, month)?, fact(after, metric, month)?);
            (!is_same(before, after)).then_some(RestatedFact {
                month,
                before,
                after,
            })
        })
        .collect()
}

fn fact(run: &Run, metric: &KeptMetric, month: Month) -> Option<FactValues> {
    let reading = run.readings.get(&metric.id, 1, month)?;
    let measured = reading.outcome.as_ref().ok()?;
    Some((
        measured.numerator.unwrap_or(measured.value),
        measured.denominator,
        measured.n,
    ))
}

fn is_same(one: FactValues, other: FactValues) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= SAME * a.abs().max(b.abs());
    let both = match (one.1, other.1) {
        (Some(a), Some(b)) => near(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    near(one.0, other.0) && both && one.2 == other.2
}
