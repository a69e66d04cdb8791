use super::snapshot::Snapshot;
use crate::input::tables::Column;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

/// A formula over tables, with all that is needed to explain it.
#[derive(Debug)]
pub struct Metric {
    /// The file's name, the key in every output, the argument of `explain`.
    pub id: &'static str,
    /// What it is called in reports.
    pub title: &'static str,
    /// One line that a client can check in a spreadsheet.
    pub formula: &'static str,
    pub unit: Unit,
    pub direction: Direction,
    /// The tables that it reads, and that have to reach over its window.
    pub tables: &'static [TableKind],
    /// The columns that it cannot do without.
    pub needs: &'static [&'static Column],
    /// How many months it looks back over, the month itself included.
    pub window: u32,
    /// What to do where the records do not reach over the whole window.
    pub reach: Reach,
    /// Fewer records than this say nothing.
    pub minimum_n: u64,
    /// Raised when the formula changes, so that old and new figures are not
    /// compared.
    pub revision: u32,
    /// Why it matters, in a sentence.
    pub why: &'static str,
    pub measure: fn(&Snapshot<'_>) -> Result<Measured, Absence>,
}

/// What a metric does where the records begin inside its window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It has no value.
    Whole,
    /// It uses the months that there are.
    AsMuchAsThereIs,
}

/// A plain number of records or amount of money.
pub fn amount(value: f64, n: u64) -> Measured {
    Measured {
        value,
        n,
        numerator: Some(value),
        denominator: None,
        interval: None,
    }
}

/// A part of a whole, counted in records, with its Wilson interval.
///
/// # Errors
/// When there is no whole.
pub fn share(part: u64, whole: u64) -> Result<Measured, Absence> {
    if whole == 0 {
        return Err(Absence::NoRows);
    }
    Ok(Measured {
        value: part as f64 / whole as f64,
        n: whole,
        numerator: Some(part as f64),
        denominator: Some(whole as f64),
        interval: Some(super::statistics::wilson_interval(part, whole)),
    })
}

/// One quantity over another.
///
/// # Errors
/// When the other is zero or less.
pub fn quotient(numerator: f64, denominator: f64, n: u64) -> Result<Measured, Absence> {
    if denominator <= 0.0 {
        return Err(Absence::ZeroDenominator);
    }
    Ok(Measured {
        value: numerator / denominator,
        n,
        numerator: Some(numerator),
        denominator: Some(denominator),
        interval: None,
    })
}
