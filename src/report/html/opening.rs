use crate::analysis::Analysis;
use crate::maturity::{PathStep, SignVerdict, Status};
use crate::model::{Headline, Phase};
use crate::report::certainty;
use crate::report::document::Document;
use crate::report::overview::{
    bounds, changes, first_actions, hardest_step, held, nothing_on_the_path, signs_seen, tally,
};
use crate::report::wording;

/// How many blind spots the first screen shows; the board shows them all.
const BLIND_SPOTS: usize = 3;

/// The first screen.
pub(super) struct Opening {
    pub(super) headline: String,
    pub(super) explanation: &'static str,
    pub(super) bounds: String,
    pub(super) held: String,
    pub(super) probability: String,
    pub(super) margin: Vec<String>,
    pub(super) what_if: Option<String>,
    pub(super) waivers: Vec<String>,
    pub(super) road: Vec<Stop>,
    pub(super) seen: usize,
    pub(super) signs: usize,
    /// How they turned out, in short.
    pub(super) outcome: String,
    pub(super) ticks: Vec<Vec<Tick>>,
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
    pub(super) sign: String,
    pub(super) to: String,
    pub(super) metric: String,
    pub(super) value: String,
    pub(super) target: String,
    pub(super) gap: Option<String>,
    pub(super) months: Option<String>,
    pub(super) basis: String,
    pub(super) effort: Option<String>,
}

pub(super) struct Action {
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
        let (seen, signs) = signs_seen(verdict);
        let spots = &analysis.blind_spots;
        Self {
            headline: verdict.headline.to_string(),
            explanation: explanation(verdict.headline),
            bounds: bounds(verdict),
            held: held(analysis),
            probability: certainty::probability(analysis),
            margin: certainty::margin(document),
            what_if: certainty::what_if(document),
            waivers: certainty::waivers(analysis),
            road: road(analysis),
            seen,
            signs,
            outcome: tally(verdict),
            ticks: ticks(&verdict.signs),
            hardest: hardest_step(analysis).map(|step| Hardest::of(step, document)),
            nothing: nothing_on_the_path(analysis),
            actions: first_actions(analysis)
                .into_iter()
                .map(|step| Action {
                    remedy: step.criterion.remedy.clone(),
                    why: document.metric_title(&step.criterion.metric),
                    effect: step.effort.as_ref().map(|effort| effort.text.clone()),
                })
                .collect(),
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
            }
        })
        .collect()
}

fn ticks(signs: &[SignVerdict]) -> Vec<Vec<Tick>> {
    signs
        .chunk_by(|a, b| a.gate == b.gate)
        .map(|of_gate| {
            let tick = |sign: &SignVerdict| Tick {
                id: sign.id.clone(),
                number: sign.number,
                mark: wording::mark(sign.status),
                look: look(sign.status),
                label: format!("{}: {}", sign.title, wording::sign_status(sign.status)),
            };
            of_gate.iter().map(tick).collect()
        })
        .collect()
}

impl Hardest {
    fn of(step: &PathStep, document: &Document<'_>) -> Self {
        let analysis = document.analysis;
        let criterion = &step.criterion;
        let value = wording::judged_value(criterion);
        let basis = match &value {
            Some(_) => format!(
                "{}, {}",
                wording::records(criterion.n),
                wording::window(criterion.window, analysis.as_of)
            ),
            None => wording::sentence(criterion.reason.as_deref().unwrap_or_default()),
        };
        let gate = analysis
            .verdict()
            .gates
            .iter()
            .find(|gate| gate.gate == step.gate);
        Self {
            sign_id: step.sign.clone(),
            sign: step.sign_title.clone(),
            to: gate.map_or_else(String::new, |gate| format!("on the way to {}", gate.to)),
            metric: document.metric_title(&criterion.metric),
            value: value.unwrap_or_else(|| "not measured".to_owned()),
            target: wording::target(&criterion.target, criterion.unit),
            // Over several months, the last one alone is not what is judged.
            gap: wording::gap(criterion).filter(|_| criterion.months.is_none()),
            months: criterion.months.map(wording::months_in_target),
            basis,
            effort: certainty::effort(step),
        }
    }
}
