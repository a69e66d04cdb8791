//! `Freshservice`: the ticket list with everything selected.

use super::super::facts::{TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Channel, Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    file: "tickets.csv",
    style: STYLE,
    columns: COLUMNS,
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::Iso,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Ticket Id", F::Number("")),
    ("Subject", F::Subject),
    ("Status", F::Status),
    ("Priority", F::Priority),
    ("Source", F::Channel),
    ("Category", F::Category),
    ("Sub-Category", F::Subcategory),
    ("Agent", F::Technician),
    ("Group", F::Team),
    ("Company", F::Client),
    ("Requester Name", F::Always("Someone")),
    ("Created Time", F::Created),
    ("Due by Time", F::ResolutionDue),
    ("Resolved Time", F::Resolved),
    ("Closed Time", F::Closed),
    ("Last Updated Time", F::Updated),
    ("Initial Response Time", F::FirstResponse),
    ("First Response Time (in Hrs)", F::ResponseClock),
    ("Resolution Time (in Hrs)", F::ResolutionClock),
    ("Resolution Status", F::ResolutionOutcome),
    ("First Response Status", F::ResponseOutcome),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New | TicketStatus::InProgress => "Open",
        TicketStatus::WaitingOnClient => "Pending",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Closed",
    },
    priority: |it| match it {
        Priority::Critical => "Urgent",
        Priority::High => "High",
        Priority::Medium => "Medium",
        Priority::Low => "Low",
    },
    channel: |it| match it {
        Channel::Email => "Email",
        Channel::Phone => "Phone",
        Channel::Portal => "Portal",
        Channel::Monitoring => "Monitoring",
    },
    other: "Other",
    outcome: ["Within SLA", "SLA Violated", ""],
    no_date: "",
    portuguese: false,
};
