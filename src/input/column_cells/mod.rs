//! What the cells of a column can be, by a sample of its rows: dates, numbers,
//! flags, how targets went.

mod amounts;
mod dates;
mod flags;
pub mod number_shapes;
mod ratings;

use std::collections::{HashMap, HashSet};

pub use amounts::{
    amount, are_same_lengths, are_tax_rates, counts_few, holds_amounts_only, holds_lengths_of_time,
    holds_numbers_cut_short, holds_tax_rates, is_written_amount,
};
pub use dates::{
    can_hold_dates_among_words, holds_dates_only, holds_no_amounts_but_dates, holds_sentences,
    holds_some_dates, holds_texts_behind_dates, holds_times_of_day, is_never_later,
    is_written_date, spans_of_work, tells_time_of_day,
};
pub use flags::{
    answers_in_words, hardly_names_anybody, names_cycles, says_flags, says_nothing_but_flags,
    says_outcomes,
};
pub use ratings::{holds_no_ratings_but_amounts, holds_ratings};

use super::fields::ValueKind;
use super::value::duration::{ParsedDuration, parse_duration};
use super::value::number::{ParsedNumber, parse_number};
use super::value::rating::{ParsedRating, parse_rating};
use super::value::time::{
    ParsedClock, ParsedTime, parse_clock_time, parse_day_or_month, parse_time,
};
use super::value::{is_absent, trim};

/// Fewer cells than this tell nothing of a column.
pub const ENOUGH_TO_TELL: usize = 3;

/// The cells of a column that say something.
pub fn filled(rows: &[Vec<String>], column: usize) -> impl Iterator<Item = &str> + Clone {
    let cells = rows.iter().filter_map(move |row| row.get(column));
    let cells = cells.map(|cell| trim(cell));
    cells.filter(|cell| !is_absent(cell))
}

/// Whether there are cells enough, and three of four are so.
fn mostly(rows: &[Vec<String>], column: usize, is_so: impl Fn(&str) -> bool) -> bool {
    let cells = filled(rows, column);
    let all = cells.clone().count();
    all >= ENOUGH_TO_TELL && cells.filter(|cell| is_so(cell)).count() * 4 >= all * 3
}

/// Whether a column says the same in so many rows that it tells nothing of any.
#[must_use]
pub fn says_one_thing(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH: usize = 5;
    let cells: HashSet<&str> = filled(rows, column).collect();
    cells.len() == 1 && filled(rows, column).count() >= ENOUGH
}

/// Whether a column says the same in nearly all of its rows, of which there are
/// enough that this is no chance.
#[must_use]
pub fn says_nearly_one_thing(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH: usize = 5;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for cell in filled(rows, column) {
        *counts.entry(cell).or_default() += 1;
    }
    let all: usize = counts.values().sum();
    let most = counts.values().max().copied().unwrap_or_default();
    all >= ENOUGH && most * 10 >= all * 9
}

/// Whether not all of the cells of a column say the same.
#[must_use]
pub fn tells_apart(rows: &[Vec<String>], column: usize) -> bool {
    let mut cells = filled(rows, column);
    let first = cells.next();
    first.is_some_and(|first| cells.any(|cell| cell != first))
}

/// Whether each of the rows has a cell of its own in a column.
#[must_use]
pub fn tells_rows_apart(rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH: usize = 5;
    let cells: HashSet<&str> = filled(rows, column).collect();
    rows.len() >= ENOUGH && cells.len() == rows.len()
}

/// Whether the cells of a column look like what numbers a record, and not like
/// what it is about.
#[must_use]
pub fn holds_numbers(rows: &[Vec<String>], column: usize) -> bool {
    const LONGEST: usize = 24;
    let cells = filled(rows, column);
    let numbers = cells.clone().filter(|cell| {
        cell.len() <= LONGEST
            && cell.bytes().any(|byte| byte.is_ascii_digit())
            && !cell.contains(char::is_whitespace)
    });
    numbers.count() * 4 >= cells.count() * 3
}

/// Whether a column has cells that say something, and all of those can be of a
/// kind.
#[must_use]
pub fn holds(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    holds_at_least(1.0, kind, rows, column)
}

/// Whether a column has cells that say something, and nine in ten of those can
/// be of a kind.
#[must_use]
pub fn holds_mostly(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    holds_at_least(0.9, kind, rows, column)
}

/// Whether a column has cells that say something, and such a share of those can
/// be of a kind.
#[must_use]
pub fn holds_at_least(share: f64, kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).next().is_some() && share_of_kind(kind, rows, column) >= share
}

/// Whether the cells of a column can be what its title says: a first response
/// may be a date or a length of time, and a service level a date, a flag or a
/// name.
#[must_use]
pub fn can_hold(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    let is_of_kind = share_of_kind(kind, rows, column) >= 0.25;
    if kind == ValueKind::Text || filled(rows, column).count() >= ENOUGH_TO_TELL {
        return is_of_kind;
    }
    // Of few cells one may be written oddly, but names are neither dates nor
    // numbers.
    let has_digit = |cell: &str| cell.contains(|letter: char| letter.is_ascii_digit());
    is_of_kind || kind == ValueKind::Rating || filled(rows, column).any(has_digit)
}

/// Whether a cell that says something can be of a kind.
#[must_use]
pub fn is_of_kind(kind: ValueKind, cell: &str) -> bool {
    match kind {
        ValueKind::Time => parse_time(cell) != ParsedTime::Unreadable,
        ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => {
            parse_day_or_month(cell) != ParsedTime::Unreadable
        }
        ValueKind::Clock => parse_clock_time(cell) != ParsedClock::Unreadable,
        ValueKind::Number | ValueKind::Money => parse_number(cell) != ParsedNumber::Unreadable,
        ValueKind::Duration => parse_duration(cell) != ParsedDuration::Unreadable,
        ValueKind::Rating => parse_rating(cell) != ParsedRating::Unreadable,
        ValueKind::Text | ValueKind::ReviewMention => true,
    }
}

/// The share of the filled cells of a column that can be of a kind; 1 where
/// none is filled.
#[must_use]
pub fn share_of_kind(kind: ValueKind, rows: &[Vec<String>], column: usize) -> f64 {
    let cells = filled(rows, column);
    let all = cells.clone().count();
    if all == 0 {
        1.0
    } else {
        cells.filter(|cell| is_of_kind(kind, cell)).count() as f64 / all as f64
    }
}
