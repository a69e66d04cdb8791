//! Targets in ticket exports: flags, due dates, and what happened.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::first_answers::FirstAnswers;
use super::flags_and_dates::hold_against_dates;
use super::known_of_targets::{first_answers, known_of_answer, known_of_solution};
use super::of_tickets::Told;
use super::outcome::{EmptyWord, Judged, Known, Shown, due_seconds};
use super::overdue_now::{Forgotten, forget_what_is_over};
use super::promises::Promises;
use super::seen::Seen;
use super::told_of_tickets::{Happenings, States, in_status};
use super::{flags, said_in_unknown_words, states};
use crate::input::assemble::{AT_ONCE, Builder};
use crate::input::fields::{Field, tickets as ticket_field};
use crate::input::merge::{Merged, Times};
use crate::input::tables::sla as column;
use crate::input::value::vocabulary::TicketStatus;
use crate::language::message;
use crate::model::TableKind;

/// Each target, and the fields that say of it whether it was met, whether it was
/// breached, when it was due, and what is left until then.
type Target = (
    u32,
    &'static Field,
    &'static Field,
    &'static [&'static Field],
    &'static Field,
);
static TARGETS: [Target; 2] = [
    (
        column::RESPONSE,
        &ticket_field::RESPONSE_MET,
        &ticket_field::RESPONSE_BREACHED,
        &[&ticket_field::FIRST_RESPONSE_DUE_AT],
        &ticket_field::RESPONSE_REMAINING,
    ),
    (
        column::RESOLUTION,
        &ticket_field::RESOLUTION_MET,
        &ticket_field::RESOLUTION_BREACHED,
        &[
            &ticket_field::DUE_SET_BY_HAND,
            &ticket_field::RESOLUTION_DUE_AT,
        ],
        &ticket_field::RESOLUTION_REMAINING,
    ),
];

pub(super) fn from_ticket_exports(
    records: &Merged,
    now: i64,
    judged: &mut Vec<Judged>,
    told: &Told,
    builder: &mut Builder<'_>,
) -> Option<&'static str> {
    let mut doubt = None;
    let void = in_status(records, &[TicketStatus::Void]);
    let known_states = States::of(records);
    let happened = Happenings::of(records);
    let mut carrying = BTreeSet::new();
    for (target, met_field, breached_field, due_fields, remaining_field) in TARGETS {
        let mut flags = flags(records, builder, met_field, breached_field);
        let has_due = due_fields.iter().any(|field| records.has(field));
        let dues = due_fields.iter().map(|field| records.times(field));
        let dues: Vec<Times<'_>> = dues.collect();
        // A column that is blank in all rows promises nothing.
        let is_due = |row: &usize| dues.iter().any(|due| due.moment(*row).is_some());
        let is_promised = || has_due && records.rows.iter().any(is_due);
        if flags.is_none() && !records.has(remaining_field) && !is_promised() {
            continue;
        }
        let told_in = [met_field, breached_field];
        let said = states(records, &told_in);
        let unread = said_in_unknown_words(records, &told_in);
        let is_told = |row| told.knows(records.code(&ticket_field::TICKET_ID, row), target);
        if let Some(flags) = &mut flags {
            let by_dates = |row| happened.in_time(target, row, &dues);
            hold_against_dates(records, builder, told_in, flags, by_dates);
        }
        let files = builder.accounts.len();
        let has_date = |row: usize| has_due && is_due(&row);
        let promises = Promises::of(records, files, flags.as_deref(), has_date);
        let may_be_done = |row| known_states.may_be_done(row, &happened);
        let forgotten = match &mut flags {
            Some(flags) if target == column::RESOLUTION => {
                forget_what_is_over(records, builder.accounts, told_in, flags, may_be_done)
            }
            _ => Forgotten::default(),
        };
        let answers = if target == column::RESPONSE {
            let is_asked = |row: usize| {
                let is_flagged = flags.as_ref().is_some_and(|flags| flags[row].is_some());
                void[row] != Some(true) && is_due(&row) && !is_flagged && !is_told(row)
            };
            first_answers(records, files, &happened, &known_states, is_asked)
        } else {
            FirstAnswers::default()
        };
        let ticket_row = |row| builder.ticket_row(row);
        let read = |row: &usize| {
            if void[*row] == Some(true) || is_told(*row) {
                return None;
            }
            let due = dues.iter().find_map(|due| due.moment(*row));
            let due = due.map(due_seconds);
            let flag = flags.as_ref().and_then(|flags| flags[*row]);
            let is_unread = flag.is_none() && said[*row].is_none() && unread[*row].is_some();
            let had_none = || promises.tell(records.file_of(*row));
            let is_unsupported = flag.is_some() && due.is_none() && had_none();
            let flag = flag.filter(|_| !is_unsupported);
            let of_row = if target == column::RESPONSE {
                let tells_answers = answers.tell(records.file_of(*row));
                known_of_answer(&happened, &known_states, *row, tells_answers, (flag, due))
            } else {
                known_of_solution(&happened, &known_states, *row, (flag, due))
            };
            let known = Known {
                remaining: records
                    .number(remaining_field, *row)
                    .filter(|_| !is_unsupported),
                ticket: ticket_row(*row),
                state: known_states.of_targets(*row).or(said[*row]),
                ..of_row
            };
            let shown = Shown {
                has_due: due.is_some(),
                is_unsupported,
                empty_word: EmptyWord::of(is_unread, || {
                    forgotten.has(*row) && (due.is_some() || !had_none())
                }),
            };
            let one = known.judge(target, now, records.origin(*row));
            Some(one.showing(shown))
        };
        let before = judged.len();
        let seen = if builder.accounts_only {
            let rows = records.rows.par_chunks(AT_ONCE);
            Seen::of(rows.map(|rows| rows.iter().filter_map(read)))
        } else {
            let rows = records.rows.par_iter().with_min_len(AT_ONCE);
            let of_target = rows.map(read);
            judged.par_extend(of_target.map(|told| told.unwrap_or(Judged::UNTOLD)));
            let of_target = judged[before..].par_chunks(AT_ONCE);
            Seen::of(of_target.map(|of| of.iter().copied().filter(|one| one.is_told)))
        };
        carrying.extend(&seen.files);
        note_flags_without_worth(builder, target, &seen);
        promises.note(builder, target);
        answers.note(builder);
        doubt = doubt_of(&seen).or(doubt);
        if !seen.is_believed() || seen.decided == 0 && answers.are_missed() {
            judged.truncate(before);
        }
    }
    builder.also_carries(&carrying, TableKind::Sla);
    doubt
}

/// Why the outcomes of a target cannot be shown, or not all of them.
fn doubt_of(seen: &Seen) -> Option<&'static str> {
    if seen.is_mostly_guessed() {
        Some("cannot-show-unknown-outcomes")
    } else if seen.flag_never_varies() {
        Some("cannot-show-default-flags")
    } else if seen.tells_only_what_is_late() {
        Some("cannot-show-overdue-now")
    } else if seen.unsupported > seen.decided {
        Some("cannot-show-outcomes-without-target")
    } else {
        None
    }
}

/// Notes what was said of a target that is not counted.
fn note_flags_without_worth(builder: &mut Builder<'_>, target: u32, seen: &Seen) {
    note_flags_without_target(builder, target, seen.unsupported);
    if seen.forgotten > 0 {
        let caveat = message!("caveat-overdue-now", n = seen.forgotten);
        builder.caveats.push(caveat);
    }
    if seen.flag_never_varies() && !seen.is_mostly_guessed() {
        note_default_flags(builder, target);
    }
}

fn note_default_flags(builder: &mut Builder<'_>, target: u32) {
    builder.caveats.push(if target == column::RESPONSE {
        message!("caveat-default-flags-of-response")
    } else {
        message!("caveat-default-flags-of-resolution")
    });
}

fn note_flags_without_target(builder: &mut Builder<'_>, target: u32, rows: u64) {
    if rows > 0 {
        builder.caveats.push(if target == column::RESPONSE {
            message!("caveat-response-without-target", n = rows)
        } else {
            message!("caveat-resolution-without-target", n = rows)
        });
    }
}
