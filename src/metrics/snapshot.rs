//! What was knowable at a month end.

use super::agreements::Agreement;
use super::grounds::{Grounds, grounds};
use super::groups::Promises;
use super::indexed::{Indexed, Kept};
use super::known::Known;
use super::measure::measure;
use super::metric::Metric;
use super::records::Rows;
use super::service_levels::promises;
use crate::input::tables::{
    Column, Listed, costs, csat, endpoints, invoices, meetings, sla, tickets, time_entries,
};
use crate::model::{Absence, DAY, Measured, Month, TableKind};

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

    /// The same records as they stood at another month's end, by what was known
    /// then.
    #[must_use]
    pub fn as_known_at_end_of(self, month: Month) -> Self {
        Self {
            month,
            known_at: month,
            ..self
        }
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
        self.rows(&tickets::CREATED_AT)
    }

    /// Tickets resolved, else closed, in the window.
    ///
    /// # Errors
    /// When the export cannot tell.
    pub fn tickets_resolved(&self) -> Result<Rows, Absence> {
        self.rows(&tickets::RESOLVED_AT)
    }

    /// Tickets opened up to the month end.
    ///
    /// # Errors
    /// When there are no tickets at all.
    pub fn tickets_so_far(&self) -> Result<Rows, Absence> {
        let (start, end) = (i64::MIN, self.end());
        self.indexed.between(&tickets::CREATED_AT, start, end)
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
        if self.indexed.tables.listed_tickets == Listed::OnlySettled {
            return Err(Absence::CannotShow("cannot-show-open-tickets"));
        }
        Ok(())
    }

    /// Targets of one kind that were decided in the window.
    ///
    /// # Errors
    /// When nothing is known of targets.
    pub fn sla_decided(&self) -> Result<Rows, Absence> {
        self.rows(&sla::DECIDED_AT)
    }

    /// How many targets of one kind were decided in a month, and met.
    ///
    /// # Errors
    /// When nothing is known of targets.
    pub fn sla_decided_in(&self, month: Month, target: u32) -> Result<Promises, Absence> {
        let work_out = || promises(&self.at_end_of(month).over(1), target);
        self.kept().decided.get((month, target), work_out)
    }

    /// Whether the exports tell of any target of a kind how it went, whenever
    /// that was.
    #[must_use]
    pub fn tells_sla_outcomes(&self, target: u32) -> bool {
        self.kept().tells_outcomes.get(target, || {
            let Some(rows) = self.indexed.all(TableKind::Sla) else {
                return false;
            };
            let (Ok(targets), Ok(met)) = (rows.codes(&sla::TARGET), rows.flags(&sla::MET)) else {
                return false;
            };
            let is_told = |row| targets.get(row) == Some(target) && met.get(row).is_some();
            (0..rows.len()).any(is_told)
        })
    }

    /// Invoices issued in the window.
    ///
    /// # Errors
    /// When there are no invoices at all.
    pub fn invoices_issued(&self) -> Result<Rows, Absence> {
        self.rows(&invoices::ISSUED_AT)
    }

    /// Work done in the window.
    ///
    /// # Errors
    /// When there are no time entries at all.
    pub fn time_entries(&self) -> Result<Rows, Absence> {
        self.rows(&time_entries::DATE)
    }

    /// Answers of clients that came in the window.
    ///
    /// # Errors
    /// When there are none at all.
    pub fn ratings(&self) -> Result<Rows, Absence> {
        self.rows(&csat::DATE)
    }

    /// Meetings held in the window.
    ///
    /// # Errors
    /// When there are none at all.
    pub fn meetings(&self) -> Result<Rows, Absence> {
        self.rows(&meetings::DATE)
    }

    /// What was spent in the window.
    ///
    /// # Errors
    /// When no costs are on record at all.
    pub fn costs(&self) -> Result<Rows, Absence> {
        self.rows(&costs::DATE)
    }

    /// The lists of machines that stand as of a day in a span, in seconds since
    /// 1970; its end is not part of it.
    ///
    /// # Errors
    /// When there are no lists at all.
    pub fn machines_listed(&self, start: i64, end: i64) -> Result<Rows, Absence> {
        self.indexed.between(&endpoints::AS_OF, start, end)
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
        self.indexed.between(&invoices::ISSUED_AT, start, end)
    }

    /// All agreements, whenever they were in force.
    ///
    /// # Errors
    /// When there are none.
    pub fn agreements(&self) -> Result<Rows, Absence> {
        self.all_rows(TableKind::Recurring)
    }

    /// All agreements, read; none where no export carried them.
    #[must_use]
    pub fn all_agreements(&self) -> &'a [Agreement] {
        self.indexed.agreements()
    }

    /// When the first agreement of each client began.
    #[must_use]
    pub fn first_agreements(&self) -> &'a std::collections::BTreeMap<u32, i64> {
        self.indexed.first_agreements()
    }

    /// All rows of a table, whenever they came.
    ///
    /// # Errors
    /// When no export carried it.
    pub fn all_rows(&self, table: TableKind) -> Result<Rows, Absence> {
        self.indexed.all(table).ok_or(Absence::NoTable(table))
    }

    /// The rows of a table by the places that others refer to them by.
    ///
    /// # Errors
    /// When no export carried it.
    pub fn rows_by_place(&self, table: TableKind) -> Result<Rows, Absence> {
        self.indexed.by_place(table).ok_or(Absence::NoTable(table))
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

    /// What is kept for all who ask.
    pub(super) fn kept(&self) -> &'a Kept {
        &self.indexed.kept
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

    /// The same for so many days before the window, which can lie in two months:
    /// those before the first of March begin in January.
    ///
    /// # Errors
    /// When the table's records do not reach so many days further back than the
    /// window.
    pub fn reaches_days_before(&self, table: TableKind, days: i64) -> Result<(), Absence> {
        let needed = self.first_month().start_seconds() - days * DAY;
        match self.table_begins(table) {
            Some(begins) if begins.start_seconds() <= needed => Ok(()),
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

    fn rows(&self, by: &Column) -> Result<Rows, Absence> {
        let start = self.first_month().start_seconds();
        self.indexed.between(by, start, self.end())
    }
}
