//! Lists of the open tickets alone, or of the closed ones.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::listed_before::listed_open_before;
use super::number_gaps::numbers_are_complete;
use super::tickets::{End, Ticket};
use super::{AT_ONCE, Builder};
use crate::input::fields::tickets as field;
use crate::input::header::split_words;
use crate::input::merge::{Meanings, Merged};
use crate::input::tables::Listed;
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
/// cannot be told from those that are left.
///
/// Where all tickets are done, this may be the list of a desk with nothing to do,
/// or one of what it has done. The former is believed where another list shows
/// that open ones would be in it; or where tickets are done so soon that none
/// being open is to be expected, and their numbers show that none is missing
/// between the others.
///
/// Whether tickets are done soon cannot be told where many end before they begin,
/// and rows that were set aside may be of open ones.
///
/// `ticket` reads a row, be it one that counts or one that a newer one has
/// taken the place of.
pub(super) fn note_one_sided_lists(
    records: &Merged,
    of_files: &TicketsOfFiles,
    ticket: impl Fn(usize) -> Ticket + Sync,
    are_lengths_told: bool,
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
    let only_open = open == all && (all >= ENOUGH || is_said(says_open));
    let are_named_closed = is_said(says_closed);
    // Of states that nobody can read nothing follows.
    let all_are_done = open == 0 && done * 10 >= all * 9 && (are_named_closed || all >= ENOUGH);
    let were_open = || {
        let states = KnownStates::of(records);
        listed_open_before(records, &field::TICKET_ID, |row| {
            let is_open = Some(ticket(row)).filter(Ticket::is_one)?.end() == End::Open;
            // Of a state that nobody can read nothing follows.
            (!is_open || states.may_be_told(row)).then_some(is_open)
        })
    };
    let would_be_listed = all_are_done && !are_named_closed && were_open();
    let last = builder.activity.last_moment();
    let are_all_read = by_file
        .keys()
        .all(|file| builder.accounts[*file].rows.set_aside == 0);
    let none_is_to_be_expected = || {
        let expected = last.and_then(|last| usually_open(records, &ticket, last));
        expected.is_some_and(|expected| expected < TOO_MANY_FOR_NONE)
            && numbers_are_complete(records)
    };
    let is_plausible = all_are_done && !are_named_closed && are_lengths_told && are_all_read;
    let is_believed = would_be_listed || (is_plausible && none_is_to_be_expected());
    builder.listed_tickets = if only_open {
        Listed::OnlyOpen
    } else if all_are_done && !is_believed {
        Listed::OnlySettled
    } else {
        Listed::All
    };
    if would_be_listed {
        builder.caveats.push(message!("caveat-no-open-ticket-left"));
    } else if is_believed {
        builder
            .caveats
            .push(message!("caveat-no-open-ticket-expected"));
    }
    match builder.listed_tickets {
        Listed::OnlySettled => builder.caveats.push(message!("caveat-only-closed-tickets")),
        Listed::OnlyOpen => builder.caveats.push(message!("caveat-only-open-tickets")),
        Listed::All => {}
    }
}

/// How many tickets are open at a time, by those of the last weeks: their
/// number in a time, times the mean time that they take (Little, 1961, "A proof
/// for the queuing formula L = λW"). None where no end is dated.
fn usually_open(
    records: &Merged,
    ticket: &(impl Fn(usize) -> Ticket + Sync),
    last: i64,
) -> Option<f64> {
    let since = last - LAST_WEEKS;
    let recent: Vec<Ticket> = records
        .rows
        .par_iter()
        .with_min_len(AT_ONCE)
        .map(|row| ticket(*row))
        .filter(|ticket| ticket.is_one() && ticket.created > since)
        .collect();
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
