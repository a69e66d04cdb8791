//! Writes reports into their folder: all of one, or nothing.

mod contents;
mod interrupted;
mod seal;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use super::Format;
use super::document::Document;
use super::move_in::{MoveIn, WriteError};
use crate::model::Month;
use contents::contents;
pub use interrupted::finish_interrupted;
use seal::{Seal, digest};

/// Writes the report into a folder, which is made if need be, in the formats
/// that are asked for. Gives the paths of what was written.
///
/// Either all files are in place afterwards or the folder is as it was. Files
/// of the same names are replaced; all others stay untouched.
///
/// # Errors
/// When a file cannot be written; the message names the path and a remedy.
pub fn write(folder: &Path, document: &Document<'_>) -> Result<Vec<PathBuf>, WriteError> {
    Prepared::new(folder, document, Layout::Plain, "")?.put_in_place()
}

/// How reports lie in their folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The files lie in the folder itself.
    Plain,
    /// Each month has a folder of its own, and the newest is in `latest` as
    /// well.
    ByMonth { month: Month, is_latest: bool },
}

/// The name of the folder with the newest report.
pub const LATEST: &str = "latest";

/// What the folders are called that wait: the report, and its copy for
/// [`LATEST`].
const WAITING: &str = "new";
const WAITING_LATEST: &str = "new-latest";

/// A report that is written and waits to be put in its place: all that can
/// take room or fail is done.
#[derive(Debug)]
pub struct Prepared {
    move_in: MoveIn,
    layout: Layout,
    root: PathBuf,
}

impl Prepared {
    /// Writes the report beside its place. `sealed_as` says what it is, for
    /// [`finish_interrupted`].
    ///
    /// # Errors
    /// When a file cannot be written; nothing is left behind then.
    pub fn new(
        root: &Path,
        document: &Document<'_>,
        layout: Layout,
        sealed_as: &str,
    ) -> Result<Self, WriteError> {
        let mut files = Vec::new();
        // Always in the same order, whatever that of the formats is.
        for format in Format::ALL {
            // What tells reports apart is always there.
            let is_needed = format == Format::Json && layout != Layout::Plain;
            if is_needed || document.formats.contains(&format) {
                files.extend(contents(document, format)?);
            }
        }
        let mut move_in = MoveIn::prepare(root)?;
        let written = move_in
            .write(WAITING, &files)
            .and_then(|()| match layout {
                Layout::ByMonth {
                    is_latest: true, ..
                } => move_in.write(WAITING_LATEST, &files),
                _ => Ok(()),
            })
            .and_then(|()| {
                let seal = Seal {
                    layout,
                    digest: digest(&files),
                    sealed_as: sealed_as.to_owned(),
                };
                move_in.seal(&seal.text())
            });
        match written {
            Ok(()) => Ok(Self {
                move_in,
                layout,
                root: root.to_owned(),
            }),
            Err(error) => {
                move_in.undo();
                Err(error)
            }
        }
    }

    /// Puts the report in its place; gives the paths of what is there now.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn put_in_place(mut self) -> Result<Vec<PathBuf>, WriteError> {
        let placed = place(&mut self.move_in, self.layout);
        match placed {
            Ok(paths) => {
                self.move_in.leave();
                Ok(match self.layout {
                    Layout::Plain => paths,
                    Layout::ByMonth { month, .. } => vec![self.root.join(month.to_string())],
                })
            }
            Err(error) => {
                // Whole folders that changed places are left to the next run.
                if self.layout == Layout::Plain {
                    self.move_in.undo();
                }
                Err(error)
            }
        }
    }

    /// Takes away what was written.
    pub fn take_back(mut self) {
        self.move_in.undo();
    }
}

impl Layout {
    /// The folder that holds `report.html`, below that of all reports.
    #[must_use]
    pub fn folder(self, root: &Path) -> PathBuf {
        match self {
            Self::Plain => root.to_owned(),
            Self::ByMonth { month, .. } => root.join(month.to_string()),
        }
    }

    /// As a seal says it.
    fn in_words(self) -> String {
        match self {
            Self::Plain => "plain".to_owned(),
            Self::ByMonth { month, is_latest } => {
                let latest = if is_latest { LATEST } else { "month" };
                format!("{month} {latest}")
            }
        }
    }

    fn from_words(words: &str) -> Option<Self> {
        match words.split_once(' ') {
            None => (words == "plain").then_some(Self::Plain),
            Some((month, latest)) => Some(Self::ByMonth {
                month: month.parse().ok()?,
                is_latest: latest == LATEST,
            }),
        }
    }
}

fn place(move_in: &mut MoveIn, layout: Layout) -> Result<Vec<PathBuf>, WriteError> {
    let Layout::ByMonth { month, is_latest } = layout else {
        return move_in.run(WAITING);
    };
    move_in.swap_in(WAITING, &month.to_string())?;
    if is_latest {
        move_in.swap_in(WAITING_LATEST, LATEST)?;
    }
    Ok(Vec::new())
}

/// Takes away the reports of months that lie further back than so many months,
/// the newest counted in; other folders stay.
///
/// # Errors
/// When a folder cannot be taken away.
pub fn keep_months(root: &Path, newest: Month, months: u32) -> Result<(), WriteError> {
    let oldest = newest.minus(months.saturating_sub(1));
    let Ok(entries) = std::fs::read_dir(root) else {
        return Ok(());
    };
    let mut old: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let month = name.parse::<Month>();
            month.is_ok_and(|month| month < oldest) && path.join("report.json").is_file()
        })
        .collect();
    old.sort();
    for folder in old {
        MoveIn::take_away(root, &folder)?;
    }
    Ok(())
}
