//! Writes an empty self-assessment, to be filled in.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::model::model_in;
use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::language::Language;
use crate::model::QuizWords;
use crate::report::{harmless, quiz};

/// Which self-assessment is to be written, and where.
#[derive(Debug)]
pub struct Options {
    pub language: Language,
    /// Standard output without it.
    pub out: Option<PathBuf>,
    /// A maturity model, or a part of one, whose signs are asked about.
    pub model: Option<PathBuf>,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    match write(options) {
        Ok(()) => Exit::Done,
        Err(failure) => tell(&failure),
    }
}

fn write(options: &Options) -> Result<(), Failure> {
    let model = model_in(options.model.as_deref())?;
    let words = QuizWords::in_language(options.language)?;
    let text = quiz(&model, &words);
    let Some(file) = &options.out else {
        say(&text);
        return Ok(());
    };
    write_new(file, &text)?;
    let shown = harmless(&file.display().to_string());
    say(&format!(
        "Wrote {shown}: fill in the column `{}`, then run `msp-maturity analyze FOLDER --answers {shown}`.",
        words.agreement
    ));
    Ok(())
}

/// Writes a file that is not there yet: answers that somebody gave are not
/// replaced by empty ones.
fn write_new(file: &Path, text: &str) -> Result<(), Failure> {
    if file.exists() {
        return Err(Failure::Usage(format!(
            "`{}` is there already, perhaps with answers in it: choose another name",
            file.display()
        )));
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(file)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|cause| Failure::NotWritten {
            file: file.display().to_string(),
            cause: cause.to_string(),
        })
}
