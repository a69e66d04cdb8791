//! A maturity model held against itself, against the metrics, against
//! situations, and against another model.

mod differences;
mod lint;
mod trial;

pub use differences::differences;
pub use lint::{Finding, Weight, lint};
pub use trial::{Trial, try_vector};
