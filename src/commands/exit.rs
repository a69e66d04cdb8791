use std::process::ExitCode;

use crate::analysis::AnalysisError;
use crate::charts::ChartError;
use crate::config::ConfigError;
use crate::input::{AnswersError, InputError};
use crate::model::ModelError;
use crate::report::{RenderError, WriteError};

/// How the program ends. The codes are a promise: schedulers rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Done,
    /// A policy asked for on the command line is not met.
    PolicyNotMet,
    /// Wrong usage, configuration or model.
    WrongUsage,
    /// The input cannot be used, or shows too little for a verdict.
    UnusableInput,
    /// Output or history could not be written.
    NotWritten,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::PolicyNotMet => 1,
            Exit::WrongUsage => 2,
            Exit::UnusableInput => 3,
            Exit::NotWritten => 4,
        })
    }
}

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Input(#[from] InputError),
    #[error(transparent)]
    Answers(#[from] AnswersError),
    #[error(transparent)]
    Analysis(#[from] AnalysisError),
    #[error(transparent)]
    Model(#[from] ModelError),
    #[error(transparent)]
    Chart(#[from] ChartError),
    #[error(transparent)]
    Render(#[from] RenderError),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(
        "the sample cannot be written to `{folder}`: {cause}; choose another folder with `--out`"
    )]
    Sample { folder: String, cause: String },
    #[error("`{file}` cannot be written: {cause}; is the folder writable?")]
    NotWritten { file: String, cause: String },
    #[error(
        "{set_aside} of {records} records were set aside ({share}), more than the {most} that are allowed{worst}: mend what `rejected-rows.csv` lists, or allow more with `--max-rejected`"
    )]
    TooManySetAside {
        set_aside: u64,
        records: u64,
        share: String,
        most: String,
        worst: String,
    },
    #[error("{0}")]
    Usage(String),
}

impl Failure {
    /// The exit that the failure leads to.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Input(_)
            | Self::TooManySetAside { .. }
            | Self::Analysis(AnalysisError::NoDates) => Exit::UnusableInput,
            Self::Analysis(AnalysisError::OutsideRecords { .. })
            | Self::Answers(_)
            | Self::Config(_)
            | Self::Model(_)
            | Self::Usage(_) => Exit::WrongUsage,
            Self::Chart(_)
            | Self::Render(_)
            | Self::Write(_)
            | Self::Sample { .. }
            | Self::NotWritten { .. } => Exit::NotWritten,
        }
    }
}
