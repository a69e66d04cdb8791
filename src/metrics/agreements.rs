//! What agreements were worth, client by client, at a month end.

use std::collections::BTreeMap;

use polars::prelude::ChunkAgg;

use super::snapshot::Snapshot;
use crate::input::tables::recurring;
use crate::model::{Absence, Month};

/// The MRR of each client that had any at the month end, by client code.
///
/// An agreement counts if it had begun by then and had not ended before.
///
/// # Errors
/// When there are no agreements.
pub fn mrr_by_client(at: &Snapshot<'_>) -> Result<BTreeMap<u32, f64>, Absence> {
    let mut clients = BTreeMap::new();
    for agreement in in_force(at)? {
        if let Some(client) = agreement.client {
            *clients.entry(client).or_insert(0.0) += agreement.mrr;
        }
    }
    clients.retain(|_, mrr| *mrr > 0.0);
    Ok(clients)
}

/// An agreement in force at a month end.
#[derive(Debug, Clone, Copy)]
pub struct Agreement {
    pub client: Option<u32>,
    pub name: Option<u32>,
    pub mrr: f64,
    pub unit_price: Option<f64>,
    pub billing_months: Option<f64>,
    pub started: i64,
}

/// The agreements in force at the month end.
///
/// # Errors
/// When there are no agreements.
pub fn in_force(at: &Snapshot<'_>) -> Result<Vec<Agreement>, Absence> {
    let rows = at.agreements()?;
    let end = at.end();
    let clients = rows.codes(&recurring::CLIENT)?;
    let mrr = rows.numbers(&recurring::MRR)?;
    let started = rows.seconds(&recurring::STARTED_AT)?;
    let ended = rows.seconds(&recurring::ENDED_AT).ok();
    let names = rows.codes(&recurring::NAME).ok();
    let prices = rows.numbers(&recurring::UNIT_PRICE).ok();
    let cycles = rows.numbers(&recurring::BILLING_MONTHS).ok();
    let mut agreements = Vec::new();
    for row in 0..rows.len() {
        let Some(start) = started.get(row) else {
            continue;
        };
        let over = ended
            .as_ref()
            .and_then(|ended| ended.get(row))
            .is_some_and(|ended| ended < end);
        if start >= end || over {
            continue;
        }
        agreements.push(Agreement {
            client: clients.get(row),
            name: names.as_ref().and_then(|names| names.get(row)),
            mrr: mrr.get(row).unwrap_or(0.0),
            unit_price: prices.as_ref().and_then(|prices| prices.get(row)),
            billing_months: cycles.as_ref().and_then(|cycles| cycles.get(row)),
            started: start,
        });
    }
    Ok(agreements)
}

/// Whether agreements that have ended are on record: without them the past
/// cannot be told from today's list.
///
/// # Errors
/// The reason why it cannot be known what was in force in the past.
pub fn past_is_known(at: &Snapshot<'_>) -> Result<(), Absence> {
    let rows = at.agreements()?;
    let ended = rows.seconds(&recurring::ENDED_AT)?;
    // The end of a term that still runs ends nothing.
    let latest_start = rows.seconds(&recurring::STARTED_AT)?.max();
    let now = at.records_end().max(latest_start.unwrap_or(i64::MIN));
    if !ended.iter().flatten().any(|ended| ended <= now) {
        return Err(Absence::CannotShow(
            "no agreement in the export has ended: a list of those in force today cannot show what was lost",
        ));
    }
    Ok(())
}

/// The first month in which each client had an agreement.
///
/// # Errors
/// When there are no agreements.
pub fn first_months(at: &Snapshot<'_>) -> Result<BTreeMap<u32, Month>, Absence> {
    let rows = at.agreements()?;
    let clients = rows.codes(&recurring::CLIENT)?;
    let started = rows.seconds(&recurring::STARTED_AT)?;
    let mut first: BTreeMap<u32, Month> = BTreeMap::new();
    for (client, start) in clients.iter().zip(started.iter()) {
        if let (Some(client), Some(month)) = (client, start.and_then(Month::of_seconds)) {
            first
                .entry(client)
                .and_modify(|earliest| *earliest = month.min(*earliest))
                .or_insert(month);
        }
    }
    Ok(first)
}
