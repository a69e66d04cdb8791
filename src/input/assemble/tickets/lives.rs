//! When tickets began, and how they ended.

use std::collections::HashMap;

use crate::input::fields::tickets as field;
use crate::input::merge::{Meanings, Merged, Times};
use crate::input::value::vocabulary::{self, TicketStatus};
use crate::model::DAY;

/// How a ticket ended, as far as the export says.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::input::assemble) enum End {
    Open,
    At(i64),
    /// It is done, but nothing says since when.
    Undated,
}

/// A ticket: its merged row, when it was opened, and how it ended.
pub(in crate::input::assemble) type Ticket = (usize, i64, End);

/// What some rows tell of their tickets.
#[derive(Default)]
pub(super) struct Told {
    pub(super) rows: Vec<Ticket>,
    /// Rows that are no tickets, and what they are.
    pub(super) left_out: Vec<(usize, &'static str)>,
    /// How many openings are told by their age alone.
    pub(super) estimated: u64,
    /// How many are done, nobody knows since when.
    pub(super) undated: u64,
    /// How many ended before they began.
    pub(super) backwards: u64,
    /// How many are said to be open, and have an end.
    pub(super) contradicted: u64,
}

impl Told {
    pub(super) fn add(&mut self, other: Self) {
        self.rows.extend(other.rows);
        self.left_out.extend(other.left_out);
        self.estimated += other.estimated;
        self.undated += other.undated;
        self.backwards += other.backwards;
        self.contradicted += other.contradicted;
    }
}

/// What tells when a ticket began, and how it ended.
pub(super) struct Lives<'r> {
    records: &'r Merged,
    statuses: Meanings<'r, State>,
    closed_flags: Meanings<'r, bool>,
    exported: HashMap<usize, i64>,
    dates: Dates<'r>,
}

/// What a word of state says.
#[derive(Clone, Copy)]
struct State {
    status: TicketStatus,
    says_open: bool,
    says_reopened: bool,
}

impl<'r> Lives<'r> {
    pub(super) fn of(records: &'r Merged) -> Self {
        Self {
            records,
            statuses: records.map_text(&field::STATUS, |word| {
                let known = vocabulary::ticket_status(word);
                Some(State {
                    status: known.unwrap_or_default(),
                    says_open: known == Some(TicketStatus::Open),
                    says_reopened: vocabulary::says_reopened(word),
                })
            }),
            closed_flags: records.map_text(&field::CLOSED_FLAG, vocabulary::truth),
            exported: export_moments(records),
            dates: Dates::of(records),
        }
    }

    pub(super) fn tell(&self, row: usize, told: &mut Told) {
        let state = self.statuses[row];
        if state.is_some_and(|state| state.status == TicketStatus::Void) {
            told.left_out.push((row, "void, deleted or merged tickets"));
            return;
        }
        let Some(created) = self.dates.created_at(self.records, &self.exported, row) else {
            let what = "tickets whose opening is in no file";
            told.left_out.push((row, what));
            return;
        };
        told.estimated += u64::from(self.dates.created.seconds(row).is_none());
        let end = match self.dates.end_of(row, state, self.closed_flags[row]) {
            End::At(end) if end < created => {
                told.backwards += 1;
                End::At(created)
            }
            end => end,
        };
        told.undated += u64::from(end == End::Undated);
        let says_open = state.is_some_and(|state| state.says_open);
        told.contradicted += u64::from(says_open && matches!(end, End::At(_)));
        told.rows.push((row, created, end));
    }
}

/// When each file was exported at the earliest: the last update in it, for
/// files that give ages in place of dates.
fn export_moments(records: &Merged) -> HashMap<usize, i64> {
    let mut exported = HashMap::new();
    if records.has(&field::AGE_DAYS) {
        for row in 0..records.len() {
            if let Some(updated) = records.time(&field::UPDATED_AT, row) {
                let last = exported.entry(records.file_of(row)).or_insert(i64::MIN);
                *last = updated.seconds.max(*last);
            }
        }
    }
    exported
}

/// The columns that tell when a ticket began and ended.
struct Dates<'r> {
    created: Times<'r>,
    resolved: Times<'r>,
    closed: Times<'r>,
}

impl<'r> Dates<'r> {
    fn of(records: &'r Merged) -> Self {
        Self {
            created: records.times(&field::CREATED_AT),
            resolved: records.times(&field::RESOLVED_AT),
            closed: records.times(&field::CLOSED_AT),
        }
    }

    /// When a ticket was opened; by its age where no date says so.
    fn created_at(
        &self,
        records: &Merged,
        exported: &HashMap<usize, i64>,
        row: usize,
    ) -> Option<i64> {
        if let Some(created) = self.created.seconds(row) {
            return Some(created);
        }
        let exported = exported.get(&records.file_of(row))?;
        let age = records.number(&field::AGE_DAYS, row)?;
        (0.0..36_525.0)
            .contains(&age)
            .then(|| exported - (age * DAY as f64).round() as i64)
    }

    /// Resolved, else closed; a date counts whatever the status says, unless
    /// the ticket was opened again.
    fn end_of(&self, row: usize, state: Option<State>, closed_flag: Option<bool>) -> End {
        if state.is_some_and(|state| state.says_reopened) {
            return End::Open;
        }
        let resolved = self.resolved.seconds(row);
        if let Some(end) = resolved.or_else(|| self.closed.seconds(row)) {
            return End::At(end);
        }
        let done = closed_flag == Some(true)
            || state.is_some_and(|state| {
                matches!(state.status, TicketStatus::Resolved | TicketStatus::Closed)
            });
        if done { End::Undated } else { End::Open }
    }
}
