//! `Freshservice`: the ticket list with everything selected.

use super::super::english;
use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::SheetStyle;
use super::HelpDeskExport;
use crate::sample::records::{Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "tickets.csv",
        style: SheetStyle::PLAIN,
        columns: COLUMNS,
    },
    words: WORDS,
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
    channel: english::channel,
    other: "Other",
    outcome: ["Within SLA", "SLA Violated", ""],
    no_date: "",
    portuguese: false,
};
