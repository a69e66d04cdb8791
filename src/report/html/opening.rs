use crate::analysis::Analysis;
use crate::language::{Words, say};
use crate::maturity::{CriterionVerdict, MonthVerdict, PathStep, SignVerdict, Status};
use crate::model::{Headline, Phase, Unit};
use crate::report::certainty;
use crate::report::document::Document;
use crate::report::overview::{
    ACTIONS, Fact, changes, effect, facts, first_actions, hardest_step, months_on_target,
    nothing_on_the_path,
};
use crate::report::perception;
use crate::report::wording;

/// How many blind spots the first screen shows; the board shows them all.
const BLIND_SPOTS: usize = 3;

/// The first screen.
pub(super) struct Opening {
    pub(super) headline: String,
    pub(super) explanation: String,
    /// How sure the phase is, since when, and how much was seen.
    pub(super) facts: Vec<Fact>,
    pub(super) margin: Vec<String>,
    pub(super) what_if: Option<String>,
    pub(super) waivers: Vec<String>,
    /// What a self-assessment came to, and where it differs from the records.
    pub(super) perception: Option<(String, Vec<String>)>,
    pub(super) road: Vec<Stop>,
    /// The heading of the board.
    pub(super) signs: String,
    pub(super) hardest: Option<Hardest>,
    pub(super) nothing: String,
    pub(super) actions: Vec<Action>,
    pub(super) blind_spots: Vec<Blind>,
    /// How many more there are, where there are any.
    pub(super) more_blind_spots: Option<String>,
    pub(super) changes: Option<Vec<Changed>>,
}

/// A phase on the road.
pub(super) struct Stop {
    pub(super) name: String,
    pub(super) in_short: String,
    /// The class of its look.
    pub(super) look: &'static str,
    pub(super) word: String,
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
    /// What a screen reader says.
    pub(super) spoken: String,
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
    /// What closes the gap, where that is known.
    pub(super) effect: Option<String>,
    /// What that, or the step, does for the number.
    pub(super) on: String,
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
    pub(super) was: String,
    pub(super) now: String,
    pub(super) mark: &'static str,
    pub(super) look: &'static str,
}

impl Opening {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let (analysis, words) = (document.analysis, document.words);
        let verdict = analysis.verdict();
        let spots = &analysis.blind_spots;
        Self {
            headline: wording::headline(words, verdict.headline),
            explanation: explanation(words, verdict.headline),
            facts: facts(words, analysis),
            margin: certainty::margin(document),
            what_if: certainty::what_if(document),
            waivers: certainty::waivers(words, analysis),
            perception: perception::standing(words, analysis).map(|standing| {
                let gaps = perception::gaps(analysis).iter();
                (
                    standing,
                    gaps.map(|gap| perception::gap(words, gap)).collect(),
                )
            }),
            road: road(words, analysis),
            signs: say!(words, "board-title", n = verdict.signs.len()),
            hardest: hardest_step(analysis).map(|step| Hardest::of(step, document)),
            nothing: nothing_on_the_path(words, analysis),
            actions: actions(document),
            blind_spots: spots
                .iter()
                .take(BLIND_SPOTS)
                .map(|spot| Blind {
                    sign_id: spot.sign.clone(),
                    title: words.known(&spot.title).into_owned(),
                    reason: wording::sentence(&wording::reason(words, spot.reason.as_ref())),
                    record: wording::sentences(words, &spot.record),
                    moves_bound: spot.moves_bound,
                })
                .collect(),
            more_blind_spots: match spots.len().saturating_sub(BLIND_SPOTS) {
                0 => None,
                more => Some(say!(words, "opening-more-not-seen", n = more)),
            },
            changes: changes(analysis).map(|changes| {
                changes
                    .into_iter()
                    .map(|change| Changed {
                        title: words.known(&change.sign.title).into_owned(),
                        was: say!(
                            words,
                            "since-was",
                            status = wording::sign_status(words, change.before)
                        ),
                        now: wording::sign_status(words, change.sign.status),
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
    let (analysis, words) = (document.analysis, document.words);
    let steps: Vec<Action> = first_actions(analysis)
        .into_iter()
        .map(|step| {
            let (effect, on) = effect(words, step);
            Action {
                sign_id: step.sign.clone(),
                remedy: words.say(&step.criterion.first_step()),
                why: document.metric_title(&step.criterion.metric),
                effect,
                on,
            }
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
                remedy: words.known(&criterion.remedy).into_owned(),
                why: document.metric_title(&criterion.metric),
                effect: None,
                on: words.text("opening-moves"),
            })
        })
        .rev()
        .take(ACTIONS)
        .collect()
}

fn explanation(words: &Words, headline: Headline) -> String {
    headline.phase().map_or_else(
        || words.text("opening-not-determined"),
        |phase| wording::phase_in_short(words, phase),
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

fn road(words: &Words, analysis: &Analysis) -> Vec<Stop> {
    let verdict = analysis.verdict();
    let here = verdict.headline.phase();
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let (look, word) = if here == Some(phase) {
                ("here", "road-here")
            } else if here.is_none() && (verdict.lower..=verdict.upper).contains(&phase) {
                ("possible", "road-possible")
            } else if phase < verdict.lower {
                ("passed", "road-passed")
            } else if phase <= verdict.upper {
                ("possible", "road-possible")
            } else {
                ("ahead", "road-ahead")
            };
            Stop {
                name: wording::phase(words, phase),
                in_short: wording::phase_in_short(words, phase),
                look,
                word: words.text(word),
                here: look == "here",
                ticks: ticks(words, verdict, phase),
                needs: needs(words, verdict, phase),
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

fn ticks(words: &Words, verdict: &MonthVerdict, phase: Phase) -> Vec<Tick> {
    signs_of(verdict, phase)
        .map(|sign| {
            let status = wording::sign_status(words, sign.status);
            let label = format!("{}: {status}", words.known(&sign.title));
            Tick {
                id: sign.id.clone(),
                number: sign.number,
                mark: wording::mark(sign.status),
                look: look(sign.status),
                spoken: say!(words, "road-tick", number = sign.number, label = &label),
                label,
            }
        })
        .collect()
}

fn needs(words: &Words, verdict: &MonthVerdict, phase: Phase) -> String {
    let met = signs_of(verdict, phase).filter(|sign| sign.status == Status::Met);
    let (met, all) = (met.count(), signs_of(verdict, phase).count());
    let Some(gate) = verdict.gates.iter().find(|gate| gate.from == phase) else {
        return say!(words, "road-thriving", met = met, all = all);
    };
    if gate.passed {
        return say!(words, "road-needs-passed", met = met, all = all);
    }
    let lacking: Vec<String> = signs_of(verdict, phase)
        .filter(|sign| sign.core && sign.status != Status::Met)
        .map(|sign| sign.number.to_string())
        .collect();
    let needed = gate.signs_needed;
    if lacking.is_empty() {
        return say!(words, "road-needs", met = met, all = all, needed = needed);
    }
    say!(
        words,
        "road-needs-core",
        met = met,
        all = all,
        needed = needed,
        signs = lacking
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
        let (analysis, words) = (document.analysis, document.words);
        let criterion = &step.criterion;
        let value = wording::judged_value(words, criterion);
        let basis = match &value {
            Some(_) => format!(
                "{}, {}.",
                wording::capital(&wording::window(words, criterion.window, analysis.as_of)),
                wording::records(words, criterion.n)
            ),
            None => wording::sentence(&wording::reason(words, criterion.reason.as_ref())),
        };
        Self {
            sign_id: step.sign.clone(),
            metric: document.metric_title(&criterion.metric),
            why: document
                .metrics
                .get(&criterion.metric)
                .map_or_else(String::new, |card| words.known(&card.why).into_owned()),
            bar: bar(criterion),
            value: value.unwrap_or_else(|| words.text("not-measured")),
            target: wording::target(words, &criterion.target, criterion.unit),
            // Over several months, the last one alone is not what is judged.
            gap: wording::gap(words, criterion).filter(|_| criterion.months.is_none()),
            months: months_on_target(words, criterion),
            basis,
            parts: certainty::parts(words, step),
        }
    }
}
