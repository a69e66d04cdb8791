//! One row a ticket and target of which anything is known.

use super::Column;
use crate::model::TableKind::Sla;

/// 0 response, 1 resolution.
pub static TARGET: Column = Column::new(Sla, "target");
/// Whether the target was met; breached otherwise. Null where it is undecided.
pub static MET: Column = Column::new(Sla, "met");
/// When that was settled: a met target when it was achieved, a breached one
/// when it fell due. Null where it is undecided, or nothing dates it.
pub static DECIDED_AT: Column = Column::new(Sla, "decided_at");
/// The code of an [`Outcome`].
pub static OUTCOME: Column = Column::new(Sla, "outcome");
/// The code of a [`Basis`]; null where the outcome rests on nothing.
pub static BASIS: Column = Column::new(Sla, "basis");
/// The row of the tickets table that it belongs to; null where that is not
/// known.
pub static TICKET: Column = Column::new(Sla, "ticket");
/// Hours from the beginning of the clock to when the target falls due, where
/// both are known.
pub static TARGET_HOURS: Column = Column::new(Sla, "target_hours");

pub const RESPONSE: u32 = 0;
pub const RESOLUTION: u32 = 1;

/// What became of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Met,
    Breached,
    /// Its clock runs.
    Running,
    /// Its clock stands still.
    Paused,
    /// It does not count.
    Excluded,
    Unknown,
}

/// What an outcome rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basis {
    /// The export says so.
    Flag,
    /// The due date was held against what happened.
    Dates,
    /// The time left on its clock.
    Remaining,
}

impl Outcome {
    /// Its code in the table.
    #[must_use]
    pub fn code(self) -> u32 {
        self as u32
    }
}

impl Basis {
    /// Its code in the table.
    #[must_use]
    pub fn code(self) -> u32 {
        self as u32
    }
}
