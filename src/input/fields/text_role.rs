//! What the texts of a column stand for.

use super::{
    Field, costs, csat, endpoints, invoices, meetings, mrr_movements, recurring, sla, tickets,
    time_entries,
};

/// What a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// It tells one record from another.
    Number,
    /// It names somebody, or a group of people.
    Name,
    Other,
}

/// What the texts of a field stand for.
#[must_use]
pub fn text_role(field: &Field) -> TextRole {
    let keys = [
        &tickets::TICKET_ID,
        &sla::TICKET_ID,
        &invoices::INVOICE_NUMBER,
    ];
    let names = [
        &tickets::AGENT,
        &tickets::TEAM,
        &tickets::CLIENT,
        &invoices::CLIENT,
        &invoices::SUPPLIER,
        &recurring::CLIENT,
        &mrr_movements::CLIENT,
        &time_entries::CLIENT,
        &time_entries::TECHNICIAN,
        &csat::CLIENT,
        &csat::TECHNICIAN,
        &endpoints::CLIENT,
        &meetings::CLIENT,
        &costs::CLIENT,
    ];
    if keys.contains(&field) {
        TextRole::Number
    } else if names.contains(&field) {
        TextRole::Name
    } else {
        TextRole::Other
    }
}
