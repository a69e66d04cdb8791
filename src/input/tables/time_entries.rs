//! One row an entry of work. Times are seconds since 1970.

use super::Column;
use crate::model::TableKind::TimeEntries;

/// When the work began, or the beginning of the day on which it was done.
pub static DATE: Column = Column::new(TimeEntries, "date");
pub static HOURS: Column = Column::new(TimeEntries, "hours");
/// Hours that are billed to a client; null where nothing tells.
pub static BILLABLE_HOURS: Column = Column::new(TimeEntries, "billable_hours");
/// A code of the client register that all tables share.
pub static CLIENT: Column = Column::new(TimeEntries, "client");
/// A code of the register of people that time entries and ratings share.
pub static TECHNICIAN: Column = Column::new(TimeEntries, "technician");
/// The ticket that was worked on, by the code that
/// [`super::tickets::REFERENCE`] holds.
pub static TICKET: Column = Column::new(TimeEntries, "ticket");
/// Whether its kind of work makes the provider's own work better; null where
/// no kind is given.
pub static IMPROVES: Column = Column::new(TimeEntries, "improves");
/// Whether a role is given, and is that of somebody who leads; null where none
/// is given.
pub static LEADS: Column = Column::new(TimeEntries, "role");
/// When it was written down.
pub static ENTERED_AT: Column = Column::new(TimeEntries, "entered_at");
