//! One file per subcommand, and the only place where layers meet.

pub mod analyze;
mod exit;
pub mod explain;
pub mod pictures;
mod progress;
pub mod sample;
mod terminal;

pub use exit::{Exit, Failure};
