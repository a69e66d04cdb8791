//! One file per subcommand, and the only place where layers meet.
//!
//! This layer does not know how a command is typed, and computes nothing
//! itself.

pub mod analyze;
mod assumptions;
mod configuration;
mod configured;
mod exit;
pub mod explain;
pub mod init;
pub mod inspect;
pub mod model;
pub mod pictures;
mod progress;
pub mod quiz;
pub mod sample;
mod spoken;
mod terminal;

pub use configuration::known_names;
pub use exit::{Exit, Failure};
