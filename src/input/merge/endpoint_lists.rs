//! Lists of machines that name no day: they are of the last day on which any of
//! their machines was seen.

use std::collections::BTreeMap;

use super::Merged;
use crate::input::fields::endpoints::{AS_OF, LAST_SEEN};
use crate::input::value::time::Moment;
use crate::model::DAY;

/// Dates the rows that name no day.
pub fn date(merged: &mut Merged) {
    let mut last_seen: BTreeMap<usize, Moment> = BTreeMap::new();
    for row in merged.rows.iter().copied() {
        if let Some(seen) = merged.time(&LAST_SEEN, row) {
            let last = last_seen.entry(merged.file_of(row)).or_insert(seen);
            if seen.seconds > last.seconds {
                *last = seen;
            }
        }
    }
    merged.fill_times(&AS_OF, |file| {
        last_seen.get(&file).map(|seen| Moment {
            seconds: seen.seconds - seen.seconds.rem_euclid(DAY),
            has_time: false,
            ..*seen
        })
    });
}
