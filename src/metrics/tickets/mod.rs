//! What tickets tell: how much work there is, how it is recorded, how fast it is
//! done, and by whom.

pub mod backlog_days_of_work;
pub mod backlog_over_30_days_share;
pub mod categorised_share;
pub mod client_review_coverage;
pub mod closure_ratio;
pub mod detected_before_users_share;
pub mod kinds_with_fewer_repeats_share;
pub mod load_change_under_growth;
pub mod monitoring_detected_share;
pub mod old_backlog_ratio;
pub mod onboarding_load_variation;
pub mod onboarding_stabilised_share;
pub mod open_age_median;
pub mod open_backlog;
pub mod open_backlog_trend;
pub mod owner_at_close_share;
pub mod people_ticket_change;
pub mod people_tickets_per_client;
pub mod reassignment_rate;
pub mod record_completeness;
pub mod reopen_rate;
pub mod repeat_ticket_share;
pub mod resolution_time_dispersion;
pub mod same_client_volume_change;
pub mod same_next_day_share;
pub mod technician_difference;
pub mod technician_load_variation;
pub mod technician_spread;
pub mod ticket_volume_trend;
pub mod tickets_closed;
pub mod tickets_opened;
pub mod tickets_per_technician;
pub mod time_to_resolve_median;
pub mod time_to_resolve_p90;
pub mod time_to_resolve_with_open_median;
pub mod time_to_resolve_with_open_p90;
pub mod top_10_kinds_share;
pub mod top_technician_share;
pub mod unassigned_share;
pub mod weekly_closed_variation;
pub mod weekly_opened_variation;

use super::by_code::{ByCode, CodeSet};
use super::grounds::{Grounds, Part, Side};
use super::lengths::{CONTRADICTORY, Lengths};
use super::monthly::Opened;
use super::records::{Numbers, Rows, Seconds};
use super::snapshot::Snapshot;
use super::statistics::{Spell, Survival, quantile, sort, variation};
use super::still_open::StillOpen;
use crate::input::tables::tickets;
use crate::model::{Absence, DAY, Measured};

/// The tickets so far; and of each that is open at the month end, when it was
/// opened.
fn open_rows(at: &Snapshot<'_>) -> Result<(Rows, impl Fn(usize) -> Option<i64> + use<>), Absence> {
    at.lists_open_tickets()?;
    let rows = at.tickets_so_far()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let open = StillOpen::of(at, &rows)?;
    let opened = move |row| created.get(row).filter(|_| open.is_open(row));
    Ok((rows, opened))
}

/// Who resolved fewer tickets in a window is not counted as a technician.
pub(super) const TICKETS_OF_TECHNICIAN: u64 = 10;

/// How many people resolved at least 10 tickets in the window.
pub(super) fn technicians(at: &Snapshot<'_>) -> Result<u64, Absence> {
    let resolved = resolved_by_person(at)?;
    let heads = resolved
        .values()
        .filter(|count| **count >= TICKETS_OF_TECHNICIAN);
    Ok(heads.count() as u64)
}

/// How many tickets each person resolved in the window.
pub(super) fn resolved_by_person(at: &Snapshot<'_>) -> Result<ByCode<u64>, Absence> {
    let agents = at.tickets_resolved()?.codes(&tickets::AGENT)?;
    let mut resolved = ByCode::default();
    for agent in agents.iter().flatten() {
        *resolved.entry(agent) += 1;
    }
    Ok(resolved)
}

/// The clients with tickets in the first and in the last 3 of the last 24
/// months: those that can be compared with themselves a year before.
pub(super) fn clients_that_stayed(at: &Snapshot<'_>) -> Result<CodeSet, Absence> {
    let mut stayed = Opened::of(&at.earlier(21).over(3))?.clients();
    let last = Opened::of(&at.over(3))?.clients();
    stayed.retain(|client, ()| last.contains(client));
    Ok(stayed)
}

/// Tickets of some clients opened in the window by people: all that monitoring
/// did not raise.
pub(super) fn raised_by_people(
    at: &Snapshot<'_>,
    of: impl Fn(u32) -> bool,
) -> Result<u64, Absence> {
    Ok(Opened::of(at)?.of_people(of))
}

/// Refuses a rate over the few tickets whose count is known, where those of
/// most are not: after a move to another tool they are what the old one left.
fn most_counts_are_known(counts: &Numbers) -> Result<(), Absence> {
    if counts.null_count() * 2 > counts.len() {
        return Err(Absence::CannotShow("cannot-show-most-counts"));
    }
    Ok(())
}

/// Hours from opened to resolved of the tickets resolved in the window, by
/// category; tickets whose category says nothing are left out.
fn hours_by_category(at: &Snapshot<'_>) -> Result<ByCode<Vec<f64>>, Absence> {
    let rows = at.tickets_resolved()?;
    let lengths = Lengths::of(&rows)?;
    let categories = rows.codes(&tickets::CATEGORY)?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    let mut hours: ByCode<Vec<f64>> = ByCode::default();
    for row in (0..rows.len()).filter(|row| tells.get(*row) == Some(true)) {
        if let (Some((created, resolved)), Some(category)) = (lengths.get(row), categories.get(row))
        {
            let of_category = hours.entry(category);
            of_category.push(at.hours_between(created, resolved));
        }
    }
    Ok(hours)
}

/// The deviation of the counts of the 13 weeks before the month end, in
/// relation to their mean.
fn weekly_variation(at: &Snapshot<'_>, moments: &Seconds) -> Result<Measured, Absence> {
    const WEEK: i64 = 7 * DAY;
    const WEEKS: usize = 13;
    let mut weeks = [0.0; WEEKS];
    for moment in moments.iter().flatten() {
        let back = (at.end() - 1 - moment) / WEEK;
        if let Some(week) = weeks.get_mut(back as usize) {
            *week += 1.0;
        }
    }
    let n = weeks.iter().sum::<f64>() as u64;
    Ok(Measured {
        value: variation(&weeks).ok_or(Absence::NoRows)?,
        n,
        numerator: None,
        denominator: None,
        interval: None,
    })
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
    let rows = at.tickets_resolved()?;
    let lengths = Lengths::of(&rows)?;
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(rows, |row| {
        Some(if lengths.contradict(row) {
            Part::left_out(CONTRADICTORY)
        } else {
            Part::new(Side::Counted, 0.0, 0.0)
        })
    });
    Ok(grounds)
}

/// Hours from opened to resolved of the tickets resolved in the window, sorted;
/// working hours where they are configured.
///
/// # Errors
/// When the export cannot tell.
pub fn resolution_hours(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    let lengths = Lengths::of(&at.tickets_resolved()?)?;
    let mut hours: Vec<f64> = (0..lengths.len())
        .filter_map(|row| lengths.get(row))
        .map(|(created, resolved)| at.hours_between(created, resolved))
        .collect();
    sort(&mut hours);
    Ok(hours)
}

/// The tickets whose times are taken, done or open.
fn grounds_with_open(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    at.lists_open_tickets()?;
    let rows = at.tickets_opened()?;
    let undated = rows.flags(&tickets::ENDED_UNDATED)?;
    let lengths = Lengths::of(&rows)?;
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(rows, |row| {
        Some(match undated.get(row) {
            Some(true) => Part::left_out("done, nobody knows since when"),
            _ if lengths.contradict(row) => Part::left_out(CONTRADICTORY),
            _ => Part::new(Side::Counted, 0.0, 0.0),
        })
    });
    Ok(grounds)
}

/// By when half and nine tenths of the tickets opened in the window are
/// resolved, those included that are open at the month end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TimesWithOpen {
    half: Result<Measured, Absence>,
    nine_tenths: Result<Measured, Absence>,
}

fn times_with_open(at: &Snapshot<'_>) -> TimesWithOpen {
    let kept = &at.kept().times_with_open;
    kept.get((at.month, at.window), || match spells(at) {
        Ok(spells) => {
            let survival = Survival::of(&spells);
            TimesWithOpen {
                half: time_with_open(&survival, 0.5),
                nine_tenths: time_with_open(&survival, 0.9),
            }
        }
        Err(absence) => TimesWithOpen {
            half: Err(absence.clone()),
            nine_tenths: Err(absence),
        },
    })
}

/// How long each ticket opened in the window took, or has been open.
fn spells(at: &Snapshot<'_>) -> Result<Vec<Spell>, Absence> {
    at.lists_open_tickets()?;
    let rows = at.tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let undated = rows.flags(&tickets::ENDED_UNDATED)?;
    let lengths = Lengths::of(&rows)?;
    Ok((0..rows.len())
        .filter(|row| undated.get(*row) != Some(true) && !lengths.contradict(*row))
        .filter_map(|row| {
            let resolved = resolved.get(row).filter(|resolved| *resolved < at.end());
            Some(Spell {
                time: at.hours_between(created.get(row)?, resolved.unwrap_or(at.end())),
                ended: resolved.is_some(),
            })
        })
        .collect())
}

/// The time by which a part of the spells has ended.
fn time_with_open(survival: &Survival, part: f64) -> Result<Measured, Absence> {
    let n = survival.spells() as u64;
    let ended = survival.ended_by(part).ok_or(match n {
        0 => Absence::NoRows,
        _ => Absence::CannotShow("cannot-show-long-open-tickets"),
    })?;
    Ok(Measured {
        value: ended.by,
        n,
        numerator: None,
        denominator: None,
        interval: ended.high.map(|high| (ended.low, high)),
    })
}
