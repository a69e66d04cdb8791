//! ServiceNow lists, exported with field names or with labels.

use super::{Dialect, ValueForms};
use crate::input::fields::{sla, tickets};
use crate::input::value::duration::DurationUnit;
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
    fingerprints: &[
        &["number", "opened at", "assignment group"],
        &["number", "opened at", "incident state"],
        &["number", "sys created on", "incident state"],
    ],
    columns: &[
        ("opened at", &tickets::CREATED_AT),
        ("incident state", &tickets::STATUS),
        ("assigned to", &tickets::AGENT),
        ("assignment group", &tickets::TEAM),
        ("made sla", &tickets::RESOLUTION_MET),
        ("sla due", &tickets::RESOLUTION_DUE_AT),
        ("contact type", &tickets::CHANNEL),
        ("reassignment count", &tickets::REASSIGN_COUNT),
        ("calendar duration", &tickets::RESOLUTION_TIME),
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
    values: ValueForms {
        units: &[(&tickets::RESOLUTION_TIME, DurationUnit::Seconds)],
        ..ValueForms::USUAL
    },
    ..Dialect::PLAIN
};

pub static TASK_SLA: Dialect = Dialect {
    name: "ServiceNow task SLA",
    table: TableKind::Sla,
    fingerprints: &[&["has breached", "planned end time"]],
    columns: &[
        ("task value", &sla::TICKET_ID),
        ("sla value", &sla::POLICY),
        ("planned end time", &sla::DUE_AT),
        ("end time", &sla::ACHIEVED_AT),
    ],
    ignore: &["original breach time"],
    ..Dialect::PLAIN
};

pub static INCIDENT_SLA: Dialect = Dialect {
    name: "ServiceNow incident SLA",
    table: TableKind::Sla,
    fingerprints: &[&["number", "has breached", "stage"]],
    columns: &[
        ("number", &sla::TICKET_ID),
        ("sla", &sla::POLICY),
        ("target", &sla::TARGET),
        ("end time", &sla::ACHIEVED_AT),
    ],
    ignore: &["priority"],
    ..Dialect::PLAIN
};

pub static LABELS: Dialect = Dialect {
    name: "ServiceNow incidents by labels",
    table: TableKind::Tickets,
    fingerprints: &[
        &["number", "short description", "caller"],
        &["number", "short description", "assignment group"],
    ],
    columns: &[
        ("opened", &tickets::CREATED_AT),
        ("made sla", &tickets::RESOLUTION_MET),
        ("sla due", &tickets::RESOLUTION_DUE_AT),
        ("assigned to", &tickets::AGENT),
        ("assignment group", &tickets::TEAM),
        ("company", &tickets::CLIENT),
        ("state", &tickets::STATUS),
        ("resolved", &tickets::RESOLVED_AT),
        ("closed", &tickets::CLOSED_AT),
        ("contact type", &tickets::CHANNEL),
        ("channel", &tickets::CHANNEL),
    ],
    ignore: &[
        "urgency",
        "severity",
        "impact",
        "created",
        "resolved by",
        "closed by",
    ],
    statuses: INCIDENT_STATES,
    ..Dialect::PLAIN
};
