//! `Jira Service Management`: all fields, its two columns of time left among them.

use super::super::english;
use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "jira.csv",
        style: STYLE,
        columns: COLUMNS,
    },
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::MonthName,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Summary", F::Subject),
    ("Issue key", F::Number("HELP-")),
    ("Issue id", F::Number("")),
    ("Issue Type", F::Always("Support")),
    ("Status", F::Status),
    ("Priority", F::Priority),
    ("Assignee", F::Technician),
    ("Reporter", F::Always("someone")),
    ("Created", F::Created),
    ("Updated", F::Updated),
    ("Resolved", F::Resolved),
    ("Watchers", F::Always("")),
    ("Watchers", F::Always("")),
    ("Custom field (Organizations)", F::Client),
    ("Custom field (Request Type)", F::Category),
    ("Custom field (Request channel type)", F::Channel),
    (
        "Custom field ([CHART] Date of First Response)",
        F::FirstResponse,
    ),
    (
        "Custom field (Time to first response)",
        F::ResponseRemaining,
    ),
    ("Custom field (Time to resolution)", F::ResolutionRemaining),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "Open",
        TicketStatus::InProgress => "Work in progress",
        TicketStatus::WaitingOnClient => "Waiting for customer",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Closed",
    },
    priority: |it| match it {
        Priority::Critical => "Highest",
        Priority::High => "High",
        Priority::Medium => "Medium",
        Priority::Low => "Low",
    },
    channel: english::channel,
    other: "Other",
    outcome: ["", "", ""],
    no_date: "",
    portuguese: false,
};
