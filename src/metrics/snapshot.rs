//! What was knowable at a month end.

use polars::prelude::{BooleanChunked, DataFrame, Float64Chunked, Int64Chunked, UInt32Chunked};

use super::grounds::{Grounds, grounds};
use super::indexed::Indexed;
use super::known::Known;
use super::measure::measure;
use super::metric::Metric;
use crate::input::tables::{
    Column, Origin, SOURCE_FILE, SOURCE_LINE, costs, csat, endpoints, invoices, meetings, sla,
    tickets, time_entries,
};
use crate::model::{Absence, Measured, Month, TableKind};

/// The records as they stood at a month end, with a window that looks back
/// from it.
///
/// A ticket opened later does not exist yet; one resolved later is still open.
#[derive(Debug, Clone, Copy)]
pub struct Snapshot<'a> {
    indexed: &'a Indexed,
    /// The month whose end it is.
    pub month: Month,
    /// How many months the window holds, `month` being the last.
    pub window: u32,
    /// The month at whose end it is asked: the same, or a later one that looks
    /// back.
    known_at: Month,
}

/// Some rows of a table.
#[derive(Debug, Clone)]
pub struct Rows {
    table: TableKind,
    frame: DataFrame,
}

impl<'a> Snapshot<'a> {
    #[must_use]
    pub fn new(indexed: &'a Indexed, month: Month, window: u32) -> Self {
        Self {
            indexed,
            month,
            window: window.max(1),
            known_at: month,
        }
    }

    /// The same records with another window.
    #[must_use]
    pub fn over(self, window: u32) -> Self {
        Self {
            window: window.max(1),
            ..self
        }
    }

    /// The same records as they stood some months earlier.
    #[must_use]
    pub fn earlier(self, months: u32) -> Self {
        self.at_end_of(self.month.minus(months))
    }

    /// The same records as they stood at another month's end, by what is known
    /// at this one.
    #[must_use]
    pub fn at_end_of(self, month: Month) -> Self {
        Self { month, ..self }
    }

    /// The first month of the window.
    #[must_use]
    pub fn first_month(&self) -> Month {
        self.month.minus(self.window - 1)
    }

    /// The months of the window, oldest first.
    #[must_use]
    pub fn months(&self) -> impl DoubleEndedIterator<Item = Month> + Clone {
        self.first_month().up_to(self.month)
    }

    /// The first moment after the month, in seconds since 1970.
    #[must_use]
    pub fn end(&self) -> i64 {
        self.month.end_seconds()
    }

    /// Tickets opened in the window.
    ///
    /// # Errors
    /// When there are no tickets at all.
    pub fn tickets_opened(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Tickets, &tickets::CREATED_AT)
    }

    /// Tickets resolved, else closed, in the window.
    ///
    /// # Errors
    /// When the export cannot tell.
    pub fn tickets_resolved(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Tickets, &tickets::RESOLVED_AT)
    }

    /// Tickets opened up to the month end.
    ///
    /// # Errors
    /// When there are no tickets at all.
    pub fn tickets_so_far(&self) -> Result<Rows, Absence> {
        let (start, end) = (i64::MIN, self.end());
        let frame = self
            .indexed
            .between(TableKind::Tickets, &tickets::CREATED_AT, start, end)?;
        Ok(Rows {
            table: TableKind::Tickets,
            frame,
        })
    }

    /// When the tickets were opened that are open at the month end, oldest
    /// first.
    ///
    /// # Errors
    /// When the month lies outside those prepared for, or the exports list no
    /// open tickets.
    pub fn open_tickets(&self) -> Result<&'a [i64], Absence> {
        self.lists_open_tickets()?;
        self.indexed
            .open_tickets(self.month)
            .ok_or(Absence::OutsideExport(TableKind::Tickets))
    }

    /// Whether open tickets would be in the exports, if there were any.
    ///
    /// # Errors
    /// When they list closed tickets only.
    pub fn lists_open_tickets(&self) -> Result<(), Absence> {
        if self.indexed.tables.only_closed_tickets {
            return Err(Absence::CannotShow(
                "every ticket in the exports is done: those that are open are not in them",
            ));
        }
        Ok(())
    }

    /// Targets of one kind that were decided in the window.
    ///
    /// # Errors
    /// When nothing is known of targets.
    pub fn sla_decided(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Sla, &sla::DECIDED_AT)
    }

    /// Invoices issued in the window.
    ///
    /// # Errors
    /// When there are no invoices at all.
    pub fn invoices_issued(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Invoices, &invoices::ISSUED_AT)
    }

    /// Work done in the window.
    ///
    /// # Errors
    /// When there are no time entries at all.
    pub fn time_entries(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::TimeEntries, &time_entries::DATE)
    }

    /// Answers of clients that came in the window.
    ///
    /// # Errors
    /// When there are none at all.
    pub fn ratings(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Csat, &csat::DATE)
    }

    /// Meetings held in the window.
    ///
    /// # Errors
    /// When there are none at all.
    pub fn meetings(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Meetings, &meetings::DATE)
    }

    /// What was spent in the window.
    ///
    /// # Errors
    /// When no costs are on record at all.
    pub fn costs(&self) -> Result<Rows, Absence> {
        self.rows(TableKind::Costs, &costs::DATE)
    }

    /// The lists of machines that stand as of a day in a span, in seconds since
    /// 1970; its end is not part of it.
    ///
    /// # Errors
    /// When there are no lists at all.
    pub fn machines_listed(&self, start: i64, end: i64) -> Result<Rows, Absence> {
        let frame = self
            .indexed
            .between(TableKind::Endpoints, &endpoints::AS_OF, start, end)?;
        Ok(Rows {
            table: TableKind::Endpoints,
            frame,
        })
    }

    /// Invoices issued up to the month end.
    ///
    /// # Errors
    /// When there are no invoices at all.
    pub fn invoices_so_far(&self) -> Result<Rows, Absence> {
        self.invoices_between(i64::MIN, self.end())
    }

    /// Invoices issued in a span, in seconds since 1970; its end is not part
    /// of it.
    ///
    /// # Errors
    /// When there are no invoices at all.
    pub fn invoices_between(&self, start: i64, end: i64) -> Result<Rows, Absence> {
        let frame = self
            .indexed
            .between(TableKind::Invoices, &invoices::ISSUED_AT, start, end)?;
        Ok(Rows {
            table: TableKind::Invoices,
            frame,
        })
    }

    /// All agreements, whenever they were in force.
    ///
    /// # Errors
    /// When there are none.
    pub fn agreements(&self) -> Result<Rows, Absence> {
        let table = self
            .indexed
            .tables
            .recurring
            .as_ref()
            .ok_or(Absence::NoTable(TableKind::Recurring))?;
        Ok(Rows {
            table: TableKind::Recurring,
            frame: table.frame.clone(),
        })
    }

    /// Hours between two moments: working hours where they are configured, all
    /// hours else.
    #[must_use]
    pub fn hours_between(&self, from: i64, to: i64) -> f64 {
        let seconds = match &self.indexed.tables.working_time {
            Some(working) => working.seconds_between(from, to),
            None => to - from,
        };
        seconds as f64 / 3600.0
    }

    /// Days after the first, up to the last: working days where working hours
    /// are configured.
    #[must_use]
    pub fn days_between(&self, from: i64, to: i64) -> i64 {
        const DAY: i64 = 86_400;
        match &self.indexed.tables.working_time {
            Some(working) => working.days_between(from, to),
            None => to.div_euclid(DAY) - from.div_euclid(DAY),
        }
    }

    /// Whether any export carried the table.
    #[must_use]
    pub fn has(&self, table: TableKind) -> bool {
        self.indexed.tables.get(table).is_some() && self.table_begins(table).is_some()
    }

    /// Whether any export carried the column, with anything in it by then.
    #[must_use]
    pub fn has_column(&self, column: &Column) -> bool {
        let since = self.indexed.says_since(column);
        since.is_some_and(|since| since < self.known_at.end_seconds())
    }

    /// Whether it is the last month end that the exports show: what they show
    /// as of today holds for it, and for none before.
    #[must_use]
    pub fn is_latest(&self) -> bool {
        self.indexed.tables.last_complete_month() == Some(self.month)
    }

    /// What another metric read at an earlier month end, over its own window.
    ///
    /// # Errors
    /// The reason why it has no value.
    pub fn reading_of(&self, metric: &'static Metric, month: Month) -> Result<Measured, Absence> {
        measure(metric, self.indexed, month, metric.window).outcome
    }

    /// The records that another metric's number rests on, over its own window;
    /// `None` for one that tells none.
    #[must_use]
    pub fn grounds_of(&self, metric: &'static Metric) -> Option<Result<Grounds, Absence>> {
        grounds(metric, self.indexed, self.month, metric.window)
    }

    fn known(&self) -> Option<&'a Known> {
        self.indexed.known(self.known_at)
    }

    /// Refuses what is read off records from before the window where the
    /// export begins too late to hold them: a backlog seems young, and a
    /// debtor prompt, when what is old is not on record.
    ///
    /// # Errors
    /// When the table's records do not reach so many months further back than
    /// the window.
    pub fn reaches_before(&self, table: TableKind, months: u32) -> Result<(), Absence> {
        match self.table_begins(table) {
            Some(begins) if begins <= self.first_month().minus(months) => Ok(()),
            _ => Err(Absence::OutsideExport(table)),
        }
    }

    /// The first whole month that a table's records reach back to.
    #[must_use]
    pub fn table_begins(&self, table: TableKind) -> Option<Month> {
        self.known()?.begins.get(&table).copied()
    }

    /// The MRR of each client that had any at the month end.
    #[must_use]
    pub fn mrr_by_client(&self) -> Option<&'a std::collections::BTreeMap<u32, f64>> {
        self.indexed.mrr_by_client(self.month)
    }

    /// The tables as they are, whatever the month.
    #[must_use]
    pub fn tables(&self) -> &'a crate::input::tables::Tables {
        &self.indexed.tables
    }

    /// Since when agreements that ended can be taken to be on record; `None`
    /// where none had ended by then.
    #[must_use]
    pub fn agreements_known_from(&self) -> Option<Month> {
        self.known()?.agreements_known_from
    }

    /// Since when agreements that ended are on record, going by the whole list.
    #[must_use]
    pub fn ended_agreements_from(&self) -> Option<Month> {
        self.indexed.ended_agreements_from()
    }

    fn rows(&self, table: TableKind, by: &Column) -> Result<Rows, Absence> {
        let frame =
            self.indexed
                .between(table, by, self.first_month().start_seconds(), self.end())?;
        Ok(Rows { table, frame })
    }
}

impl Rows {
    /// All rows of a table.
    #[must_use]
    pub fn all(tables: &crate::input::tables::Tables, kind: TableKind) -> Option<Self> {
        Some(Self {
            table: kind,
            frame: tables.get(kind)?.frame.clone(),
        })
    }

    /// The table that they are of.
    #[must_use]
    pub fn kind(&self) -> TableKind {
        self.table
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.frame.height()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Moments, in seconds since 1970.
    ///
    /// # Errors
    /// When no export carried the column.
    pub fn seconds(&self, column: &Column) -> Result<Int64Chunked, Absence> {
        self.typed(column, |found| found.i64().ok().cloned())
    }

    /// Codes of texts.
    ///
    /// # Errors
    /// When no export carried the column.
    pub fn codes(&self, column: &Column) -> Result<UInt32Chunked, Absence> {
        self.typed(column, |found| found.u32().ok().cloned())
    }

    /// # Errors
    /// When no export carried the column.
    pub fn numbers(&self, column: &Column) -> Result<Float64Chunked, Absence> {
        self.typed(column, |found| found.f64().ok().cloned())
    }

    /// # Errors
    /// When no export carried the column.
    pub fn flags(&self, column: &Column) -> Result<BooleanChunked, Absence> {
        self.typed(column, |found| found.bool().ok().cloned())
    }

    /// Where a row was read.
    #[must_use]
    pub fn origin(&self, row: usize) -> Option<Origin> {
        let number = |name: &str| self.frame.column(name).ok()?.u32().ok()?.get(row);
        Some(Origin {
            file: number(SOURCE_FILE)?,
            line: number(SOURCE_LINE)?,
        })
    }

    fn typed<T>(
        &self,
        column: &Column,
        read: impl Fn(&polars::prelude::Column) -> Option<T>,
    ) -> Result<T, Absence> {
        self.frame
            .column(column.name)
            .ok()
            .and_then(read)
            .ok_or(Absence::NoColumn(self.table, column.name))
    }
}
