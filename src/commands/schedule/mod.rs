//! Writes the definition by which a scheduler runs the monthly job for a
//! folder.
//!
//! Every path is quoted by the rules of the scheduler, and by those of the
//! shell where one is in between. What a scheduler cannot say is refused.

mod cron;
mod kubernetes;
mod systemd;
mod windows;

use std::path::{Path, PathBuf};

use super::metrics_file::replace;
use super::terminal::{say, tell};
use super::{Exit, Failure};

/// A scheduler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheduler {
    Cron,
    Systemd,
    Windows,
    Kubernetes,
}

/// What a scheduler is to be told.
#[derive(Debug)]
pub struct Options {
    pub scheduler: Scheduler,
    /// The folder with the exports.
    pub exports: PathBuf,
    /// The folder for reports and history.
    pub reports: PathBuf,
    /// Further options of `analyze`.
    pub further: Vec<String>,
    /// The program; the one that is running unless given.
    pub program: Option<PathBuf>,
    /// The folder to write the definition into; standard output without it.
    pub out: Option<PathBuf>,
}

/// The job, all paths absolute.
struct Job {
    program: String,
    exports: String,
    reports: String,
    further: Vec<String>,
}

/// A file that a scheduler reads.
struct Definition {
    name: &'static str,
    text: String,
}

/// Runs the command.
#[must_use]
pub fn run(options: &Options) -> Exit {
    match define(options) {
        Ok(()) => Exit::Done,
        Err(failure) => tell(&failure),
    }
}

fn define(options: &Options) -> Result<(), Failure> {
    let job = Job::of(options)?;
    let definitions = match options.scheduler {
        Scheduler::Cron => cron::definition(&job),
        Scheduler::Systemd => Ok(systemd::definitions(&job)),
        Scheduler::Windows => Ok(windows::definition(&job)),
        Scheduler::Kubernetes => Ok(kubernetes::definition(&job)),
    };
    let definitions = definitions.map_err(Failure::Usage)?;
    let Some(folder) = &options.out else {
        let texts: Vec<String> = definitions.into_iter().map(|one| one.text).collect();
        say(&texts.join("\n"));
        return Ok(());
    };
    let refused = |file: &Path, cause: &std::io::Error| Failure::NotWritten {
        file: file.display().to_string(),
        cause: cause.to_string(),
    };
    std::fs::create_dir_all(folder).map_err(|cause| refused(folder, &cause))?;
    for definition in definitions {
        let file = folder.join(definition.name);
        replace(&file, &definition.text).map_err(|cause| refused(&file, &cause))?;
        say(&file.display().to_string());
    }
    Ok(())
}

impl Job {
    fn of(options: &Options) -> Result<Self, Failure> {
        let program = match &options.program {
            Some(program) => program.clone(),
            None => std::env::current_exe().map_err(|cause| {
                Failure::Usage(format!(
                    "where the program is cannot be told: {cause}; name it with `--program`"
                ))
            })?,
        };
        Ok(Self {
            program: absolute(&program)?,
            exports: absolute(&options.exports)?,
            reports: absolute(&options.reports)?,
            further: options.further.clone(),
        })
    }

    /// What follows the program's name.
    fn arguments(&self) -> Vec<String> {
        let own = ["analyze", &self.exports, "--out", &self.reports];
        let unattended = ["--monthly", "--quiet", "--log", "json"];
        let own = own.into_iter().chain(unattended).map(str::to_owned);
        own.chain(self.further.iter().cloned()).collect()
    }
}

/// The path from the root on, as a text; it need not exist.
fn absolute(path: &Path) -> Result<String, Failure> {
    let absolute = std::path::absolute(path)
        .map_err(|cause| Failure::Usage(format!("`{}` is no path: {cause}", path.display())))?;
    absolute.to_str().map(str::to_owned).ok_or_else(|| {
        Failure::Usage(format!(
            "`{}` is not written in UTF-8, which definitions have to be: rename it",
            path.display()
        ))
    })
}

#[cfg(test)]
pub(super) mod testing {
    use super::Job;

    /// A job whose paths hold everything that some quoting trips over.
    pub(in crate::commands::schedule) fn hostile_job(reports: &str) -> Job {
        Job {
            program: "/opt/my tools/msp-maturity".to_owned(),
            exports: "/srv/50% of \"Bob's\" $HOME `id` \\\\x \\% #;&|<>*?~".to_owned(),
            reports: reports.to_owned(),
            further: vec!["--max-age".to_owned(), "45d".to_owned()],
        }
    }
}
