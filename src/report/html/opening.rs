use crate::analysis::Analysis;
use crate::maturity::{CriterionVerdict, MonthVerdict, PathStep, SignVerdict, Status};
use crate::model::{Headline, Phase, Unit};
use crate::report::certainty;
use crate::report::document::Document;
use crate::report::overview::{
    ACTIONS, Fact, changes, facts, first_actions, hardest_step, nothing_on_the_path,
};
use crate::report::perception;
use crate::report::wording;

/// How many blind spots the first screen shows; the board shows them all.
const BLIND_SPOTS: usize = 3;

/// The first screen.
pub(super) struct Opening {
    pub(super) headline: String,
    pub(super) explanation: &'static str,
    /// How sure the phase is, since when, and how much was seen.
    pub(super) facts: Vec<Fact>,
    pub(super) margin: Vec<String>,
    pub(super) what_if: Option<String>,
    pub(super) waivers: Vec<String>,
    /// What a self-assessment came to, and where it differs from the records.
    pub(super) perception: Option<(String, Vec<String>)>,
    pub(super) road: Vec<Stop>,
    pub(super) signs: usize,
    pub(super) hardest: Option<Hardest>,
    pub(super) nothing: String,
    pub(super) actions: Vec<Action>,
    pub(super) blind_spots: Vec<Blind>,
    pub(super) more_blind_spots: usize,
    pub(super) changes: Option<Vec<Changed>>,
}

/// A phase on the road.
pub(super) struct Stop {
    pub(super) name: &'static str,
    pub(super) in_short: &'static str,
    /// The class of its look.
    pub(super) look: &'static str,
    pub(super) word: &'static str,
    pub(super) here: bool,
    /// The signs of being ready to leave it.
    pub(super) ticks: Vec<Tick>,
    /// How many of them are met, and how many it takes.
    pub(super) needs: String,
}

/// A sign among all signs, as small as it gets.
pub(super) struct Tick {
    pub(super) id: String,
    pub(super) number: u8,
    pub(super) mark: &'static str,
    pub(super) look: &'static str,
    pub(super) label: String,
}

/// The criterion that holds the provider back most.
pub(super) struct Hardest {
    pub(super) sign_id: String,
    pub(super) metric: String,
    /// Why it matters.
    pub(super) why: String,
    pub(super) value: String,
    pub(super) target: String,
    pub(super) bar: Option<Bar>,
    pub(super) gap: Option<String>,
    pub(super) months: Option<String>,
    pub(super) basis: String,
    /// Who or what makes up most of it.
    pub(super) parts: Option<String>,
}

/// How far the value and its target lie to the right, of 200.
pub(super) struct Bar {
    pub(super) value: String,
    pub(super) target: String,
}

pub(super) struct Action {
    pub(super) sign_id: String,
    pub(super) remedy: String,
    pub(super) why: String,
    pub(super) effect: Option<String>,
}

pub(super) struct Blind {
    pub(super) sign_id: String,
    pub(super) title: String,
    pub(super) reason: String,
    pub(super) record: String,
    pub(super) moves_bound: bool,
}

pub(super) struct Changed {
    pub(super) title: String,
    pub(super) before: &'static str,
    pub(super) now: &'static str,
    pub(super) mark: &'static str,
    pub(super) look: &'static str,
}

impl Opening {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let analysis = document.analysis;
        let verdict = analysis.verdict();
        let spots = &analysis.blind_spots;
        Self {
            headline: verdict.headline.to_string(),
            explanation: explanation(verdict.headline),
            facts: facts(analysis),
            margin: certainty::margin(document),
            what_if: certainty::what_if(document),
            waivers: certainty::waivers(analysis),
            perception: perception::standing(analysis).map(|standing| {
                let gaps = perception::gaps(analysis).iter();
                (standing, gaps.map(perception::gap).collect())
            }),
            road: road(analysis),
            signs: verdict.signs.len(),
            hardest: hardest_step(analysis).map(|step| Hardest::of(step, document)),
            nothing: nothing_on_the_path(analysis),
            actions: actions(document),
            blind_spots: spots
                .iter()
                .take(BLIND_SPOTS)
                .map(|spot| Blind {
                    sign_id: spot.sign.clone(),
                    title: spot.title.clone(),
                    reason: wording::sentence(&spot.reason),
                    record: spot.record.clone(),
                    moves_bound: spot.moves_bound,
                })
                .collect(),
            more_blind_spots: spots.len().saturating_sub(BLIND_SPOTS),
            changes: changes(analysis).map(|changes| {
                changes
                    .into_iter()
                    .map(|change| Changed {
                        title: change.sign.title.clone(),
                        before: wording::sign_status(change.before),
                        now: wording::sign_status(change.sign.status),
                        mark: wording::mark(change.sign.status),
                        look: look(change.sign.status),
                    })
                    .collect()
            }),
        }
    }
}

/// What to do first: the steps of the path; where it is walked, what would
/// make the provider stronger.
fn actions(document: &Document<'_>) -> Vec<Action> {
    let analysis = document.analysis;
    let steps: Vec<Action> = first_actions(analysis)
        .into_iter()
        .map(|step| Action {
            sign_id: step.sign.clone(),
            remedy: step.criterion.remedy.clone(),
            why: document.metric_title(&step.criterion.metric),
            effect: step
                .effort
                .as_ref()
                .map(|effort| wording::capital(&effort.text)),
        })
        .collect();
    if !steps.is_empty() {
        return steps;
    }
    let signs = analysis.verdict().signs.iter();
    signs
        .filter(|sign| sign.status == Status::NotMet)
        .filter_map(|sign| {
            let criterion = sign.criteria.iter().find(|criterion| {
                criterion.status == Status::NotMet && !criterion.remedy.is_empty()
            })?;
            Some(Action {
                sign_id: sign.id.clone(),
                remedy: criterion.remedy.clone(),
                why: document.metric_title(&criterion.metric),
                effect: None,
            })
        })
        .rev()
        .take(ACTIONS)
        .collect()
}

fn explanation(headline: Headline) -> &'static str {
    headline.phase().map_or(
        "Too few of the signs could be seen to name a phase",
        wording::phase_in_short,
    )
}

/// The class of a status; the mark and the word beside it say the same.
pub(super) fn look(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not-met",
        Status::NotObserved | Status::Waived => "unseen",
    }
}

fn road(analysis: &Analysis) -> Vec<Stop> {
    let verdict = analysis.verdict();
    let here = verdict.headline.phase();
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let (look, word) = if here == Some(phase) {
                ("here", "you are here")
            } else if here.is_none() && (verdict.lower..=verdict.upper).contains(&phase) {
                ("possible", "not excluded")
            } else if phase < verdict.lower {
                ("passed", "passed")
            } else if phase <= verdict.upper {
                ("possible", "not excluded")
            } else {
                ("ahead", "ahead")
            };
            Stop {
                name: phase.name(),
                in_short: wording::phase_in_short(phase),
                look,
                word,
                here: look == "here",
                ticks: ticks(verdict, phase),
                needs: needs(verdict, phase),
            }
        })
        .collect()
}

/// The signs that a phase is left by, or that one thrives by in the last.
fn signs_of(verdict: &MonthVerdict, phase: Phase) -> impl Iterator<Item = &SignVerdict> {
    let gate = phase.rank() + 1;
    let signs = verdict.signs.iter();
    signs.filter(move |sign| usize::from(sign.gate) == gate)
}

fn ticks(verdict: &MonthVerdict, phase: Phase) -> Vec<Tick> {
    signs_of(verdict, phase)
        .map(|sign| Tick {
            id: sign.id.clone(),
            number: sign.number,
            mark: wording::mark(sign.status),
            look: look(sign.status),
            label: format!("{}: {}", sign.title, wording::sign_status(sign.status)),
        })
        .collect()
}

fn needs(verdict: &MonthVerdict, phase: Phase) -> String {
    let met = signs_of(verdict, phase).filter(|sign| sign.status == Status::Met);
    let (met, all) = (met.count(), signs_of(verdict, phase).count());
    let Some(gate) = verdict.gates.iter().find(|gate| gate.from == phase) else {
        return format!("{met} of {all} signs of thriving here met");
    };
    if gate.passed {
        return format!("{met} of {all} signs met: passed");
    }
    let lacking: Vec<String> = signs_of(verdict, phase)
        .filter(|sign| sign.core && sign.status != Status::Met)
        .map(|sign| sign.number.to_string())
        .collect();
    let core = match lacking.as_slice() {
        [] => String::new(),
        numbers => format!(", among them {}", numbers.join(" and ")),
    };
    format!(
        "{met} of {all} signs met; it takes {}{core}",
        gate.signs_needed
    )
}

/// The value beside its target; none where one of them is no length.
fn bar(criterion: &CriterionVerdict) -> Option<Bar> {
    let value = criterion
        .value
        .filter(|value| value.is_finite() && *value >= 0.0)?;
    let target = criterion.target.value;
    let whole = if criterion.unit == Unit::Share {
        1.0
    } else {
        value.max(target) * 1.2
    };
    (target >= 0.0 && whole > 0.0).then(|| Bar {
        value: format!("{:.1}", value / whole * 200.0),
        target: format!("{:.1}", target / whole * 200.0 - 1.5),
    })
}

impl Hardest {
    fn of(step: &PathStep, document: &Document<'_>) -> Self {
        let analysis = document.analysis;
        let criterion = &step.criterion;
        let value = wording::judged_value(criterion);
        let basis = match &value {
            Some(_) => format!(
                "{}, {}.",
                wording::capital(&wording::window(criterion.window, analysis.as_of)),
                wording::records(criterion.n)
            ),
            None => wording::sentence(criterion.reason.as_deref().unwrap_or_default()),
        };
        Self {
            sign_id: step.sign.clone(),
            metric: document.metric_title(&criterion.metric),
            why: document
                .metrics
                .get(&criterion.metric)
                .map_or_else(String::new, |card| card.why.clone()),
            bar: bar(criterion),
            value: value.unwrap_or_else(|| "not measured".to_owned()),
            target: wording::target(&criterion.target, criterion.unit),
            // Over several months, the last one alone is not what is judged.
            gap: wording::gap(criterion).filter(|_| criterion.months.is_none()),
            months: criterion
                .months
                .map(|months| wording::sentence(&wording::months_in_target(months))),
            basis,
            parts: certainty::parts(step),
        }
    }
}
