//! `osTicket`: overdue is a flag whose true is bad, and which is cleared when a
//! ticket is closed.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "osTicket tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["ticket number", "help topic", "current status"],
        &["ticket number", "help topic", "sla due date"],
        &["ticket number", "sla plan", "agent assigned"],
        &["ticket number", "date created", "current status", "overdue"],
    ],
    columns: &[
        ("ticket number", &tickets::TICKET_ID),
        ("date created", &tickets::CREATED_AT),
        ("due date", &tickets::DUE_SET_BY_HAND),
        ("sla due date", &tickets::RESOLUTION_DUE_AT),
        ("closed date", &tickets::CLOSED_AT),
        ("overdue", &tickets::RESOLUTION_BREACHED),
        ("agent assigned", &tickets::AGENT),
        ("help topic", &tickets::CATEGORY),
        ("department", &tickets::TEAM),
        ("organization", &tickets::CLIENT),
        ("organization name", &tickets::CLIENT),
    ],
    ignore: &["answered", "team assigned"],
    clears_overdue: true,
    ..Dialect::PLAIN
};
