//! Writes the exports of invented providers.

use std::path::PathBuf;

use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::sample::{SampleProvider, Size, sample_providers, write};

/// What a sample is asked to be.
#[derive(Debug)]
pub struct Options {
    pub out: PathBuf,
    /// One of the four providers, or all of them.
    pub provider: Option<String>,
    pub tickets: Option<u64>,
    pub seed: Option<u64>,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    match write_samples(options) {
        Ok(text) => {
            say(&text);
            Exit::Done
        }
        Err(failure) => tell(&failure),
    }
}

fn write_samples(options: &Options) -> Result<String, Failure> {
    let mut written = Vec::new();
    for provider in chosen(options)? {
        let size = options.tickets.map_or(Size::AsProfiled, Size::Tickets);
        let operation = provider.operation_of(size, options.seed.unwrap_or(provider.seed));
        let folder = options.out.join(provider.name);
        let files =
            write(&operation, provider.dialect, &folder).map_err(|error| Failure::Sample {
                folder: folder.display().to_string(),
                cause: error.to_string(),
            })?;
        written.extend(files.into_iter().map(|file| file.display().to_string()));
    }
    Ok(written.join("\n"))
}

fn chosen(options: &Options) -> Result<Vec<&'static SampleProvider>, Failure> {
    let all = sample_providers();
    let Some(name) = &options.provider else {
        return Ok(all.iter().collect());
    };
    let found: Vec<&SampleProvider> = all.iter().filter(|one| one.name == name).collect();
    if found.is_empty() {
        let names: Vec<&str> = all.iter().map(|one| one.name).collect();
        return Err(Failure::Usage(format!(
            "`{name}` is no sample provider: choose {}",
            names.join(", ")
        )));
    }
    Ok(found)
}
