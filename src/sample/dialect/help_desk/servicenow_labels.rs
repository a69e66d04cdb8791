//! `ServiceNow` with the labels of its forms.

use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::SheetStyle;
use super::HelpDeskExport;
use crate::sample::records::{Channel, Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "incident.csv",
        style: SheetStyle::PLAIN,
        columns: COLUMNS,
    },
    words: WORDS,
};

const COLUMNS: &[(&str, F)] = &[
    ("Number", F::Number("INC0")),
    ("Opened", F::Created),
    ("Short description", F::Subject),
    ("Caller", F::Always("Someone")),
    ("Priority", F::Priority),
    ("State", F::Status),
    ("Category", F::Category),
    ("Subcategory", F::Subcategory),
    ("Assignment group", F::Team),
    ("Assigned to", F::Technician),
    ("Company", F::Client),
    ("Updated", F::Updated),
    ("Resolved", F::Resolved),
    ("Closed", F::Closed),
    ("Made SLA", F::ResolutionOutcome),
    ("SLA due", F::ResolutionDue),
    ("Contact type", F::Channel),
    ("Reopen count", F::Reopened),
    ("Reassignment count", F::Reassigned),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "New",
        TicketStatus::InProgress => "In Progress",
        TicketStatus::WaitingOnClient => "On Hold",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Closed",
    },
    priority: |it| match it {
        Priority::Critical => "1 - Critical",
        Priority::High => "2 - High",
        Priority::Medium => "3 - Moderate",
        Priority::Low => "4 - Low",
    },
    channel: |it| match it {
        Channel::Email => "Email",
        Channel::Phone => "Phone",
        Channel::Portal => "Self-service",
        Channel::Monitoring => "Monitoring",
    },
    other: "Other",
    outcome: ["true", "false", "true"],
    no_date: "",
    portuguese: false,
};
