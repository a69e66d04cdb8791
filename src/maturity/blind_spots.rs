//! What could not be seen, what to start recording, and what that would
//! settle.

use super::judge::{bounds, judge_gates};
use super::verdict::{CriterionVerdict, MonthVerdict, SignVerdict, Status};
use crate::language::{Message, message};
use crate::model::{Absence, MaturityModel, Phase};

/// Something that the exports do not show.
#[derive(Debug, Clone, PartialEq)]
pub struct BlindSpot {
    /// The sign's id.
    pub sign: String,
    pub number: u8,
    pub title: String,
    pub gate: u8,
    pub core: bool,
    /// What is missing.
    pub reason: Option<Message>,
    pub missing: Missing,
    /// What to start recording or exporting, each in a sentence.
    pub record: Vec<Message>,
    /// Whether the phase may hang on it, alone or with others like it.
    pub moves_bound: bool,
    /// The lowest phase if the sign turned out met, all else as it is.
    pub lower_if_met: Phase,
    /// The highest phase if it turned out not met, all else as it is.
    pub upper_if_not_met: Phase,
}

/// What kind of thing is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A whole export.
    Export,
    /// A column of one.
    Column,
    /// An older beginning, or months left out.
    History,
    /// Enough records for a number to mean anything.
    Records,
    /// Something that nobody writes down where these exports are made.
    Habit,
}

impl Missing {
    /// Its name in outputs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Export => "export",
            Self::Column => "column",
            Self::History => "history",
            Self::Records => "records",
            Self::Habit => "habit",
        }
    }
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
            let (missing, record) = what_is_missing(sign);
            let (lower_if_met, _) = bounds_if(model, verdict, sign.number, Status::Met);
            let (_, upper_if_not_met) = bounds_if(model, verdict, sign.number, Status::NotMet);
            let spot = BlindSpot {
                sign: sign.id.clone(),
                number: sign.number,
                title: sign.title.clone(),
                gate: sign.gate,
                core: sign.core,
                reason: sign.reason.clone(),
                missing,
                record,
                moves_bound: may_decide(model, verdict, sign),
                lower_if_met,
                upper_if_not_met,
            };
            let alone = lower_if_met > verdict.lower || upper_if_not_met < verdict.upper;
            (alone, spot)
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
                let met = met.contains(&other.number);
                set(other, if met { Status::Met } else { Status::NotMet });
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

/// The bounds if this sign alone turned out so.
fn bounds_if(
    model: &MaturityModel,
    verdict: &MonthVerdict,
    number: u8,
    outcome: Status,
) -> (Phase, Phase) {
    let mut signs = verdict.signs.clone();
    for sign in signs.iter_mut().filter(|sign| sign.number == number) {
        set(sign, outcome);
    }
    bounds(&judge_gates(model, &signs))
}

fn set(sign: &mut SignVerdict, status: Status) {
    sign.status = status;
    sign.without_waiver = status;
}

/// What keeps a sign from being observed, and what would let it be.
fn what_is_missing(sign: &SignVerdict) -> (Missing, Vec<Message>) {
    let absences = sign
        .needed()
        .filter(|any_of| {
            let is_met = |one: &&CriterionVerdict| one.without_waiver == Status::Met;
            !any_of.iter().any(is_met)
        })
        .flatten()
        .filter(|criterion| criterion.without_waiver == Status::NotObserved)
        .filter_map(|criterion| criterion.absence.as_ref());
    let mut missing = None;
    let mut remedies: Vec<Message> = Vec::new();
    for absence in absences {
        missing.get_or_insert(what_kind(absence));
        let remedy = absence.remedy();
        if !remedies.contains(&remedy) {
            remedies.push(remedy);
        }
    }
    match missing {
        Some(missing) => (missing, remedies),
        None if sign.criteria.is_empty() => (Missing::Habit, vec![message!("record-no-export")]),
        None => (Missing::History, vec![message!("record-more-months")]),
    }
}

/// What kind of thing is missing where there is no number.
fn what_kind(absence: &Absence) -> Missing {
    match absence {
        Absence::NoTable(_) => Missing::Export,
        Absence::ColumnEmpty(..) => Missing::Habit,
        Absence::OutsideExport(_) => Missing::History,
        // No export shows what has not happened yet.
        Absence::CannotShow(
            "cannot-show-growth" | "cannot-show-long-open-tickets" | "cannot-show-monthly-billing",
        )
        | Absence::NoRows
        | Absence::ZeroDenominator
        | Absence::BelowMinimum { .. } => Missing::Records,
        Absence::NoColumn(..) | Absence::CannotShow(_) => Missing::Column,
    }
}

#[cfg(test)]
mod tests {
    use super::{BlindSpot, blind_spots};
    use crate::maturity::testing::{model, verdict};
    use crate::model::Phase;

    fn deciding(signs: &str) -> Vec<u8> {
        let model = model();
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
        let model = model();
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

    #[test]
    fn a_spot_says_which_bound_it_would_move_and_how_far() {
        let model = model();
        let spots = blind_spots(&model, &verdict(&model, "+??++ ?++-- ----- -----"));
        let first = &spots[0];
        assert_eq!(first.number, 6);
        assert_eq!(first.lower_if_met, Phase::Proactive);
        assert_eq!(first.upper_if_not_met, Phase::Stable);
        assert!(!first.record.is_empty());
    }
}
