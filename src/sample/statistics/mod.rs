//! Plain statistics of an operation, straight from its records, for the tests
//! alone. Shares are between 0 and 1, days are days.

mod money;
mod service;

use chrono::{NaiveDateTime, NaiveTime};

use super::records::Operation;
use crate::model::Month;

pub use money::{
    dso, invoice_regularity, packages, receivables_over_90, recurring_share, retention, reviewed,
    top_three,
};
pub use service::{
    categorised, closure_ratio, completeness, monitored, old_backlog, onboarding, reassigned,
    resolution_kept, response_kept, top_technician, volume_trend,
};

fn end_of(month: Month) -> NaiveDateTime {
    month.plus(1).first_day().and_time(NaiveTime::MIN)
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

/// A figure for each of the last six month ends.
fn six_ends(operation: &Operation, figure: impl Fn(Month) -> f64) -> Vec<f64> {
    let last = operation.last;
    last.minus(5).up_to(last).map(figure).collect()
}

/// In how many of the values a target holds.
pub fn count(values: &[f64], holds: impl Fn(f64) -> bool) -> usize {
    values.iter().filter(|value| holds(**value)).count()
}
