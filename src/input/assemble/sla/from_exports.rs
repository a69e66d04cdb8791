//! Targets in SLA exports, with what the tickets add.

use super::first_answers::FirstAnswers;
use super::of_tickets::{Happened, Tickets, Told};
use super::outcome::{Judged, Known, due_seconds};
use super::{flags, states};
use crate::input::assemble::Builder;
use crate::input::fields::{Field, sla as sla_field};
use crate::input::merge::Merged;
use crate::input::tables::sla as column;
use crate::input::value::vocabulary::{self, SlaTarget, TargetState};

pub(super) fn from_sla_exports(
    records: &Merged,
    now: i64,
    tickets: Option<&Tickets<'_>>,
    judged: &mut Vec<Judged>,
    told: &mut Told,
    builder: &mut Builder<'_>,
) {
    let cancelled = records.map_text(&sla_field::STAGE, |word| {
        Some(word.to_lowercase().contains("cancel"))
    });
    let by_target = records.map_text(&sla_field::TARGET, vocabulary::sla_target);
    let by_policy = records.map_text(&sla_field::POLICY, vocabulary::sla_target);
    let flag = flags(records, builder, &sla_field::MET, &sla_field::BREACHED);
    let told_in = [&sla_field::MET, &sla_field::BREACHED, &sla_field::STAGE];
    let state = states(records, &told_in);
    let response_state = states(records, &[&sla_field::RESPONSE_MET]);
    let resolution_state = states(records, &[&sla_field::RESOLUTION_MET]);
    let response_flag = records.map_text(&sla_field::RESPONSE_MET, vocabulary::target_met);
    let resolution_flag = records.map_text(&sla_field::RESOLUTION_MET, vocabulary::target_met);
    let ids = records.map_text(&sla_field::TICKET_ID, |id| tickets?.code_of(id));
    let happened = |row: usize| ids[row].and_then(|id| tickets?.happened(id, builder));
    let is_flagged = |row: usize| response_flag[row].is_some() || cancelled[row] == Some(true);
    let answers = first_answers(records, builder.accounts.len(), happened, is_flagged);
    answers.note(builder);
    // Of most tickets both targets are told; room that is not used costs none.
    judged.reserve_exact(2 * records.rows.len());
    for row in records.rows.iter().copied() {
        let ticket = ids[row].and_then(|id| tickets?.happened(id, builder));
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
            tells_answers,
            tells_ends,
            ..
        } = ticket.unwrap_or_default();
        let began_at = seconds(&sla_field::STARTED_AT).or(opened);
        let tells_answer = answers.tell(records.file_of(row));
        let tells_end = records.has(&sla_field::RESOLVED_AT) || tells_ends;
        let resolved = seconds(&sla_field::RESOLVED_AT).or(ended);
        let answer = seconds(&sla_field::RESPONDED_AT).or(answered);
        let wide = [
            (
                column::RESPONSE,
                Known {
                    met: response_flag[row],
                    state: response_state[row],
                    due: due(&sla_field::RESPONSE_DUE_AT),
                    achieved: answer,
                    settled_at: resolved,
                    began_at,
                    achieved_unseen: resolved.is_some(),
                    ..Known::default()
                }
                .reached_if(tells_answer),
            ),
            (
                column::RESOLUTION,
                Known {
                    met: resolution_flag[row],
                    state: resolution_state[row],
                    due: due(&sla_field::RESOLUTION_DUE_AT),
                    achieved: resolved,
                    began_at,
                    ..Known::default()
                }
                .reached_if(tells_end),
            ),
        ];
        let long = by_target[row].or(by_policy[row]).map(|target| {
            let target = code_of(target);
            let flag = flag.as_ref().and_then(|flag| flag[row]);
            let (by_ticket, by_ticket_told) = match target {
                column::RESPONSE => (answered, tells_answers),
                _ => (ended, tells_ends),
            };
            let tells_achieved = records.has(&sla_field::ACHIEVED_AT) || by_ticket_told;
            let achieved = seconds(&sla_field::ACHIEVED_AT).or(by_ticket);
            (
                target,
                Known {
                    met: flag,
                    // A stage of its own says less than a date.
                    state: state[row].filter(|state| *state != TargetState::Running),
                    due: due(&sla_field::DUE_AT),
                    achieved,
                    began_at,
                    ..Known::default()
                }
                .reached_if(tells_achieved),
            )
        });
        for (target, known) in wide.into_iter().chain(long) {
            if known.has_evidence() || known.state == Some(TargetState::Excluded) {
                let named = records.code(&sla_field::TICKET_ID, row);
                told.note(ids[row], named, target);
                let origin = records.origin(row);
                judged.push(known.of_ticket(place).judge(target, now, origin));
            }
        }
    }
}

/// Which files tell when tickets were first answered, by themselves or by the
/// list of tickets; those alone are looked at that nothing else tells of.
fn first_answers(
    records: &Merged,
    files: usize,
    happened: impl Fn(usize) -> Option<Happened> + Sync,
    is_told_otherwise: impl Fn(usize) -> bool + Sync,
) -> FirstAnswers {
    let is_dated = |field: &'static Field, row: usize| records.time(field, row).is_some();
    FirstAnswers::of(records, files, |row| {
        if is_dated(&sla_field::RESPONDED_AT, row) {
            return Some(true);
        }
        let ticket = happened(row).unwrap_or_default();
        if ticket.answered.is_some() {
            return Some(true);
        }
        let is_done = ticket.ended.is_some() || is_dated(&sla_field::RESOLVED_AT, row);
        let is_missed = is_done && !ticket.void && is_dated(&sla_field::RESPONSE_DUE_AT, row);
        (is_missed && !is_told_otherwise(row)).then_some(false)
    })
}

fn code_of(target: SlaTarget) -> u32 {
    match target {
        SlaTarget::Response => column::RESPONSE,
        SlaTarget::Resolution => column::RESOLUTION,
    }
}
