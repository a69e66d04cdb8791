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
    DateOrder, ParsedClock, ParsedTime, parse_clock_time, parse_day_or_month, parse_time,
};
use super::value::{is_absent, trim};
use crate::language::{Message, Value, message};
use crate::model::{FoundBy, TableKind};

/// What the columns of a table would mean.
pub struct Candidate {
    pub dialect: Option<&'static Dialect>,
    /// The other dialects whose titles fit, the surest first.
    pub other_dialects: Vec<&'static Dialect>,
    pub meanings: Vec<Option<&'static Field>>,
    pub columns: Vec<ColumnEvidence>,
}

/// What gave a column its meaning, or kept it from one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ColumnEvidence {
    pub found_by: Option<FoundBy>,
    /// What its title says, although its cells cannot hold it.
    pub contradicted: Option<&'static Field>,
    /// What its title says, although another column says so better.
    pub second: Option<&'static Field>,
    /// Whether two columns are titled alike, and only their dates tell which
    /// of them is which.
    pub by_order: bool,
}

impl ColumnEvidence {
    /// Why the column is not used for what its title says.
    #[must_use]
    pub fn passed_over(&self) -> Option<Message> {
        if self.found_by.is_some() {
            return None;
        }
        if let Some(field) = self.contradicted {
            return Some(message!(
                "passed-over-cells",
                meaning = Value::known(field.name),
                expected = Value::known(fields::expected(field.kind))
            ));
        }
        let field = self.second?;
        Some(message!(
            "passed-over-second",
            meaning = Value::known(field.name)
        ))
    }
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
    let mut fitting = match decided {
        DialectDecision::Open => dialects_of(headers, table),
        DialectDecision::Generic => Vec::new(),
        DialectDecision::Named(dialect) => vec![dialect],
    };
    let dialect = (!fitting.is_empty()).then(|| fitting.remove(0));
    let mut found = Claims {
        rows,
        meanings: forced.iter().map(|forced| forced.flatten()).collect(),
        columns: vec![ColumnEvidence::default(); headers.len()],
    };
    for (column, forced) in found.columns.iter_mut().zip(forced) {
        column.found_by = forced.flatten().map(|_| FoundBy::Configuration);
    }
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
            found.claim(&headers, title, field, FoundBy::Dialect);
        }
    }
    let settled = dialect.map_or_else(Vec::new, |dialect| settled(dialect, &found.meanings));
    let shape = fields::shape(table);
    for field in fields::of(table) {
        if !shape.can_stand(field, &found.meanings) {
            continue;
        }
        for title in field.titles {
            if settled.contains(title) {
                continue;
            }
            found.claim(&headers, title, field, FoundBy::Title);
        }
    }
    found.claim_by_words(&headers, table, &settled);
    found.claim_dates_by_order(&headers, shape);
    Candidate {
        dialect,
        other_dialects: fitting,
        meanings: found.meanings,
        columns: found.columns,
    }
}

/// Titles that mean nothing else in general: those that the product is known
/// not to mean anything by, and those of fields that a better column has.
fn settled(dialect: &Dialect, meanings: &[Option<&'static Field>]) -> Vec<&'static str> {
    let own = dialect.columns.iter();
    let second = own.filter(|(_, field)| meanings.contains(&Some(*field)));
    let second = second.map(|(title, _)| *title);
    dialect.ignore.iter().copied().chain(second).collect()
}

/// The dialects that the titles give away: the longest fingerprint is the
/// surest; of equals, the dialect that knows more of the columns.
fn dialects_of(headers: &[String], table: TableKind) -> Vec<&'static Dialect> {
    let mut fitting: Vec<((usize, usize), &'static Dialect)> = DIALECTS
        .iter()
        .copied()
        .filter(|dialect| dialect.table == table)
        .filter_map(|dialect| {
            let titles = dialect.fits(headers)?.len();
            let known = dialect
                .columns
                .iter()
                .filter(|(title, _)| headers.iter().any(|header| header == title));
            Some(((titles, known.count()), dialect))
        })
        .collect();
    // Of equals the one that is declared last.
    fitting.reverse();
    fitting.sort_by_key(|(sureness, _)| std::cmp::Reverse(*sureness));
    fitting.into_iter().map(|(_, dialect)| dialect).collect()
}

/// The columns of a table, as far as they have found a meaning.
struct Claims<'r> {
    rows: &'r [Vec<String>],
    meanings: Vec<Option<&'static Field>>,
    columns: Vec<ColumnEvidence>,
}

impl Claims<'_> {
    /// Gives a title's first free column to a field, unless the field has one.
    fn claim(&mut self, headers: &[String], title: &str, field: &'static Field, found_by: FoundBy) {
        let mut is_taken = self.meanings.contains(&Some(field));
        for column in (0..headers.len()).filter(|column| headers[*column] == title) {
            if self.meanings[column].is_some() {
                continue;
            }
            if is_taken {
                self.columns[column].second.get_or_insert(field);
            } else if let Some(other) = self.other_half(field, column) {
                self.give(column, other, FoundBy::Cells);
            } else if can_hold(field.kind, self.rows, column)
                && (!fields::may_head_texts(field, title) || holds_numbers(self.rows, column))
            {
                self.give(column, field, found_by);
                is_taken = true;
            } else {
                self.columns[column].contradicted.get_or_insert(field);
            }
        }
    }

    /// What a column means whose title says a date while its cells hold times
    /// of day, or the other way round: `Closed time` may be either.
    fn other_half(&self, field: &'static Field, column: usize) -> Option<&'static Field> {
        let other = match field.kind {
            ValueKind::Time => fields::clock_of_date(field),
            ValueKind::Clock => fields::date_of_clock(field),
            _ => None,
        }?;
        let is_free = !self.meanings.contains(&Some(other));
        // A moment holds a time of day, too; the other way round it does not.
        let is_date = |column| share_of_kind(ValueKind::Time, self.rows, column) > 0.0;
        let is_other = holds(other.kind, self.rows, column)
            && (other.kind == ValueKind::Time || !is_date(column));
        (is_free && is_other).then_some(other)
    }

    /// Gives two columns that are both but titled `Date` to when a record
    /// began and when it ended, where the one is never later than the other.
    fn claim_dates_by_order(&mut self, headers: &[String], shape: &fields::Shape) {
        const BARE: [&str; 6] = ["date", "date time", "data", "data hora", "fecha", "datum"];
        let Some(ended) = shape.end_date else { return };
        let began = shape.main_date;
        let is_taken = |field| self.meanings.contains(&Some(field));
        if is_taken(began) || is_taken(ended) {
            return;
        }
        let bare: Vec<usize> = (0..headers.len())
            .filter(|column| self.meanings[*column].is_none())
            .filter(|column| BARE.contains(&headers[*column].as_str()))
            .filter(|column| holds(ValueKind::Time, self.rows, *column))
            .collect();
        let [one, other] = bare.as_slice() else {
            return;
        };
        let (first, last) = if is_never_later(self.rows, *one, *other) {
            (*one, *other)
        } else if is_never_later(self.rows, *other, *one) {
            (*other, *one)
        } else {
            return;
        };
        for (column, field) in [(first, began), (last, ended)] {
            self.give(column, field, FoundBy::Cells);
            self.columns[column].by_order = true;
        }
    }

    fn give(&mut self, column: usize, field: &'static Field, found_by: FoundBy) {
        let evidence = &mut self.columns[column];
        let by_cells = found_by != FoundBy::Dialect && evidence.contradicted.is_some();
        evidence.found_by = Some(if by_cells { FoundBy::Cells } else { found_by });
        self.meanings[column] = Some(field);
    }

    /// Gives columns whose titles no list holds to the fields that the words
    /// of their titles are about.
    fn claim_by_words(&mut self, headers: &[String], table: TableKind, settled: &[&str]) {
        let words: Vec<Option<Vec<Concepts>>> = headers
            .iter()
            .map(|header| (!settled.contains(&header.as_str())).then(|| words_of(header))?)
            .collect();
        for pattern in title_words::of(table) {
            if self.meanings.contains(&Some(pattern.field)) {
                continue;
            }
            for (column, words) in words.iter().enumerate() {
                let fits = words.as_ref().is_some_and(|words| pattern.fits(words));
                if !fits || self.meanings[column].is_some() {
                    continue;
                }
                if can_hold(pattern.field.kind, self.rows, column) {
                    self.give(column, pattern.field, FoundBy::Words);
                    break;
                }
                let contradicted = &mut self.columns[column].contradicted;
                contradicted.get_or_insert(pattern.field);
            }
        }
    }
}

/// Whether the cells of a column look like what numbers a record, and not like
/// what it is about.
fn holds_numbers(rows: &[Vec<String>], column: usize) -> bool {
    const LONGEST: usize = 24;
    let cells = rows.iter().filter_map(|row| row.get(column));
    let filled = || {
        cells
            .clone()
            .map(|cell| trim(cell))
            .filter(|cell| !is_absent(cell))
    };
    let numbers = filled().filter(|cell| {
        cell.len() <= LONGEST
            && cell.bytes().any(|byte| byte.is_ascii_digit())
            && !cell.contains(char::is_whitespace)
    });
    numbers.count() * 4 >= filled().count() * 3
}

/// Whether the dates of one column are never later than those beside them in
/// another, and now and then earlier.
fn is_never_later(rows: &[Vec<String>], one: usize, other: usize) -> bool {
    const ENOUGH: usize = 3;
    let pairs: Vec<(ParsedTime, ParsedTime)> = rows
        .iter()
        .filter_map(|row| Some((parse_time(row.get(one)?), parse_time(row.get(other)?))))
        .collect();
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| {
            let seconds = |time| match time {
                ParsedTime::Known(moment) | ParsedTime::Serial(moment) => Some(moment.seconds),
                ParsedTime::Numeric(date) => Some(date.read_as(order)?.seconds),
                _ => None,
            };
            let apart: Vec<i64> = pairs
                .iter()
                .filter_map(|(one, other)| Some(seconds(*other)? - seconds(*one)?))
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

/// Whether a column has cells that say something, and all of those can be of a
/// kind.
fn holds(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    let cells = || rows.iter().filter_map(|row| row.get(column));
    cells().any(|cell| !is_absent(trim(cell))) && share_of_kind(kind, rows, column) >= 1.0
}

/// Whether the cells of a column can be what its title says: a first response
/// may be a date or a length of time, and a service level a date, a flag or a
/// name.
fn can_hold(kind: ValueKind, rows: &[Vec<String>], column: usize) -> bool {
    const ENOUGH_TO_TELL: usize = 3;
    let cells = rows.iter().filter_map(|row| row.get(column));
    let filled = cells.filter(|cell| !is_absent(trim(cell))).count();
    filled < ENOUGH_TO_TELL || share_of_kind(kind, rows, column) >= 0.25
}

/// The share of the filled cells of a column that can be of a kind; 1 where
/// none is filled.
fn share_of_kind(kind: ValueKind, rows: &[Vec<String>], column: usize) -> f64 {
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
    if filled.is_empty() {
        1.0
    } else {
        fitting as f64 / filled.len() as f64
    }
}
