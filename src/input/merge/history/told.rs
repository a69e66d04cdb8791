//! What a log tells of its tickets, written into their rows.

use super::Tells;
use super::life::{self, Life};
use crate::input::fields::tickets as field;
use crate::input::merge::Merged;

/// Adds to a row what is counted from the log of its ticket, where it does not
/// say so itself.
pub(super) fn add_counts(merged: &mut Merged, row: usize, life: &Life, tells: Tells) {
    if tells.status {
        if merged.number(&field::REOPEN_COUNT, row).is_none() {
            merged.set_number(&field::REOPEN_COUNT, row, life.reopened as f64);
        }
        let is_dated = [&field::RESOLVED_AT, &field::CLOSED_AT]
            .iter()
            .any(|of| merged.time(of, row).is_some());
        let status = merged.text(&field::STATUS, row);
        if let Some(at) = life.done_at
            && !is_dated
            && status.is_none_or(life::is_done)
        {
            merged.set_time(&field::RESOLVED_AT, row, Some(at));
        }
    }
    let handed_on = if tells.agent {
        Some(life.handed_to_another_agent)
    } else {
        tells.team.then_some(life.handed_to_another_team)
    };
    if let Some(handed_on) = handed_on
        && merged.number(&field::REASSIGN_COUNT, row).is_none()
    {
        merged.set_number(&field::REASSIGN_COUNT, row, handed_on as f64);
    }
}

/// Lets the last change of a ticket stand for the ticket: what it says in the
/// end, and what others of its changes say besides.
pub(super) fn stand_for_all(merged: &mut Merged, row: usize, changes: &[usize], life: &Life) {
    merged.set_time(&field::CREATED_AT, row, life.opened_at);
    merged.set_time(&field::RESOLVED_AT, row, life.done_at);
    for (of, text) in [
        (&field::STATUS, &life.status),
        (&field::AGENT, &life.agent),
        (&field::TEAM, &life.team),
    ] {
        if let Some(text) = text {
            merged.set_text(of, row, text);
        }
    }
    for of in [
        &field::CLIENT,
        &field::PRIORITY,
        &field::CATEGORY,
        &field::TICKET_TYPE,
    ] {
        let told = changes
            .iter()
            .rev()
            .find_map(|other| merged.text(of, *other));
        if let Some(text) = told.map(str::to_owned) {
            merged.set_text(of, row, &text);
        }
    }
}
