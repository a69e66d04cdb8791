//! Readings and the model in; signs, gates and a phase with its bounds out.
//!
//! This layer does not know columns, data frames, or file formats.

mod held_phase;
mod judge;
mod judge_criterion;
mod next_phase;
mod readings;
mod verdict;

pub use held_phase::held_phase;
pub use judge::judge;
pub use next_phase::{blind_spots, path};
pub use readings::Readings;
pub use verdict::{
    BlindSpot, CriterionVerdict, GateVerdict, MonthVerdict, MonthsInTarget, PathStep, SignVerdict,
    Status,
};
