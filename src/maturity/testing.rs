//! Verdicts made up for tests.

use super::judge::{bounds, judge_gates};
use super::verdict::{MonthVerdict, Status};
use super::{Readings, judge};
use crate::model::MaturityModel;

pub fn model() -> MaturityModel {
    MaturityModel::embedded().unwrap()
}

/// The model's verdict if the signs turned out like this: `+` met, `-` not
/// met, `?` not observed, in order of their numbers.
pub fn verdict(model: &MaturityModel, signs: &str) -> MonthVerdict {
    let month = "2026-10".parse().unwrap();
    let mut verdict = judge(model, &Readings::default(), &[], month);
    let marks = signs.chars().filter(|c| *c != ' ');
    for (sign, mark) in verdict.signs.iter_mut().zip(marks) {
        sign.status = match mark {
            '+' => Status::Met,
            '-' => Status::NotMet,
            _ => Status::NotObserved,
        };
        sign.without_waiver = sign.status;
        for criterion in &mut sign.criteria {
            criterion.status = sign.status;
            criterion.without_waiver = sign.status;
        }
    }
    verdict.gates = judge_gates(model, &verdict.signs);
    (verdict.lower, verdict.upper) = bounds(&verdict.gates);
    verdict
}
