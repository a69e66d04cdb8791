//! `OTRS` and `Znuny`: lists of tickets from their statistics, in which the
//! columns of escalation keep their English names.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "OTRS tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["ticket number", "escalation destination in"],
        &["ticket number", "solution time working time"],
    ],
    columns: &[
        ("ticket number", &tickets::TICKET_ID),
        ("created", &tickets::CREATED_AT),
        ("criado", &tickets::CREATED_AT),
        ("creado", &tickets::CREATED_AT),
        ("erstellt", &tickets::CREATED_AT),
        ("close time", &tickets::CLOSED_AT),
        ("hora de fechamento", &tickets::CLOSED_AT),
        ("changed", &tickets::UPDATED_AT),
        ("ultima alteracao", &tickets::UPDATED_AT),
        ("customer id", &tickets::CLIENT),
        ("id do cliente", &tickets::CLIENT),
        ("agent owner", &tickets::AGENT),
        ("atendente proprietario", &tickets::AGENT),
        // Until when a target that still runs is due.
        (
            "first response time destination date",
            &tickets::FIRST_RESPONSE_DUE_AT,
        ),
        (
            "solution time destination date",
            &tickets::RESOLUTION_DUE_AT,
        ),
    ],
    // What is left of a target is counted in seconds, and is no moment.
    ignore: &[
        "number",
        "numero",
        "solution time",
        "solution time working time",
        "solution time escalation",
        "solution time notification",
        "solution time destination time",
        "first response time",
        "first response time working time",
        "first response time escalation",
        "first response time notification",
        "first response time destination time",
        "update time",
        "update time working time",
        "update time destination time",
        "update time destination date",
        "escalation time",
        "escalation destination date",
        "escalation destination in",
        "escalation time working time",
    ],
    ..Dialect::PLAIN
};
