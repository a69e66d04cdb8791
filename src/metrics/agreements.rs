//! What agreements were worth, client by client, at a month end.

use std::collections::BTreeMap;

use super::records::Rows;
use super::snapshot::Snapshot;
use crate::input::tables::{Column, recurring};
use crate::model::{Absence, Month, TableKind, exact_sum};

/// The MRR of each client that had any at the month end, by client code.
///
/// # Errors
/// When there are no agreements, or the month lies outside those prepared for.
pub fn mrr_by_client<'a>(at: &Snapshot<'a>) -> Result<&'a BTreeMap<u32, f64>, Absence> {
    at.mrr_by_client()
        .ok_or(Absence::OutsideExport(TableKind::Recurring))
}

/// MRR at the month end.
///
/// # Errors
/// As [`mrr_by_client`].
pub fn mrr(at: &Snapshot<'_>) -> Result<f64, Absence> {
    Ok(exact_sum(mrr_by_client(at)?.values()))
}

/// What a client has agreed to pay, and since when.
#[derive(Debug, Clone, Copy)]
pub struct Agreement {
    /// Its row in the table of agreements.
    pub row: usize,
    pub client: Option<u32>,
    pub name: Option<u32>,
    pub mrr: f64,
    pub unit_price: Option<f64>,
    pub billing_months: Option<f64>,
    pub started: i64,
    pub ended: Option<i64>,
}

impl Agreement {
    /// It had begun by the end of the month and had not ended before.
    #[must_use]
    pub fn in_force_at_end_of(&self, month: Month) -> bool {
        let end = month.end_seconds();
        self.started < end && self.ended.is_none_or(|ended| ended >= end)
    }
}

/// The agreements in force at the month end.
#[must_use]
pub fn in_force(at: &Snapshot<'_>) -> Vec<Agreement> {
    let is_in_force = |one: &&Agreement| one.in_force_at_end_of(at.month);
    all(at).iter().filter(is_in_force).copied().collect()
}

/// The agreements in force at the month end, by client.
#[must_use]
pub fn agreements_by_client(at: &Snapshot<'_>) -> BTreeMap<u32, Vec<Agreement>> {
    let mut by_client: BTreeMap<u32, Vec<Agreement>> = BTreeMap::new();
    for agreement in in_force(at) {
        if let Some(client) = agreement.client {
            by_client.entry(client).or_default().push(agreement);
        }
    }
    by_client
}

/// All agreements, whenever they were in force; none where no export carried
/// them.
#[must_use]
pub fn all<'a>(at: &Snapshot<'a>) -> &'a [Agreement] {
    at.all_agreements()
}

/// Rows of the table of agreements; one that began nobody knows when is none.
pub(super) fn read(rows: &Rows) -> Vec<Agreement> {
    let codes = |of: &Column| rows.codes(of).ok();
    let numbers = |of: &Column| rows.numbers(of).ok();
    let seconds = |of: &Column| rows.seconds(of).ok();
    let (clients, names) = (codes(&recurring::CLIENT), codes(&recurring::NAME));
    let (mrr, prices) = (numbers(&recurring::MRR), numbers(&recurring::UNIT_PRICE));
    let cycles = numbers(&recurring::BILLING_MONTHS);
    let (started, ended) = (
        seconds(&recurring::STARTED_AT),
        seconds(&recurring::ENDED_AT),
    );
    (0..rows.len())
        .filter_map(|row| {
            Some(Agreement {
                row,
                client: clients.as_ref().and_then(|of| of.get(row)),
                name: names.as_ref().and_then(|of| of.get(row)),
                mrr: mrr.as_ref().and_then(|of| of.get(row)).unwrap_or(0.0),
                unit_price: prices.as_ref().and_then(|of| of.get(row)),
                billing_months: cycles.as_ref().and_then(|of| of.get(row)),
                started: started.as_ref().and_then(|of| of.get(row))?,
                ended: ended.as_ref().and_then(|of| of.get(row)),
            })
        })
        .collect()
}

/// Whether it is on record what was in force at the month end. A list without
/// those that have ended shows what is in force today, and nothing of the past.
///
/// # Errors
/// The reason why it cannot be known.
pub fn in_force_is_known(at: &Snapshot<'_>) -> Result<(), Absence> {
    match at.ended_agreements_from() {
        _ if at.is_latest() => Ok(()),
        None => Err(Absence::CannotShow("cannot-show-past-agreements")),
        Some(known_from) if at.month < known_from => {
            Err(Absence::OutsideExport(TableKind::Recurring))
        }
        Some(_) => Ok(()),
    }
}

/// Whether agreements that ended since a month are on record: without them the
/// past cannot be told from today's list.
///
/// # Errors
/// The reason why it cannot be known what was in force in the past.
pub fn past_is_known(at: &Snapshot<'_>, since: Month) -> Result<(), Absence> {
    let rows = at.agreements()?;
    rows.seconds(&recurring::ENDED_AT)?;
    match at.agreements_known_from() {
        None => Err(Absence::CannotShow("cannot-show-lost-agreements")),
        Some(known_from) if since < known_from => Err(Absence::OutsideExport(TableKind::Recurring)),
        Some(_) => Ok(()),
    }
}

/// Whether MRR grew by a tenth in the year: what is said to hold under growth
/// is not tested otherwise.
///
/// # Errors
/// When it did not, or agreements that ended since a month are not on record.
pub fn grown_by_a_tenth(at: &Snapshot<'_>, since: Month) -> Result<(), Absence> {
    const GROWTH: f64 = 1.1;
    past_is_known(at, since)?;
    let (then, now) = (mrr(&at.earlier(12))?, mrr(at)?);
    // Less than a cent of rounding decides nothing.
    if then > 0.0 && now + 0.005 >= then * GROWTH {
        return Ok(());
    }
    Err(Absence::CannotShow("cannot-show-growth"))
}

/// The first month in which each client had an agreement.
///
/// # Errors
/// When there are no agreements.
pub fn first_months<'a>(
    at: &Snapshot<'a>,
) -> Result<impl Iterator<Item = (u32, Month)> + use<'a>, Absence> {
    at.agreements()?.codes(&recurring::CLIENT)?;
    let first = at.first_agreements().iter();
    Ok(first.filter_map(|(client, began)| Some((*client, Month::of_seconds(*began)?))))
}

/// When the first agreement of each client began.
pub(super) fn first_of_each_client(agreements: &[Agreement]) -> BTreeMap<u32, i64> {
    let mut first: BTreeMap<u32, i64> = BTreeMap::new();
    for agreement in agreements {
        if let Some(client) = agreement.client {
            let began = first.entry(client).or_insert(agreement.started);
            *began = agreement.started.min(*began);
        }
    }
    first
}
