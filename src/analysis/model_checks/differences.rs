//! What two models ask differently.

use crate::metrics::find;
use crate::model::{Criterion, MaturityModel, Operator, Role, Sign, Unit};

/// What changes from one model to another, in the order of the model, a line
/// each. Nothing where they ask the same.
#[must_use]
pub fn differences(from: &MaturityModel, to: &MaturityModel) -> Vec<String> {
    let mut told = Vec::new();
    change(&mut told, "id", &from.id, &to.id);
    change(&mut told, "version", &from.version, &to.version);
    change(
        &mut told,
        "coverage floor",
        &Unit::Share.show(from.coverage_floor),
        &Unit::Share.show(to.coverage_floor),
    );
    for (before, after) in from.gates.iter().zip(&to.gates) {
        let place = format!("gate {}", before.gate);
        let needed = |signs: usize| signs.to_string();
        change(
            &mut told,
            &format!("{place}, signs needed"),
            &needed(before.signs_needed),
            &needed(after.signs_needed),
        );
        change_of_text(
            &mut told,
            &place,
            "ready_when",
            &before.ready_when,
            &after.ready_when,
        );
        change_of_text(&mut told, &place, "ask", &before.ask, &after.ask);
    }
    for before in &from.signs {
        match to.sign(&before.id) {
            Some(after) => compare_signs(&mut told, before, after),
            None => told.push(format!("sign `{}`: taken out", before.id)),
        }
    }
    for after in &to.signs {
        if from.sign(&after.id).is_none() {
            told.push(format!("sign `{}`: added", after.id));
        }
    }
    told
}

fn compare_signs(told: &mut Vec<String>, before: &Sign, after: &Sign) {
    let place = format!("sign `{}`", before.id);
    let of = |what: &str| format!("{place}, {what}");
    change(
        told,
        &of("number"),
        &before.number.to_string(),
        &after.number.to_string(),
    );
    change(
        told,
        &of("gate"),
        &before.gate.to_string(),
        &after.gate.to_string(),
    );
    change(
        told,
        &of("core"),
        yes_or_no(before.core),
        yes_or_no(after.core),
    );
    let evidence = |sign: &Sign| format!("{:?}", sign.evidence).to_lowercase();
    change(told, &of("evidence"), &evidence(before), &evidence(after));
    change_of_text(told, &place, "title", &before.title, &after.title);
    let unseen = |sign: &Sign| sign.unseen.clone().unwrap_or_default();
    change_of_text(told, &place, "unseen", &unseen(before), &unseen(after));
    change_of_text(
        told,
        &place,
        "caveats",
        &before.caveats.join("\n"),
        &after.caveats.join("\n"),
    );
    let of_id = |sign: &Sign, id: &str| {
        sign.criteria
            .iter()
            .position(|criterion| criterion.id == id)
    };
    for criterion in &before.criteria {
        match of_id(after, &criterion.id) {
            Some(same) => compare_criteria(told, &place, criterion, &after.criteria[same]),
            None => told.push(format!(
                "{place}, criterion `{}`: taken out (was {})",
                criterion.id,
                target(criterion)
            )),
        }
    }
    for criterion in &after.criteria {
        if of_id(before, &criterion.id).is_none() {
            told.push(format!(
                "{place}, criterion `{}`: added ({})",
                criterion.id,
                target(criterion)
            ));
        }
    }
}

fn compare_criteria(told: &mut Vec<String>, sign: &str, before: &Criterion, after: &Criterion) {
    let place = format!("{sign}, criterion `{}`", before.id);
    let of = |what: &str| format!("{place}, {what}");
    change(told, &of("metric"), &before.metric, &after.metric);
    change(told, &of("target"), &target(before), &target(after));
    let least = |criterion: &Criterion| {
        let own = || "the metric's own".to_owned();
        criterion.minimum_n.map_or_else(own, |n| n.to_string())
    };
    change(told, &of("minimum n"), &least(before), &least(after));
    change(told, &of("role"), &role(before), &role(after));
    let source = |criterion: &Criterion| {
        let source = &criterion.source;
        let url = source.url.as_deref().unwrap_or_default();
        format!("{} {url} ({})", source.title, source.grade)
    };
    change_of_text(told, &place, "source", &source(before), &source(after));
    change_of_text(
        told,
        &place,
        "rationale",
        &before.rationale,
        &after.rationale,
    );
    change_of_text(told, &place, "remedy", &before.remedy, &after.remedy);
}

fn change(told: &mut Vec<String>, place: &str, before: &str, after: &str) {
    if before != after {
        told.push(format!("{place}: {before} → {after}"));
    }
}

/// Long texts are not repeated.
fn change_of_text(told: &mut Vec<String>, place: &str, what: &str, before: &str, after: &str) {
    if before != after {
        told.push(format!("{place}: another {what}"));
    }
}

fn role(criterion: &Criterion) -> String {
    match &criterion.role {
        Role::Needed => "needed".to_owned(),
        Role::InsteadOf(other) => format!("instead of `{other}`"),
        Role::Beside => "beside the others".to_owned(),
    }
}

fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// A criterion's target in words: `at least 95.0% in 5 of 6 months`.
fn target(criterion: &Criterion) -> String {
    let show = |value: f64| match find(&criterion.metric) {
        Some(metric) => metric.unit.show_finely(value),
        None => value.to_string(),
    };
    let target = criterion.target;
    let value = show(target.value);
    let bounds = match target.operator {
        Operator::AtLeast => format!("at least {value}"),
        Operator::AtMost => format!("at most {value}"),
        Operator::Between => {
            format!(
                "between {value} and {}",
                show(target.upper.unwrap_or(target.value))
            )
        }
    };
    let window = criterion
        .window
        .map_or_else(String::new, |window| format!(" over {window} months"));
    let months = criterion.months.map_or_else(String::new, |(needed, of)| {
        format!(" in {needed} of {of} months")
    });
    format!("{bounds}{window}{months}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(overlay: &str) -> Vec<String> {
        let embedded = MaturityModel::embedded().unwrap();
        differences(&embedded, &MaturityModel::embedded_under(overlay).unwrap())
    }

    #[test]
    fn the_same_model_differs_in_nothing() {
        assert_eq!(under(""), [] as [String; 0]);
    }

    #[test]
    fn each_change_is_told_with_its_place() {
        let told = under(
            "coverage_floor = 0.5\n[[gates]]\ngate = 2\nsigns_needed = 4\n\
             [[signs]]\nid = \"packaged_services\"\ncore = true\n\
             [[signs]]\nid = \"sla_consistency\"\n[[signs.criteria]]\nmetric = \"sla_resolution_compliance\"\nat_least = 0.95\nremedy = \"Mend it.\"\n\
             [[signs.criteria]]\nmetric = \"sla_response_compliance\"\nremove = true\n",
        );
        assert_eq!(
            told,
            [
                "coverage floor: 40.0% → 50.0%",
                "gate 2, signs needed: 3 → 4",
                "sign `sla_consistency`, criterion `sla_resolution_compliance`, target: at least 90.000% in 5 of 6 months → at least 95.000% in 5 of 6 months",
                "sign `sla_consistency`, criterion `sla_resolution_compliance`: another remedy",
                "sign `sla_consistency`, criterion `sla_response_compliance`: taken out (was at least 95.000% in 5 of 6 months)",
                "sign `packaged_services`, core: no → yes",
            ]
        );
    }
}
