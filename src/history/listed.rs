//! The runs of a history as a list: what each came to, and what the months
//! before one were judged to be.

use std::collections::BTreeMap;

use rusqlite::params;

use super::error::HistoryError;
use super::read::{named, parsed};
use super::store::History;
use super::words;
use crate::model::{Headline, Month, Phase};

/// A run in the list of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub month: Month,
    pub revision: u32,
    /// Whether it is the one in force for its month.
    pub is_current: bool,
    pub headline: Headline,
    pub held: Headline,
    pub tool_version: String,
    pub model_id: String,
    pub model_version: String,
    pub model_hash: String,
    /// How each metric was counted, as one text that differs where any does.
    pub metrics: String,
    /// When it was recorded first and last, by the clock of the machine then.
    pub recorded: Option<(String, String)>,
    /// How often the program came to it.
    pub times: u32,
}

impl History {
    /// All runs, by month and revision.
    ///
    /// # Errors
    /// When the file cannot be read, or holds what no program wrote.
    pub fn list(&self) -> Result<Vec<Listed>, HistoryError> {
        let query = "SELECT runs.month, runs.revision, headline, runs.held, tool_version,
                models.id, models.version, models.hash,
                (SELECT group_concat(metric || ' ' || metrics.revision || ' ' || window, ',')
                 FROM (SELECT metrics.* FROM metrics_of_run JOIN metrics ON metrics.id = metrics_of_run.metric
                       WHERE metrics_of_run.run = runs.id ORDER BY metrics.metric) AS metrics),
                min(recorded_at), max(recorded_at), count(recorded_at),
                runs.revision = (SELECT max(revision) FROM runs AS all_of WHERE all_of.month = runs.month)
            FROM runs JOIN models ON models.hash = runs.model
            JOIN phases ON phases.run = runs.id AND phases.month = runs.month
            LEFT JOIN executions ON executions.run = runs.id
            GROUP BY runs.id ORDER BY runs.month, runs.revision";
        let list = || {
            let mut statement = self.connection.prepare(query)?;
            let rows = statement.query_map([], |row| {
                let first: Option<String> = row.get(9)?;
                Ok(Listed {
                    month: parsed(row, 0)?,
                    revision: row.get(1)?,
                    headline: named(row, 2, words::headline)?,
                    held: named(row, 3, words::headline)?,
                    tool_version: row.get(4)?,
                    model_id: row.get(5)?,
                    model_version: row.get(6)?,
                    model_hash: row.get(7)?,
                    metrics: row.get::<_, Option<String>>(8)?.unwrap_or_default(),
                    recorded: first.zip(row.get(10)?),
                    times: row.get(11)?,
                    is_current: row.get(12)?,
                })
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        list().map_err(|error| self.failed(&error))
    }

    /// As what the runs in force of the months before this one judged their own
    /// month, by the model of this hash: the headline, and the highest phase
    /// that was not excluded.
    ///
    /// # Errors
    /// As [`History::list`].
    pub fn judged_before(
        &self,
        month: Month,
        model_hash: &str,
    ) -> Result<BTreeMap<Month, (Headline, Phase)>, HistoryError> {
        let query = "SELECT runs.month, phases.headline, phases.upper
            FROM runs JOIN phases ON phases.run = runs.id AND phases.month = runs.month
            WHERE runs.month < ?1 AND runs.model = ?2
            AND runs.revision = (SELECT max(revision) FROM runs AS all_of WHERE all_of.month = runs.month)";
        let judged = || {
            let mut statement = self.connection.prepare(query)?;
            let rows = statement.query_map(params![month.to_string(), model_hash], |row| {
                let headline = named(row, 1, words::headline)?;
                let upper = named(row, 2, words::phase)?;
                Ok((parsed::<Month>(row, 0)?, (headline, upper)))
            })?;
            rows.collect::<rusqlite::Result<BTreeMap<_, _>>>()
        };
        judged().map_err(|error| self.failed(&error))
    }
}
