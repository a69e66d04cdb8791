//! `ManageEngine ServiceDesk Plus`: true under overdue is bad.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static REQUESTS: Dialect = Dialect {
    name: "ServiceDesk Plus requests",
    table: TableKind::Tickets,
    fingerprints: &[
        &["request id", "overdue status", "technician"],
        &["request id", "request status", "technician"],
        &["request id", "due by time", "technician"],
        &["technician name", "requester name", "status name"],
    ],
    columns: &[
        ("request id", &tickets::TICKET_ID),
        ("account", &tickets::CLIENT),
        ("account name", &tickets::CLIENT),
        ("created time", &tickets::CREATED_AT),
        ("responded date", &tickets::FIRST_RESPONSE_AT),
        ("responded time", &tickets::FIRST_RESPONSE_AT),
        ("resolved time", &tickets::RESOLVED_AT),
        ("completed time", &tickets::CLOSED_AT),
        ("due by time", &tickets::RESOLUTION_DUE_AT),
        ("response due by time", &tickets::FIRST_RESPONSE_DUE_AT),
        ("overdue status", &tickets::RESOLUTION_BREACHED),
        ("first response overdue status", &tickets::RESPONSE_BREACHED),
        (
            "first response over due status",
            &tickets::RESPONSE_BREACHED,
        ),
        ("request status", &tickets::STATUS),
        ("request type", &tickets::TICKET_TYPE),
        ("request mode", &tickets::CHANNEL),
        ("mode", &tickets::CHANNEL),
        ("re opened", &tickets::REOPEN_COUNT),
        ("technician", &tickets::AGENT),
    ],
    ignore: &[
        "urgency",
        "impact",
        "overdue by",
        "time elapsed",
        "sla response time",
        "sla resolution time",
    ],
    ..Dialect::PLAIN
};
