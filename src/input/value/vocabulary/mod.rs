//! Words that stand for states, priorities, cycles and outcomes, in English,
//! Portuguese and Spanish.

mod absence;
mod agreement;
mod billing_cycle;
mod cost;
mod document;
mod endpoint;
mod invoice;
mod known;
mod meeting;
mod movement;
mod opinion;
mod outcome;
mod priority;
mod subject;
mod survey;
mod ticket_status;
mod time_entry;
mod word;

pub use absence::{Absence, absence};
pub use agreement::{AgreementStatus, agreement_status, is_said_in_force};
pub use billing_cycle::{billing_months, is_billed_once};
pub use cost::is_direct_cost;
pub use document::{
    DocumentType, bills_agreement, carries_forward, document_type, known_document_type,
    named_document,
};
pub use endpoint::{is_managed, is_patched};
pub use invoice::{InvoiceStatus, invoice_status, is_paid, is_paid_in_part};
pub use known::{PLAIN_WORDS, Vocabulary};
pub use meeting::{is_client_meeting, is_review_meeting, was_held};
pub use movement::{is_mrr_movement, mrr_movement};
pub use opinion::{Opinion, opinion};
pub use outcome::{SlaTarget, TargetState, sla_target, target_breached, target_met, target_state};
pub use priority::priority;
pub use subject::{category_tells, is_alert, mentions_review, raised_by_monitoring};
pub use survey::is_taken_back;
pub use ticket_status::{TicketStatus, says_reopened, says_resolved, ticket_status};
pub use time_entry::{improves_own_work, is_billable, leads};
pub use word::{ticked, truth};
