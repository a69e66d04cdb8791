//! What was found in records, for whoever asks for the ground of a number: in
//! English.

mod number;
#[cfg(test)]
mod tests;
mod verdict;

pub use number::number;
pub use verdict::{gate, phase, sign, signs};

use crate::language::Words;

fn english() -> &'static Words {
    Words::english()
}
