//! `Zendesk`: the full export of tickets.

use super::super::english;
use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::SheetStyle;
use super::HelpDeskExport;
use crate::sample::records::{Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "export.csv",
        style: SheetStyle::PLAIN,
        columns: COLUMNS,
    },
    words: WORDS,
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
    channel: english::channel,
    other: "Other",
    outcome: ["", "", ""],
    no_date: "",
    portuguese: false,
};
