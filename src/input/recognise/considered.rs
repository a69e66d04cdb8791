//! What a row would be as the header of one table or another.

use super::bills::are_bills_of_suppliers;
use super::lists_like_tickets::list_like_records;
use super::lists_of_payments::may_list_payments;
use super::money_marks::{MarkedMoney, currency_of, marked_money};
use super::other_lists::{OtherList, PEOPLE, is_never_read, other_list};
use super::pieces_of_work::{lists_attendance, lists_tickets, lists_work};
use super::told_by_cells::{
    is_cash_register, is_log_of_updates, is_numbered_by_issue_keys, names_what_is_spent,
    names_who_is_paid, says_resolved, solves_problems,
};
use crate::config::FileDecisions;
use crate::input::assign_meanings::questions::is_form;
use crate::input::assign_meanings::{Candidate, ColumnEvidence, assign};
use crate::input::client_headings::{Heading, client_column, client_of};
use crate::input::column_cells::filled;
use crate::input::decisions::{DialectDecision, allows, decided_dialect, forced_meanings};
use crate::input::dialect::told_by_cells;
use crate::input::fields::{self, Field};
use crate::input::recognise::NearMiss;
use crate::input::refusals::all_of;
use crate::language::{Message, message};
use crate::model::{FoundBy, TableKind};

/// Fewer recognised columns than this are no recognition.
const MINIMUM_COLUMNS: usize = 3;

/// What a row would be as the header of one table.
pub(super) struct Considered {
    pub table: TableKind,
    pub candidate: Candidate,
    pub under_headings: Option<usize>,
    /// How many columns mean something.
    pub found: usize,
    pub lacking: Vec<&'static str>,
    pub standing: Standing,
    /// Whether it has anything of the table.
    pub is_near: bool,
    /// Whether something tells it from lists of other things, if its cells said
    /// what their titles do.
    pub is_told_but_for_cells: bool,
    /// Whether nothing numbers the records, and the other columns make up for
    /// that.
    pub lacks_number: bool,
    /// The list of another kind that it is.
    pub other: Option<&'static OtherList>,
    /// A date that may be what is lacking, although nothing says so.
    pub bare_date: Option<usize>,
}

/// What a table stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The configuration says that it is this.
    Decided,
    /// Something tells it from lists of other things.
    Told,
    /// Nothing does.
    Untold,
}

impl Considered {
    pub(super) fn is_complete(&self) -> bool {
        (self.lacking.is_empty() || self.lacks_number)
            && (self.found >= MINIMUM_COLUMNS || self.standing == Standing::Decided)
            && self.standing != Standing::Untold
    }

    pub(super) fn score(&self) -> usize {
        if self.is_complete() {
            self.found * 10 + usize::from(self.candidate.dialect.is_some()) * 50
        } else {
            self.found * 10 / (1 + self.lacking.len())
        }
    }

    /// How much speaks for it beside other tables: a column in which nothing
    /// stands does not.
    fn weight(&self, rows: &[Vec<String>]) -> usize {
        if !self.is_complete() {
            return self.score();
        }
        let meanings = self.candidate.meanings.iter().enumerate();
        let blank =
            meanings.filter(|(column, meaning)| meaning.is_some() && self.is_blank(rows, *column));
        self.score().saturating_sub(blank.count() * 10)
    }

    /// Whether something stands in a column of each thing that the records
    /// cannot do without.
    fn has_what_it_needs(&self, rows: &[Vec<String>]) -> bool {
        let meanings = &self.candidate.meanings;
        // What it does without is told by others.
        let is_there = |group: &&[&'static Field]| {
            let columns = meanings.iter().enumerate();
            let mut columns =
                columns.filter(|(_, meaning)| meaning.is_some_and(|field| group.contains(&field)));
            columns.clone().next().is_none()
                || columns.any(|(column, _)| !self.is_blank(rows, column))
        };
        let mut required = fields::required(self.table).iter();
        self.candidate.dialect.is_some()
            || required.all(|group| fields::may_be_blank(self.table, group) || is_there(group))
    }

    /// Whether nothing stands in a column, nor in headings above its cells.
    fn is_blank(&self, rows: &[Vec<String>], column: usize) -> bool {
        self.under_headings != Some(column) && fields::is_blank(rows, column)
    }

    /// The columns that are titled as what is lacking, but cannot be read as
    /// that.
    fn unreadable(&self) -> impl Iterator<Item = (usize, &'static Field)> {
        let lacks = |field: &'static Field| {
            let mut groups = fields::required(self.table).iter();
            groups.any(|group| self.lacking.contains(&group[0].name) && group.contains(&field))
        };
        let columns = self.candidate.columns.iter().enumerate();
        columns.filter_map(move |(column, evidence)| {
            Some((column, evidence.contradicted.filter(|field| lacks(field))?))
        })
    }

    /// Whether nothing but cells that can be read keeps it from being this
    /// rather than another table: unreadable hours do not make tickets of hours.
    pub(super) fn lacks_readable_cells(&self, other: &Self) -> bool {
        !self.is_complete()
            && !self.lacking.is_empty()
            && self.is_told_but_for_cells
            && self.unreadable().count() >= self.lacking.len()
            && self.found + self.lacking.len() > other.found
    }

    /// Whether it is to be named as what was found, although lists of other
    /// things are as near to it: what tickets are about and where they stand is
    /// there, and no more than their number or date is not.
    pub(super) fn is_nearly_tickets(&self) -> bool {
        use fields::tickets::{STATUS, SUBJECT};
        let has = |field: &'static Field| self.candidate.meanings.contains(&Some(field));
        self.table == TableKind::Tickets
            && self.other.is_none()
            && self.found >= MINIMUM_COLUMNS
            && self.lacking.len() <= 1
            && has(&SUBJECT)
            && (has(&STATUS) || self.lacking.is_empty())
    }

    /// What it lacks, under these titles.
    pub(super) fn miss(&self, titles: &[String]) -> NearMiss {
        let title = |column: usize| Some(titles.get(column)?.trim().to_owned());
        let unreadable = self.unreadable().next();
        let balance = &fields::invoices::BALANCE;
        let is_untold = self.lacking.is_empty() && self.standing == Standing::Untold;
        NearMiss {
            table: self.table,
            score: self.score(),
            is_of_open_items: self.lacks_total_only()
                && self.candidate.meanings.contains(&Some(balance)),
            lacking: self.lacking.clone(),
            unreadable: unreadable.and_then(|(column, field)| Some((title(column)?, field))),
            other: self.other,
            bare_date: self.bare_date.and_then(title),
            is_untold: is_untold && self.found >= MINIMUM_COLUMNS,
        }
    }

    /// The column of clients, where records cannot do without one, and another
    /// column that tells them: a name may be missing, and a number not.
    pub(super) fn second_client(
        &self,
        headers: &[String],
        rows: &[Vec<String>],
    ) -> Option<(usize, usize)> {
        const NUMBERS: [&str; 8] = [
            "customer id",
            "client id",
            "customer number",
            "account id",
            "customer email",
            "client email",
            "id cliente",
            "cliente id",
        ];
        let client = client_of(self.table)?;
        let mut required = fields::required(self.table).iter();
        let is_needed = required.any(|group| group.first() == Some(&client));
        let meanings = &self.candidate.meanings;
        let column = fields::column_of(meanings, client)?;
        if !is_needed || self.under_headings.is_some() {
            return None;
        }
        let other = (0..headers.len()).find(|other| {
            let is_said_to_be = self.candidate.columns[*other].second == Some(client);
            meanings[*other].is_none()
                && (is_said_to_be || NUMBERS.contains(&headers[*other].as_str()))
                && filled(rows, *other).next().is_some()
        })?;
        Some((column, other))
    }

    /// Why it is not taken for this, but for another table.
    pub(super) fn why_not(&self, taken: &Self) -> Message {
        if !self.lacking.is_empty() {
            return message!("why-not-lacking", columns = all_of(&self.lacking));
        }
        if self.found < MINIMUM_COLUMNS {
            return message!("why-not-few-columns", n = self.found);
        }
        if self.standing == Standing::Untold {
            return message!("why-not-untold");
        }
        let (n, more, table) = (self.found, taken.found, taken.table);
        match (self.candidate.dialect, taken.candidate.dialect) {
            (None, Some(_)) => {
                message!("why-not-no-product", n = n, more = more, table = table)
            }
            _ => message!("why-not-fewer-columns", n = n, more = more, table = table),
        }
    }
}

/// A row that is taken for a header, and what stands below it.
pub(super) struct Header<'h> {
    pub titles: &'h [String],
    pub rows: &'h [Vec<String>],
    pub headings: &'h [Heading],
    pub decisions: &'h FileDecisions,
}

impl Header<'_> {
    /// What it would be as the header of each table under these titles, in
    /// normal form; the one that most speaks for first.
    pub(super) fn consider(&self, normal: &[String]) -> Vec<Considered> {
        // A column in which nothing stands tells nothing of the list.
        let filled_titles: Vec<String> = normal
            .iter()
            .enumerate()
            .filter(|(column, _)| !fields::is_blank(self.rows, *column))
            .map(|(_, title)| title.clone())
            .collect();
        let other = other_list(&filled_titles);
        let tables = TableKind::ALL.into_iter();
        let mut considered: Vec<Considered> = tables
            .filter(|table| allows(*table, self.decisions))
            .map(|table| self.consider_as(table, normal, other))
            .collect();
        if !considered.iter().any(Considered::is_complete) {
            for one in &mut considered {
                match one.table {
                    TableKind::Tickets => one.take_bare_date(normal, self.rows),
                    TableKind::Invoices => {
                        one.take_balance_for_total(normal, self.rows);
                        one.take_due_for_issued(normal);
                    }
                    TableKind::TimeEntries => one.take_span_for_hours(normal, self.rows),
                    _ => {}
                }
            }
        }
        let is_product = |one: &Considered| one.is_complete() && one.candidate.dialect.is_some();
        let by_product = considered.iter().any(is_product);
        // Of equals the first.
        considered.sort_by_cached_key(|one| {
            let is_complete = one.is_complete();
            let is_whole = is_complete && !one.lacks_number;
            let is_work = is_complete
                && !by_product
                && one.table == TableKind::TimeEntries
                && lists_work(normal, &one.candidate.meanings, self.rows);
            let has_all = is_complete && one.has_what_it_needs(self.rows);
            let evidence = &fields::shape(one.table).evidence;
            let is_own = is_complete && evidence.has_own_title(normal);
            let weight = one.weight(self.rows);
            std::cmp::Reverse((is_complete, is_work, has_all, is_whole, weight, is_own))
        });
        considered
    }

    /// What it would be as the header of one table.
    fn consider_as(
        &self,
        table: TableKind,
        normal: &[String],
        other_titled: Option<&'static OtherList>,
    ) -> Considered {
        let Self {
            titles,
            rows,
            headings,
            decisions,
        } = *self;
        let forced = forced_meanings(titles, table, decisions);
        let dialect = decided_dialect(table, decisions);
        // Who says what a file is need not bear it out by its columns.
        let is_decided = decisions.table.is_some() || matches!(dialect, DialectDecision::Named(_));
        let dialect = match dialect {
            DialectDecision::Open => told_by_cells(table, titles, rows)
                .map_or(DialectDecision::Open, DialectDecision::Named),
            decided => decided,
        };
        let mut candidate = assign(normal, rows, table, dialect, &forced);
        let under_headings = candidate.take_headings(table, titles, (rows, headings));
        let shape = fields::shape(table);
        let mut lacking = lacking(table, &candidate.meanings);
        if lacking == [fields::tickets::CREATED_AT.name]
            && is_log_of_updates(&candidate.meanings, rows)
        {
            lacking.clear();
        }
        let other = (!is_decided && candidate.dialect.is_none())
            .then(|| list_like_records(table, normal, &candidate.meanings, rows))
            .flatten();
        let number = shape.key.first().map(|field| field.name);
        let found = candidate.meanings.iter().flatten().count();
        let titled = candidate.meanings.iter().zip(&candidate.columns);
        let titled: Vec<_> = titled
            .map(|(meaning, column)| meaning.or(column.contradicted))
            .collect();
        let standing = if is_decided {
            Standing::Decided
        } else if other.is_none() && is_told(&candidate, table, normal, rows, other_titled) {
            Standing::Told
        } else {
            Standing::Untold
        };
        // An invoice whose amounts cannot be read is one all the same; of other
        // tables a `Total` may be anything.
        let named = match table {
            TableKind::Invoices => &titled,
            _ => &candidate.meanings,
        };
        Considered {
            is_told_but_for_cells: shape.evidence.bears_out(normal, &titled, rows)
                && !shape.is_of_another(normal, &titled, rows),
            table,
            found,
            under_headings,
            lacks_number: lacking.as_slice() == number.as_slice()
                && shape.does_without_number(normal, &candidate.meanings, rows),
            standing,
            // What has nothing of a table is not near to it.
            is_near: shape.is_near(normal, named) || (other.is_some() && lacking.is_empty()),
            lacking,
            other,
            bare_date: None,
            candidate,
        }
    }
}

/// Whether something tells what a table would be from lists of other things.
fn is_told(
    candidate: &Candidate,
    table: TableKind,
    headers: &[String],
    rows: &[Vec<String>],
    other: Option<&'static OtherList>,
) -> bool {
    let shape = fields::shape(table);
    let evidence = &shape.evidence;
    let meanings = &candidate.meanings;
    if is_never_read(headers, other)
        || shape.numbers_others(rows, meanings)
        || (table == TableKind::Invoices
            && (is_cash_register(headers, meanings, rows)
                || are_bills_of_suppliers(headers, meanings, rows)))
    {
        return false;
    }
    if candidate.dialect.is_some() {
        return true;
    }
    let is_another = match table {
        TableKind::Tickets => is_form(headers, meanings),
        TableKind::TimeEntries => {
            lists_attendance(headers, meanings) || lists_tickets(headers, meanings, rows)
        }
        TableKind::Invoices => may_list_payments(headers, meanings),
        _ => false,
    };
    if is_another {
        return false;
    }
    // Whom to call or write to may stand beside anything.
    let is_of_people = other == Some(&PEOPLE);
    let is_this = || {
        shape.is_told(headers, meanings) || (is_of_people && evidence.is_sure(headers, meanings))
    };
    if other.is_some() && !is_this() || shape.is_of_another(headers, meanings, rows) {
        return false;
    }
    let by_cells = match table {
        TableKind::Costs => {
            (names_what_is_spent(meanings, rows) || names_who_is_paid(headers, meanings))
                && !evidence.is_contradicted(headers, meanings, rows)
        }
        TableKind::Tickets => {
            is_numbered_by_issue_keys(meanings, rows)
                || says_resolved(meanings, rows)
                || solves_problems(headers, meanings, rows)
        }
        // What else is said of the tickets does not make tickets of the work.
        TableKind::Csat => is_form(headers, meanings),
        TableKind::TimeEntries => {
            lists_work(headers, meanings, rows) && !evidence.has_foreign_title(headers, rows)
        }
        _ => false,
    };
    by_cells || evidence.bears_out(headers, meanings, rows)
}

impl Candidate {
    /// Gives a column a meaning for what stands in its cells.
    pub(super) fn give(&mut self, column: usize, field: &'static Field) {
        self.meanings[column] = Some(field);
        self.columns[column].found_by = Some(FoundBy::Cells);
    }

    /// Takes the client from headings above the records, if he stands there:
    /// the column that is blank under them.
    fn take_headings(
        &mut self,
        table: TableKind,
        titles: &[String],
        (records, headings): (&[Vec<String>], &[Heading]),
    ) -> Option<usize> {
        let client = client_of(table)?;
        let column = client_column(table, titles, records, headings, &mut self.meanings)?;
        if column == self.meanings.len() {
            self.add(client);
        } else if self.meanings[column].is_none() {
            self.give(column, client);
        }
        Some(column)
    }

    /// Takes the currency from the amounts, if they or their title name it and
    /// nothing else does.
    pub(super) fn take_marked_money(
        &mut self,
        table: TableKind,
        titles: &[String],
        records: &[Vec<String>],
    ) -> Option<MarkedMoney> {
        let (amounts, by_title) = marked_money(table, titles, records, &self.meanings)?;
        let currency = self.add(currency_of(table)?);
        Some(MarkedMoney {
            amounts,
            currency,
            titled: by_title,
        })
    }

    /// Adds what no column of its own holds, behind the last.
    fn add(&mut self, field: &'static Field) -> usize {
        self.meanings.push(None);
        self.columns.push(ColumnEvidence::default());
        let place = self.meanings.len() - 1;
        self.give(place, field);
        place
    }
}

/// The names of what a table cannot do without and these columns lack.
fn lacking(table: TableKind, meanings: &[Option<&'static Field>]) -> Vec<&'static str> {
    fields::required(table)
        .iter()
        .filter(|alternatives| {
            !alternatives
                .iter()
                .any(|field| meanings.contains(&Some(*field)))
        })
        .map(|alternatives| alternatives[0].name)
        .collect()
}
