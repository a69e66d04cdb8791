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

/// The signs that could not be observed: those first that the phase may hang
/// on, of these the ones that would move a bound by themselves, then those
/// still ahead.
#[must_use]
pub fn blind_spots(model: &MaturityModel, verdict: &MonthVerdict) -> Vec<BlindSpot> {
    let mut spots: Vec<(bool, BlindSpot)> = verdict
        .signs
        .iter()
        .filter(|sign| sign.status == Status::NotObserved)
        .map(|sign| {
            let spot = BlindSpot {
                sign: sign.id.clone(),
                number: sign.number,
                title: sign.title.clone(),
                gate: sign.gate,
                core: sign.core,
                reason: sign.reason.clone().unwrap_or_default(),
                moves_bound: may_decide(model, verdict, sign),
            };
            (moves_bound_alone(model, verdict, sign.number), spot)
        })
        .collect();
    // What belongs to a gate that is passed already settles least.
    let passed = verdict.lower.rank();
    spots.sort_by_key(|(alone, spot)| {
        let behind = usize::from(spot.gate) <= passed;
        (
            !spot.moves_bound,
            !alone,
            behind,
            !spot.core,
            spot.gate,
            spot.number,
        )
    });
    spots.into_iter().map(|(_, spot)| spot).collect()
}

/// Whether the phase hangs on this sign for some outcome of the others that
/// were not observed: all gates before its own may open, and there is a case
/// in which its own opens with it and stays shut without it.
fn may_decide(model: &MaturityModel, verdict: &MonthVerdict, sign: &SignVerdict) -> bool {
    let reachable = verdict
        .gates
        .iter()
        .filter(|gate| gate.gate < sign.gate)
        .all(|gate| gate.could_pass);
    let open: Vec<u8> = verdict
        .signs
        .iter()
        .filter(|other| other.gate == sign.gate && other.status == Status::NotObserved)
        .map(|other| other.number)
        .filter(|number| *number != sign.number)
        .collect();
    let opens = |met: &[u8]| {
        let mut signs = verdict.signs.clone();
        for other in signs.iter_mut().filter(|other| other.gate == sign.gate) {
            if other.status == Status::NotObserved {
                other.status = outcome(met.contains(&other.number));
            }
        }
        let gates = judge_gates(model, &signs);
        gates
            .iter()
            .any(|gate| gate.gate == sign.gate && gate.passed)
    };
    // A gate has five signs, so there are sixteen cases at most.
    reachable
        && (0..1_usize << open.len()).any(|case| {
            let mut met: Vec<u8> = (0..open.len())
                .filter(|place| case >> place & 1 == 1)
                .map(|place| open[place])
                .collect();
            let without = opens(&met);
            met.push(sign.number);
            opens(&met) && !without
        })
}

fn outcome(met: bool) -> Status {
    if met { Status::Met } else { Status::NotMet }
}

/// Whether knowing this sign alone would change the lower or the upper bound.
fn moves_bound_alone(model: &MaturityModel, verdict: &MonthVerdict, number: u8) -> bool {
    let with = |met: bool| {
        let mut signs = verdict.signs.clone();
        for sign in &mut signs {
            if sign.number == number {
                sign.status = outcome(met);
            }
        }
        bounds(&judge_gates(model, &signs))
    };
    with(true).0 > verdict.lower || with(false).1 < verdict.upper
}

#[cfg(test)]
mod tests {
    use super::{BlindSpot, MaturityModel, MonthVerdict, Status, blind_spots, bounds, judge_gates};
    use crate::maturity::{Readings, judge};

    /// The model's verdict if the signs turned out like this: `+` met, `-` not
    /// met, `?` not observed, in order of their numbers.
    fn verdict(model: &MaturityModel, signs: &str) -> MonthVerdict {
        let mut verdict = judge(model, &Readings::default(), "2026-10".parse().unwrap());
        for (sign, mark) in verdict
            .signs
            .iter_mut()
            .zip(signs.chars().filter(|c| *c != ' '))
        {
            sign.status = match mark {
                '+' => Status::Met,
                '-' => Status::NotMet,
                _ => Status::NotObserved,
            };
        }
        verdict.gates = judge_gates(model, &verdict.signs);
        (verdict.lower, verdict.upper) = bounds(&verdict.gates);
        verdict
    }

    fn deciding(signs: &str) -> Vec<u8> {
        let model = MaturityModel::embedded().unwrap();
        let spots: Vec<BlindSpot> = blind_spots(&model, &verdict(&model, signs));
        let deciding = spots.into_iter().filter(|spot| spot.moves_bound);
        deciding.map(|spot| spot.number).collect()
    }

    #[test]
    fn a_sign_that_settles_the_gate_alone_comes_first() {
        assert_eq!(deciding("+??++ ?++?? ----- -----"), [6]);
        assert_eq!(deciding("+?-+? ----- ----- -----"), [2, 5]);
    }

    #[test]
    fn signs_that_decide_only_together_are_named_too() {
        // Two more of four are needed, and no single one of them settles it.
        assert_eq!(deciding("+++++ +???? ----- -----"), [7, 8, 9, 10]);
    }

    #[test]
    fn what_lies_behind_a_shut_gate_decides_nothing() {
        assert_eq!(deciding("-??++ ????? ????? ?????"), [] as [u8; 0]);
        assert_eq!(deciding("+++++ +++++ +++++ ?????"), [] as [u8; 0]);
    }

    #[test]
    fn where_the_bounds_differ_something_decides() {
        let model = MaturityModel::embedded().unwrap();
        let marks = ['+', '-', '?'];
        // Every outcome of the first gate, with the rest unknown.
        for case in 0..3_usize.pow(5) {
            let first: String = (0..5)
                .map(|sign| marks[case / 3_usize.pow(sign) % 3])
                .collect();
            let signs = format!("{first} ????? ????? ?????");
            let verdict = verdict(&model, &signs);
            assert_eq!(
                verdict.lower < verdict.upper,
                !deciding(&signs).is_empty(),
                "{signs}"
            );
        }
    }
}
