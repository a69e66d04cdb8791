//! The records as they would be if one client had never been there.

use std::collections::BTreeMap;

use super::agreements::mrr_by_client;
use super::indexed::Indexed;
use super::records::Places;
use super::snapshot::Snapshot;
use crate::input::tables::{invoices, sla, tickets};
use crate::model::{ExactSum, Month, TableKind};

/// The largest clients of the year before a month end, by code: those with the
/// most tickets, the most billed, and the most recurring revenue, each so
/// many; in order of their names.
#[must_use]
pub fn largest_clients(indexed: &Indexed, month: Month, of_each: usize) -> Vec<u32> {
    let at = Snapshot::new(indexed, month, 12);
    let by_tickets = at.tickets_opened().and_then(|rows| {
        let clients = rows.codes(&tickets::CLIENT)?;
        Ok(sums(clients.iter().map(|client| (client, 1.0))))
    });
    let by_billing = at.invoices_issued().and_then(|rows| {
        let clients = rows.codes(&invoices::CLIENT)?;
        let totals = rows.numbers(&invoices::TOTAL)?;
        let totals = totals.iter().map(Option::unwrap_or_default);
        Ok(sums(clients.iter().zip(totals)))
    });
    let by_mrr = mrr_by_client(&at).cloned();
    let name = |client: u32| indexed.tables.clients.name(client).unwrap_or_default();
    let mut largest: Vec<u32> = [by_tickets, by_billing, by_mrr]
        .into_iter()
        .flatten()
        .flat_map(|sizes| {
            let mut clients: Vec<(u32, f64)> = sizes.into_iter().collect();
            clients.sort_by(|(a, a_size), (b, b_size)| {
                b_size
                    .total_cmp(a_size)
                    .then_with(|| name(*a).cmp(name(*b)))
            });
            clients.truncate(of_each);
            clients.into_iter().map(|(client, _)| client)
        })
        .collect();
    largest.sort_by_key(|client| name(*client));
    largest.dedup();
    largest
}

/// What each client comes to, by client code.
pub(super) fn sums(sizes: impl Iterator<Item = (Option<u32>, f64)>) -> BTreeMap<u32, f64> {
    let mut sums: BTreeMap<u32, ExactSum> = BTreeMap::new();
    for (client, size) in sizes {
        if let Some(client) = client {
            *sums.entry(client).or_default() += size;
        }
    }
    let sums = sums.into_iter();
    sums.map(|(client, sum)| (client, sum.value())).collect()
}

/// Those of some rows of a table that do not belong to a client; all of a table
/// that knows no clients.
pub(super) fn others_at(
    places: &Places,
    table: TableKind,
    client: u32,
    indexed: &Indexed,
) -> Places {
    let by_place = |table| indexed.by_place(table);
    // Every table calls its clients so; those of targets are their tickets'.
    let clients = match table {
        TableKind::Sla => by_place(TableKind::Tickets),
        table => by_place(table),
    };
    let Some(clients) = clients.and_then(|rows| rows.codes(&tickets::CLIENT).ok()) else {
        return places.clone();
    };
    let is_of_other: Box<dyn Fn(usize) -> bool> = if table == TableKind::Sla {
        let of_ticket = by_place(table).and_then(|rows| rows.codes(&sla::TICKET).ok());
        let Some(of_ticket) = of_ticket else {
            return places.clone();
        };
        Box::new(move |place| {
            let ticket = of_ticket.get(place).map(|ticket| ticket as usize);
            ticket.and_then(|ticket| clients.get(ticket)) != Some(client)
        })
    } else {
        Box::new(move |place| clients.get(place) != Some(client))
    };
    let others = places.iter().filter(|place| is_of_other(*place));
    Places::listed(others.map(|place| place as u32).collect())
}
