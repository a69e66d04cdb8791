//! Tables sorted by the moments that windows ask for, so that a month's rows
//! are a slice, and 24 month ends cost little more than one.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{ChunkAgg, DataFrame, SortMultipleOptions};

use super::agreements;
use crate::input::tables::{Column, Tables, invoices, recurring, sla, tickets};
use crate::model::{Absence, Month, TableKind};

/// The tables, ready to be asked for windows of time.
#[derive(Debug)]
pub struct Indexed {
    pub tables: Tables,
    orders: Vec<Ordered>,
    /// For each month end, when the tickets open then were opened.
    open_tickets: BTreeMap<Month, Vec<i64>>,
    /// The first month that each table's records cover from its beginning.
    begins: BTreeMap<TableKind, Month>,
    /// Months without a single record amid busy ones.
    hollow: BTreeMap<TableKind, BTreeSet<Month>>,
    /// The month in the midst of which the tickets break off.
    broken_off: Option<Month>,
    /// Since when agreements that ended can be taken to be on the list.
    agreements_known_from: Option<Month>,
    /// For each month end, the MRR of each client that had any.
    mrr_by_client: BTreeMap<Month, BTreeMap<u32, f64>>,
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
    /// Sorts the tables, and notes what was open at each of the month ends.
    #[must_use]
    pub fn new(tables: Tables, months: impl Iterator<Item = Month> + Clone) -> Self {
        let orders: Vec<Ordered> = [
            &tickets::CREATED_AT,
            &tickets::RESOLVED_AT,
            &sla::DECIDED_AT,
            &invoices::ISSUED_AT,
        ]
        .into_iter()
        .filter_map(|column| Ordered::new(&tables, column))
        .collect();
        let hollow = TableKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let ordered = orders.iter().find(|ordered| ordered.table == kind)?;
                Some((kind, ordered.hollow_months()))
            })
            .collect();
        let mrr_by_client = mrr_at_month_ends(&tables, months.clone());
        let open_tickets = open_at_month_ends(&tables, months);
        let begins = TableKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let table = tables.get(kind)?;
                let ordered = orders.iter().find(|ordered| ordered.table == kind);
                let begins = ordered.and_then(Ordered::begins).unwrap_or(table.first);
                Some((kind, begins))
            })
            .collect();
        let broken_off = breaks_off(&orders);
        let agreements_known_from = agreements_known_from(&tables);
        Self {
            tables,
            orders,
            open_tickets,
            begins,
            hollow,
            broken_off,
            agreements_known_from,
            mrr_by_client,
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

    pub(super) fn agreements_known_from(&self) -> Option<Month> {
        self.agreements_known_from
    }

    /// Whether a month between was left out of a table's exports.
    pub(super) fn is_hollow(&self, table: TableKind, month: Month) -> bool {
        self.hollow
            .get(&table)
            .is_some_and(|months| months.contains(&month))
    }

    /// The first month that a table's records cover from its beginning.
    pub(super) fn begins(&self, table: TableKind) -> Option<Month> {
        self.begins.get(&table).copied()
    }

    /// The last month that a table's records cover to its end. An agreement
    /// holds until it ends: their list has no last month.
    pub(super) fn ends(&self, table: TableKind) -> Option<Month> {
        let last = self.tables.get(table)?.last;
        match table {
            TableKind::Recurring => None,
            TableKind::Tickets if self.broken_off == Some(last) => Some(last.minus(1)),
            TableKind::Tickets | TableKind::Sla | TableKind::Invoices => Some(last),
        }
    }
}

/// The month in the midst of which the tickets break off: other exports may
/// reach further, and the month be complete for them.
///
/// A few quiet days break off nothing; days that should have held many
/// tickets, going by the usual month, do.
fn breaks_off(orders: &[Ordered]) -> Option<Month> {
    const DAYS_OF_GRACE: i64 = 4;
    const MANY: u64 = 20;
    const DAY: i64 = 86_400;
    let of_tickets = orders
        .iter()
        .filter(|ordered| ordered.table == TableKind::Tickets);
    let last = of_tickets
        .clone()
        .filter_map(|ordered| ordered.moments.last())
        .max()?;
    let month = Month::of_seconds(*last)?;
    let quiet_days = (month.end_seconds() - last) / DAY;
    let usual = of_tickets
        .map(|ordered| usual_count(&ordered.by_month()))
        .next()?;
    let missed = usual * quiet_days as u64 / 30;
    (quiet_days > DAYS_OF_GRACE && missed >= MANY).then_some(month)
}

impl Ordered {
    /// Months without a record between the first and the last, where months
    /// usually hold many: such a month was left out of the export.
    fn hollow_months(&self) -> BTreeSet<Month> {
        const MANY: u64 = 10;
        let months = self.by_month();
        let busy = usual_count(&months) >= MANY;
        match (months.keys().next(), months.keys().next_back()) {
            (Some(first), Some(last)) if busy => first
                .up_to(*last)
                .filter(|month| !months.contains_key(month))
                .collect(),
            _ => BTreeSet::new(),
        }
    }

    /// The first month covered from its beginning.
    ///
    /// A month with hardly any records, beside the usual month, lies before
    /// the beginning: exports of what was open in a span carry a few records
    /// that are much older.
    fn begins(&self) -> Option<Month> {
        const DAYS_OF_GRACE: i64 = 4;
        const DAY: i64 = 86_400;
        let months = self.by_month();
        let usual = usual_count(&months);
        let (month, (_, first_moment)) = months
            .into_iter()
            .find(|(_, (count, _))| count * 10 >= usual)?;
        let late = first_moment >= month.start_seconds() + DAYS_OF_GRACE * DAY;
        Some(if late { month.plus(1) } else { month })
    }

    /// How many records each month holds, and the first moment of them.
    fn by_month(&self) -> BTreeMap<Month, (u64, i64)> {
        let mut months = BTreeMap::new();
        for moment in &self.moments {
            if let Some(month) = Month::of_seconds(*moment) {
                months.entry(month).or_insert((0, *moment)).0 += 1;
            }
        }
        months
    }

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
        let moments: Vec<i64> = frame
            .column(column.name)
            .ok()?
            .i64()
            .ok()?
            .into_no_null_iter()
            .collect();
        Some(Self {
            table: column.table,
            column: column.name,
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

/// How many records the month in the middle holds.
fn usual_count(months: &BTreeMap<Month, (u64, i64)>) -> u64 {
    let mut counts: Vec<u64> = months.values().map(|(count, _)| *count).collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

/// A list of agreements may leave out those that ended long ago. It is taken to
/// hold them from the first end that is on it, or from where the other exports
/// begin: what was exported together reaches back as far.
fn agreements_known_from(tables: &Tables) -> Option<Month> {
    let first_end = tables.recurring.as_ref().and_then(|table| {
        let started = table.frame.column(recurring::STARTED_AT.name).ok()?;
        let ended = table.frame.column(recurring::ENDED_AT.name).ok()?;
        // The end of a term that still runs ends nothing.
        let now = tables
            .activity
            .last_moment()
            .max(started.i64().ok()?.max())?;
        let past = ended.i64().ok()?.iter().flatten().filter(|end| *end <= now);
        // An end is the first moment after the last day.
        past.min().and_then(|end| Month::of_seconds(end - 1))
    })?;
    [tables.tickets.as_ref(), tables.invoices.as_ref()]
        .into_iter()
        .flatten()
        .map(|table| table.first)
        .chain([first_end])
        .min()
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
