//! Runs for tests: a provider that does as well as a test says.

use std::collections::BTreeMap;

use super::run::{KeptInput, KeptMetric, KeptModel, KeptPhase, KeptSign, Run};
use crate::maturity::{MonthVerdict, Readings, held_phase, judge};
use crate::model::{
    Absence, Direction, Evidence, MaturityModel, Measured, Month, Operator, Reading, RowCounts,
    Target, Unit, Waiver, lasting,
};

pub(super) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// What a test decides about the readings: the value of a metric at a month
/// end, or why there is none; the target is what the model asks for.
pub(super) type Says<'a> = &'a dyn Fn(&str, Month, Target) -> Result<f64, Absence>;

/// A value that meets a target, and one that misses it.
pub(super) fn meets(target: Target) -> f64 {
    match target.operator {
        Operator::AtLeast => target.value + 0.01 * target.value.abs().max(1.0),
        Operator::AtMost => target.value - 0.01 * target.value.abs().max(1.0),
        Operator::Between => f64::midpoint(target.value, target.upper.unwrap_or(target.value)),
    }
}

pub(super) fn misses(target: Target) -> f64 {
    match target.operator {
        Operator::AtLeast => target.value - 0.1 * target.value.abs().max(1.0),
        Operator::AtMost => target.value + 0.1 * target.value.abs().max(1.0),
        Operator::Between => target.upper.unwrap_or(target.value) + 1.0,
    }
}

/// A run over the year before a month, judged by a model.
pub(super) fn run(at: &str, model: &MaturityModel, waivers: &[Waiver], says: Says<'_>) -> Run {
    let at = month(at);
    let first = at.minus(11);
    let criteria = || model.signs.iter().flat_map(|sign| &sign.criteria);
    let targets: BTreeMap<&str, Target> = criteria()
        .map(|criterion| (criterion.metric.as_str(), criterion.target))
        .collect();
    let own_windows = targets.keys().map(|metric| (lasting(metric), 1));
    let mut readings = Readings::new(own_windows.collect());
    for criterion in criteria() {
        for month in first.up_to(at) {
            let said = says(&criterion.metric, month, criterion.target);
            readings.add(Reading {
                metric: lasting(&criterion.metric),
                month,
                window: criterion.window.unwrap_or(1),
                unit: Unit::Ratio,
                outcome: said.map(|value| Measured {
                    value,
                    n: 500,
                    numerator: Some(value * 500.0),
                    denominator: Some(500.0),
                    interval: None,
                }),
            });
        }
    }
    let verdicts: Vec<MonthVerdict> = first
        .up_to(at)
        .map(|month| judge(model, &readings, waivers, month))
        .collect();
    let (held, months_in_phase) = held_phase(&verdicts);
    let latest = verdicts.last().unwrap();
    Run {
        month: at,
        revision: 0,
        tool_version: "0.1.0".to_owned(),
        model: KeptModel {
            id: model.id.clone(),
            version: model.version.clone(),
            hash: model.hash.clone(),
            text: model.text.clone(),
        },
        configuration: None,
        waivers: waivers.to_vec(),
        inputs: vec![input("tickets.csv", at, 900)],
        metrics: targets
            .iter()
            .map(|(metric, target)| KeptMetric {
                id: (*metric).to_owned(),
                title: metric.replace('_', " "),
                unit: Unit::Ratio,
                direction: match target.operator {
                    Operator::AtLeast => Direction::MoreIsBetter,
                    Operator::AtMost => Direction::LessIsBetter,
                    Operator::Between => Direction::Neutral,
                },
                window: 1,
                revision: 1,
            })
            .collect(),
        readings,
        phases: KeptPhase::of_each(&verdicts),
        signs: latest.signs.iter().map(KeptSign::of).collect(),
        held,
        months_in_phase,
    }
}

pub(super) fn input(name: &str, until: Month, used: u64) -> KeptInput {
    KeptInput {
        file: name.to_owned(),
        size: Some(used * 100),
        sha256: format!("{name}{until}"),
        tables: "tickets".to_owned(),
        dialect: None,
        refusal: None,
        rows: RowCounts {
            read: used,
            used,
            ..RowCounts::default()
        },
        first: Some("2024-01-01".to_owned()),
        last: Some(until.last_day().to_string()),
    }
}

/// The model of the program, of which every sign that has criteria is direct
/// evidence.
pub(super) fn model() -> MaturityModel {
    let model = MaturityModel::embedded().unwrap();
    assert!(
        model
            .signs
            .iter()
            .any(|sign| sign.evidence == Evidence::Direct)
    );
    model
}

/// Everything is as the model asks.
#[allow(clippy::unnecessary_wraps, reason = "runs are made of what may fail")]
pub(super) fn all_well(_: &str, _: Month, target: Target) -> Result<f64, Absence> {
    Ok(meets(target))
}
