//! Lists of the open tickets alone, or of the closed ones.

use std::collections::BTreeMap;

use super::Builder;
use super::tickets::{End, Ticket};
use crate::input::fields::tickets as field;
use crate::input::header::split_words;
use crate::input::merge::{Meanings, Merged};
use crate::input::value::vocabulary::ticket_status;
use crate::language::message;
use crate::model::{DAY, exact_sum};

/// Of fewer tickets it may be chance that none is closed, or that all are.
const ENOUGH: u64 = 10;

/// Where as many open tickets are to be expected, that there are none is no
/// chance: with so many on average, a Poisson count is 0 once in a hundred times
/// (e^-4.6 = 0.01). Of fewer, little is lost where they are missing.
const TOO_MANY_FOR_NONE: f64 = 4.6;

/// The last four weeks tell how many tickets are open at a time: whole weeks,
/// and no more of them than a single month of records has.
const LAST_WEEKS: i64 = 28 * DAY;

/// How many tickets a file has.
#[derive(Default)]
struct Tickets {
    open: u64,
    done: u64,
    all: u64,
}

impl Tickets {
    fn add(&mut self, others: &Self) {
        self.open += others.open;
        self.done += others.done;
        self.all += others.all;
    }
}

/// How many tickets each file has.
#[derive(Default)]
pub(super) struct TicketsOfFiles {
    by_file: BTreeMap<usize, Tickets>,
    /// The tickets of a file stand together: those of the last one.
    last: (usize, Tickets),
}

impl TicketsOfFiles {
    /// Counts one more.
    pub(super) fn count(&mut self, records: &Merged, states: &KnownStates<'_>, ticket: &Ticket) {
        let file = records.file_of(ticket.row());
        if self.last.0 != file {
            self.close();
            self.last.0 = file;
        }
        let tickets = &mut self.last.1;
        let is_open = ticket.end() == End::Open;
        tickets.open += u64::from(is_open && states.may_be_told(ticket.row()));
        tickets.done += u64::from(!is_open);
        tickets.all += 1;
    }

    /// Counts those that were counted elsewhere.
    pub(super) fn add(&mut self, mut others: Self) {
        others.close();
        for (file, tickets) in &others.by_file {
            self.by_file.entry(*file).or_default().add(tickets);
        }
    }

    fn close(&mut self) {
        let (file, tickets) = std::mem::take(&mut self.last);
        if tickets.all > 0 {
            self.by_file.entry(file).or_default().add(&tickets);
        }
    }
}

/// Which rows have a state that can be read.
pub(super) struct KnownStates<'r>(Meanings<'r, bool>);

impl<'r> KnownStates<'r> {
    pub(super) fn of(records: &'r Merged) -> Self {
        Self(records.map_text(&field::STATUS, |word| Some(ticket_status(word).is_some())))
    }

    /// A state that is not known may be one of what is done.
    fn may_be_told(&self, row: usize) -> bool {
        self.0[row] != Some(false)
    }
}

/// Notes which files list open tickets alone. Where all of them do, nothing
/// that was done is in the exports: what was met, closed or opened in the past
/// cannot be told from those that are left. Where all tickets are done although
/// some are open at any time, nothing tells how many were.
///
/// `opened_since` finds the tickets that were opened after a moment.
pub(super) fn note_one_sided_lists(
    records: &Merged,
    of_files: &TicketsOfFiles,
    opened_since: impl Fn(i64) -> Vec<Ticket>,
    builder: &mut Builder<'_>,
) {
    let tells = [
        &field::STATUS,
        &field::CLOSED_FLAG,
        &field::RESOLVED_AT,
        &field::CLOSED_AT,
    ];
    if !tells.iter().any(|of| records.has(of)) {
        return;
    }
    let by_file = &of_files.by_file;
    for (file, tickets) in by_file {
        if tickets.open == tickets.all && tickets.all >= ENOUGH {
            builder.accounts[*file]
                .notes
                .push(message!("note-only-open-tickets"));
        }
    }
    let open: u64 = by_file.values().map(|tickets| tickets.open).sum();
    let all: u64 = by_file.values().map(|tickets| tickets.all).sum();
    let done: u64 = by_file.values().map(|tickets| tickets.done).sum();
    let is_said = |says: fn(&str) -> bool| {
        let mut files = by_file.keys();
        files.all(|file| says(builder.accounts[*file].short_name()))
    };
    let some_should_be_open = || {
        let last = builder.activity.last_moment();
        let expected = last.and_then(|last| usually_open(&opened_since(last - LAST_WEEKS)));
        expected.is_none_or(|expected| expected >= TOO_MANY_FOR_NONE)
    };
    let only_open = open == all && (all >= ENOUGH || is_said(says_open));
    // Of states that nobody can read nothing follows.
    let only_closed = open == 0
        && done * 10 >= all * 9
        && (is_said(says_closed) || (all >= ENOUGH && some_should_be_open()));
    builder.only_open_tickets = only_open;
    builder.only_closed_tickets = only_closed;
    if builder.only_closed_tickets {
        builder.caveats.push(message!("caveat-only-closed-tickets"));
    }
    if builder.only_open_tickets {
        builder.caveats.push(message!("caveat-only-open-tickets"));
    }
}

/// How many tickets are open at a time, by those of the last weeks: their
/// number in a time, times the mean time that they take (Little, 1961, "A proof
/// for the queuing formula L = λW"). None where no end is dated.
fn usually_open(recent: &[Ticket]) -> Option<f64> {
    let times: Vec<f64> = recent
        .iter()
        .filter_map(|ticket| match ticket.end() {
            End::At(end) => Some((end - ticket.created) as f64),
            End::Open | End::Undated => None,
        })
        .collect();
    if times.is_empty() {
        return None;
    }
    let mean = exact_sum(&times) / times.len() as f64;
    Some(recent.len() as f64 * mean / LAST_WEEKS as f64)
}

/// Whether a file's name says that it lists closed tickets.
fn says_closed(name: &str) -> bool {
    let words = split_words(name);
    words.iter().any(|word| {
        matches!(
            word.as_str(),
            "closed"
                | "resolved"
                | "solved"
                | "completed"
                | "fechados"
                | "encerrados"
                | "resolvidos"
                | "cerrados"
                | "resueltos"
                | "geschlossene"
                | "erledigte"
                | "chiusi"
                | "gesloten"
                | "clos"
                | "zamkniete"
        )
    })
}

/// Whether a file's name says that it lists open tickets.
fn says_open(name: &str) -> bool {
    let words = split_words(name);
    words.iter().any(|word| {
        matches!(
            word.as_str(),
            "open"
                | "backlog"
                | "abertos"
                | "abiertos"
                | "pendentes"
                | "pendientes"
                | "offene"
                | "ouverts"
                | "aperti"
                | "otwarte"
        )
    })
}
