//! Columns of tickets whose titles say no more than `Date` or `Reference`, where
//! the other columns leave no doubt of the table.

use std::collections::{HashMap, HashSet};

use super::{Claims, ColumnEvidence};
use crate::input::column_cells::{
    filled, holds_at_least, holds_mostly, holds_numbers, tells_rows_apart,
};
use crate::input::fields::{Field, ValueKind, column_of, tickets};
use crate::input::title_words::{Concept, Concepts, about};
use crate::model::FoundBy;

/// Titles that say no more than that a date stands there.
pub const BARE_DATES: [&str; 12] = [
    "date",
    "date time",
    "data",
    "data hora",
    "data e hora",
    "fecha",
    "fecha y hora",
    "datum",
    "fecha hora",
    "datum uhrzeit",
    "data ora",
    "date heure",
];

impl Claims<'_> {
    /// Takes what stands under `Issue` for what tickets are about, where it is
    /// said in words and numbers none of them.
    pub(super) fn take_texts_for_subject(&mut self, headers: &[String]) {
        const TITLES: [&str; 14] = [
            "issue",
            "issues",
            "incident",
            "incidencia",
            "incidente",
            "intervention",
            "ticket",
            "case",
            "caso",
            "chamado",
            "solicitacao",
            "solicitud",
            "request",
            "complaint",
        ];
        if self.has(&tickets::SUBJECT) {
            return;
        }
        let says_words = |column: usize| {
            let cells = filled(self.rows, column);
            let all = cells.clone().count();
            let in_words = cells.filter(|cell| cell.contains(char::is_whitespace));
            in_words.count() * 2 > all && !holds_numbers(self.rows, column)
        };
        let text = (0..headers.len()).find(|column| {
            self.meanings[*column].is_none()
                && TITLES.contains(&headers[*column].as_str())
                && says_words(*column)
        });
        if let Some(column) = text {
            self.columns[column] = ColumnEvidence::default();
            self.give(column, &tickets::SUBJECT, FoundBy::Cells);
        }
    }
}

/// The only column that is titled `Date` and nothing more.
#[must_use]
pub fn bare_date(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<usize> {
    let mut bare = (0..headers.len())
        .filter(|column| meanings[*column].is_none())
        .filter(|column| BARE_DATES.contains(&headers[*column].as_str()))
        // In lists that are kept by hand some lack their year.
        .filter(|column| holds_at_least(0.75, ValueKind::Time, rows, *column));
    let first = bare.next()?;
    bare.next().is_none().then_some(first)
}

/// The only date, titled as that at which a row was written, where each row is
/// of another ticket and says where that stands: it was written when the ticket
/// was opened, and not when somebody answered what was asked about it.
#[must_use]
pub fn only_stamp(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<usize> {
    const STAMPS: [&str; 8] = [
        "timestamp",
        "time stamp",
        "datetime",
        "carimbo de data hora",
        "marca temporal",
        "marca de tiempo",
        "horodateur",
        "zeitstempel",
    ];
    let number = column_of(meanings, &tickets::TICKET_ID)?;
    let numbers: HashSet<&str> = filled(rows, number).collect();
    let is_one_each = !numbers.is_empty() && numbers.len() == rows.len();
    let has_date = || meanings.iter().flatten().any(|field| is_date(field));
    if !is_one_each || has_date() || column_of(meanings, &tickets::STATUS).is_none() {
        return None;
    }
    let stamp = headers
        .iter()
        .position(|title| STAMPS.contains(&title.as_str()))?;
    let is_free = meanings[stamp].is_none();
    (is_free && holds_mostly(ValueKind::Time, rows, stamp)).then_some(stamp)
}

fn is_date(field: &Field) -> bool {
    field.kind == ValueKind::Time
}

/// The first column without a meaning that is titled as a number of something,
/// and has another in each row: `Reference`, `Record ID`.
#[must_use]
pub fn unread_number(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<usize> {
    // What else is numbered is a list of its own: articles, assets, calls.
    const BESIDE: [&str; 16] = [
        "record", "tracking", "sequence", "bug", "report", "service", "job", "work", "row",
        "registro", "unique", "external", "externo", "externa", "parte", "trabajo",
    ];
    const NUMBER: Concepts = Concepts::of(&[Concept::Number]);
    const OF_TICKETS: Concepts = Concepts::of(&[Concept::Number, Concept::Ticket, Concept::Filler]);
    let is_number = |title: &str| {
        let mut words = title.split(' ');
        title.split(' ').any(|word| about(word).meets(NUMBER))
            && words.all(|word| about(word).meets(OF_TICKETS) || BESIDE.contains(&word))
    };
    (0..headers.len())
        .filter(|column| meanings[*column].is_none() && is_number(&headers[*column]))
        .find(|column| tells_rows_apart(rows, *column) && holds_numbers(rows, *column))
        .or_else(|| number_for_name(headers, rows, meanings))
        .or_else(|| repeated_number(rows, meanings))
}

/// The column in which records have the numbers of documents for names, each its
/// own: `ACC-SINV-2026-00001` under `Name`.
fn number_for_name(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<usize> {
    const NAMES: [&str; 6] = ["name", "nome", "nombre", "nom", "naam", "bezeichnung"];
    const FEWEST: usize = 2;
    const FEWEST_DIGITS: usize = 3;
    let is_document = |cell: &str| {
        let number = cell.trim_start_matches(|letter: char| !letter.is_ascii_digit());
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let is_of_number =
            |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '/' | '.' | '_');
        cell.starts_with(char::is_uppercase)
            && !cell.contains(char::is_whitespace)
            && digits >= FEWEST_DIGITS
            && number.chars().all(is_of_number)
    };
    (0..headers.len()).find(|column| {
        let cells = || filled(rows, *column);
        let apart: HashSet<&str> = cells().collect();
        meanings[*column].is_none()
            && NAMES.contains(&headers[*column].as_str())
            && apart.len() >= FEWEST
            && apart.len() == cells().count()
            && cells().all(is_document)
    })
}

/// The first column, where it holds numbers that come again, and always with
/// the same opening: one row for each thing that was done on a ticket.
fn repeated_number(rows: &[Vec<String>], meanings: &[Option<&'static Field>]) -> Option<usize> {
    const FEWEST: usize = 5;
    let opened = column_of(meanings, &tickets::CREATED_AT)?;
    let mut openings: HashMap<&str, &str> = HashMap::new();
    let told = rows.iter().filter_map(|row| {
        let (number, opened) = (row.first()?.trim(), row.get(opened)?.trim());
        (!number.is_empty()).then_some((number, opened))
    });
    let mut read = 0;
    for (number, opened) in told {
        read += 1;
        if *openings.entry(number).or_insert(opened) != opened {
            return None;
        }
    }
    let is_number = meanings.first()?.is_none() && holds_numbers(rows, 0);
    (is_number && openings.len() >= FEWEST && openings.len() < read).then_some(0)
}
