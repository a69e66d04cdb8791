use std::fmt;

use super::{Month, TableKind, Unit};

/// A metric's value at a month end, or the reason why there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The metric's id.
    pub metric: &'static str,
    pub month: Month,
    /// How many months, the last of them `month`, the value looks back over.
    pub window: u32,
    pub unit: Unit,
    pub outcome: Result<Measured, Absence>,
}

impl Reading {
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.outcome.as_ref().ok().map(|measured| measured.value)
    }
}

/// A number with all that is needed to argue with it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    pub value: f64,
    /// How many records the value rests on.
    pub n: u64,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    /// Where the value would lie 95 times in 100, where that can be said.
    pub interval: Option<(f64, f64)>,
}

/// Why there is no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Absence {
    /// No export carried this table.
    NoTable(TableKind),
    /// The table's exports lack a column, named by its canonical name.
    NoColumn(TableKind, &'static str),
    /// The column is there but holds nothing.
    ColumnEmpty(TableKind, &'static str),
    /// The window reaches outside the months that the exports cover.
    OutsideExport(TableKind),
    /// The exports cover the window but no record falls into it.
    NoRows,
    /// Too few records for the number to mean anything.
    BelowMinimum { n: u64, minimum: u64 },
    /// Nothing to divide by.
    ZeroDenominator,
    /// The export is of a kind that cannot show this; the text says why.
    CannotShow(&'static str),
}

impl Absence {
    /// The reason's name in outputs for programs.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::NoTable(_) => "no_table",
            Self::NoColumn(..) => "no_column",
            Self::ColumnEmpty(..) => "column_empty",
            Self::OutsideExport(_) => "outside_export",
            Self::NoRows => "no_rows",
            Self::BelowMinimum { .. } => "below_minimum",
            Self::ZeroDenominator => "zero_denominator",
            Self::CannotShow(_) => "cannot_show",
        }
    }
}

impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTable(table) => write!(f, "no export carries {}", table.title()),
            Self::NoColumn(table, column) => write!(
                f,
                "the export of {} has no column for {}",
                table.title(),
                column.replace('_', " ")
            ),
            Self::ColumnEmpty(table, column) => {
                write!(
                    f,
                    "the column for {} is empty throughout the export of {}",
                    column.replace('_', " "),
                    table.title()
                )
            }
            Self::OutsideExport(table) => {
                write!(
                    f,
                    "the export of {} does not reach over the months it takes",
                    table.title()
                )
            }
            Self::NoRows => f.write_str("no record falls into the months it takes"),
            Self::BelowMinimum { n, minimum } => {
                write!(f, "{n} records, fewer than the {minimum} it takes")
            }
            Self::ZeroDenominator => f.write_str("there is nothing to divide by"),
            Self::CannotShow(why) => f.write_str(why),
        }
    }
}
