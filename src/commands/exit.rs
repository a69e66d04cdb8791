use std::process::ExitCode;

use crate::analysis::AnalysisError;
use crate::charts::ChartError;
use crate::config::ConfigError;
use crate::history::HistoryError;
use crate::input::{AnswersError, InputError};
use crate::model::{Day, ModelError};
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

impl Exit {
    /// The number that the system is given.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::PolicyNotMet => 1,
            Self::WrongUsage => 2,
            Self::UnusableInput => 3,
            Self::NotWritten => 4,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
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
    #[error(
        "{set_aside} of {records} records of `{file}` were set aside ({share}), more than the {most} that are allowed of each file: mend what `rejected-rows.csv` lists, or allow more with `--max-rejected`"
    )]
    TooManySetAsideOfFile {
        file: String,
        set_aside: u64,
        records: u64,
        share: String,
        most: String,
    },
    #[error(
        "`{file}` looks like an export and is not used{more}: {why}; mend it, or leave it out by `leave_out` in msp-maturity.toml"
    )]
    LostExport {
        file: String,
        why: String,
        more: String,
    },
    #[error(
        "the folder `{folder}` cannot be made: {cause}; choose another folder that you may write to"
    )]
    NoFolder { folder: String, cause: String },
    #[error(transparent)]
    History(#[from] HistoryError),
    #[error("the history is damaged in {} places:\n{}", .0.len(), .0.join("\n"))]
    DamagedHistory(Vec<String>),
    #[error(
        "the newest record is of {newest}, {days} days before {today}, and {most} are allowed: export anew, or allow more with `--max-age`"
    )]
    Stale {
        newest: Day,
        today: Day,
        days: i64,
        most: u32,
    },
    #[error(
        "the newest record is of {newest}, which lies ahead of today, {today}: check the clock of this machine, or say with `--today` what day it is"
    )]
    ClockBehind { newest: Day, today: Day },
    #[error("{0}")]
    PolicyNotMet(String),
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
            | Self::TooManySetAsideOfFile { .. }
            | Self::LostExport { .. }
            | Self::Stale { .. }
            | Self::ClockBehind { .. }
            | Self::Analysis(AnalysisError::NoDates) => Exit::UnusableInput,
            Self::Analysis(AnalysisError::OutsideRecords { .. })
            | Self::Answers(_)
            | Self::Config(_)
            | Self::Model(_)
            | Self::Usage(_) => Exit::WrongUsage,
            Self::PolicyNotMet(_) => Exit::PolicyNotMet,
            Self::History(error) if error.is_wrong_question() => Exit::WrongUsage,
            Self::History(_)
            | Self::DamagedHistory(_)
            | Self::NoFolder { .. }
            | Self::Chart(_)
            | Self::Render(_)
            | Self::Write(_)
            | Self::Sample { .. }
            | Self::NotWritten { .. } => Exit::NotWritten,
        }
    }
}
