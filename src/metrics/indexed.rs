//! Tables sorted by the moments that windows ask for, so that a month's rows
//! are a slice, and 24 month ends cost little more than one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agreements::{self, Agreement};
use super::by_code::CodeSet;
use super::groups::Promises;
use super::known::{Counts, Known, KnownSince, agreements_known_from};
use super::measure::Outcome;
use super::monthly::OpenedInMonth;
use super::months_billed::{Bills, Judged};
use super::numbers_by_month::NumbersByMonth;
use super::once::Once;
use super::receivables::Receivables;
use super::records::{Dense, Places, Rows, Seconds};
use super::repeating::{ALIKE_BEFORE, alike_before};
use super::technicians::Compared;
use super::tickets::TimesWithOpen;
use super::without_client::others_at;
use crate::input::tables::{Column, Tables, invoices, main_date, sla, tickets};
use crate::model::{Absence, ExactSum, Month, TableKind};

/// The records, ready to be asked for windows of time.
#[derive(Debug)]
pub struct Indexed {
    /// What is known beside the records: names, labels, working hours. The
    /// records themselves have been taken out.
    pub tables: Tables,
    stores: BTreeMap<TableKind, Store>,
    agreements: Vec<Agreement>,
    /// When the first agreement of each client began.
    first_agreements: BTreeMap<u32, i64>,
    /// For each month end, when the tickets open then were opened.
    open_tickets: BTreeMap<Month, Vec<i64>>,
    /// For each month end, what the exports showed of their extent by then.
    known: BTreeMap<Month, Known>,
    since: KnownSince,
    /// Since when agreements that ended are on the list, going by all of it.
    ended_agreements_from: Option<Month>,
    /// For each month end, the MRR of each client that had any.
    mrr_by_client: BTreeMap<Month, BTreeMap<u32, f64>>,
    pub(super) kept: Kept,
}

/// What several metrics or month ends ask.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// What metrics came to over their own windows: some metrics look at
    /// others, month by month.
    pub(super) measured: Once<(&'static str, Month), Outcome>,
    /// How many targets of a kind were decided in a month, and met.
    pub(super) decided: Once<(Month, u32), Result<Promises, Absence>>,
    /// Whether of any target of a kind it is told how it went.
    pub(super) tells_outcomes: Once<u32, bool>,
    /// The invoices of each client, month by month.
    pub(super) bills: Once<(), Result<Arc<Bills>, Absence>>,
    /// The clients that were to be billed for a month.
    pub(super) to_bill: Once<Month, Arc<CodeSet>>,
    /// Which clients that were to be billed were, as judged at a month end.
    pub(super) billed: Once<Month, Judged>,
    /// The tickets opened in a month.
    pub(super) opened: Once<Month, OpenedInMonth>,
    /// How long technicians took in the months before a month end.
    pub(super) technicians: Once<(Month, u32), Compared>,
    /// By when half and nine tenths of the tickets of some months before a month
    /// end are resolved, open ones included.
    pub(super) times_with_open: Once<(Month, u32), TimesWithOpen>,
    /// What was owed at a month end.
    pub(super) receivables: Once<Month, Receivables>,
}

/// One table, with the orders that it is asked for in.
#[derive(Debug)]
struct Store {
    columns: Arc<Dense>,
    /// Its rows as they were put together.
    all: Places,
    orders: Vec<Order>,
}

/// The rows of a table that have a moment, sorted by it.
#[derive(Debug)]
struct Order {
    column: &'static str,
    places: Places,
}

/// The moments that windows ask for.
fn moments_of(table: TableKind) -> Vec<&'static Column> {
    match table {
        TableKind::Tickets => vec![&tickets::CREATED_AT, &tickets::RESOLVED_AT],
        TableKind::Sla => vec![&sla::DECIDED_AT],
        TableKind::Invoices => vec![&invoices::ISSUED_AT],
        TableKind::Recurring => Vec::new(),
        further => vec![main_date(further)],
    }
}

impl Indexed {
    /// Sorts the tables, and notes what was open and known at each of the month
    /// ends.
    #[must_use]
    pub fn new(mut tables: Tables, months: impl Iterator<Item = Month> + Clone) -> Self {
        let stores: BTreeMap<TableKind, Store> = TableKind::ALL
            .into_iter()
            .filter_map(|kind| {
                let frame = std::mem::take(&mut tables.get_mut(kind)?.frame);
                Some((kind, Store::new(kind, Dense::of(frame))))
            })
            .collect();
        let agreements = all_agreements(&stores);
        let mut indexed = Self {
            open_tickets: open_at_month_ends(&stores, months.clone()),
            mrr_by_client: mrr_at_month_ends(&agreements, months.clone()),
            known: BTreeMap::new(),
            since: KnownSince::of(stores.iter().map(|(kind, store)| (*kind, &*store.columns))),
            ended_agreements_from: None,
            stores,
            first_agreements: agreements::first_of_each_client(&agreements),
            agreements,
            tables,
            kept: Kept::default(),
        };
        indexed.note_extent(months);
        indexed
    }

    /// What the exports showed of their extent, by each month end and in all.
    fn note_extent(&mut self, months: impl Iterator<Item = Month>) {
        let counts: BTreeMap<TableKind, Counts> = TableKind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind, Counts::of(&self.moments(main_date(kind))?))))
            .collect();
        let resolved = self.moments(&tickets::RESOLVED_AT);
        let resolved = resolved.map(|moments| Counts::of(&moments));
        let known_from = |by| agreements_known_from(&self.agreements, &self.tables, &counts, by);
        let tickets = self.all(TableKind::Tickets);
        let numbers = tickets.and_then(|rows| NumbersByMonth::of(&rows, &self.tables.labels));
        let known: BTreeMap<Month, Known> = months
            .map(|month| {
                let first = self.tables.recurring.as_ref().map(|table| table.first);
                let mut known =
                    Known::at_end_of(month, &counts, resolved.as_ref(), first, numbers.as_ref());
                known.agreements_known_from = known_from(Some(month));
                (month, known)
            })
            .collect();
        self.ended_agreements_from = known_from(None);
        self.known = known;
    }

    /// The moments that a table is sorted by; `None` where it is not sorted by
    /// these, or not there.
    fn moments(&self, column: &Column) -> Option<Seconds> {
        let store = self.stores.get(&column.table)?;
        let order = store.order(column)?;
        store.columns.seconds(column.name, &order.places)
    }

    /// The same, as if a client had never been there. How far the exports reach
    /// is no matter of one client, and stays.
    #[must_use]
    pub fn without_client(&self, client: u32, months: impl Iterator<Item = Month> + Clone) -> Self {
        let stores: BTreeMap<TableKind, Store> = self
            .stores
            .iter()
            .map(|(kind, store)| {
                let others = |places: &Places| others_at(places, *kind, client, self);
                let orders = store.orders.iter().map(|order| Order {
                    column: order.column,
                    places: others(&order.places),
                });
                let others = Store {
                    columns: Arc::clone(&store.columns),
                    all: others(&store.all),
                    orders: orders.collect(),
                };
                (*kind, others)
            })
            .collect();
        let agreements = all_agreements(&stores);
        Self {
            open_tickets: open_at_month_ends(&stores, months.clone()),
            mrr_by_client: mrr_at_month_ends(&agreements, months),
            stores,
            first_agreements: agreements::first_of_each_client(&agreements),
            agreements,
            tables: self.tables.clone(),
            known: self.known.clone(),
            since: self.since.clone(),
            ended_agreements_from: self.ended_agreements_from,
            kept: Kept::default(),
        }
    }

    /// The rows whose moment lies in a span; the end is not part of it.
    pub(super) fn between(&self, column: &Column, start: i64, end: i64) -> Result<Rows, Absence> {
        let table = column.table;
        let store = self.stores.get(&table).ok_or(Absence::NoTable(table))?;
        let no_column = || Absence::NoColumn(table, column.name);
        let order = store.order(column).ok_or_else(no_column)?;
        let all = Places::all(store.columns.height());
        let moments = store.columns.seconds(column.name, &all);
        let moments = moments.ok_or_else(no_column)?;
        let is_before = |line: i64| {
            let moment = &moments;
            move |place| moment.get(place).is_some_and(|moment| moment < line)
        };
        let from = order.places.partition_point(is_before(start));
        let to = order.places.partition_point(is_before(end));
        let places = order.places.slice(from..to.max(from));
        Ok(Rows::new(table, Arc::clone(&store.columns), places))
    }

    /// All rows of a table; `None` where no export carried it.
    pub(super) fn all(&self, table: TableKind) -> Option<Rows> {
        let store = self.stores.get(&table)?;
        let columns = Arc::clone(&store.columns);
        Some(Rows::new(table, columns, store.all.clone()))
    }

    /// The rows of a table by the places that others refer to them by.
    pub(super) fn by_place(&self, table: TableKind) -> Option<Rows> {
        let columns = Arc::clone(&self.stores.get(&table)?.columns);
        let places = Places::all(columns.height());
        Some(Rows::new(table, columns, places))
    }

    /// Whether any export carried the column.
    pub(super) fn has_column(&self, column: &Column) -> bool {
        let store = self.stores.get(&column.table);
        store.is_some_and(|store| store.columns.has(column.name))
    }

    /// All agreements, whenever they were in force.
    pub(super) fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    /// When the first agreement of each client began.
    pub(super) fn first_agreements(&self) -> &BTreeMap<u32, i64> {
        &self.first_agreements
    }

    pub(super) fn open_tickets(&self, month: Month) -> Option<&[i64]> {
        self.open_tickets.get(&month).map(Vec::as_slice)
    }

    pub(super) fn mrr_by_client(&self, month: Month) -> Option<&BTreeMap<u32, f64>> {
        self.mrr_by_client.get(&month)
    }

    /// The months up to a month end that hold so few tickets that they are taken
    /// to be left out of the exports, and how many they hold.
    pub fn thin_months(&self, at: Month) -> impl Iterator<Item = (Month, u64)> {
        let known = self.known.get(&at);
        let thin = known.into_iter().flat_map(|known| &known.thin);
        thin.map(|(month, tickets)| (*month, *tickets))
            .filter(move |(month, _)| *month <= at)
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

impl Store {
    fn new(table: TableKind, mut columns: Dense) -> Self {
        let orders: Vec<Order> = moments_of(table)
            .into_iter()
            .filter_map(|column| Order::of(column.name, &columns))
            .collect();
        let opened = orders
            .iter()
            .find(|order| order.column == tickets::CREATED_AT.name);
        if table == TableKind::Tickets
            && let Some(before) = opened.and_then(|opened| alike_before(&columns, &opened.places))
        {
            columns.add_seconds(ALIKE_BEFORE.name, &before);
        }
        Self {
            all: Places::all(columns.height()),
            columns: Arc::new(columns),
            orders,
        }
    }

    fn order(&self, column: &Column) -> Option<&Order> {
        let mut orders = self.orders.iter();
        orders.find(|order| order.column == column.name)
    }
}

impl Order {
    fn of(column: &'static str, columns: &Dense) -> Option<Self> {
        let moments = columns.seconds(column, &Places::all(columns.height()))?;
        let mut known: Vec<(i64, u32)> = moments
            .iter()
            .enumerate()
            .filter_map(|(place, moment)| Some((moment?, place as u32)))
            .collect();
        // Of those at the same moment the one that stands first comes first.
        if !known.is_sorted() {
            known.sort_unstable();
        }
        let places = Places::listed(known.into_iter().map(|(_, place)| place).collect());
        Some(Self { column, places })
    }
}

fn all_agreements(stores: &BTreeMap<TableKind, Store>) -> Vec<Agreement> {
    let store = stores.get(&TableKind::Recurring);
    store.map_or_else(Vec::new, |store| {
        let columns = Arc::clone(&store.columns);
        agreements::read(&Rows::new(TableKind::Recurring, columns, store.all.clone()))
    })
}

/// One pass over the agreements: each is put down at the month ends at which it
/// was in force, from a year before the months, for what looks back a year.
fn mrr_at_month_ends(
    agreements: &[Agreement],
    months: impl Iterator<Item = Month> + Clone,
) -> BTreeMap<Month, BTreeMap<u32, f64>> {
    let (Some(first), Some(last)) = (months.clone().min(), months.max()) else {
        return BTreeMap::new();
    };
    let first = first.minus(12);
    let mut mrr: BTreeMap<Month, BTreeMap<u32, ExactSum>> = first
        .up_to(last)
        .map(|month| (month, BTreeMap::new()))
        .collect();
    for agreement in agreements {
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
    let worth = |clients: BTreeMap<u32, ExactSum>| -> BTreeMap<u32, f64> {
        let clients = clients.into_iter();
        let worth = clients.map(|(client, mrr)| (client, mrr.value()));
        worth.filter(|(_, mrr)| *mrr > 0.0).collect()
    };
    mrr.into_iter()
        .map(|(month, clients)| (month, worth(clients)))
        .collect()
}

/// One pass over the tickets: each is put down at the month ends at which it
/// was open.
fn open_at_month_ends(
    stores: &BTreeMap<TableKind, Store>,
    months: impl Iterator<Item = Month> + Clone,
) -> BTreeMap<Month, Vec<i64>> {
    let mut open: BTreeMap<Month, Vec<i64>> = months.map(|month| (month, Vec::new())).collect();
    let (Some(store), Some(first), Some(last)) = (
        stores.get(&TableKind::Tickets),
        open.keys().next().copied(),
        open.keys().next_back().copied(),
    ) else {
        return open;
    };
    let Some(order) = store.order(&tickets::CREATED_AT) else {
        return open;
    };
    let seconds = |column: &Column| store.columns.seconds(column.name, &order.places);
    let (Some(created), Some(resolved)) = (
        seconds(&tickets::CREATED_AT),
        seconds(&tickets::RESOLVED_AT),
    ) else {
        return open;
    };
    let undated = store
        .columns
        .flags(tickets::ENDED_UNDATED.name, &order.places);
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
        // Oldest first, as they are sorted.
        for month in opened_in.max(first).up_to(last_open) {
            if let Some(tickets) = open.get_mut(&month) {
                tickets.push(created);
            }
        }
    }
    open
}
