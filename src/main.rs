//! The program: what was typed is done, and the outcome becomes the exit code.

use std::process::ExitCode;

use clap::Parser;
use msp_maturity::cli::Cli;

fn main() -> ExitCode {
    Cli::parse().run().into()
}
