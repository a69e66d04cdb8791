//! Readings and the model in; signs, gates and a phase with its bounds out,
//! and how sure it is, what leads to the next one, and what could not be seen.
//!
//! This layer does not know columns, data frames, or file formats.

mod blind_spots;
mod held_phase;
mod judge;
mod judge_criterion;
mod margin;
mod path;
mod perception;
mod probability;
mod random;
mod readings;
mod rules;
#[cfg(test)]
mod testing;
mod verdict;
mod waivers_used;
mod what_if;

pub use blind_spots::blind_spots;
pub use held_phase::{held_at_most, held_phase, recall};
pub use judge::judge;
pub use margin::smallest_changes;
pub use path::path;
pub use perception::perception;
pub use probability::probability;
pub use readings::Readings;
pub use verdict::{
    Assumed, BlindSpot, ClientSwing, CriterionVerdict, Effort, GapPart, GateVerdict, Margin,
    Missing, MonthVerdict, MonthsInTarget, PathStep, Perception, PerceptionGap, PhaseProbability,
    SignVerdict, Status, Swing, WaiverEffect, WaiverUse, WhatIf,
};
pub use waivers_used::waivers_used;
pub use what_if::{Assumption, what_if};
