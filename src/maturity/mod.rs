//! Readings and the model in; signs, gates and a phase with its bounds out.
//!
//! This layer does not know columns, data frames, or file formats.

mod verdict;

pub use verdict::{
    BlindSpot, CriterionVerdict, GateVerdict, MonthVerdict, MonthsInTarget, PathStep, SignVerdict,
    Status,
};
