//! What stands between the provider and the next phase, and what could not be
//! seen.

use super::judge::{bounds, judge_gates};
use super::verdict::{BlindSpot, CriterionVerdict, MonthVerdict, PathStep, SignVerdict, Status};
use crate::model::MaturityModel;

/// The criteria that keep the next gate shut: those of its core signs, and of
/// as many others as it lacks, the nearest first chosen; in the end the core
/// and the farthest first.
#[must_use]
pub fn path(verdict: &MonthVerdict) -> Vec<PathStep> {
    let Some(gate) = verdict.gates.iter().find(|gate| !gate.passed) else {
        return Vec::new();
    };
    let missed = |core: bool| {
        verdict.signs.iter().filter(move |sign| {
            sign.gate == gate.gate && sign.core == core && sign.status == Status::NotMet
        })
    };
    let core_to_come = verdict
        .signs
        .iter()
        .filter(|sign| sign.gate == gate.gate && sign.core && sign.status != Status::Met)
        .count();
    let lacking = gate
        .signs_needed
        .saturating_sub(gate.signs_met + core_to_come);
    let mut others: Vec<&SignVerdict> = missed(false).collect();
    others.sort_by(|a, b| {
        sign_distance(a)
            .total_cmp(&sign_distance(b))
            .then(a.number.cmp(&b.number))
    });
    let mut steps: Vec<PathStep> = missed(true)
        .chain(others.into_iter().take(lacking))
        .flat_map(|sign| {
            sign.criteria
                .iter()
                .filter(|criterion| criterion.status == Status::NotMet)
                .map(|criterion| PathStep {
                    gate: gate.gate,
                    sign: sign.id.clone(),
                    sign_title: sign.title.clone(),
                    core: sign.core,
                    criterion: criterion.clone(),
                    distance: distance(criterion),
                })
        })
        .collect();
    steps.sort_by(|a, b| {
        b.core
            .cmp(&a.core)
            .then(b.distance.total_cmp(&a.distance))
            .then_with(|| a.criterion.id.cmp(&b.criterion.id))
    });
    steps
}

fn sign_distance(sign: &SignVerdict) -> f64 {
    sign.criteria
        .iter()
        .filter(|criterion| criterion.status == Status::NotMet)
        .map(distance)
        .sum()
}

/// How far a criterion is from its target: the gap in relation to the target,
/// or the share of months still to be won, whichever is more.
fn distance(criterion: &CriterionVerdict) -> f64 {
    let scale = criterion.target.value.abs().max(0.01);
    let by_value = criterion.gap().map_or(0.0, |gap| gap.max(0.0) / scale);
    let by_months = criterion.months.map_or(0.0, |months| {
        f64::from(months.needed.saturating_sub(months.met)) / f64::from(months.of.max(1))
    });
    by_value.max(by_months)
}

/// The signs that could not be observed: those first that would move a bound,
/// then those still ahead.
#[must_use]
pub fn blind_spots(model: &MaturityModel, verdict: &MonthVerdict) -> Vec<BlindSpot> {
    let mut spots: Vec<BlindSpot> = verdict
        .signs
        .iter()
        .filter(|sign| sign.status == Status::NotObserved)
        .map(|sign| BlindSpot {
            sign: sign.id.clone(),
            number: sign.number,
            title: sign.title.clone(),
            gate: sign.gate,
            core: sign.core,
            reason: sign.reason.clone().unwrap_or_default(),
            moves_bound: moves_bound(model, verdict, sign.number),
        })
        .collect();
    // What belongs to a gate that is passed already settles least.
    let passed = verdict.lower.rank();
    spots.sort_by_key(|spot| {
        let behind = usize::from(spot.gate) <= passed;
        (
            !spot.moves_bound,
            behind,
            !spot.core,
            spot.gate,
            spot.number,
        )
    });
    spots
}

/// Whether knowing this sign alone could change the lower or the upper bound.
fn moves_bound(model: &MaturityModel, verdict: &MonthVerdict, number: u8) -> bool {
    let with = |status: Status| {
        let mut signs = verdict.signs.clone();
        for sign in &mut signs {
            if sign.number == number {
                sign.status = status;
            }
        }
        bounds(&judge_gates(model, &signs))
    };
    with(Status::Met).0 > verdict.lower || with(Status::NotMet).1 < verdict.upper
}
