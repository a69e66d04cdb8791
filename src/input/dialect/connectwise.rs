//! ConnectWise PSA: the service board as it is exported, and report views.

use super::Dialect;
use crate::input::fields::{invoices, recurring, sla, tickets};
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "ConnectWise service view",
    table: TableKind::Tickets,
    fingerprints: &[&["ticket number", "board name"]],
    columns: &[
        ("date entered utc", &tickets::CREATED_AT),
        ("date responded utc", &tickets::FIRST_RESPONSE_AT),
        ("date resolved utc", &tickets::RESOLVED_AT),
        ("date closed utc", &tickets::CLOSED_AT),
        ("status description", &tickets::STATUS),
        ("priority description", &tickets::PRIORITY),
        ("service type", &tickets::CATEGORY),
        ("service sub type", &tickets::SUBCATEGORY),
        ("resource list", &tickets::AGENT),
        ("date required", &tickets::RESOLUTION_DUE_AT),
    ],
    // Impact and severity say how bad, not how soon; who closed a ticket is
    // not who owned it.
    ignore: &[
        "severity",
        "urgency",
        "impact",
        "closed by",
        "resolved by",
        "age",
        "closed age",
    ],
    ..Dialect::PLAIN
};

pub static SLA: Dialect = Dialect {
    name: "ConnectWise service SLA view",
    table: TableKind::Sla,
    fingerprints: &[&["sr service rec id", "expected resolution expiration date"]],
    columns: &[
        ("sr service rec id", &sla::TICKET_ID),
        ("expected responded expiration date", &sla::RESPONSE_DUE_AT),
        (
            "expected responded expiration date utc",
            &sla::RESPONSE_DUE_AT,
        ),
        (
            "expected resolution expiration date",
            &sla::RESOLUTION_DUE_AT,
        ),
        (
            "expected resolution expiration date utc",
            &sla::RESOLUTION_DUE_AT,
        ),
        ("date responded utc", &sla::RESPONDED_AT),
        ("date resolved utc", &sla::RESOLVED_AT),
    ],
    ..Dialect::PLAIN
};

pub static INVOICES: Dialect = Dialect {
    name: "ConnectWise invoice view",
    table: TableKind::Invoices,
    fingerprints: &[&["invoice number", "date invoice"]],
    columns: &[("agr amount", &invoices::RECURRING_AMOUNT)],
    ignore: &["closed flag"],
    ..Dialect::PLAIN
};

pub static AGREEMENTS: Dialect = Dialect {
    name: "ConnectWise agreement view",
    table: TableKind::Recurring,
    fingerprints: &[&["agr name", "billing amount"]],
    columns: &[
        ("agr name", &recurring::NAME),
        ("billing amount", &recurring::AMOUNT),
        ("agreement status", &recurring::STATUS),
        ("date start", &recurring::STARTED_AT),
        ("date end", &recurring::ENDED_AT),
    ],
    // When billing begins is not when the agreement does.
    ignore: &[
        "bill start date",
        "parent agreement name",
        "agr type description",
    ],
    ..Dialect::PLAIN
};

pub static BOARD: Dialect = Dialect {
    name: "ConnectWise service board",
    table: TableKind::Tickets,
    fingerprints: &[
        &["selected sr service recid"],
        &["ticket number", "summary description", "next date"],
    ],
    columns: &[
        ("ticket number", &tickets::TICKET_ID),
        ("selected sr service recid", &tickets::TICKET_ID),
        ("age", &tickets::AGE_DAYS),
        ("resources", &tickets::AGENT),
        ("company", &tickets::CLIENT),
        ("last update", &tickets::UPDATED_AT),
        ("subtype", &tickets::SUBCATEGORY),
        ("summary description", &tickets::SUBJECT),
    ],
    ignore: &["level", "site", "next date"],
    ..Dialect::PLAIN
};

pub static RECEIVABLES: Dialect = Dialect {
    name: "ConnectWise receivables view",
    table: TableKind::Invoices,
    fingerprints: &[&["aging bucket", "invoice number"]],
    columns: &[
        ("open balance", &invoices::BALANCE),
        ("due date", &invoices::DUE_AT),
    ],
    ..Dialect::PLAIN
};

pub static ADDITIONS: Dialect = Dialect {
    name: "ConnectWise agreement additions",
    table: TableKind::Recurring,
    fingerprints: &[&["agr name", "ext price"]],
    columns: &[
        ("product description", &recurring::NAME),
        ("ext price", &recurring::AMOUNT),
        ("quantity to bill", &recurring::QUANTITY),
        ("total quantity", &recurring::QUANTITY),
        ("effective date", &recurring::STARTED_AT),
        ("cancelled date", &recurring::ENDED_AT),
        ("addition status", &recurring::STATUS),
    ],
    ignore: &["agr name", "unit cost", "ext cost", "margin"],
    ..Dialect::PLAIN
};
