//! Which table a row comes nearest to that is the header of none.

use super::considered::Considered;
use crate::input::assign_meanings::machines::lists_machines;
use crate::input::fields::{self, Field, costs, meetings, recurring, tickets};
use crate::input::header::has_any_title;
use crate::model::TableKind;

/// Titles that calendars have.
const OF_CALENDARS: [&str; 6] = [
    "all day event",
    "meeting organizer",
    "required attendees",
    "evento de dia inteiro",
    "o dia todo",
    "todo el dia",
];

/// The place of the nearest table among those that were considered, under these
/// titles in normal form; none where it comes near none of them.
pub(super) fn nearest(considered: &[Considered], titles: &[String]) -> Option<usize> {
    let place = |is_it: &dyn Fn(&Considered) -> bool| considered.iter().position(is_it);
    let has_tickets = || {
        let is_numbered =
            |one: &Considered| one.table == TableKind::Tickets && has(one, &tickets::TICKET_ID);
        considered.iter().any(is_numbered)
    };
    let machines = || {
        let are_machines = lists_machines(titles) && !has_tickets();
        are_machines.then(|| place(&|one| one.table == TableKind::Endpoints))?
    };
    let meetings = || {
        let is_calendar = has_any_title(titles, &OF_CALENDARS);
        let lacks_client = |one: &Considered| {
            one.table == TableKind::Meetings && one.lacking == [meetings::CLIENT.name]
        };
        is_calendar.then(|| place(&lacks_client))?
    };
    let agreements = || place(&Considered::are_agreements_without_amounts);
    let near = || {
        let near =
            place(&|one| (one.is_near && has_its_core(one, titles)) || one.is_nearly_tickets())?;
        // What is spent is numbered by the invoice that it was paid on.
        let spent = place(&|one| {
            one.table == TableKind::Costs
                && one.is_near
                && has(one, &costs::CATEGORY)
                && considered[near].table == TableKind::Invoices
                && one.lacking.len() < considered[near].lacking.len()
        });
        // What begins, ends and is of a type need not be a ticket.
        if tells_no_work(&considered[near]) {
            return agreements();
        }
        Some(spent.unwrap_or(near))
    };
    machines()
        .or_else(near)
        .or_else(meetings)
        .or_else(agreements)
}

/// Whether tickets would be nothing but what begins and ends: neither a number
/// of theirs, nor what they are about, where they stand, or who works on them.
fn tells_no_work(one: &Considered) -> bool {
    let of_work = [
        &tickets::TICKET_ID,
        &tickets::SUBJECT,
        &tickets::STATUS,
        &tickets::PRIORITY,
        &tickets::AGENT,
        &tickets::TEAM,
        &tickets::CHANNEL,
        &tickets::RESOLVED_AT,
        &tickets::FIRST_RESPONSE_AT,
        &tickets::RESOLUTION_DUE_AT,
    ];
    one.table == TableKind::Tickets && !of_work.into_iter().any(|field| has(one, field))
}

fn has(one: &Considered, field: &'static Field) -> bool {
    one.candidate.meanings.contains(&Some(field))
}

/// Whether so much of what a table needs is there that it is worth naming: a
/// word that could be a title stands in lists of any kind.
fn has_its_core(one: &Considered, titles: &[String]) -> bool {
    match one.table {
        TableKind::Recurring => {
            let mut columns = titles.iter().zip(&one.candidate.meanings);
            let is_called_so = columns.any(|(title, meaning)| {
                *meaning == Some(&recurring::AGREEMENT_ID) && title != "id"
            });
            let lacks = |field: &'static Field| one.lacking.contains(&field.name);
            is_called_so || !lacks(&recurring::CLIENT) || !lacks(&recurring::AMOUNT)
        }
        table if table.is_core() => true,
        table => one.lacking.len() * 2 <= fields::required(table).len(),
    }
}
