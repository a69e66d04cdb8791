//! The rules by which values become statuses, statuses signs, and signs
//! phases. The verdict, its probability, the path, the margin and the case of
//! what-if all follow them, so that none contradicts another.

use super::verdict::{MonthsInTarget, Status};
use crate::model::{Criterion, Gate, MaturityModel, Month, Phase, Role, Target, Waiver};

/// A value some month ends back, 0 being the one judged; `None` where there is
/// none.
pub(super) type ValueBack<'a> = &'a dyn Fn(u32) -> Option<f64>;

/// Holds a criterion against the values of the month ends it looks at.
pub(super) fn criterion_status(criterion: &Criterion, value: ValueBack<'_>) -> Status {
    match criterion.months {
        None => of_one_month(&criterion.target, value(0)),
        Some(rule) => of_months(months_in_target(&criterion.target, rule, value)),
    }
}

fn of_one_month(target: &Target, value: Option<f64>) -> Status {
    match value {
        None => Status::NotObserved,
        Some(value) if target.is_met_by(value) => Status::Met,
        Some(_) => Status::NotMet,
    }
}

pub(super) fn months_in_target(
    target: &Target,
    (needed, of): (u32, u32),
    value: ValueBack<'_>,
) -> MonthsInTarget {
    let mut months = MonthsInTarget {
        needed,
        of,
        met: 0,
        measured: 0,
    };
    for value in (0..of).filter_map(value) {
        months.measured += 1;
        months.met += u32::from(target.is_met_by(value));
    }
    months
}

/// A month without a value counts neither way: the target is missed only if
/// all such months together could not save it.
pub(super) fn of_months(months: MonthsInTarget) -> Status {
    let unknown = months.of - months.measured;
    if months.met >= months.needed {
        Status::Met
    } else if months.met + unknown < months.needed {
        Status::NotMet
    } else {
        Status::NotObserved
    }
}

/// A sign is met when all that it needs is, and not met when any of that is
/// not; else the records do not say, or what they say is waived. The statuses
/// are in the order of the criteria, given by id and role.
pub(super) fn sign_status<'a>(
    criteria: &(impl Iterator<Item = (&'a str, &'a Role)> + Clone),
    statuses: &[Status],
) -> Status {
    let mut all = Status::Met;
    let mut needs_any = false;
    for (needed, _) in criteria.clone().filter(|(_, role)| **role == Role::Needed) {
        needs_any = true;
        let any = criteria
            .clone()
            .zip(statuses)
            .filter(|((id, role), _)| role.serves(id, needed))
            .map(|(_, status)| *status)
            .fold(Status::NotMet, either);
        all = both(all, any);
    }
    if needs_any { all } else { Status::NotObserved }
}

/// Of two things that are both needed.
fn both(one: Status, other: Status) -> Status {
    let worst = [Status::NotMet, Status::NotObserved, Status::Waived];
    let is = |status: &Status| *status == one || *status == other;
    worst.into_iter().find(is).unwrap_or(Status::Met)
}

/// Of two things of which one is enough.
fn either(one: Status, other: Status) -> Status {
    let best = [Status::Met, Status::Waived, Status::NotObserved];
    let is = |status: &Status| *status == one || *status == other;
    best.into_iter().find(is).unwrap_or(Status::NotMet)
}

/// The waivers that hold at a month end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Waivers<'a> {
    pub(super) all: &'a [Waiver],
    pub(super) month: Month,
}

impl<'a> Waivers<'a> {
    /// The waiver of anything that goes by one of these names.
    pub(super) fn of(&self, names: &[&str]) -> Option<&'a Waiver> {
        self.all.iter().find(|waiver| {
            names.contains(&waiver.of.as_str()) && waiver.holds_at_end_of(self.month)
        })
    }

    pub(super) fn of_criterion(&self, criterion: &Criterion) -> Option<&'a Waiver> {
        self.of(&[&criterion.id, &criterion.metric])
    }
}

/// What a waiver makes of a status: what is met needs none.
pub(super) fn waived(status: Status, waiver: Option<&Waiver>) -> Status {
    match (status, waiver) {
        (Status::NotMet | Status::NotObserved, Some(_)) => Status::Waived,
        (status, _) => status,
    }
}

/// What a sign brings to its gate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) core: bool,
    pub(super) status: Status,
    /// What the records alone say.
    pub(super) without_waiver: Status,
}

/// How a gate stands, by what is observed, and by the best that is not
/// excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GateOutcome {
    pub(super) passed: bool,
    pub(super) could_pass: bool,
    pub(super) met: usize,
    pub(super) not_observed: usize,
}

/// A gate is passed when none of its core signs stands against it and enough
/// of its signs are met. A waived sign stands against nothing and counts for
/// nothing.
pub(super) fn gate_outcome(gate: &Gate, signs: &[Standing]) -> GateOutcome {
    let count = |fits: fn(&Standing) -> bool| signs.iter().filter(|sign| fits(sign)).count();
    let core_is = |fits: fn(&Standing) -> bool| signs.iter().filter(|sign| sign.core).all(fits);
    let met = count(|sign| sign.status == Status::Met);
    let might_be =
        count(|sign| sign.status != Status::Met && sign.without_waiver == Status::NotObserved);
    GateOutcome {
        passed: core_is(|sign| matches!(sign.status, Status::Met | Status::Waived))
            && met >= gate.signs_needed,
        could_pass: core_is(|sign| sign.status != Status::NotMet)
            && met + might_be >= gate.signs_needed,
        met,
        not_observed: count(|sign| sign.status == Status::NotObserved),
    }
}

/// The signs' statuses, in the model's order, if the values were these: asked
/// for by the criterion's place among all criteria and by how many month ends
/// back.
pub(super) fn statuses(
    model: &MaturityModel,
    waivers: Waivers<'_>,
    value: &dyn Fn(usize, u32) -> Option<f64>,
) -> Vec<Status> {
    let mut place = 0;
    let mut criteria = Vec::new();
    let mut signs = Vec::with_capacity(model.signs.len());
    for sign in &model.signs {
        criteria.clear();
        for criterion in &sign.criteria {
            let status = criterion_status(criterion, &|back| value(place, back));
            criteria.push(waived(status, waivers.of_criterion(criterion)));
            place += 1;
        }
        let roles = sign.criteria.iter();
        let roles = roles.map(|criterion| (criterion.id.as_str(), &criterion.role));
        let status = sign_status(&roles, &criteria);
        signs.push(waived(status, waivers.of(&[&sign.id])));
    }
    signs
}

/// The lowest phase that signs of these statuses support.
pub(super) fn lowest_phase(model: &MaturityModel, signs: &[Status]) -> Phase {
    let passed = model.gates.iter().take_while(|gate| {
        let of_gate: Vec<Standing> = model
            .signs
            .iter()
            .zip(signs)
            .filter(|(sign, _)| sign.gate == gate.gate)
            .map(|(sign, status)| Standing {
                core: sign.core,
                status: *status,
                without_waiver: *status,
            })
            .collect();
        gate_outcome(gate, &of_gate).passed
    });
    Phase::after_gates(passed.count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(met: u32, measured: u32) -> Status {
        of_months(MonthsInTarget {
            needed: 5,
            of: 6,
            met,
            measured,
        })
    }

    #[test]
    fn five_of_six_months() {
        assert_eq!(status(5, 6), Status::Met);
        assert_eq!(status(5, 5), Status::Met);
        assert_eq!(status(4, 6), Status::NotMet);
        assert_eq!(status(4, 5), Status::NotObserved);
        assert_eq!(status(3, 5), Status::NotMet);
        assert_eq!(status(0, 0), Status::NotObserved);
    }

    #[test]
    fn a_waiver_opens_the_way_and_adds_no_point() {
        let model = MaturityModel::embedded().unwrap();
        let gate = &model.gates[1];
        let sign = |core, status| Standing {
            core,
            status,
            without_waiver: match status {
                Status::Waived => Status::NotMet,
                status => status,
            },
        };
        let outcome = |signs: &[Standing]| gate_outcome(gate, signs);
        let (met, not_met) = (sign(false, Status::Met), sign(false, Status::NotMet));
        assert!(!outcome(&[sign(true, Status::NotMet), met, met, met, met]).passed);
        assert!(outcome(&[sign(true, Status::Waived), met, met, met, not_met]).passed);
        assert!(!outcome(&[sign(true, Status::Waived), met, met, not_met, not_met]).passed);
        assert_eq!(
            outcome(&[sign(false, Status::Waived), met, met, met, met]).met,
            4
        );
    }

    #[test]
    fn what_is_waived_but_never_seen_might_still_be_met() {
        let model = MaturityModel::embedded().unwrap();
        let unseen = Standing {
            core: true,
            status: Status::Waived,
            without_waiver: Status::NotObserved,
        };
        let met = Standing {
            core: false,
            status: Status::Met,
            without_waiver: Status::Met,
        };
        let outcome = gate_outcome(&model.gates[1], &[unseen, met, met]);
        assert!(!outcome.passed);
        assert!(outcome.could_pass);
    }

    #[test]
    fn one_criterion_waived_among_met_ones_waives_the_sign() {
        let roles = [("a", &Role::Needed), ("b", &Role::Needed)];
        let status = |a, b| sign_status(&roles.into_iter(), &[a, b]);
        assert_eq!(status(Status::Met, Status::Waived), Status::Waived);
        assert_eq!(status(Status::NotMet, Status::Waived), Status::NotMet);
        assert_eq!(
            status(Status::NotObserved, Status::Waived),
            Status::NotObserved
        );
        assert_eq!(sign_status(&std::iter::empty(), &[]), Status::NotObserved);
    }

    #[test]
    fn what_stands_in_can_help_and_does_no_harm() {
        let instead = Role::InsteadOf("a".to_owned());
        let roles = [("a", &Role::Needed), ("b", &Role::Needed), ("c", &instead)];
        let status = |a, c| sign_status(&roles.into_iter(), &[a, Status::Met, c]);
        assert_eq!(status(Status::NotMet, Status::Met), Status::Met);
        assert_eq!(status(Status::NotObserved, Status::Met), Status::Met);
        assert_eq!(status(Status::Met, Status::NotMet), Status::Met);
        assert_eq!(status(Status::NotMet, Status::NotMet), Status::NotMet);
        assert_eq!(
            status(Status::NotMet, Status::NotObserved),
            Status::NotObserved
        );
        assert_eq!(
            sign_status(
                &roles.into_iter(),
                &[Status::Met, Status::NotMet, Status::Met]
            ),
            Status::NotMet
        );
    }

    #[test]
    fn what_is_told_beside_decides_nothing() {
        let roles = [("a", &Role::Needed), ("b", &Role::Beside)];
        for beside in [Status::Met, Status::NotMet, Status::NotObserved] {
            for status in [Status::Met, Status::NotMet, Status::NotObserved] {
                assert_eq!(sign_status(&roles.into_iter(), &[status, beside]), status);
            }
        }
    }
}
