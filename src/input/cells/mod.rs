//! The cells of one column of one file, read as the column's kind.

pub mod dictionary;
mod settled;
mod tallies;
mod whole_columns;

use super::fields::{MOST_COUNTED, MOST_MINUTES_OF_WORK, ValueKind};
use super::value::duration::{ParsedDuration, parse_duration};
use super::value::number::{ParsedNumber, parse_number};
use super::value::rating::{ParsedRating, parse_rating};
use super::value::time::{
    Moment, PackedTime, ParsedClock, packed_time, parse_clock_time, parse_day_or_month,
    parse_day_or_month_end,
};
use super::value::{is_absent, trim, vocabulary};
use dictionary::{Dictionary, NO_TEXT};
pub use settled::swapped;
pub use tallies::{DayOrderVotes, ENOUGH_FOR_ALL, TimeTally};
pub use whole_columns::{
    TimesOfOneDay, add_answers_of_one_day, add_ends_of_one_day, add_up_parts, days_or_moments,
    join_clocks,
};

/// What nobody bills, in any currency, nor counts: a slip, or a number of
/// something, that would outweigh all others.
pub const TOO_MUCH: f64 = 1e13;

/// The cells of a column while its file is read.
#[derive(Debug)]
pub enum Reading {
    Text {
        codes: Vec<u32>,
        dictionary: Dictionary,
    },
    Mention(Vec<Option<bool>>),
    Time(Vec<PackedTime>),
    DayOrMonth(Vec<PackedTime>),
    DayOrMonthEnd(Vec<PackedTime>),
    Clock(Vec<ParsedClock>),
    Number(Vec<ParsedNumber>),
    Money(Vec<ParsedNumber>),
    Duration(Vec<ParsedDuration>),
    Rating(Vec<ParsedRating>),
}

/// The cells of a column once its formats are decided.
#[derive(Debug, Clone)]
pub enum Cells {
    Text {
        codes: Vec<u32>,
        dictionary: Dictionary,
    },
    Mention(Vec<Option<bool>>),
    /// None of them waits for a decision.
    Time(Vec<PackedTime>),
    /// Numbers, amounts in major units, minutes, seconds of a day, or scores
    /// from 0 to 1.
    Number(Vec<Cell<f64>>),
}

/// A cell that holds a value, holds nothing, or cannot be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<T> {
    Value(T),
    Absent,
    Unreadable,
}

impl<T: Copy> Cell<T> {
    #[must_use]
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Unreadable => None,
        }
    }
}

impl Reading {
    #[must_use]
    pub fn with_room(kind: ValueKind, cells: usize) -> Self {
        match kind {
            ValueKind::Text => Self::Text {
                codes: Vec::with_capacity(cells),
                dictionary: Dictionary::default(),
            },
            ValueKind::ReviewMention => Self::Mention(Vec::with_capacity(cells)),
            ValueKind::Time => Self::Time(Vec::with_capacity(cells)),
            ValueKind::DayOrMonth => Self::DayOrMonth(Vec::with_capacity(cells)),
            ValueKind::DayOrMonthEnd => Self::DayOrMonthEnd(Vec::with_capacity(cells)),
            ValueKind::Clock => Self::Clock(Vec::with_capacity(cells)),
            ValueKind::Number => Self::Number(Vec::with_capacity(cells)),
            ValueKind::Money => Self::Money(Vec::with_capacity(cells)),
            ValueKind::Duration => Self::Duration(Vec::with_capacity(cells)),
            ValueKind::Rating => Self::Rating(Vec::with_capacity(cells)),
        }
    }

    /// Reads the next cell of the column.
    pub fn push(&mut self, cell: &str) {
        match self {
            Self::Text { codes, dictionary } => codes.push(code_of(cell, dictionary)),
            Self::Mention(mentions) => {
                let cell = trim(cell);
                mentions.push((!cell.is_empty()).then(|| vocabulary::mentions_review(cell)));
            }
            Self::Time(times) => times.push(packed_time(cell)),
            Self::DayOrMonth(times) => times.push(parse_day_or_month(cell).into()),
            Self::DayOrMonthEnd(times) => times.push(parse_day_or_month_end(cell).into()),
            Self::Clock(clocks) => clocks.push(parse_clock_time(cell)),
            Self::Number(numbers) | Self::Money(numbers) => numbers.push(parse_number(cell)),
            Self::Duration(durations) => durations.push(parse_duration(cell)),
            Self::Rating(ratings) => ratings.push(parse_rating(cell)),
        }
    }

    /// Appends the cells of the same column that stand below.
    pub fn append(&mut self, below: Self) {
        match (self, below) {
            (
                Self::Text { codes, dictionary },
                Self::Text {
                    codes: from,
                    dictionary: texts,
                },
            ) => {
                let recode: Vec<u32> = texts.texts().map(|text| dictionary.code(text)).collect();
                let code = |code: u32| recode.get(code as usize).copied().unwrap_or(NO_TEXT);
                codes.extend(from.into_iter().map(code));
            }
            (Self::Mention(to), Self::Mention(from)) => to.extend(from),
            (Self::Time(to), Self::Time(from))
            | (Self::DayOrMonth(to), Self::DayOrMonth(from))
            | (Self::DayOrMonthEnd(to), Self::DayOrMonthEnd(from)) => to.extend(from),
            (Self::Clock(to), Self::Clock(from)) => to.extend(from),
            (Self::Number(to), Self::Number(from)) | (Self::Money(to), Self::Money(from)) => {
                to.extend(from);
            }
            (Self::Duration(to), Self::Duration(from)) => to.extend(from),
            (Self::Rating(to), Self::Rating(from)) => to.extend(from),
            (to, from) => panic!("cells of two kinds in one column: {to:?} above {from:?}"),
        }
    }

    /// The cells of a column of dates.
    #[must_use]
    pub fn as_times(&self) -> Option<&[PackedTime]> {
        match self {
            Self::Time(times) | Self::DayOrMonth(times) | Self::DayOrMonthEnd(times) => Some(times),
            _ => None,
        }
    }

    /// Whether no cell of the column holds anything.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text { codes, .. } => codes.iter().all(|code| *code == NO_TEXT),
            Self::Mention(mentions) => mentions.iter().all(Option::is_none),
            Self::Time(times) | Self::DayOrMonth(times) | Self::DayOrMonthEnd(times) => {
                times.iter().all(|time| time.is_absent())
            }
            Self::Clock(clocks) => clocks.iter().all(|clock| *clock == ParsedClock::Absent),
            Self::Number(numbers) | Self::Money(numbers) => {
                numbers.iter().all(|number| *number == ParsedNumber::Absent)
            }
            Self::Duration(lengths) => lengths.iter().all(|one| *one == ParsedDuration::Absent),
            Self::Rating(ratings) => ratings.iter().all(|one| *one == ParsedRating::Absent),
        }
    }

    /// What the cell read last says, in a column of texts.
    #[must_use]
    pub fn last_text(&self) -> Option<&str> {
        match self {
            Self::Text { codes, dictionary } => dictionary.text(*codes.last()?),
            _ => None,
        }
    }

    /// Whether the cell read last holds nothing, or what depends on a decision
    /// that is still to come.
    #[must_use]
    pub fn last_may_be_unusable(&self) -> bool {
        match self {
            Self::Text { codes, .. } => codes.last() == Some(&NO_TEXT),
            Self::Mention(mentions) => mentions.last() == Some(&None),
            Self::Time(times) | Self::DayOrMonth(times) | Self::DayOrMonthEnd(times) => {
                times.last().is_none_or(|time| time.moment().is_none())
            }
            Self::Clock(clocks) => !matches!(clocks.last(), Some(ParsedClock::Known(_))),
            Self::Number(numbers) => is_no_number_up_to(MOST_COUNTED, numbers.last()),
            Self::Money(numbers) => is_no_number_up_to(TOO_MUCH, numbers.last()),
            Self::Duration(durations) => !matches!(
                durations.last(),
                Some(ParsedDuration::Minutes(minutes)) if minutes.abs() <= MOST_MINUTES_OF_WORK
            ),
            Self::Rating(ratings) => !matches!(
                ratings.last(),
                Some(ParsedRating::Share(_) | ParsedRating::Word(_))
            ),
        }
    }
}

/// Whether a cell holds no number, or one that reaches what may be too much.
fn is_no_number_up_to(most: f64, cell: Option<&ParsedNumber>) -> bool {
    match cell {
        Some(ParsedNumber::Absent | ParsedNumber::Unreadable) => true,
        Some(ParsedNumber::Known(number, _)) => number.abs() >= most,
        Some(ParsedNumber::Ambiguous { .. }) | None => false,
    }
}

/// Keeps what stands in the rows that are marked.
pub fn retain_rows<T>(column: &mut Vec<T>, marked: &[bool]) {
    let mut marks = marked.iter();
    column.retain(|_| marks.next().is_none_or(|mark| *mark));
}

/// The code of what a cell says.
fn code_of(cell: &str, dictionary: &mut Dictionary) -> u32 {
    if cell.is_empty() {
        return NO_TEXT;
    }
    // A text that has a code is trimmed and says something: most cells repeat
    // one of those.
    let is_plain = |cell: &str| trim(cell) == cell && !is_absent(cell);
    if let Some(code) = dictionary.code_if(cell, is_plain) {
        return code;
    }
    let text = trim(cell);
    if is_absent(text) {
        NO_TEXT
    } else {
        dictionary.code(text)
    }
}

impl Cells {
    /// How many cells held something, and how many of those were read.
    #[must_use]
    pub fn filled_and_parsed(&self) -> (u64, u64) {
        fn tally<T: Copy>(cells: &[Cell<T>]) -> (u64, u64) {
            cells
                .iter()
                .fold((0, 0), |(filled, parsed), cell| match cell {
                    Cell::Value(_) => (filled + 1, parsed + 1),
                    Cell::Unreadable => (filled + 1, parsed),
                    Cell::Absent => (filled, parsed),
                })
        }
        match self {
            Self::Text { codes, .. } => {
                let filled = codes.iter().filter(|code| **code != NO_TEXT).count() as u64;
                (filled, filled)
            }
            Self::Mention(mentions) => {
                let filled = mentions.iter().flatten().count() as u64;
                (filled, filled)
            }
            Self::Time(times) => times.iter().fold((0, 0), |(filled, parsed), time| {
                let is_filled = u64::from(!time.is_absent());
                let is_parsed = u64::from(time.moment().is_some());
                (filled + is_filled, parsed + is_parsed)
            }),
            Self::Number(cells) => tally(cells),
        }
    }

    /// What a cell says, in a column of texts.
    #[must_use]
    pub fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Text { codes, dictionary } => dictionary.text(*codes.get(row)?),
            _ => None,
        }
    }

    /// What a cell says, for tests to compare.
    #[cfg(any(test, fuzzing))]
    pub fn shown(&self, row: usize) -> String {
        match self {
            Self::Text { codes, dictionary } => format!("{:?}", dictionary.text(codes[row])),
            Self::Mention(mentions) => format!("{:?}", mentions[row]),
            Self::Time(times) => format!("{:?}", times[row].unpack()),
            Self::Number(cells) => format!("{:?}", cells[row]),
        }
    }

    /// The moments that the column holds.
    pub fn times(&self) -> impl Iterator<Item = Moment> {
        let times = match self {
            Self::Time(times) => times.as_slice(),
            _ => &[],
        };
        times.iter().filter_map(|time| time.moment())
    }

    /// Keeps the rows that are marked.
    pub fn retain(&mut self, marked: &[bool]) {
        match self {
            Self::Text { codes, .. } => retain_rows(codes, marked),
            Self::Mention(mentions) => retain_rows(mentions, marked),
            Self::Time(times) => retain_rows(times, marked),
            Self::Number(cells) => retain_rows(cells, marked),
        }
    }

    #[must_use]
    pub fn is_unreadable(&self, row: usize) -> bool {
        match self {
            Self::Time(times) => times[row] == PackedTime::UNREADABLE,
            Self::Number(cells) => cells[row] == Cell::Unreadable,
            Self::Text { .. } | Self::Mention(_) => false,
        }
    }

    #[must_use]
    pub fn is_empty_at(&self, row: usize) -> bool {
        match self {
            Self::Text { codes, .. } => codes[row] == NO_TEXT,
            Self::Mention(mentions) => mentions[row].is_none(),
            Self::Time(times) => times[row].is_absent(),
            Self::Number(cells) => cells[row] == Cell::Absent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::value::Format;
    use crate::input::value::duration::DurationUnit;
    use crate::input::value::money_unit::MoneyUnit;

    const USUAL: Format = Format::PLAIN;

    /// The numbers that cells of a kind come to under a format; `None` for one
    /// that cannot be read.
    fn numbers(kind: ValueKind, format: Format, cells: &[&str]) -> Vec<Option<f64>> {
        let mut column = Reading::with_room(kind, 0);
        for cell in cells {
            column.push(cell);
        }
        match column.settle(format) {
            Cells::Number(cells) => cells.into_iter().map(Cell::value).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn bare_numbers_are_in_the_unit_of_their_column() {
        let in_unit = |unit| {
            let format = Format { unit, ..USUAL };
            numbers(ValueKind::Duration, format, &["1.5", "2:30", "90 min"])
        };
        assert_eq!(
            in_unit(Some(DurationUnit::Hours)),
            [Some(90.0), Some(150.0), Some(90.0)]
        );
        assert_eq!(in_unit(None), [None, Some(150.0), Some(90.0)]);
    }

    #[test]
    fn cents_are_money_but_no_counts() {
        let format = Format {
            money: MoneyUnit::Minor,
            ..USUAL
        };
        assert_eq!(
            numbers(ValueKind::Money, format, &["12345"]),
            [Some(123.45)]
        );
        assert_eq!(
            numbers(ValueKind::Number, format, &["12345"]),
            [Some(12345.0)]
        );
    }

    #[test]
    fn what_nobody_bills_is_no_amount() {
        let cells = [
            "1e308",
            "-1E+13",
            "1234567890123456789012345678901234567890",
        ];
        assert_eq!(numbers(ValueKind::Money, USUAL, &cells), [None; 3]);
        assert_eq!(numbers(ValueKind::Number, USUAL, &cells), [None; 3]);
        assert_eq!(
            numbers(ValueKind::Money, USUAL, &["1E+05", "9,999,999,999,999.99"]),
            [Some(100_000.0), Some(9_999_999_999_999.99)]
        );
    }

    #[test]
    fn no_length_of_time_is_longer_than_a_thousand_years() {
        for unit in [DurationUnit::Seconds, DurationUnit::Days] {
            let format = Format {
                unit: Some(unit),
                ..USUAL
            };
            let cells = ["1e308", "-1e20", "90 min"];
            assert_eq!(
                numbers(ValueKind::Duration, format, &cells),
                [None, None, Some(90.0)]
            );
        }
    }

    #[test]
    fn what_is_more_than_a_field_can_hold_is_unreadable() {
        let cells = || {
            let mut column = Reading::with_room(ValueKind::Number, 0);
            for cell in ["12", "1000001", "-1000001", ""] {
                column.push(cell);
            }
            column.settle(USUAL)
        };
        let shown =
            |cells: &Cells| -> Vec<bool> { (0..4).map(|row| cells.is_unreadable(row)).collect() };
        assert_eq!(
            shown(&cells().up_to(Some(1_000_000.0))),
            [false, true, true, false]
        );
        assert_eq!(shown(&cells().up_to(None)), [false; 4]);
    }

    fn has_time(cells: &[&str]) -> Vec<bool> {
        let mut column = Reading::with_room(ValueKind::Time, 0);
        for cell in cells {
            column.push(cell);
        }
        let mut cells = column.settle(USUAL);
        days_or_moments(&mut cells);
        match cells {
            Cells::Time(times) => times
                .into_iter()
                .filter_map(PackedTime::moment)
                .map(|moment| moment.has_time)
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_column_of_midnights_holds_days() {
        assert_eq!(
            has_time(&["2026-03-31 00:00:00", "", "2026-04-30 00:00:00"]),
            [false, false]
        );
        assert_eq!(
            has_time(&["2026-03-31 00:00:00", "2026-04-30 09:00:00"]),
            [true, true]
        );
    }
}
