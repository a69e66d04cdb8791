//! Lists of the open tickets alone, or of the closed ones.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::tickets::{End, Ticket};
use super::{AT_ONCE, Builder};
use crate::input::fields::tickets as field;
use crate::input::header::split_words;
use crate::input::merge::Merged;
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

/// Notes which files list open tickets alone. Where all of them do, nothing
/// that was done is in the exports: what was met, closed or opened in the past
/// cannot be told from those that are left. Where all tickets are done although
/// some are open at any time, nothing tells how many were.
pub(super) fn note_one_sided_lists(records: &Merged, rows: &[Ticket], builder: &mut Builder<'_>) {
    let tells = [
        &field::STATUS,
        &field::CLOSED_FLAG,
        &field::RESOLVED_AT,
        &field::CLOSED_AT,
    ];
    if !tells.iter().any(|of| records.has(of)) {
        return;
    }
    let told = records.map_text(&field::STATUS, |word| Some(ticket_status(word).is_some()));
    // A state that is not known may be one of what is done.
    let is_told = |ticket: &Ticket| told[ticket.row()] != Some(false);
    let by_file = count_by_file(records, rows, is_told);
    for (file, tickets) in &by_file {
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
        let expected = usually_open(rows, builder.activity.last_moment());
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

/// How many tickets each file has, where `is_told` says of an open one whether
/// its state can be read.
fn count_by_file(
    records: &Merged,
    rows: &[Ticket],
    is_told: impl Fn(&Ticket) -> bool + Sync,
) -> BTreeMap<usize, Tickets> {
    let parts = rows.par_chunks(AT_ONCE).map(|tickets| {
        let mut counted: Vec<(usize, Tickets)> = Vec::new();
        // The tickets of a file stand together.
        for of_file in
            tickets.chunk_by(|one, next| records.file_of(one.row()) == records.file_of(next.row()))
        {
            let mut tickets = Tickets::default();
            for ticket in of_file {
                let is_open = ticket.end() == End::Open;
                tickets.open += u64::from(is_open && is_told(ticket));
                tickets.done += u64::from(!is_open);
                tickets.all += 1;
            }
            counted.push((records.file_of(of_file[0].row()), tickets));
        }
        counted
    });
    let mut by_file: BTreeMap<usize, Tickets> = BTreeMap::new();
    for (file, tickets) in parts.collect::<Vec<_>>().into_iter().flatten() {
        by_file.entry(file).or_default().add(&tickets);
    }
    by_file
}

/// How many tickets are open at a time, by those of the last weeks: their
/// number in a time, times the mean time that they take (Little, 1961, "A proof
/// for the queuing formula L = λW"). None where no end is dated.
fn usually_open(rows: &[Ticket], last: Option<i64>) -> Option<f64> {
    let since = last? - LAST_WEEKS;
    let recent = || rows.iter().filter(|ticket| ticket.created > since);
    let times: Vec<f64> = recent()
        .filter_map(|ticket| match ticket.end() {
            End::At(end) => Some((end - ticket.created) as f64),
            End::Open | End::Undated => None,
        })
        .collect();
    if times.is_empty() {
        return None;
    }
    let mean = exact_sum(&times) / times.len() as f64;
    Some(recent().count() as f64 * mean / LAST_WEEKS as f64)
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
