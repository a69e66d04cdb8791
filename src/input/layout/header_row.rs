//! Finds the header by the shape of the rows, where no title is known.

use super::HEADER_SEARCH;
use super::sample::Sample;
use crate::input::value::number::{ParsedNumber, parse_number};
use crate::input::value::parted_before_digits;
use crate::input::value::time::{ParsedTime, parse_day_or_month, parse_time};

/// What a cell looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Empty,
    Number,
    Date,
    Text,
}

/// The row that most looks like a header: as wide as the rows below it, filled,
/// and made of words. The first of those that do so equally.
pub(super) fn find(sample: &Sample) -> usize {
    let total = sample.rows.len().max(1) as f64;
    let mut best = (0.0, 0);
    for (place, row) in sample.rows.iter().enumerate().take(HEADER_SEARCH) {
        let width = row.len();
        if width < 2 && sample.width > 1 {
            continue;
        }
        let alike = sample.rows[place + 1..]
            .iter()
            .filter(|other| other.len() == width)
            .count() as f64
            / total;
        let looks: Vec<Look> = row.iter().map(|cell| look(cell)).collect();
        let filled = looks.iter().filter(|look| **look != Look::Empty).count();
        let words = looks.iter().filter(|look| **look == Look::Text).count();
        let score = alike + 1.5 * filled as f64 / width as f64 + words as f64 / width as f64;
        // A wide row that stands above a table is none of it.
        let fits = if width.abs_diff(sample.width) <= 1 {
            0.5
        } else {
            0.0
        };
        if score + fits > best.0 + 1e-9 {
            best = (score + fits, place);
        }
    }
    best.1
}

/// The first row above one of values that is as wide and holds nothing but
/// words: titles of rows that are cut short.
pub(super) fn titles_above(sample: &Sample, row: usize) -> Option<usize> {
    let width = sample.rows.get(row)?.len();
    let are_words = |row: &Vec<String>| {
        row.len() >= width && row.len() > 1 && row.iter().all(|cell| look(cell) == Look::Text)
    };
    sample.rows[..row].iter().position(are_words)
}

/// Whether the row holds titles, and not values like those below it.
pub(super) fn has_titles(sample: &Sample, row: usize) -> bool {
    let titles = &sample.rows[row];
    let below = &sample.rows[row + 1..];
    let mut cells = titles.iter().enumerate();
    if cells.any(|(column, cell)| is_numbered_as_below(cell, below, column))
        || recurs_below(titles, below)
    {
        return false;
    }
    // The only line of a file is no header where a day and an amount stand in it.
    let has = |wanted: Look| titles.iter().any(|cell| look(cell) == wanted);
    if below.is_empty() && has(Look::Date) && has(Look::Number) {
        return false;
    }
    let mut values = 0;
    for (column, title) in titles.iter().enumerate() {
        let Some(usual) = usual_look(below, column) else {
            continue;
        };
        match look(title) {
            Look::Text | Look::Empty => return true,
            found if found == usual => values += 1,
            _ => {}
        }
    }
    values == 0
}

/// Whether several cells of a row stand again below it in rows that are not the
/// same: states and names come again, titles only all together.
fn recurs_below(row: &[String], below: &[Vec<String>]) -> bool {
    const SEVERAL: usize = 2;
    let others: Vec<&Vec<String>> = below
        .iter()
        .filter(|other| other.as_slice() != row)
        .collect();
    let recurs = |(column, cell): &(usize, &String)| {
        let cell = cell.trim();
        !cell.is_empty()
            && others.iter().any(|other| {
                let other = other.get(*column);
                other.is_some_and(|other| other.trim() == cell)
            })
    };
    row.iter().enumerate().filter(recurs).count() >= SEVERAL
}

/// Whether a cell is numbered as those below it: `OPS-1` above `OPS-2` heads
/// nothing.
fn is_numbered_as_below(cell: &str, below: &[Vec<String>], column: usize) -> bool {
    const FEWEST: usize = 2;
    let Some(before) = before_number(cell) else {
        return false;
    };
    let mut cells = below
        .iter()
        .filter_map(|row| row.get(column))
        .filter(|cell| !cell.trim().is_empty());
    cells.clone().count() >= FEWEST && cells.all(|cell| before_number(cell) == Some(before))
}

/// What stands before the number that a cell ends with.
fn before_number(cell: &str) -> Option<&str> {
    let (before, number) = parted_before_digits(cell.trim());
    let is_code = !number.is_empty()
        && before.contains(char::is_alphabetic)
        && !before.contains(char::is_whitespace);
    is_code.then_some(before)
}

/// What most filled cells of a column look like, if they are values.
fn usual_look(rows: &[Vec<String>], column: usize) -> Option<Look> {
    let looks: Vec<Look> = rows
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| look(cell))
        .filter(|look| *look != Look::Empty)
        .collect();
    [Look::Number, Look::Date].into_iter().find(|usual| {
        let alike = looks.iter().filter(|look| *look == usual).count();
        !looks.is_empty() && alike * 5 >= looks.len() * 4
    })
}

fn look(cell: &str) -> Look {
    let cell = cell.trim();
    let is_year = cell.len() == 4
        && cell.bytes().all(|byte| byte.is_ascii_digit())
        && (cell.starts_with("19") || cell.starts_with("20"));
    if cell.is_empty() {
        Look::Empty
    } else if is_year {
        // Years stand above columns as often as in them.
        Look::Text
    } else if cell.contains(char::is_alphabetic) && is_date(parse_day_or_month(cell)) {
        // `Aug 2019` is no amount in a currency.
        Look::Date
    } else if matches!(
        parse_number(cell),
        ParsedNumber::Known(..) | ParsedNumber::Ambiguous { .. }
    ) {
        Look::Number
    } else if is_date(parse_time(cell)) {
        Look::Date
    } else {
        Look::Text
    }
}

fn is_date(parsed: ParsedTime) -> bool {
    matches!(parsed, ParsedTime::Known(_) | ParsedTime::Numeric(_))
}
