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
pub mod time_to_resolve_with_open_median;
pub mod time_to_resolve_with_open_p90;
pub mod top_technician_share;
pub mod unassigned_share;

use super::grounds::{Grounds, Part, Side};
use super::snapshot::{Rows, Snapshot};
use super::statistics::{Spell, ended_by, quantile, sort};
use crate::input::tables::tickets;
use crate::model::{Absence, Measured};

/// The tickets so far; and of each that is open at the month end, when it was
/// opened.
fn open_rows(at: &Snapshot<'_>) -> Result<(Rows, impl Fn(usize) -> Option<i64> + use<>), Absence> {
    let rows = at.tickets_so_far()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let undated = rows.flags(&tickets::ENDED_UNDATED)?;
    let end = at.end();
    let opened = move |row| {
        let is_open = resolved.get(row).is_none_or(|resolved| resolved >= end);
        created
            .get(row)
            .filter(|_| is_open && undated.get(row) != Some(true))
    };
    Ok((rows, opened))
}

/// A quantile of the hours from opened to resolved.
fn resolution_time(sorted_hours: &[f64], q: f64) -> Result<Measured, Absence> {
    Ok(Measured {
        value: quantile(sorted_hours, q).ok_or(Absence::NoRows)?,
        n: sorted_hours.len() as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

/// The tickets whose hours are taken.
fn resolved_grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(at.tickets_resolved()?, |_| {
        Some(Part::new(Side::Counted, 0.0, 0.0))
    });
    Ok(grounds)
}

/// Hours from opened to resolved of the tickets resolved in the window, sorted;
/// working hours where they are configured.
///
/// # Errors
/// When the export cannot tell.
pub fn resolution_hours(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    let rows = at.tickets_resolved()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let mut hours: Vec<f64> = created
        .iter()
        .zip(resolved.iter())
        .filter_map(|(created, resolved)| Some(at.hours_between(created?, resolved?)))
        .collect();
    sort(&mut hours);
    Ok(hours)
}

/// The tickets whose times are taken, done or open.
fn grounds_with_open(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.tickets_opened()?;
    let undated = rows.flags(&tickets::ENDED_UNDATED)?;
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(rows, |row| {
        Some(match undated.get(row) {
            Some(true) => Part::left_out("done, nobody knows since when"),
            _ => Part::new(Side::Counted, 0.0, 0.0),
        })
    });
    Ok(grounds)
}

/// The time by which a part of the tickets opened in the window is resolved,
/// those included that are open at the month end.
fn time_with_open(at: &Snapshot<'_>, part: f64) -> Result<Measured, Absence> {
    let rows = at.tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let undated = rows.flags(&tickets::ENDED_UNDATED)?;
    let spells: Vec<Spell> = (0..rows.len())
        .filter(|row| undated.get(*row) != Some(true))
        .filter_map(|row| {
            let resolved = resolved.get(row).filter(|resolved| *resolved < at.end());
            Some(Spell {
                time: at.hours_between(created.get(row)?, resolved.unwrap_or(at.end())),
                ended: resolved.is_some(),
            })
        })
        .collect();
    let n = spells.len() as u64;
    let ended = ended_by(&spells, part).ok_or(match n {
        0 => Absence::NoRows,
        _ => {
            Absence::CannotShow("so many tickets are open that the time lies beyond what was seen")
        }
    })?;
    Ok(Measured {
        value: ended.by,
        n,
        numerator: None,
        denominator: None,
        interval: ended.high.map(|high| (ended.low, high)),
    })
}
