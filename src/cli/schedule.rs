//! What can be typed about schedulers.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::commands::Exit;
use crate::commands::schedule::{self, Options, Scheduler};

/// Writes the definition by which a scheduler runs the monthly job.
#[derive(Debug, Subcommand)]
pub(super) enum Schedule {
    /// Prints the definition for a folder of exports: every first of the month
    /// at six, one run at a time.
    Print {
        /// The folder with the exports.
        #[arg(value_name = "FOLDER")]
        exports: PathBuf,

        /// The scheduler.
        #[arg(long, value_name = "SCHEDULER")]
        kind: Kind,

        /// The folder for reports and history: `report` beside the exports'
        /// folder unless given.
        #[arg(long, value_name = "FOLDER")]
        reports: Option<PathBuf>,

        /// The program to run: this one unless given.
        #[arg(long, value_name = "FILE")]
        program: Option<PathBuf>,

        /// The folder to write the definition into; standard output without it.
        #[arg(short, long, value_name = "FOLDER")]
        out: Option<PathBuf>,

        /// Further options of `analyze`, after `--`: for instance `-- --max-age
        /// 45d --fail-on regression`.
        #[arg(last = true, value_name = "OPTIONS")]
        further: Vec<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Kind {
    /// A line for a crontab.
    Cron,
    /// A service and its timer.
    Systemd,
    /// A task for the Task Scheduler, as XML.
    Windows,
    /// A `CronJob`, as YAML.
    Kubernetes,
}

impl Schedule {
    pub(super) fn run(self) -> Exit {
        let Self::Print {
            exports,
            kind,
            reports,
            program,
            out,
            further,
        } = self;
        let beside = || {
            let whole = std::path::absolute(&exports).unwrap_or_else(|_| exports.clone());
            whole.with_file_name("report")
        };
        schedule::run(&Options {
            scheduler: match kind {
                Kind::Cron => Scheduler::Cron,
                Kind::Systemd => Scheduler::Systemd,
                Kind::Windows => Scheduler::Windows,
                Kind::Kubernetes => Scheduler::Kubernetes,
            },
            reports: reports.unwrap_or_else(beside),
            exports,
            further,
            program,
            out,
        })
    }
}
