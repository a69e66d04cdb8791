//! Which words a column is read with, and which of them are known.

use super::{
    agreement_status, billing_months, invoice_status, is_billed_once, is_paid, known_document_type,
    priority, target_met, target_state, ticket_status, truth,
};

/// A set of words that a column is read with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vocabulary {
    TicketStatus,
    Priority,
    SlaOutcome,
    InvoiceStatus,
    DocumentKind,
    AgreementStatus,
    BillingCycle,
    Truth,
    /// Yes or no, or where a payment stands.
    Paid,
}

impl Vocabulary {
    /// Whether the program knows what a word says.
    #[must_use]
    pub fn knows(self, word: &str) -> bool {
        match self {
            Self::TicketStatus => ticket_status(word).is_some(),
            Self::Priority => priority(word).is_some(),
            Self::SlaOutcome => target_met(word).is_some() || target_state(word).is_some(),
            Self::InvoiceStatus => invoice_status(word).is_some(),
            Self::DocumentKind => known_document_type(word).is_some(),
            Self::AgreementStatus => agreement_status(word).is_some(),
            Self::BillingCycle => billing_months(word).is_some() || is_billed_once(word),
            Self::Truth => truth(word).is_some(),
            Self::Paid => is_paid(word).is_some(),
        }
    }
}

/// The words that others can be said to stand for, one for each thing that a
/// vocabulary tells apart.
pub const PLAIN_WORDS: &[&str] = &[
    "open",
    "resolved",
    "closed",
    "cancelled",
    "critical",
    "high",
    "medium",
    "low",
    "planned",
    "met",
    "breached",
    "paused",
    "excluded",
    "paid",
    "unpaid",
    "void",
    "invoice",
    "credit note",
    "payment",
    "bill",
    "journal entry",
    "active",
    "ended",
    "draft",
    "once",
    "weekly",
    "every 2 weeks",
    "monthly",
    "every 2 months",
    "quarterly",
    "every 6 months",
    "yearly",
    "yes",
    "no",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_plain_word_is_known_and_tells_something_of_its_own() {
        let all = [
            Vocabulary::TicketStatus,
            Vocabulary::Priority,
            Vocabulary::SlaOutcome,
            Vocabulary::InvoiceStatus,
            Vocabulary::DocumentKind,
            Vocabulary::AgreementStatus,
            Vocabulary::BillingCycle,
            Vocabulary::Truth,
            Vocabulary::Paid,
        ];
        for word in PLAIN_WORDS {
            assert!(all.iter().any(|one| one.knows(word)), "{word}");
        }
        assert!(!all.iter().any(|one| one.knows("Zyzzyva")));
    }
}
