//! The canonical tables that every export is read into: their columns, as
//! metrics name them.

pub mod invoices;
pub mod recurring;
pub mod sla;
pub mod tickets;

use std::collections::BTreeMap;

use polars::prelude::DataFrame;

use super::clients::Clients;
use crate::model::{Month, TableKind};

/// A column of a canonical table.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    pub table: TableKind,
    pub name: &'static str,
}

impl Column {
    const fn new(table: TableKind, name: &'static str) -> Self {
        Self { table, name }
    }
}

/// Everything that metrics are computed from.
#[derive(Debug, Default)]
pub struct Tables {
    pub tickets: Option<Table>,
    pub sla: Option<Table>,
    pub invoices: Option<Table>,
    pub recurring: Option<Table>,
    /// Why SLA columns of the exports say nothing, if they do not.
    pub sla_doubt: Option<&'static str>,
    pub clients: Clients,
    /// How many things happened in each month, in all tables.
    pub activity: BTreeMap<Month, u64>,
    /// The last moment at which anything happened.
    pub last_moment: Option<i64>,
}

/// The records of one kind.
#[derive(Debug)]
pub struct Table {
    /// A column is there only if an export carried it.
    pub frame: DataFrame,
    /// The first and last month that the records reach over.
    pub first: Month,
    pub last: Month,
}

impl Tables {
    #[must_use]
    pub fn get(&self, kind: TableKind) -> Option<&Table> {
        match kind {
            TableKind::Tickets => self.tickets.as_ref(),
            TableKind::Sla => self.sla.as_ref(),
            TableKind::Invoices => self.invoices.as_ref(),
            TableKind::Recurring => self.recurring.as_ref(),
        }
    }

    /// The first month of any table's records.
    #[must_use]
    pub fn first_month(&self) -> Option<Month> {
        TableKind::ALL
            .iter()
            .filter_map(|kind| self.get(*kind))
            .map(|table| table.first)
            .min()
    }

    /// The last month that the records cover to its end.
    ///
    /// A month with hardly any records, beside the months before it, is one
    /// that has only begun; the month before such a beginning is complete. A
    /// month with records as usual is complete if they reach its last working
    /// day.
    #[must_use]
    pub fn last_complete_month(&self) -> Option<Month> {
        let mut counts: Vec<u64> = self.activity.values().copied().collect();
        counts.sort_unstable();
        let usual = *counts.get(counts.len() / 2)?;
        // A stray date far in the future is not the end of the records.
        let last_busy = self
            .activity
            .iter()
            .rev()
            .find(|(_, count)| **count * 10 >= usual)
            .map(|(month, _)| *month)?;
        let begun = self.activity.contains_key(&last_busy.plus(1));
        let reaches_end = self
            .last_moment_of(last_busy)
            .is_some_and(|last| last >= last_working_day(last_busy));
        Some(if begun || reaches_end || self.activity.len() == 1 {
            last_busy
        } else {
            last_busy.minus(1)
        })
    }

    fn last_moment_of(&self, month: Month) -> Option<i64> {
        self.last_moment
            .filter(|last| Month::of_seconds(*last) == Some(month))
    }
}

/// The beginning of the last weekday of a month, in seconds since 1970.
fn last_working_day(month: Month) -> i64 {
    use chrono::{Datelike, Weekday};
    const DAY: i64 = 86_400;
    let last = month.last_day();
    let back = match last.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    month.end_seconds() - (back + 1) * DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(activity: &[(&str, u64)], last: &str) -> Tables {
        let last = chrono::NaiveDate::parse_from_str(last, "%Y-%m-%d")
            .unwrap()
            .and_hms_opt(9, 0, 0)
            .unwrap();
        Tables {
            activity: activity
                .iter()
                .map(|(month, count)| (month.parse().unwrap(), *count))
                .collect(),
            last_moment: Some(last.and_utc().timestamp()),
            ..Tables::default()
        }
    }

    fn check(activity: &[(&str, u64)], last: &str, expected: &str) {
        let month = tables(activity, last).last_complete_month().unwrap();
        assert_eq!(month.to_string(), expected);
    }

    #[test]
    fn a_month_that_has_only_begun_is_not_complete() {
        check(
            &[("2026-08", 90), ("2026-09", 100), ("2026-10", 4)],
            "2026-10-02",
            "2026-09",
        );
        check(
            &[("2026-08", 90), ("2026-09", 100), ("2026-10", 60)],
            "2026-10-19",
            "2026-09",
        );
    }

    #[test]
    fn records_up_to_the_last_working_day_make_a_month_complete() {
        // 31 October 2026 is a Saturday.
        check(
            &[("2026-09", 100), ("2026-10", 100)],
            "2026-10-30",
            "2026-10",
        );
        check(
            &[("2026-09", 100), ("2026-10", 100)],
            "2026-10-29",
            "2026-09",
        );
    }

    #[test]
    fn a_stray_date_far_ahead_is_not_the_end() {
        check(
            &[
                ("2026-08", 90),
                ("2026-09", 100),
                ("2026-10", 3),
                ("2062-01", 1),
            ],
            "2062-01-05",
            "2026-09",
        );
    }
}
