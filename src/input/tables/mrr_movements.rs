//! One row a change of a client's recurring revenue, in the main currency.

use super::Column;
use crate::model::TableKind::MrrMovements;

/// The day of the change; the first of the month where only that is known.
pub static DATE: Column = Column::new(MrrMovements, "date");
pub static CLIENT: Column = Column::new(MrrMovements, "client");
/// The code of a [`Movement`].
pub static KIND: Column = Column::new(MrrMovements, "kind");
/// Money a month: more than nothing for new, expansion and reactivation, less
/// for contraction and churn.
pub static AMOUNT: Column = Column::new(MrrMovements, "amount");

/// How recurring revenue changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    New,
    Expansion,
    Contraction,
    Churn,
    Reactivation,
}

impl Movement {
    /// Its code in the table.
    #[must_use]
    pub fn code(self) -> u32 {
        self as u32
    }

    /// Whether it is a loss.
    #[must_use]
    pub fn is_loss(self) -> bool {
        matches!(self, Self::Contraction | Self::Churn)
    }
}
