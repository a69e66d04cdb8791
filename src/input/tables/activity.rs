//! When things happened, and where the records end.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use crate::model::{DAY, Month};

/// How many things happened in each month, and when the last of them did.
#[derive(Debug, Default, Clone)]
pub struct Activity {
    /// How many things happened on each day since 1970, and when the last of
    /// them did; up to `USUAL` days by their place, others by their number.
    usual: Vec<(u64, i64)>,
    others: HashMap<i64, (u64, i64), RandomState>,
}

/// To the year 2069: looked up for each date of each record.
const USUAL: usize = 36_500;

impl Activity {
    /// Notes that something happened, in seconds since 1970.
    pub fn happened(&mut self, seconds: i64) {
        let day = seconds.div_euclid(DAY);
        let (count, last) = match usize::try_from(day) {
            Ok(place) if place < USUAL => {
                if self.usual.is_empty() {
                    self.usual.resize(USUAL, (0, i64::MIN));
                }
                &mut self.usual[place]
            }
            _ => self.others.entry(day).or_insert((0, i64::MIN)),
        };
        *count += 1;
        *last = seconds.max(*last);
    }

    /// Adds what happened elsewhere.
    pub fn add(&mut self, other: &Self) {
        fn join(one: &mut (u64, i64), other: (u64, i64)) {
            *one = (one.0 + other.0, one.1.max(other.1));
        }
        if self.usual.is_empty() {
            self.usual.clone_from(&other.usual);
        } else {
            for (one, other) in self.usual.iter_mut().zip(&other.usual) {
                join(one, *other);
            }
        }
        for (day, other) in &other.others {
            join(self.others.entry(*day).or_insert((0, i64::MIN)), *other);
        }
    }

    fn months(&self) -> BTreeMap<Month, (u64, i64)> {
        let mut months = BTreeMap::new();
        let usual = self.usual.iter().filter(|(count, _)| *count > 0);
        for (on_day, last_on_day) in usual.chain(self.others.values()) {
            if let Some(month) = Month::of_seconds(*last_on_day) {
                let (count, last) = months.entry(month).or_insert((0, *last_on_day));
                *count += on_day;
                *last = (*last_on_day).max(*last);
            }
        }
        months
    }

    /// The last month that the records cover to its end.
    ///
    /// A month with hardly any records, beside the months before it, is one
    /// that has only begun; the month before such a beginning is complete. A
    /// month with records as usual is complete if they reach its last working
    /// day.
    #[must_use]
    pub fn last_complete_month(&self) -> Option<Month> {
        let months = self.months();
        let busy = last_busy_month(&months)?;
        let begun = months.contains_key(&busy.plus(1));
        let reaches_end = months
            .get(&busy)
            .is_some_and(|(_, last)| *last >= last_working_day(busy));
        Some(if begun || reaches_end || months.len() == 1 {
            busy
        } else {
            busy.minus(1)
        })
    }

    /// The last moment at which anything happened; a stray date far ahead of
    /// all others is not one.
    #[must_use]
    pub fn last_moment(&self) -> Option<i64> {
        let months = self.months();
        let busy = last_busy_month(&months)?;
        let (_, (_, last)) = months.range(..=busy.plus(1)).next_back()?;
        Some(*last)
    }

    /// How many dates lie so far ahead of all others that they cannot be true.
    #[must_use]
    pub fn strays(&self) -> u64 {
        let months = self.months();
        last_busy_month(&months).map_or(0, |busy| {
            let strays = months.range(busy.plus(2)..);
            strays.map(|(_, (count, _))| count).sum()
        })
    }
}

/// The last month with a tenth of the usual number of records.
///
/// Of months with equally few, those that follow a gap of a year are
/// strays: a typing error makes dates far ahead. Where there are few records at
/// all, years may lie between them, though not many.
fn last_busy_month(months: &BTreeMap<Month, (u64, i64)>) -> Option<Month> {
    const GAP: i32 = 12;
    const GAP_OF_FEW: i32 = 60;
    const FEW: u64 = 20;
    let all: u64 = months.values().map(|(count, _)| count).sum();
    let gap = if all < FEW { GAP_OF_FEW } else { GAP };
    let mut counts: Vec<u64> = months.values().map(|(count, _)| *count).collect();
    counts.sort_unstable();
    let usual = *counts.get(counts.len() / 2)?;
    let busy = months
        .iter()
        .filter(|(_, (count, _))| count * 10 >= usual)
        .map(|(month, _)| *month);
    // The month of the record in the middle: no gap of time makes most records
    // strays, and a gap behind it is not bridged.
    let middle = month_of_middle_record(months)?;
    let mut last = middle;
    for month in busy.filter(|month| *month > middle) {
        if month.index() - last.index() > gap {
            break;
        }
        last = month;
    }
    Some(last)
}

/// The month by whose end half of the records have come.
fn month_of_middle_record(months: &BTreeMap<Month, (u64, i64)>) -> Option<Month> {
    let all: u64 = months.values().map(|(count, _)| count).sum();
    let mut come = 0;
    let middle = months.iter().find(|(_, (count, _))| {
        come += count;
        come * 2 >= all
    });
    middle.map(|(month, _)| *month)
}

/// The beginning of the last weekday of a month, in seconds since 1970.
fn last_working_day(month: Month) -> i64 {
    use chrono::{Datelike, Weekday};
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

    fn nine_o_clock(day: &str) -> i64 {
        let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap();
        day.and_hms_opt(9, 0, 0).unwrap().and_utc().timestamp()
    }

    /// So many records in each month, the last of all on the day.
    fn activity(months: &[(&str, u64)], last: &str) -> Activity {
        let mut activity = Activity::default();
        for (month, count) in months {
            for _ in 1..*count {
                activity.happened(nine_o_clock(&format!("{month}-01")));
            }
            if !last.starts_with(month) {
                activity.happened(nine_o_clock(&format!("{month}-01")));
            }
        }
        activity.happened(nine_o_clock(last));
        activity
    }

    fn check(months: &[(&str, u64)], last: &str, expected: &str) {
        let month = activity(months, last).last_complete_month().unwrap();
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

    #[test]
    fn a_long_gap_does_not_make_strays_of_most_records() {
        // Of 100 records the last 60 follow a gap of two years.
        let months = [
            ("2019-05", 10),
            ("2019-06", 10),
            ("2019-07", 10),
            ("2019-08", 10),
            ("2021-09", 30),
            ("2021-10", 30),
        ];
        check(&months, "2021-10-29", "2021-10");
        assert_eq!(activity(&months, "2021-10-29").strays(), 0);
    }

    #[test]
    fn of_few_records_none_is_a_stray_unless_it_is_many_years_ahead() {
        let months = [
            ("2022-11", 1),
            ("2023-08", 1),
            ("2025-09", 1),
            ("2026-10", 1),
        ];
        let mut activity = activity(&months, "2026-10-30");
        assert_eq!(activity.strays(), 0);
        assert_eq!(activity.last_moment(), Some(nine_o_clock("2026-10-30")));
        activity.happened(nine_o_clock("2062-10-05"));
        assert_eq!(activity.strays(), 1);
    }

    #[test]
    fn a_stray_date_neither_ends_the_records_nor_hides_their_end() {
        let mut activity = activity(&[("2026-09", 100), ("2026-10", 100)], "2026-10-30");
        activity.happened(nine_o_clock("2062-10-05"));
        assert_eq!(
            activity.last_complete_month().unwrap().to_string(),
            "2026-10"
        );
        assert_eq!(activity.last_moment(), Some(nine_o_clock("2026-10-30")));
        assert_eq!(activity.strays(), 1);
    }
}
