//! `Request Tracker`: tabs, and no quoting at all.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Request Tracker tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["queue", "owner", "requestors"],
        &["fila", "proprietario", "requisitantes"],
        &["cola", "propietario", "solicitantes"],
    ],
    columns: &[
        ("id", &tickets::TICKET_ID),
        ("identificador", &tickets::TICKET_ID),
        ("created", &tickets::CREATED_AT),
        ("criado", &tickets::CREATED_AT),
        ("creado", &tickets::CREATED_AT),
        ("resolved", &tickets::RESOLVED_AT),
        ("resolvido", &tickets::RESOLVED_AT),
        ("resuelto", &tickets::RESOLVED_AT),
        ("due", &tickets::RESOLUTION_DUE_AT),
        ("vencimento", &tickets::RESOLUTION_DUE_AT),
        ("fecha limite", &tickets::RESOLUTION_DUE_AT),
        ("last updated", &tickets::UPDATED_AT),
        ("atualizado em", &tickets::UPDATED_AT),
        ("owner", &tickets::AGENT),
        ("queue", &tickets::TEAM),
        ("fila", &tickets::TEAM),
        ("cola", &tickets::TEAM),
        ("status", &tickets::STATUS),
        ("estado", &tickets::STATUS),
    ],
    // When somebody was last told is no update; the time left is work that is
    // estimated, and no clock of a service level.
    ignore: &[
        "told",
        "ultima atualizacao",
        "starts",
        "started",
        "time left",
        "tempo restante",
        "tiempo restante",
    ],
    ..Dialect::PLAIN
};
