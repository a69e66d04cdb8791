//! What numbers and lengths of time of which field cannot be: a slip, or the
//! number of something else, would outweigh all that is true.

use super::{Field, csat, endpoints, recurring, tickets, time_entries};

/// Nobody counts more than this of anything that is looked after.
pub const MOST_COUNTED: f64 = 1e9;

/// No entry of work is of more minutes than this, which are ten thousand hours.
pub const MOST_MINUTES_OF_WORK: f64 = 10_000.0 * 60.0;

/// Nothing is billed every so many days.
const MOST_OF_A_CYCLE: f64 = 10_000.0;

/// The most that a number of a field can be, or the most minutes that a length
/// of time can last; `None` where no more is known than of any other.
#[must_use]
pub fn most(field: &Field) -> Option<f64> {
    let work = [
        &time_entries::HOURS,
        &time_entries::BILLABLE_HOURS,
        &time_entries::UNPAID_BREAK,
    ];
    let counts = [
        &endpoints::COUNT,
        &endpoints::MISSING_PATCHES,
        &tickets::REOPEN_COUNT,
        &tickets::REASSIGN_COUNT,
        &tickets::HOLDERS,
        &csat::POINTS,
        &csat::POSSIBLE_POINTS,
    ];
    let cycles = [&recurring::INTERVAL_COUNT, &recurring::TERM_MONTHS];
    if work.contains(&field) {
        Some(MOST_MINUTES_OF_WORK)
    } else if counts.contains(&field) {
        Some(MOST_COUNTED)
    } else {
        cycles.contains(&field).then_some(MOST_OF_A_CYCLE)
    }
}
