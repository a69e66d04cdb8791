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
pub mod history;
pub mod init;
pub mod inspect;
pub mod keeping;
mod kept_run;
pub mod log;
mod metrics_file;
pub mod model;
pub mod pictures;
pub mod policies;
mod progress;
pub mod quiz;
pub mod sample;
pub mod schedule;
mod spoken;
mod terminal;

pub use configuration::known_names;
pub use exit::{Exit, Failure};
