//! Writes the exports of invented providers.

use std::path::PathBuf;

use super::terminal::tell;
use super::{Exit, Failure};

/// What a sample is asked to be.
#[derive(Debug)]
pub struct Options {
    pub out: PathBuf,
    pub provider: Option<String>,
    pub tickets: Option<u64>,
    pub seed: Option<u64>,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    tell(&Failure::Usage(format!("{options:?}")))
}
