//! Where what somebody believes and what the records show differ. It is told,
//! and moves no verdict.

use std::cmp::Reverse;

use super::verdict::{MonthVerdict, SignVerdict, Status};
use crate::model::SelfAssessment;

/// What somebody believes, held against what the records show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Perception {
    /// The file of the answers.
    pub file: String,
    /// How many statements there are, and how many have an answer.
    pub asked: usize,
    pub answered: usize,
    /// Answers that the records bear out.
    pub alike: usize,
    /// Answers that take neither side of a sign that was observed.
    pub undecided: usize,
    /// Answers about signs that the records do not show.
    pub not_observed: usize,
    /// Where belief and records differ, the most important first.
    pub gaps: Vec<PerceptionGap>,
}

/// A sign of which somebody believes otherwise than the records show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerceptionGap {
    /// The sign's id.
    pub sign: String,
    pub number: u8,
    pub title: String,
    pub gate: u8,
    pub core: bool,
    /// How far they agree that it is met, from 1 to 5.
    pub agreement: u8,
    /// What the records alone say.
    pub status: Status,
    /// Whether it is believed to be met and is not; the other way round else.
    pub is_over: bool,
    /// Whether it belongs to the first gate that is shut.
    pub is_binding: bool,
}

/// Who agrees so far or further believes that the sign is met.
const BELIEVED: u8 = 4;
/// Who agrees so far or less believes that it is not.
const DOUBTED: u8 = 2;

/// Holds answers against what the records alone say, waivers aside: what is
/// believed and not so comes first, and of that what keeps the next gate shut.
#[must_use]
pub fn perception(answers: &SelfAssessment, verdict: &MonthVerdict) -> Perception {
    let next_gate = verdict.gates.iter().find(|gate| !gate.passed);
    let next_gate = next_gate.map(|gate| gate.gate);
    let mut perception = Perception {
        file: answers.file.clone(),
        asked: verdict.signs.len(),
        ..Perception::default()
    };
    for sign in &verdict.signs {
        let Some(agreement) = answers.agreement.get(&sign.id) else {
            continue;
        };
        perception.answered += 1;
        let is_over = match (sign.without_waiver, *agreement) {
            (Status::NotObserved | Status::Waived, _) => {
                perception.not_observed += 1;
                continue;
            }
            (Status::NotMet, BELIEVED..) => true,
            (Status::Met, ..=DOUBTED) => false,
            (_, agreement) if agreement > DOUBTED && agreement < BELIEVED => {
                perception.undecided += 1;
                continue;
            }
            _ => {
                perception.alike += 1;
                continue;
            }
        };
        let is_binding = next_gate == Some(sign.gate);
        perception
            .gaps
            .push(gap(sign, *agreement, is_over, is_binding));
    }
    perception.gaps.sort_by_key(|gap| {
        let firmness = gap.agreement.abs_diff(3);
        (
            !gap.is_over,
            !gap.is_binding,
            !gap.core,
            Reverse(firmness),
            gap.number,
        )
    });
    perception
}

fn gap(sign: &SignVerdict, agreement: u8, is_over: bool, is_binding: bool) -> PerceptionGap {
    PerceptionGap {
        sign: sign.id.clone(),
        number: sign.number,
        title: sign.title.clone(),
        gate: sign.gate,
        core: sign.core,
        agreement,
        status: sign.without_waiver,
        is_over,
        is_binding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::testing::{model, verdict};

    /// The answers, by the number of the sign, to a provider that meets some
    /// signs and misses others; all else was not observed.
    fn told(met: &[u8], missed: &[u8], answers: &[(u8, u8)]) -> Perception {
        let signs: String = (1..=20)
            .map(|number| match number {
                met_one if met.contains(&met_one) => '+',
                missed_one if missed.contains(&missed_one) => '-',
                _ => '?',
            })
            .collect();
        let verdict = verdict(&model(), &signs);
        let id = |number: u8| {
            let sign = verdict.signs.iter().find(|sign| sign.number == number);
            sign.unwrap().id.clone()
        };
        let answers = SelfAssessment {
            file: "quiz.csv".to_owned(),
            agreement: answers
                .iter()
                .map(|(number, degree)| (id(*number), *degree))
                .collect(),
        };
        perception(&answers, &verdict)
    }

    fn numbers(perception: &Perception) -> Vec<u8> {
        perception.gaps.iter().map(|gap| gap.number).collect()
    }

    #[test]
    fn what_is_believed_and_keeps_the_next_gate_shut_comes_first() {
        // Gate 1 is open, gate 2 is not: 6 is its core sign.
        let told = told(
            &[1, 2, 4, 5, 12],
            &[3, 6, 7, 10, 14, 16],
            &[
                (1, 1),
                (3, 5),
                (6, 4),
                (7, 4),
                (10, 5),
                (12, 2),
                (14, 5),
                (16, 5),
            ],
        );
        assert_eq!(numbers(&told), [6, 10, 7, 14, 3, 16, 1, 12]);
        let over: Vec<bool> = told.gaps.iter().map(|gap| gap.is_over).collect();
        assert_eq!(over, [true, true, true, true, true, true, false, false]);
        assert!(told.gaps[0].is_binding && !told.gaps[3].is_binding);
    }

    #[test]
    fn belief_that_the_records_bear_out_is_no_gap() {
        let told = told(&[1, 2], &[3, 4], &[(1, 5), (2, 3), (3, 1), (4, 3), (8, 5)]);
        assert!(told.gaps.is_empty());
        assert_eq!((told.answered, told.asked), (5, 20));
        assert_eq!((told.alike, told.undecided, told.not_observed), (2, 2, 1));
    }

    #[test]
    fn without_answers_there_is_nothing_to_tell() {
        let told = told(&[1], &[2], &[]);
        assert_eq!((told.answered, told.gaps.len()), (0, 0));
    }
}
