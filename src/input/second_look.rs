//! Columns of tickets whose titles are not enough to tell what they mean, where
//! the other columns leave no doubt of the table.

use super::column_cells::{holds, holds_numbers, tells_rows_apart};
use super::fields::{Field, ValueKind};
use super::title_words::{Concept, Concepts, about};

/// Titles that say no more than that a date stands there.
pub const BARE_DATES: [&str; 8] = [
    "date",
    "date time",
    "data",
    "data hora",
    "data e hora",
    "fecha",
    "fecha y hora",
    "datum",
];

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
        .filter(|column| holds(ValueKind::Time, rows, *column));
    let first = bare.next()?;
    bare.next().is_none().then_some(first)
}

/// The first column without a meaning that is titled as a number of something,
/// and has another in each row: `Reference`, `Record ID`.
#[must_use]
pub fn unread_number(
    headers: &[String],
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<usize> {
    // The numbers of those who take part are not the record's.
    const OF_OTHERS: Concepts = Concepts::of(&[
        Concept::Client,
        Concept::Supplier,
        Concept::Agent,
        Concept::Team,
        Concept::Invoice,
        Concept::Agreement,
    ]);
    let is_number = |title: &str| {
        let words: Vec<Concepts> = title.split(' ').map(about).collect();
        words
            .iter()
            .any(|word| word.meets(Concepts::of(&[Concept::Number])))
            && !words.iter().any(|word| word.meets(OF_OTHERS))
    };
    (0..headers.len())
        .filter(|column| meanings[*column].is_none() && is_number(&headers[*column]))
        .find(|column| tells_rows_apart(rows, *column) && holds_numbers(rows, *column))
}
