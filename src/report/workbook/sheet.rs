use crate::language::Words;
use crate::model::{Month, Unit};
use crate::report::number::stable;

/// What is in one cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Number(f64, Unit),
    /// A month, as the first of its days.
    Month(Month),
    /// A day, as `2026-03-04`.
    Day(String),
}

impl Cell {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn count(count: u64) -> Self {
        Self::Number(count as f64, Unit::Count)
    }

    /// The number, as `report.json` rounds it; an empty cell without one.
    pub(super) fn number(value: Option<f64>, unit: Unit) -> Self {
        value
            .and_then(stable)
            .map_or(Self::Empty, |value| Self::Number(value, unit))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

/// One sheet of the workbook, its first row the heading.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) heads: Vec<Cell>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// So many columns stay in sight when the others move.
    pub(super) frozen: u16,
    pub(super) chart: Option<Courses>,
}

/// Rows of a sheet that are drawn as lines, over the columns from `first` on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Courses {
    pub(super) title: String,
    /// Places among the rows.
    pub(super) rows: Vec<usize>,
    pub(super) first: u16,
}

/// How a spreadsheet shows a number of a unit.
///
/// The marks of thousands and decimals are those of whoever opens it.
pub(super) fn number_format(words: &Words, unit: Unit) -> String {
    match unit {
        Unit::Count => "#,##0".to_owned(),
        Unit::Money => match words.currency().filter(|code| is_plain(code)) {
            Some(code) => format!("[${code}] #,##0"),
            None => "#,##0".to_owned(),
        },
        Unit::Share => "0.0%".to_owned(),
        Unit::Ratio => "0.00".to_owned(),
        Unit::Hours => words.text("workbook-format-hours"),
        Unit::WorkingHours => words.text("workbook-format-working-hours"),
        Unit::Days => words.text("workbook-format-days"),
        Unit::CountPerMonth => "+0.0;-0.0;0.0".to_owned(),
        Unit::ChangePerYear => "+0.0%;-0.0%;0.0%".to_owned(),
    }
}

/// A code comes from a file, and a format has signs that mean something.
fn is_plain(code: &str) -> bool {
    code.bytes().all(|letter| letter.is_ascii_alphabetic())
}
