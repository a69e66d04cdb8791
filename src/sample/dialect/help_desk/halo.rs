//! `HaloPSA`: a ticket report; no date is 30 December 1899.

use super::super::english;
use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::TicketStatus;

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "tickets report.csv",
        style: STYLE,
        columns: COLUMNS,
    },
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    windows_lines: true,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Ticket ID", F::Number("")),
    ("Ticket Type", F::Always("Incident")),
    ("Status", F::Status),
    ("Summary", F::Subject),
    ("Priority Description", F::Priority),
    ("Category", F::CategoryPath(">")),
    ("Client", F::Client),
    ("Team", F::Team),
    ("Agent", F::Technician),
    ("Source", F::Channel),
    ("Date Opened", F::Created),
    ("Date Responded", F::FirstResponse),
    ("Date Resolved", F::Resolved),
    ("Date Closed", F::Closed),
    ("Target Response Date", F::ResponseDue),
    ("Target Resolution Date", F::ResolutionDue),
    ("Response State", F::ResponseOutcome),
    ("Resolution State", F::ResolutionOutcome),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "New",
        TicketStatus::InProgress => "In Progress",
        TicketStatus::WaitingOnClient => "With User",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Closed",
    },
    priority: english::priority,
    channel: english::channel,
    other: "Other",
    outcome: ["Inside", "Outside", ""],
    no_date: "30/12/1899 00:00",
    portuguese: false,
};
