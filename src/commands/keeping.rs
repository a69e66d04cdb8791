//! Keeps a run: compares it with the one before, writes the report beside its
//! place, records the run, and only then puts the report in its place.
//!
//! A run that is killed leaves the history and the report as they were, or the
//! history as it is to be and a report that is complete and waits: the next
//! run puts it in its place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Failure;
use super::log::Log;
use crate::history::{Comparison, History, Listed, Lock, Recorded, Run, compare};
use crate::input::Reuse;
use crate::model::{Headline, Month, Phase};
use crate::report::{Changes, Document, Layout, Prepared, finish_interrupted, keep_months};

/// What the history is called in the folder of the report.
pub const HISTORY: &str = "history.sqlite";

/// Where runs and reports are kept.
#[derive(Debug, Default)]
pub struct Keeping {
    /// Where the report goes; only the summary is told without it.
    pub out: Option<PathBuf>,
    pub history: Choice,
    /// Whether each month's report has a folder of its own.
    pub by_month: bool,
    /// How many months of reports stay; all of them without it.
    pub months: Option<u32>,
    /// Whether what was read of files is kept for the next run.
    pub reuse: bool,
    /// How long to wait for another run.
    pub wait: Duration,
}

/// Where the history is.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub enum Choice {
    /// In the folder of the report; nowhere without one.
    #[default]
    BesideReport,
    File(PathBuf),
    Nowhere,
}

impl Keeping {
    /// The file of the history, where one is kept.
    #[must_use]
    pub fn history_file(&self) -> Option<PathBuf> {
        match &self.history {
            Choice::BesideReport => self.out.as_ref().map(|folder| folder.join(HISTORY)),
            Choice::File(file) => Some(file.clone()),
            Choice::Nowhere => None,
        }
    }

    /// Where it is kept what was read of files: beside the history.
    #[must_use]
    pub fn reuse(&self) -> Option<Reuse> {
        let history = self.history_file().filter(|_| self.reuse)?;
        let mut name = history.file_name().unwrap_or_default().to_owned();
        name.push(".reuse");
        Some(Reuse::in_folder(
            &history.with_file_name(name),
            this_program()?,
        ))
    }

    /// Finds out before any work is done that a history cannot be used.
    ///
    /// # Errors
    /// When it is there and cannot be used.
    pub fn check(&self) -> Result<(), Failure> {
        match self.history_file() {
            Some(file) if has_content(&file) => Ok(History::open_existing(&file).map(|_| ())?),
            _ => Ok(()),
        }
    }

    /// As what earlier months were judged in their own runs by this model, as
    /// far as a history tells.
    ///
    /// # Errors
    /// When there is a history that cannot be read.
    pub fn judged_before(
        &self,
        month: Month,
        model_hash: &str,
    ) -> Result<BTreeMap<Month, (Headline, Phase)>, Failure> {
        match self.history_file() {
            Some(file) if has_content(&file) => {
                Ok(History::open_existing(&file)?.judged_before(month, model_hash)?)
            }
            _ => Ok(BTreeMap::new()),
        }
    }

    /// Takes the right to write.
    ///
    /// # Errors
    /// When another run has it, or the folder cannot be made.
    pub fn begin(&self) -> Result<Kept, Failure> {
        let Some(file) = self.history_file() else {
            return Ok(Kept::default());
        };
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let made = folder.map_or(Ok(Vec::new()), make_folders)?;
        let lock = match Lock::take(&file, self.wait) {
            Ok(lock) => lock,
            Err(error) => {
                take_back(&made);
                return Err(error.into());
            }
        };
        let mut kept = Kept {
            lock: Some(lock),
            made,
            history: None,
            file: Some(file.clone()),
        };
        match kept.open(&file, self.out.as_deref()) {
            Ok(()) => Ok(kept),
            Err(failure) => {
                kept.leave_nothing();
                Err(failure)
            }
        }
    }
}

/// What tells this program from others: its version, and the file it is. A
/// program that was built anew may read otherwise.
fn this_program() -> Option<String> {
    let file = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
    let built = file.modified().ok()?;
    Some(format!(
        "{} {} {built:?}",
        env!("CARGO_PKG_VERSION"),
        file.len()
    ))
}

/// An empty file is what is left where the first run was cut short.
fn has_content(file: &Path) -> bool {
    std::fs::metadata(file).is_ok_and(|found| found.len() > 0)
}

/// Makes a folder, and tells which were not there before, the innermost first.
fn make_folders(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let missing: Vec<PathBuf> = folder
        .ancestors()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
        .map(Path::to_path_buf)
        .collect();
    std::fs::create_dir_all(folder).map_err(|cause| {
        take_back(&missing);
        Failure::NoFolder {
            folder: folder.display().to_string(),
            cause: cause.to_string(),
        }
    })?;
    Ok(missing)
}

fn take_back(made: &[PathBuf]) {
    for folder in made {
        // Only an empty folder goes.
        let _ = std::fs::remove_dir(folder);
    }
}

/// The right to write, with what was recorded before.
#[derive(Debug, Default)]
pub struct Kept {
    lock: Option<Lock>,
    made: Vec<PathBuf>,
    /// `None` where nothing is recorded yet.
    history: Option<History>,
    file: Option<PathBuf>,
}

impl Kept {
    fn open(&mut self, file: &Path, out: Option<&Path>) -> Result<(), Failure> {
        if has_content(file) {
            self.history = Some(History::open(file)?);
        }
        let Some(out) = out else {
            return Ok(());
        };
        let is_recorded = |sealed: &str| {
            let (month, fingerprint) = sealed.split_once(' ').unwrap_or_default();
            match (month.parse::<Month>(), &self.history) {
                (Ok(month), Some(history)) => {
                    history.is_in_force(month, fingerprint).unwrap_or(false)
                }
                _ => false,
            }
        };
        Ok(finish_interrupted(out, &is_recorded)?)
    }

    /// What changed since the last run before the month of this one; `None`
    /// where there is none.
    ///
    /// # Errors
    /// When the history cannot be read.
    pub fn changes(&self, run: &Run) -> Result<Option<Changes>, Failure> {
        let Some(history) = &self.history else {
            return Ok(None);
        };
        let Some(before) = history.before(run.month)? else {
            return Ok(None);
        };
        let recorded: Vec<Listed> = history
            .list()?
            .into_iter()
            .filter(|listed| listed.is_current && listed.month < run.month)
            .collect();
        Ok(Some(Changes {
            comparison: compare(&before, run),
            recorded,
        }))
    }

    /// Whether no later month is recorded.
    fn is_latest(&self, month: Month) -> Result<bool, Failure> {
        match &self.history {
            None => Ok(true),
            Some(history) => Ok(history.list()?.iter().all(|listed| listed.month <= month)),
        }
    }

    /// Writes the report and records the run, or does neither. Gives the
    /// folder of the report.
    ///
    /// # Errors
    /// When either cannot be written.
    pub fn write(
        mut self,
        keeping: &Keeping,
        run: &Run,
        document: &Document<'_>,
        log: &Log,
    ) -> Result<Option<PathBuf>, Failure> {
        match self.written(keeping, run, document, log) {
            Ok(folder) => Ok(folder),
            Err(failure) => {
                self.leave_nothing();
                Err(failure)
            }
        }
    }

    fn written(
        &mut self,
        keeping: &Keeping,
        run: &Run,
        document: &Document<'_>,
        log: &Log,
    ) -> Result<Option<PathBuf>, Failure> {
        let is_latest = self.is_latest(run.month)?;
        let layout = if keeping.by_month {
            Layout::ByMonth {
                month: run.month,
                is_latest,
            }
        } else {
            Layout::Plain
        };
        let prepared = match &keeping.out {
            Some(out) => {
                let sealed_as = format!("{} {}", run.month, run.fingerprint());
                Some(Prepared::new(out, document, layout, &sealed_as)?)
            }
            None => None,
        };
        if let Err(failure) = self.record(run, log) {
            if let Some(prepared) = prepared {
                prepared.take_back();
            }
            return Err(failure);
        }
        let Some((prepared, out)) = prepared.zip(keeping.out.as_ref()) else {
            return Ok(None);
        };
        prepared.put_in_place()?;
        if let Some(months) = keeping.months.filter(|_| keeping.by_month && is_latest) {
            keep_months(out, run.month, months)?;
        }
        let folder = layout.folder(out);
        tracing::info!(folder = %folder.display(), "report written");
        Ok(Some(folder))
    }

    fn record(&mut self, run: &Run, log: &Log) -> Result<(), Failure> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        let history = match &mut self.history {
            Some(history) => history,
            none => none.insert(History::open(file)?),
        };
        let (recorded, revision) = history.record(run)?;
        tracing::info!(
            month = %run.month,
            revision,
            outcome = match recorded {
                Recorded::New => "new",
                Recorded::Replaced => "replaced",
                Recorded::Same => "same",
            },
            "run recorded"
        );
        if recorded == Recorded::Replaced {
            log.note(&format!(
                "{} was recorded otherwise before: it is revision {revision} now, and the earlier one is kept",
                run.month
            ));
        }
        Ok(())
    }

    /// Gives the right back after nothing was written.
    pub fn leave_nothing(mut self) {
        let is_empty = self.file.as_deref().is_some_and(|file| !has_content(file));
        if let Some(lock) = self.lock.take() {
            if is_empty && self.history.is_none() {
                lock.leave_nothing();
            } else {
                drop(lock);
            }
        }
        take_back(&self.made);
    }
}

/// The comparison that a policy about regressions looks at.
#[must_use]
pub fn since(changes: Option<&Changes>) -> Option<&Comparison> {
    changes.map(|changes| &changes.comparison)
}
