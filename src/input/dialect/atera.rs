//! `Atera`: the fields of its tickets.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Atera tickets",
    table: TableKind::Tickets,
    fingerprints: &[&["ticket title", "ticket created date"]],
    columns: &[
        ("ticket id", &tickets::TICKET_ID),
        ("ticket number", &tickets::TICKET_ID),
        ("ticket created date", &tickets::CREATED_AT),
        ("technician first comment date", &tickets::FIRST_RESPONSE_AT),
        ("ticket resolved date", &tickets::RESOLVED_AT),
        ("first response due date", &tickets::FIRST_RESPONSE_DUE_AT),
        ("closed ticket due date", &tickets::RESOLUTION_DUE_AT),
        ("technician full name", &tickets::AGENT),
        ("customer name", &tickets::CLIENT),
        ("ticket priority", &tickets::PRIORITY),
        ("ticket status", &tickets::STATUS),
        ("ticket source", &tickets::CHANNEL),
    ],
    ignore: &["ticket impact", "impact", "end user id", "contract id"],
    ..Dialect::PLAIN
};
