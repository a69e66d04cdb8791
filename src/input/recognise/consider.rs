//! Holds a row against each table: what it would be as the header of it.

use super::bills::are_bills_of_suppliers;
use super::considered::{Considered, Standing};
use super::lists_like_tickets::list_like_records;
use super::lists_of_payments::{lists_payments, may_list_payments};
use super::other_lists::{OtherList, PAYMENTS, PEOPLE, is_never_read, other_list};
use super::pieces_of_work::{lists_attendance, lists_tickets, lists_work};
use super::told_by_cells::{
    is_cash_register, is_log_of_updates, is_numbered_by_issue_keys, names_what_is_spent,
    names_who_is_paid, says_resolved, solves_problems,
};
use crate::config::FileDecisions;
use crate::input::assign_meanings::questions::is_form;
use crate::input::assign_meanings::{Candidate, assign};
use crate::input::clients::headings::Heading;
use crate::input::decisions::{DialectDecision, allows, decided_dialect, forced_meanings};
use crate::input::dialect::told_by_cells;
use crate::input::fields::{self, Field};
use crate::model::TableKind;

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
                        one.take_created_for_issued(normal, self.rows);
                    }
                    TableKind::Csat => one.take_answers_of_nobody(normal),
                    TableKind::TimeEntries => one.take_span_for_hours(normal, self.rows),
                    _ => {}
                }
            }
        }
        let is_product = |one: &Considered| one.is_complete() && one.candidate.dialect.is_some();
        let by_product = considered.iter().any(is_product);
        let mut numbered = considered.iter();
        if numbered.any(|one| one.are_numbered_invoices(normal)) {
            considered.retain(|one| !one.are_agreements_by_end_alone(normal));
        }
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
        let is_of_payments = table == TableKind::Invoices
            && standing == Standing::Untold
            && lists_payments(normal, &candidate.meanings);
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
            other: other.or(is_of_payments.then_some(&PAYMENTS)),
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
        TableKind::Csat => is_form(headers, meanings) || rates_tickets_alone(meanings),
        TableKind::TimeEntries => {
            lists_work(headers, meanings, rows) && !evidence.has_foreign_title(headers, rows)
        }
        _ => false,
    };
    by_cells || evidence.bears_out(headers, meanings, rows)
}

/// Whether nothing is listed but how tickets were rated, and when: a state would
/// be that of the tickets.
fn rates_tickets_alone(meanings: &[Option<&'static Field>]) -> bool {
    use fields::csat::{DATE, SCORE, STATUS, TICKET};
    let has = |field: &'static Field| meanings.contains(&Some(field));
    let are_all_known = meanings.iter().all(Option::is_some);
    are_all_known && has(&DATE) && has(&SCORE) && has(&TICKET) && !has(&STATUS)
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
