//! What counts against targets that are read from time entries, ratings,
//! endpoints and costs.

use super::parts::{Breakdown, breakdown};
use super::tickets::{by_client, weight};
use crate::input::tables::{costs, csat, endpoints, time_entries};
use crate::metrics::endpoints::machines_by_client;
use crate::metrics::meetings::{reviewed_clients, weight_of_clients};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, exact_sum};

type Found = Result<Vec<Breakdown>, Absence>;

/// Clients without a review in meetings or tickets, by what they are worth.
pub(super) fn not_met(at: &Snapshot<'_>) -> Found {
    let reviewed = reviewed_clients(at)?;
    let each = weight_of_clients(at)?.into_iter().map(|(client, worth)| {
        let against = if reviewed.contains(&client) {
            0.0
        } else {
            worth
        };
        (Some(client), weight(against, worth))
    });
    Ok(by_client(at, each))
}

/// Hours for clients that were not billed.
pub(super) fn unbilled(at: &Snapshot<'_>) -> Found {
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let billable = rows.numbers(&time_entries::BILLABLE_HOURS)?;
    let clients = rows.codes(&time_entries::CLIENT)?;
    let each = (0..rows.len()).filter_map(|row| {
        let (client, hours) = (clients.get(row)?, hours.get(row)?);
        let unbilled = (hours - billable.get(row)?).max(0.0);
        Some((Some(client), weight(unbilled, hours)))
    });
    Ok(by_client(at, each))
}

/// Hours on tickets of clients with machines, by client.
pub(super) fn hours_on_tickets(at: &Snapshot<'_>) -> Found {
    let machines = machines_by_client(at)?;
    let all = exact_sum(machines.values());
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let clients = rows.codes(&time_entries::CLIENT)?;
    let tickets = rows.codes(&time_entries::TICKET)?;
    let spent = (0..rows.len()).filter_map(|row| {
        let client = clients.get(row).filter(|one| machines.contains_key(one))?;
        tickets.get(row)?;
        Some((Some(client), weight(hours.get(row)?, 0.0)))
    });
    // A client weighs as many of all machines as it has.
    let sizes = machines
        .iter()
        .map(|(client, count)| (Some(*client), weight(0.0, count / all)));
    Ok(by_client(at, spent.chain(sizes)))
}

/// Ratings that are not good, by client.
pub(super) fn dissatisfied(at: &Snapshot<'_>) -> Found {
    const SATISFIED: f64 = 0.75;
    let rows = at.ratings()?;
    let scores = rows.numbers(&csat::SCORE)?;
    let clients = rows.codes(&csat::CLIENT)?;
    let each = (0..rows.len()).filter_map(|row| {
        let score = scores.get(row)?;
        let against = f64::from(u8::from(score + 1e-9 < SATISFIED));
        Some((clients.get(row), weight(against, 1.0)))
    });
    Ok(by_client(at, each))
}

/// Machines that are not managed, of the month's lists.
pub(super) fn unmanaged(at: &Snapshot<'_>) -> Found {
    machines_against(at, &endpoints::MANAGED)
}

/// Machines that lack patches, of the month's lists.
pub(super) fn unpatched(at: &Snapshot<'_>) -> Found {
    machines_against(at, &endpoints::PATCHED)
}

fn machines_against(at: &Snapshot<'_>, flag: &crate::input::tables::Column) -> Found {
    let rows = at.machines_listed(at.month.start_seconds(), at.end())?;
    let counts = rows.numbers(&endpoints::COUNT)?;
    let clients = rows.codes(&endpoints::CLIENT)?;
    let good = rows.flags(flag)?;
    let each = (0..rows.len()).filter_map(|row| {
        let (good, count) = (good.get(row)?, counts.get(row)?);
        let against = if good { 0.0 } else { count };
        Some((clients.get(row), weight(against, count)))
    });
    Ok(by_client(at, each))
}

pub(super) fn direct_costs(at: &Snapshot<'_>) -> Found {
    spent(at, |direct| direct != Some(false))
}

pub(super) fn overhead(at: &Snapshot<'_>) -> Found {
    spent(at, |direct| direct == Some(false))
}

pub(super) fn all_costs(at: &Snapshot<'_>) -> Found {
    spent(at, |_| true)
}

/// What was spent, by category and, where costs name one, by client.
fn spent(at: &Snapshot<'_>, counts: impl Fn(Option<bool>) -> bool) -> Found {
    let rows = at.costs()?;
    let amounts = rows.numbers(&costs::AMOUNT)?;
    let direct = rows.flags(&costs::DIRECT)?;
    let categories = rows.codes(&costs::CATEGORY)?;
    let amount = |row: usize| {
        let amount = amounts.get(row).unwrap_or(0.0);
        weight(if counts(direct.get(row)) { amount } else { 0.0 }, amount)
    };
    let each = (0..rows.len()).map(|row| (categories.get(row), amount(row)));
    let mut found: Vec<Breakdown> = breakdown("category", each, |code| {
        at.tables().labels.text(&costs::CATEGORY, code)
    })
    .into_iter()
    .collect();
    if let Ok(clients) = rows.codes(&costs::CLIENT) {
        let each = (0..rows.len()).map(|row| (clients.get(row), amount(row)));
        found.extend(by_client(at, each));
    }
    Ok(found)
}
