//! One row an agreement, subscription, or line of one.

use super::Column;
use crate::model::TableKind::Recurring;

/// What people call the agreement.
pub static NUMBER: Column = Column::new(Recurring, "number");
pub static CLIENT: Column = Column::new(Recurring, "client");
/// What is sold: package, product, or plan.
pub static NAME: Column = Column::new(Recurring, "name");
/// Money a month, whatever the billing cycle.
pub static MRR: Column = Column::new(Recurring, "mrr");
/// Money a month and unit.
pub static UNIT_PRICE: Column = Column::new(Recurring, "unit_price");
/// Months between two invoices.
pub static BILLING_MONTHS: Column = Column::new(Recurring, "billing_months");
pub static STARTED_AT: Column = Column::new(Recurring, "started_at");
/// The first moment at which it is not in force any more; null while it is.
pub static ENDED_AT: Column = Column::new(Recurring, "ended_at");
