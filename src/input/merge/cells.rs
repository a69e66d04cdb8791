//! The cells of one column from all files.

use std::cmp::Ordering;

use crate::input::cells::dictionary::{Dictionary, NO_TEXT};
use crate::input::cells::{Cell, Cells};
use crate::input::fields::ValueKind;
use crate::input::value::time::PackedTime;

/// The cells of a column in some of the records of a file.
#[derive(Debug)]
pub(super) struct Part {
    /// Nothing where the file lacks the column.
    pub cells: Option<Cells>,
    /// How many records there are.
    pub rows: usize,
    /// The words of the column that are the product's own.
    pub own_words: &'static [(&'static str, &'static str)],
}

#[derive(Debug)]
pub(super) enum MergedCells {
    Text {
        codes: Vec<u32>,
        dictionary: Dictionary,
    },
    Mention(Vec<Option<bool>>),
    Time(Vec<PackedTime>),
    Number(Vec<Option<f64>>),
}

impl MergedCells {
    /// The cells of a column, part by part; a part without the column has
    /// nothing in any of its rows.
    pub(super) fn gather(mut parts: Vec<Part>, rows: usize) -> Option<Self> {
        if let [
            Part {
                cells,
                own_words: [],
                ..
            },
        ] = parts.as_mut_slice()
        {
            return cells.take().map(Self::of_one_file);
        }
        let mut gathered = match parts.iter().find_map(|part| part.cells.as_ref())? {
            Cells::Text { .. } => {
                let (texts, bytes) = parts.iter().fold((0, 0), |(texts, bytes), part| match &part
                    .cells
                {
                    Some(Cells::Text { dictionary, .. }) => {
                        (texts + dictionary.len(), bytes + dictionary.bytes())
                    }
                    _ => (texts, bytes),
                });
                let mut dictionary = Dictionary::default();
                // Columns that repeat a few texts have them in every part.
                if texts * 2 > rows {
                    dictionary.reserve(texts, bytes);
                }
                Self::Text {
                    codes: Vec::with_capacity(rows),
                    dictionary,
                }
            }
            Cells::Mention(_) => Self::Mention(Vec::with_capacity(rows)),
            Cells::Time(_) => Self::Time(Vec::with_capacity(rows)),
            Cells::Number(_) => Self::Number(Vec::with_capacity(rows)),
        };
        // Each part goes as soon as it is read: large exports are not held
        // twice.
        for part in parts {
            gathered.append(part);
        }
        Some(gathered)
    }

    /// The cells of the only file there is.
    fn of_one_file(cells: Cells) -> Self {
        match cells {
            Cells::Text { codes, dictionary } => Self::Text { codes, dictionary },
            Cells::Mention(mentions) => Self::Mention(mentions),
            Cells::Time(times) => Self::Time(times),
            Cells::Number(numbers) => Self::Number(numbers.into_iter().map(Cell::value).collect()),
        }
    }

    /// Appends the rows of a file's column, or nothing for each of them where
    /// the file lacks the column.
    fn append(&mut self, part: Part) {
        let rows = part.rows;
        match (self, part.cells) {
            (
                Self::Text { codes, dictionary },
                Some(Cells::Text {
                    codes: from,
                    dictionary: words,
                }),
            ) => {
                let recode: Vec<u32> = words
                    .texts()
                    .map(|text| {
                        let own = part.own_words.iter().find(|(word, _)| *word == text);
                        dictionary.code(own.map_or(text, |(_, standard)| standard))
                    })
                    .collect();
                codes.extend(
                    from.iter()
                        .map(|code| recode.get(*code as usize).copied().unwrap_or(NO_TEXT)),
                );
            }
            (Self::Text { codes, .. }, _) => codes.extend(std::iter::repeat_n(NO_TEXT, rows)),
            (Self::Mention(to), Some(Cells::Mention(from))) => to.extend(from),
            (Self::Mention(to), _) => to.extend(std::iter::repeat_n(None, rows)),
            (Self::Time(to), Some(Cells::Time(from))) => to.extend(from),
            (Self::Time(to), _) => to.extend(std::iter::repeat_n(PackedTime::ABSENT, rows)),
            (Self::Number(to), Some(Cells::Number(from))) => {
                to.extend(from.into_iter().map(Cell::value));
            }
            (Self::Number(to), _) => to.extend(std::iter::repeat_n(None, rows)),
        }
    }

    /// Cells of so many rows that hold nothing.
    pub(super) fn empty(kind: ValueKind, rows: usize) -> Self {
        match kind {
            ValueKind::Text => Self::Text {
                codes: vec![NO_TEXT; rows],
                dictionary: Dictionary::default(),
            },
            ValueKind::ReviewMention => Self::Mention(vec![None; rows]),
            ValueKind::Time | ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => {
                Self::Time(vec![PackedTime::ABSENT; rows])
            }
            ValueKind::Clock
            | ValueKind::Number
            | ValueKind::Money
            | ValueKind::Duration
            | ValueKind::Rating => Self::Number(vec![None; rows]),
        }
    }

    /// The codes of the cells' texts, and how many texts there are.
    pub(super) fn texts(&self) -> Option<(&[u32], usize)> {
        match self {
            Self::Text { codes, dictionary } => Some((codes, dictionary.len())),
            _ => None,
        }
    }

    pub(super) fn is_blank(&self, row: usize) -> bool {
        matches!(self, Self::Text { codes, .. } if codes[row] == NO_TEXT)
    }

    pub(super) fn is_absent(&self, row: usize) -> bool {
        match self {
            Self::Text { codes, .. } => codes[row] == NO_TEXT,
            Self::Mention(mentions) => mentions[row].is_none(),
            Self::Time(times) => times[row].moment().is_none(),
            Self::Number(numbers) => numbers[row].is_none(),
        }
    }

    pub(super) fn copy(&mut self, from: usize, to: usize) {
        match self {
            Self::Text { codes, .. } => codes[to] = codes[from],
            Self::Mention(mentions) => mentions[to] = mentions[from],
            Self::Time(times) => times[to] = times[from],
            Self::Number(numbers) => numbers[to] = numbers[from],
        }
    }

    /// Equal for cells that say the same.
    pub(super) fn key_part(&self, row: usize) -> u64 {
        match self {
            Self::Text { codes, .. } => u64::from(codes[row]),
            Self::Time(times) => times[row]
                .moment()
                .map_or(u64::MAX, |time| time.seconds as u64),
            Self::Number(numbers) => numbers[row].map_or(u64::MAX, f64::to_bits),
            Self::Mention(mentions) => mentions[row].map_or(u64::MAX, u64::from),
        }
    }

    pub(super) fn compare(&self, a: usize, b: usize) -> Ordering {
        match self {
            Self::Text { codes, dictionary } => {
                if codes[a] == codes[b] {
                    return Ordering::Equal;
                }
                dictionary.text(codes[a]).cmp(&dictionary.text(codes[b]))
            }
            Self::Mention(mentions) => mentions[a].cmp(&mentions[b]),
            Self::Time(times) => {
                let key = |row: usize| {
                    times[row]
                        .moment()
                        .map(|time| (time.seconds, time.has_time))
                };
                key(a).cmp(&key(b))
            }
            Self::Number(numbers) => match (numbers[a], numbers[b]) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                (a, b) => a.is_some().cmp(&b.is_some()),
            },
        }
    }
}
