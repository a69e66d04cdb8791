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

pub use blind_spots::{BlindSpot, Missing, blind_spots};
pub use held_phase::{held_at_most, held_phase, recall};
pub use judge::judge;
pub use margin::{ClientSwing, Margin, Swing, smallest_changes};
pub use path::{Effort, GapPart, PathStep, path};
pub use perception::{Perception, PerceptionGap, perception};
pub use probability::{PhaseProbability, probability};
pub use readings::Readings;
pub use verdict::{
    CriterionVerdict, GateVerdict, MonthVerdict, MonthsInTarget, SignVerdict, Status,
};
pub use waivers_used::{WaiverEffect, WaiverUse, waivers_used};
pub use what_if::{Assumed, Assumption, WhatIf, what_if};
