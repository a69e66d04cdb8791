//! What became of each waiver.

use super::verdict::{MonthVerdict, Status};
use crate::model::Waiver;

/// What became of a waiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverUse {
    pub waiver: Waiver,
    pub effect: WaiverEffect,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaiverEffect {
    /// It covers something that is not met or not observed.
    InUse,
    /// What it covers is met.
    NotNeeded,
    /// It ended before the month did.
    Expired,
    /// It begins only after the month.
    NotYet,
    /// The model has no sign or criterion of this name.
    NothingOfThatName,
}

impl WaiverEffect {
    /// Its name in outputs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::InUse => "in_use",
            Self::NotNeeded => "not_needed",
            Self::Expired => "expired",
            Self::NotYet => "not_yet",
            Self::NothingOfThatName => "nothing_of_that_name",
        }
    }
}

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
