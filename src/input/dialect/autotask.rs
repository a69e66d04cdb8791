//! Datto `Autotask`: the grid of tickets.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Autotask tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["ticket number", "sub issue type"],
        &["ticket number", "primary resource", "queue"],
        &["ticket number", "queue", "issue type"],
        &["ticket number", "due date time", "create date"],
    ],
    columns: &[
        ("company", &tickets::CLIENT),
        ("account", &tickets::CLIENT),
        ("account name", &tickets::CLIENT),
        ("organization", &tickets::CLIENT),
        ("created", &tickets::CREATED_AT),
        ("create date", &tickets::CREATED_AT),
        ("create date time", &tickets::CREATED_AT),
        ("complete date", &tickets::CLOSED_AT),
        ("completed date", &tickets::CLOSED_AT),
        ("complete date time", &tickets::CLOSED_AT),
        ("first response date time", &tickets::FIRST_RESPONSE_AT),
        ("resolved date time", &tickets::RESOLVED_AT),
        (
            "first response due date time",
            &tickets::FIRST_RESPONSE_DUE_AT,
        ),
        ("resolved due date time", &tickets::RESOLUTION_DUE_AT),
        ("resolution target", &tickets::RESOLUTION_DUE_AT),
        ("due date time", &tickets::RESOLUTION_DUE_AT),
        ("issue type", &tickets::CATEGORY),
        ("sub issue type", &tickets::SUBCATEGORY),
        ("primary resource", &tickets::AGENT),
        ("queue", &tickets::TEAM),
    ],
    // The parent is whose branch a client is; the plan is a target between
    // answer and solution.
    ignore: &[
        "parent account",
        "ticket category",
        "resolution plan target",
        "resolution plan actual",
    ],
    // As the interface writes them; a house adds states of its own above.
    statuses: &[("1", "new"), ("5", "complete")],
    // So does it number its priorities; the grid names them.
    priorities: &[
        ("1", "high"),
        ("2", "medium"),
        ("3", "low"),
        ("4", "critical"),
    ],
    // The provider's own house.
    nobody: &[(&tickets::CLIENT, "0")],
    ..Dialect::PLAIN
};
