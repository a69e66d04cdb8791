//! `Freshservice` and `Freshdesk`. The initial response time is a date, despite its
//! name.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static FRESHSERVICE: Dialect = Dialect {
    name: "Freshservice tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["ticket id", "resolution status", "sub category"],
        &["ticket id", "resolution status", "urgency"],
        &[
            "ticket id",
            "resolution status",
            "requester name",
            "category",
        ],
    ],
    columns: &[
        ("created time", &tickets::CREATED_AT),
        ("initial response time", &tickets::FIRST_RESPONSE_AT),
        ("resolved time", &tickets::RESOLVED_AT),
        ("closed time", &tickets::CLOSED_AT),
        ("last updated time", &tickets::UPDATED_AT),
        ("last update time", &tickets::UPDATED_AT),
        ("due by time", &tickets::RESOLUTION_DUE_AT),
        ("resolution status", &tickets::RESOLUTION_MET),
        ("first response status", &tickets::RESPONSE_MET),
        ("company", &tickets::CLIENT),
        ("company name", &tickets::CLIENT),
        ("department", &tickets::CLIENT),
    ],
    // Priority is what these two come to.
    ignore: &["urgency", "impact", "every response status"],
    ..Dialect::PLAIN
};

pub static FRESHDESK: Dialect = Dialect {
    name: "Freshdesk tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["ticket id", "resolution status", "agent interactions"],
        &["ticket id", "first response status", "resolution status"],
    ],
    // Those of Freshservice, which has all of the titles above as well.
    without: &["urgency", "sub category"],
    columns: &[
        ("created time", &tickets::CREATED_AT),
        ("initial response time", &tickets::FIRST_RESPONSE_AT),
        ("resolved time", &tickets::RESOLVED_AT),
        ("closed time", &tickets::CLOSED_AT),
        ("last updated time", &tickets::UPDATED_AT),
        ("last update time", &tickets::UPDATED_AT),
        ("due by time", &tickets::RESOLUTION_DUE_AT),
        ("resolution status", &tickets::RESOLUTION_MET),
        ("first response status", &tickets::RESPONSE_MET),
        ("company", &tickets::CLIENT),
        ("company name", &tickets::CLIENT),
        ("type", &tickets::CATEGORY),
    ],
    ignore: &["every response status"],
    ..Dialect::PLAIN
};
