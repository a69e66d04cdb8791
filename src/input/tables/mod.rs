//! The canonical tables that every export is read into: their columns, as
//! metrics name them.

pub mod invoices;
pub mod recurring;
pub mod sla;
pub mod tickets;

use crate::model::TableKind;

/// A column of a canonical table.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    pub table: TableKind,
    pub name: &'static str,
}

impl Column {
    const fn new(table: TableKind, name: &'static str) -> Self {
        Self { table, name }
    }
}
