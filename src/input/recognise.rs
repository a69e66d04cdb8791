//! Decides what a header row says: its table and dialect, and what each column
//! means.

use std::collections::BTreeSet;

use super::assign_meanings::{Candidate, ColumnEvidence, assign};
use super::client_headings::{Heading, client_column, client_of, parted, untitled_column};
use super::decisions::{DialectDecision, allows, decided_dialect, forced_meanings};
use super::dialect::Dialect;
use super::fields::{self, Field};
use super::header::normalise_headers;
use super::money_marks::{MarkedMoney, currency_of, marked_money};
use super::other_lists::other_list;
use super::refusals::all_of;
use super::second_look::{bare_date, unread_number};
use crate::config::FileDecisions;
use crate::language::{Message, message};
use crate::model::{FoundBy, GENERIC, NeededColumn, Recognition, RunnerUp, TableKind};

/// Fewer recognised columns than this are no recognition.
const MINIMUM_COLUMNS: usize = 3;

/// What the columns under a header were taken for.
#[derive(Debug, Clone)]
pub struct Recognised {
    pub table: TableKind,
    pub dialect: Option<&'static Dialect>,
    /// For each column, what it means; behind the last what stands in headings
    /// only.
    pub meanings: Vec<Option<&'static Field>>,
    /// For each column, what gave it that meaning, or kept it from one.
    pub columns: Vec<ColumnEvidence>,
    /// The column whose blank cells say what the heading above them says.
    pub under_headings: Option<usize>,
    /// The column of amounts that name their currency.
    pub marked_money: Option<MarkedMoney>,
    pub evidence: Recognition,
    /// How much speaks for it, to choose between rows that could be headers.
    pub score: usize,
}

impl Recognised {
    #[must_use]
    pub fn dialect_name(&self) -> &'static str {
        self.dialect.map_or(GENERIC, |dialect| dialect.name)
    }
}

/// The table that a row came nearest to, although it is no header of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    pub table: TableKind,
    /// What its columns lack for it.
    pub lacking: Vec<&'static str>,
    /// How near it came, to choose between rows that could be headers.
    pub score: usize,
}

/// What a row would be as the header of one table.
struct Considered {
    table: TableKind,
    candidate: Candidate,
    under_headings: Option<usize>,
    /// How many columns mean something.
    found: usize,
    lacking: Vec<&'static str>,
    standing: Standing,
    /// Whether it has anything of the table.
    is_near: bool,
    /// Whether nothing numbers the records, and the other columns make up for
    /// that.
    lacks_number: bool,
}

/// What a table stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The configuration says that it is this.
    Decided,
    /// Something tells it from lists of other things.
    Told,
    /// Nothing does.
    Untold,
}

impl Considered {
    fn is_complete(&self) -> bool {
        (self.lacking.is_empty() || self.lacks_number)
            && (self.found >= MINIMUM_COLUMNS || self.standing == Standing::Decided)
            && self.standing != Standing::Untold
    }

    fn score(&self) -> usize {
        if self.is_complete() {
            self.found * 10 + usize::from(self.candidate.dialect.is_some()) * 50
        } else {
            self.found * 10 / (1 + self.lacking.len())
        }
    }

    /// Takes the only bare `Date` for when tickets were opened, where nothing
    /// else is missing and their number is titled so that no other list has it.
    fn take_bare_date(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let opened = &fields::tickets::CREATED_AT;
        let evidence = &fields::shape(self.table).evidence;
        let meanings = &self.candidate.meanings;
        if self.lacking != [opened.name]
            || self.standing == Standing::Untold
            || !evidence.speaks(headers, meanings)
        {
            return;
        }
        if let Some(column) = bare_date(headers, rows, meanings) {
            self.candidate.give(column, opened);
            self.found += 1;
            self.lacking.clear();
        }
    }

    /// Takes a column that tells records apart for their number, where none is
    /// titled so that it could be.
    fn take_unread_number(&mut self, headers: &[String], rows: &[Vec<String>]) {
        let key = fields::shape(self.table).key.first().copied();
        if let Some(key) = key.filter(|_| self.lacks_number)
            && let Some(column) = unread_number(headers, rows, &self.candidate.meanings)
        {
            self.candidate.give(column, key);
        }
    }

    /// Why it is not taken for this, but for another table.
    fn why_not(&self, taken: &Self) -> Message {
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

/// Takes a row for a header and decides what its columns mean, unless that is
/// decided already; `rows` are some of the rows below it.
///
/// # Errors
/// When it is no header of a table that is known: the table that it came
/// nearest to, if it comes near any.
pub fn recognise_header(
    titles: &[String],
    rows: &[Vec<String>],
    decisions: &FileDecisions,
) -> Result<Recognised, Option<NearMiss>> {
    let mut normal = normalise_headers(titles);
    let (records, headings) = parted(titles.len(), rows);
    let rows = records.as_ref();
    if let Some(column) = untitled_column(&normal, rows, &headings) {
        "customer".clone_into(&mut normal[column]);
    }
    let is_other_list = other_list(&normal).is_some();
    let tables = TableKind::ALL.into_iter();
    let mut considered: Vec<Considered> = tables
        .filter(|table| allows(*table, decisions))
        .map(|table| {
            let forced = forced_meanings(titles, table, decisions);
            let dialect = decided_dialect(table, decisions);
            // Who says what a file is need not bear it out by its columns.
            let is_decided =
                decisions.table.is_some() || matches!(dialect, DialectDecision::Named(_));
            let mut candidate = assign(&normal, rows, table, dialect, &forced);
            let under_headings = candidate.take_headings(table, titles, (rows, &headings));
            let shape = fields::shape(table);
            let evidence = &shape.evidence;
            let mut lacking = lacking(table, &candidate.meanings);
            if lacking == [fields::tickets::CREATED_AT.name]
                && is_log_of_updates(&candidate.meanings, rows)
            {
                lacking.clear();
            }
            let number = shape.key.first().map(|field| field.name);
            Considered {
                table,
                found: candidate.meanings.iter().flatten().count(),
                under_headings,
                lacks_number: lacking.as_slice() == number.as_slice()
                    && shape.does_without_number(&normal, &candidate.meanings),
                lacking,
                standing: if is_decided {
                    Standing::Decided
                } else if candidate.dialect.is_some()
                    || (!is_other_list
                        && !shape.is_of_another(&normal, &candidate.meanings)
                        && evidence.bears_out(&normal, &candidate.meanings, rows))
                {
                    Standing::Told
                } else {
                    Standing::Untold
                },
                // What has nothing of an optional table is not near to it.
                is_near: table.is_core() || evidence.speaks(&normal, &candidate.meanings),
                candidate,
            }
        })
        .collect();
    if !considered.iter().any(Considered::is_complete) {
        let mut tickets = considered.iter_mut();
        if let Some(tickets) = tickets.find(|one| one.table == TableKind::Tickets) {
            tickets.take_bare_date(&normal, rows);
        }
    }
    // Of equals the first.
    considered.sort_by_key(|one| {
        let is_whole = one.is_complete() && !one.lacks_number;
        std::cmp::Reverse((one.is_complete(), is_whole, one.score()))
    });
    if considered.first().is_none_or(|best| !best.is_complete()) {
        let near = considered.into_iter().find(|one| one.is_near);
        return Err(near.filter(|near| near.score() > 0).map(|near| NearMiss {
            table: near.table,
            score: near.score(),
            lacking: near.lacking,
        }));
    }
    let evidence = evidence(titles, &normal, &considered);
    // A row below that numbers the records is the better header.
    let score = if considered[0].lacks_number {
        considered[0].found
    } else {
        considered[0].score()
    };
    let mut best = considered.swap_remove(0);
    best.take_unread_number(&normal, rows);
    let marked_money = best.candidate.take_marked_money(best.table, rows);
    Ok(Recognised {
        table: best.table,
        dialect: best.candidate.dialect,
        meanings: best.candidate.meanings,
        columns: best.candidate.columns,
        under_headings: best.under_headings,
        marked_money,
        evidence,
        score,
    })
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

    /// Takes the currency from the amounts, if they name it and nothing else
    /// does.
    fn take_marked_money(
        &mut self,
        table: TableKind,
        records: &[Vec<String>],
    ) -> Option<MarkedMoney> {
        let amounts = marked_money(table, records, &self.meanings)?;
        let currency = self.add(currency_of(table)?);
        Some(MarkedMoney { amounts, currency })
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

/// What speaks for the first of the tables that were considered, and against
/// the others.
fn evidence(titles: &[String], normal: &[String], considered: &[Considered]) -> Recognition {
    /// Fewer columns than this are no other reading.
    const FEW: usize = 2;
    let (taken, others) = (&considered[0], &considered[1..]);
    let title = |column: usize| {
        let title = titles.get(column);
        title.map_or_else(String::new, |title| title.trim().to_owned())
    };
    let dialect = taken.candidate.dialect;
    let fingerprint = dialect.and_then(|dialect| dialect.fits(normal));
    let groups = fields::required(taken.table);
    let columns = taken.candidate.meanings.iter().enumerate();
    let needed = columns.filter_map(|(column, meaning)| {
        let is_needed = |field: &&'static Field| groups.iter().any(|group| group.contains(field));
        let field = meaning.filter(is_needed)?;
        Some(NeededColumn {
            meaning: field.name,
            header: title(column),
            found_by: taken.candidate.columns[column].found_by,
        })
    });
    let other_table = others
        .iter()
        .find(|other| other.is_near && other.found >= FEW)
        .map(|other| RunnerUp {
            reading: other.table.title().to_owned(),
            why_not: other.why_not(taken),
        });
    let other_dialects = taken.candidate.other_dialects.iter().map(|other| RunnerUp {
        reading: other.name.to_owned(),
        why_not: message!(
            "why-not-fewer-titles",
            n = other.fits(normal).unwrap_or_default().len(),
            taken = dialect.map_or("", |dialect| dialect.name),
            more = fingerprint.unwrap_or_default().len()
        ),
    });
    Recognition {
        table: taken.table,
        dialect: dialect.map(|dialect| dialect.name),
        is_decided: taken.standing == Standing::Decided,
        given_away_by: fingerprint
            .unwrap_or_default()
            .iter()
            .filter_map(|wanted| normal.iter().position(|other| other == wanted))
            .map(title)
            .collect(),
        needed: needed.collect(),
        runners_up: other_table.into_iter().chain(other_dialects).collect(),
    }
}

/// Whether rows are the states of tickets after each of their updates, as the
/// columns say and the numbers that come again: from such a log it follows
/// when a ticket was opened.
fn is_log_of_updates(meanings: &[Option<&'static Field>], rows: &[Vec<String>]) -> bool {
    let column = |of: &'static Field| meanings.iter().position(|meaning| *meaning == Some(of));
    let (Some(number), Some(updated), Some(_)) = (
        column(&fields::tickets::TICKET_ID),
        column(&fields::tickets::UPDATED_AT),
        column(&fields::tickets::STATUS),
    ) else {
        return false;
    };
    let states: BTreeSet<_> = rows
        .iter()
        .filter_map(|row| Some((row.get(number)?, row.get(updated)?)))
        .collect();
    let tickets: BTreeSet<_> = states.iter().map(|(number, _)| number).collect();
    states.len() >= 3 && tickets.len() * 3 <= states.len() * 2
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes the first line for the header.
    fn recognise(text: &str) -> Result<Recognised, Option<NearMiss>> {
        let mut rows = text
            .lines()
            .map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
        let titles = rows.next().unwrap_or_default();
        recognise_header(
            &titles,
            &rows.collect::<Vec<_>>(),
            &FileDecisions::default(),
        )
    }

    fn meanings(text: &str) -> (TableKind, &'static str, Vec<&'static str>) {
        let recognised = recognise(text).unwrap();
        let names = recognised
            .meanings
            .iter()
            .map(|meaning| meaning.map_or("-", |field| field.name))
            .collect();
        (recognised.table, recognised.dialect_name(), names)
    }

    #[test]
    fn the_order_of_columns_does_not_matter() {
        let (table, _, names) = meanings("Status,Created,Ticket #\nOpen,2026-01-01,1\n");
        assert_eq!(table, TableKind::Tickets);
        assert_eq!(names, ["status", "created_at", "ticket_id"]);
    }

    #[test]
    fn a_dialect_is_known_by_its_fingerprint() {
        let (table, dialect, names) = meanings(
            "TicketNbr,Board_Name,Date_Entered_UTC,Severity,status_description\n1,a,2026-01-01,x,New\n",
        );
        assert_eq!(
            (table, dialect),
            (TableKind::Tickets, "ConnectWise service view")
        );
        assert_eq!(names, ["ticket_id", "team", "created_at", "-", "status"]);
    }

    #[test]
    fn two_columns_that_claim_one_meaning_go_by_the_more_telling_title() {
        let (_, _, names) = meanings("Id,Ticket Number,Created,Status\n5,T1,2026-01-01,New\n");
        assert_eq!(names, ["-", "ticket_id", "created_at", "status"]);
    }

    #[test]
    fn an_unknown_table_says_what_it_lacks() {
        let near = recognise("ticket number,colour,shape\n1,red,round\n")
            .unwrap_err()
            .unwrap();
        assert_eq!(
            (near.table, near.lacking),
            (TableKind::Tickets, vec!["created_at"])
        );
    }

    #[test]
    fn lists_of_customers_prices_and_subscriptions_are_no_tickets() {
        for text in [
            "id,active,balance,company_name,created_at,title,updated_at\n1,true,0,Acme,2026-01-01,Ms,2026-01-01\n",
            "id,created_at,group_id,name,updated_at\n1,2026-01-01,,Acme,2026-01-01\n",
            "id,active,created,currency,type\n1,true,2026-01-01,usd,one_time\n",
            "id,billing,created,customer_id,quantity,status\n1,charge,2026-01-01,7,4,active\n",
        ] {
            assert!(recognise(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_list_of_payments_is_no_list_of_invoices() {
        let text = "id,customer_id,payment_method_id,total_amount,transaction_date\n1,7,3,500,2026-01-01\n";
        assert!(recognise(text).is_err());
    }

    #[test]
    fn tickets_and_invoices_under_a_bare_id_are_borne_out_by_their_other_columns() {
        let (table, _, _) = meanings("id,created_at,status,priority\n5,2026-01-01,open,high\n");
        assert_eq!(table, TableKind::Tickets);
        let (table, _, _) =
            meanings("id,customer,date,due date,total\n5,Acme,2026-01-01,2026-01-31,9\n");
        assert_eq!(table, TableKind::Invoices);
    }
}
