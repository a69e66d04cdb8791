//! The machines that are looked after: one row a machine, or a client and kind
//! with their number. Each list stands as of its own day.

use super::Column;
use crate::model::TableKind::Endpoints;

/// The day of the list, or the first of its month; the last day on which any
/// machine of it was seen where the list names none.
pub static AS_OF: Column = Column::new(Endpoints, "as_of");
/// A code of the client register that all tables share.
pub static CLIENT: Column = Column::new(Endpoints, "client");
/// How many machines the row stands for.
pub static COUNT: Column = Column::new(Endpoints, "count");
/// Whether they are managed; null where nothing tells.
pub static MANAGED: Column = Column::new(Endpoints, "managed");
/// When the machine was last seen.
pub static LAST_SEEN: Column = Column::new(Endpoints, "last_seen");
/// Whether it has all patches; null where nothing tells.
pub static PATCHED: Column = Column::new(Endpoints, "patched");
