//! What single words of titles stand for.

/// What a word of a title is about. Some words are about two things: `aberto`
/// is when a ticket was opened, and what of an invoice is unpaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Concept {
    /// A word that adds nothing: an article, a preposition, `primary`.
    Filler,
    Ticket,
    Invoice,
    Agreement,
    ServiceLevel,
    /// What tells one record from another: a number, an id, a key.
    Number,
    Name,
    Client,
    Supplier,
    Agent,
    Team,
    Created,
    Started,
    Ended,
    /// That its time is over, which of a ticket is when it was due.
    Expired,
    /// Until when something is to be done, or who did it.
    By,
    Cancelled,
    Resolved,
    Closed,
    Updated,
    Due,
    Answered,
    First,
    Last,
    /// A date, a time, `on`, `em`, `fecha`.
    Moment,
    /// How long something took, and the units of that.
    Length,
    Status,
    Priority,
    Level,
    Category,
    Below,
    Kind,
    Subject,
    Brief,
    Description,
    Channel,
    Reopened,
    Reassigned,
    Count,
    Met,
    Breached,
    Flag,
    Remaining,
    Amount,
    Total,
    Tax,
    Paid,
    Unpaid,
    Issued,
    Currency,
    Monthly,
    /// Each year, or another time that is not a month.
    Yearly,
    Recurring,
    Price,
    Quantity,
    Product,
    Cycle,
    Billing,
    Term,
    /// That something is contained: `incl. VAT`.
    Including,
    /// That it is not, which is tax: `net`, `excl. VAT`.
    Excluding,
}

/// A set of concepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Concepts(u64);

impl Concepts {
    #[must_use]
    pub const fn of(concepts: &[Concept]) -> Self {
        let mut bits = 0;
        let mut place = 0;
        while place < concepts.len() {
            bits |= 1 << concepts[place] as u64;
            place += 1;
        }
        Self(bits)
    }

    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
