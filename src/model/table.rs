use std::fmt;

use serde::Serialize;

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
}

impl TableKind {
    pub const ALL: [Self; 6] = [
        Self::Tickets,
        Self::Sla,
        Self::Invoices,
        Self::Recurring,
        Self::MrrMovements,
        Self::TimeEntries,
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
        }
    }
}

impl fmt::Display for TableKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
