//! ServiceNow lists exported with field names.

use super::{Dialect, ValueForms};
use crate::input::fields::{sla, tickets};
use crate::model::TableKind;

/// Choice values of `incident_state` and `state`.
static INCIDENT_STATES: &[(&str, &str)] = &[
    ("1", "new"),
    ("2", "in progress"),
    ("3", "on hold"),
    ("6", "resolved"),
    ("7", "closed"),
    ("8", "canceled"),
];

pub static INCIDENTS: Dialect = Dialect {
    name: "ServiceNow incidents",
    table: TableKind::Tickets,
    fingerprint: &["number", "opened at", "assignment group"],
    columns: &[
        ("opened at", &tickets::CREATED_AT),
        ("incident state", &tickets::STATUS),
        ("assigned to", &tickets::AGENT),
        ("assignment group", &tickets::TEAM),
        ("made sla", &tickets::RESOLUTION_MET),
        ("sla due", &tickets::RESOLUTION_DUE_AT),
        ("contact type", &tickets::CHANNEL),
        ("reassignment count", &tickets::REASSIGN_COUNT),
    ],
    // Priority is computed from these; who resolved is not who owned.
    ignore: &[
        "urgency",
        "severity",
        "impact",
        "resolved by",
        "closed by",
        "sys created on",
    ],
    statuses: INCIDENT_STATES,
    values: ValueForms::USUAL,
};

pub static TASK_SLA: Dialect = Dialect {
    name: "ServiceNow task SLA",
    table: TableKind::Sla,
    fingerprint: &["has breached", "planned end time"],
    columns: &[
        ("task value", &sla::TICKET_ID),
        ("sla value", &sla::POLICY),
        ("planned end time", &sla::DUE_AT),
        ("end time", &sla::ACHIEVED_AT),
    ],
    ignore: &["original breach time"],
    statuses: &[],
    values: ValueForms::USUAL,
};

pub static INCIDENT_SLA: Dialect = Dialect {
    name: "ServiceNow incident SLA",
    table: TableKind::Sla,
    fingerprint: &["number", "has breached", "stage"],
    columns: &[
        ("number", &sla::TICKET_ID),
        ("sla", &sla::POLICY),
        ("target", &sla::TARGET),
        ("end time", &sla::ACHIEVED_AT),
    ],
    ignore: &["priority"],
    statuses: &[],
    values: ValueForms::USUAL,
};
