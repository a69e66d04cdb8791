//! `Jira` and `Jira Service Management`, whose times to respond and to resolve are
//! what was left of them.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

/// What others computed, and why an issue was closed: that is a word, no date.
const IGNORED: &[&str] = &[
    "impact",
    "urgency",
    "severity",
    "status category",
    "resolution",
    "resolucion",
    "resolucao",
    "losung",
];

pub static SERVICE_MANAGEMENT: Dialect = Dialect {
    name: "Jira Service Management issues",
    table: TableKind::Tickets,
    fingerprints: &[
        &["issue key", "time to resolution"],
        &["issue key", "time to first response"],
        &["issue key", "time to done"],
        &["issue key", "issue type", "request type"],
    ],
    columns: &[
        ("time to first response", &tickets::RESPONSE_REMAINING),
        ("time to resolution", &tickets::RESOLUTION_REMAINING),
        ("time to done", &tickets::RESOLUTION_REMAINING),
        ("issue key", &tickets::TICKET_ID),
        ("key", &tickets::TICKET_ID),
        ("created", &tickets::CREATED_AT),
        ("resolved", &tickets::RESOLVED_AT),
        ("chart date of first response", &tickets::FIRST_RESPONSE_AT),
        ("organizations", &tickets::CLIENT),
        ("organization", &tickets::CLIENT),
        ("customer", &tickets::CLIENT),
        ("request type", &tickets::CATEGORY),
        ("category", &tickets::CATEGORY),
        ("components", &tickets::SUBCATEGORY),
        ("request channel type", &tickets::CHANNEL),
        ("summary", &tickets::SUBJECT),
        ("issue type", &tickets::TICKET_TYPE),
        ("work type", &tickets::TICKET_TYPE),
    ],
    ignore: IGNORED,
    ..Dialect::PLAIN
};

pub static ISSUES: Dialect = Dialect {
    name: "Jira issues",
    table: TableKind::Tickets,
    fingerprints: &[
        &["issue key", "issue type"],
        &["clave de incidencia", "tipo de incidencia"],
        &["chave da item", "tipo de item"],
        &["chave do item", "tipo de item"],
        &["vorgangsschlussel", "vorgangstyp"],
        &["cle de ticket", "type de ticket"],
    ],
    columns: &[
        ("issue key", &tickets::TICKET_ID),
        ("key", &tickets::TICKET_ID),
        ("created", &tickets::CREATED_AT),
        ("resolved", &tickets::RESOLVED_AT),
        ("chart date of first response", &tickets::FIRST_RESPONSE_AT),
        ("organizations", &tickets::CLIENT),
        ("organization", &tickets::CLIENT),
        ("customer", &tickets::CLIENT),
        ("request type", &tickets::CATEGORY),
        ("category", &tickets::CATEGORY),
        ("components", &tickets::SUBCATEGORY),
        ("request channel type", &tickets::CHANNEL),
        ("summary", &tickets::SUBJECT),
        ("issue type", &tickets::TICKET_TYPE),
        ("work type", &tickets::TICKET_TYPE),
        ("clave de incidencia", &tickets::TICKET_ID),
        ("creada", &tickets::CREATED_AT),
        ("actualizada", &tickets::UPDATED_AT),
        (
            "tiempo hasta primera respuesta",
            &tickets::RESPONSE_REMAINING,
        ),
        (
            "tiempo hasta la primera respuesta",
            &tickets::RESPONSE_REMAINING,
        ),
        ("tiempo hasta resolucion", &tickets::RESOLUTION_REMAINING),
        ("tiempo hasta la resolucion", &tickets::RESOLUTION_REMAINING),
        ("resuelta", &tickets::RESOLVED_AT),
        ("persona asignada", &tickets::AGENT),
        ("resumen", &tickets::SUBJECT),
        ("tipo de incidencia", &tickets::TICKET_TYPE),
        ("organizaciones", &tickets::CLIENT),
        ("componentes", &tickets::SUBCATEGORY),
        ("chave da item", &tickets::TICKET_ID),
        ("chave do item", &tickets::TICKET_ID),
        ("tipo de item", &tickets::TICKET_TYPE),
        ("organizacoes", &tickets::CLIENT),
        ("vorgangsschlussel", &tickets::TICKET_ID),
        ("erstellt", &tickets::CREATED_AT),
        ("vorgangstyp", &tickets::TICKET_TYPE),
        ("organisationen", &tickets::CLIENT),
        ("cle de ticket", &tickets::TICKET_ID),
        ("resume", &tickets::SUBJECT),
        ("mise a jour", &tickets::UPDATED_AT),
        ("type de ticket", &tickets::TICKET_TYPE),
        ("organisations", &tickets::CLIENT),
    ],
    ignore: IGNORED,
    ..Dialect::PLAIN
};
