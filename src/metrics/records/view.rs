use std::fmt::Debug;
use std::sync::Arc;

use super::places::Places;
use crate::model::exact_sum;

/// What a cell can hold, and how it is kept: one value that does not occur
/// stands for nothing, so that a cell is read by a single comparison.
pub trait Cell: Copy + PartialEq {
    type Kept: Copy + Debug + Send + Sync;
    fn keep(cell: Option<Self>) -> Self::Kept;
    fn read(kept: Self::Kept) -> Option<Self>;
}

/// A moment, in seconds since 1970.
impl Cell for i64 {
    type Kept = i64;

    fn keep(cell: Option<Self>) -> i64 {
        cell.unwrap_or(i64::MIN)
    }

    fn read(kept: i64) -> Option<Self> {
        (kept != i64::MIN).then_some(kept)
    }
}

/// The code of a text, or a small number.
impl Cell for u32 {
    type Kept = u32;

    fn keep(cell: Option<Self>) -> u32 {
        cell.unwrap_or(u32::MAX)
    }

    fn read(kept: u32) -> Option<Self> {
        (kept != u32::MAX).then_some(kept)
    }
}

impl Cell for f64 {
    type Kept = f64;

    fn keep(cell: Option<Self>) -> f64 {
        cell.unwrap_or(f64::NAN)
    }

    fn read(kept: f64) -> Option<Self> {
        (!kept.is_nan()).then_some(kept)
    }
}

impl Cell for bool {
    type Kept = u8;

    fn keep(cell: Option<Self>) -> u8 {
        cell.map_or(2, u8::from)
    }

    fn read(kept: u8) -> Option<Self> {
        (kept < 2).then_some(kept == 1)
    }
}

/// What some rows of a table hold in one column.
#[derive(Debug, Clone)]
pub struct View<T: Cell> {
    values: Arc<Vec<T::Kept>>,
    places: Places,
}

/// Moments, in seconds since 1970.
pub type Seconds = View<i64>;
/// Codes of texts.
pub type Codes = View<u32>;
pub type Numbers = View<f64>;
pub type Flags = View<bool>;

impl<T: Cell> View<T> {
    pub(super) fn new(values: Arc<Vec<T::Kept>>, places: Places) -> Self {
        Self { values, places }
    }

    /// What a row holds; `None` where it holds nothing, or there is no such
    /// row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<T> {
        T::read(*self.values.get(self.places.get(row)?)?)
    }

    /// What each row holds, in order.
    pub fn iter(&self) -> impl Iterator<Item = Option<T>> + '_ {
        (0..self.len()).map(|row| self.get(row))
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// How many rows hold nothing.
    #[must_use]
    pub fn null_count(&self) -> usize {
        self.iter().filter(Option::is_none).count()
    }
}

impl View<f64> {
    /// The sum of what is known, whatever the order of the rows.
    #[must_use]
    pub fn sum(&self) -> f64 {
        exact_sum(self.iter().flatten())
    }
}

impl View<bool> {
    /// How many rows say yes.
    #[must_use]
    pub fn count(&self) -> usize {
        self.iter().filter(|flag| *flag == Some(true)).count()
    }

    /// Whether any row says yes.
    #[must_use]
    pub fn any(&self) -> bool {
        self.iter().any(|flag| flag == Some(true))
    }
}
