//! What each column of a table means: by its dialect, by lists of titles, by the
//! words of its title, and by what its cells can be.

use super::decisions::{DialectDecision, ForcedMeaning};
use super::dialect::{DIALECTS, Dialect};
use super::fields::{self, Field, ValueKind};
use super::title_words::{self, Concepts, words_of};
use super::value::duration::{ParsedDuration, parse_duration};
use super::value::number::{ParsedNumber, parse_number};
use super::value::rating::{ParsedRating, parse_rating};
use super::value::time::{
    ParsedClock, ParsedTime, parse_clock_time, parse_day_or_month, parse_time,
};
use super::value::{is_absent, trim};
use crate::model::TableKind;

/// What the columns of a table would mean.
pub struct Candidate {
    pub dialect: Option<&'static Dialect>,
    pub meanings: Vec<Option<&'static Field>>,
}

/// Gives each column its meaning in a table: first what is decided, then by the
/// dialect that fits, then by general titles.
#[must_use]
pub fn assign(
    headers: &[String],
    rows: &[Vec<String>],
    table: TableKind,
    decided: DialectDecision,
    forced: &[Option<ForcedMeaning>],
) -> Candidate {
    let dialect = match decided {
        DialectDecision::Open => dialect_of(headers, table),
        DialectDecision::Generic => None,
        DialectDecision::Named(dialect) => Some(dialect),
    };
    let mut meanings: Vec<Option<&'static Field>> =
        forced.iter().map(|forced| forced.flatten()).collect();
    // A column that is not to be used has no title that could claim anything.
    let headers: Vec<String> = headers
        .iter()
        .zip(forced)
        .map(|(header, forced)| match forced {
            Some(None) => String::new(),
            _ => header.clone(),
        })
        .collect();
    if let Some(dialect) = dialect {
        for (title, field) in dialect.columns {
            claim(&headers, rows, &mut meanings, title, field);
        }
    }
    let settled = dialect.map_or_else(Vec::new, |dialect| settled(dialect, &meanings));
    for field in fields::of(table) {
        for title in field.titles {
            if settled.contains(title) {
                continue;
            }
            claim(&headers, rows, &mut meanings, title, field);
        }
    }
    claim_by_words(&headers, rows, &mut meanings, table, &settled);
    Candidate { dialect, meanings }
}

/// Titles that mean nothing else in general: those that the product is known
/// not to mean anything by, and those of fields that a better column has.
fn settled(dialect: &Dialect, meanings: &[Option<&'static Field>]) -> Vec<&'static str> {
    let own = dialect.columns.iter();
    let second = own.filter(|(_, field)| meanings.contains(&Some(*field)));
    let second = second.map(|(title, _)| *title);
    dialect.ignore.iter().copied().chain(second).collect()
}

/// The dialect that the titles give away: the longest fingerprint is the
/// surest; of equals, the dialect that knows more of the columns.
fn dialect_of(headers: &[String], table: TableKind) -> Option<&'static Dialect> {
    DIALECTS
        .iter()
        .copied()
        .filter(|dialect| dialect.table == table)
        .filter_map(|dialect| dialect.fits(headers).map(|length| (length, dialect)))
        .max_by_key(|(length, dialect)| {
            let known = dialect
                .columns
                .iter()
                .filter(|(title, _)| headers.iter().any(|header| header == title));
            (*length, known.count())
        })
        .map(|(_, dialect)| dialect)
}

/// Gives a title's first free column to a field, unless the field has one.
fn claim(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &mut [Option<&'static Field>],
    title: &str,
    field: &'static Field,
) {
    if meanings.contains(&Some(field)) {
        return;
    }
    let mut columns = headers.iter().zip(meanings.iter()).enumerate();
    let free = columns.position(|(column, (header, meaning))| {
        header == title && meaning.is_none() && can_hold(field.kind, rows, column)
    });
    if let Some(column) = free {
        meanings[column] = Some(field);
    }
}

/// Gives columns whose titles no list holds to the fields that the words of
/// their titles are about.
fn claim_by_words(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &mut [Option<&'static Field>],
    table: TableKind,
    settled: &[&str],
) {
    let words: Vec<Option<Vec<Concepts>>> = headers
        .iter()
        .map(|header| (!settled.contains(&header.as_str())).then(|| words_of(header))?)
        .collect();
    for pattern in title_words::of(table) {
        if meanings.contains(&Some(pattern.field)) {
            continue;
        }
        let fitting = words.iter().enumerate().position(|(column, words)| {
            let fits = words.as_ref().is_some_and(|words| pattern.fits(words));
            fits && meanings[column].is_none() && can_hold(pattern.field.kind, rows, column)
        });
        if let Some(column) = fitting {
            meanings[column] = Some(pattern.field);
        }
    }
}

/// Whether the cells of a column can be what its title says: a first response
/// may be a date or a length of time, and a service level a date, a flag or a
/// name.
fn can_hold(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH_TO_TELL: usize = 3;
    let cells = rows.iter().filter_map(|row| row.get(column));
    let filled: Vec<&str> = cells
        .map(|cell| trim(cell))
        .filter(|cell| !is_absent(cell))
        .collect();
    let fits = |cell: &str| match kind {
        ValueKind::Time => parse_time(cell) != ParsedTime::Unreadable,
        ValueKind::DayOrMonth => parse_day_or_month(cell) != ParsedTime::Unreadable,
        ValueKind::Clock => parse_clock_time(cell) != ParsedClock::Unreadable,
        ValueKind::Number | ValueKind::Money => parse_number(cell) != ParsedNumber::Unreadable,
        ValueKind::Duration => parse_duration(cell) != ParsedDuration::Unreadable,
        ValueKind::Rating => parse_rating(cell) != ParsedRating::Unreadable,
        ValueKind::Text | ValueKind::ReviewMention => true,
    };
    let fitting = filled.iter().filter(|cell| fits(cell)).count();
    filled.len() < ENOUGH_TO_TELL || fitting * 4 >= filled.len()
}
