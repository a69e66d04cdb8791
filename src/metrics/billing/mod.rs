//! Whether what is agreed is billed, and whether what is billed is paid.

pub mod billed;
pub mod billed_to_contracted;
pub mod credit_share;
pub mod dso;
pub mod first_invoice_within_30_days_share;
pub mod invoice_regularity;
pub mod new_client_credit_share;
pub mod one_off_client_share;
pub mod overdue_share;
pub mod receivables_over_90_days_share;
pub mod revenue_forecast_error;

use std::collections::BTreeMap;

use super::snapshot::Snapshot;
use crate::model::{Absence, Month, TableKind};

/// The clients whose first agreement began in the window, so many seconds ago
/// or more, and when. Those that were there when the records began are not new.
fn new_clients(at: &Snapshot<'_>, ago: i64) -> Result<BTreeMap<u32, i64>, Absence> {
    let begins = at
        .table_begins(TableKind::Recurring)
        .ok_or(Absence::OutsideExport(TableKind::Recurring))?;
    let start = at.first_month().start_seconds();
    let is_new = |began: i64| {
        let after_beginning = Month::of_seconds(began).is_some_and(|month| month > begins);
        after_beginning && began >= start && began + ago < at.end()
    };
    let first = at.first_agreements().iter();
    Ok(first
        .filter(|(_, began)| is_new(**began))
        .map(|(client, began)| (*client, *began))
        .collect())
}
