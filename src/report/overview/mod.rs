//! What is said first: the answers that the terminal and the page both lead
//! with, chosen once.

mod facts;
mod next_steps;

use crate::analysis::Analysis;
use crate::language::{Words, message, say};
use crate::maturity::{
    CriterionVerdict, GateVerdict, MonthVerdict, SignVerdict, Status, held_at_most,
};
use crate::model::{Evidence, Headline, Month};

use super::wording;
pub(super) use facts::{Fact, facts};
pub(super) use next_steps::{
    ACTIONS, effect, first_actions, hardest_step, is_it_seen, months_on_target, nothing_on_the_path,
};

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
    use super::{bounds, changes, facts, gate_standing, held};
    use crate::language::Words;
    use crate::maturity::{SignVerdict, held_phase};
    use crate::model::{Headline, Phase};
    use crate::report::fixture;

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
