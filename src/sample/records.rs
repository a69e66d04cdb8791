use chrono::{NaiveDate, NaiveDateTime};

use crate::model::Month;

/// What happened at a provider, as plain records. Moments are in the
/// provider's local time; positions point into the lists of this struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// ISO 4217.
    pub currency: &'static str,
    pub first: Month,
    pub last: Month,
    pub clients: Vec<Client>,
    pub technicians: Vec<Technician>,
    /// By the moment of creation.
    pub tickets: Vec<Ticket>,
    /// By client, then by start.
    pub agreements: Vec<Agreement>,
    /// By the day of issue.
    pub invoices: Vec<Invoice>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Client {
    pub name: String,
    pub arrived: Month,
    /// The last month as a client, and why it was the last.
    pub left: Option<(Month, Departure)>,
    /// Devices under care at the end.
    pub endpoints: u32,
}

/// Why a client leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Departure {
    PoorService,
    Price,
    ClosedDown,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Technician {
    pub name: String,
    pub team: Team,
    /// Minutes of the service day in each month, from the first on.
    pub available_minutes: Vec<u32>,
    /// Minutes spent on tickets in each month.
    pub worked_minutes: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Team {
    FirstLine,
    SecondLine,
    AccountManagement,
}

/// From the most to the least urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    Critical,
    High,
    Medium,
    Low,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    Email,
    Phone,
    Portal,
    Monitoring,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketType {
    Incident,
    Request,
    /// A quarterly business review.
    Review,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketStatus {
    New,
    InProgress,
    WaitingOnClient,
    Resolved,
    Closed,
}

/// What a ticket was filed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    /// Nothing was chosen.
    Blank,
    /// The kind that says nothing.
    Other,
    /// A position in the catalogue of kinds.
    Kind(u8),
}

/// Until when an answer and a solution were promised, pauses included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    pub response: NaiveDateTime,
    pub resolution: NaiveDateTime,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Ticket {
    pub created: NaiveDateTime,
    pub first_response: Option<NaiveDateTime>,
    pub resolved: Option<NaiveDateTime>,
    pub closed: Option<NaiveDateTime>,
    /// None where no service level was attached.
    pub deadlines: Option<Deadlines>,
    pub status: TicketStatus,
    pub kind: TicketType,
    pub filing: Filing,
    /// What it is about, whatever it was filed under: a position in the
    /// catalogue of kinds.
    pub subject: u8,
    pub priority: Option<Priority>,
    pub channel: Channel,
    pub team: Team,
    pub client: Option<u32>,
    pub technician: Option<u32>,
    pub reopened: u8,
    pub reassigned: u8,
    pub waiting_minutes: u32,
    pub worked_minutes: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cycle {
    Monthly,
    Quarterly,
    Annual,
}

impl Cycle {
    #[must_use]
    pub fn months(self) -> i64 {
        match self {
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::Annual => 12,
        }
    }
}

/// A recurring agreement at one price. A new price or quantity ends it and
/// begins another.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    pub client: u32,
    /// The package, or `None` for terms that only this client has.
    pub package: Option<u8>,
    pub quantity: u32,
    /// Cents for each endpoint and month.
    pub unit_price: i64,
    pub cycle: Cycle,
    pub start: NaiveDate,
    pub end: Option<NaiveDate>,
}

impl Agreement {
    /// Cents for each month.
    #[must_use]
    pub fn monthly(&self) -> i64 {
        self.unit_price * i64::from(self.quantity)
    }

    /// Cents for each cycle.
    #[must_use]
    pub fn amount(&self) -> i64 {
        self.monthly() * self.cycle.months()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceKind {
    Agreement,
    Hours,
    Project,
    Credit,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Invoice {
    pub client: u32,
    pub kind: InvoiceKind,
    pub issued: NaiveDate,
    pub due: NaiveDate,
    /// The day on which it was paid in full.
    pub paid: Option<NaiveDate>,
    /// Cents; negative for a credit.
    pub total: i64,
}
