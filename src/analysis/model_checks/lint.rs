//! What in a model cannot be right, or is likely to be wrong.

use std::collections::BTreeMap;

use crate::metrics::{CATALOGUE, Metric, find};
use crate::model::{Criterion, Direction, MaturityModel, Operator, Place, Role, Sign, Unit};

/// Something that is wrong with a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub weight: Weight,
    pub place: Place,
    pub message: String,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The model cannot work as it is.
    Error,
    /// It may be meant, but hardly is.
    Warning,
}

const GRADES: [&str; 5] = ["A", "B", "C", "D", "judgement"];

/// What is wrong with a model; the errors first, each in the model's order.
#[must_use]
pub fn lint(model: &MaturityModel) -> Vec<Finding> {
    let mut findings = Vec::new();
    for gate in &model.gates {
        lint_gate(model, gate.gate, gate.signs_needed, &mut findings);
    }
    for sign in &model.signs {
        for criterion in &sign.criteria {
            lint_criterion(sign, criterion, &mut findings);
        }
        lint_sign(model, sign, &mut findings);
    }
    lint_ids(model, &mut findings);
    lint_order_of_targets(model, &mut findings);
    findings.sort_by_key(|finding| finding.weight);
    findings
}

fn lint_gate(model: &MaturityModel, gate: u8, needed: usize, findings: &mut Vec<Finding>) {
    let place = || Place::Gate(gate);
    let judged = model
        .signs_of(gate)
        .filter(|sign| !sign.criteria.is_empty())
        .count();
    if judged < needed {
        findings.push(error(
            place(),
            format!(
                "it can never be passed: it needs {needed} signs, and only {judged} of its signs have criteria"
            ),
        ));
    }
    for sign in model.signs_of(gate) {
        if sign.core && sign.criteria.is_empty() {
            findings.push(error(
                place(),
                format!(
                    "it can never be passed: its core sign `{}` has no criteria",
                    sign.id
                ),
            ));
        }
    }
    if needed == 0 {
        findings.push(warning(
            place(),
            "it needs no signs: everybody passes it, as far as core signs allow".to_owned(),
        ));
    }
}

fn lint_criterion(sign: &Sign, criterion: &Criterion, findings: &mut Vec<Finding>) {
    let place = || Place::Criterion(sign.id.clone(), criterion.id.clone());
    let grade = criterion.source.grade.as_str();
    if !GRADES.contains(&grade) {
        findings.push(error(
            place(),
            format!(
                "its source has the grade `{grade}`: allowed are {}",
                GRADES.join(", ")
            ),
        ));
    }
    let Some(metric) = find(&criterion.metric) else {
        let near: Vec<&str> = CATALOGUE
            .iter()
            .map(|metric| metric.id)
            .filter(|id| alike(id, &criterion.metric))
            .collect();
        let hint = if near.is_empty() {
            "`msp-maturity explain` lists them".to_owned()
        } else {
            format!("did you mean {}?", near.join(" or "))
        };
        findings.push(error(
            place(),
            format!("`{}` is no metric: {hint}", criterion.metric),
        ));
        return;
    };
    let wrong_way = matches!(
        (metric.direction, criterion.target.operator),
        (Direction::MoreIsBetter, Operator::AtMost) | (Direction::LessIsBetter, Operator::AtLeast)
    );
    if wrong_way {
        let better = match metric.direction {
            Direction::MoreIsBetter => "more",
            _ => "less",
        };
        findings.push(error(
            place(),
            format!(
                "its target faces the wrong way: of `{}`, {better} is better",
                metric.id
            ),
        ));
    }
    lint_unit(metric, criterion, &place(), findings);
}

/// Targets that the metric's unit makes unlikely: 90 for 90%, days below 0.
fn lint_unit(metric: &Metric, criterion: &Criterion, place: &Place, findings: &mut Vec<Finding>) {
    let target = criterion.target;
    let bounds = [Some(target.value), target.upper].into_iter().flatten();
    for bound in bounds {
        let doubt = match metric.unit {
            Unit::Share | Unit::ChangePerYear if bound.abs() > 2.0 => {
                Some("a share is written as a fraction of 1: 0.9 for 90%")
            }
            Unit::Ratio if bound < 0.0 => Some("a ratio is never below 0"),
            Unit::Hours | Unit::Days if bound < 0.0 => Some("a time is never below 0"),
            Unit::Count if bound < 0.0 => Some("a number of records is never below 0"),
            _ => None,
        };
        if let Some(doubt) = doubt {
            findings.push(error(
                place.clone(),
                format!(
                    "its target of {bound} does not fit the unit of `{}`: {doubt}",
                    metric.id
                ),
            ));
        }
    }
    if criterion.window == Some(0) {
        findings.push(error(
            place.clone(),
            "its window holds no month: leave it out, or give 1 or more".to_owned(),
        ));
    }
    if criterion
        .minimum_n
        .is_some_and(|least| least < metric.minimum_n)
    {
        findings.push(warning(
            place.clone(),
            format!(
                "its minimum_n has no effect: `{}` has no value below {} records",
                metric.id, metric.minimum_n
            ),
        ));
    }
}

/// A sign that takes more than the core tables, and two criteria of one sign on
/// one metric that no value meets.
fn lint_sign(model: &MaturityModel, sign: &Sign, findings: &mut Vec<Finding>) {
    let beyond_core = |criterion: &Criterion| {
        let metric = find(&criterion.metric)?;
        let table = metric.tables.iter().find(|table| !table.is_core())?;
        Some((metric, table))
    };
    let with_core = |needed: &Criterion| {
        let mut others = sign.criteria.iter();
        others.any(|other| {
            let stands_in = matches!(&other.role, Role::InsteadOf(id) if *id == needed.id);
            stands_in && beyond_core(other).is_none()
        })
    };
    let beyond_core = sign
        .criteria
        .iter()
        .filter(|criterion| criterion.role == Role::Needed && !with_core(criterion))
        .find_map(beyond_core);
    if let Some((metric, table)) = beyond_core {
        findings.push(warning(
            Place::Sign(sign.id.clone()),
            format!(
                "nobody can pass it with the core tables alone: `{}` takes {}{}",
                metric.id,
                table.title(),
                without_it(model, sign)
            ),
        ));
    }
    for (place, one) in sign.criteria.iter().enumerate() {
        for other in &sign.criteria[place + 1..] {
            let same = one.metric == other.metric && one.window == other.window;
            let both_needed = one.role == Role::Needed && other.role == Role::Needed;
            if same && both_needed && !can_both_be_met(one, other) {
                findings.push(error(
                    Place::Sign(sign.id.clone()),
                    format!(
                        "nobody can pass it: `{}` and `{}` ask for values of `{}` that exclude each other",
                        one.id, other.id, one.metric
                    ),
                ));
            }
        }
    }
}

/// What it means for a sign's gate that the sign is not met.
fn without_it(model: &MaturityModel, sign: &Sign) -> String {
    let Some(gate) = model.gates.iter().find(|gate| gate.gate == sign.gate) else {
        return String::new();
    };
    let number = gate.gate;
    if sign.core {
        return format!("; it is core, so that nobody can pass gate {number} either");
    }
    let others = model.signs_of(number).count() - 1;
    if others < gate.signs_needed {
        return format!("; gate {number} needs all of its signs");
    }
    format!(
        "; gate {number} can be passed without it, by {} of its {others} other signs",
        gate.signs_needed
    )
}

fn can_both_be_met(one: &Criterion, other: &Criterion) -> bool {
    let ends = |criterion: &Criterion| {
        let target = criterion.target;
        [target.value, target.upper.unwrap_or(target.value)]
    };
    // Where the targets have a value in common, an end of one is such a value.
    ends(one)
        .into_iter()
        .chain(ends(other))
        .any(|value| one.target.is_met_by(value) && other.target.is_met_by(value))
}

fn lint_ids(model: &MaturityModel, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for sign in &model.signs {
        for criterion in &sign.criteria {
            if let Some(other) = seen.insert(&criterion.id, &sign.id) {
                findings.push(error(
                    Place::Criterion(sign.id.clone(), criterion.id.clone()),
                    format!("sign `{other}` has a criterion of this id too: give one of them an `id` of its own"),
                ));
            }
        }
    }
    let mut signs: BTreeMap<&str, u8> = BTreeMap::new();
    for sign in &model.signs {
        if let Some(number) = signs.insert(&sign.id, sign.number) {
            findings.push(error(
                Place::Sign(sign.id.clone()),
                format!("sign {number} has this id too"),
            ));
        }
    }
}

/// A later gate that asks less of a metric than an earlier one.
fn lint_order_of_targets(model: &MaturityModel, findings: &mut Vec<Finding>) {
    let criteria: Vec<(&Sign, &Criterion)> = model
        .signs
        .iter()
        .flat_map(|sign| sign.criteria.iter().map(move |criterion| (sign, criterion)))
        .collect();
    for (earlier_sign, earlier) in &criteria {
        for (later_sign, later) in &criteria {
            let same = earlier.metric == later.metric
                && earlier.window == later.window
                && earlier.target.operator == later.target.operator;
            let laxer = match later.target.operator {
                Operator::AtLeast => later.target.value < earlier.target.value,
                Operator::AtMost => later.target.value > earlier.target.value,
                Operator::Between => false,
            };
            if earlier_sign.gate < later_sign.gate && same && laxer {
                findings.push(warning(
                    Place::Criterion(later_sign.id.clone(), later.id.clone()),
                    format!(
                        "it asks less of `{}` than gate {} does: whoever comes to it has met it already",
                        later.metric, earlier_sign.gate
                    ),
                ));
            }
        }
    }
}

/// Whether one of two names is in the other, or they share their beginning.
fn alike(id: &str, name: &str) -> bool {
    const BEGINNING: usize = 5;
    let begins = name
        .get(..BEGINNING)
        .is_some_and(|start| id.starts_with(start));
    !name.is_empty() && (begins || id.contains(name) || name.contains(id))
}

fn error(place: Place, message: String) -> Finding {
    Finding {
        weight: Weight::Error,
        place,
        message,
    }
}

fn warning(place: Place, message: String) -> Finding {
    Finding {
        weight: Weight::Warning,
        place,
        message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found in the embedded model under an overlay.
    fn found(overlay: &str) -> Vec<String> {
        lint(&MaturityModel::embedded_under(overlay).unwrap())
            .into_iter()
            .map(|finding| format!("{}: {}", finding.place, finding.message))
            .collect()
    }

    fn criterion(written: &str) -> String {
        format!(
            "[[signs]]\nid = \"consistent_billing\"\n[[signs.criteria]]\nmetric = \"dso\"\n{written}\n"
        )
    }

    fn says(overlay: &str, words: &str) {
        let found = found(overlay);
        assert!(found.iter().any(|one| one.contains(words)), "{found:?}");
    }

    #[test]
    fn the_embedded_model_can_work() {
        let found = lint(&MaturityModel::embedded().unwrap());
        let errors: Vec<&Finding> = found
            .iter()
            .filter(|finding| finding.weight == Weight::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }

    #[test]
    fn a_target_that_faces_the_wrong_way_or_has_another_unit() {
        says(
            &criterion("at_least = 60.0"),
            "faces the wrong way: of `dso`, less is better",
        );
        says(&criterion("at_most = -5.0"), "a time is never below 0");
        let per_cent = "[[signs]]\nid = \"sla_consistency\"\n[[signs.criteria]]\nmetric = \"sla_resolution_compliance\"\nat_least = 90\n";
        says(per_cent, "0.9 for 90%");
        says(&criterion("window = 0"), "holds no month");
        says(&criterion("minimum_n = 1"), "has no effect");
    }

    #[test]
    fn a_grade_that_is_none() {
        says(
            &criterion("source = { title = \"a friend\", grade = \"E\" }"),
            "allowed are A, B, C, D, judgement",
        );
    }

    #[test]
    fn a_metric_that_is_none_is_named_with_one_that_is() {
        let overlay = "[[signs]]\nid = \"consistent_billing\"\n[[signs.criteria]]\nmetric = \"sla_resolved\"\nat_least = 0.9\n\
            rationale = \"r\"\nremedy = \"r\"\nsource = { title = \"t\", grade = \"A\" }\n";
        says(
            overlay,
            "`sla_resolved` is no metric: did you mean sla_resolution_compliance",
        );
    }

    #[test]
    fn a_gate_that_nobody_can_pass() {
        says(
            "[[gates]]\ngate = 1\nsigns_needed = 5\n[[signs]]\nid = \"consistent_billing\"\nunseen = \"We have none.\"\n",
            "gate 1: it can never be passed: it needs 5 signs",
        );
        says(
            "[[signs]]\nid = \"sla_consistency\"\nunseen = \"We have none.\"\n",
            "gate 2: it can never be passed: its core sign `sla_consistency` has no criteria",
        );
    }

    #[test]
    fn a_sign_that_takes_more_than_the_core_tables() {
        says(
            "",
            "sign `improvement_time`: nobody can pass it with the core tables alone: `improvement_time_share` takes time entries; \
             gate 1 can be passed without it, by 3 of its 4 other signs",
        );
        says(
            "[[signs]]\nid = \"improvement_time\"\ncore = true\n",
            "it is core, so that nobody can pass gate 1 either",
        );
        says(
            "[[gates]]\ngate = 1\nsigns_needed = 5\n",
            "gate 1 needs all of its signs",
        );
    }

    #[test]
    fn criteria_that_exclude_each_other_and_ids_that_are_taken() {
        let twice = "[[signs]]\nid = \"packaged_services\"\n[[signs.criteria]]\nid = \"dso_too\"\nmetric = \"dso\"\nat_most = 60.0\n\
            rationale = \"r\"\nremedy = \"r\"\nsource = { title = \"t\", grade = \"A\" }\n\
            [[signs.criteria]]\nid = \"dso\"\nmetric = \"dso\"\nbetween = [70.0, 90.0]\n\
            rationale = \"r\"\nremedy = \"r\"\nsource = { title = \"t\", grade = \"A\" }\n";
        says(twice, "nobody can pass it: `dso_too` and `dso`");
        says(
            twice,
            "sign `consistent_billing` has a criterion of this id too",
        );
    }

    #[test]
    fn a_later_gate_asks_no_less() {
        let laxer = "[[signs]]\nid = \"packaged_services\"\n[[signs.criteria]]\nid = \"dso_later\"\nmetric = \"dso\"\nat_most = 75.0\n\
            rationale = \"r\"\nremedy = \"r\"\nsource = { title = \"t\", grade = \"A\" }\n";
        says(laxer, "asks less of `dso` than gate 1 does");
    }
}
