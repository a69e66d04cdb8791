//! One row a ticket and target whose outcome is decided.

use super::Column;
use crate::model::TableKind::Sla;

/// 0 response, 1 resolution.
pub static TARGET: Column = Column::new(Sla, "target");
/// Whether the target was met; breached otherwise.
pub static MET: Column = Column::new(Sla, "met");
/// When that was settled: a met target when it was achieved, a breached one
/// when it fell due.
pub static DECIDED_AT: Column = Column::new(Sla, "decided_at");

pub const RESPONSE: u32 = 0;
pub const RESOLUTION: u32 = 1;
