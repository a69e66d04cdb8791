//! The records as they would be if one client had never been there.

use std::collections::BTreeMap;

use polars::prelude::{
    BooleanChunked, DataFrame, IntoColumn, NewChunkedArray, PlSmallStr, UInt32Chunked,
};

use super::agreements::mrr_by_client;
use super::indexed::Indexed;
use super::snapshot::Snapshot;
use crate::input::tables::{Tables, invoices, sla, tickets};
use crate::model::{Month, TableKind};

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

fn sums(sizes: impl Iterator<Item = (Option<u32>, f64)>) -> BTreeMap<u32, f64> {
    let mut sums = BTreeMap::new();
    for (client, size) in sizes {
        if let Some(client) = client {
            *sums.entry(client).or_default() += size;
        }
    }
    sums
}

/// Where the tickets of the others stand once those of a client are left out,
/// by where they stand with them.
pub(super) fn places_of_others(tables: &Tables, client: u32) -> Vec<Option<u32>> {
    let tickets = tables.tickets.as_ref();
    let clients = tickets.and_then(|tickets| tickets.frame.column(tickets::CLIENT.name).ok());
    let Some(clients) = clients.and_then(|clients| clients.u32().ok()) else {
        let all = tickets.map_or(0, |tickets| tickets.frame.height());
        return (0..all as u32).map(Some).collect();
    };
    let mut next = 0;
    let places = clients.iter().map(|one| {
        let is_other = one != Some(client);
        let place = is_other.then_some(next);
        next += u32::from(is_other);
        place
    });
    places.collect()
}

/// The same targets, of tickets that stand elsewhere.
pub(super) fn of_tickets_at(targets: &DataFrame, places: &[Option<u32>]) -> DataFrame {
    let moved = targets
        .column(sla::TICKET.name)
        .ok()
        .and_then(|column| column.u32().ok())
        .map(|of_ticket| {
            let place = |ticket: Option<u32>| *places.get(ticket? as usize)?;
            let name = PlSmallStr::from_static(sla::TICKET.name);
            UInt32Chunked::from_iter_options(name, of_ticket.iter().map(place))
        });
    let mut targets = targets.clone();
    if let Some(moved) = moved {
        // A column of the same length takes the place of the one it has.
        let _ = targets.with_column(moved.into_column());
    }
    targets
}

/// The rows of a table that do not belong to a client; all of a table that
/// knows no clients.
pub(super) fn rows_of_others(
    frame: &DataFrame,
    table: TableKind,
    client: u32,
    tables: &Tables,
) -> DataFrame {
    let is_of_other: Option<BooleanChunked> = if table == TableKind::Sla {
        let clients = tables
            .tickets
            .as_ref()
            .and_then(|tickets| tickets.frame.column(tickets::CLIENT.name).ok())
            .and_then(|clients| clients.u32().ok());
        let of_ticket = frame
            .column(sla::TICKET.name)
            .ok()
            .and_then(|column| column.u32().ok());
        clients.zip(of_ticket).map(|(clients, of_ticket)| {
            let client_of = |ticket: Option<u32>| clients.get(ticket? as usize);
            let others = of_ticket
                .iter()
                .map(|ticket| client_of(ticket) != Some(client));
            others.collect()
        })
    } else {
        // Every table calls its clients so.
        let clients = frame.column(tickets::CLIENT.name).ok();
        clients
            .and_then(|clients| clients.u32().ok())
            .map(|clients| clients.iter().map(|one| one != Some(client)).collect())
    };
    let kept = is_of_other.and_then(|others| frame.filter(&others).ok());
    kept.unwrap_or_else(|| frame.clone())
}
