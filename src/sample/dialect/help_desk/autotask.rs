//! `Autotask`: the grid of tickets with targets beside what was reached.

use super::super::english;
use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Channel, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "TicketsView.csv",
        style: STYLE,
        columns: COLUMNS,
    },
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::American,
    windows_lines: true,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Ticket Number", F::Number("T20260101.")),
    ("Title", F::Subject),
    ("Company", F::Client),
    ("Contact", F::Always("Someone")),
    ("Created", F::Created),
    ("Complete Date", F::Closed),
    ("Issue Type", F::Category),
    ("Sub-Issue Type", F::Subcategory),
    ("Status", F::Status),
    ("Priority", F::Priority),
    ("Source", F::Channel),
    ("Queue", F::Team),
    ("Primary Resource", F::Technician),
    ("First Response Target", F::ResponseDue),
    ("First Response Actual", F::FirstResponse),
    ("Resolution Target", F::ResolutionDue),
    ("Resolution Actual", F::Resolved),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "New",
        TicketStatus::InProgress => "In Progress",
        TicketStatus::WaitingOnClient => "Waiting Customer",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Complete",
    },
    priority: english::priority,
    channel: |it| match it {
        Channel::Email => "Email",
        Channel::Phone => "Phone",
        Channel::Portal => "Client Portal",
        Channel::Monitoring => "Monitoring Alert",
    },
    other: "Other",
    outcome: ["", "", ""],
    no_date: "",
    portuguese: false,
};
