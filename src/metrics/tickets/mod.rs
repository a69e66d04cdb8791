//! What tickets tell: how much work there is, how it is recorded, how fast it is
//! done, and by whom.

pub mod backlog_days_of_work;
pub mod backlog_over_30_days_share;
pub mod categorised_share;
pub mod client_review_coverage;
pub mod closure_ratio;
pub mod load_change_under_growth;
pub mod monitoring_detected_share;
pub mod old_backlog_ratio;
pub mod onboarding_stabilised_share;
pub mod open_age_median;
pub mod open_backlog;
pub mod owner_at_close_share;
pub mod reassignment_rate;
pub mod record_completeness;
pub mod reopen_rate;
pub mod repeat_ticket_share;
pub mod same_client_volume_change;
pub mod same_next_day_share;
pub mod technician_spread;
pub mod ticket_volume_trend;
pub mod tickets_closed;
pub mod tickets_opened;
pub mod time_to_resolve_median;
pub mod time_to_resolve_p90;
pub mod top_technician_share;
pub mod unassigned_share;

use super::snapshot::Snapshot;
use super::statistics::{quantile, sort};
use crate::input::tables::tickets;
use crate::model::{Absence, Measured};

/// A quantile of the calendar hours from opened to resolved.
fn resolution_time(sorted_hours: &[f64], q: f64) -> Result<Measured, Absence> {
    Ok(Measured {
        value: quantile(sorted_hours, q).ok_or(Absence::NoRows)?,
        n: sorted_hours.len() as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

/// Hours from opened to resolved of the tickets resolved in the window, sorted.
///
/// # Errors
/// When the export cannot tell.
pub fn resolution_hours(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    let rows = at.tickets_resolved()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let mut hours: Vec<f64> = (&resolved - &created)
        .iter()
        .flatten()
        .map(|seconds| seconds as f64 / 3600.0)
        .collect();
    sort(&mut hours);
    Ok(hours)
}
