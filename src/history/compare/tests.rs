//! Each cause, planted, is the one that is named.

use super::{CauseKind, Comparison, compare};
use crate::history::testing::{all_well, input, meets, misses, model, month, run};
use crate::maturity::Status;
use crate::model::{Absence, Headline, MaturityModel, Phase, TableKind, Waiver};

/// A metric that a core sign of the first gate rests on.
const CORE: &str = "sla_resolution_compliance";

/// The kinds of cause that changed the verdict.
fn effective(comparison: &Comparison) -> Vec<CauseKind> {
    comparison.effective().map(|cause| cause.kind).collect()
}

/// The steps lead from the first verdict to the last without a gap.
fn adds_up(comparison: &Comparison) {
    let causes = &comparison.causes;
    assert_eq!(causes[0].headline.0, comparison.before.headline);
    assert_eq!(causes[4].headline.1, comparison.after.headline);
    for pair in causes.windows(2) {
        assert_eq!(pair[0].headline.1, pair[1].headline.0);
        assert_eq!(pair[0].held.1, pair[1].held.0);
    }
    assert!(comparison.notes.is_empty(), "{:?}", comparison.notes);
}

#[test]
fn nothing_changed_names_no_cause() {
    let model = model();
    let (before, after) = (
        run("2026-09", &model, &[], &all_well),
        run("2026-10", &model, &[], &all_well),
    );
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    assert_eq!(effective(&comparison), []);
    assert!(comparison.signs.is_empty());
    assert!(comparison.restated.is_empty());
    assert!(!comparison.is_regression());
    assert_eq!(comparison.files.changed, ["tickets.csv"]);
}

#[test]
fn worse_months_are_the_data_s() {
    let model = model();
    let before = run("2026-07", &model, &[], &all_well);
    let after = run("2026-10", &model, &[], &|metric, at, target| {
        let worse = metric == CORE && at > month("2026-07");
        Ok(if worse { misses(target) } else { meets(target) })
    });
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    assert_eq!(effective(&comparison), [CauseKind::Data]);
    assert!(comparison.is_regression());
    assert!(comparison.signs.iter().any(super::SignChange::is_lost));
    assert_eq!(comparison.worse[0].metric, CORE);
    assert!(comparison.better.is_empty());
}

#[test]
fn past_months_told_otherwise_are_restated() {
    let model = model();
    let before = run("2026-09", &model, &[], &all_well);
    let after = run("2026-10", &model, &[], &|metric, at, target| {
        let corrected = metric == CORE && at <= month("2026-08") && at > month("2026-03");
        Ok(if corrected {
            misses(target)
        } else {
            meets(target)
        })
    });
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    let restated = &comparison.restated[0];
    assert_eq!(restated.metric, CORE);
    let months: Vec<String> = restated
        .months
        .iter()
        .map(|fact| fact.month.to_string())
        .collect();
    assert_eq!(
        months,
        ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08"]
    );
    assert!(effective(&comparison).contains(&CauseKind::Restated));
    assert!(!effective(&comparison).contains(&CauseKind::Coverage));
}

#[test]
fn what_is_not_exported_any_more_is_coverage() {
    let model = model();
    let before = run("2026-09", &model, &[], &all_well);
    let after = run("2026-10", &model, &[], &|metric, _, target| {
        if metric.starts_with("sla_") {
            Err(Absence::NoTable(TableKind::Sla))
        } else {
            Ok(meets(target))
        }
    });
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    assert_eq!(effective(&comparison), [CauseKind::Coverage]);
    let told = &comparison.cause(CauseKind::Coverage).unwrap().told;
    assert!(
        told[0]
            .to_string()
            .contains("cannot be seen any more: no export carries SLA results"),
        "{told:?}"
    );
    // And back again.
    let back = compare(&after, &run("2026-11", &model, &[], &all_well));
    assert_eq!(effective(&back), [CauseKind::Coverage]);
}

#[test]
fn another_target_is_the_model_s() {
    let then = model();
    let strict = MaturityModel::embedded_under(
        "[[signs]]\nid = \"consistent_sla\"\n[[signs.criteria]]\nmetric = \"sla_resolution_compliance\"\nat_least = 1.5\n",
    );
    let strict = strict.unwrap_or_else(|_| {
        let sign = then
            .signs
            .iter()
            .find(|sign| sign.criteria.iter().any(|one| one.metric == CORE))
            .unwrap();
        let text = format!(
            "[[signs]]\nid = \"{}\"\n[[signs.criteria]]\nmetric = \"{CORE}\"\nat_least = 1.5\n",
            sign.id
        );
        MaturityModel::embedded_under(&text).unwrap()
    });
    let before = run("2026-09", &then, &[], &all_well);
    let after = run("2026-10", &strict, &[], &|_, _, target| {
        Ok(if target.value > 1.4 && target.value < 1.6 {
            0.96
        } else {
            meets(target)
        })
    });
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    assert_eq!(effective(&comparison), [CauseKind::Model]);
    assert!(!comparison.model_changes.is_empty());
    assert!(
        !comparison.is_regression(),
        "a stricter model is no regression"
    );
}

#[test]
fn a_formula_that_changed_is_not_compared_and_is_the_model_s() {
    let model = model();
    let before = run("2026-09", &model, &[], &all_well);
    let mut after = run("2026-10", &model, &[], &|metric, _, target| {
        Ok(if metric == CORE {
            misses(target)
        } else {
            meets(target)
        })
    });
    let counted = after.metrics.iter_mut().find(|metric| metric.id == CORE);
    counted.unwrap().revision = 2;
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    assert_eq!(effective(&comparison), [CauseKind::Model]);
    assert!(
        comparison
            .worse
            .iter()
            .all(|movement| movement.metric != CORE)
    );
    assert!(comparison.restated.is_empty());
    assert_eq!(comparison.counted_otherwise, [CORE.replace('_', " ")]);
}

#[test]
fn a_waiver_that_ended_is_the_waiver_s() {
    let model = model();
    let waiver = Waiver {
        of: CORE.to_owned(),
        reason: "the tool was replaced".to_owned(),
        owner: "Ana".to_owned(),
        from: None,
        expires: "2026-09-30".parse().unwrap(),
    };
    let says = |metric: &str, _, target| {
        Ok(if metric == CORE {
            misses(target)
        } else {
            meets(target)
        })
    };
    let waivers = [waiver];
    let before = run("2026-09", &model, &waivers, &says);
    let after = run("2026-10", &model, &waivers, &says);
    let comparison = compare(&before, &after);
    adds_up(&comparison);
    assert_eq!(effective(&comparison), [CauseKind::Waiver]);
    assert!(!comparison.is_regression());
    let change = &comparison.signs[0];
    assert_eq!(
        (change.before, change.after),
        (Status::Waived, Status::NotMet)
    );
}

/// Where the readings of a later run no longer show what each run saw itself.
#[test]
fn a_fall_that_only_the_runs_themselves_saw_is_a_regression() {
    let model = model();
    let mut before = run("2026-09", &model, &[], &all_well);
    let mut after = run("2026-10", &model, &[], &all_well);
    before.held = Headline::Determined(Phase::Scalable);
    after.held = Headline::Determined(Phase::Proactive);
    assert!(compare(&before, &after).is_regression());
    // Another version of the program may judge otherwise by itself.
    after.tool_version = "0.2.0".to_owned();
    assert!(!compare(&before, &after).is_regression());
}

#[test]
fn rows_with_another_fate_are_named() {
    let model = model();
    let mut before = run("2026-09", &model, &[], &all_well);
    let mut after = run("2026-10", &model, &[], &all_well);
    let old = input("tickets-2026-08.csv", month("2026-08"), 300);
    let mut same = old.clone();
    same.rows.used = 288;
    same.rows.superseded = 12;
    before.inputs = vec![old, input("gone.csv", month("2026-08"), 1)];
    after.inputs = vec![same, input("tickets-2026-10.csv", month("2026-10"), 310)];
    let files = compare(&before, &after).files;
    assert_eq!(files.new, ["tickets-2026-10.csv"]);
    assert_eq!(files.gone, ["gone.csv"]);
    let told: Vec<_> = files
        .fates
        .iter()
        .map(|change| (change.fate.id(), change.before, change.after))
        .collect();
    assert_eq!(told, [("used", 300, 288), ("superseded", 0, 12)]);
}

#[test]
fn what_can_no_longer_be_judged_has_not_fallen() {
    let phase = Headline::Determined(Phase::Stable);
    assert!(super::fell(Headline::Determined(Phase::Proactive), phase));
    assert!(!super::fell(phase, phase));
    assert!(!super::fell(phase, Headline::NotDetermined));
    assert!(!super::fell(Headline::NotDetermined, phase));
}
