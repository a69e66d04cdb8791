//! What is said first: the answers that the terminal and the page both lead
//! with, chosen once.

use crate::analysis::Analysis;
use crate::language::{Words, message, say};
use crate::maturity::{
    CriterionVerdict, GateVerdict, MonthVerdict, PathStep, SignVerdict, Status, held_at_most,
};
use crate::model::{Evidence, Headline, Month, Phase};

use super::certainty::{self, per_cent};
use super::wording;

/// How many first actions are shown: more are none.
pub(super) const ACTIONS: usize = 3;

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
pub(super) fn tally(words: &Words, verdict: &MonthVerdict) -> String {
    let with = |status| signs_with(verdict, status);
    let (met, not_met) = (with(Status::Met), with(Status::NotMet));
    match with(Status::Waived) {
        0 => say!(words, "tally", met = met, not_met = not_met),
        waived => say!(
            words,
            "tally-with-waived",
            met = met,
            not_met = not_met,
            waived = waived
        ),
    }
}

/// Between which phases the evidence leaves the provider.
pub(super) fn bounds(words: &Words, verdict: &MonthVerdict) -> String {
    let (lower, upper) = (verdict.lower, verdict.upper);
    if lower == upper && verdict.headline == Headline::NotDetermined {
        return say!(words, "bounds-ruled-out", phase = upper);
    }
    if lower == upper {
        return say!(words, "bounds-same", phase = lower);
    }
    say!(words, "bounds-range", lower = lower, upper = upper)
}

/// Whether a gate is passed, and what it lacks.
pub(super) fn gate_standing(words: &Words, verdict: &MonthVerdict, gate: &GateVerdict) -> String {
    let (met, needed) = (gate.signs_met, gate.signs_needed);
    let standing = match (gate.passed, gate.could_pass) {
        (true, _) => say!(words, "gate-passed", met = met, needed = needed),
        (false, true) => say!(words, "gate-not-excluded", met = met, needed = needed),
        (false, false) => say!(words, "gate-not-passed", met = met, needed = needed),
    };
    let core = |status: Status| -> Vec<String> {
        let signs = verdict.signs.iter();
        signs
            .filter(|sign| sign.gate == gate.gate && sign.core && sign.status == status)
            .map(|sign| sign.number.to_string())
            .collect()
    };
    let mut parts = vec![standing];
    for (status, message) in [
        (Status::NotMet, message!("gate-core-not-met")),
        (Status::NotObserved, message!("gate-core-not-observed")),
        (Status::Waived, message!("gate-core-waived")),
    ] {
        let signs = core(status);
        if !signs.is_empty() {
            let message = message.with("n", signs.len()).with("signs", signs);
            parts.push(words.say(&message));
        }
    }
    parts.join("; ")
}

/// The phase with noise taken out, in a sentence.
pub(super) fn held(words: &Words, analysis: &Analysis) -> String {
    let since = held_since(analysis);
    match (analysis.held, held_at_most(&analysis.verdicts)) {
        (Headline::Determined(lower), Some(upper)) => {
            say!(words, "held-phase-open", lower = lower, upper = upper)
        }
        (Headline::Determined(phase), None) => {
            say!(words, "held-phase", phase = phase, month = since)
        }
        (Headline::NotDetermined, _) => words.text("held-not-determined"),
    }
}

/// The month end since which the settled phase is what it is.
fn held_since(analysis: &Analysis) -> Month {
    analysis
        .as_of
        .minus(analysis.months_in_phase.saturating_sub(1))
}

/// The settled phase and since when, under a title that says that it is it.
pub(super) fn held_briefly(words: &Words, analysis: &Analysis) -> String {
    let since = held_since(analysis);
    let phase = wording::headline(words, analysis.held);
    match (analysis.held, held_at_most(&analysis.verdicts)) {
        (Headline::Determined(lower), Some(upper)) => {
            say!(words, "held-briefly-open", lower = lower, upper = upper)
        }
        (Headline::Determined(_), None) => {
            say!(words, "held-briefly", phase = phase, month = since)
        }
        (Headline::NotDetermined, _) => phase,
    }
}

/// With which program and model, and from how many files.
pub(super) fn made_with(words: &Words, analysis: &Analysis) -> String {
    let model = &analysis.model;
    let short_hash = model.hash.get(..12).unwrap_or(&model.hash);
    say!(
        words,
        "made-with",
        tool = analysis.tool_version,
        model = &model.id,
        version = &model.version,
        hash = short_hash,
        files = analysis.inputs.len()
    )
}

/// Something to know about the phase, in a word or two, with what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) gloss: String,
}

/// Since when the phase holds, how sure it is, between which bounds, and how
/// much was seen.
pub(super) fn facts(words: &Words, analysis: &Analysis) -> Vec<Fact> {
    vec![
        since(words, analysis),
        how_sure(words, analysis),
        if_all_were_seen(words, analysis.verdict()),
        what_was_seen(words, analysis.verdict()),
    ]
}

fn since(words: &Words, analysis: &Analysis) -> Fact {
    let label = words.text("fact-since");
    let months = analysis.months_in_phase;
    let since = analysis.as_of.minus(months.saturating_sub(1));
    let is_new = analysis.held != analysis.verdict().headline;
    if let Some((lower, upper)) = analysis.held.phase().zip(held_at_most(&analysis.verdicts)) {
        return Fact {
            label,
            value: words.text("fact-since-not-yet"),
            gloss: say!(words, "fact-since-unseen", lower = lower, upper = upper),
        };
    }
    match (analysis.held, is_new) {
        (Headline::Determined(_), false) => Fact {
            label,
            value: wording::month(words, since),
            gloss: say!(words, "fact-since-months", n = months),
        },
        (Headline::Determined(phase), true) => Fact {
            label,
            value: words.text("fact-since-lately"),
            gloss: say!(words, "fact-since-before", phase = phase),
        },
        (Headline::NotDetermined, _) => Fact {
            label,
            value: words.text("fact-since-not-yet"),
            gloss: words.text("fact-since-it-takes"),
        },
    }
}

fn how_sure(words: &Words, analysis: &Analysis) -> Fact {
    let label = words.text("fact-sure");
    let verdict = analysis.verdict();
    let known = verdict.headline.phase().zip(analysis.inference.probability);
    let Some((phase, probability)) = known else {
        return Fact {
            label,
            value: words.text("fact-sure-not"),
            gloss: words.text("fact-sure-too-little"),
        };
    };
    let share = probability.of(phase);
    let value = words.text(match share {
        share if share >= 0.95 => "fact-sure-very",
        share if share >= 0.8 => "fact-sure-fairly",
        share if share >= 0.6 => "fact-sure-rather",
        _ => "fact-sure-close",
    });
    let other = Phase::ALL
        .into_iter()
        .filter(|other| *other != phase && probability.of(*other) > 0.0)
        .max_by(|a, b| probability.of(*a).total_cmp(&probability.of(*b)));
    // The draw knows nothing of what was not seen: it may still be higher.
    let value = if verdict.lower < verdict.upper {
        say!(words, "fact-sure-as-measured", sure = value)
    } else {
        value
    };
    let share = per_cent(words, share);
    let gloss = match other {
        None => say!(words, "fact-sure-drawn", phase = phase, share = share),
        Some(other) => say!(
            words,
            "fact-sure-drawn-other",
            phase = phase,
            share = share,
            other = other,
            other_share = per_cent(words, probability.of(other))
        ),
    };
    Fact {
        label,
        value,
        gloss,
    }
}

fn if_all_were_seen(words: &Words, verdict: &MonthVerdict) -> Fact {
    let label = words.text("fact-bounds");
    let (lower, upper) = (verdict.lower, verdict.upper);
    if lower == upper {
        return Fact {
            label,
            value: match verdict.headline {
                Headline::Determined(_) => say!(words, "fact-bounds-still", phase = lower),
                Headline::NotDetermined => say!(words, "fact-bounds-at-most", phase = upper),
            },
            gloss: words.text("fact-bounds-no-change"),
        };
    }
    Fact {
        label,
        value: say!(words, "fact-bounds-range", lower = lower, upper = upper),
        gloss: words.text("fact-bounds-by"),
    }
}

fn what_was_seen(words: &Words, verdict: &MonthVerdict) -> Fact {
    let (seen, signs) = signs_seen(verdict);
    Fact {
        label: words.text("fact-seen"),
        value: say!(words, "fact-seen-signs", seen = seen, all = signs),
        gloss: tally(words, verdict),
    }
}

/// The step that holds the provider back most. What is known to lack comes
/// before what was not seen, and of that what has a value before what has none,
/// because a number can be acted on.
pub(super) fn hardest_step(analysis: &Analysis) -> Option<&PathStep> {
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
pub(super) fn is_it_seen(words: &Words, step: &PathStep) -> Option<String> {
    (!step.criterion.is_observed()).then(|| words.text("nothing-measured-holds"))
}

/// In how many months a target has held, where any of them was seen.
pub(super) fn months_on_target(words: &Words, criterion: &CriterionVerdict) -> Option<String> {
    let months = criterion.months.filter(|months| months.measured > 0)?;
    Some(wording::sentence(&wording::months_in_target(words, months)))
}

/// What a step does for its number: closes the gap, moves it, or shows it; to
/// be followed by what the number is called.
pub(super) fn effect(words: &Words, step: &PathStep) -> (Option<String>, String) {
    if !step.criterion.is_observed() {
        return (None, words.text("opening-shows"));
    }
    match certainty::closing(words, step) {
        Some(closing) => (Some(closing), words.text("opening-closes")),
        None => (None, words.text("opening-moves")),
    }
}

/// Why there is no hardest step.
pub(super) fn nothing_on_the_path(words: &Words, analysis: &Analysis) -> String {
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
pub(super) fn first_actions(analysis: &Analysis) -> Vec<&PathStep> {
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
    use super::{
        bounds, changes, effect, facts, first_actions, gate_standing, hardest_step, held,
        is_it_seen, nothing_on_the_path,
    };
    use crate::language::Words;
    use crate::maturity::{SignVerdict, Status, held_phase};
    use crate::model::{Absence, Headline, Phase};
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

    #[test]
    fn a_gate_names_the_core_signs_it_lacks() {
        let analysis = fixture::analysis();
        let verdict = analysis.verdict();
        let standing =
            |gate: usize| gate_standing(Words::english(), verdict, &verdict.gates[gate - 1]);
        assert_eq!(standing(1), "passed: 3 met, 3 needed");
        assert_eq!(standing(2), "not passed, not excluded: 1 met, 3 needed");
        assert_eq!(
            standing(3),
            "not passed: 1 met, 3 needed; core sign 14 not met"
        );
    }

    #[test]
    fn a_past_that_is_not_shown_leaves_the_settled_phase_open() {
        let mut analysis = fixture::analysis();
        let last = analysis.verdicts.len() - 1;
        assert!(held(Words::english(), &analysis).contains(", since "));
        // A core sign that the last month end shows, and those before do not.
        let is_shown = |sign: &SignVerdict| sign.core && sign.is_measured();
        let shown = analysis.verdict().signs.iter().position(is_shown).unwrap();
        for verdict in &mut analysis.verdicts[..last] {
            verdict.lower = Phase::Reactive;
            verdict.headline = Headline::Determined(Phase::Reactive);
            verdict.upper = Phase::Scalable;
            verdict.signs[shown].criteria.clear();
        }
        (analysis.held, analysis.months_in_phase) = held_phase(&analysis.verdicts);
        let told = held(Words::english(), &analysis);
        assert!(told.contains("at least Reactive"), "{told}");
        assert!(!told.contains("since"), "{told}");
        let settled = &facts(Words::english(), &analysis)[0];
        assert_eq!(settled.value, "not settled yet");
    }

    #[test]
    fn how_sure_it_is_speaks_of_what_was_measured() {
        let mut analysis = fixture::analysis();
        let sure = |analysis: &_| facts(Words::english(), analysis).swap_remove(1);
        let told = sure(&analysis);
        assert!(told.value.ends_with("as far as it was measured"));
        assert!(told.gloss.starts_with("going by what was measured"));
        let last = analysis.verdicts.len() - 1;
        analysis.verdicts[last].upper = analysis.verdicts[last].lower;
        assert!(!sure(&analysis).value.contains("measured"));
    }

    #[test]
    fn equal_bounds_are_said_once() {
        let analysis = fixture::analysis();
        let mut verdict = analysis.verdict().clone();
        verdict.upper = Phase::Stable;
        verdict.lower = Phase::Stable;
        assert!(bounds(Words::english(), &verdict).contains("Stable either way"));
    }

    #[test]
    fn a_first_month_has_nothing_to_compare_with() {
        let mut analysis = fixture::analysis();
        assert!(!changes(&analysis).unwrap().is_empty());
        analysis.verdicts.drain(..analysis.verdicts.len() - 1);
        assert!(changes(&analysis).is_none());
    }
}
