//! What became of each waiver.

use super::verdict::{MonthVerdict, Status, WaiverEffect, WaiverUse};
use crate::model::Waiver;

/// Each waiver with its effect at the month end.
#[must_use]
pub fn waivers_used(waivers: &[Waiver], verdict: &MonthVerdict) -> Vec<WaiverUse> {
    waivers
        .iter()
        .map(|waiver| WaiverUse {
            waiver: waiver.clone(),
            effect: effect(waiver, verdict),
        })
        .collect()
}

fn effect(waiver: &Waiver, verdict: &MonthVerdict) -> WaiverEffect {
    let of_signs = verdict
        .signs
        .iter()
        .filter(|sign| sign.id == waiver.of)
        .map(|sign| sign.without_waiver);
    let of_criteria = verdict
        .signs
        .iter()
        .flat_map(|sign| &sign.criteria)
        .filter(|criterion| criterion.id == waiver.of || criterion.metric == waiver.of)
        .map(|criterion| criterion.without_waiver);
    let covered: Vec<Status> = of_signs.chain(of_criteria).collect();
    if covered.is_empty() {
        WaiverEffect::NothingOfThatName
    } else if waiver.begins_after(verdict.month) {
        WaiverEffect::NotYet
    } else if !waiver.holds_at_end_of(verdict.month) {
        WaiverEffect::Expired
    } else if covered.iter().all(|status| *status == Status::Met) {
        WaiverEffect::NotNeeded
    } else {
        WaiverEffect::InUse
    }
}
