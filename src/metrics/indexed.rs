//! Tables sorted by the moments that windows ask for, so that a month's rows
//! are a slice, and 24 month ends cost little more than one.

use std::collections::BTreeMap;

use polars::prelude::{DataFrame, SortMultipleOptions};

use super::agreements;
use super::known::{Counts, Known, KnownSince, agreements_known_from};
use super::measure::MeasuredOnce;
use super::without_client::{of_tickets_at, places_of_others, rows_of_others};
use crate::input::tables::{Column, Tables, invoices, main_date, sla, tickets};
use crate::model::{Absence, Month, TableKind};

/// The tables, ready to be asked for windows of time.
#[derive(Debug)]
pub struct Indexed {
    pub tables: Tables,
    orders: Vec<Ordered>,
    /// For each month end, when the tickets open then were opened.
    open_tickets: BTreeMap<Month, Vec<i64>>,
    /// For each month end, what the exports showed of their extent by then.
    known: BTreeMap<Month, Known>,
    since: KnownSince,
    /// Since when agreements that ended are on the list, going by all of it.
    ended_agreements_from: Option<Month>,
    /// For each month end, the MRR of each client that had any.
    mrr_by_client: BTreeMap<Month, BTreeMap<u32, f64>>,
    pub(super) measured: MeasuredOnce,
}

/// A table sorted by one of its moments.
#[derive(Debug)]
struct Ordered {
    table: TableKind,
    column: &'static str,
    frame: DataFrame,
    /// The moments, sorted; those of the frame's rows.
    moments: Vec<i64>,
}

impl Indexed {
    /// Sorts the tables, and notes what was open and known at each of the month
    /// ends.
    #[must_use]
    pub fn new(tables: Tables, months: impl Iterator<Item = Month> + Clone) -> Self {
        let further_tables = TableKind::ALL.into_iter().filter(|kind| !kind.is_core());
        let orders: Vec<Ordered> = [
            &tickets::CREATED_AT,
            &tickets::RESOLVED_AT,
            &sla::DECIDED_AT,
            &invoices::ISSUED_AT,
        ]
        .into_iter()
        .chain(further_tables.map(main_date))
        .filter_map(|column| Ordered::new(&tables, column))
        .collect();
        let counts: BTreeMap<TableKind, Counts> = TableKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let ordered = orders.iter().find(|ordered| ordered.table == kind)?;
                Some((kind, Counts::of(&ordered.moments)))
            })
            .collect();
        let resolved = orders
            .iter()
            .find(|ordered| ordered.column == tickets::RESOLVED_AT.name)
            .map(|ordered| Counts::of(&ordered.moments));
        let known_at = |month| Known::at_end_of(month, &tables, &counts, resolved.as_ref());
        Self {
            known: months
                .clone()
                .map(|month| (month, known_at(month)))
                .collect(),
            since: KnownSince::of(&tables),
            ended_agreements_from: agreements_known_from(&tables, &counts, None),
            mrr_by_client: mrr_at_month_ends(&tables, months.clone()),
            open_tickets: open_at_month_ends(&tables, months),
            orders,
            tables,
            measured: MeasuredOnce::default(),
        }
    }

    /// The same, as if a client had never been there. How far the exports reach
    /// is no matter of one client, and stays.
    #[must_use]
    pub fn without_client(&self, client: u32, months: impl Iterator<Item = Month> + Clone) -> Self {
        let places = places_of_others(&self.tables, client);
        let others = |table, frame: &DataFrame| {
            let others = rows_of_others(frame, table, client, &self.tables);
            match table {
                TableKind::Sla => of_tickets_at(&others, &places),
                _ => others,
            }
        };
        let mut tables = self.tables.clone();
        for kind in TableKind::ALL {
            if let Some(table) = tables.get_mut(kind) {
                table.frame = others(kind, &table.frame);
            }
        }
        let orders = self
            .orders
            .iter()
            .filter_map(|ordered| {
                let frame = others(ordered.table, &ordered.frame);
                Ordered::of_sorted(ordered.table, ordered.column, frame)
            })
            .collect();
        let mrr_by_client = mrr_at_month_ends(&tables, months.clone());
        let open_tickets = open_at_month_ends(&tables, months);
        Self {
            tables,
            orders,
            open_tickets,
            known: self.known.clone(),
            since: self.since.clone(),
            ended_agreements_from: self.ended_agreements_from,
            mrr_by_client,
            measured: MeasuredOnce::default(),
        }
    }

    /// The rows whose moment lies in a span; the end is not part of it.
    pub(super) fn between(
        &self,
        table: TableKind,
        column: &Column,
        start: i64,
        end: i64,
    ) -> Result<DataFrame, Absence> {
        let ordered = self
            .orders
            .iter()
            .find(|ordered| ordered.table == table && ordered.column == column.name)
            .ok_or(match self.tables.get(table) {
                Some(_) => Absence::NoColumn(table, column.name),
                None => Absence::NoTable(table),
            })?;
        let from = ordered.moments.partition_point(|moment| *moment < start);
        let to = ordered.moments.partition_point(|moment| *moment < end);
        Ok(ordered.frame.slice(from as i64, to - from))
    }

    pub(super) fn open_tickets(&self, month: Month) -> Option<&[i64]> {
        self.open_tickets.get(&month).map(Vec::as_slice)
    }

    pub(super) fn mrr_by_client(&self, month: Month) -> Option<&BTreeMap<u32, f64>> {
        self.mrr_by_client.get(&month)
    }

    /// What the exports showed of their extent by a month end.
    pub(super) fn known(&self, month: Month) -> Option<&Known> {
        self.known.get(&month)
    }

    /// The moment from which on a column says anything; `None` where it never
    /// does.
    pub(super) fn says_since(&self, column: &Column) -> Option<i64> {
        self.since.get(column.table, column.name)
    }

    /// Since when agreements that ended are on the list, going by all of it.
    pub(super) fn ended_agreements_from(&self) -> Option<Month> {
        self.ended_agreements_from
    }
}

impl Ordered {
    fn new(tables: &Tables, column: &Column) -> Option<Self> {
        let table = tables.get(column.table)?;
        let known = table.frame.column(column.name).ok()?.is_not_null();
        let frame = table
            .frame
            .filter(&known)
            .and_then(|frame| {
                frame.sort(
                    [column.name],
                    SortMultipleOptions::default().with_maintain_order(true),
                )
            })
            .ok()?;
        Self::of_sorted(column.table, column.name, frame)
    }

    /// Takes rows that are sorted by a column, all of which have it.
    fn of_sorted(table: TableKind, column: &'static str, frame: DataFrame) -> Option<Self> {
        let moments: Vec<i64> = frame
            .column(column)
            .ok()?
            .i64()
            .ok()?
            .into_no_null_iter()
            .collect();
        Some(Self {
            table,
            column,
            frame,
            moments,
        })
    }
}

/// One pass over the agreements: each is put down at the month ends at which it
/// was in force, from a year before the months, for what looks back a year.
fn mrr_at_month_ends(
    tables: &Tables,
    months: impl Iterator<Item = Month> + Clone,
) -> BTreeMap<Month, BTreeMap<u32, f64>> {
    let (Some(first), Some(last)) = (months.clone().min(), months.max()) else {
        return BTreeMap::new();
    };
    let first = first.minus(12);
    let mut mrr: BTreeMap<Month, BTreeMap<u32, f64>> = first
        .up_to(last)
        .map(|month| (month, BTreeMap::new()))
        .collect();
    for agreement in agreements::all(tables) {
        let (Some(client), Some(begun)) = (agreement.client, Month::of_seconds(agreement.started))
        else {
            continue;
        };
        for month in begun.max(first).up_to(last) {
            if agreement.in_force_at_end_of(month)
                && let Some(clients) = mrr.get_mut(&month)
            {
                *clients.entry(client).or_default() += agreement.mrr;
            }
        }
    }
    for clients in mrr.values_mut() {
        clients.retain(|_, mrr| *mrr > 0.0);
    }
    mrr
}

/// One pass over the tickets: each is put down at the month ends at which it
/// was open.
fn open_at_month_ends(
    tables: &Tables,
    months: impl Iterator<Item = Month> + Clone,
) -> BTreeMap<Month, Vec<i64>> {
    let mut open: BTreeMap<Month, Vec<i64>> = months.map(|month| (month, Vec::new())).collect();
    let (Some(table), Some(first), Some(last)) = (
        tables.tickets.as_ref(),
        open.keys().next().copied(),
        open.keys().next_back().copied(),
    ) else {
        return open;
    };
    let seconds = |column: &Column| {
        let found = table.frame.column(column.name).ok()?;
        found.i64().ok().cloned()
    };
    let (Some(created), Some(resolved)) = (
        seconds(&tickets::CREATED_AT),
        seconds(&tickets::RESOLVED_AT),
    ) else {
        return open;
    };
    let undated = table
        .frame
        .column(tickets::ENDED_UNDATED.name)
        .ok()
        .and_then(|found| found.bool().ok().cloned());
    for (row, (created, resolved)) in created.iter().zip(resolved.iter()).enumerate() {
        let ended_undated = undated.as_ref().and_then(|undated| undated.get(row)) == Some(true);
        let Some(created) = created.filter(|_| !ended_undated) else {
            continue;
        };
        let Some(opened_in) = Month::of_seconds(created) else {
            continue;
        };
        // Resolved in a month: open at the ends of the months before it.
        let last_open = resolved
            .and_then(Month::of_seconds)
            .map_or(last, |month| month.minus(1).min(last));
        for month in opened_in.max(first).up_to(last_open) {
            if let Some(tickets) = open.get_mut(&month) {
                tickets.push(created);
            }
        }
    }
    for tickets in open.values_mut() {
        tickets.sort_unstable();
    }
    open
}
