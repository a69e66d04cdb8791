//! `Zendesk`: the full export of tickets.

use super::super::facts::{TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Channel, Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    file: "export.csv",
    style: STYLE,
    columns: COLUMNS,
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::Iso,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Summation column", F::Always("1")),
    ("Id", F::Number("")),
    ("Requester", F::Always("Someone")),
    ("Organization", F::Client),
    ("Assignee", F::Technician),
    ("Group", F::Team),
    ("Subject", F::Subject),
    ("Status", F::Status),
    ("Priority", F::Priority),
    ("Via", F::Channel),
    ("Ticket type", F::Always("Incident")),
    ("Created at", F::Created),
    ("Updated at", F::Updated),
    ("Solved at", F::Resolved),
    ("First reply time in minutes", F::ResponseMinutes),
    ("Full resolution time in minutes", F::ResolutionMinutes),
    ("On hold time in minutes", F::WaitingMinutes),
    ("Reopens", F::Reopened),
    ("Assignee stations", F::Holders),
    ("Ticket Category [list]", F::Category),
    ("Ticket Subcategory [list]", F::Subcategory),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "New",
        TicketStatus::InProgress => "Open",
        TicketStatus::WaitingOnClient => "Pending",
        TicketStatus::Resolved => "Solved",
        TicketStatus::Closed => "Closed",
    },
    priority: |it| match it {
        Priority::Critical => "Urgent",
        Priority::High => "High",
        Priority::Medium => "Normal",
        Priority::Low => "Low",
    },
    channel: |it| match it {
        Channel::Email => "Email",
        Channel::Phone => "Phone",
        Channel::Portal => "Portal",
        Channel::Monitoring => "Monitoring",
    },
    other: "Other",
    outcome: ["", "", ""],
    no_date: "",
    portuguese: false,
};
