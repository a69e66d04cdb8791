//! Which months clients were billed for, an invoice standing for one month
//! only.
//!
//! An invoice is for the month that it is dated in. Whoever bills at the turn
//! of the month is a few days early or late at times: a month with an invoice
//! in its first days and another in its last has one to spare, for the month
//! before it or else for the one after it.
//!
//! What is said at a month end is said by what was known then. A month without
//! an invoice is judged at the end of the next one, when its days of grace have
//! passed, so that what each month counts adds up over any window.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agreements::{Agreement, all};
use super::by_code::{ByCode, CodeSet};
use super::records::Rows;
use super::snapshot::Snapshot;
use crate::input::tables::invoices;
use crate::model::{Absence, DAY, Month, TableKind};

/// How far before or after a month an invoice for it may be dated.
const GRACE: i64 = 3 * DAY;

/// A client that was to be billed for a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ClientMonth {
    pub(super) client: u32,
    pub(super) month: Month,
    /// The span that its invoice is dated in, in seconds since 1970; `None`
    /// where none went out.
    pub(super) billed: Option<(i64, i64)>,
}

/// What is judged at the end of a month.
pub(super) type Judged = Result<Arc<Vec<ClientMonth>>, Absence>;

/// The invoices of each client, month by month.
#[derive(Debug, Default)]
pub(super) struct Bills {
    of: ByCode<BTreeMap<Month, InMonth>>,
}

/// Whether the invoices of a month lie near its ends.
#[derive(Debug, Clone, Copy, Default)]
struct InMonth {
    in_first_days: bool,
    in_last_days: bool,
}

/// The client months that are judged at the end of a month: those of the month
/// with an invoice, and those of the month before that had none by its end.
///
/// # Errors
/// When there are no invoices with clients and dates.
pub(super) fn judged_at_end_of(at: &Snapshot<'_>, month: Month) -> Judged {
    let work_out = || judge(&at.as_known_at_end_of(month));
    at.kept().billed.get(month, work_out)
}

fn judge(at: &Snapshot<'_>) -> Judged {
    let months = Months {
        at: *at,
        bills: at.kept().bills.get((), || read(at))?,
    };
    let (month, before) = (at.month, at.month.minus(1));
    let mut judged = Vec::new();
    for client in to_bill(at, month).codes() {
        if let Some(span) = months.billed_by_its_end(client, month) {
            judged.push(ClientMonth {
                client,
                month,
                billed: Some(span),
            });
        }
    }
    let begins = at.table_begins(TableKind::Invoices);
    if begins.is_none_or(|begins| before < begins) {
        return Ok(Arc::new(judged));
    }
    let earlier = to_bill(at, before.minus(1));
    for client in to_bill(at, before).codes() {
        if months.billed_by_its_end(client, before).is_some() {
            continue;
        }
        let billed = months.billed_late(client, before);
        // Whoever is billed for the month gone by has its first invoice in the
        // first days of the second month.
        let is_first = !earlier.contains(client);
        let of_month = months.of(client, month);
        let in_arrears = is_first && of_month.is_some_and(|of| of.in_first_days);
        if billed.is_some() || !in_arrears {
            judged.push(ClientMonth {
                client,
                month: before,
                billed,
            });
        }
    }
    Ok(Arc::new(judged))
}

/// Which invoices are there, and which clients were to have one.
struct Months<'a> {
    at: Snapshot<'a>,
    bills: Arc<Bills>,
}

impl Months<'_> {
    fn of(&self, client: u32, month: Month) -> Option<InMonth> {
        self.bills.of.get(client)?.get(&month).copied()
    }

    fn is_due(&self, client: u32, month: Month) -> bool {
        to_bill(&self.at, month).contains(client)
    }

    /// When the invoice for a month was issued, as far as its end tells.
    fn billed_by_its_end(&self, client: u32, month: Month) -> Option<(i64, i64)> {
        let (start, end) = (month.start_seconds(), month.end_seconds());
        if self.of(client, month).is_some() {
            return Some((start, end));
        }
        let before = month.minus(1);
        let of_before = self.of(client, before)?;
        let needs_it = self.is_due(client, before)
            && (!of_before.in_first_days || self.gives_first_days_away(client, before));
        let is_spared = of_before.in_last_days && !needs_it;
        is_spared.then_some((start - GRACE, start))
    }

    /// When the invoice for a month without one was issued after it.
    fn billed_late(&self, client: u32, month: Month) -> Option<(i64, i64)> {
        let (after, end) = (month.plus(1), month.end_seconds());
        let of_after = self.of(client, after)?;
        let is_spared =
            of_after.in_first_days && (of_after.in_last_days || !self.is_due(client, after));
        is_spared.then_some((end, end + GRACE))
    }

    /// Whether the invoice in a month's first days is for the month before.
    fn gives_first_days_away(&self, client: u32, month: Month) -> bool {
        let before = month.minus(1);
        self.is_due(client, before)
            && self.billed_by_its_end(client, before).is_none()
            && self.billed_late(client, before).is_some()
    }
}

/// Clients with an agreement that is billed each month and was in force
/// throughout the month.
pub(super) fn to_bill(at: &Snapshot<'_>, month: Month) -> Arc<CodeSet> {
    let work_out = || {
        let due = agreements_to_bill(at, month);
        Arc::new(due.filter_map(|one| one.client).collect())
    };
    at.kept().to_bill.get(month, work_out)
}

/// The agreements by which clients are to be billed for a month.
pub(super) fn agreements_to_bill<'a>(
    at: &Snapshot<'a>,
    month: Month,
) -> impl Iterator<Item = &'a Agreement> + use<'a> {
    let start = month.start_seconds();
    all(at)
        .iter()
        .filter(move |one| one.started <= start && one.mrr > 0.0)
        .filter(|one| one.billing_months.is_none_or(|months| months <= 1.0))
        .filter(move |one| one.in_force_at_end_of(month))
}

fn read(at: &Snapshot<'_>) -> Result<Arc<Bills>, Absence> {
    let rows = at.invoices_between(i64::MIN, i64::MAX)?;
    let mut bills = Bills::default();
    for (client, _, issued) in each_bill(&rows)? {
        if let Some(month) = Month::of_seconds(issued) {
            let of_month = bills.of.entry(client).entry(month).or_default();
            of_month.in_first_days |= issued < month.start_seconds() + GRACE;
            of_month.in_last_days |= issued >= month.end_seconds() - GRACE;
        }
    }
    Ok(Arc::new(bills))
}

/// The client, row and date of each invoice; a credit bills nobody.
fn each_bill(rows: &Rows) -> Result<Vec<(u32, usize, i64)>, Absence> {
    let clients = rows.codes(&invoices::CLIENT)?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    let totals = rows.numbers(&invoices::TOTAL).ok();
    let is_credit = |row: usize| {
        let total = totals.as_ref().and_then(|totals| totals.get(row));
        total.is_some_and(|total| total < 0.0)
    };
    Ok((0..rows.len())
        .filter(|row| !is_credit(*row))
        .filter_map(|row| Some((clients.get(row)?, row, issued.get(row)?)))
        .collect())
}

/// The rows of the invoices of each client, with their dates.
///
/// # Errors
/// When they have no clients or dates.
pub(super) fn bills_by_client(rows: &Rows) -> Result<BTreeMap<u32, Vec<(usize, i64)>>, Absence> {
    let mut by_client: BTreeMap<u32, Vec<(usize, i64)>> = BTreeMap::new();
    for (client, row, issued) in each_bill(rows)? {
        by_client.entry(client).or_default().push((row, issued));
    }
    Ok(by_client)
}

/// The invoices among which those of what is judged at a month's end are.
///
/// # Errors
/// When there are none at all.
pub(super) fn invoices_judged_by(at: &Snapshot<'_>, month: Month) -> Result<Rows, Absence> {
    at.invoices_between(month.start_seconds() - GRACE, month.end_seconds())
}
