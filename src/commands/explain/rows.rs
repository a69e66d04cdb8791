//! Writes every row that numbers rest on.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Write as _};
use std::path::Path;

use super::found::Asked;
use crate::analysis::Examined;
use crate::commands::Failure;
use crate::language::{Words, say};
use crate::report::{ROWS_HEADER, harmless, push_record};

/// Writes the rows of each metric once, and says how many there are. What is
/// there already is replaced if it was written here.
///
/// # Errors
/// When the file is something else, or cannot be written.
pub(super) fn write(
    words: &Words,
    file: &Path,
    examined: &Examined,
    mut asked: Vec<Asked>,
) -> Result<String, Failure> {
    asked.sort();
    asked.dedup();
    let shown = file.display().to_string();
    if file.exists() && !was_written_here(file) {
        return Err(Failure::Usage(format!(
            "`{shown}` is there already and holds something else: choose another name for the rows"
        )));
    }
    let rows = write_all(file, examined, &asked).map_err(|cause| Failure::NotWritten {
        file: shown.clone(),
        cause: cause.to_string(),
    })?;
    Ok(say!(
        words,
        "explain-rows-written",
        n = rows,
        file = harmless(&shown)
    ))
}

fn was_written_here(file: &Path) -> bool {
    let mut start = vec![0; ROWS_HEADER.len()];
    let read = File::open(file).and_then(|file| BufReader::new(file).read_exact(&mut start));
    read.is_ok() && start == ROWS_HEADER.as_bytes()
}

fn write_all(file: &Path, examined: &Examined, asked: &[Asked]) -> io::Result<u64> {
    let mut out = BufWriter::new(File::create(file)?);
    out.write_all(ROWS_HEADER.as_bytes())?;
    let month = examined.analysis.as_of;
    let mut rows = 0;
    for (metric, window) in asked {
        let mut line = String::new();
        let mut written = Ok(());
        examined.each_record(metric, Some(*window), |record| {
            line.clear();
            push_record(&mut line, metric, month, *window, &record);
            rows += 1;
            if written.is_ok() {
                written = out.write_all(line.as_bytes());
            }
        });
        written?;
    }
    out.flush()?;
    Ok(rows)
}
