//! The table of decided SLA targets, from ticket exports that carry flags or
//! due dates and from SLA exports.
//!
//! A flag that says how it went is preferred; else a due date is held against
//! what happened. Open and past due is breached. A flag without a due date, in
//! an export that has due dates, is unknown: some products say "met" where no
//! target was ever set.

use std::collections::{BTreeSet, HashMap, HashSet};

use foldhash::fast::RandomState;

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::fields::{Field, sla as sla_field, tickets as ticket_field};
use crate::input::merge::Merged;
use crate::input::tables::{Table, sla as column};
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::{self, SlaTarget, TicketStatus};
use crate::model::{Month, TableKind};

const DAY: i64 = 86_400;

/// What is known of one target of one ticket.
#[derive(Default, Clone, Copy)]
struct Known {
    /// What a flag says: whether it was met.
    met: Option<bool>,
    due: Option<i64>,
    achieved: Option<i64>,
    /// A moment at which a flag without dates can be taken to hold.
    settled_at: Option<i64>,
    /// When the clock began: what is breached without any other date was
    /// breached after it.
    began_at: Option<i64>,
    /// Whether it may have been achieved without a date saying so: an export
    /// without that column, or a ticket that is done.
    achieved_unseen: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Decided {
    at: i64,
    target: u32,
    met: bool,
}

impl Known {
    /// The outcome and when it was settled; `None` while the clock runs or
    /// where nothing is known.
    fn decide(self, target: u32, now: i64) -> Option<Decided> {
        let decided = |met: bool, at: Option<i64>| at.map(|at| Decided { at, target, met });
        match (self.met, self.due, self.achieved) {
            // Open and past due is breached, whatever a default says.
            (Some(true), Some(due), None)
                if due < now && self.settled_at.is_none() && !self.achieved_unseen =>
            {
                decided(false, Some(due))
            }
            // Met at a moment that nothing dates: no later than it was due.
            (Some(true), Some(due), None) if due < now && self.achieved_unseen => decided(
                true,
                Some(self.settled_at.map_or(due, |known| known.min(due))),
            ),
            (Some(true), _, achieved) => decided(true, achieved.or(self.settled_at)),
            (Some(false), due, achieved) => decided(
                false,
                due.or(achieved).or(self.settled_at).or(self.began_at),
            ),
            (None, Some(due), Some(achieved)) if achieved <= due => decided(true, Some(achieved)),
            (None, Some(due), Some(_)) => decided(false, Some(due)),
            (None, Some(due), None) if due < now && !self.achieved_unseen => {
                decided(false, Some(due))
            }
            (None, _, _) => None,
        }
    }
}

pub fn build(
    tickets: Option<&Merged>,
    sla: Option<&Merged>,
    builder: &mut Builder<'_>,
) -> (Option<Table>, Option<&'static str>) {
    let now = builder.activity.last_moment().unwrap_or(i64::MIN);
    let mut decided = Vec::new();
    let mut told: HashSet<(&str, u32), RandomState> = HashSet::default();
    if let Some(records) = sla {
        let happened = tickets.map(when_it_happened).unwrap_or_default();
        let tickets_tell = tickets.map(Told::by).unwrap_or_default();
        let from_tickets = (&happened, tickets_tell);
        from_sla_exports(records, now, from_tickets, &mut decided, &mut told, builder);
    }
    let doubt =
        tickets.and_then(|records| from_ticket_exports(records, now, &mut decided, &told, builder));
    (table_of(decided), doubt)
}

fn table_of(mut decided: Vec<Decided>) -> Option<Table> {
    decided.sort_unstable();
    let first = Month::of_seconds(decided.first()?.at)?;
    let last = Month::of_seconds(decided.last()?.at)?;
    let mut frame = FrameBuilder::new(decided.len());
    frame.seconds(&column::DECIDED_AT, decided.iter().map(|row| Some(row.at)));
    frame.codes(&column::TARGET, decided.iter().map(|row| Some(row.target)));
    frame.flags(&column::MET, decided.iter().map(|row| Some(row.met)));
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}

/// What the tickets say of a ticket.
#[derive(Default, Clone, Copy)]
struct Happened {
    opened: Option<i64>,
    answered: Option<i64>,
    ended: Option<i64>,
    /// Cancelled or merged away: its targets are no promises any more.
    void: bool,
}

/// Which of the two moments the tickets can tell at all.
#[derive(Default, Clone, Copy)]
struct Told {
    answers: bool,
    ends: bool,
}

impl Told {
    fn by(tickets: &Merged) -> Self {
        Self {
            answers: tickets.has(&ticket_field::FIRST_RESPONSE_AT),
            ends: tickets.has(&ticket_field::RESOLVED_AT) || tickets.has(&ticket_field::CLOSED_AT),
        }
    }
}

/// What tickets say of the moments that SLA exports may leave out.
fn when_it_happened(records: &Merged) -> HashMap<&str, Happened, RandomState> {
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
                void: void[*row] == Some(true),
            };
            Some((id, happened))
        })
        .collect()
}

/// A due date without a time of day is kept until that day is over.
fn due_seconds(moment: Moment) -> i64 {
    if moment.has_time {
        moment.seconds
    } else {
        moment.seconds + DAY
    }
}

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

fn from_ticket_exports(
    records: &Merged,
    now: i64,
    decided: &mut Vec<Decided>,
    told: &HashSet<(&str, u32), RandomState>,
    builder: &mut Builder<'_>,
) -> Option<&'static str> {
    let mut doubt = None;
    let status = |wanted: &'static [TicketStatus]| {
        records.map_text(&ticket_field::STATUS, |word| {
            Some(wanted.contains(&vocabulary::ticket_status(word)))
        })
    };
    let void = status(&[TicketStatus::Void]);
    let done = status(&[TicketStatus::Resolved, TicketStatus::Closed]);
    let closed = records.map_text(&ticket_field::CLOSED_FLAG, vocabulary::truth);
    let tells_whether_open = tells_whether_open(records);
    let targets = [
        (
            column::RESPONSE,
            &ticket_field::RESPONSE_MET,
            &ticket_field::RESPONSE_BREACHED,
            &ticket_field::FIRST_RESPONSE_DUE_AT,
        ),
        (
            column::RESOLUTION,
            &ticket_field::RESOLUTION_MET,
            &ticket_field::RESOLUTION_BREACHED,
            &ticket_field::RESOLUTION_DUE_AT,
        ),
    ];
    let mut carrying = BTreeSet::new();
    for (target, met_field, breached_field, due_field) in targets {
        let flags = flags(records, met_field, breached_field);
        let has_due = records.has(due_field);
        if flags.is_none() && !has_due {
            continue;
        }
        let mut unsupported = 0_u64;
        let mut outcomes = Vec::new();
        for row in &records.rows {
            if void[*row] == Some(true) {
                continue;
            }
            let id = records
                .text(&ticket_field::TICKET_ID, *row)
                .unwrap_or_default();
            if told.contains(&(id, target)) {
                continue;
            }
            let due = records.time(due_field, *row).map(due_seconds);
            let flag = flags.as_ref().and_then(|flags| flags[*row]);
            if flag.is_some() && has_due && due.is_none() {
                unsupported += 1;
                continue;
            }
            let seconds =
                |field: &'static Field| records.time(field, *row).map(|time| time.seconds);
            let ended = seconds(&ticket_field::RESOLVED_AT).or(seconds(&ticket_field::CLOSED_AT));
            let is_done = done[*row] == Some(true) || closed[*row] == Some(true);
            let (achieved, achieved_unseen) = if target == column::RESPONSE {
                // Who resolved it in time had answered it in time, even if
                // nobody noted when.
                let in_time = ended.filter(|ended| due.is_some_and(|due| *ended <= due));
                (
                    seconds(&ticket_field::FIRST_RESPONSE_AT).or(in_time),
                    !records.has(&ticket_field::FIRST_RESPONSE_AT) || ended.is_some() || is_done,
                )
            } else {
                (ended, !tells_whether_open || is_done)
            };
            let known = Known {
                met: flag,
                due,
                achieved,
                // A first response that has no date of its own came before the
                // end; an end that has none is taken to lie at the due date.
                settled_at: if target == column::RESPONSE {
                    ended
                } else if is_done {
                    due
                } else {
                    None
                },
                began_at: seconds(&ticket_field::CREATED_AT),
                achieved_unseen,
            };
            if let Some(outcome) = known.decide(target, now) {
                carrying.insert(records.file_of(*row));
                outcomes.push((outcome, flag.is_some() && due.is_none()));
            }
        }
        note_flags_without_target(builder, target, unsupported);
        if unsupported > outcomes.len() as u64 {
            doubt = Some(
                "most tickets carry an SLA outcome but no due date: without a target there is nothing to meet",
            );
        }
        if flag_never_varies(&outcomes) {
            builder.caveats.push(format!(
                "Every {} flag says met and no due date supports it: such a column is a default more often than a record, so it is not counted.",
                target_name(target)
            ));
            doubt = Some(
                "every SLA flag says met and no due date supports it: add the due dates to the export",
            );
            continue;
        }
        decided.extend(outcomes.into_iter().map(|(outcome, _)| outcome));
    }
    builder.also_carries(&carrying, TableKind::Sla);
    doubt
}

/// What the flags of a target say, row by row: whether it was met. `None`
/// without such a column.
fn flags(
    records: &Merged,
    met_field: &'static Field,
    breached_field: &'static Field,
) -> Option<Vec<Option<bool>>> {
    if !records.has(met_field) && !records.has(breached_field) {
        return None;
    }
    let met = records.map_text(met_field, vocabulary::target_met);
    let breached = records.map_text(breached_field, vocabulary::target_breached);
    Some(
        met.into_iter()
            .zip(breached)
            .map(|(met, breached)| met.or(breached.map(|breached| !breached)))
            .collect(),
    )
}

fn note_flags_without_target(builder: &mut Builder<'_>, target: u32, rows: u64) {
    if rows > 0 {
        builder.caveats.push(format!(
            "{rows} tickets carry a {} outcome but no due date, in an export that has due dates: they had no target, so their outcome is unknown.",
            target_name(target)
        ));
    }
}

/// Many flags, all of them good, and no due date beside any.
fn flag_never_varies(outcomes: &[(Decided, bool)]) -> bool {
    const ENOUGH_TO_TELL: usize = 50;
    outcomes.len() >= ENOUGH_TO_TELL
        && outcomes
            .iter()
            .all(|(outcome, bare_flag)| outcome.met && *bare_flag)
}

fn target_name(target: u32) -> &'static str {
    if target == column::RESPONSE {
        "response"
    } else {
        "resolution"
    }
}

fn from_sla_exports<'a>(
    records: &'a Merged,
    now: i64,
    (happened, tickets_tell): (&HashMap<&str, Happened, RandomState>, Told),
    decided: &mut Vec<Decided>,
    told: &mut HashSet<(&'a str, u32), RandomState>,
    builder: &mut Builder<'_>,
) {
    let cancelled = records.map_text(&sla_field::STAGE, |word| {
        Some(word.to_lowercase().contains("cancel"))
    });
    let by_target = records.map_text(&sla_field::TARGET, vocabulary::sla_target);
    let by_policy = records.map_text(&sla_field::POLICY, vocabulary::sla_target);
    let flag = flags(records, &sla_field::MET, &sla_field::BREACHED);
    let response_flag = records.map_text(&sla_field::RESPONSE_MET, vocabulary::target_met);
    let resolution_flag = records.map_text(&sla_field::RESOLUTION_MET, vocabulary::target_met);
    for row in &records.rows {
        let row = *row;
        let id = records.text(&sla_field::TICKET_ID, row).unwrap_or_default();
        let ticket = happened.get(id);
        if cancelled[row] == Some(true) || ticket.is_some_and(|ticket| ticket.void) {
            builder.leave_out(records, row);
            continue;
        }
        let due = |field: &'static Field| records.time(field, row).map(due_seconds);
        let seconds = |field: &'static Field| records.time(field, row).map(|time| time.seconds);
        let Happened {
            opened,
            answered,
            ended,
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
                    due: response_due,
                    achieved: seconds(&sla_field::RESPONDED_AT)
                        .or(answered)
                        .or(response_in_time),
                    settled_at: resolved,
                    began_at,
                    achieved_unseen: !tells_answer || resolved.is_some(),
                },
            ),
            (
                column::RESOLUTION,
                Known {
                    met: resolution_flag[row],
                    due: due(&sla_field::RESOLUTION_DUE_AT),
                    achieved: resolved,
                    settled_at: None,
                    began_at,
                    achieved_unseen: !tells_end,
                },
            ),
        ];
        let long = by_target[row].or(by_policy[row]).map(|target| {
            let target = match target {
                SlaTarget::Response => column::RESPONSE,
                SlaTarget::Resolution => column::RESOLUTION,
            };
            let flag = flag.as_ref().and_then(|flag| flag[row]);
            let (by_ticket, ticket_tells) = if target == column::RESPONSE {
                (answered, ticket_tells.answers)
            } else {
                (ended, ticket_tells.ends)
            };
            let tells_achieved = records.has(&sla_field::ACHIEVED_AT) || ticket_tells;
            let achieved = seconds(&sla_field::ACHIEVED_AT).or(by_ticket);
            let due = due(&sla_field::DUE_AT);
            // "Not breached" says met only once the clock has stopped, where
            // the export tells that.
            let met = flag.filter(|met| !met || achieved.is_some() || !tells_achieved);
            (
                target,
                Known {
                    met,
                    due,
                    achieved,
                    settled_at: None,
                    began_at,
                    achieved_unseen: !tells_achieved,
                },
            )
        });
        for (target, known) in wide.into_iter().chain(long) {
            if known.met.is_some() || known.due.is_some() {
                told.insert((id, target));
            }
            decided.extend(known.decide(target, now));
        }
    }
}
