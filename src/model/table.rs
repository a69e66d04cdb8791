use std::fmt;

use serde::Serialize;

use crate::language::{Message, Value};

/// A canonical kind of record that exports are read into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    Tickets,
    Sla,
    Invoices,
    Recurring,
    MrrMovements,
    TimeEntries,
    Csat,
    Endpoints,
    Meetings,
    Costs,
}

impl TableKind {
    pub const ALL: [Self; 10] = [
        Self::Tickets,
        Self::Sla,
        Self::Invoices,
        Self::Recurring,
        Self::MrrMovements,
        Self::TimeEntries,
        Self::Csat,
        Self::Endpoints,
        Self::Meetings,
        Self::Costs,
    ];

    /// The tables that a verdict rests on; the others add evidence to them.
    pub const CORE: [Self; 4] = [Self::Tickets, Self::Sla, Self::Invoices, Self::Recurring];

    #[must_use]
    pub fn is_core(self) -> bool {
        Self::CORE.contains(&self)
    }

    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Tickets => "tickets",
            Self::Sla => "sla",
            Self::Invoices => "invoices",
            Self::Recurring => "recurring",
            Self::MrrMovements => "mrr_movements",
            Self::TimeEntries => "time_entries",
            Self::Csat => "csat",
            Self::Endpoints => "endpoints",
            Self::Meetings => "meetings",
            Self::Costs => "costs",
        }
    }
}

impl TableKind {
    /// What people call it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Tickets => "tickets",
            Self::Sla => "SLA results",
            Self::Invoices => "invoices",
            Self::Recurring => "recurring revenue",
            Self::MrrMovements => "MRR movements",
            Self::TimeEntries => "time entries",
            Self::Csat => "client ratings",
            Self::Endpoints => "endpoints",
            Self::Meetings => "client meetings",
            Self::Costs => "costs",
        }
    }
}

impl From<TableKind> for Value {
    /// What people call it, in each language.
    fn from(table: TableKind) -> Self {
        Message::new(match table {
            TableKind::Tickets => "table-tickets",
            TableKind::Sla => "table-sla",
            TableKind::Invoices => "table-invoices",
            TableKind::Recurring => "table-recurring",
            TableKind::MrrMovements => "table-mrr-movements",
            TableKind::TimeEntries => "table-time-entries",
            TableKind::Csat => "table-csat",
            TableKind::Endpoints => "table-endpoints",
            TableKind::Meetings => "table-meetings",
            TableKind::Costs => "table-costs",
        })
        .into()
    }
}

impl fmt::Display for TableKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
