use std::sync::Arc;

use super::dense::Dense;
use super::places::Places;
use super::view::{Codes, Flags, Numbers, Seconds};
use crate::input::tables::{Column, Origin, SOURCE_FILE, SOURCE_LINE};
use crate::model::{Absence, TableKind};

/// Some rows of a table, in order.
#[derive(Debug, Clone)]
pub struct Rows {
    table: TableKind,
    columns: Arc<Dense>,
    places: Places,
}

impl Rows {
    pub(in crate::metrics) fn new(table: TableKind, columns: Arc<Dense>, places: Places) -> Self {
        Self {
            table,
            columns,
            places,
        }
    }

    /// The table that they are of.
    #[must_use]
    pub fn kind(&self) -> TableKind {
        self.table
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Moments, in seconds since 1970.
    ///
    /// # Errors
    /// When no export carried the column.
    pub fn seconds(&self, column: &Column) -> Result<Seconds, Absence> {
        let found = self.columns.seconds(column.name, &self.places);
        found.ok_or(Absence::NoColumn(self.table, column.name))
    }

    /// Codes of texts.
    ///
    /// # Errors
    /// When no export carried the column.
    pub fn codes(&self, column: &Column) -> Result<Codes, Absence> {
        let found = self.columns.codes(column.name, &self.places);
        found.ok_or(Absence::NoColumn(self.table, column.name))
    }

    /// # Errors
    /// When no export carried the column.
    pub fn numbers(&self, column: &Column) -> Result<Numbers, Absence> {
        let found = self.columns.numbers(column.name, &self.places);
        found.ok_or(Absence::NoColumn(self.table, column.name))
    }

    /// # Errors
    /// When no export carried the column.
    pub fn flags(&self, column: &Column) -> Result<Flags, Absence> {
        let found = self.columns.flags(column.name, &self.places);
        found.ok_or(Absence::NoColumn(self.table, column.name))
    }

    /// Where a row stands in its table.
    #[must_use]
    pub fn place(&self, row: usize) -> Option<usize> {
        self.places.get(row)
    }

    /// Where a row was read.
    #[must_use]
    pub fn origin(&self, row: usize) -> Option<Origin> {
        let number = |name: &str| self.columns.codes(name, &self.places)?.get(row);
        Some(Origin {
            file: number(SOURCE_FILE)?,
            line: number(SOURCE_LINE)?,
        })
    }
}
