//! One row a ticket. Times are seconds since 1970 in the export's own zone;
//! texts are codes into the dictionaries.

use super::Column;
use crate::model::TableKind::Tickets;

/// What people call the ticket.
pub static NUMBER: Column = Column::new(Tickets, "number");
pub static CREATED_AT: Column = Column::new(Tickets, "created_at");
/// When it was resolved, else closed; null while it is open.
pub static RESOLVED_AT: Column = Column::new(Tickets, "resolved_at");
pub static FIRST_RESPONSE_AT: Column = Column::new(Tickets, "first_response_at");
/// A code of the client register that all tables share.
pub static CLIENT: Column = Column::new(Tickets, "client");
pub static AGENT: Column = Column::new(Tickets, "agent");
/// The queue, board or team.
pub static TEAM: Column = Column::new(Tickets, "team");
/// 1 critical to 4 low, 5 planning.
pub static PRIORITY: Column = Column::new(Tickets, "priority");
pub static CATEGORY: Column = Column::new(Tickets, "category");
/// Whether the category says more than "other".
pub static CATEGORY_TELLS: Column = Column::new(Tickets, "category_tells");
/// The finest kind known: category with subcategory.
pub static KIND: Column = Column::new(Tickets, "kind");
/// Whether monitoring raised it.
pub static FROM_MONITORING: Column = Column::new(Tickets, "from_monitoring");
pub static REOPEN_COUNT: Column = Column::new(Tickets, "reopen_count");
pub static REASSIGN_COUNT: Column = Column::new(Tickets, "reassign_count");
/// Whether it records a review with the client.
pub static REVIEW: Column = Column::new(Tickets, "review");
/// The code by which time entries and ratings refer to it; null where none
/// does.
pub static REFERENCE: Column = Column::new(Tickets, "reference");
/// Whether it is said to have been resolved before it was opened: it counts as
/// resolved when it was opened, and how long it took is unknown. There only
/// where that is so of any.
pub static BACKWARDS: Column = Column::new(Tickets, "backwards");
/// Whether it is done although no date says since when.
pub static ENDED_UNDATED: Column = Column::new(Tickets, "ended_undated");

/// Whether so many of the tickets with an end have it before their opening that
/// it is no matter of slips: two columns that are taken for each other, or that
/// two clocks wrote. How long the others took is no better known then.
#[must_use]
pub fn lengths_are_contradictory(backwards: u64, of: u64) -> bool {
    const A_FEW: u64 = 5;
    const ONE_IN: u64 = 10;
    backwards >= A_FEW && backwards * ONE_IN > of
}
