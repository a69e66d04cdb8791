//! What is told of all tickets together.

use rayon::prelude::*;

use super::lives::{End, Lives, OddTickets, Ticket};
use crate::input::assemble::AT_ONCE;
use crate::input::assemble::one_sided_lists::{KnownStates, TicketsOfFiles};
use crate::input::merge::Merged;
use crate::input::tables::Activity;

/// What is told of tickets together, gathered while each is looked at once:
/// there may be millions of them.
#[derive(Default)]
pub(super) struct Summary {
    pub(super) tickets: u64,
    /// When they were opened and done.
    pub(super) activity: Activity,
    pub(super) odd: OddTickets,
    pub(super) of_files: TicketsOfFiles,
    /// The first opening, and the last that happened.
    pub(super) span: Option<(i64, i64)>,
    /// The rows that tell of no ticket.
    pub(super) no_tickets: Vec<usize>,
}

impl Summary {
    /// Of tickets that are at hand.
    pub(super) fn of(records: &Merged, tickets: &[Ticket]) -> Self {
        let states = KnownStates::of(records);
        let parts = tickets
            .par_chunks(share(tickets.len()))
            .map(|tickets| Self::of_some(records, &states, tickets.iter().copied()));
        Self::together(parts.collect())
    }

    /// Of tickets that are kept nowhere.
    pub(super) fn of_lives(records: &Merged, lives: &Lives<'_>) -> Self {
        let states = KnownStates::of(records);
        let parts = records
            .rows
            .par_chunks(share(records.rows.len()))
            .map(|rows| {
                let tickets = rows.iter().map(|row| lives.ticket(*row));
                Self::of_some(records, &states, tickets)
            });
        Self::together(parts.collect())
    }

    fn of_some(
        records: &Merged,
        states: &KnownStates<'_>,
        tickets: impl Iterator<Item = Ticket>,
    ) -> Self {
        let mut all = Self::default();
        for ticket in tickets {
            if !ticket.is_one() {
                all.no_tickets.push(ticket.row());
                continue;
            }
            all.tickets += 1;
            all.activity.happened(ticket.created);
            if let End::At(end) = ticket.end() {
                all.activity.happened(end);
            }
            all.odd.count(&ticket);
            all.of_files.count(records, states, &ticket);
            all.span = joined(all.span, Some((ticket.created, ticket.last_moment())));
        }
        all
    }

    fn together(parts: Vec<Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            all.tickets += part.tickets;
            all.activity.add(&part.activity);
            all.odd.add(part.odd);
            all.of_files.add(part.of_files);
            all.span = joined(all.span, part.span);
            all.no_tickets.extend(part.no_tickets);
        }
        all
    }
}

/// How many rows each core looks at.
fn share(rows: usize) -> usize {
    rows.div_ceil(rayon::current_num_threads()).max(AT_ONCE)
}

fn joined(one: Option<(i64, i64)>, other: Option<(i64, i64)>) -> Option<(i64, i64)> {
    match (one, other) {
        (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
        (one, other) => one.or(other),
    }
}
