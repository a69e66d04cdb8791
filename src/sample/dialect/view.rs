//! What several dialects say about a record, before each puts it in its own
//! words.

use chrono::{NaiveDate, NaiveTime};

use crate::sample::kinds::{KINDS, Kind};
use crate::sample::records::{Agreement, Filing, Invoice, Operation, Ticket};

pub fn client_name(operation: &Operation, client: Option<u32>) -> &str {
    client.map_or("", |client| &operation.clients[client as usize].name)
}

pub fn technician_name<'o>(operation: &'o Operation, ticket: &Ticket) -> &'o str {
    ticket
        .technician
        .map_or("", |owner| &operation.technicians[owner as usize].name)
}

pub fn subject(ticket: &Ticket) -> &'static Kind {
    &KINDS[usize::from(ticket.subject)]
}

/// Category and subcategory as they were filed.
pub fn filed<'t>(
    ticket: &Ticket,
    other: &'t str,
    words: impl Fn(&'static Kind) -> (&'t str, &'t str),
) -> (&'t str, &'t str) {
    match ticket.filing {
        Filing::Blank => ("", ""),
        Filing::Other => (other, ""),
        Filing::Kind(kind) => words(&KINDS[usize::from(kind)]),
    }
}

/// Whether a promise was kept; `None` while it still can be.
pub fn kept(
    operation: &Operation,
    due: chrono::NaiveDateTime,
    done: Option<chrono::NaiveDateTime>,
) -> Option<bool> {
    match done {
        Some(done) => Some(done <= due),
        None => (due < exported(operation).and_time(NaiveTime::MIN)).then_some(false),
    }
}

/// The day on which the exports were run.
pub fn exported(operation: &Operation) -> NaiveDate {
    operation.last.plus(1).first_day()
}

/// Cents that were paid, and cents that are still open.
pub fn paid_and_open(invoice: &Invoice) -> (i64, i64) {
    if invoice.paid.is_some() {
        (invoice.total, 0)
    } else {
        (0, invoice.total)
    }
}

/// Where an agreement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Active,
    /// A new one followed.
    Replaced,
    /// The client left.
    Cancelled,
}

pub fn standing(operation: &Operation, agreement: &Agreement) -> Standing {
    let left = operation.clients[agreement.client as usize].left;
    match (agreement.end, left) {
        (None, _) => Standing::Active,
        (Some(end), Some((last, _))) if last.last_day() == end => Standing::Cancelled,
        _ => Standing::Replaced,
    }
}
