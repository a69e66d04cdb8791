//! What can be asked of past runs.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::commands::Exit;
use crate::commands::history::{self, Question, RunName, Table};

/// Lists, shows, compares, hands out and checks what is kept of past runs.
#[derive(Debug, Args)]
pub(super) struct Asked {
    /// The file of the history, or the folder of the reports that it lies in.
    #[arg(
        long,
        global = true,
        value_name = "FILE OR FOLDER",
        default_value = "."
    )]
    history: PathBuf,

    #[command(subcommand)]
    question: Typed,
}

#[derive(Debug, Subcommand)]
enum Typed {
    /// Lists the months, with a line wherever they were judged by another model
    /// or counted by other formulas.
    List,

    /// Shows what a month came to.
    Show {
        /// The month, such as 2026-09, or one of its revisions, such as
        /// 2026-09@1.
        month: RunName,
    },

    /// Tells what changed from one month to another, and why: by what the
    /// exports show, by what can be seen, by the model, or by waivers.
    Diff {
        /// The month before, or one of its revisions.
        before: RunName,

        /// The month after, or one of its revisions.
        after: RunName,

        /// Tell it as JSON.
        #[arg(long)]
        json: bool,
    },

    /// Hands out what is kept, as CSV.
    Export {
        /// Which table.
        #[arg(long, value_name = "TABLE", default_value = "facts")]
        table: TableName,

        /// The earlier revisions of each month as well.
        #[arg(long)]
        all: bool,

        /// The file to write; standard output without it.
        #[arg(short, long, value_name = "FILE")]
        out: Option<PathBuf>,
    },

    /// Checks that the file is whole and every run says what was recorded. Ends
    /// with code 4 where one does not.
    Verify,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TableName {
    /// What was counted in each month, as the newest run tells it.
    Facts,
    /// What each metric came to at each month end.
    Readings,
    /// The phases.
    Phases,
    /// The signs.
    Signs,
    /// The files that were read.
    Inputs,
}

impl Asked {
    pub(super) fn run(self) -> Exit {
        let question = match self.question {
            Typed::List => Question::List,
            Typed::Show { month } => Question::Show(month),
            Typed::Diff {
                before,
                after,
                json,
            } => Question::Diff {
                before,
                after,
                json,
            },
            Typed::Export { table, all, out } => Question::Export {
                table: match table {
                    TableName::Facts => Table::Facts,
                    TableName::Readings => Table::Readings,
                    TableName::Phases => Table::Phases,
                    TableName::Signs => Table::Signs,
                    TableName::Inputs => Table::Inputs,
                },
                all,
                out,
            },
            Typed::Verify => Question::Verify,
        };
        history::run(&self.history, &question)
    }
}
