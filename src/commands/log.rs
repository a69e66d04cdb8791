//! What is told while the program runs: to a person on a terminal, or one
//! event a line to whatever collects logs.

use std::time::Instant;

use super::progress::Progress;
use super::terminal::{say, tell};
use super::{Exit, Failure};
use crate::report::harmless;

/// How the program tells what it does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// The summary, and troubles in words.
    #[default]
    Text,
    /// One JSON object a line on standard error.
    Json,
}

/// How much is told, and how.
#[derive(Debug, Clone, Copy, Default)]
pub struct Telling {
    pub format: LogFormat,
    /// Whether nothing is said but troubles.
    pub quiet: bool,
}

/// Tells what the program does.
#[derive(Debug)]
pub struct Log {
    telling: Telling,
    since: Instant,
}

impl Log {
    /// Begins to tell. Events go nowhere but in the JSON format.
    #[must_use]
    pub fn start(telling: Telling) -> Self {
        if telling.format == LogFormat::Json {
            let subscriber = tracing_subscriber::fmt()
                .json()
                .flatten_event(true)
                .with_target(false)
                .with_writer(std::io::stderr)
                .finish();
            // One run of a program begins to tell once.
            let _ = tracing::subscriber::set_global_default(subscriber);
        }
        Self {
            telling,
            since: Instant::now(),
        }
    }

    /// How long the run has taken so far, in seconds, to the millisecond.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        (self.since.elapsed().as_secs_f64() * 1000.0).round() / 1000.0
    }

    /// A bar on a terminal where somebody may watch.
    #[must_use]
    pub fn progress(&self, files: usize) -> Progress {
        if self.telling.quiet || self.telling.format == LogFormat::Json {
            Progress::hidden()
        } else {
            Progress::over_files(files)
        }
    }

    /// A result, for standard output.
    pub fn result(&self, text: &str) {
        if !self.telling.quiet {
            say(text);
        }
    }

    /// Something that a person may want to know.
    pub fn note(&self, message: &str) {
        let message = harmless(message);
        match self.telling.format {
            LogFormat::Json => tracing::info!("{message}"),
            LogFormat::Text if !self.telling.quiet => eprintln!("note: {message}"),
            LogFormat::Text => {}
        }
    }

    /// Something that a person should know, and that stops nothing.
    pub fn warn(&self, message: &str) {
        let message = harmless(message);
        match self.telling.format {
            LogFormat::Json => tracing::warn!("{message}"),
            LogFormat::Text => eprintln!("warning: {message}"),
        }
    }

    /// Why the command could not do its work; gives the exit it leads to.
    #[must_use]
    pub fn failed(&self, failure: &Failure) -> Exit {
        match self.telling.format {
            LogFormat::Json => {
                let text: Vec<String> = failure.to_string().lines().map(harmless).collect();
                tracing::error!("{}", text.join("\n"));
                failure.exit()
            }
            LogFormat::Text => tell(failure),
        }
    }

    /// The last event of a run.
    pub fn finished(&self, exit: Exit) {
        tracing::info!(
            exit_code = exit.code(),
            seconds = self.seconds(),
            "finished"
        );
    }
}
