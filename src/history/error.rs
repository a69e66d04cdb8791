//! Why a history cannot be kept or asked.

use std::path::{Path, PathBuf};

use rusqlite::{Error, ErrorCode};

use crate::model::Month;

/// A history that cannot be kept or asked, with what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    #[error(
        "there is no history at `{}`: `analyze --out FOLDER` keeps one there as `history.sqlite`, `--history FILE` elsewhere", .0.display()
    )]
    Missing(PathBuf),
    #[error(
        "the history `{}` was written by a newer version of the program (its form is {found}, this version knows up to {known}): use that version, or name another file with `--history`", path.display()
    )]
    Newer {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    #[error(
        "`{}` is a database of another program: name another file with `--history`", .0.display()
    )]
    Foreign(PathBuf),
    #[error(
        "the history `{}` is damaged ({cause}): put a copy from a backup in its place, or move it away and run again; the months that the exports still show can be filled in with `--as-of`", path.display()
    )]
    Damaged { path: PathBuf, cause: String },
    #[error(
        "another run is at work on the history `{}` and did not end within {seconds} s: run again when it is done, or wait longer with `--wait`", path.display()
    )]
    Busy { path: PathBuf, seconds: u64 },
    #[error(
        "there is no room left to write the history `{}`: free some space, and run it again; what was recorded before is unharmed", .0.display()
    )]
    Full(PathBuf),
    #[error(
        "the history `{}` cannot be written: {cause}; name a file that you may write to with `--history`, or keep none with `--no-history`", path.display()
    )]
    NotWritable { path: PathBuf, cause: String },
    #[error("the history `{}` cannot be used: {cause}", path.display())]
    Other { path: PathBuf, cause: String },
    #[error(
        "the history `{}` holds no run of {asked}: it holds {}", path.display(), months(held)
    )]
    NoSuchRun {
        path: PathBuf,
        /// A month, or a month with its revision, as it was asked for.
        asked: String,
        held: Vec<Month>,
    },
    #[error("the model that {month} was judged by cannot be used by this version: {cause}")]
    Model { month: Month, cause: String },
}

impl HistoryError {
    /// Whether what was asked for is not there, where all others are troubles
    /// with the file.
    #[must_use]
    pub fn is_wrong_question(&self) -> bool {
        matches!(self, Self::Missing(_) | Self::NoSuchRun { .. })
    }
}

fn months(held: &[Month]) -> String {
    match held {
        [] => "none at all".to_owned(),
        [only] => format!("{only} alone"),
        [first, .., last] => format!("{} months from {first} to {last}", held.len()),
    }
}

/// What a trouble with the database means for whoever runs the program.
pub(super) fn explained(path: &Path, error: &Error) -> HistoryError {
    let path = path.to_path_buf();
    let cause = error.to_string();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            HistoryError::Damaged { path, cause }
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => HistoryError::Busy {
            path,
            seconds: super::store::PATIENCE.as_secs(),
        },
        Some(ErrorCode::DiskFull) => HistoryError::Full(path),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            HistoryError::NotWritable { path, cause }
        }
        Some(_) => HistoryError::Other { path, cause },
        None => match error {
            // The rows do not say what this program wrote there.
            Error::FromSqlConversionFailure(..)
            | Error::InvalidColumnType(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::QueryReturnedNoRows => HistoryError::Damaged { path, cause },
            _ => HistoryError::Other { path, cause },
        },
    }
}
