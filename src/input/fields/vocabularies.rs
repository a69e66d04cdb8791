//! The columns whose cells are words of a vocabulary.

use super::{Field, invoices, recurring, sla, tickets};
use crate::input::value::vocabulary::Vocabulary;

/// What a column's words are read with; `None` where they are names or texts.
#[must_use]
pub fn vocabulary_of(field: &'static Field) -> Option<Vocabulary> {
    let groups: [(&[&'static Field], Vocabulary); 9] = [
        (
            &[&tickets::STATUS, &tickets::OLD_STATUS, &tickets::NEW_STATUS],
            Vocabulary::TicketStatus,
        ),
        (&[&tickets::PRIORITY], Vocabulary::Priority),
        (
            &[
                &tickets::RESPONSE_MET,
                &tickets::RESPONSE_BREACHED,
                &tickets::RESOLUTION_MET,
                &tickets::RESOLUTION_BREACHED,
                &sla::MET,
                &sla::BREACHED,
                &sla::RESPONSE_MET,
                &sla::RESOLUTION_MET,
            ],
            Vocabulary::SlaOutcome,
        ),
        (&[&invoices::STATUS], Vocabulary::InvoiceStatus),
        (&[&invoices::DOC_TYPE], Vocabulary::DocumentKind),
        (&[&recurring::STATUS], Vocabulary::AgreementStatus),
        (&[&recurring::INTERVAL], Vocabulary::BillingCycle),
        (&[&invoices::PAID_FLAG], Vocabulary::Paid),
        (
            &[&tickets::CLOSED_FLAG, &tickets::REOPENED_FLAG],
            Vocabulary::Truth,
        ),
    ];
    let group = groups
        .iter()
        .find(|(fields, _)| fields.iter().any(|one| std::ptr::eq(*one, field)));
    group.map(|(_, vocabulary)| *vocabulary)
}
