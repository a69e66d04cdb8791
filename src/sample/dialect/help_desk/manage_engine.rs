//! `ServiceDesk Plus`: true under overdue is bad; a dash is nothing.

use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Channel, Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "requests.csv",
        style: STYLE,
        columns: COLUMNS,
    },
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Request ID", F::Number("")),
    ("Subject", F::Subject),
    ("Requester", F::Always("Someone")),
    ("Account", F::Client),
    ("Technician", F::Technician),
    ("Group", F::Team),
    ("Created Time", F::Created),
    ("Responded Date", F::FirstResponse),
    ("DueBy Time", F::ResolutionDue),
    ("Response DueBy Time", F::ResponseDue),
    ("Resolved Time", F::Resolved),
    ("Completed Time", F::Closed),
    ("Priority", F::Priority),
    ("Request Status", F::Status),
    ("Category", F::Category),
    ("Sub Category", F::Subcategory),
    ("Request Mode", F::Channel),
    ("Overdue Status", F::ResolutionOutcome),
    ("First Response Overdue Status", F::ResponseOutcome),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "Open",
        TicketStatus::InProgress => "In Progress",
        TicketStatus::WaitingOnClient => "Onhold",
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
        Channel::Email => "E-Mail",
        Channel::Phone => "Phone Call",
        Channel::Portal => "Web Form",
        Channel::Monitoring => "Monitoring",
    },
    other: "Other",
    outcome: ["false", "true", "false"],
    no_date: "-",
    portuguese: false,
};
