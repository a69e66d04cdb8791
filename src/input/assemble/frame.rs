//! Columns of values turned into a data frame.

use polars::prelude::{
    BooleanChunked, ChunkedArray, Column as PolarsColumn, DataFrame, Float64Type, Int64Type,
    IntoColumn, NewChunkedArray, PlSmallStr, PolarsNumericType, UInt32Type,
};
use rayon::prelude::*;

use crate::input::tables::{Column, Origin, SOURCE_FILE, SOURCE_LINE};

/// Makes one column of a table.
pub type MakeColumn<'a> = Box<dyn Fn() -> PolarsColumn + Send + Sync + 'a>;

/// Gathers the columns of a table.
#[derive(Default)]
pub struct FrameBuilder {
    height: usize,
    columns: Vec<PolarsColumn>,
}

impl FrameBuilder {
    #[must_use]
    pub fn new(height: usize) -> Self {
        Self {
            height,
            columns: Vec::new(),
        }
    }

    pub fn seconds(&mut self, column: &Column, values: impl Iterator<Item = Option<i64>>) {
        self.columns.push(seconds(column, values));
    }

    pub fn codes(&mut self, column: &Column, values: impl Iterator<Item = Option<u32>>) {
        self.columns.push(codes(column, values));
    }

    pub fn numbers(&mut self, column: &Column, values: impl Iterator<Item = Option<f64>>) {
        self.columns.push(numbers(column, values));
    }

    pub fn flags(&mut self, column: &Column, values: impl Iterator<Item = Option<bool>>) {
        self.columns.push(flags(column, values));
    }

    /// Where each row was read.
    pub fn origins(&mut self, origins: impl Iterator<Item = Origin> + Clone) {
        self.columns.push(source_files(origins.clone()));
        self.columns.push(source_lines(origins));
    }

    /// Makes columns on all cores, for tables with many rows.
    pub fn in_parallel(&mut self, columns: &[MakeColumn<'_>]) {
        self.columns
            .par_extend(columns.par_iter().with_max_len(1).map(|make| make()));
    }

    /// The frame.
    ///
    /// # Panics
    /// When two columns have one name, or one has not as many rows as the
    /// others: a table that is declared so is a fault of the program, which
    /// would otherwise pass for exports without records.
    #[must_use]
    pub fn finish(self) -> DataFrame {
        match DataFrame::new(self.height, self.columns) {
            Ok(frame) => frame,
            Err(error) => panic!("a table is put together wrongly: {error}"),
        }
    }
}

/// A column of moments.
#[must_use]
pub fn seconds(column: &Column, values: impl Iterator<Item = Option<i64>>) -> PolarsColumn {
    gathered::<Int64Type>(name(column), values)
}

/// A column of codes.
#[must_use]
pub fn codes(column: &Column, values: impl Iterator<Item = Option<u32>>) -> PolarsColumn {
    gathered::<UInt32Type>(name(column), values)
}

/// A column of numbers. What comes out of a division by next to nothing is none.
#[must_use]
pub fn numbers(column: &Column, values: impl Iterator<Item = Option<f64>>) -> PolarsColumn {
    let values = values.map(|value| value.filter(|number| number.is_finite()));
    gathered::<Float64Type>(name(column), values)
}

/// A column of what holds or does not.
#[must_use]
pub fn flags(column: &Column, values: impl Iterator<Item = Option<bool>>) -> PolarsColumn {
    BooleanChunked::from_iter_options(name(column), values).into_column()
}

/// The column of the files that the rows were read from.
#[must_use]
pub fn source_files(origins: impl Iterator<Item = Origin>) -> PolarsColumn {
    let files = origins.map(|origin| Some(origin.file));
    gathered::<UInt32Type>(PlSmallStr::from_static(SOURCE_FILE), files)
}

/// The column of the lines that the rows were read from.
#[must_use]
pub fn source_lines(origins: impl Iterator<Item = Origin>) -> PolarsColumn {
    let lines = origins.map(|origin| Some(origin.line));
    gathered::<UInt32Type>(PlSmallStr::from_static(SOURCE_LINE), lines)
}

/// A column of numbers; without the marks of what is missing, which cost time
/// for each row, where nothing is.
fn gathered<T: PolarsNumericType>(
    name: PlSmallStr,
    mut values: impl Iterator<Item = Option<T::Native>>,
) -> PolarsColumn
where
    ChunkedArray<T>: IntoColumn,
{
    let mut whole = Vec::with_capacity(values.size_hint().0);
    loop {
        match values.next() {
            Some(Some(value)) => whole.push(value),
            Some(None) => break,
            None => return ChunkedArray::<T>::from_vec(name, whole).into_column(),
        }
    }
    let all = whole.into_iter().map(Some).chain([None]).chain(values);
    ChunkedArray::<T>::from_iter_options(name, all).into_column()
}

fn name(column: &Column) -> PlSmallStr {
    PlSmallStr::from_static(column.name)
}
