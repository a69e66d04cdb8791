//! What clients owe at a month end.

use std::sync::Arc;

use super::grounds::{Grounds, Item, Part, Side};
use super::snapshot::Snapshot;
use crate::input::tables::{Listed, invoices};
use crate::language::{Message, message};
use crate::model::{Absence, DAY, Measured, Unit, exact_sum};

/// What is open of one invoice.
#[derive(Debug, Clone, Copy)]
pub struct Receivable {
    /// Its row among the invoices so far.
    pub row: usize,
    pub client: Option<u32>,
    pub amount: f64,
    /// Days past the due date; 0 or less while it is not due.
    pub days_overdue: f64,
}

/// Invoices issued by the month end and not paid by then.
///
/// At the last month end the balances are those that the export shows, if it
/// was made soon after. Further back an invoice is open in full until the day
/// on which it was paid in full, since partial payments carry no dates; where
/// paid invoices carry no date either, the past cannot be told.
///
/// # Errors
/// When the export does not tell what is paid, or since when.
pub fn receivables(at: &Snapshot<'_>) -> Receivables {
    at.kept().receivables.get(at.month, || look_up(at))
}

/// What is open at a month end.
pub type Receivables = Result<Arc<Vec<Receivable>>, Absence>;

fn look_up(at: &Snapshot<'_>) -> Receivables {
    let rows = at.invoices_so_far()?;
    let due = rows.seconds(&invoices::DUE_AT)?;
    let paid = rows.seconds(&invoices::PAID_AT)?;
    let total = rows.numbers(&invoices::TOTAL)?;
    let balance = rows.numbers(&invoices::BALANCE)?;
    let clients = rows.codes(&invoices::CLIENT).ok();
    let undated = rows.flags(&invoices::SETTLED_UNDATED)?;
    let end = at.end();
    let as_exported = shows_balances_of(at);
    if at.tables().listed_invoices == Listed::OnlySettled {
        return Err(Absence::CannotShow("cannot-show-unpaid-invoices"));
    }
    if at.tables().listed_invoices == Listed::OnlyOpen && !as_exported {
        return Err(Absence::CannotShow("cannot-show-paid-invoices"));
    }
    if !as_exported && undated.any() {
        return Err(Absence::CannotShow("cannot-show-payment-dates"));
    }
    let mut open = Vec::new();
    for row in 0..rows.len() {
        let (Some(due), Some(total)) = (due.get(row), total.get(row)) else {
            continue;
        };
        let paid = paid.get(row);
        let amount = if as_exported {
            let settled = paid.is_some() || undated.get(row) == Some(true);
            (!settled).then(|| balance.get(row).unwrap_or(total))
        } else {
            paid.is_none_or(|paid| paid >= end).then_some(total)
        };
        if let Some(amount) = amount {
            open.push(Receivable {
                row,
                client: clients.as_ref().and_then(|clients| clients.get(row)),
                amount,
                days_overdue: (end - due) as f64 / DAY as f64 - 1.0,
            });
        }
    }
    Ok(Arc::new(open))
}

/// Whether the balances that the export shows can stand for the month end: the
/// last one, with no more than a week of payments after it.
fn shows_balances_of(at: &Snapshot<'_>) -> bool {
    const WEEK: i64 = 7 * DAY;
    let exported = at.tables().activity.last_moment();
    at.is_latest() && exported.is_some_and(|exported| exported - at.end() <= WEEK)
}

/// The sum of what is open.
#[must_use]
pub fn sum(receivables: &[Receivable]) -> f64 {
    exact_sum(receivables.iter().map(|receivable| receivable.amount))
}

/// The part of what is open that is more than some days past due, as a share
/// of all that is open, or of `at_least` where that is more: 0 where nothing is
/// owed, which is the best that can be.
#[must_use]
pub fn overdue_share(receivables: &[Receivable], more_than_days: f64, at_least: f64) -> Measured {
    let overdue: Vec<Receivable> = receivables
        .iter()
        .copied()
        .filter(|receivable| receivable.days_overdue > more_than_days)
        .collect();
    let all = sum(receivables).max(at_least).max(0.0);
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

/// The receivables, those more than some days past due against the share; and
/// what `at_least` is more than they are.
///
/// # Errors
/// As [`receivables`].
pub(in crate::metrics) fn overdue_grounds(
    at: &Snapshot<'_>,
    more_than_days: f64,
    at_least: f64,
) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("invoices");
    let table = grounds.table(at.invoices_so_far()?);
    let open = receivables(at)?;
    for one in open.iter() {
        let part = if one.days_overdue > more_than_days {
            Part::new(Side::Against, one.amount, one.amount)
        } else {
            Part::new(Side::For, 0.0, one.amount)
        };
        let item = Item::of_row(part);
        grounds.item(item.saying(one.standing()), [(table, one.row)]);
    }
    let more = at_least - sum(&open);
    if at_least > 0.0 && more > 0.0 {
        let amount = Unit::Money.spoken_finely(more);
        let says = message!("row-billed-beyond-open", amount = amount);
        let part = Part::new(Side::For, 0.0, more).beside();
        grounds.item(Item::said(says, part), []);
    }
    Ok(grounds)
}

impl Receivable {
    /// What is open of it and since when, in words.
    pub(in crate::metrics) fn standing(&self) -> Message {
        let amount = Unit::Money.spoken_finely(self.amount);
        match self.days_overdue {
            late if late > 0.0 => message!(
                "row-open-past-due",
                amount = amount,
                n = late.round() as u64
            ),
            _ => message!("row-open-not-due", amount = amount),
        }
    }
}
