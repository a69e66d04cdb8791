//! What hours of work tell, where they are written down.

pub mod effective_hourly_rate;
pub mod entry_lag_median;
pub mod improvement_weeks_share;
pub mod leader_ticket_time_share;
pub mod unattended_alert_share;
pub mod unbilled_share;
pub mod utilisation;

use super::snapshot::Snapshot;
use crate::input::tables::time_entries;
use crate::model::{Absence, ExactSum};

/// Hours of work whose billing is known.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Hours {
    billed: f64,
    all: f64,
    /// Entries.
    n: u64,
}

/// The hours of the window whose billing is known, for clients alone or for
/// all.
fn hours(at: &Snapshot<'_>, for_clients_alone: bool) -> Result<Hours, Absence> {
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let billable = rows.numbers(&time_entries::BILLABLE_HOURS)?;
    let clients = rows.codes(&time_entries::CLIENT);
    let (mut all_billed, mut all, mut n) = (ExactSum::default(), ExactSum::default(), 0);
    for row in 0..rows.len() {
        let (Some(hours), Some(billed)) = (hours.get(row), billable.get(row)) else {
            continue;
        };
        let has_client = || clients.as_ref().is_ok_and(|of| of.get(row).is_some());
        if for_clients_alone && !has_client() {
            continue;
        }
        // More may be billed than was worked, which makes up for nothing else.
        all_billed += billed.clamp(0.0, hours.max(0.0));
        all += hours;
        n += 1;
    }
    Ok(Hours {
        billed: all_billed.value(),
        all: all.value(),
        n,
    })
}
