//! Agreements that run on past the end of their term.

use std::collections::{BTreeMap, BTreeSet};

use super::Builder;
use super::recurring::end_of;
use crate::input::fields::recurring as field;
use crate::input::merge::Merged;
use crate::input::value::vocabulary;
use crate::language::message;
use crate::model::DAY;

/// Rows that are said to be active although their term has run out: they run
/// on, unless another agreement of the same client and product takes their
/// place. One that began while they ran stands beside them and does not.
pub(super) fn renewed_rows(
    records: &Merged,
    rows: &[usize],
    builder: &mut Builder<'_>,
) -> BTreeSet<usize> {
    let said_in_force = records.map_text(&field::STATUS, |word| {
        Some(vocabulary::is_said_in_force(word))
    });
    let Some(now) = builder.activity.last_moment() else {
        return BTreeSet::new();
    };
    let sold = |row: usize| {
        (
            records.text(&field::CLIENT, row),
            records.text(&field::NAME, row),
        )
    };
    let start = |row: usize| {
        records
            .time(&field::STARTED_AT, row)
            .map(|time| time.seconds)
    };
    let mut last_start = BTreeMap::new();
    for row in rows {
        let last = last_start.entry(sold(*row)).or_insert(None);
        *last = start(*row).max(*last);
    }
    let has_successor = |row: usize, end: i64| {
        let last = last_start.get(&sold(row)).copied().flatten();
        let (Some(start), Some(last)) = (start(row), last) else {
            return false;
        };
        last > start && last >= end - may_overlap(end - start)
    };
    let renewed: BTreeSet<usize> = rows
        .iter()
        .copied()
        .filter(|row| said_in_force[*row] == Some(true))
        .filter(|row| records.time(&field::CANCELLED_AT, *row).is_none())
        // Of a month it is said that it was active then.
        .filter(|row| records.time(&field::MONTH, *row).is_none())
        .filter(|row| {
            let end = end_of(records, *row).filter(|end| *end < now);
            end.is_some_and(|end| !has_successor(*row, end))
        })
        .collect();
    if !renewed.is_empty() {
        builder
            .caveats
            .push(message!("caveat-renewed-agreements", n = renewed.len()));
    }
    renewed
}

/// How long before the end of a term the agreement may begin that takes its
/// place: a client signs a month before a year is over, and a week before a
/// month is.
fn may_overlap(term: i64) -> i64 {
    const LONGEST: i64 = 31 * DAY;
    (term / 4).clamp(0, LONGEST)
}
