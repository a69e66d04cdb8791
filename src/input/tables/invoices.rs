//! One row an invoice to a client, in the main currency. Credits are negative.

use super::Column;
use crate::model::TableKind::Invoices;

/// What people call the invoice.
pub static NUMBER: Column = Column::new(Invoices, "number");
pub static CLIENT: Column = Column::new(Invoices, "client");
pub static ISSUED_AT: Column = Column::new(Invoices, "issued_at");
/// When it falls due; 30 days after issue where the export has no due date.
pub static DUE_AT: Column = Column::new(Invoices, "due_at");
/// When it was paid in full; null while it is not.
pub static PAID_AT: Column = Column::new(Invoices, "paid_at");
pub static TOTAL: Column = Column::new(Invoices, "total");
/// The total without tax.
pub static NET: Column = Column::new(Invoices, "net");
/// What was still open when the export was made.
pub static BALANCE: Column = Column::new(Invoices, "balance");
/// Whether nothing is open any more but no date says since when.
pub static SETTLED_UNDATED: Column = Column::new(Invoices, "settled_undated");
/// The part billed for agreements.
pub static RECURRING_AMOUNT: Column = Column::new(Invoices, "recurring_amount");
