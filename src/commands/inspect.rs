//! Shows how files were understood.

use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use super::configuration::find_configuration;
use super::progress::Progress;
use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::input::{self, Exports, InputError, Wanted, Written};
use crate::language::{Language, Words};
use crate::model::MaturityModel;
use crate::report::{Inspection, harmless, inspection, inspection_json};

/// What is to be shown.
#[derive(Debug)]
pub struct Options {
    pub paths: Vec<PathBuf>,
    /// What is decided about reading; found in the first folder without it.
    pub config: Option<PathBuf>,
    /// For programs instead of people.
    pub json: bool,
    pub language: Language,
}

/// Shows what every file was taken for.
#[must_use]
pub fn run(options: &Options) -> Exit {
    match inspect(options) {
        Ok(exit) => exit,
        Err(failure) => tell(&failure),
    }
}

fn inspect(options: &Options) -> Result<Exit, Failure> {
    let configuration = find_configuration(
        &options.paths,
        options.config.as_deref(),
        &MaturityModel::embedded()?,
    )?;
    let files = input::find_files(&options.paths)?;
    let progress = Progress::over_files(files.len());
    let wanted = Wanted {
        fingerprints: options.json,
        accounts_only: true,
        ..Wanted::default()
    };
    let done = |done| progress.files_done(done);
    let read = input::read_for(&files, &configuration, &done, wanted);
    progress.clear();
    // Files of which none can be used are shown all the more.
    let (accounts, rejected, caveats, exit) = match read {
        Ok(Exports {
            accounts,
            rejected,
            caveats,
            tables,
        }) => {
            // The program ends in a moment: to give back piece by piece what
            // millions of records took would only keep people waiting.
            std::mem::forget(tables);
            (accounts, rejected, caveats, Exit::Done)
        }
        Err(InputError::NothingUsable { accounts }) => {
            (accounts, Vec::new(), Vec::new(), Exit::UnusableInput)
        }
        Err(other) => return Err(other.into()),
    };
    let words = Words::of(options.language);
    let shown = Inspection {
        words: &words,
        configuration: configuration
            .source
            .as_ref()
            .map(|source| source.file.as_str()),
        files: &accounts,
        rejected: &rejected,
        caveats: &caveats,
    };
    if options.json {
        say(&inspection_json(&shown)?);
    } else {
        say(&inspection(&shown));
    }
    Ok(exit)
}

/// Writes a file's header and records to standard output, as clean CSV.
#[must_use]
pub fn write_records(file: &Path, config: Option<&Path>) -> Exit {
    match records(file, config) {
        Ok(()) => Exit::Done,
        Err(failure) => tell(&failure),
    }
}

fn records(file: &Path, config: Option<&Path>) -> Result<(), Failure> {
    let configuration = find_configuration(&[], config, &MaturityModel::embedded()?)?;
    let mut clean = Vec::new();
    let written = input::write_records(file, &configuration, &mut clean)?;
    for note in what_to_know(&written) {
        eprintln!("{}", harmless(&note));
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

/// What is said beside the records.
fn what_to_know(written: &Written) -> Vec<String> {
    let part = &written.part;
    let mut told = Vec::new();
    if let Some(other) = written.others.first() {
        told.push(format!(
            "this is `{part}`; to see another part, name it, such as `{other}`; in all there are {}",
            written.others.len() + 1
        ));
    }
    told.extend(written.notes.iter().map(|note| format!("`{part}`: {note}")));
    if !written.has_header {
        told.push(format!(
            "`{part}` has no header row: all of its {} rows are records",
            written.records
        ));
    }
    told
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
