//! The metrics that moved most in a direction that matters.

use super::Movement;
use super::substitution::is_counted_otherwise;
use crate::history::{KeptMetric, Run};
use crate::model::Direction;

/// So many steps from one month end to the next tell how far a metric usually
/// moves.
const STEPS: usize = 6;

/// Where fewer are known, a tenth of the value counts as usual.
const SHARE_OF_VALUE: f64 = 0.1;

/// The metrics that got better, and those that got worse: each first that
/// moved most, measured by how far it usually moves.
pub(super) fn movements(before: &Run, after: &Run) -> (Vec<Movement>, Vec<Movement>) {
    let (mut better, mut worse) = (Vec::new(), Vec::new());
    for metric in &after.metrics {
        if is_counted_otherwise(before, after, &metric.id) {
            continue;
        }
        let Some(movement) = movement(before, after, metric) else {
            continue;
        };
        let up = movement.after > movement.before;
        match (metric.direction, up) {
            (Direction::MoreIsBetter, true) | (Direction::LessIsBetter, false) => {
                better.push(movement);
            }
            (Direction::MoreIsBetter, false) | (Direction::LessIsBetter, true) => {
                worse.push(movement);
            }
            (Direction::Neutral, _) => {}
        }
    }
    for list in [&mut better, &mut worse] {
        list.sort_by(|a, b| {
            let by_size = b.times_usual.total_cmp(&a.times_usual);
            by_size.then_with(|| a.metric.cmp(&b.metric))
        });
    }
    (better, worse)
}

fn movement(before: &Run, after: &Run, metric: &KeptMetric) -> Option<Movement> {
    let value = |run: &Run| {
        let reading = run.readings.get(&metric.id, metric.window, run.month)?;
        reading.value()
    };
    let (then, now) = (value(before)?, value(after)?);
    let change = (now - then).abs();
    // Less than a program's rounding is no movement.
    if change <= 1e-9 * then.abs().max(now.abs()) {
        return None;
    }
    let usual =
        usual_step(after, metric).unwrap_or_else(|| SHARE_OF_VALUE * then.abs().max(now.abs()));
    Some(Movement {
        metric: metric.id.clone(),
        title: metric.title.clone(),
        unit: metric.unit,
        before: then,
        after: now,
        times_usual: change / usual,
    })
}

/// The mean of the steps from one month end to the next, over all that the
/// later run has measured; `None` where there are few, or it never moved.
fn usual_step(run: &Run, metric: &KeptMetric) -> Option<f64> {
    let first = run.phases.first()?.month;
    let values: Vec<Option<f64>> = first
        .up_to(run.month)
        .map(|month| {
            let reading = run.readings.get(&metric.id, metric.window, month)?;
            reading.value()
        })
        .collect();
    let steps: Vec<f64> = values
        .windows(2)
        .filter_map(|pair| Some((pair[1]? - pair[0]?).abs()))
        .collect();
    let mean = steps.iter().sum::<f64>() / steps.len() as f64;
    (steps.len() >= STEPS && mean > 0.0).then_some(mean)
}
