//! The file that monitoring reads.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Exit, Failure};
use crate::analysis::Analysis;
use crate::report::{RunFigures, prometheus};

/// Writes the figures of a run beside the file and moves them into place, so
/// that whoever reads it finds all of the old ones or all of the new.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn write_metrics(
    file: &Path,
    analysis: &Analysis,
    seconds: f64,
    exit: Exit,
    newest_record: Option<i64>,
) -> Result<(), Failure> {
    let figures = RunFigures {
        seconds,
        ended_at: SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs()),
        exit_code: exit.code(),
        newest_record,
    };
    replace(file, &prometheus(analysis, &figures)).map_err(|cause| Failure::NotWritten {
        file: file.display().to_string(),
        cause: cause.to_string(),
    })
}

/// Puts a text in the place of a file in one step.
pub(super) fn replace(file: &Path, text: &str) -> std::io::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, and of another ending than the one that collectors look for.
    let beside = file.with_file_name(format!(".{name}.{}.partial", std::process::id()));
    let written = File::create(&beside).and_then(|mut new| {
        new.write_all(text.as_bytes())?;
        new.sync_all()?;
        fs::rename(&beside, file)
    });
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}
