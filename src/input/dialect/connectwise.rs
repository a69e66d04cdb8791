//! ConnectWise PSA report views.

use super::{Dialect, ValueForms};
use crate::input::fields::{invoices, recurring, sla, tickets};
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "ConnectWise service view",
    table: TableKind::Tickets,
    fingerprint: &["ticket number", "board name"],
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
    statuses: &[],
    values: ValueForms::USUAL,
};

pub static SLA: Dialect = Dialect {
    name: "ConnectWise service SLA view",
    table: TableKind::Sla,
    fingerprint: &["sr service rec id", "expected resolution expiration date"],
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
    ignore: &[],
    statuses: &[],
    values: ValueForms::USUAL,
};

pub static INVOICES: Dialect = Dialect {
    name: "ConnectWise invoice view",
    table: TableKind::Invoices,
    fingerprint: &["invoice number", "date invoice"],
    columns: &[("agr amount", &invoices::RECURRING_AMOUNT)],
    ignore: &["closed flag"],
    statuses: &[],
    values: ValueForms::USUAL,
};

pub static AGREEMENTS: Dialect = Dialect {
    name: "ConnectWise agreement view",
    table: TableKind::Recurring,
    fingerprint: &["agr name", "billing amount"],
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
    statuses: &[],
    values: ValueForms::USUAL,
};
