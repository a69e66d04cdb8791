//! What clients owe at a month end.

use super::snapshot::Snapshot;
use crate::input::tables::invoices;
use crate::model::{Absence, Measured};

/// What is open of one invoice.
#[derive(Debug, Clone, Copy)]
pub struct Receivable {
    pub amount: f64,
    /// Days past the due date; 0 or less while it is not due.
    pub days_overdue: f64,
}

const DAY: f64 = 86_400.0;

/// Invoices issued by the month end and not paid by then.
///
/// Partial payments carry no dates: an invoice is open in full until it is
/// paid in full, except at the month end that the export itself shows, where
/// the balances are its own.
///
/// # Errors
/// When the export does not tell what is paid, or since when.
pub fn receivables(at: &Snapshot<'_>) -> Result<Vec<Receivable>, Absence> {
    let rows = at.invoices_so_far()?;
    let due = rows.seconds(&invoices::DUE_AT)?;
    let paid = rows.seconds(&invoices::PAID_AT)?;
    let total = rows.numbers(&invoices::TOTAL)?;
    let balance = rows.numbers(&invoices::BALANCE)?;
    let undated = rows.flags(&invoices::SETTLED_UNDATED)?;
    let end = at.end();
    let latest = at.is_latest();
    if !latest && undated.sum().unwrap_or(0) > 0 {
        return Err(Absence::CannotShow(
            "paid invoices carry no date of payment: what was open in the past cannot be told",
        ));
    }
    let mut open = Vec::new();
    for row in 0..rows.len() {
        let (Some(due), Some(total)) = (due.get(row), total.get(row)) else {
            continue;
        };
        let paid_by_then = paid.get(row).is_some_and(|paid| paid < end);
        if paid_by_then || undated.get(row) == Some(true) {
            continue;
        }
        // Paid after the month end: at the month end it was open in full.
        let amount = if latest && paid.get(row).is_none() {
            balance.get(row).unwrap_or(total)
        } else {
            total
        };
        open.push(Receivable {
            amount,
            days_overdue: (end - due) as f64 / DAY - 1.0,
        });
    }
    Ok(open)
}

/// The sum of what is open.
#[must_use]
pub fn sum(receivables: &[Receivable]) -> f64 {
    // Added to zero, so that the sum of nothing is no negative zero.
    receivables
        .iter()
        .fold(0.0, |sum, receivable| sum + receivable.amount)
}

/// The part of what is open that is more than some days past due, as a share:
/// 0 where nothing is owed, which is the best that can be.
#[must_use]
pub fn overdue_share(receivables: &[Receivable], more_than_days: f64) -> Measured {
    let overdue: Vec<Receivable> = receivables
        .iter()
        .copied()
        .filter(|receivable| receivable.days_overdue > more_than_days)
        .collect();
    let all = sum(receivables).max(0.0);
    // Credits that are not due yet can make the whole less than its part; more
    // than all of it is still all of it.
    let late = sum(&overdue).clamp(0.0, all);
    Measured {
        value: if all > 0.0 { late / all } else { 0.0 },
        n: receivables.len() as u64,
        numerator: Some(late),
        denominator: Some(all),
        interval: None,
    }
}
