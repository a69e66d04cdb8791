//! A model tried on a situation.

use std::collections::BTreeMap;

use crate::maturity::{MonthVerdict, Readings, judge};
use crate::metrics::{CATALOGUE, find};
use crate::model::{
    Criterion, ExpectedPhase, Headline, MaturityModel, Measured, Month, Others, Phase, Reading,
    Role, Values, Vector,
};

/// What a model makes of a situation.
#[derive(Debug, Clone)]
pub struct Trial {
    pub found: ExpectedPhase,
    /// Whether that is what was expected.
    pub as_expected: bool,
    pub verdict: MonthVerdict,
}

/// Tries a model on a situation.
///
/// # Errors
/// When the situation names something that is no metric.
pub fn try_vector(model: &MaturityModel, vector: &Vector) -> Result<Trial, String> {
    for name in vector.readings.keys().chain(&vector.unknown) {
        if find(name).is_none() {
            return Err(format!(
                "`{name}` is no metric: `msp-maturity explain` lists them"
            ));
        }
    }
    let month = Month::new(2026, 10).ok_or("the calendar has no such month")?;
    let verdict = judge(model, &readings(model, vector, month), &[], month);
    let found = match verdict.headline {
        Headline::NotDetermined => ExpectedPhase::NotDetermined,
        Headline::Determined(Phase::Reactive) => ExpectedPhase::Reactive,
        Headline::Determined(Phase::Stable) => ExpectedPhase::Stable,
        Headline::Determined(Phase::Proactive) => ExpectedPhase::Proactive,
        Headline::Determined(Phase::Scalable) => ExpectedPhase::Scalable,
    };
    let (lowest, highest) = vector.expect.bounds();
    Ok(Trial {
        found,
        as_expected: (lowest..=highest).contains(&found),
        verdict,
    })
}

/// The readings of the situation, at all month ends that a criterion looks at.
fn readings(model: &MaturityModel, vector: &Vector, month: Month) -> Readings {
    let own_windows: BTreeMap<&'static str, u32> = CATALOGUE
        .iter()
        .map(|metric| (metric.id, metric.window))
        .collect();
    let mut readings = Readings::new(own_windows);
    let criteria: Vec<&Criterion> = model.signs.iter().flat_map(|sign| &sign.criteria).collect();
    for criterion in &criteria {
        let Some(metric) = find(&criterion.metric) else {
            continue;
        };
        if vector.unknown.contains(&criterion.metric) {
            continue;
        }
        let of_metric: Vec<&Criterion> = criteria
            .iter()
            .filter(|other| other.metric == criterion.metric)
            .copied()
            .collect();
        let values = match (vector.readings.get(metric.id), vector.others) {
            (Some(values), _) => values.clone(),
            // What not every provider exports is only there if it is said.
            (None, _) if criterion.role != Role::Needed => continue,
            (None, Others::Unknown) => continue,
            (None, Others::Met) => Values::Same(on_target(&of_metric)),
            (None, Others::Missed) => Values::Same(off_target(&of_metric)),
        };
        for back in 0..=model.longest_look_back() {
            let Some(value) = values.back(back as usize) else {
                continue;
            };
            readings.add(Reading {
                metric: metric.id,
                month: month.minus(back),
                window: readings.window_of(criterion),
                unit: metric.unit,
                outcome: Ok(Measured::assumed(value)),
            });
        }
    }
    readings
}

/// A value that is just on the target of all criteria; of the first, where none
/// is on that of all.
fn on_target(criteria: &[&Criterion]) -> f64 {
    let mut bounds = criteria.iter().map(|criterion| criterion.target.value);
    let first = bounds.clone().next().unwrap_or_default();
    bounds
        .find(|value| {
            let mut all = criteria.iter();
            all.all(|criterion| criterion.target.is_met_by(*value))
        })
        .unwrap_or(first)
}

/// A value that is well off the target of all criteria.
fn off_target(criteria: &[&Criterion]) -> f64 {
    let mut far = criteria.iter().flat_map(|criterion| {
        let target = criterion.target;
        let away = (target.value.abs() / 2.0).max(0.1);
        let upper = target.upper.unwrap_or(target.value);
        [target.value - away, upper + away]
    });
    far.find(|value| {
        let mut all = criteria.iter();
        all.all(|criterion| !criterion.target.is_met_by(*value))
    })
    .unwrap_or(f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(vector: &str) -> Result<ExpectedPhase, String> {
        let text = format!("[[vectors]]\nname = \"x\"\nexpect = \"stable\"\n{vector}");
        let vectors = Vector::from_toml(&text).unwrap();
        let model = MaturityModel::embedded().unwrap();
        try_vector(&model, &vectors[0]).map(|trial| trial.found)
    }

    #[test]
    fn all_on_target_all_off_it_and_nothing_known() {
        assert_eq!(tried("others = \"met\""), Ok(ExpectedPhase::Scalable));
        assert_eq!(tried("others = \"missed\""), Ok(ExpectedPhase::Reactive));
        assert_eq!(tried(""), Ok(ExpectedPhase::NotDetermined));
    }

    #[test]
    fn months_are_given_from_the_last_back() {
        let sla = |months: &str| {
            tried(&format!(
                "others = \"met\"\nreadings = {{ sla_resolution_compliance = {months} }}"
            ))
        };
        assert_eq!(sla("[0.5, 0.95]"), Ok(ExpectedPhase::Scalable));
        assert_eq!(sla("[0.95, 0.5]"), Ok(ExpectedPhase::Stable));
        assert_eq!(sla("[]"), Ok(ExpectedPhase::Stable));
    }

    #[test]
    fn a_name_that_is_no_metric_is_refused() {
        assert!(
            tried("unknown = [\"vibes\"]")
                .unwrap_err()
                .contains("`vibes`")
        );
    }

    #[test]
    fn the_embedded_model_does_what_its_vectors_expect() {
        let model = MaturityModel::embedded().unwrap();
        let vectors = Vector::embedded().unwrap();
        for vector in &vectors {
            let trial = try_vector(&model, vector).unwrap();
            assert!(
                trial.as_expected,
                "{}: {:?}, not {:?}",
                vector.name, trial.found, vector.expect
            );
        }
        let names: std::collections::BTreeSet<&str> =
            vectors.iter().map(|vector| vector.name.as_str()).collect();
        assert_eq!(names.len(), vectors.len(), "a situation stands twice");
    }
}
