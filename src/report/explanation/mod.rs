//! What was found in records, for whoever asks for the ground of a number.

mod fields;
mod number;
#[cfg(test)]
mod tests;
mod verdict;

pub use fields::{columns_of, labelled};
pub use number::number;
pub use verdict::{gate, phase, sign, signs};
