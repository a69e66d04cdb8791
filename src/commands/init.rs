//! Writes a configuration from what was found, to be uncommented.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::config::{Configuration, FILE_NAME};
use crate::input::{self, Exports, InputError};
use crate::report::{Draft, draft};

/// Runs the command.
#[must_use]
pub fn run(folder: &Path, force: bool) -> Exit {
    match init(folder, force) {
        Ok(()) => Exit::Done,
        Err(failure) => tell(&failure),
    }
}

fn init(folder: &Path, force: bool) -> Result<(), Failure> {
    if folder.is_file() {
        return Err(Failure::Usage(format!(
            "`{}` is a file: name the folder that it is in",
            folder.display()
        )));
    }
    let to = folder.join(FILE_NAME);
    if to.exists() && !force {
        return Err(Failure::Usage(format!(
            "`{}` is there already: edit it, or replace it with `--force`",
            to.display()
        )));
    }
    let files = input::find_files(&[folder.to_owned()])?;
    // What is found without any decision.
    let (accounts, alike) = match input::read(&files, &Configuration::default(), &|_| ()) {
        Ok(Exports {
            accounts, tables, ..
        }) => (accounts, tables.clients.alike()),
        Err(InputError::NothingUsable { accounts }) => (accounts, Vec::new()),
        Err(other) => return Err(other.into()),
    };
    let text = draft(&Draft {
        folder: &folder.to_string_lossy().replace('\\', "/"),
        files: &accounts,
        alike: &alike,
    });
    let unwritten = |cause: std::io::Error| Failure::NotWritten {
        file: to.display().to_string(),
        cause: cause.to_string(),
    };
    let mut options = OpenOptions::new();
    // Nobody's file is replaced, not even one that has just come to be there.
    let options = if force {
        options.write(true).create(true).truncate(true)
    } else {
        options.write(true).create_new(true)
    };
    options
        .open(&to)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(unwritten)?;
    say(&format!(
        "Wrote {}: uncomment what you decide, then run `msp-maturity inspect {}`.",
        crate::report::harmless(&to.display().to_string()),
        crate::report::harmless(&folder.display().to_string())
    ));
    Ok(())
}
