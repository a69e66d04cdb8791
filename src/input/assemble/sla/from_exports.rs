//! Targets in SLA exports, with what the tickets add.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::outcome::{Judged, Known, due_seconds};
use super::{flags, states};
use crate::input::assemble::Builder;
use crate::input::fields::{Field, sla as sla_field, tickets as ticket_field};
use crate::input::merge::Merged;
use crate::input::tables::sla as column;
use crate::input::value::vocabulary::{self, SlaTarget, TargetState, TicketStatus};

/// What the tickets say of a ticket.
#[derive(Default, Clone, Copy)]
pub(super) struct Happened {
    pub(super) opened: Option<i64>,
    pub(super) answered: Option<i64>,
    pub(super) ended: Option<i64>,
    /// Its row in the table of tickets.
    pub(super) place: Option<u32>,
    /// Cancelled or merged away: its targets are no promises any more.
    pub(super) void: bool,
}

/// Which of the two moments the tickets can tell at all.
#[derive(Default, Clone, Copy)]
pub(super) struct Told {
    pub(super) answers: bool,
    pub(super) ends: bool,
}

impl Told {
    pub(super) fn by(tickets: &Merged) -> Self {
        Self {
            answers: tickets.has(&ticket_field::FIRST_RESPONSE_AT),
            ends: tickets.has(&ticket_field::RESOLVED_AT) || tickets.has(&ticket_field::CLOSED_AT),
        }
    }
}

/// What tickets say of the moments that SLA exports may leave out.
pub(super) fn when_it_happened<'a>(
    records: &'a Merged,
    builder: &Builder<'_>,
) -> HashMap<&'a str, Happened, RandomState> {
    let seconds = |field: &'static Field, row| records.time(field, row).map(|time| time.seconds);
    let void = records.map_text(&ticket_field::STATUS, |word| {
        Some(vocabulary::ticket_status(word) == TicketStatus::Void)
    });
    records
        .rows
        .iter()
        .filter_map(|row| {
            let id = records.text(&ticket_field::TICKET_ID, *row)?;
            let happened = Happened {
                opened: seconds(&ticket_field::CREATED_AT, *row),
                answered: seconds(&ticket_field::FIRST_RESPONSE_AT, *row),
                ended: seconds(&ticket_field::RESOLVED_AT, *row)
                    .or_else(|| seconds(&ticket_field::CLOSED_AT, *row)),
                place: builder.ticket_row(*row),
                void: void[*row] == Some(true),
            };
            Some((id, happened))
        })
        .collect()
}

pub(super) fn from_sla_exports<'a>(
    records: &'a Merged,
    now: i64,
    (happened, tickets_tell): (&HashMap<&str, Happened, RandomState>, Told),
    judged: &mut Vec<Judged>,
    told: &mut HashSet<(&'a str, u32), RandomState>,
    builder: &mut Builder<'_>,
) {
    let cancelled = records.map_text(&sla_field::STAGE, |word| {
        Some(word.to_lowercase().contains("cancel"))
    });
    let by_target = records.map_text(&sla_field::TARGET, vocabulary::sla_target);
    let by_policy = records.map_text(&sla_field::POLICY, vocabulary::sla_target);
    let flag = flags(records, builder, &sla_field::MET, &sla_field::BREACHED);
    let state = states(
        records,
        &[&sla_field::MET, &sla_field::BREACHED, &sla_field::STAGE],
    );
    let response_state = states(records, &[&sla_field::RESPONSE_MET]);
    let resolution_state = states(records, &[&sla_field::RESOLUTION_MET]);
    let response_flag = records.map_text(&sla_field::RESPONSE_MET, vocabulary::target_met);
    let resolution_flag = records.map_text(&sla_field::RESOLUTION_MET, vocabulary::target_met);
    for row in records.rows.iter().copied() {
        let id = records.text(&sla_field::TICKET_ID, row).unwrap_or_default();
        let ticket = happened.get(id);
        if cancelled[row] == Some(true) || ticket.is_some_and(|ticket| ticket.void) {
            builder.leave_out(records, row, "cancelled targets, or those of void tickets");
            continue;
        }
        let due = |field: &'static Field| records.time(field, row).map(due_seconds);
        let seconds = |field: &'static Field| records.time(field, row).map(|time| time.seconds);
        let Happened {
            opened,
            answered,
            ended,
            place,
            ..
        } = ticket.copied().unwrap_or_default();
        let began_at = seconds(&sla_field::STARTED_AT).or(opened);
        let ticket_tells = ticket.map_or(Told::default(), |_| tickets_tell);
        let tells_answer = records.has(&sla_field::RESPONDED_AT) || ticket_tells.answers;
        let tells_end = records.has(&sla_field::RESOLVED_AT) || ticket_tells.ends;
        let resolved = seconds(&sla_field::RESOLVED_AT).or(ended);
        let response_due = due(&sla_field::RESPONSE_DUE_AT);
        let response_in_time = resolved.filter(|at| response_due.is_some_and(|due| *at <= due));
        let wide = [
            (
                column::RESPONSE,
                Known {
                    met: response_flag[row],
                    state: response_state[row],
                    due: response_due,
                    achieved: seconds(&sla_field::RESPONDED_AT)
                        .or(answered)
                        .or(response_in_time),
                    settled_at: resolved,
                    began_at,
                    achieved_unseen: !tells_answer || resolved.is_some(),
                    ..Known::default()
                },
            ),
            (
                column::RESOLUTION,
                Known {
                    met: resolution_flag[row],
                    state: resolution_state[row],
                    due: due(&sla_field::RESOLUTION_DUE_AT),
                    achieved: resolved,
                    settled_at: None,
                    began_at,
                    achieved_unseen: !tells_end,
                    ..Known::default()
                },
            ),
        ];
        let long = by_target[row].or(by_policy[row]).map(|target| {
            let target = code_of(target);
            let flag = flag.as_ref().and_then(|flag| flag[row]);
            let (by_ticket, ticket_tells) = if target == column::RESPONSE {
                (answered, ticket_tells.answers)
            } else {
                (ended, ticket_tells.ends)
            };
            let tells_achieved = records.has(&sla_field::ACHIEVED_AT) || ticket_tells;
            let achieved = seconds(&sla_field::ACHIEVED_AT).or(by_ticket);
            let due = due(&sla_field::DUE_AT);
            (
                target,
                Known {
                    met: flag,
                    // A stage of its own says less than a date.
                    state: state[row].filter(|state| *state != TargetState::Running),
                    due,
                    achieved,
                    settled_at: None,
                    began_at,
                    achieved_unseen: !tells_achieved,
                    ..Known::default()
                },
            )
        });
        for (target, known) in wide.into_iter().chain(long) {
            if known.has_evidence() || known.state == Some(TargetState::Excluded) {
                told.insert((id, target));
                let origin = records.origin(row);
                judged.push(known.of_ticket(place).judge(target, now, origin));
            }
        }
    }
}

fn code_of(target: SlaTarget) -> u32 {
    match target {
        SlaTarget::Response => column::RESPONSE,
        SlaTarget::Resolution => column::RESOLUTION,
    }
}
