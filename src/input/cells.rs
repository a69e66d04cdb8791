//! The cells of one column of one file, read as the column's kind.

use super::dictionary::{Dictionary, NO_TEXT};
use super::fields::ValueKind;
use super::value::number::{DecimalSign, ParsedNumber, parse_number};
use super::value::time::{DayOrder, Moment, NumericDate, ParsedTime, parse_time};
use super::value::{is_absent, trim, vocabulary};

/// The cells of a column while its file is read.
#[derive(Debug)]
pub enum Reading {
    Text {
        codes: Vec<u32>,
        dictionary: Dictionary,
    },
    Mention(Vec<Option<bool>>),
    Time(Vec<ParsedTime>),
    Number(Vec<ParsedNumber>),
}

/// The cells of a column once its formats are decided.
#[derive(Debug, Clone)]
pub enum Cells {
    Text {
        codes: Vec<u32>,
        dictionary: Dictionary,
    },
    Mention(Vec<Option<bool>>),
    Time(Vec<Cell<Moment>>),
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
    pub fn new(kind: ValueKind) -> Self {
        match kind {
            ValueKind::Text => Self::Text {
                codes: Vec::new(),
                dictionary: Dictionary::default(),
            },
            ValueKind::ReviewMention => Self::Mention(Vec::new()),
            ValueKind::Time => Self::Time(Vec::new()),
            ValueKind::Number => Self::Number(Vec::new()),
        }
    }

    /// Reads the next cell of the column.
    pub fn push(&mut self, cell: &str) {
        match self {
            Self::Text { codes, dictionary } => {
                let cell = trim(cell);
                codes.push(if is_absent(cell) {
                    NO_TEXT
                } else {
                    dictionary.code(cell)
                });
            }
            Self::Mention(mentions) => {
                let cell = trim(cell);
                mentions.push((!cell.is_empty()).then(|| vocabulary::mentions_review(cell)));
            }
            Self::Time(times) => times.push(parse_time(cell)),
            Self::Number(numbers) => numbers.push(parse_number(cell)),
        }
    }

    /// Whether the cell read last holds nothing, or what depends on a decision
    /// that is still to come.
    #[must_use]
    pub fn last_may_be_unusable(&self) -> bool {
        match self {
            Self::Text { codes, .. } => codes.last() == Some(&NO_TEXT),
            Self::Mention(mentions) => mentions.last() == Some(&None),
            Self::Time(times) => !matches!(times.last(), Some(ParsedTime::Known(_))),
            Self::Number(numbers) => matches!(
                numbers.last(),
                Some(ParsedNumber::Absent | ParsedNumber::Unreadable)
            ),
        }
    }

    /// What the numeric dates of the column prove about their order: how many
    /// say day first, how many month first, and how many there are.
    #[must_use]
    pub fn day_order_votes(&self) -> DayOrderVotes {
        let mut votes = DayOrderVotes::default();
        if let Self::Time(times) = self {
            for time in times {
                if let ParsedTime::Numeric(date) = time {
                    votes.count(*date);
                }
            }
        }
        votes
    }

    /// The first date of the column whose day and month need an order.
    #[must_use]
    pub fn first_numeric_date(&self) -> Option<NumericDate> {
        let Self::Time(times) = self else { return None };
        times.iter().find_map(|time| match time {
            ParsedTime::Numeric(date) => Some(*date),
            _ => None,
        })
    }

    /// How many numbers of the column prove a decimal point and a comma.
    #[must_use]
    pub fn decimal_votes(&self) -> (u64, u64) {
        let Self::Number(numbers) = self else {
            return (0, 0);
        };
        numbers
            .iter()
            .fold((0, 0), |(point, comma), number| match number {
                ParsedNumber::Known(_, Some(DecimalSign::Point)) => (point + 1, comma),
                ParsedNumber::Known(_, Some(DecimalSign::Comma)) => (point, comma + 1),
                _ => (point, comma),
            })
    }

    /// Settles what the cells mean, now that order and sign are decided.
    #[must_use]
    pub fn settle(self, order: DayOrder, decimal: DecimalSign) -> Cells {
        match self {
            Self::Text { codes, dictionary } => Cells::Text { codes, dictionary },
            Self::Mention(mentions) => Cells::Mention(mentions),
            Self::Time(times) => Cells::Time(
                times
                    .into_iter()
                    .map(|time| match time {
                        ParsedTime::Absent => Cell::Absent,
                        ParsedTime::Unreadable => Cell::Unreadable,
                        ParsedTime::Known(moment) => Cell::Value(moment),
                        ParsedTime::Numeric(date) => {
                            date.read_as(order).map_or(Cell::Unreadable, Cell::Value)
                        }
                    })
                    .collect(),
            ),
            Self::Number(numbers) => Cells::Number(
                numbers
                    .into_iter()
                    .map(|number| match number {
                        ParsedNumber::Absent => Cell::Absent,
                        ParsedNumber::Unreadable => Cell::Unreadable,
                        ParsedNumber::Known(value, _) => Cell::Value(value),
                        ParsedNumber::Ambiguous { fraction, sign } if sign == decimal => {
                            Cell::Value(fraction)
                        }
                        ParsedNumber::Ambiguous { fraction, .. } => {
                            Cell::Value((fraction * 1000.0).round())
                        }
                    })
                    .collect(),
            ),
        }
    }
}

/// A column of nothing but midnights holds days, written as moments; its cells
/// come in parts.
pub fn days_or_moments<'a>(parts: impl Iterator<Item = &'a mut Cells>) {
    const DAY: i64 = 86_400;
    let mut parts: Vec<&mut Vec<Cell<Moment>>> = parts
        .filter_map(|cells| match cells {
            Cells::Time(times) => Some(times),
            _ => None,
        })
        .collect();
    let holds_days = parts.iter().all(|times| {
        times.iter().all(|cell| match cell {
            Cell::Value(moment) => moment.seconds.rem_euclid(DAY) == 0,
            Cell::Absent | Cell::Unreadable => true,
        })
    });
    if holds_days {
        for cell in parts.iter_mut().flat_map(|times| times.iter_mut()) {
            if let Cell::Value(moment) = cell {
                moment.has_time = false;
            }
        }
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
            Self::Time(cells) => tally(cells),
            Self::Number(cells) => tally(cells),
        }
    }

    #[must_use]
    pub fn time(&self, row: usize) -> Cell<Moment> {
        match self {
            Self::Time(cells) => cells[row],
            _ => Cell::Absent,
        }
    }

    #[must_use]
    pub fn is_unreadable(&self, row: usize) -> bool {
        match self {
            Self::Time(cells) => cells[row] == Cell::Unreadable,
            Self::Number(cells) => cells[row] == Cell::Unreadable,
            Self::Text { .. } | Self::Mention(_) => false,
        }
    }

    #[must_use]
    pub fn is_empty_at(&self, row: usize) -> bool {
        match self {
            Self::Text { codes, .. } => codes[row] == NO_TEXT,
            Self::Mention(mentions) => mentions[row].is_none(),
            Self::Time(cells) => cells[row] == Cell::Absent,
            Self::Number(cells) => cells[row] == Cell::Absent,
        }
    }
}

/// What numeric dates prove about their order.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct DayOrderVotes {
    pub dates: u64,
    pub day_first: u64,
    pub month_first: u64,
}

impl DayOrderVotes {
    fn count(&mut self, date: NumericDate) {
        self.dates += 1;
        match date.proven_order() {
            Some(DayOrder::DayFirst) => self.day_first += 1,
            Some(DayOrder::MonthFirst) => self.month_first += 1,
            None => {}
        }
    }

    pub fn add(&mut self, other: Self) {
        self.dates += other.dates;
        self.day_first += other.day_first;
        self.month_first += other.month_first;
    }

    /// The order that most of the proving dates show.
    #[must_use]
    pub fn winner(self) -> Option<DayOrder> {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Some(DayOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DayOrder::MonthFirst),
            std::cmp::Ordering::Equal => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has_time(cells: &[&str]) -> Vec<bool> {
        let mut column = Reading::new(ValueKind::Time);
        for cell in cells {
            column.push(cell);
        }
        let mut cells = column.settle(DayOrder::DayFirst, DecimalSign::Point);
        days_or_moments(std::iter::once(&mut cells));
        match cells {
            Cells::Time(cells) => cells
                .into_iter()
                .filter_map(Cell::value)
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
