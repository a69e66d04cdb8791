//! Lists, shows, compares, hands out and checks what is kept of past runs.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::keeping::HISTORY;
use super::metrics_file::replace;
use super::terminal::{counted, say, tell};
use super::{Exit, Failure};
use crate::history::{History, HistoryError, Run, compare};
use crate::model::{Month, MonthError};
pub use crate::report::KeptTable as Table;
use crate::report::{comparison_json, comparison_text, kept_csv, run_text, runs_text};

/// A month, or one of its revisions: `2026-09`, `2026-09@1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunName {
    pub month: Month,
    pub revision: Option<u32>,
}

impl FromStr for RunName {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (month, revision) = match text.split_once('@') {
            None => (text, None),
            Some((month, revision)) => {
                let number = revision.parse::<u32>().map_err(|_| {
                    format!("`{revision}` is no revision: write its number, as in `{month}@1`")
                })?;
                (month, Some(number))
            }
        };
        let month = month
            .parse()
            .map_err(|error: MonthError| error.to_string())?;
        Ok(Self { month, revision })
    }
}

/// What is asked of a history.
#[derive(Debug, Clone)]
pub enum Question {
    List,
    Show(RunName),
    Diff {
        before: RunName,
        after: RunName,
        json: bool,
    },
    Export {
        table: Table,
        /// Whether the earlier revisions are handed out as well.
        all: bool,
        out: Option<PathBuf>,
    },
    Verify,
}

/// Runs the command. `place` is the file of a history, or the folder of the
/// reports that it lies in.
#[must_use]
pub fn run(place: &Path, question: &Question) -> Exit {
    match ask(place, question) {
        Ok(()) => Exit::Done,
        Err(failure) => tell(&failure),
    }
}

fn ask(place: &Path, question: &Question) -> Result<(), Failure> {
    let file = if place.is_dir() {
        place.join(HISTORY)
    } else {
        place.to_path_buf()
    };
    let history = History::open_existing(&file)?;
    match question {
        Question::List => say(&runs_text(&history.list()?)),
        Question::Show(name) => say(&run_text(&named(&history, *name)?)),
        Question::Diff {
            before,
            after,
            json,
        } => {
            let comparison = compare(&named(&history, *before)?, &named(&history, *after)?);
            if *json {
                say(&comparison_json(&comparison)?);
            } else {
                say(&comparison_text(&comparison));
            }
        }
        Question::Export { table, all, out } => {
            let text = kept_csv(&runs(&history, *all)?, *table);
            match out {
                None => say(&text),
                Some(out) => replace(out, &text).map_err(|cause| Failure::NotWritten {
                    file: out.display().to_string(),
                    cause: cause.to_string(),
                })?,
            }
        }
        Question::Verify => verify(&history)?,
    }
    Ok(())
}

fn named(history: &History, name: RunName) -> Result<Run, HistoryError> {
    history.run(name.month, name.revision)
}

fn runs(history: &History, all: bool) -> Result<Vec<Run>, HistoryError> {
    history
        .list()?
        .into_iter()
        .filter(|listed| all || listed.is_current)
        .map(|listed| history.run(listed.month, Some(listed.revision)))
        .collect()
}

fn verify(history: &History) -> Result<(), Failure> {
    let faults = history.verify()?;
    if !faults.is_empty() {
        let told = faults.iter().map(ToString::to_string).collect();
        return Err(Failure::DamagedHistory(told));
    }
    let runs = history.list()?;
    let months = runs.iter().filter(|run| run.is_current).count();
    say(&format!(
        "The history is whole: {}, {}, each as it was recorded.",
        counted(months, "month"),
        counted(runs.len(), "run")
    ));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::RunName;

    #[test]
    fn a_month_may_name_its_revision() {
        let name: RunName = "2026-09@2".parse().unwrap();
        assert_eq!(
            (name.month.to_string(), name.revision),
            ("2026-09".to_owned(), Some(2))
        );
        assert_eq!("2026-09".parse::<RunName>().unwrap().revision, None);
        assert!(
            "2026-09@x"
                .parse::<RunName>()
                .unwrap_err()
                .contains("no revision")
        );
        assert!(
            "september"
                .parse::<RunName>()
                .unwrap_err()
                .contains("is not a month")
        );
    }
}
