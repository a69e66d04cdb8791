//! The canonical tables that every export is read into: their columns, as
//! metrics name them.

mod activity;
pub mod costs;
pub mod csat;
pub mod endpoints;
pub mod invoices;
mod labels;
pub mod meetings;
pub mod mrr_movements;
pub mod recurring;
pub mod sla;
pub mod tickets;
pub mod time_entries;
mod working_time;

pub use activity::Activity;
pub use labels::Labels;
use polars::prelude::DataFrame;
pub use working_time::WorkingTime;

use super::clients::Clients;
use crate::model::{Month, TableKind};

/// A column of a canonical table.
#[derive(Debug, PartialEq, Eq)]
pub struct Column {
    pub table: TableKind,
    pub name: &'static str,
}

/// Where a row was read: the columns of every table that name its file, by
/// position among the accounts, and its line there, from 1. A record that
/// stands on several rows is where its first one is.
pub const SOURCE_FILE: &str = "source_file";
pub const SOURCE_LINE: &str = "source_line";

/// The place of a row in the exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The file's position among the accounts.
    pub file: u32,
    /// The line that the row begins on, from 1; in a workbook, its row.
    pub line: u32,
}

impl Column {
    const fn new(table: TableKind, name: &'static str) -> Self {
        Self { table, name }
    }
}

/// Everything that metrics are computed from.
#[derive(Debug, Default, Clone)]
pub struct Tables {
    pub tickets: Option<Table>,
    pub sla: Option<Table>,
    pub invoices: Option<Table>,
    pub recurring: Option<Table>,
    pub mrr_movements: Option<Table>,
    pub time_entries: Option<Table>,
    pub csat: Option<Table>,
    pub endpoints: Option<Table>,
    pub meetings: Option<Table>,
    pub costs: Option<Table>,
    /// Why SLA columns of the exports say nothing, if they do not.
    pub sla_doubt: Option<&'static str>,
    pub listed_tickets: Listed,
    /// The first month of lists that say month by month what was agreed on: of
    /// the months before they say nothing, however far other exports reach.
    pub agreements_by_month_from: Option<Month>,
    pub listed_invoices: Listed,
    pub clients: Clients,
    /// What codes other than those of clients stand for.
    pub labels: Labels,
    /// When things happened, in tickets and invoices.
    pub activity: Activity,
    /// The hours that times are counted in; all hours without it.
    pub working_time: Option<WorkingTime>,
    /// The one currency of all amounts; none where they name none, or not the
    /// same.
    pub currency: Option<String>,
}

/// Which tickets, or invoices, the exports list.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    #[default]
    All,
    /// None but those that are open: what is done or paid is left out.
    OnlyOpen,
    /// None but those that are done or paid.
    OnlySettled,
}

/// The records of one kind.
#[derive(Debug, Clone)]
pub struct Table {
    /// A column is there only if an export carried it.
    pub frame: DataFrame,
    /// The first and last month that the records reach over.
    pub first: Month,
    pub last: Month,
}

/// The moment that places a record of a table in time.
#[must_use]
pub fn main_date(table: TableKind) -> &'static Column {
    match table {
        TableKind::Tickets => &tickets::CREATED_AT,
        TableKind::Sla => &sla::DECIDED_AT,
        TableKind::Invoices => &invoices::ISSUED_AT,
        TableKind::Recurring => &recurring::STARTED_AT,
        TableKind::MrrMovements => &mrr_movements::DATE,
        TableKind::TimeEntries => &time_entries::DATE,
        TableKind::Csat => &csat::DATE,
        TableKind::Endpoints => &endpoints::AS_OF,
        TableKind::Meetings => &meetings::DATE,
        TableKind::Costs => &costs::DATE,
    }
}

impl Tables {
    #[must_use]
    pub fn get(&self, kind: TableKind) -> Option<&Table> {
        match kind {
            TableKind::Tickets => self.tickets.as_ref(),
            TableKind::Sla => self.sla.as_ref(),
            TableKind::Invoices => self.invoices.as_ref(),
            TableKind::Recurring => self.recurring.as_ref(),
            TableKind::MrrMovements => self.mrr_movements.as_ref(),
            TableKind::TimeEntries => self.time_entries.as_ref(),
            TableKind::Csat => self.csat.as_ref(),
            TableKind::Endpoints => self.endpoints.as_ref(),
            TableKind::Meetings => self.meetings.as_ref(),
            TableKind::Costs => self.costs.as_ref(),
        }
    }

    /// A table, to be changed.
    pub fn get_mut(&mut self, kind: TableKind) -> Option<&mut Table> {
        match kind {
            TableKind::Tickets => self.tickets.as_mut(),
            TableKind::Sla => self.sla.as_mut(),
            TableKind::Invoices => self.invoices.as_mut(),
            TableKind::Recurring => self.recurring.as_mut(),
            TableKind::MrrMovements => self.mrr_movements.as_mut(),
            TableKind::TimeEntries => self.time_entries.as_mut(),
            TableKind::Csat => self.csat.as_mut(),
            TableKind::Endpoints => self.endpoints.as_mut(),
            TableKind::Meetings => self.meetings.as_mut(),
            TableKind::Costs => self.costs.as_mut(),
        }
    }

    /// The first month of any records that a verdict rests on.
    #[must_use]
    pub fn first_month(&self) -> Option<Month> {
        TableKind::CORE
            .iter()
            .filter_map(|kind| self.get(*kind))
            .map(|table| table.first)
            .min()
    }

    /// The last month that the records cover to its end.
    #[must_use]
    pub fn last_complete_month(&self) -> Option<Month> {
        self.activity.last_complete_month()
    }
}
