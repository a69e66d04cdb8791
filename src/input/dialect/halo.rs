//! `HaloPSA` and `Halo ITSM` reports. A resolution date beside the day it was
//! closed is the target.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Halo tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["ticket id", "target resolution date"],
        &["response state", "resolution state"],
        &["slastate", "dateoccurred"],
        &["ticket id", "date opened", "resolution date", "date closed"],
    ],
    columns: &[
        ("id", &tickets::TICKET_ID),
        ("date opened", &tickets::CREATED_AT),
        ("dateoccurred", &tickets::CREATED_AT),
        ("date responded", &tickets::FIRST_RESPONSE_AT),
        ("responded date", &tickets::FIRST_RESPONSE_AT),
        ("response date", &tickets::FIRST_RESPONSE_AT),
        ("date resolved", &tickets::RESOLVED_AT),
        ("datecleared", &tickets::RESOLVED_AT),
        ("date closed", &tickets::CLOSED_AT),
        ("date closed", &tickets::CLOSED_AT),
        ("target response date", &tickets::FIRST_RESPONSE_DUE_AT),
        ("respondbydate", &tickets::FIRST_RESPONSE_DUE_AT),
        ("target resolution date", &tickets::RESOLUTION_DUE_AT),
        ("fixbydate", &tickets::RESOLUTION_DUE_AT),
        ("resolution date", &tickets::RESOLUTION_DUE_AT),
        ("response state", &tickets::RESPONSE_MET),
        ("slaresponsestate", &tickets::RESPONSE_MET),
        ("resolution state", &tickets::RESOLUTION_MET),
        ("slastate", &tickets::RESOLUTION_MET),
        ("priority description", &tickets::PRIORITY),
        ("priority number", &tickets::PRIORITY),
        ("section", &tickets::TEAM),
        ("client", &tickets::CLIENT),
        ("customer", &tickets::CLIENT),
    ],
    ignore: &["resolution category", "response time", "resolution time"],
    ..Dialect::PLAIN
};
