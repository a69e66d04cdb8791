//! One row an answer of a client, from surveys of its own or from tickets.

use super::Column;
use crate::model::TableKind::Csat;

/// When the client answered; for an answer that stands in a ticket and has no
/// date of its own, when that was resolved.
pub static DATE: Column = Column::new(Csat, "date");
/// How good it is, from 0, the worst of its scale, to 1, the best: 4 of 5 is
/// 0.75.
pub static SCORE: Column = Column::new(Csat, "score");
/// A code of the client register that all tables share.
pub static CLIENT: Column = Column::new(Csat, "client");
/// A code of the register of people that time entries and ratings share.
pub static TECHNICIAN: Column = Column::new(Csat, "technician");
/// The ticket that was rated, by the code that [`super::tickets::REFERENCE`]
/// holds.
pub static TICKET: Column = Column::new(Csat, "ticket");
