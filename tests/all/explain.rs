//! What a metric, a sign, a gate and a phase say of themselves.

use msp_maturity::metrics::{self, CATALOGUE};
use msp_maturity::model::{MaturityModel, Operator, Phase};

use super::support::{code, run, stdout};

fn explained(name: &str) -> String {
    let output = run(&["explain", name]);
    assert_eq!(code(&output), 0, "{name}");
    stdout(&output)
}

#[test]
fn every_metric_tells_its_formula_and_what_it_needs() {
    for metric in CATALOGUE {
        let text = explained(metric.id);
        for said in [metric.title, metric.formula, metric.why] {
            assert!(text.contains(said), "{}: {text}", metric.id);
        }
        for column in metric.needs {
            assert!(text.contains(column.name), "{}: {text}", metric.id);
        }
    }
}

#[test]
fn every_sign_tells_its_targets_with_their_sources_or_why_it_has_none() {
    let model = MaturityModel::embedded().unwrap();
    for sign in &model.signs {
        let text = explained(&sign.id);
        assert_eq!(text, explained(&sign.number.to_string()));
        assert!(text.contains(&sign.title), "{text}");
        if let Some(unseen) = &sign.unseen {
            assert!(text.contains(unseen.as_str()), "{text}");
        }
        for criterion in &sign.criteria {
            let unit = metrics::find(&criterion.metric).unwrap().unit;
            let word = match criterion.target.operator {
                Operator::AtLeast => "at least",
                Operator::AtMost => "at most",
                Operator::Between => "between",
            };
            let target = format!("{word} {}", unit.show(criterion.target.value));
            for said in [
                &target,
                &criterion.rationale,
                &criterion.remedy,
                &criterion.source.title,
            ] {
                assert!(text.contains(said.as_str()), "{}: {said}\n{text}", sign.id);
            }
        }
    }
}

#[test]
fn a_metric_names_each_sign_that_it_judges() {
    let model = MaturityModel::embedded().unwrap();
    for sign in &model.signs {
        for criterion in &sign.criteria {
            let text = explained(&criterion.metric);
            let judges = format!("Judges sign {}: {}", sign.number, sign.title);
            assert!(text.contains(&judges), "{judges}\n{text}");
        }
    }
}

#[test]
fn gates_and_phases_are_explained_under_the_names_of_the_list() {
    let list = stdout(&run(&["explain"]));
    for gate in ["gate-1", "gate-2", "gate-3"] {
        assert!(list.contains(gate), "{list}");
        assert!(explained(gate).contains("Ready when"), "{gate}");
    }
    for phase in Phase::ALL {
        let name = phase.name().to_lowercase();
        assert!(list.contains(&name), "{list}");
        assert!(explained(&name).starts_with(phase.name()), "{name}");
    }
    for metric in CATALOGUE {
        assert!(list.contains(metric.id), "{list}");
    }
}

#[test]
fn a_name_may_be_typed_as_it_is_read() {
    let expected = explained("record_completeness");
    for typed in [
        "record-completeness",
        "Record Completeness",
        " RECORD_COMPLETENESS ",
    ] {
        assert_eq!(explained(typed), expected);
    }
}
