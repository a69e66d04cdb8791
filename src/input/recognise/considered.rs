//! What a row would be as the header of one table or another.

use super::told_by_cells::{
    is_cash_register, is_log_of_updates, is_numbered_by_issue_keys, is_said_again,
    names_what_is_spent, names_who_is_paid, says_resolved,
};
use crate::config::FileDecisions;
use crate::input::assign_meanings::{Candidate, ColumnEvidence, assign};
use crate::input::client_headings::{Heading, client_column, client_of};
use crate::input::column_cells::filled;
use crate::input::decisions::{DialectDecision, allows, decided_dialect, forced_meanings};
use crate::input::fields::{self, Field};
use crate::input::money_marks::{MarkedMoney, currency_of, marked_money};
use crate::input::other_lists::{is_reseller_bill, other_list};
use crate::input::recognise::NearMiss;
use crate::input::refusals::all_of;
use crate::input::second_look::{bare_date, unread_number};
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

    /// What it lacks, under these titles.
    pub(super) fn miss(&self, titles: &[String]) -> NearMiss {
        let unreadable = self.unreadable().next();
        let balance = &fields::invoices::BALANCE;
        NearMiss {
            table: self.table,
            score: self.score(),
            is_of_open_items: self.lacks_total_only()
                && self.candidate.meanings.contains(&Some(balance)),
            lacking: self.lacking.clone(),
            unreadable: unreadable
                .and_then(|(column, field)| Some((titles.get(column)?.trim().to_owned(), field))),
        }
    }

    /// Does without what invoices came to, where nothing else is missing: what
    /// is paid and what is open make it up. What was due stays there in some
    /// lists when it is paid, and is what they came to; so is what was open
    /// where but the date of payment is told, in a list of what was cleared.
    fn take_balance_for_total(&mut self, rows: &[Vec<String>]) {
        let (total, balance) = (&fields::invoices::TOTAL, &fields::invoices::BALANCE);
        let meanings = &self.candidate.meanings;
        let column = |of: &'static Field| meanings.iter().position(|meaning| *meaning == Some(of));
        let Some(place) = column(balance).filter(|_| self.lacks_total_only()) else {
            return;
        };
        let paid = column(&fields::invoices::PAID);
        let is_cleared = paid.is_none() && column(&fields::invoices::PAID_AT).is_some();
        if is_cleared || paid.is_some_and(|paid| is_said_again(rows, paid, place)) {
            self.candidate.give(place, total);
        }
        if is_cleared || paid.is_some() {
            self.lacking.clear();
        }
    }

    /// Whether these are invoices but for what they came to. Where a total
    /// stands that cannot be read, nothing stands for it.
    fn lacks_total_only(&self) -> bool {
        let total = &fields::invoices::TOTAL;
        let columns = &self.candidate.columns;
        self.table == TableKind::Invoices
            && self.lacking == [total.name]
            && !columns
                .iter()
                .any(|column| column.contradicted == Some(total))
    }

    /// Does without the date of issue where invoices are told by their number,
    /// and a due date leads back to it.
    fn take_due_for_issued(&mut self, headers: &[String]) {
        let meanings = &self.candidate.meanings;
        let number = meanings
            .iter()
            .position(|meaning| *meaning == Some(&fields::invoices::INVOICE_NUMBER));
        let is_told = number.is_some_and(|column| {
            headers.get(column).is_some_and(|title| {
                let vague = fields::shape(self.table).vague_beside;
                !vague.contains(&title.as_str())
            })
        });
        if self.lacking == [fields::invoices::ISSUED_AT.name]
            && self.standing == Standing::Told
            && meanings.contains(&Some(&fields::invoices::DUE_AT))
            && is_told
        {
            self.lacking.clear();
        }
    }

    /// Takes the only bare `Date` for when tickets were opened, where nothing
    /// else is missing and their number is titled so that no other list has it.
    fn take_bare_date(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let opened = &fields::tickets::CREATED_AT;
        let evidence = &fields::shape(self.table).evidence;
        let meanings = &self.candidate.meanings;
        let shape = fields::shape(self.table);
        let number = fields::tickets::TICKET_ID.name;
        let lacks_number_too = self.lacking == [number, opened.name]
            && shape.does_without_number(headers, meanings)
            && self.is_plainly_of_tickets();
        let lacks_it_alone = self.lacking == [opened.name]
            && (evidence.speaks(headers, meanings)
                || self.is_plainly_of_tickets()
                || says_resolved(meanings, rows));
        if self.standing == Standing::Untold || !(lacks_it_alone || lacks_number_too) {
            return;
        }
        if let Some(column) = bare_date(headers, rows, meanings) {
            self.candidate.give(column, opened);
            self.candidate.claim_clock_again(headers, rows, shape);
            self.found = self.candidate.meanings.iter().flatten().count();
            self.lacks_number = lacks_number_too;
            self.lacking.retain(|name| *name != opened.name);
        }
    }

    /// Whether columns stand together that only tickets have: a state, and what
    /// else is said of work that is asked for.
    fn is_plainly_of_tickets(&self) -> bool {
        const BESIDE: usize = 2;
        let (bearing, _) = fields::shape(self.table).evidence.borne_out_by;
        let also = [
            &fields::tickets::CATEGORY,
            &fields::tickets::RESOLUTION_TIME,
            &fields::tickets::CREATED_CLOCK,
            &fields::tickets::UPDATED_AT,
        ];
        let status = &fields::tickets::STATUS;
        let meanings = self.candidate.meanings.iter().flatten();
        let beside = meanings
            .filter(|field| **field != status && (bearing.contains(field) || also.contains(field)));
        self.candidate.meanings.contains(&Some(status)) && beside.count() >= BESIDE
    }

    /// Takes a column that tells records apart for their number, where none is
    /// titled so that it could be.
    pub(super) fn take_unread_number(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let key = fields::shape(self.table).key.first().copied();
        if let Some(key) = key.filter(|_| self.lacks_number)
            && let Some(column) = unread_number(headers, rows, &self.candidate.meanings)
        {
            self.candidate.give(column, key);
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
        let column = meanings
            .iter()
            .position(|meaning| *meaning == Some(client))?;
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
        let Self {
            titles,
            rows,
            headings,
            decisions,
        } = *self;
        let is_other_list = other_list(normal).is_some();
        let is_reseller_bill = is_reseller_bill(normal);
        let tables = TableKind::ALL.into_iter();
        let mut considered: Vec<Considered> = tables
            .filter(|table| allows(*table, decisions))
            .map(|table| {
                let forced = forced_meanings(titles, table, decisions);
                let dialect = decided_dialect(table, decisions);
                // Who says what a file is need not bear it out by its columns.
                let is_decided =
                    decisions.table.is_some() || matches!(dialect, DialectDecision::Named(_));
                let mut candidate = assign(normal, rows, table, dialect, &forced);
                let under_headings = candidate.take_headings(table, titles, (rows, headings));
                let shape = fields::shape(table);
                let evidence = &shape.evidence;
                let mut lacking = lacking(table, &candidate.meanings);
                if lacking == [fields::tickets::CREATED_AT.name]
                    && is_log_of_updates(&candidate.meanings, rows)
                {
                    lacking.clear();
                }
                let number = shape.key.first().map(|field| field.name);
                let found = candidate.meanings.iter().flatten().count();
                let titled = candidate.meanings.iter().zip(&candidate.columns);
                let titled: Vec<_> = titled
                    .map(|(meaning, column)| meaning.or(column.contradicted))
                    .collect();
                Considered {
                    is_told_but_for_cells: evidence.bears_out(normal, &titled, rows)
                        && !shape.is_of_another(normal, &titled),
                    table,
                    found,
                    under_headings,
                    lacks_number: lacking.as_slice() == number.as_slice()
                        && shape.does_without_number(normal, &candidate.meanings),
                    lacking,
                    standing: if is_decided {
                        Standing::Decided
                    } else if is_reseller_bill
                        || shape.numbers_others(rows, &candidate.meanings)
                        || (table == TableKind::Invoices
                            && is_cash_register(normal, &candidate.meanings, rows))
                    {
                        Standing::Untold
                    } else if candidate.dialect.is_some()
                        || ((!is_other_list || shape.is_told(normal, &candidate.meanings))
                            && !shape.is_of_another(normal, &candidate.meanings)
                            && (evidence.bears_out(normal, &candidate.meanings, rows)
                                || (table == TableKind::Costs
                                    && (names_what_is_spent(&candidate.meanings, rows)
                                        || names_who_is_paid(normal, &candidate.meanings))
                                    && !evidence.is_contradicted(normal, &candidate.meanings))
                                || (table == TableKind::Tickets
                                    && (is_numbered_by_issue_keys(&candidate.meanings, rows)
                                        || says_resolved(&candidate.meanings, rows)))))
                    {
                        Standing::Told
                    } else {
                        Standing::Untold
                    },
                    // What has nothing of an optional table is not near to it.
                    is_near: (found > 0 && evidence.is_told(normal, &candidate.meanings))
                        || (table.is_core() && found >= MINIMUM_COLUMNS),
                    candidate,
                }
            })
            .collect();
        if !considered.iter().any(Considered::is_complete) {
            let mut tickets = considered.iter_mut();
            if let Some(tickets) = tickets.find(|one| one.table == TableKind::Tickets) {
                tickets.take_bare_date(normal, rows);
            }
            let mut invoices = considered.iter_mut();
            if let Some(invoices) = invoices.find(|one| one.table == TableKind::Invoices) {
                invoices.take_balance_for_total(rows);
                invoices.take_due_for_issued(normal);
            }
        }
        // Of equals the first.
        considered.sort_by_key(|one| {
            let is_whole = one.is_complete() && !one.lacks_number;
            std::cmp::Reverse((one.is_complete(), is_whole, one.score()))
        });
        considered
    }
}

impl Candidate {
    /// Gives a column a meaning for what stands in its cells.
    fn give(&mut self, column: usize, field: &'static Field) {
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
        let (amounts, titled) = marked_money(table, titles, records, &self.meanings)?;
        let currency = self.add(currency_of(table)?);
        Some(MarkedMoney {
            amounts,
            currency,
            titled,
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
