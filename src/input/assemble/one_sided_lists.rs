//! Lists of the open tickets alone, or of the closed ones.

use std::collections::BTreeMap;

use super::Builder;
use crate::input::fields::tickets as field;
use crate::input::header::split_words;
use crate::input::merge::Merged;
use crate::language::message;

/// Of fewer tickets it may be chance that none is closed, or that all are.
const ENOUGH: u64 = 10;

/// How many tickets a file has.
#[derive(Default)]
struct Tickets {
    open: u64,
    all: u64,
}

/// Notes which files list open tickets alone. Where all of them do, nothing
/// that was done is in the exports: what was met, closed or opened in the past
/// cannot be told from those that are left. Where all tickets are done, nothing
/// tells how many were open at any time. `rows` are told with whether each is
/// open.
pub(super) fn note_one_sided_lists(
    records: &Merged,
    rows: impl Iterator<Item = (usize, bool)>,
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
    let mut by_file: BTreeMap<usize, Tickets> = BTreeMap::new();
    for (row, is_open) in rows {
        let tickets = by_file.entry(records.file_of(row)).or_default();
        tickets.open += u64::from(is_open);
        tickets.all += 1;
    }
    for (file, tickets) in &by_file {
        if tickets.open == tickets.all && tickets.all >= ENOUGH {
            builder.accounts[*file]
                .notes
                .push(message!("note-only-open-tickets"));
        }
    }
    let open: u64 = by_file.values().map(|tickets| tickets.open).sum();
    let all: u64 = by_file.values().map(|tickets| tickets.all).sum();
    let is_meant = |says: fn(&str) -> bool| {
        let mut files = by_file.keys();
        all >= ENOUGH || files.all(|file| says(builder.accounts[*file].short_name()))
    };
    let only_open = open == all && is_meant(says_open);
    let only_closed = open == 0 && is_meant(says_closed);
    builder.only_open_tickets = only_open;
    builder.only_closed_tickets = only_closed;
    if builder.only_closed_tickets {
        builder.caveats.push(message!("caveat-only-closed-tickets"));
    }
    if builder.only_open_tickets {
        builder.caveats.push(message!("caveat-only-open-tickets"));
    }
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
