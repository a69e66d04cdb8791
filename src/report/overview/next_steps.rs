//! What to do first, and what it does for the phase.

use crate::analysis::Analysis;
use crate::language::{Words, say};
use crate::maturity::{CriterionVerdict, PathStep};
use crate::report::{certainty, wording};

/// How many first actions are shown: more are none.
pub(in crate::report) const ACTIONS: usize = 3;

/// The step that holds the provider back most. What is known to lack comes
/// before what was not seen, and of that what has a value before what has none,
/// because a number can be acted on.
pub(in crate::report) fn hardest_step(analysis: &Analysis) -> Option<&PathStep> {
    let seen = || {
        analysis
            .path
            .iter()
            .filter(|step| step.criterion.is_observed())
    };
    let has_value = |step: &&PathStep| step.criterion.value.is_some_and(f64::is_finite);
    seen()
        .find(has_value)
        .or_else(|| seen().next())
        .or_else(|| analysis.path.first())
}

/// What to know of a step before its number: that it could not be seen.
pub(in crate::report) fn is_it_seen(words: &Words, step: &PathStep) -> Option<String> {
    (!step.criterion.is_observed()).then(|| words.text("nothing-measured-holds"))
}

/// In how many months a target has held, where any of them was seen.
pub(in crate::report) fn months_on_target(
    words: &Words,
    criterion: &CriterionVerdict,
) -> Option<String> {
    let months = criterion.months.filter(|months| months.measured > 0)?;
    Some(wording::sentence(&wording::months_in_target(words, months)))
}

/// What a step does for its number: closes the gap, moves it, or shows it; to
/// be followed by what the number is called.
pub(in crate::report) fn effect(words: &Words, step: &PathStep) -> (Option<String>, String) {
    if !step.criterion.is_observed() {
        return (None, words.text("opening-shows"));
    }
    match certainty::closing(words, step) {
        Some(closing) => (Some(closing), words.text("opening-closes")),
        None => (None, words.text("opening-moves")),
    }
}

/// Why there is no hardest step.
pub(in crate::report) fn nothing_on_the_path(words: &Words, analysis: &Analysis) -> String {
    let verdict = analysis.verdict();
    if verdict.gates.iter().all(|gate| gate.passed) {
        let all = verdict.signs.iter().filter(|sign| sign.gate == 4).count();
        return say!(
            words,
            "all-gates-passed",
            met = verdict.strength(),
            all = all
        );
    }
    words.text("nothing-measured-holds")
}

/// The first steps with something to do, each once.
pub(in crate::report) fn first_actions(analysis: &Analysis) -> Vec<&PathStep> {
    let mut actions: Vec<&PathStep> = Vec::new();
    for step in hardest_step(analysis).into_iter().chain(&analysis.path) {
        let criterion = &step.criterion;
        let has_any = !criterion.is_observed() || !criterion.remedy.is_empty();
        let first_step = criterion.first_step();
        let is_told = |other: &&PathStep| other.criterion.first_step() == first_step;
        if has_any && !actions.iter().any(is_told) {
            actions.push(step);
        }
    }
    actions.truncate(ACTIONS);
    actions
}

#[cfg(test)]
mod tests {
    use super::{effect, first_actions, hardest_step, is_it_seen, nothing_on_the_path};
    use crate::language::Words;
    use crate::maturity::Status;
    use crate::model::Absence;
    use crate::report::fixture;

    #[test]
    fn a_step_with_a_number_comes_before_one_without() {
        let mut analysis = fixture::analysis();
        analysis.path[0].criterion.value = None;
        let second = analysis.path[1].criterion.id.clone();
        assert_eq!(hardest_step(&analysis).unwrap().criterion.id, second);
    }

    #[test]
    fn what_lacks_comes_before_what_was_not_seen() {
        let mut analysis = fixture::analysis();
        analysis.path[0].criterion.without_waiver = Status::NotObserved;
        let second = analysis.path[1].criterion.id.clone();
        assert_eq!(hardest_step(&analysis).unwrap().criterion.id, second);
        // What is missed without a number of the month itself is missed.
        analysis.path.truncate(2);
        analysis.path[1].criterion.value = None;
        assert_eq!(hardest_step(&analysis).unwrap().criterion.id, second);
    }

    #[test]
    fn what_was_not_seen_is_to_be_made_visible_first() {
        let mut analysis = fixture::analysis();
        analysis.path.truncate(1);
        let criterion = &mut analysis.path[0].criterion;
        criterion.status = Status::NotObserved;
        criterion.without_waiver = Status::NotObserved;
        criterion.value = None;
        criterion.absence = Some(Absence::CannotShow("cannot-show-payment-dates"));
        let words = Words::english();
        let step = first_actions(&analysis)[0];
        assert_eq!(
            words.say(&step.criterion.first_step()),
            "Add the date of payment to the export of invoices."
        );
        assert_eq!(effect(words, step), (None, "Shows".to_owned()));
        assert!(is_it_seen(words, step).unwrap().contains("not be seen"));
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
        assert!(nothing_on_the_path(Words::english(), &analysis).contains("could not be seen"));
        let last = analysis.verdicts.len() - 1;
        for gate in &mut analysis.verdicts[last].gates {
            gate.passed = true;
        }
        assert!(nothing_on_the_path(Words::english(), &analysis).contains("Every gate is passed"));
    }
}
