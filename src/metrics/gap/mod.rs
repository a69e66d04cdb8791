//! What lies between a metric and a target: how many records or how much
//! money would close it, and who or what makes it up.

mod closing;
mod money;
mod of_further_tables;
mod of_revenue;
mod of_work;
mod others;
mod parts;
#[cfg(test)]
mod tests;
mod tickets;

pub use closing::Closing;
pub use parts::{Breakdown, Part};

use super::snapshot::Snapshot;
use crate::model::{Absence, Measured, Target, Unit};
use closing::{Spread, Way};

/// How a metric's gap is told.
struct Gap {
    /// The metric's id.
    metric: &'static str,
    way: Way,
    spread: Spread,
    unit: Unit,
    /// The message of what would close it, where it can be told: `$n` is how
    /// much.
    closing: Option<&'static str>,
    /// What counts against the target, by what it belongs to.
    parts: fn(&Snapshot<'_>) -> Result<Vec<Breakdown>, Absence>,
}

/// What would close a metric's gap, if months in which it misses its target
/// measured this, the last first. `None` where nothing can be said in records
/// or money.
#[must_use]
pub fn closing(metric: &str, target: &Target, window: u32, missed: &[Measured]) -> Option<Closing> {
    find(metric)?.closing(target, window, missed)
}

/// Who or what makes up what counts against the target at a month end, over
/// the snapshot's window: the most telling first, nothing where the records do
/// not tell.
#[must_use]
pub fn breakdowns(metric: &str, at: &Snapshot<'_>) -> Vec<Breakdown> {
    let found = find(metric).and_then(|gap| (gap.parts)(at).ok());
    parts::most_telling_first(found.unwrap_or_default())
}

fn find(metric: &str) -> Option<&'static Gap> {
    let rows = [of_work::ROWS, of_revenue::ROWS, of_further_tables::ROWS];
    let mut gaps = rows.into_iter().flatten();
    gaps.find(|gap| gap.metric == metric)
}

/// Where no record says who or what makes it up.
#[expect(
    clippy::unnecessary_wraps,
    reason = "it stands in a list of functions that can fail"
)]
fn nothing(_: &Snapshot<'_>) -> Result<Vec<Breakdown>, Absence> {
    Ok(Vec::new())
}
