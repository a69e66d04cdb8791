//! Completions for shells and the pages of the manual, made from what can be
//! typed.

use std::io::Write as _;
use std::path::PathBuf;

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use super::Cli;
use crate::commands::Exit;

/// Prints the completions for a shell: `msp-maturity completions bash >
/// ~/.local/share/bash-completion/completions/msp-maturity`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell.
    shell: Shell,
}

/// Writes the pages of the manual, one for the program and one for each of its
/// commands.
#[derive(Debug, Args)]
pub(super) struct Man {
    /// The folder to write the pages into; the page of the program goes to
    /// standard output without it.
    #[arg(short, long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

impl Completions {
    pub(super) fn run(&self) -> Exit {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "msp-maturity", &mut text);
        // A reader that has gone away is no trouble.
        let _ = std::io::stdout().lock().write_all(&text);
        Exit::Done
    }
}

impl Man {
    pub(super) fn run(&self) -> Exit {
        let written = match &self.out {
            Some(folder) => std::fs::create_dir_all(folder)
                .and_then(|()| clap_mangen::generate_to(Cli::command(), folder)),
            None => clap_mangen::Man::new(Cli::command()).render(&mut std::io::stdout().lock()),
        };
        match (written, &self.out) {
            (Err(cause), Some(folder)) => {
                let _ = writeln!(
                    std::io::stderr(),
                    "error: the pages cannot be written into `{}`: {cause}; choose a folder that you may write to",
                    folder.display()
                );
                Exit::NotWritten
            }
            _ => Exit::Done,
        }
    }
}
