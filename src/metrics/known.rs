//! What the exports showed of their own extent at a month end: where each table
//! began and ended by then, which months it left out, and since when agreements
//! that ended were on the list.
//!
//! It is judged by the records up to that month end: that there are later ones
//! shows that the export reached further, which nobody could know. What came
//! later may take a month away and never adds one.

use std::collections::{BTreeMap, BTreeSet};

use super::agreements::Agreement;
use super::numbers_by_month::NumbersByMonth;
use super::records::{Dense, Places, Seconds, Values};
use crate::input::tables::{Column, Tables, invoices, main_date, recurring, tickets, time_entries};
use crate::model::{DAY, Month, TableKind};

/// The extent of the exports at a month end.
#[derive(Debug, Default, Clone)]
pub(super) struct Known {
    /// The first month that each table's records cover from its beginning.
    pub(super) begins: BTreeMap<TableKind, Month>,
    /// The last month that each table's records reach over. An agreement holds
    /// until it ends: their list has no last month.
    pub(super) ends: BTreeMap<TableKind, Month>,
    /// Months without a single record amid busy ones, or with hardly any.
    pub(super) hollow: BTreeMap<TableKind, BTreeSet<Month>>,
    /// How many tickets those months hold that hold hardly any.
    pub(super) thin: BTreeMap<Month, u64>,
    /// Since when agreements that ended can be taken to be on the list.
    pub(super) agreements_known_from: Option<Month>,
}

/// How many records each month of a table holds.
#[derive(Debug, Default)]
pub(super) struct Counts {
    months: BTreeMap<Month, InMonth>,
}

/// The records of one month: how many, and the first and last moment of them.
#[derive(Debug, Clone, Copy)]
struct InMonth {
    count: u64,
    first: i64,
    last: i64,
}

const DAYS_OF_GRACE: i64 = 4;

impl Known {
    pub(super) fn at_end_of(
        month: Month,
        counts: &BTreeMap<TableKind, Counts>,
        resolved: Option<&Counts>,
        first_agreement: Option<Month>,
        numbers: Option<&NumbersByMonth>,
    ) -> Self {
        let mut known = Self::default();
        for (kind, counts) in counts {
            let so_far = counts.up_to(month);
            // That a month with few records lies before the beginning may only
            // show later: it is left out then.
            if let Some(begins) = so_far.begins().max(counts.begins()) {
                known.begins.insert(*kind, begins);
            }
            let ends = match kind {
                TableKind::Tickets => {
                    so_far.tickets_end(resolved.map(|resolved| resolved.up_to(month)))
                }
                // There need not be a meeting in every month.
                TableKind::Meetings => so_far.last_month().map(|month| month.plus(1)),
                _ => so_far.last_month(),
            };
            if let Some(ends) = ends {
                known.ends.insert(*kind, ends);
            }
            let mut hollow = counts.hollow_months();
            hollow.extend(so_far.hollow_months());
            // What else is written down need not come evenly.
            if matches!(kind, TableKind::Tickets | TableKind::Sla) {
                let mut thin = counts.thin_months();
                thin.extend(so_far.thin_months());
                if let Some(numbers) = numbers {
                    hollow.retain(|month| !numbers.run_through(*month));
                    thin.retain(|month, _| !numbers.run_through(*month));
                    thin.extend(&numbers.lost);
                }
                hollow.extend(thin.keys().copied());
                if *kind == TableKind::Tickets {
                    known.thin = thin;
                }
            }
            known.hollow.insert(*kind, hollow);
        }
        known.end_targets_with_tickets(month, counts);
        if let Some(first) = first_agreement.filter(|first| *first <= month) {
            known.begins.insert(TableKind::Recurring, first);
        }
        known
    }

    /// Targets fall due when the tickets break off already: months behind these
    /// in which few were decided are no more complete.
    fn end_targets_with_tickets(&mut self, month: Month, counts: &BTreeMap<TableKind, Counts>) {
        let tickets_end = self.ends.get(&TableKind::Tickets).copied();
        let targets = counts.get(&TableKind::Sla).map(|all| all.up_to(month));
        let ends = self.ends.get_mut(&TableKind::Sla);
        let (Some(tickets_end), Some(targets), Some(ends)) = (tickets_end, targets, ends) else {
            return;
        };
        while *ends > tickets_end && targets.has_few_in(*ends) {
            *ends = ends.minus(1);
        }
    }
}

impl Counts {
    pub(super) fn of(moments: &Seconds) -> Self {
        let mut months: BTreeMap<Month, InMonth> = BTreeMap::new();
        for moment in moments.iter().flatten() {
            if let Some(month) = Month::of_seconds(moment) {
                let noted = months.entry(month).or_insert(InMonth {
                    count: 0,
                    first: moment,
                    last: moment,
                });
                noted.count += 1;
                noted.first = noted.first.min(moment);
                noted.last = noted.last.max(moment);
            }
        }
        Self { months }
    }

    fn up_to(&self, month: Month) -> Self {
        let months = self.months.range(..=month);
        Self {
            months: months.map(|(month, noted)| (*month, *noted)).collect(),
        }
    }

    fn first_month(&self) -> Option<Month> {
        self.months.keys().next().copied()
    }

    /// How many records the month in the middle holds.
    fn usual(&self) -> u64 {
        let mut counts: Vec<u64> = self.months.values().map(|noted| noted.count).collect();
        counts.sort_unstable();
        counts.get(counts.len() / 2).copied().unwrap_or(0)
    }

    fn in_month(&self, month: Month) -> u64 {
        self.months.get(&month).map_or(0, |noted| noted.count)
    }

    /// Whether a month holds less than half of what months usually do.
    fn has_few_in(&self, month: Month) -> bool {
        const MANY: u64 = 20;
        let usual = self.usual();
        usual >= MANY && self.in_month(month) * 2 < usual
    }

    /// The first month covered from its beginning.
    ///
    /// A month with hardly any records, beside the usual month, lies before
    /// the beginning: exports of what was open in a span carry a few records
    /// that are much older.
    fn begins(&self) -> Option<Month> {
        let usual = self.usual();
        let (month, noted) = self
            .months
            .iter()
            .find(|(_, noted)| noted.count * 10 >= usual)?;
        let late = noted.first >= month.start_seconds() + DAYS_OF_GRACE * DAY;
        Some(if late { month.plus(1) } else { *month })
    }

    fn last_month(&self) -> Option<Month> {
        self.months.keys().next_back().copied()
    }

    /// The last month that tickets reach over, opened or resolved. Where they
    /// break off in the midst of it, it is the one before: other exports may
    /// reach further, and the month be complete for them.
    ///
    /// A few quiet days break off nothing; days that should have held many
    /// tickets, going by the usual month, do.
    fn tickets_end(&self, resolved: Option<Self>) -> Option<Month> {
        const MANY: u64 = 20;
        let (opened_in, opened) = self.months.iter().next_back()?;
        let resolved = resolved
            .and_then(|resolved| resolved.months.into_iter().next_back())
            .filter(|(month, _)| month >= opened_in);
        let (month, last) = match resolved {
            Some((month, resolved)) => (month, resolved.last.max(opened.last)),
            None => (*opened_in, opened.last),
        };
        let quiet_days = (month.end_seconds() - last) / DAY;
        let missed = self.usual() * quiet_days as u64 / 30;
        let breaks_off = quiet_days > DAYS_OF_GRACE && missed >= MANY;
        Some(if breaks_off { month.minus(1) } else { month })
    }

    /// Months without a record between the first and the last, where months
    /// usually hold many: such a month was left out of the export.
    fn hollow_months(&self) -> BTreeSet<Month> {
        const MANY: u64 = 10;
        let busy = self.usual() >= MANY;
        match (self.months.keys().next(), self.months.keys().next_back()) {
            (Some(first), Some(last)) if busy => first
                .up_to(*last)
                .filter(|month| !self.months.contains_key(month))
                .collect(),
            _ => BTreeSet::new(),
        }
    }
}

impl Counts {
    /// Months with hardly any records between others that hold many, and how
    /// many they hold: such a month was left out of the export, and a few
    /// records of it came with others. Where records become fewer and remain
    /// so, those behind are few as well.
    fn thin_months(&self) -> BTreeMap<Month, u64> {
        const MANY: u64 = 20;
        /// In hundredths of what the months around hold.
        const HARDLY_ANY: u64 = 15;
        const AROUND: i32 = 3;
        let (Some(first), Some(last)) = (self.first_month(), self.last_month()) else {
            return BTreeMap::new();
        };
        let usual_in = |months: Vec<Month>| {
            let months = months
                .into_iter()
                .filter(|one| (first..=last).contains(one));
            let mut counts: Vec<u64> = months.map(|month| self.in_month(month)).collect();
            counts.sort_unstable();
            let middle = counts.len().saturating_sub(1) / 2;
            counts.get(middle).copied().unwrap_or(0)
        };
        let thin = self.months.iter().filter_map(|(month, noted)| {
            let before = usual_in((1..=AROUND).map(|months| month.plus(-months)).collect());
            let after = usual_in((1..=AROUND).map(|months| month.plus(months)).collect());
            let around = before.min(after);
            let is_thin = around >= MANY && noted.count * 100 < around * HARDLY_ANY;
            is_thin.then_some((*month, noted.count))
        });
        thin.collect()
    }
}

/// A list of agreements may leave out those that ended long ago. It is taken to
/// hold them from the first end that is on it, or from where the other exports
/// begin: what was exported together reaches back as far. One that goes month by
/// month holds nothing from before its first.
///
/// `by` is the month end by which the end has to have come; without it, the
/// last moment of the records.
pub(super) fn agreements_known_from(
    agreements: &[Agreement],
    tables: &Tables,
    counts: &BTreeMap<TableKind, Counts>,
    by: Option<Month>,
) -> Option<Month> {
    let until = if let Some(month) = by {
        month.end_seconds()
    } else {
        // The end of a term that still runs ends nothing.
        let started = agreements.iter().map(|one| one.started).max();
        let last = tables.activity.last_moment().max(started)?;
        last.saturating_add(1)
    };
    let ends = agreements.iter().filter_map(|one| one.ended);
    // An end is the first moment after the last day.
    let first_end = ends
        .filter(|end| *end < until)
        .min()
        .and_then(|end| Month::of_seconds(end - 1))?;
    let from = [TableKind::Tickets, TableKind::Invoices]
        .into_iter()
        .filter_map(|kind| counts.get(&kind)?.first_month())
        .chain([first_end])
        .min();
    from.max(tables.agreements_by_month_from)
}

/// The first moment by which each column said anything.
#[derive(Debug, Default, Clone)]
pub(super) struct KnownSince {
    columns: BTreeMap<(TableKind, String), i64>,
}

impl KnownSince {
    pub(super) fn of<'a>(tables: impl Iterator<Item = (TableKind, &'a Dense)>) -> Self {
        let mut columns = BTreeMap::new();
        for (kind, table) in tables {
            for (name, values) in table.columns() {
                if let Some(since) = since(kind, table, name, values) {
                    columns.insert((kind, name.to_owned()), since);
                }
            }
        }
        Self { columns }
    }

    /// The moment from which on a column says anything; `None` where it never
    /// does.
    pub(super) fn get(&self, table: TableKind, column: &str) -> Option<i64> {
        self.columns.get(&(table, column.to_owned())).copied()
    }
}

/// The moments that come after their record has.
static COME_LATER: [&Column; 5] = [
    &tickets::RESOLVED_AT,
    &tickets::FIRST_RESPONSE_AT,
    &invoices::PAID_AT,
    &recurring::ENDED_AT,
    &time_entries::ENTERED_AT,
];

/// A moment is known once it has come; all else with its record.
fn since(kind: TableKind, table: &Dense, name: &str, values: &Values) -> Option<i64> {
    let seconds = |name: &str| table.seconds(name, &Places::all(table.height()));
    let comes_later = |later: &&Column| later.table == kind && later.name == name;
    if COME_LATER.iter().any(comes_later) {
        return seconds(name)?.iter().flatten().min();
    }
    let moments = seconds(main_date(kind).name)?;
    let known = moments.iter().enumerate();
    known
        .filter(|(place, _)| values.is_known(*place))
        .filter_map(|(_, moment)| moment)
        .min()
}
