//! What can be typed about keeping runs, and about running unattended.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum, value_parser};

use crate::commands::keeping::{Choice, Keeping};
use crate::commands::log::{LogFormat, Telling};
use crate::commands::policies::Policies;
use crate::model::{Day, Phase};

/// Where runs and reports are kept.
#[derive(Debug, Args)]
#[command(next_help_heading = "History and reports")]
pub(super) struct Kept {
    /// The file that runs are kept in: `history.sqlite` in the folder of the
    /// report unless given.
    #[arg(long, value_name = "FILE", conflicts_with = "no_history")]
    history: Option<PathBuf>,

    /// Keep no history, and tell nothing of earlier runs.
    #[arg(long)]
    no_history: bool,

    /// Give each month's report a folder of its own, such as `2026-10`, and the
    /// newest one `latest` as well. Each is replaced as a whole.
    #[arg(long, requires = "out")]
    monthly: bool,

    /// Keep the reports of so many months, the newest counted in; all of them
    /// unless given. The history keeps every month.
    #[arg(long, value_name = "MONTHS", requires = "monthly", value_parser = value_parser!(u32).range(1..))]
    keep: Option<u32>,

    /// Read every file anew. Otherwise `--monthly` keeps beside the history what
    /// it read of each file, and uses it as long as file, configuration and
    /// program stay the same.
    #[arg(long)]
    no_reuse: bool,

    /// How many seconds to wait for another run on the same history.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    wait: u64,
}

/// What is asked of a run that nobody watches.
#[derive(Debug, Args)]
#[command(next_help_heading = "Running unattended")]
pub(super) struct Unattended {
    /// End with code 1 where the held phase fell since the last recorded month
    /// by what the exports show, not by another model or the end of a waiver.
    #[arg(long, value_name = "WHAT")]
    fail_on: Option<FailOn>,

    /// End with code 1 where the held phase is lower than this.
    #[arg(long, value_name = "PHASE")]
    min_phase: Option<PhaseName>,

    /// End with code 3, and write nothing, where the newest record is older
    /// than so many days, such as 45d.
    #[arg(long, value_name = "DAYS", value_parser = days)]
    max_age: Option<u32>,

    /// What day it is for `--max-age`, such as 2026-11-01: by the clock of the
    /// machine unless given.
    #[arg(long, value_name = "DAY", requires = "max_age")]
    today: Option<Day>,

    /// How to tell what is done, on standard error.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    log: Format,

    /// Say nothing but troubles.
    #[arg(long, short)]
    quiet: bool,

    /// Write figures for monitoring to this file, in the text format of
    /// Prometheus.
    #[arg(long, value_name = "FILE")]
    pub(super) metrics_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FailOn {
    /// The held phase fell.
    Regression,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum PhaseName {
    Reactive,
    Stable,
    Proactive,
    Scalable,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Troubles in words.
    Text,
    /// One event a line.
    Json,
}

/// A number of days, with or without the letter that says so.
fn days(text: &str) -> Result<u32, String> {
    let number = text.trim().trim_end_matches(['d', 'D']).trim_end();
    match number.parse::<u32>() {
        Ok(days) if days > 0 => Ok(days),
        _ => Err("it is no number of days: write it as `45d`".to_owned()),
    }
}

impl Kept {
    /// A report without names is not kept among those with names.
    pub(super) fn keeping(self, out: Option<PathBuf>, redact: bool) -> Keeping {
        let history = match self.history {
            Some(file) => Choice::File(file),
            None if self.no_history || redact => Choice::Nowhere,
            None => Choice::BesideReport,
        };
        Keeping {
            out,
            history,
            by_month: self.monthly,
            months: self.keep,
            reuse: self.monthly && !self.no_reuse,
            wait: Duration::from_secs(self.wait),
        }
    }
}

impl Unattended {
    pub(super) fn policies(&self, most_rejected: Option<f64>) -> Policies {
        Policies {
            most_rejected,
            least_phase: self.min_phase.map(|phase| match phase {
                PhaseName::Reactive => Phase::Reactive,
                PhaseName::Stable => Phase::Stable,
                PhaseName::Proactive => Phase::Proactive,
                PhaseName::Scalable => Phase::Scalable,
            }),
            no_regression: matches!(self.fail_on, Some(FailOn::Regression)),
            most_days: self.max_age,
            today: self.today,
        }
    }

    pub(super) fn telling(&self) -> Telling {
        Telling {
            format: match self.log {
                Format::Text => LogFormat::Text,
                Format::Json => LogFormat::Json,
            },
            quiet: self.quiet,
        }
    }
}
