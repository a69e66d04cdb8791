//! Which tickets follow upon one of the same kind.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::records::{Codes, Dense, Places, Rows, Seconds};
use super::snapshot::Snapshot;
use crate::input::tables::{Column, tickets};
use crate::model::{Absence, DAY, TableKind};

/// When the client opened the ticket of the same kind before, found once for
/// each ticket.
pub(super) static ALIKE_BEFORE: Column = Column {
    table: TableKind::Tickets,
    name: "alike_before",
};

/// What tells which tickets of a window follow within 30 days upon one of the
/// same client and kind.
pub(super) struct Repeating {
    created: Seconds,
    before: Seconds,
    clients: Codes,
    kinds: Codes,
}

/// How long a ticket of the same kind counts as the one before.
const DAYS_BACK: i64 = 30;

impl Repeating {
    /// Of tickets opened in the window, where those of the 30 days before it are
    /// on record too.
    ///
    /// # Errors
    /// When they are not, or a column is not there.
    pub(super) fn of(at: &Snapshot<'_>, rows: &Rows) -> Result<Self, Absence> {
        at.reaches_days_before(TableKind::Tickets, DAYS_BACK)?;
        Ok(Self {
            created: rows.seconds(&tickets::CREATED_AT)?,
            clients: rows.codes(&tickets::CLIENT)?,
            kinds: rows.codes(&tickets::KIND)?,
            before: rows.seconds(&ALIKE_BEFORE)?,
        })
    }

    /// Whether a ticket does; `None` where it names no client or no kind.
    pub(super) fn repeats(&self, row: usize) -> Option<bool> {
        let created = self.created.get(row)?;
        self.clients.get(row)?;
        self.kinds.get(row)?;
        let before = self.before.get(row);
        Some(before.is_some_and(|before| created - before <= DAYS_BACK * DAY))
    }
}

/// When the ticket of the same client and kind before was opened, for each that
/// has one; in the order of the table. `opened` are its rows, oldest first.
pub(super) fn alike_before(table: &Dense, opened: &Places) -> Option<Vec<Option<i64>>> {
    let created = table.seconds(tickets::CREATED_AT.name, opened)?;
    let clients = table.codes(tickets::CLIENT.name, opened)?;
    let kinds = table.codes(tickets::KIND.name, opened)?;
    let mut before = vec![None; table.height()];
    let mut last: HashMap<(u32, u32), i64, RandomState> = HashMap::default();
    for (row, place) in opened.iter().enumerate() {
        if let (Some(created), Some(client), Some(kind)) =
            (created.get(row), clients.get(row), kinds.get(row))
        {
            before[place] = last.insert((client, kind), created);
        }
    }
    Some(before)
}
