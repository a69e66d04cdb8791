//! `osTicket`: a byte order mark, and a column of what is overdue.

use super::super::english;
use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::SheetStyle;
use super::HelpDeskExport;
use crate::sample::records::{Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "tickets.csv",
        style: STYLE,
        columns: COLUMNS,
    },
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    byte_order_mark: true,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Ticket Number", F::Number("")),
    ("Date Created", F::Created),
    ("Subject", F::Subject),
    ("From", F::Always("Someone")),
    ("Priority", F::Priority),
    ("Department", F::Team),
    ("Help Topic", F::Category),
    ("Source", F::Channel),
    ("Current Status", F::Status),
    ("Last Updated", F::Updated),
    ("SLA Due Date", F::ResolutionDue),
    ("SLA Plan", F::Always("Default")),
    ("Due Date", F::Always("")),
    ("Closed Date", F::Resolved),
    ("Overdue", F::ResolutionOutcome),
    ("Answered", F::Always("1")),
    ("Agent Assigned", F::Technician),
    ("Reopen Count", F::Reopened),
    ("Organization", F::Client),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New | TicketStatus::InProgress | TicketStatus::WaitingOnClient => "Open",
        TicketStatus::Resolved | TicketStatus::Closed => "Closed",
    },
    priority: |it| match it {
        Priority::Critical => "Emergency",
        Priority::High => "High",
        Priority::Medium => "Normal",
        Priority::Low => "Low",
    },
    channel: english::channel,
    other: "Other",
    outcome: ["0", "1", "0"],
    no_date: "",
    portuguese: false,
};
