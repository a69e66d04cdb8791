//! What can be typed.

mod completions;
mod history;
mod monthly;
mod schedule;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, value_parser};

use crate::commands::analyze::Format;
use crate::commands::{self, Exit};
use crate::language::Language;
use crate::model::Month;

/// The share of the records that may be set aside under `--strict`.
const MOST_REJECTED: f64 = 0.01;

/// Infers the operational maturity of a managed service provider from the
/// records that its tools export: Reactive, Stable, Proactive or Scalable.
///
/// Export tickets, SLA results, invoices and agreements as CSV into a folder,
/// and name that folder. Nothing has to be mapped, and nothing leaves this
/// machine.
#[derive(Debug, Parser)]
#[command(name = "msp-maturity", version, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done; 1 a policy asked for is not met; 2 wrong usage or \
    configuration; 3 the input cannot be used, or shows too little for a verdict; 4 output or \
    history could not be written."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Analyze(Box<Analyze>),
    Completions(completions::Completions),
    Explain(Explain),
    History(history::Asked),
    Init(Init),
    Inspect(Inspect),
    Man(completions::Man),
    #[command(subcommand)]
    Model(Model),
    Quiz(Quiz),
    Sample(Sample),
    #[command(subcommand)]
    Schedule(schedule::Schedule),
}

/// Reads exports, infers the phase, and writes the report.
#[derive(Debug, Args)]
struct Analyze {
    /// CSV files, or folders with CSV files in them to any depth.
    #[arg(required = true, value_name = "FILES OR FOLDERS")]
    paths: Vec<PathBuf>,

    /// The folder to write the report to; made if it is not there. Without it
    /// only the summary is printed.
    #[arg(short, long, value_name = "FOLDER")]
    out: Option<PathBuf>,

    /// The month to judge, such as 2026-09: the last complete month in the
    /// records unless given.
    #[arg(long, value_name = "MONTH")]
    as_of: Option<Month>,

    /// What you decide about reading, calendar and clients: `msp-maturity.toml`
    /// in the first folder unless given.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// End with code 3 where more of the records are set aside than
    /// `--max-rejected` allows, of all files or of any one, or where a file that
    /// looks like an export is not used. The report is written all the same.
    #[arg(long)]
    strict: bool,

    /// The share of the records that may be set aside, of all files and of each,
    /// such as 2%; 1% under `--strict` unless given.
    #[arg(long, value_name = "SHARE", value_parser = share)]
    max_rejected: Option<f64>,

    /// A maturity model, or a part of one: what it says replaces what that of
    /// the program says.
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,

    /// What to assume of metrics, such as `sla_resolution=0.95,dso=40`: the
    /// phase that would follow is told beside what was found, and marked.
    #[arg(long, value_name = "METRIC=VALUE,…", value_delimiter = ',')]
    what_if: Vec<String>,

    /// A filled-in self-assessment, as `quiz` writes an empty one: where belief
    /// and records differ is told, and the phase stays what the records make it.
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,

    /// What to write into the folder, such as `html,json`: html, md, json, csv,
    /// xlsx, svg and png; all of them unless given. `--monthly` always writes
    /// the json.
    #[arg(long, value_name = "FORMAT,…", value_delimiter = ',', requires = "out")]
    format: Vec<Format>,

    /// The language of the report and the summary: en, pt-BR or es; that of the
    /// environment (`LC_ALL`, `LC_MESSAGES`, `LANG`) unless given.
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,

    /// Replace clients, people, queues, kinds of ticket, agreements, names of
    /// files and what is quoted from them by labels, in every output. Nothing
    /// is kept in a history then.
    #[arg(long, conflicts_with = "history")]
    redact: bool,

    #[command(flatten)]
    kept: monthly::Kept,

    #[command(flatten)]
    unattended: monthly::Unattended,
}

/// The language that is typed, else that of the environment.
fn spoken(typed: Option<Language>) -> Language {
    typed.unwrap_or_else(|| Language::of_environment(|variable| std::env::var(variable).ok()))
}

/// A share that is written as a percentage: `2%`, `0.5`.
fn share(text: &str) -> Result<f64, String> {
    let percent = text.trim().trim_end_matches('%').trim_end();
    match percent.parse::<f64>() {
        Ok(percent) if (0.0..=100.0).contains(&percent) => Ok(percent / 100.0),
        _ => Err("it is not a share: write one between 0% and 100%, such as `2%`".to_owned()),
    }
}

/// Tells what a metric, sign, gate or phase is: formula, target and source; and
/// with exports, what it came to in them, with the records that count for and
/// against it.
#[derive(Debug, Args)]
struct Explain {
    /// The id of a metric or sign, a gate's number or a phase's name, or
    /// `phase` for the one that exports show; a list of all of them without it.
    name: Option<String>,

    /// Exports to look into, or folders with exports in them.
    #[arg(value_name = "FILES OR FOLDERS")]
    paths: Vec<PathBuf>,

    /// Write every row that the numbers rest on to this file, as CSV.
    #[arg(long, value_name = "FILE")]
    rows: Option<PathBuf>,

    /// The month to look at, such as 2026-09: the last complete month in the
    /// records unless given.
    #[arg(long, value_name = "MONTH", requires = "paths")]
    as_of: Option<Month>,

    /// What you decide about reading, calendar and clients: `msp-maturity.toml`
    /// in the first folder unless given.
    #[arg(long, value_name = "FILE", requires = "paths")]
    config: Option<PathBuf>,

    /// A maturity model, or a part of one: what it says replaces what that of
    /// the program says.
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,

    /// The language of what is shown: en, pt-BR or es; that of the environment
    /// (`LC_ALL`, `LC_MESSAGES`, `LANG`) unless given.
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

/// Shows how files are understood: what each is taken for, what its columns
/// mean, what became of its rows, and what it leaves open.
#[derive(Debug, Args)]
struct Inspect {
    /// CSV files, or folders with CSV files in them to any depth.
    #[arg(required_unless_present = "records", value_name = "FILES OR FOLDERS")]
    paths: Vec<PathBuf>,

    /// Show it as JSON.
    #[arg(long, conflicts_with = "records")]
    json: bool,

    /// Write the header and the records of this file to standard output, as
    /// clean CSV, just as they are understood.
    #[arg(long, value_name = "FILE", conflicts_with = "paths")]
    records: Option<PathBuf>,

    /// What you decide about reading: `msp-maturity.toml` in the first folder
    /// unless given.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,

    /// The language of what is shown: en, pt-BR or es; that of the environment
    /// (`LC_ALL`, `LC_MESSAGES`, `LANG`) unless given.
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

/// Shows, checks, tries and compares maturity models. A model in a file may
/// leave out whatever is to stay as it is.
#[derive(Debug, Subcommand)]
enum Model {
    /// Prints the model with its comments, ready to be copied and changed.
    Show,

    /// Tells what is wrong with a model. Ends with code 2 where it cannot work.
    Lint {
        /// The model; that of the program without it.
        file: Option<PathBuf>,
    },

    /// Tries a model on situations whose phase is known. Ends with code 2 where
    /// one comes out otherwise.
    Test {
        /// The model; that of the program without it.
        file: Option<PathBuf>,

        /// Situations of your own, in place of those of the program.
        #[arg(long, value_name = "FILE")]
        vectors: Vec<PathBuf>,
    },

    /// Tells what changes from one model to another.
    Diff {
        /// A model.
        one: PathBuf,

        /// Another; without it, what changes from that of the program.
        other: Option<PathBuf>,
    },
}

/// Writes a commented `msp-maturity.toml` into a folder, from what is found
/// there. It decides nothing until you uncomment a line.
#[derive(Debug, Args)]
struct Init {
    /// The folder with the exports.
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,

    /// Replace the file that is there.
    #[arg(long)]
    force: bool,
}

/// Writes an empty self-assessment: a statement for each sign, to be answered
/// from 1, not at all, to 5, fully. `analyze --answers` sets it beside the
/// records; it never moves the phase.
#[derive(Debug, Args)]
struct Quiz {
    /// The language of the statements: en, pt-BR or es.
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    lang: Language,

    /// The file to write; standard output without it.
    #[arg(short, long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// A maturity model, or a part of one, whose signs are asked about.
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
}

/// Writes the exports of invented providers, one for each phase.
#[derive(Debug, Args)]
struct Sample {
    /// The folder to write to; each provider gets a folder in it.
    #[arg(short, long, value_name = "FOLDER", default_value = "sample-data")]
    out: PathBuf,

    /// Only this provider: reactive, stable, proactive or scalable.
    #[arg(long, value_name = "NAME")]
    provider: Option<String>,

    /// About how many tickets it is to have, for tests of size.
    #[arg(long, value_name = "NUMBER", requires = "provider", value_parser = value_parser!(u64).range(1..))]
    tickets: Option<u64>,

    /// Another course of events for the same provider.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
}

impl Analyze {
    fn options(self) -> commands::analyze::Options {
        let most_rejected = self
            .max_rejected
            .or_else(|| self.strict.then_some(MOST_REJECTED));
        commands::analyze::Options {
            keeping: self.kept.keeping(self.out, self.redact),
            policies: self.unattended.policies(most_rejected),
            telling: self.unattended.telling(),
            metrics_file: self.unattended.metrics_file,
            paths: self.paths,
            as_of: self.as_of,
            model: self.model,
            config: self.config,
            what_if: self.what_if,
            answers: self.answers,
            formats: self.format,
            language: spoken(self.lang),
            redact: self.redact,
        }
    }
}

impl Cli {
    /// Does what was typed.
    #[must_use]
    pub fn run(self) -> Exit {
        match self.command {
            Command::Analyze(typed) => commands::analyze::run(&typed.options()),
            Command::Completions(typed) => typed.run(),
            Command::Explain(typed) => commands::explain::run(&commands::explain::Options {
                name: typed.name,
                paths: typed.paths,
                config: typed.config,
                as_of: typed.as_of,
                model: typed.model,
                rows: typed.rows,
                language: spoken(typed.lang),
            }),
            Command::History(typed) => typed.run(),
            Command::Init(typed) => commands::init::run(&typed.folder, typed.force),
            Command::Inspect(typed) => match &typed.records {
                Some(file) => commands::inspect::write_records(file, typed.config.as_deref()),
                None => commands::inspect::run(&commands::inspect::Options {
                    paths: typed.paths,
                    config: typed.config,
                    json: typed.json,
                    language: spoken(typed.lang),
                }),
            },
            Command::Man(typed) => typed.run(),
            Command::Model(Model::Show) => commands::model::show(),
            Command::Model(Model::Lint { file }) => commands::model::check(file.as_deref()),
            Command::Model(Model::Test { file, vectors }) => {
                commands::model::test(file.as_deref(), &vectors)
            }
            Command::Model(Model::Diff { one, other }) => {
                commands::model::compare(&one, other.as_deref())
            }
            Command::Quiz(typed) => commands::quiz::run(&commands::quiz::Options {
                language: typed.lang,
                out: typed.out,
                model: typed.model,
            }),
            Command::Sample(typed) => commands::sample::run(&commands::sample::Options {
                out: typed.out,
                provider: typed.provider,
                tickets: typed.tickets,
                seed: typed.seed,
            }),
            Command::Schedule(typed) => typed.run(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn what_can_be_typed_makes_sense() {
        Cli::command().debug_assert();
    }
}
