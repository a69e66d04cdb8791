//! How little would change the phase.

use std::collections::BTreeMap;

use super::judge_criterion::value_at;
use super::readings::Readings;
use super::rules::{Waivers, lowest_phase, statuses};
use super::verdict::MonthVerdict;
use crate::model::{Criterion, Headline, MaturityModel, Operator, Phase, Unit, Waiver};

/// How little would change the phase.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Margin {
    /// The smallest change of one metric that lowers the phase.
    pub down: Option<Swing>,
    /// The smallest change of one metric that raises it.
    pub up: Option<Swing>,
    /// The clients without whose records the phase would be another.
    pub clients: Vec<ClientSwing>,
    /// How many of the largest clients were left out in turn.
    pub clients_tried: usize,
}

/// A change of one metric that changes the phase.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// The metric's id.
    pub metric: String,
    pub unit: Unit,
    /// The value judged last; `None` where the month itself has none.
    pub value: Option<f64>,
    /// By how much every month that counts would have to move.
    pub change: f64,
    /// The change in relation to the target.
    pub relative: f64,
    /// Whether several months would have to move.
    pub several_months: bool,
    pub phase: Phase,
}

/// A client without whose records the phase would be another.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientSwing {
    pub client: String,
    pub headline: Headline,
}

/// The values that a criterion looks at, the month judged first.
struct Course<'a> {
    criterion: &'a Criterion,
    values: Vec<Option<f64>>,
}

/// The smallest change of any one metric that would lower the phase, and the
/// smallest that would raise it.
///
/// A change moves every value of the metric that any criterion looks at by the
/// same amount; small is measured against the target.
#[must_use]
pub fn smallest_changes(
    model: &MaturityModel,
    readings: &Readings,
    waivers: &[Waiver],
    verdict: &MonthVerdict,
) -> (Option<Swing>, Option<Swing>) {
    let Some(now) = verdict.headline.phase() else {
        return (None, None);
    };
    let courses: Vec<Course<'_>> = model
        .signs
        .iter()
        .flat_map(|sign| &sign.criteria)
        .map(|criterion| Course {
            criterion,
            values: (0..criterion.months.map_or(1, |(_, of)| of))
                .map(|back| value_at(criterion, readings, verdict.month.minus(back)))
                .collect(),
        })
        .collect();
    let waivers = Waivers {
        all: waivers,
        month: verdict.month,
    };
    let phase_if = |metric: &str, change: f64| {
        let value = |place: usize, back: u32| {
            let course = &courses[place];
            let moved = if course.criterion.metric == metric {
                change
            } else {
                0.0
            };
            Some((*course.values.get(back as usize)?)? + moved)
        };
        lowest_phase(model, &statuses(model, waivers, &value))
    };
    let mut down: Option<Swing> = None;
    let mut up: Option<Swing> = None;
    for (metric, candidates) in candidates(&courses) {
        for (relative, change) in candidates {
            let phase = phase_if(metric, change);
            let best = match phase.cmp(&now) {
                std::cmp::Ordering::Less => &mut down,
                std::cmp::Ordering::Greater => &mut up,
                std::cmp::Ordering::Equal => continue,
            };
            if best.as_ref().is_none_or(|best| relative < best.relative) {
                *best = Some(swing(
                    &courses,
                    readings,
                    verdict,
                    (metric, change, relative),
                    phase,
                ));
            }
        }
    }
    (down, up)
}

fn swing(
    courses: &[Course<'_>],
    readings: &Readings,
    verdict: &MonthVerdict,
    (metric, change, relative): (&str, f64, f64),
    phase: Phase,
) -> Swing {
    let of_metric = || {
        courses
            .iter()
            .filter(|course| course.criterion.metric == metric)
    };
    let unit = of_metric()
        .find_map(|course| {
            let window = readings.window_of(course.criterion);
            readings.get(metric, window, verdict.month)
        })
        .map_or(Unit::Count, |reading| reading.unit);
    Swing {
        metric: metric.to_owned(),
        unit,
        value: of_metric().find_map(|course| course.values.first().copied().flatten()),
        change,
        relative,
        several_months: of_metric().any(|course| course.values.len() > 1),
        phase,
    }
}

/// For each metric, the changes that bring one of its values just over or just
/// under a target, with their size in relation to it.
fn candidates<'a>(courses: &[Course<'a>]) -> BTreeMap<&'a str, Vec<(f64, f64)>> {
    let mut found: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for course in courses {
        let target = course.criterion.target;
        let scale = target.value.abs().max(0.01);
        let bounds = match target.operator {
            Operator::Between => vec![target.value, target.upper.unwrap_or(target.value)],
            Operator::AtLeast | Operator::AtMost => vec![target.value],
        };
        let changes = found.entry(course.criterion.metric.as_str()).or_default();
        for value in course.values.iter().flatten() {
            for bound in &bounds {
                // A hair to either side of the bound, so that rounding decides
                // nothing.
                for hair in [-1e-9, 1e-9] {
                    let change = bound - value + hair * scale;
                    changes.push((change.abs() / scale, change));
                }
            }
        }
    }
    for changes in found.values_mut() {
        changes.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        changes.dedup();
    }
    found
}
