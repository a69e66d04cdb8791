//! The tables as metrics read them: each column once, dense, and rows of it
//! picked by where they stand.
//!
//! Sorted by other moments, or without a client, a table is the same columns
//! with another list of places: no value is kept twice.

mod dense;
mod places;
mod rows;
mod view;

pub(super) use dense::{Dense, Values};
pub(super) use places::Places;
pub use rows::Rows;
pub(super) use view::{Codes, Flags, Numbers, Seconds};
