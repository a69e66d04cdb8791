//! What counts against targets that are read from invoices and agreements.

use std::collections::BTreeSet;

use super::parts::{Breakdown, Weight, breakdown};
use super::tickets::{by_client, weight};
use crate::input::tables::{invoices, recurring};
use crate::metrics::agreements::{Agreement, in_force, in_force_is_known, mrr_by_client};
use crate::metrics::months_billed::judged_at_end_of;
use crate::metrics::receivables::{Receivable, receivables};
use crate::metrics::recurring::{a_year_apart, packages, price_dispersion};
use crate::metrics::snapshot::Snapshot;
use crate::model::Absence;

type Found = Result<Vec<Breakdown>, Absence>;

/// Months in which a client had to be billed and was not.
pub(super) fn not_billed(at: &Snapshot<'_>) -> Found {
    let mut each = Vec::new();
    for month in at.months() {
        let judged = judged_at_end_of(at, month)?;
        each.extend(judged.iter().map(|one| {
            let is_missed = one.billed.is_none();
            (Some(one.client), Weight::of_record(is_missed))
        }));
    }
    Ok(by_client(at, each.into_iter()))
}

pub(super) fn owed(at: &Snapshot<'_>) -> Found {
    owed_and(at, |_| true)
}

pub(super) fn overdue(at: &Snapshot<'_>) -> Found {
    owed_and(at, |one| one.days_overdue > 0.0)
}

pub(super) fn over_90_days_late(at: &Snapshot<'_>) -> Found {
    owed_and(at, |one| one.days_overdue > 90.0)
}

/// What each client owes that counts against the target.
fn owed_and(at: &Snapshot<'_>, counts: impl Fn(&Receivable) -> bool) -> Found {
    let open = receivables(at)?;
    let each = open.iter().map(|one| {
        let against = if counts(one) { one.amount } else { 0.0 };
        (one.client, weight(against, one.amount))
    });
    Ok(by_client(at, each))
}

/// What each client was billed beyond what recurs.
pub(super) fn not_recurring(at: &Snapshot<'_>) -> Found {
    let rows = at.invoices_issued()?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let net = rows.numbers(&invoices::NET)?;
    let named = rows.numbers(&invoices::RECURRING_AMOUNT).ok();
    let of_invoices = (0..rows.len()).map(|row| {
        let net = net.get(row).unwrap_or(0.0);
        let recurring = named.as_ref().and_then(|named| named.get(row));
        (
            clients.get(row),
            weight(net - recurring.unwrap_or(0.0), net),
        )
    });
    let mut weights: Vec<(Option<u32>, Weight)> = of_invoices.collect();
    if named.is_none() {
        let billed: BTreeSet<Option<u32>> = weights.iter().map(|(client, _)| *client).collect();
        for month in at.months() {
            let mrr = mrr_by_client(&at.at_end_of(month))?.iter();
            let mrr = mrr.map(|(client, mrr)| (Some(*client), weight(-mrr, 0.0)));
            weights.extend(mrr.filter(|(client, _)| billed.contains(client)));
        }
    }
    Ok(by_client(at, weights.into_iter()))
}

/// What each client of a year ago pays less.
pub(super) fn lost_or_reduced(at: &Snapshot<'_>) -> Found {
    let (then, now) = a_year_apart(at)?;
    let each = then.iter().map(|(client, before)| {
        let now = now.get(client).copied().unwrap_or(0.0);
        (Some(*client), weight((before - now).max(0.0), *before))
    });
    Ok(by_client(at, each))
}

/// The clients of a year ago that left, by what they paid.
pub(super) fn lost(at: &Snapshot<'_>) -> Found {
    let (then, now) = a_year_apart(at)?;
    let each = then.iter().map(|(client, before)| {
        let against = if now.contains_key(client) {
            0.0
        } else {
            *before
        };
        (Some(*client), weight(against, *before))
    });
    Ok(by_client(at, each))
}

/// What each client pays.
pub(super) fn by_client_mrr(at: &Snapshot<'_>) -> Found {
    let mrr = mrr_by_client(at)?;
    let each = mrr
        .iter()
        .map(|(client, mrr)| (Some(*client), weight(*mrr, *mrr)));
    Ok(by_client(at, each))
}

/// Agreements on no package, by name and by client.
pub(super) fn outside_packages(at: &Snapshot<'_>) -> Found {
    in_force_is_known(at)?;
    let mut agreements = in_force(at);
    agreements.retain(|agreement| agreement.name.is_some() && agreement.mrr > 0.0);
    let packages = packages(&agreements);
    let weigh = |agreement: &Agreement| {
        let is_package = agreement.name.is_some_and(|name| packages.contains(&name));
        let against = if is_package { 0.0 } else { agreement.mrr };
        weight(against, agreement.mrr)
    };
    let by_name = agreements
        .iter()
        .map(|agreement| (agreement.name, weigh(agreement)));
    let mut found: Vec<Breakdown> = breakdown("agreement", by_name, |code| {
        at.tables().labels.text(&recurring::NAME, code)
    })
    .into_iter()
    .collect();
    let by_owner = agreements
        .iter()
        .map(|agreement| (agreement.client, weigh(agreement)));
    found.extend(by_client(at, by_owner));
    Ok(found)
}

/// How much each package adds to the spread of prices.
pub(super) fn spread_of_prices(at: &Snapshot<'_>) -> Found {
    in_force_is_known(at)?;
    let each = price_dispersion::spread_by_package(at)
        .into_iter()
        .map(|one| (Some(one.package), weight(one.spread * one.mrr, one.mrr)));
    Ok(breakdown("agreement", each, |code| {
        at.tables().labels.text(&recurring::NAME, code)
    })
    .into_iter()
    .collect())
}

/// What each client agreed to beyond what was billed of it, over a year.
pub(super) fn not_billed_as_agreed(at: &Snapshot<'_>) -> Found {
    let year = at.over(12);
    let rows = year.invoices_issued()?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let named = rows.numbers(&invoices::RECURRING_AMOUNT)?;
    let mut weights: Vec<(Option<u32>, Weight)> = Vec::new();
    for month in year.months() {
        let mrr = mrr_by_client(&at.at_end_of(month))?.iter();
        weights.extend(mrr.map(|(client, mrr)| (Some(*client), weight(*mrr, *mrr))));
    }
    let billed = (0..rows.len()).map(|row| {
        let billed = named.get(row).unwrap_or(0.0);
        (clients.get(row), weight(-billed, 0.0))
    });
    Ok(by_client(at, weights.into_iter().chain(billed)))
}

/// Credits of a year.
pub(super) fn taken_back(at: &Snapshot<'_>) -> Found {
    let rows = at.over(12).invoices_issued()?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let totals = rows.numbers(&invoices::TOTAL)?;
    let each = (0..rows.len()).map(|row| {
        let total = totals.get(row).unwrap_or(0.0);
        (clients.get(row), weight((-total).max(0.0), total.max(0.0)))
    });
    Ok(by_client(at, each))
}
