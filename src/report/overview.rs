//! What is said first: the answers that the terminal and the page both lead
//! with, chosen once.

use crate::analysis::Analysis;
use crate::maturity::{CriterionVerdict, GateVerdict, MonthVerdict, PathStep, SignVerdict, Status};
use crate::model::{Evidence, Headline};

use super::wording;

/// How many first actions are shown: more are none.
const ACTIONS: usize = 3;

/// How many signs were seen, and how many there are.
pub(super) fn signs_seen(verdict: &MonthVerdict) -> (usize, usize) {
    let all = verdict.signs.len();
    let unseen = |sign: &&SignVerdict| sign.without_waiver == Status::NotObserved;
    (all - verdict.signs.iter().filter(unseen).count(), all)
}

fn signs_with(verdict: &MonthVerdict, status: Status) -> usize {
    verdict
        .signs
        .iter()
        .filter(|sign| sign.status == status)
        .count()
}

/// How the signs turned out, in short: `12 met, 3 not met`.
pub(super) fn tally(verdict: &MonthVerdict) -> String {
    let with = |status| signs_with(verdict, status);
    let waived = match with(Status::Waived) {
        0 => String::new(),
        waived => format!(", {waived} waived"),
    };
    format!(
        "{} met, {} not met{waived}",
        with(Status::Met),
        with(Status::NotMet)
    )
}

/// Between which phases the evidence leaves the provider.
pub(super) fn bounds(verdict: &MonthVerdict) -> String {
    let (lower, upper) = (verdict.lower, verdict.upper);
    if lower == upper && verdict.headline == Headline::NotDetermined {
        return format!("What was seen already rules out more than {upper}.");
    }
    if lower == upper {
        return format!("What could not be seen would not change it: {lower} either way.");
    }
    format!("Lowest phase the evidence supports: {lower}. Highest it does not exclude: {upper}.")
}

/// Whether a gate is passed, and what it lacks.
pub(super) fn gate_standing(verdict: &MonthVerdict, gate: &GateVerdict) -> String {
    let word = match (gate.passed, gate.could_pass) {
        (true, _) => "passed",
        (false, true) => "not passed, not excluded",
        (false, false) => "not passed",
    };
    let core = |status: Status, what: &str| {
        let numbers: Vec<_> = verdict
            .signs
            .iter()
            .filter(|sign| sign.gate == gate.gate && sign.core && sign.status == status)
            .map(|sign| sign.number.to_string())
            .collect();
        match numbers.as_slice() {
            [] => String::new(),
            [one] => format!("; core sign {one} {what}"),
            several => format!("; core signs {} {what}", several.join(", ")),
        }
    };
    let core = core(Status::NotMet, "not met")
        + &core(Status::NotObserved, "not observed")
        + &core(Status::Waived, "waived");
    format!(
        "{word}: {} met, {} needed{core}",
        gate.signs_met, gate.signs_needed
    )
}

/// The phase with noise taken out, in a sentence.
pub(super) fn held(analysis: &Analysis) -> String {
    let since = analysis
        .as_of
        .minus(analysis.months_in_phase.saturating_sub(1));
    let held = match analysis.held {
        Headline::Determined(phase) => {
            format!("{phase}, since {}", wording::month(since))
        }
        Headline::NotDetermined => "not determined".to_owned(),
    };
    format!("Held phase: {held}; it moves once two of three month ends agree.")
}

/// The step that holds the provider back most; one with a value before one
/// without, because a number can be acted on.
pub(super) fn hardest_step(analysis: &Analysis) -> Option<&PathStep> {
    let measured = |step: &&PathStep| step.criterion.value.is_some_and(f64::is_finite);
    analysis
        .path
        .iter()
        .find(measured)
        .or_else(|| analysis.path.first())
}

/// Why there is no hardest step.
pub(super) fn nothing_on_the_path(analysis: &Analysis) -> String {
    let verdict = analysis.verdict();
    if verdict.gates.iter().all(|gate| gate.passed) {
        return format!(
            "Every gate is passed; {} of the 5 signs of strength within Scalable are met.",
            verdict.strength()
        );
    }
    "Nothing that was measured keeps the next gate shut; what does could not be seen.".to_owned()
}

/// The first steps with something to do, each remedy once.
pub(super) fn first_actions(analysis: &Analysis) -> Vec<&PathStep> {
    let mut actions: Vec<&PathStep> = Vec::new();
    for step in hardest_step(analysis).into_iter().chain(&analysis.path) {
        let known = |other: &&PathStep| other.criterion.remedy == step.criterion.remedy;
        if !step.criterion.remedy.is_empty() && !actions.iter().any(known) {
            actions.push(step);
        }
    }
    actions.truncate(ACTIONS);
    actions
}

/// One measured criterion for each sign: core signs first, then what the
/// records show directly, then the rest.
pub(super) fn key_criteria(verdict: &MonthVerdict) -> Vec<&CriterionVerdict> {
    let mut signs: Vec<&SignVerdict> = verdict.signs.iter().collect();
    signs.sort_by_key(|sign| (!sign.core, sign.evidence != Evidence::Direct, sign.number));
    signs
        .into_iter()
        .filter_map(|sign| {
            let measured =
                |criterion: &&CriterionVerdict| criterion.value.is_some_and(f64::is_finite);
            sign.criteria.iter().find(measured)
        })
        .collect()
}

/// A sign whose status is not what it was a month before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change<'a> {
    pub(super) sign: &'a SignVerdict,
    pub(super) before: Status,
}

/// What changed since the month end before; `None` when there is none.
pub(super) fn changes(analysis: &Analysis) -> Option<Vec<Change<'_>>> {
    let [.., before, now] = analysis.verdicts.as_slice() else {
        return None;
    };
    let changed = now.signs.iter().filter_map(|sign| {
        let earlier = before.signs.iter().find(|other| other.id == sign.id)?;
        (earlier.status != sign.status).then_some(Change {
            sign,
            before: earlier.status,
        })
    });
    Some(changed.collect())
}

#[cfg(test)]
mod tests {
    use super::{bounds, changes, first_actions, gate_standing, hardest_step, nothing_on_the_path};
    use crate::model::Phase;
    use crate::report::fixture;

    #[test]
    fn a_step_with_a_number_comes_before_one_without() {
        let mut analysis = fixture::analysis();
        analysis.path[0].criterion.value = None;
        let second = analysis.path[1].criterion.id.clone();
        assert_eq!(hardest_step(&analysis).unwrap().criterion.id, second);
    }

    #[test]
    fn the_same_advice_is_given_once() {
        let mut analysis = fixture::analysis();
        let twin = analysis.path[0].clone();
        analysis.path.insert(1, twin);
        let actions = first_actions(&analysis);
        assert!(actions.len() <= 3);
        assert_ne!(actions[0].criterion.remedy, actions[1].criterion.remedy);
    }

    #[test]
    fn an_empty_path_is_explained() {
        let mut analysis = fixture::analysis();
        analysis.path.clear();
        assert!(nothing_on_the_path(&analysis).contains("could not be seen"));
        let last = analysis.verdicts.len() - 1;
        for gate in &mut analysis.verdicts[last].gates {
            gate.passed = true;
        }
        assert!(nothing_on_the_path(&analysis).contains("Every gate is passed"));
    }

    #[test]
    fn a_gate_names_the_core_signs_it_lacks() {
        let analysis = fixture::analysis();
        let verdict = analysis.verdict();
        let standing = |gate: usize| gate_standing(verdict, &verdict.gates[gate - 1]);
        assert_eq!(standing(1), "passed: 3 met, 3 needed");
        assert_eq!(standing(2), "not passed, not excluded: 1 met, 3 needed");
        assert_eq!(
            standing(3),
            "not passed: 1 met, 3 needed; core sign 14 not met"
        );
    }

    #[test]
    fn equal_bounds_are_said_once() {
        let analysis = fixture::analysis();
        let mut verdict = analysis.verdict().clone();
        verdict.upper = Phase::Stable;
        verdict.lower = Phase::Stable;
        assert!(bounds(&verdict).contains("Stable either way"));
    }

    #[test]
    fn a_first_month_has_nothing_to_compare_with() {
        let mut analysis = fixture::analysis();
        assert!(!changes(&analysis).unwrap().is_empty());
        analysis.verdicts.drain(..analysis.verdicts.len() - 1);
        assert!(changes(&analysis).is_none());
    }
}
