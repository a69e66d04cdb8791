//! `Zendesk`: the full export, with its summation column and tagged fields.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Zendesk tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["summation column", "id"],
        &["requester wait time in minutes"],
        &["group stations", "assignee stations"],
        &["satisfaction score", "group stations"],
        &["assignee", "solved at", "via"],
    ],
    columns: &[
        ("id", &tickets::TICKET_ID),
        ("organization", &tickets::CLIENT),
        ("organization name", &tickets::CLIENT),
        ("assignee", &tickets::AGENT),
        ("created at", &tickets::CREATED_AT),
        ("solved at", &tickets::RESOLVED_AT),
        ("updated at", &tickets::UPDATED_AT),
        ("via", &tickets::CHANNEL),
        ("ticket category", &tickets::CATEGORY),
        ("category", &tickets::CATEGORY),
        ("ticket subcategory", &tickets::SUBCATEGORY),
        ("assignee stations", &tickets::HOLDERS),
        ("reopens", &tickets::REOPEN_COUNT),
        ("ticket type", &tickets::TICKET_TYPE),
    ],
    ignore: &[
        "requester domain",
        "initially assigned at",
        "assigned at",
        "resolution time",
    ],
    ..Dialect::PLAIN
};
