//! Targets in ticket exports: flags, due dates, and what happened.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::first_answers::FirstAnswers;
use super::flags_and_dates::hold_against_dates;
use super::of_tickets::Told;
use super::outcome::{Judged, Known, Shown, due_seconds};
use super::promises::Promises;
use super::{flags, said_in_unknown_words, states};
use crate::input::assemble::contradictions::{are_believed, precedes};
use crate::input::assemble::{AT_ONCE, Builder};
use crate::input::fields::{Field, tickets as ticket_field};
use crate::input::merge::{Meanings, Merged, Times};
use crate::input::tables::sla::{self as column, Outcome};
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{self, TargetState, TicketStatus};
use crate::language::message;
use crate::model::{DAY, TableKind};

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
                is_unread,
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
        note_flags_without_target(builder, target, seen.unsupported);
        promises.note(builder, target);
        answers.note(builder);
        if seen.unsupported > seen.decided {
            doubt = Some("cannot-show-outcomes-without-target");
        }
        if seen.is_mostly_guessed() {
            judged.truncate(before);
            doubt = Some("cannot-show-unknown-outcomes");
        } else if seen.flag_never_varies() {
            judged.truncate(before);
            note_default_flags(builder, target);
            doubt = Some("cannot-show-default-flags");
        } else if seen.decided == 0 && answers.are_missed() {
            judged.truncate(before);
        }
    }
    builder.also_carries(&carrying, TableKind::Sla);
    doubt
}

/// What all rows together say of a target.
#[derive(Default)]
struct Seen {
    decided: u64,
    /// Of those decided, how many are met and rest on a flag alone.
    bare_and_met: u64,
    unsupported: u64,
    /// How many are left open by a word that is not known.
    unread: u64,
    /// The files with anything that is decided.
    files: BTreeSet<usize>,
    last_file: Option<usize>,
}

impl Seen {
    fn of<P: Iterator<Item = Judged>>(parts: impl ParallelIterator<Item = P>) -> Self {
        let parts = parts.map(|judged| {
            let mut seen = Self::default();
            for one in judged {
                seen.add(&one);
            }
            seen
        });
        parts.reduce(Self::default, Self::and)
    }

    fn add(&mut self, one: &Judged) {
        let shown = one.shown;
        self.unsupported += u64::from(shown.is_unsupported);
        self.unread += u64::from(shown.is_unread && !one.is_decided());
        if one.is_decided() {
            self.decided += 1;
            let is_met = one.outcome == Outcome::Met;
            self.bare_and_met += u64::from(is_met && !shown.has_due);
            let file = one.origin.file as usize;
            // The rows of a file stand together.
            if self.last_file != Some(file) {
                self.files.insert(file);
                self.last_file = Some(file);
            }
        }
    }

    fn and(mut self, other: Self) -> Self {
        self.decided += other.decided;
        self.bare_and_met += other.bare_and_met;
        self.unsupported += other.unsupported;
        self.unread += other.unread;
        self.files.extend(other.files);
        self
    }

    /// So many outcomes cannot be read that the others say too little: those
    /// may all be bad.
    fn is_mostly_guessed(&self) -> bool {
        const TOO_MANY: u64 = 20;
        self.unread * TOO_MANY > self.unread + self.decided
    }

    /// Many outcomes, all of them good, and no due date beside any.
    fn flag_never_varies(&self) -> bool {
        const ENOUGH_TO_TELL: u64 = 50;
        self.decided >= ENOUGH_TO_TELL && self.bare_and_met == self.decided
    }
}

/// What the columns of states say, row by row.
struct States<'r> {
    done: Meanings<'r, bool>,
    closed: Meanings<'r, bool>,
    /// Whether the export tells at all whether a ticket is open.
    tells_whether_open: bool,
    /// Whether the ticket's targets do not count, or stand still.
    excluded: Meanings<'r, bool>,
    paused: Meanings<'r, bool>,
}

/// Which rows are in one of these states.
fn in_status<'r>(records: &'r Merged, wanted: &[TicketStatus]) -> Meanings<'r, bool> {
    records.map_text(&ticket_field::STATUS, |word| {
        let status = vocabulary::ticket_status(word).unwrap_or_default();
        Some(wanted.contains(&status))
    })
}

impl<'r> States<'r> {
    fn of(records: &'r Merged) -> Self {
        Self {
            done: in_status(records, &[TicketStatus::Resolved, TicketStatus::Closed]),
            closed: records.map_text(&ticket_field::CLOSED_FLAG, vocabulary::truth),
            tells_whether_open: tells_whether_open(records),
            excluded: records.map_text(&ticket_field::SLA_EXCLUDED, vocabulary::truth),
            paused: records.map_text(&ticket_field::SLA_PAUSED, vocabulary::truth),
        }
    }

    fn says_done(&self, row: usize) -> bool {
        self.done[row] == Some(true) || self.closed[row] == Some(true)
    }

    /// Whether a ticket is done, by its state or its end.
    fn is_done(&self, row: usize, happened: &Happenings<'_>) -> bool {
        self.says_done(row) || happened.ended(row).is_some()
    }

    /// When a ticket was opened that is done, where nothing at all is dated but
    /// the opening: what was met counts then, as what was breached does.
    fn undated(&self, row: usize, happened: &Happenings<'_>) -> Option<i64> {
        let is_undated = self.says_done(row) && !happened.tells_ends;
        happened.created.seconds(row).filter(|_| is_undated)
    }

    fn of_targets(&self, row: usize) -> Option<TargetState> {
        if self.excluded[row] == Some(true) {
            Some(TargetState::Excluded)
        } else {
            (self.paused[row] == Some(true)).then_some(TargetState::Paused)
        }
    }
}

/// The columns that tell what happened to a ticket.
struct Happenings<'r> {
    created: Times<'r>,
    answered: Times<'r>,
    resolved: Times<'r>,
    closed: Times<'r>,
    /// Whether it tells when anything ended.
    tells_ends: bool,
    /// Whether the openings can be held against the answers, and the ends.
    answers_believed: bool,
    ends_believed: bool,
}

impl<'r> Happenings<'r> {
    /// Whether a target was reached by when it was due, where dates say so.
    fn in_time(&self, target: u32, row: usize, dues: &[Times<'_>]) -> Option<bool> {
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

    fn ended(&self, row: usize) -> Option<Moment> {
        let resolved = self.resolved.moment(row);
        resolved.or_else(|| self.closed.moment(row))
    }

    fn of(records: &'r Merged) -> Self {
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
fn is_due_within(day: Moment, due: i64) -> bool {
    let is_bare = !day.has_time && day.seconds.rem_euclid(DAY) == 0;
    is_bare && (0..DAY).contains(&(due - day.seconds))
}

/// Which files tell when tickets were first answered; those alone are looked
/// at that nothing else tells of.
fn first_answers(
    records: &Merged,
    files: usize,
    happened: &Happenings<'_>,
    states: &States<'_>,
    is_asked: impl Fn(usize) -> bool + Sync,
) -> FirstAnswers {
    FirstAnswers::of(records, files, |row| {
        let is_told = happened.answered.moment(row).is_some();
        let is_missed = || is_asked(row) && states.is_done(row, happened);
        (is_told || is_missed()).then_some(is_told)
    })
}

/// What a ticket's row says of when it was first answered, beside the flag and
/// the due date.
fn known_of_answer(
    happened: &Happenings<'_>,
    states: &States<'_>,
    row: usize,
    tells_answers: bool,
    (met, due): (Option<bool>, Option<i64>),
) -> Known {
    let is_unsure = |reached: Moment| due.is_some_and(|due| is_due_within(reached, due));
    let ended = happened.ended(row).map(|end| end.seconds);
    let answer = happened.answered.moment(row);
    let is_told = tells_answers && happened.answers_believed;
    let unsure = answer.filter(|answer| is_unsure(*answer));
    let answered = answer.filter(|_| unsure.is_none());
    let undated = states.undated(row, happened);
    Known {
        met,
        due,
        achieved: answered.map(|answered| answered.seconds),
        // A first response that has no date of its own came before the end.
        settled_at: ended
            .or(unsure.map(|answer| answer.seconds))
            .or(undated.filter(|_| !tells_answers)),
        began_at: happened.created.seconds(row),
        achieved_unseen: unsure.is_some() || states.is_done(row, happened),
        ..Known::default()
    }
    .reached_if(is_told)
}

/// What a ticket's row says of when it was resolved, beside the flag and the
/// due date.
fn known_of_solution(
    happened: &Happenings<'_>,
    states: &States<'_>,
    row: usize,
    (met, due): (Option<bool>, Option<i64>),
) -> Known {
    let is_unsure = |reached: Moment| due.is_some_and(|due| is_due_within(reached, due));
    let end = happened.ended(row);
    let surely_ended = end.filter(|end| !is_unsure(*end));
    Known {
        met,
        due,
        achieved: surely_ended.map(|end| end.seconds),
        // An end that has no date is taken to lie at the due date.
        settled_at: due
            .filter(|_| states.says_done(row))
            .or(states.undated(row, happened))
            .or(end.map(|end| end.seconds)),
        began_at: happened.created.seconds(row),
        achieved_unseen: !states.tells_whether_open || states.is_done(row, happened),
        ..Known::default()
    }
    .reached_if(happened.ends_believed)
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
