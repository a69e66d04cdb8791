//! The file that runs are kept in.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{
    Connection, OpenFlags, OptionalExtension as _, Transaction, TransactionBehavior, params,
};

use super::error::{HistoryError, explained};
use super::fingerprint::fingerprint_of_run;
use super::migrations::migrate;
use super::read::read_run;
use super::run::Run;
use super::write::{write_execution, write_run};
use crate::model::Month;

/// How long a question waits for a run that is being written.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// The runs of one provider.
#[derive(Debug)]
pub struct History {
    pub(super) connection: Connection,
    pub(super) path: PathBuf,
}

/// What became of a run that was handed over to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// The month had no run before.
    New,
    /// The month had one that said otherwise; it stays as an earlier revision.
    Replaced,
    /// The month has one that says the same.
    Same,
}

impl History {
    /// Opens a history to write into it; makes it where there is none.
    ///
    /// # Errors
    /// When it is newer than the program, damaged, of another program, or
    /// cannot be written.
    pub fn open(path: &Path) -> Result<Self, HistoryError> {
        Self::open_with(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )
    }

    /// Opens a history to ask it.
    ///
    /// # Errors
    /// When there is none, and as [`History::open`].
    pub fn open_existing(path: &Path) -> Result<Self, HistoryError> {
        // An empty file is what is left where the first run was cut short.
        if std::fs::metadata(path).map_or(0, |file| file.len()) == 0 {
            return Err(HistoryError::Missing(path.to_path_buf()));
        }
        Self::open_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn open_with(path: &Path, flags: OpenFlags) -> Result<Self, HistoryError> {
        let failed = |error: rusqlite::Error| explained(path, &error);
        // A path is no URI, whatever its first letters are.
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(failed)?;
        connection.busy_timeout(PATIENCE).map_err(failed)?;
        // One file, no matter what it lies on; written through to the disk
        // before a run is said to be recorded.
        connection
            .execute_batch("PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA trusted_schema = OFF;")
            .map_err(failed)?;
        migrate(&mut connection, path)?;
        Ok(Self {
            connection,
            path: path.to_path_buf(),
        })
    }

    pub(super) fn failed(&self, error: &rusqlite::Error) -> HistoryError {
        explained(&self.path, error)
    }

    /// A run of a month: the revision asked for, or the one in force.
    ///
    /// # Errors
    /// When there is none, and as [`History::list`].
    pub fn run(&self, month: Month, revision: Option<u32>) -> Result<Run, HistoryError> {
        let asked = match revision {
            Some(revision) => format!("{month} revision {revision}"),
            None => month.to_string(),
        };
        let found = self
            .row_of(
                "SELECT id FROM runs WHERE month = ?1 AND (?2 IS NULL OR revision = ?2)
                 ORDER BY revision DESC LIMIT 1",
                params![month.to_string(), revision],
            )?
            .map(|id| self.load(id))
            .transpose()?;
        if let Some(run) = found {
            return Ok(run);
        }
        let mut held: Vec<Month> = self.list()?.iter().map(|run| run.month).collect();
        held.dedup();
        Err(HistoryError::NoSuchRun {
            path: self.path.clone(),
            asked,
            held,
        })
    }

    /// The run in force of the last month before this one; `None` where the
    /// history begins later.
    ///
    /// # Errors
    /// As [`History::list`].
    pub fn before(&self, month: Month) -> Result<Option<Run>, HistoryError> {
        let query = "SELECT id FROM runs WHERE month < ?1
            ORDER BY month DESC, revision DESC LIMIT 1";
        self.row_of(query, params![month.to_string()])?
            .map(|id| self.load(id))
            .transpose()
    }

    fn row_of(
        &self,
        query: &str,
        key: &[&dyn rusqlite::ToSql],
    ) -> Result<Option<i64>, HistoryError> {
        self.connection
            .query_row(query, key, |row| row.get(0))
            .optional()
            .map_err(|error| self.failed(&error))
    }

    pub(super) fn load(&self, id: i64) -> Result<Run, HistoryError> {
        read_run(&self.connection, id).map_err(|error| self.failed(&error))
    }

    /// Whether the run in force of a month has this fingerprint, or begins
    /// with it.
    ///
    /// # Errors
    /// As [`History::list`].
    pub fn is_in_force(&self, month: Month, fingerprint: &str) -> Result<bool, HistoryError> {
        let of: Option<String> = self
            .connection
            .query_row(
                "SELECT fingerprint FROM runs WHERE month = ?1 ORDER BY revision DESC LIMIT 1",
                [month.to_string()],
                |row| row.get(0),
            )
            .optional()
            .map_err(|error| self.failed(&error))?;
        Ok(of.is_some_and(|of| !fingerprint.is_empty() && of.starts_with(fingerprint)))
    }

    /// Keeps a run as the one in force of its month; the one that was there
    /// stays as an earlier revision. All of it is kept, or nothing.
    ///
    /// # Errors
    /// When it cannot be written; the history is then as it was.
    pub fn record(&mut self, run: &Run) -> Result<(Recorded, u32), HistoryError> {
        let path = self.path.clone();
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| explained(&path, &error))?;
        recorded(transaction, run).map_err(|error| explained(&path, &error))
    }
}

fn recorded(transaction: Transaction<'_>, run: &Run) -> rusqlite::Result<(Recorded, u32)> {
    let fingerprint = fingerprint_of_run(run);
    let last: Option<(i64, u32, String)> = transaction
        .query_row(
            "SELECT id, revision, fingerprint FROM runs WHERE month = ?1
             ORDER BY revision DESC LIMIT 1",
            [run.month.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let (id, outcome) = match last {
        Some((id, revision, same)) if same == fingerprint => (id, (Recorded::Same, revision)),
        Some((_, revision, _)) => {
            let revision = revision + 1;
            let id = write_run(&transaction, run, revision, &fingerprint)?;
            (id, (Recorded::Replaced, revision))
        }
        None => {
            let id = write_run(&transaction, run, 1, &fingerprint)?;
            (id, (Recorded::New, 1))
        }
    };
    write_execution(&transaction, id)?;
    transaction.commit()?;
    Ok(outcome)
}

impl Run {
    /// What tells the run from any that says otherwise.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint_of_run(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{History, Recorded};
    use crate::history::testing::{all_well, meets, misses, model, month, run};
    use crate::history::{Fault, HistoryError, Run};
    use crate::model::Month;

    /// A history in a folder of its own, with three months.
    fn kept() -> (tempfile::TempDir, History) {
        let room = tempfile::tempdir().unwrap();
        let mut history = History::open(&room.path().join("history.sqlite")).unwrap();
        for at in ["2026-08", "2026-09", "2026-10"] {
            history.record(&well(at)).unwrap();
        }
        (room, history)
    }

    fn well(at: &str) -> Run {
        run(at, &model(), &[], &all_well)
    }

    fn worse(at: &str) -> Run {
        run(at, &model(), &[], &|_, at, target| {
            Ok(if at == month("2026-09") {
                misses(target)
            } else {
                meets(target)
            })
        })
    }

    #[test]
    fn a_run_is_read_as_it_was_recorded() {
        let (_room, history) = kept();
        let read = history.run(month("2026-09"), None).unwrap();
        let recorded = well("2026-09");
        assert_eq!(read.fingerprint(), recorded.fingerprint());
        assert_eq!((read.revision, read.signs), (1, recorded.signs));
        assert_eq!(history.verify().unwrap(), []);
    }

    #[test]
    fn the_same_again_is_the_same_and_another_is_a_revision() {
        let (_room, mut history) = kept();
        let same = history.record(&well("2026-09")).unwrap();
        assert_eq!(same, (Recorded::Same, 1));
        let other = history.record(&worse("2026-09")).unwrap();
        assert_eq!(other, (Recorded::Replaced, 2));
        let list = history.list().unwrap();
        let of_month: Vec<_> = list
            .iter()
            .filter(|run| run.month == month("2026-09"))
            .map(|run| (run.revision, run.is_current, run.times))
            .collect();
        assert_eq!(of_month, [(1, false, 2), (2, true, 1)]);
        let first = history.run(month("2026-09"), Some(1)).unwrap();
        assert_eq!(first.fingerprint(), well("2026-09").fingerprint());
        assert_eq!(history.verify().unwrap(), []);
    }

    #[test]
    fn the_month_before_is_the_last_that_is_there() {
        let (_room, history) = kept();
        let before = |at: &str| {
            let run = history.before(month(at)).unwrap();
            run.map(|run| run.month.to_string())
        };
        assert_eq!(before("2026-10").as_deref(), Some("2026-09"));
        assert_eq!(before("2027-05").as_deref(), Some("2026-10"));
        assert_eq!(before("2026-08"), None);
    }

    #[test]
    fn earlier_months_are_told_as_their_own_runs_judged_them() {
        let (_room, mut history) = kept();
        let in_force = worse("2026-09");
        history.record(&in_force).unwrap();
        let hash = model().hash;
        let judged = history.judged_before(month("2026-10"), &hash).unwrap();
        let months: Vec<Month> = judged.keys().copied().collect();
        assert_eq!(months, [month("2026-08"), month("2026-09")]);
        let phase = in_force.phase().unwrap();
        let told = judged[&month("2026-09")];
        assert_eq!(told, (phase.headline, phase.upper));
        let by_another = history.judged_before(month("2026-10"), "another");
        assert!(by_another.unwrap().is_empty());
    }

    #[test]
    fn what_is_not_there_is_named_with_what_is() {
        let (room, history) = kept();
        let missing = history.run(month("2026-01"), None).unwrap_err();
        assert!(
            missing
                .to_string()
                .contains("3 months from 2026-08 to 2026-10"),
            "{missing}"
        );
        let missing = History::open_existing(&room.path().join("other")).unwrap_err();
        assert!(matches!(missing, HistoryError::Missing(_)));
    }

    #[test]
    fn rows_that_somebody_changed_are_found() {
        let (_room, history) = kept();
        history
            .connection
            .execute(
                "UPDATE readings SET value = value + 1 WHERE run = 2 AND month = '2026-03'",
                [],
            )
            .unwrap();
        history
            .connection
            .execute("UPDATE models SET text = text || '# more'", [])
            .unwrap();
        let faults = history.verify().unwrap();
        assert_eq!(faults.len(), 3, "{faults:?}");
        history
            .connection
            .execute("DELETE FROM runs WHERE id = 1", [])
            .unwrap();
        history
            .connection
            .execute("UPDATE runs SET revision = 2 WHERE id = 2", [])
            .unwrap();
        let faults = history.verify().unwrap();
        let gap = Fault::Gap {
            month: month("2026-09"),
            revision: 1,
        };
        assert!(faults.contains(&gap), "{faults:?}");
    }

    #[test]
    fn a_file_that_is_no_history_is_named() {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("history.sqlite");
        std::fs::write(&file, "month,phase\n".repeat(200)).unwrap();
        let refused = History::open(&file).unwrap_err();
        assert!(matches!(refused, HistoryError::Damaged { .. }), "{refused}");
        assert!(refused.to_string().contains("from a backup"), "{refused}");
    }

    #[test]
    fn facts_can_be_asked_for_in_sql() {
        let (_room, history) = kept();
        let months: i64 = history
            .connection
            .query_row(
                "SELECT count(DISTINCT month) FROM facts WHERE told_by = '2026-10'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(months, 12);
    }
}
