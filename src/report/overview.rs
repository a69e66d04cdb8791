//! What is said first: the answers that the terminal and the page both lead
//! with, chosen once.

use crate::analysis::Analysis;
use crate::maturity::{CriterionVerdict, GateVerdict, MonthVerdict, PathStep, SignVerdict, Status};
use crate::model::{Evidence, Headline, Phase};

use super::certainty::per_cent;
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

/// Something to know about the phase, in a word or two, with what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) label: &'static str,
    pub(super) value: String,
    pub(super) gloss: String,
}

/// Since when the phase holds, how sure it is, between which bounds, and how
/// much was seen.
pub(super) fn facts(analysis: &Analysis) -> Vec<Fact> {
    vec![
        since(analysis),
        how_sure(analysis),
        if_all_were_seen(analysis.verdict()),
        what_was_seen(analysis.verdict()),
    ]
}

fn since(analysis: &Analysis) -> Fact {
    let label = "Settled since";
    let since = analysis
        .as_of
        .minus(analysis.months_in_phase.saturating_sub(1));
    let months = match analysis.months_in_phase {
        1 => "1 month end".to_owned(),
        months => format!("{months} month ends; it settles once two of three agree"),
    };
    let is_new = analysis.held != analysis.verdict().headline;
    match (analysis.held, is_new) {
        (Headline::Determined(_), false) => Fact {
            label,
            value: wording::month(since),
            gloss: months,
        },
        (Headline::Determined(phase), true) => Fact {
            label,
            value: "lately".to_owned(),
            gloss: format!(
                "before it was {phase}; a change settles once two of three month ends agree"
            ),
        },
        (Headline::NotDetermined, _) => Fact {
            label,
            value: "not settled yet".to_owned(),
            gloss: "it takes two of three month ends that agree".to_owned(),
        },
    }
}

fn how_sure(analysis: &Analysis) -> Fact {
    let label = "How sure";
    let verdict = analysis.verdict();
    let known = verdict.headline.phase().zip(analysis.inference.probability);
    let Some((phase, probability)) = known else {
        return Fact {
            label,
            value: "not at all".to_owned(),
            gloss: "too little was seen to name a phase".to_owned(),
        };
    };
    let share = probability.of(phase);
    let value = match share {
        share if share >= 0.95 => "very",
        share if share >= 0.8 => "fairly",
        share if share >= 0.6 => "rather",
        _ => "it is close",
    };
    let other = Phase::ALL
        .into_iter()
        .filter(|other| *other != phase && probability.of(*other) > 0.0)
        .max_by(|a, b| probability.of(*a).total_cmp(&probability.of(*b)));
    let other = other.map_or_else(String::new, |other| {
        format!(", {other} in {}", per_cent(probability.of(other)))
    });
    Fact {
        label,
        value: value.to_owned(),
        gloss: format!(
            "tried again with its months drawn at random: {phase} in {}{other}",
            per_cent(share)
        )
        // A number stays with its sign.
        .replace(" %", "\u{a0}%"),
    }
}

fn if_all_were_seen(verdict: &MonthVerdict) -> Fact {
    let label = "If all could be seen";
    let (lower, upper) = (verdict.lower, verdict.upper);
    if lower == upper {
        return Fact {
            label,
            value: match verdict.headline {
                Headline::Determined(_) => format!("still {lower}"),
                Headline::NotDetermined => format!("{upper} at most"),
            },
            gloss: "what the files do not show would not change it".to_owned(),
        };
    }
    Fact {
        label,
        value: format!("{lower} to {upper}"),
        gloss: "by how the signs turn out that the files do not show".to_owned(),
    }
}

fn what_was_seen(verdict: &MonthVerdict) -> Fact {
    let (seen, signs) = signs_seen(verdict);
    Fact {
        label: "What was seen",
        value: format!("{seen} of {signs} signs"),
        gloss: tally(verdict),
    }
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
