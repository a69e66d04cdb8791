//! Columns of values turned into a data frame.

use polars::prelude::{
    BooleanChunked, ChunkedArray, Column as PolarsColumn, DataFrame, Float64Type, Int64Type,
    IntoColumn, NewChunkedArray, PlSmallStr, UInt32Type,
};

use crate::input::tables::{Column, Origin, SOURCE_FILE, SOURCE_LINE};

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
        let values: ChunkedArray<Int64Type> = ChunkedArray::from_iter_options(name(column), values);
        self.columns.push(values.into_column());
    }

    pub fn codes(&mut self, column: &Column, values: impl Iterator<Item = Option<u32>>) {
        self.whole_numbers(name(column), values);
    }

    pub fn numbers(&mut self, column: &Column, values: impl Iterator<Item = Option<f64>>) {
        let values: ChunkedArray<Float64Type> =
            ChunkedArray::from_iter_options(name(column), values);
        self.columns.push(values.into_column());
    }

    pub fn flags(&mut self, column: &Column, values: impl Iterator<Item = Option<bool>>) {
        let values = BooleanChunked::from_iter_options(name(column), values);
        self.columns.push(values.into_column());
    }

    /// Where each row was read.
    pub fn origins(&mut self, origins: impl Iterator<Item = Origin> + Clone) {
        let files = origins.clone().map(|origin| Some(origin.file));
        self.whole_numbers(PlSmallStr::from_static(SOURCE_FILE), files);
        let lines = origins.map(|origin| Some(origin.line));
        self.whole_numbers(PlSmallStr::from_static(SOURCE_LINE), lines);
    }

    fn whole_numbers(&mut self, name: PlSmallStr, values: impl Iterator<Item = Option<u32>>) {
        let values: ChunkedArray<UInt32Type> = ChunkedArray::from_iter_options(name, values);
        self.columns.push(values.into_column());
    }

    /// The frame; columns of differing lengths cannot come about, since each
    /// is made of the same rows.
    #[must_use]
    pub fn finish(self) -> DataFrame {
        DataFrame::new(self.height, self.columns).unwrap_or_default()
    }
}

fn name(column: &Column) -> PlSmallStr {
    PlSmallStr::from_static(column.name)
}
