//! Which tickets are open at a month end.

use super::records::{Flags, Rows, Seconds};
use super::snapshot::Snapshot;
use crate::input::tables::tickets;
use crate::model::Absence;

/// Tells it of rows of tickets.
pub(super) struct StillOpen {
    resolved: Seconds,
    undated: Flags,
    end: i64,
}

impl StillOpen {
    pub(super) fn of(at: &Snapshot<'_>, rows: &Rows) -> Result<Self, Absence> {
        Ok(Self {
            resolved: rows.seconds(&tickets::RESOLVED_AT)?,
            undated: rows.flags(&tickets::ENDED_UNDATED)?,
            end: at.end(),
        })
    }

    /// Whether the ticket is neither resolved by then nor done on a day that
    /// nobody knows.
    pub(super) fn is_open(&self, row: usize) -> bool {
        let resolved = self.resolved.get(row);
        resolved.is_none_or(|resolved| resolved >= self.end) && self.undated.get(row) != Some(true)
    }
}
