//! Columns of dates, and how the dates of two columns lie to each other.

use std::collections::HashSet;

use super::{ENOUGH_TO_TELL, can_hold, filled, holds, holds_at_least, share_of_kind};
use crate::input::fields::ValueKind;
use crate::input::value::number::{ParsedNumber, parse_number};
use crate::input::value::time::{DateOrder, ParsedTime, parse_day_or_month, parse_time};
use crate::model::DAY;

/// Whether a column holds dates and nothing else, so that it names nobody.
#[must_use]
pub fn holds_dates_only(rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).count() >= ENOUGH_TO_TELL && filled(rows, column).all(is_written_date)
}

/// Whether the cells of a column, however few, are dates that cannot be read as
/// amounts.
#[must_use]
pub fn holds_no_amounts_but_dates(rows: &[Vec<String>], column: usize) -> bool {
    let is_date =
        |cell: &str| is_written_date(cell) && parse_number(cell) == ParsedNumber::Unreadable;
    filled(rows, column).next().is_some() && filled(rows, column).all(is_date)
}

/// Whether sentences stand in a column that differ from row to row, among which
/// a date is but a word.
#[must_use]
pub fn holds_sentences(rows: &[Vec<String>], column: usize) -> bool {
    const WORDS: usize = 5;
    const FEWEST: usize = 2;
    let is_sentence = |cell: &&str| {
        cell.split_whitespace().nth(WORDS - 1).is_some()
            && parse_time(cell) == ParsedTime::Unreadable
    };
    let sentences = filled(rows, column).filter(is_sentence);
    let different: HashSet<&str> = sentences.clone().collect();
    let count = sentences.count();
    count >= FEWEST && different.len() * 2 > count && count * 4 >= filled(rows, column).count()
}

/// Whether the cells of a column tell something in words of their own behind a
/// date: they are texts, in which a date says when each was written.
#[must_use]
pub fn holds_texts_behind_dates(rows: &[Vec<String>], column: usize) -> bool {
    const FEWEST: usize = 2;
    let texts = filled(rows, column).filter_map(text_behind_date);
    let different: HashSet<&str> = texts.clone().collect();
    let count = texts.count();
    count >= FEWEST && different.len() * 2 > count && count * 2 >= filled(rows, column).count()
}

/// The words behind a date, if there are several that name neither another time
/// nor who is meant: `5 May (2 days ago)` and `5 May by Ana Lima` are dates.
fn text_behind_date(cell: &str) -> Option<&str> {
    const FEWEST_WORDS: usize = 2;
    const BY: [&str; 6] = ["by", "por", "von", "par", "door", "przez"];
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let of_date = cell.split_inclusive(char::is_whitespace);
    let of_date = of_date.take_while(|word| has_digit(word));
    let (date, text) = cell.split_at(of_date.map(str::len).sum());
    let words = text.split_whitespace();
    let mut words = words.filter(|word| word.contains(char::is_alphabetic));
    let first = words.next()?.to_lowercase();
    let is_text = !has_digit(text)
        && !BY.contains(&first.as_str())
        && words.count() + 1 >= FEWEST_WORDS
        && is_written_date(date.trim().trim_end_matches([':', ',', ';', '-']));
    is_text.then_some(text)
}

/// Whether a cell is a date by its marks, and no plain number.
#[must_use]
pub fn is_written_date(cell: &str) -> bool {
    let is_marked =
        |letter: char| matches!(letter, '/' | '-' | '.' | ':') || letter.is_alphabetic();
    cell.contains(is_marked)
        && matches!(
            parse_time(cell),
            ParsedTime::Known(_) | ParsedTime::Numeric(_)
        )
}

/// Whether at least half of the cells of a column that say something are dates,
/// and there are some.
#[must_use]
pub fn holds_some_dates(rows: &[Vec<String>], column: usize) -> bool {
    holds_at_least(0.5, ValueKind::Time, rows, column)
}

/// Whether the cells of a column, however few, are times of day without a date:
/// a moment holds a time of day, too.
#[must_use]
pub fn holds_times_of_day(rows: &[Vec<String>], column: usize) -> bool {
    holds(ValueKind::Clock, rows, column) && share_of_kind(ValueKind::Time, rows, column) <= 0.0
}

/// Whether the dates of a column tell the time of day.
#[must_use]
pub fn tells_time_of_day(rows: &[Vec<String>], column: usize) -> bool {
    filled(rows, column).any(|cell| match parse_time(cell) {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => moment.has_time,
        ParsedTime::Numeric(date) => date.has_time,
        _ => false,
    })
}

/// Whether the cells of a column that hold a digit can be what its title says;
/// where none does, whether all can.
#[must_use]
pub fn can_hold_dates_among_words(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    let has_digit = |cell: &&str| cell.contains(|letter: char| letter.is_ascii_digit());
    let mut dates = filled(rows, column).filter(has_digit).peekable();
    if dates.peek().is_none() {
        return can_hold(kind, rows, column);
    }
    let (mut all, mut read) = (0, 0);
    for cell in dates {
        all += 1;
        read += usize::from(parse_day_or_month(cell) != ParsedTime::Unreadable);
    }
    read * 2 > all
}

/// Whether the dates of one column are never later than those beside them in
/// another, and now and then earlier.
#[must_use]
pub fn is_never_later(rows: &[Vec<String>], one: usize, other: usize) -> bool {
    const ENOUGH: usize = 3;
    let pairs: Vec<(ParsedTime, ParsedTime)> = rows
        .iter()
        .filter_map(|row| Some((parse_time(row.get(one)?), parse_time(row.get(other)?))))
        .collect();
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| {
            let apart: Vec<i64> = pairs
                .iter()
                .filter_map(|(one, other)| Some(seconds(*other, order)? - seconds(*one, order)?))
                .collect();
            let are_read = pairs.iter().all(|pair| {
                [pair.0, pair.1].iter().all(|time| {
                    !matches!(time, ParsedTime::Numeric(date) if date.read_as(order).is_none())
                })
            });
            are_read
                && apart.len() >= ENOUGH
                && apart.iter().all(|seconds| *seconds >= 0)
                && apart.iter().any(|seconds| *seconds > 0)
        })
}

/// Whether two columns hold when work began and ended: in each row the one is
/// not before the other, and no more than a day from it.
#[must_use]
pub fn spans_of_work(rows: &[Vec<String>], began: usize, ended: usize) -> bool {
    const ENOUGH: usize = 3;
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| {
            let spans = rows.iter().filter_map(|row| {
                let at = |column: usize| seconds(parse_time(row.get(column)?), order);
                Some(at(ended)? - at(began)?)
            });
            let spans: Vec<i64> = spans.collect();
            spans.len() >= ENOUGH && spans.iter().all(|span| (0..=DAY).contains(span))
        })
}

fn seconds(time: ParsedTime, order: DateOrder) -> Option<i64> {
    match time {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => Some(moment.seconds),
        ParsedTime::Numeric(date) => Some(date.read_as(order)?.seconds),
        _ => None,
    }
}
