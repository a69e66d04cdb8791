//! Shows how a file was understood.

use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::Path;

use super::terminal::tell;
use super::{Exit, Failure};
use crate::config::Configuration;
use crate::input;

/// Writes a file's header and records to standard output, as clean CSV.
#[must_use]
pub fn write_records(file: &Path) -> Exit {
    match records(file) {
        Ok(()) => Exit::Done,
        Err(failure) => tell(&failure),
    }
}

fn records(file: &Path) -> Result<(), Failure> {
    let mut clean = Vec::new();
    let written = input::write_records(file, &Configuration::default(), &mut clean)?;
    if !written.has_header {
        eprintln!(
            "`{}` has no header row: all of its {} rows are records",
            file.display(),
            written.records
        );
    }
    let stdout = io::stdout();
    let shown = if stdout.is_terminal() {
        without_control(&clean)
    } else {
        clean
    };
    let mut out = BufWriter::new(stdout.lock());
    // A reader that wants no more closes the pipe: that is no failure.
    let _ = out.write_all(&shown).and_then(|()| out.flush());
    Ok(())
}

/// A terminal obeys control characters; what comes from a file is text.
fn without_control(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text);
    text.chars()
        .map(|letter| match letter {
            '\n' | '\t' => letter,
            control if control.is_control() => char::REPLACEMENT_CHARACTER,
            other => other,
        })
        .collect::<String>()
        .into_bytes()
}
