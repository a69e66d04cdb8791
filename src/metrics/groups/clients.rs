//! What each client asked for, pays and owes.

use std::collections::{BTreeMap, BTreeSet};

use super::tickets::{self, TicketFigures};
use crate::input::tables::{invoices, tickets as columns};
use crate::metrics::receivables::receivables;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::without_client::sums;
use crate::model::TableKind;

/// One client's year. What is `None` no export tells.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientFigures {
    pub name: String,
    pub tickets: Option<TicketFigures>,
    /// Monthly recurring revenue at the month end.
    pub mrr: Option<f64>,
    /// The same twelve months before.
    pub mrr_before: Option<f64>,
    /// Billed in the year, credits taken off.
    pub billed: Option<f64>,
    /// Owed at the month end.
    pub owed: Option<f64>,
    /// The part of it that is past its due date.
    pub late: Option<f64>,
}

type Money = BTreeMap<u32, f64>;

/// Every client with anything on record in the year, by name.
pub(super) fn clients(at: &Snapshot<'_>) -> Vec<ClientFigures> {
    let tickets = tickets::by(at, &columns::CLIENT).ok();
    let mrr = at
        .has(TableKind::Recurring)
        .then(|| at.mrr_by_client().cloned())
        .flatten();
    let mrr_before = mrr
        .is_some()
        .then(|| at.earlier(at.window).mrr_by_client().cloned())
        .flatten();
    let billed = billed(at);
    let open = receivables(at).ok();
    let owed = |late: bool| -> Option<Money> {
        let open = open.as_ref()?.iter();
        let counted = open.filter(|one| !late || one.days_overdue > 0.0);
        Some(sums(counted.map(|one| (one.client, one.amount))))
    };
    let (owed, late) = (owed(false), owed(true));

    let mut codes: BTreeSet<u32> = BTreeSet::new();
    codes.extend(tickets.iter().flat_map(|by| by.keys().copied().flatten()));
    for sums in [&mrr, &mrr_before, &billed, &owed].into_iter().flatten() {
        codes.extend(sums.keys());
    }
    let of = |sums: &Option<Money>, code: u32| {
        let sums = sums.as_ref()?;
        Some(sums.get(&code).copied().unwrap_or(0.0))
    };
    let mut clients: Vec<ClientFigures> = codes
        .into_iter()
        .filter_map(|code| {
            Some(ClientFigures {
                name: at.tables().clients.name(code)?.to_owned(),
                tickets: tickets
                    .as_ref()
                    .map(|by| by.get(&Some(code)).cloned().unwrap_or_default()),
                mrr: of(&mrr, code),
                mrr_before: of(&mrr_before, code),
                billed: of(&billed, code),
                owed: of(&owed, code),
                late: of(&late, code),
            })
        })
        .collect();
    clients.sort_by(|a, b| a.name.cmp(&b.name));
    clients
}

fn billed(at: &Snapshot<'_>) -> Option<Money> {
    let rows = at.invoices_issued().ok()?;
    let clients = rows.codes(&invoices::CLIENT).ok()?;
    let totals = rows.numbers(&invoices::TOTAL).ok()?;
    let totals = totals.iter().map(Option::unwrap_or_default);
    Some(sums(clients.iter().zip(totals)))
}
