//! One row a cost of the provider, in the main currency.

use super::Column;
use crate::model::TableKind::Costs;

/// The day of the cost; the first of the month where only that is known.
pub static DATE: Column = Column::new(Costs, "date");
/// Money spent; less than nothing for what came back.
pub static AMOUNT: Column = Column::new(Costs, "amount");
/// A number for each different category.
pub static CATEGORY: Column = Column::new(Costs, "category");
/// Whether it is spent on delivering services (licences, the wages of
/// technicians, what is sold on) and not on the company itself; null where the
/// category does not tell.
pub static DIRECT: Column = Column::new(Costs, "direct");
/// A code of the client register that all tables share; null where the cost is
/// for none alone.
pub static CLIENT: Column = Column::new(Costs, "client");
