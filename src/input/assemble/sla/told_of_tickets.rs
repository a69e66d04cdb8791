//! What the columns of an export of tickets tell, row by row: the state that a
//! ticket is in, and what happened to it.

use super::outcome::due_seconds;
use crate::input::assemble::contradictions::{are_believed, precedes};
use crate::input::fields::tickets as ticket_field;
use crate::input::merge::{Meanings, Merged, Times};
use crate::input::tables::sla as column;
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{self, TargetState, TicketStatus};
use crate::model::DAY;

fn tells_whether_open(tickets: &Merged) -> bool {
    [
        &ticket_field::RESOLVED_AT,
        &ticket_field::CLOSED_AT,
        &ticket_field::STATUS,
        &ticket_field::CLOSED_FLAG,
    ]
    .into_iter()
    .any(|field| tickets.has(field))
}

/// What the columns of states say, row by row.
pub(super) struct States<'r> {
    done: Meanings<'r, bool>,
    closed: Meanings<'r, bool>,
    /// Whether the export tells at all whether a ticket is open.
    tells_whether_open: bool,
    /// Whether the ticket's targets do not count, or stand still.
    excluded: Meanings<'r, bool>,
    paused: Meanings<'r, bool>,
}

/// Which rows are in one of these states.
pub(super) fn in_status<'r>(records: &'r Merged, wanted: &[TicketStatus]) -> Meanings<'r, bool> {
    records.map_text(&ticket_field::STATUS, |word| {
        let status = vocabulary::ticket_status(word).unwrap_or_default();
        Some(wanted.contains(&status))
    })
}

impl<'r> States<'r> {
    pub(super) fn of(records: &'r Merged) -> Self {
        Self {
            done: in_status(records, &[TicketStatus::Resolved, TicketStatus::Closed]),
            closed: records.map_text(&ticket_field::CLOSED_FLAG, vocabulary::truth),
            tells_whether_open: tells_whether_open(records),
            excluded: records.map_text(&ticket_field::SLA_EXCLUDED, vocabulary::truth),
            paused: records.map_text(&ticket_field::SLA_PAUSED, vocabulary::truth),
        }
    }

    pub(super) fn says_done(&self, row: usize) -> bool {
        self.done[row] == Some(true) || self.closed[row] == Some(true)
    }

    /// Whether a ticket is done, by its state or its end.
    pub(super) fn is_done(&self, row: usize, happened: &Happenings<'_>) -> bool {
        self.says_done(row) || happened.ended(row).is_some()
    }

    /// Whether a ticket is done, or nothing tells whether any is.
    pub(super) fn may_be_done(&self, row: usize, happened: &Happenings<'_>) -> bool {
        !self.tells_whether_open || self.is_done(row, happened)
    }

    /// When a ticket was opened that is done, where nothing at all is dated but
    /// the opening: what was met counts then, as what was breached does.
    pub(super) fn undated(&self, row: usize, happened: &Happenings<'_>) -> Option<i64> {
        let is_undated = self.says_done(row) && !happened.tells_ends;
        happened.created.seconds(row).filter(|_| is_undated)
    }

    pub(super) fn of_targets(&self, row: usize) -> Option<TargetState> {
        if self.excluded[row] == Some(true) {
            Some(TargetState::Excluded)
        } else {
            (self.paused[row] == Some(true)).then_some(TargetState::Paused)
        }
    }
}

/// The columns that tell what happened to a ticket.
pub(super) struct Happenings<'r> {
    pub(super) created: Times<'r>,
    pub(super) answered: Times<'r>,
    resolved: Times<'r>,
    closed: Times<'r>,
    /// Whether it tells when anything ended.
    tells_ends: bool,
    /// Whether the openings can be held against the answers, and the ends.
    pub(super) answers_believed: bool,
    pub(super) ends_believed: bool,
}

impl<'r> Happenings<'r> {
    /// Whether a target was reached by when it was due, where dates say so.
    pub(super) fn in_time(&self, target: u32, row: usize, dues: &[Times<'_>]) -> Option<bool> {
        let due = due_seconds(dues.iter().find_map(|due| due.moment(row))?);
        let reached = if target == column::RESPONSE {
            self.answered.moment(row)
        } else {
            self.ended(row)
        }?;
        let tells = !is_due_within(reached, due) && !self.contradict(row, reached);
        tells.then_some(reached.seconds <= due)
    }

    /// Whether a moment is said to lie before the ticket was opened: nothing
    /// follows from it then.
    fn contradict(&self, row: usize, reached: Moment) -> bool {
        let created = self.created.seconds(row);
        created.is_some_and(|created| precedes(reached.seconds, created))
    }

    pub(super) fn ended(&self, row: usize) -> Option<Moment> {
        let resolved = self.resolved.moment(row);
        resolved.or_else(|| self.closed.moment(row))
    }

    pub(super) fn of(records: &'r Merged) -> Self {
        let [created, answered, resolved, closed] = [
            &ticket_field::CREATED_AT,
            &ticket_field::FIRST_RESPONSE_AT,
            &ticket_field::RESOLVED_AT,
            &ticket_field::CLOSED_AT,
        ]
        .map(|field| records.times(field));
        let ended = |row| resolved.seconds(row).or_else(|| closed.seconds(row));
        Self {
            created,
            answered,
            resolved,
            closed,
            answers_believed: are_believed(records, |row| {
                created.seconds(row).zip(answered.seconds(row))
            }),
            ends_believed: are_believed(records, |row| created.seconds(row).zip(ended(row))),
            tells_ends: records.has(&ticket_field::RESOLVED_AT)
                || records.has(&ticket_field::CLOSED_AT),
        }
    }
}

/// Whether a target was due within a day of which nothing tells more than that
/// something happened on it: in time or not, nobody knows.
pub(super) fn is_due_within(day: Moment, due: i64) -> bool {
    let is_bare = !day.has_time && day.seconds.rem_euclid(DAY) == 0;
    is_bare && (0..DAY).contains(&(due - day.seconds))
}
