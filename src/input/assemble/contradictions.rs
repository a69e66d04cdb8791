//! Moments that contradict each other: an end before the beginning.
//!
//! Two columns do so that are taken for each other, or that two clocks wrote,
//! as one in local time and one in UTC. What took so long that the end still
//! follows is no better known then: where many contradict each other, none is
//! believed.

use rayon::prelude::*;

use super::AT_ONCE;
use crate::input::merge::Merged;
use crate::input::tables::tickets::lengths_are_contradictory;
use crate::model::DAY;

/// Less is lost where seconds are rounded.
const MINUTE: i64 = 60;

/// Whether a moment is said to lie before one that it can only follow. Of which
/// one is a day without a time is compared by days.
pub(super) fn precedes(reached: i64, began: i64) -> bool {
    let is_day = |moment: i64| moment.rem_euclid(DAY) == 0;
    if is_day(reached) || is_day(began) {
        reached.div_euclid(DAY) < began.div_euclid(DAY)
    } else {
        began - reached >= MINUTE
    }
}

/// Whether the rows' beginnings and what followed can be held against each
/// other.
pub(super) fn are_believed(
    records: &Merged,
    moments: impl Fn(usize) -> Option<(i64, i64)> + Sync,
) -> bool {
    let parts = records.rows.par_chunks(AT_ONCE).map(|rows| {
        let told = rows.iter().filter_map(|row| moments(*row));
        told.fold((0, 0), |(odd, all), (began, reached)| {
            (odd + u64::from(precedes(reached, began)), all + 1)
        })
    });
    let (odd, all) = parts.reduce(|| (0, 0), |one, other| (one.0 + other.0, one.1 + other.1));
    !lengths_are_contradictory(odd, all)
}

#[cfg(test)]
mod tests {
    use super::{DAY, precedes};

    #[test]
    fn what_is_rounded_or_a_day_alone_contradicts_nothing() {
        let noon = 20_000 * DAY + DAY / 2;
        assert!(!precedes(noon, noon));
        assert!(!precedes(noon - 59, noon));
        assert!(precedes(noon - 60, noon));
        // Done on the day, at no known time.
        assert!(!precedes(20_000 * DAY, noon));
        assert!(precedes(19_999 * DAY, noon));
        assert!(precedes(noon - DAY, 20_000 * DAY));
    }
}
