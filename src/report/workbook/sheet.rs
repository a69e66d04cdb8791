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
    pub(super) name: &'static str,
    pub(super) heads: Vec<Cell>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// So many columns stay in sight when the others move.
    pub(super) frozen: u16,
    pub(super) chart: Option<Courses>,
}

/// Rows of a sheet that are drawn as lines, over the columns from `first` on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Courses {
    pub(super) title: &'static str,
    /// Places among the rows.
    pub(super) rows: Vec<usize>,
    pub(super) first: u16,
}

/// How a spreadsheet shows a number of a unit.
pub(super) fn number_format(unit: Unit) -> &'static str {
    match unit {
        Unit::Count | Unit::Money => "#,##0",
        Unit::Share => "0.0%",
        Unit::Ratio => "0.00",
        Unit::Hours => "0.0\" h\"",
        Unit::WorkingHours => "0.0\" working h\"",
        Unit::Days => "0.0\" days\"",
        Unit::CountPerMonth => "+0.0;-0.0;0.0",
        Unit::ChangePerYear => "+0.0%;-0.0%;0.0%",
    }
}
