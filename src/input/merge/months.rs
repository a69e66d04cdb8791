//! Lists of agreements that have a row for each of their months: what stands in
//! one month is agreed on to its end, what stands in the last of all runs on.

use super::Merged;
use crate::input::fields::recurring::{ENDED_AT, MONTH, STARTED_AT};
use crate::input::value::time::{Moment, Offset};
use crate::model::{DAY, Month};

/// Dates the rows that are of a month.
pub fn date(merged: &mut Merged) {
    let month = |row: &usize| {
        let month = Month::of_seconds(merged.time(&MONTH, *row)?.seconds)?;
        Some((*row, month))
    };
    let months: Vec<(usize, Month)> = merged.rows.iter().filter_map(month).collect();
    let Some(last) = months.iter().map(|(_, month)| *month).max() else {
        return;
    };
    for (row, month) in months {
        merged.set_time(&STARTED_AT, row, Some(day(month.start_seconds())));
        if month < last {
            let ends = day(month.end_seconds() - DAY);
            merged.set_time(&ENDED_AT, row, Some(ends));
        }
    }
}

/// A day, as exports write it.
fn day(seconds: i64) -> Moment {
    Moment {
        seconds,
        offset: Offset::UNKNOWN,
        has_time: false,
    }
}
