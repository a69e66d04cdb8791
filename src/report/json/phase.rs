//! The phase, its gates and its history, as `report.json` says them.

use serde::Serialize;

use crate::analysis::Analysis;
use crate::maturity::{GateVerdict, MonthVerdict, PhaseProbability};
use crate::model::{Headline, Phase};
use crate::report::number::stable;

#[derive(Debug, Serialize)]
pub(super) struct Standing {
    headline: Headline,
    without_waivers: Headline,
    lower: Phase,
    upper: Phase,
    held: Headline,
    months_in_phase: u32,
    coverage: Option<f64>,
    probability: Option<Probability>,
    probability_reason: Option<&'static str>,
    strength: usize,
}

/// How likely each phase is.
#[derive(Debug, Serialize)]
struct Probability {
    reactive: f64,
    stable: f64,
    proactive: f64,
    scalable: f64,
}

impl Probability {
    fn of(probability: &PhaseProbability) -> Self {
        Self {
            reactive: probability.reactive,
            stable: probability.stable,
            proactive: probability.proactive,
            scalable: probability.scalable,
        }
    }
}

impl Standing {
    pub(super) fn of(analysis: &Analysis) -> Self {
        let verdict = analysis.verdict();
        let probability = analysis.inference.probability.as_ref();
        Self {
            headline: verdict.headline,
            without_waivers: verdict.without_waivers,
            lower: verdict.lower,
            upper: verdict.upper,
            held: analysis.held,
            months_in_phase: analysis.months_in_phase,
            coverage: stable(verdict.coverage),
            probability: probability.map(Probability::of),
            probability_reason: probability
                .is_none()
                .then_some("no phase can be named, so none is likelier than another"),
            strength: verdict.strength(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct Passage {
    gate: u8,
    from: Phase,
    to: Phase,
    passed: bool,
    could_pass: bool,
    signs_met: usize,
    signs_not_observed: usize,
    signs_needed: usize,
}

impl Passage {
    pub(super) fn of(gate: &GateVerdict) -> Self {
        Self {
            gate: gate.gate,
            from: gate.from,
            to: gate.to,
            passed: gate.passed,
            could_pass: gate.could_pass,
            signs_met: gate.signs_met,
            signs_not_observed: gate.signs_not_observed,
            signs_needed: gate.signs_needed,
        }
    }
}

/// The verdict at one month end, in short.
#[derive(Debug, Serialize)]
pub(super) struct MonthEnd {
    month: String,
    headline: Headline,
    without_waivers: Headline,
    lower: Phase,
    upper: Phase,
    coverage: Option<f64>,
}

impl MonthEnd {
    pub(super) fn of(verdict: &MonthVerdict) -> Self {
        Self {
            month: verdict.month.to_string(),
            headline: verdict.headline,
            without_waivers: verdict.without_waivers,
            lower: verdict.lower,
            upper: verdict.upper,
            coverage: stable(verdict.coverage),
        }
    }
}
