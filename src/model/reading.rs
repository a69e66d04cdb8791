use std::fmt;

use super::{Month, TableKind, Unit};
use crate::language::{Message, Value, Words, message};

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

impl Measured {
    /// A value that is assumed, as if it rested on as many records as any
    /// criterion asks for.
    #[must_use]
    pub fn assumed(value: f64) -> Self {
        Self {
            value,
            n: u64::from(u32::MAX),
            numerator: None,
            denominator: None,
            interval: None,
        }
    }
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
    /// The export is of a kind that cannot show this; the message of this id
    /// says why, and its attribute `help` what would show it.
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

impl Absence {
    /// The reason in each language, as a part of a sentence.
    #[must_use]
    pub fn spoken(&self) -> Message {
        match self {
            Self::NoTable(table) => message!("absence-no-table", table = *table),
            Self::NoColumn(table, column) => {
                message!("absence-no-column", table = *table, column = named(column))
            }
            Self::ColumnEmpty(table, column) => {
                message!(
                    "absence-column-empty",
                    table = *table,
                    column = named(column)
                )
            }
            Self::OutsideExport(table) => message!("absence-outside-export", table = *table),
            Self::NoRows => message!("absence-no-rows"),
            Self::BelowMinimum { n, minimum } => {
                message!("absence-below-minimum", n = *n, minimum = *minimum)
            }
            Self::ZeroDenominator => message!("absence-zero-denominator"),
            Self::CannotShow(why) => Message::new(why),
        }
    }

    /// What would let the number be had, in a sentence.
    #[must_use]
    pub fn remedy(&self) -> Message {
        match self {
            Self::NoTable(table) => message!("record-no-table", table = *table),
            Self::NoColumn(table, column) => {
                message!("record-no-column", table = *table, column = named(column))
            }
            Self::ColumnEmpty(table, column) => {
                message!(
                    "record-column-empty",
                    table = *table,
                    column = named(column)
                )
            }
            Self::OutsideExport(table) => message!("record-outside-export", table = *table),
            Self::NoRows | Self::ZeroDenominator => message!("record-no-rows"),
            Self::BelowMinimum { n, minimum } => {
                message!("record-below-minimum", n = *n, minimum = *minimum)
            }
            Self::CannotShow(why) => Message::attribute(why, "help"),
        }
    }
}

/// A column as people read it.
fn named(column: &str) -> Value {
    Value::Known(column.replace('_', " "))
}

/// In English.
impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Words::english().say(&self.spoken()))
    }
}
