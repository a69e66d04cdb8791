//! One row a meeting with a client that was held.

use super::Column;
use crate::model::TableKind::Meetings;

pub static DATE: Column = Column::new(Meetings, "date");
/// A code of the client register that all tables share.
pub static CLIENT: Column = Column::new(Meetings, "client");
/// Whether it was a review of the service and the plans, such as a quarterly
/// business review, and not another meeting.
pub static REVIEW: Column = Column::new(Meetings, "review");
