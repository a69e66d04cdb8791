//! When tickets began, and how they ended.

use std::collections::HashMap;

use crate::input::assemble::contradictions::precedes;
use crate::input::fields::tickets as field;
use crate::input::merge::{Meanings, Merged, Times};
use crate::input::value::time::Moment;
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

/// A ticket: its merged row, when it was opened, and how it ended. There may be
/// millions of them, so that a row that tells of none is one as well until all
/// are looked at.
#[derive(Clone, Copy)]
pub(in crate::input::assemble) struct Ticket {
    row: u32,
    lot: Lot,
    oddities: Oddities,
    pub(in crate::input::assemble) created: i64,
    ended: i64,
}

/// How a ticket ended, without the moment.
#[derive(Clone, Copy)]
enum Lot {
    NoTicket,
    Open,
    Ended,
    EndedUndated,
}

/// How well it is known how long a ticket took.
#[derive(Clone, Copy, Default, PartialEq)]
enum Precision {
    /// As well as its dates tell.
    #[default]
    Dated,
    /// Its opening is told by its age alone.
    Estimated,
    /// Of its opening and its end one alone tells the time of day: in days.
    Days,
    /// Neither tells it.
    OnlyDays,
}

/// What is odd about a ticket.
#[derive(Clone, Copy, Default)]
struct Oddities {
    precision: Precision,
    /// It ended before it began.
    is_backwards: bool,
    /// It is said to be open, and has an end.
    is_contradicted: bool,
}

impl Ticket {
    fn new(row: usize, created: i64, end: End) -> Self {
        let (lot, ended) = match end {
            End::Open => (Lot::Open, 0),
            End::At(at) => (Lot::Ended, at),
            End::Undated => (Lot::EndedUndated, 0),
        };
        Self {
            row: row as u32,
            lot,
            oddities: Oddities::default(),
            created,
            ended,
        }
    }

    pub(in crate::input::assemble) fn is_one(&self) -> bool {
        !matches!(self.lot, Lot::NoTicket)
    }

    /// Whether it is said to have ended before it was opened: that it is done
    /// is known, and not how long it took.
    pub(super) fn is_backwards(&self) -> bool {
        self.oddities.is_backwards
    }

    pub(in crate::input::assemble) fn row(&self) -> usize {
        self.row as usize
    }

    pub(in crate::input::assemble) fn end(&self) -> End {
        match self.lot {
            Lot::Open | Lot::NoTicket => End::Open,
            Lot::Ended => End::At(self.ended),
            Lot::EndedUndated => End::Undated,
        }
    }

    /// When the last happened that is known of it.
    pub(super) fn last_moment(&self) -> i64 {
        match self.end() {
            End::At(end) => end.max(self.created),
            End::Open | End::Undated => self.created,
        }
    }
}

/// How many tickets are odd.
#[derive(Clone, Copy, Default)]
pub(super) struct OddTickets {
    /// How many openings are told by their age alone.
    pub(super) estimated: u64,
    /// Of how many the time of day is told at one end only.
    pub(super) by_days: u64,
    /// Of how many it is told at neither.
    pub(super) only_days: u64,
    /// How many are done, nobody knows since when.
    pub(super) undated: u64,
    /// How many ended before they began.
    pub(super) backwards: u64,
    /// How many ended at a known time.
    pub(super) dated: u64,
    /// How many are said to be open, and have an end.
    pub(super) contradicted: u64,
}

impl OddTickets {
    /// Counts one more.
    pub(super) fn count(&mut self, ticket: &Ticket) {
        let Oddities {
            precision,
            is_backwards,
            is_contradicted,
        } = ticket.oddities;
        self.estimated += u64::from(precision == Precision::Estimated);
        self.by_days += u64::from(precision == Precision::Days);
        self.only_days += u64::from(precision == Precision::OnlyDays);
        self.undated += u64::from(matches!(ticket.lot, Lot::EndedUndated));
        self.backwards += u64::from(is_backwards);
        self.dated += u64::from(matches!(ticket.lot, Lot::Ended));
        self.contradicted += u64::from(is_contradicted);
    }

    /// Counts what was counted elsewhere.
    pub(super) fn add(&mut self, other: Self) {
        self.estimated += other.estimated;
        self.by_days += other.by_days;
        self.only_days += other.only_days;
        self.undated += other.undated;
        self.backwards += other.backwards;
        self.dated += other.dated;
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

    /// The ticket that a row tells of, if it does.
    pub(super) fn ticket(&self, row: usize) -> Ticket {
        self.of_row(row).unwrap_or(Ticket {
            lot: Lot::NoTicket,
            ..Ticket::new(row, 0, End::Open)
        })
    }

    fn of_row(&self, row: usize) -> Option<Ticket> {
        let state = self.statuses[row];
        if is_void(state) {
            return None;
        }
        let created = self.dates.created_at(self.records, &self.exported, row)?;
        let end = self.dates.end_of(row, state, self.closed_flags[row]);
        let precision = self.dates.precision(row, end);
        // Hours cannot be told of a day, but whole days can.
        let end = match end {
            End::At(end) if precision == Precision::Days => {
                End::At(created + start_of_day(end) - start_of_day(created))
            }
            end => end,
        };
        // An age is told in days, and so is the opening that is known by it.
        let slack = match precision {
            Precision::Estimated => DAY,
            Precision::Dated | Precision::Days | Precision::OnlyDays => 0,
        };
        let is_backwards = matches!(end, End::At(end) if precedes(end + slack, created));
        let end = match end {
            End::At(end) => End::At(end.max(created)),
            end => end,
        };
        let says_open = state.is_some_and(|state| state.says_open);
        Some(Ticket {
            oddities: Oddities {
                precision,
                is_backwards,
                is_contradicted: says_open && matches!(end, End::At(_)),
            },
            ..Ticket::new(row, created, end)
        })
    }

    /// What a row is that tells of no ticket.
    pub(super) fn what_else(&self, row: usize) -> &'static str {
        if is_void(self.statuses[row]) {
            "void, deleted or merged tickets"
        } else {
            "tickets whose opening is in no file"
        }
    }
}

fn start_of_day(seconds: i64) -> i64 {
    seconds - seconds.rem_euclid(DAY)
}

fn is_void(state: Option<State>) -> bool {
    state.is_some_and(|state| state.status == TicketStatus::Void)
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

    /// How well it is known how long a ticket took that ended so.
    fn precision(&self, row: usize, end: End) -> Precision {
        let Some(created) = self.created.moment(row) else {
            return Precision::Estimated;
        };
        let ended = self.end_moment(row).filter(|_| end != End::Open);
        match ended {
            Some(ended) if ended.has_time != created.has_time => Precision::Days,
            Some(ended) if !ended.has_time => Precision::OnlyDays,
            _ => Precision::Dated,
        }
    }

    fn end_moment(&self, row: usize) -> Option<Moment> {
        let resolved = self.resolved.moment(row);
        resolved.or_else(|| self.closed.moment(row))
    }

    /// Resolved, else closed; a date counts whatever the status says, unless
    /// the ticket was opened again.
    fn end_of(&self, row: usize, state: Option<State>, closed_flag: Option<bool>) -> End {
        if state.is_some_and(|state| state.says_reopened) {
            return End::Open;
        }
        if let Some(end) = self.end_moment(row) {
            return End::At(end.seconds);
        }
        let done = closed_flag == Some(true)
            || state.is_some_and(|state| {
                matches!(state.status, TicketStatus::Resolved | TicketStatus::Closed)
            });
        if done { End::Undated } else { End::Open }
    }
}
