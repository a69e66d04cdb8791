//! Whether a history is whole.

use std::fmt;

use super::store::History;
use super::{HistoryError, Run};
use crate::model::{Month, fingerprint};

/// Something that is wrong with a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The database itself is not whole.
    Database(String),
    /// A run cannot be read.
    Unreadable {
        month: Month,
        revision: u32,
        cause: String,
    },
    /// The rows of a run are not those that were written.
    Changed { month: Month, revision: u32 },
    /// The text of a model is not what was written.
    Model { month: Month, revision: u32 },
    /// A month has revisions, and not the first ones.
    Gap { month: Month, revision: u32 },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(what) => write!(f, "the database: {what}"),
            Self::Unreadable {
                month,
                revision,
                cause,
            } => write!(f, "{month} revision {revision} cannot be read: {cause}"),
            Self::Changed { month, revision } => write!(
                f,
                "{month} revision {revision} does not say what was recorded: its rows were changed"
            ),
            Self::Model { month, revision } => write!(
                f,
                "{month} revision {revision} was judged by a model whose text was changed"
            ),
            Self::Gap { month, revision } => {
                write!(f, "{month} revision {revision} is missing")
            }
        }
    }
}

impl History {
    /// Everything that is wrong with the file: its pages, its references, and
    /// whether each run says what was recorded.
    ///
    /// # Errors
    /// When it is too damaged to be asked.
    pub fn verify(&self) -> Result<Vec<Fault>, HistoryError> {
        let mut faults = self.verify_database()?;
        if !faults.is_empty() {
            return Ok(faults);
        }
        let mut of_month: Option<(Month, u32)> = None;
        for (id, month, revision, kept) in self.recorded_runs()? {
            let expected = match of_month {
                Some((same, last)) if same == month => last + 1,
                _ => 1,
            };
            faults.extend((expected..revision).map(|revision| Fault::Gap { month, revision }));
            of_month = Some((month, revision));
            match self.load(id) {
                Ok(run) => faults.extend(fault_of(&run, &kept)),
                Err(error) => faults.push(Fault::Unreadable {
                    month,
                    revision,
                    cause: error.to_string(),
                }),
            }
        }
        Ok(faults)
    }

    fn verify_database(&self) -> Result<Vec<Fault>, HistoryError> {
        let check = || {
            let mut faults = Vec::new();
            let mut integrity = self.connection.prepare("PRAGMA integrity_check(20)")?;
            let told = integrity.query_map([], |row| row.get::<_, String>(0))?;
            for line in told {
                let line = line?;
                if line != "ok" {
                    faults.push(Fault::Database(line));
                }
            }
            let mut references = self.connection.prepare("PRAGMA foreign_key_check")?;
            let told = references.query_map([], |row| row.get::<_, String>(0))?;
            for table in told.take(20) {
                faults.push(Fault::Database(format!(
                    "a row of `{}` belongs to nothing",
                    table?
                )));
            }
            Ok(faults)
        };
        check().map_err(|error: rusqlite::Error| self.failed(&error))
    }

    fn recorded_runs(&self) -> Result<Vec<(i64, Month, u32, String)>, HistoryError> {
        let list = || {
            let mut statement = self.connection.prepare(
                "SELECT id, month, revision, fingerprint FROM runs ORDER BY month, revision",
            )?;
            let rows = statement.query_map([], |row| {
                Ok((
                    row.get(0)?,
                    super::read::parsed(row, 1)?,
                    row.get(2)?,
                    row.get(3)?,
                ))
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        list().map_err(|error| self.failed(&error))
    }
}

fn fault_of(run: &Run, kept: &str) -> Option<Fault> {
    let (month, revision) = (run.month, run.revision);
    if fingerprint(run.model.text.as_bytes()) != run.model.hash {
        return Some(Fault::Model { month, revision });
    }
    (run.fingerprint() != kept).then_some(Fault::Changed { month, revision })
}
