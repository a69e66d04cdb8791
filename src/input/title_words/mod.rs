//! What a title means that no list holds, by what its words are about:
//! `Conversation started at` is when a ticket was created, whoever wrote it.
//!
//! Every word has to be known. A word that is not, such as the `parent` of a
//! parent ticket, makes a title mean something else.

mod concept;
mod day_first;
mod lexicon;
mod misspelt;
mod patterns;

pub use concept::{Concept, Concepts};
pub use day_first::{is_state_of_day_first, is_word_of_day_first};
pub use lexicon::concepts_of as about;
pub use misspelt::{LOST, could_be_title, mended};
pub use patterns::{Cells, Pattern, of};

/// What each word of a title in normal form is about; `None` if one is not
/// known.
#[must_use]
pub fn words_of(title: &str) -> Option<Vec<Concepts>> {
    let words: Vec<Concepts> = title.split(' ').map(lexicon::concepts_of).collect();
    let all_known = !words.is_empty() && words.iter().all(|word| !word.is_empty());
    all_known.then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::header::normalise_header;
    use crate::model::TableKind;

    /// The first field that a title fits.
    fn field(table: TableKind, title: &str) -> &'static str {
        let Some(words) = words_of(&normalise_header(title)) else {
            return "-";
        };
        of(table)
            .iter()
            .find(|pattern| pattern.fits(&words))
            .map_or("-", |pattern| pattern.field.name)
    }

    #[test]
    fn titles_of_tickets_are_read_word_by_word() {
        for (title, name) in [
            ("Conversation ID", "ticket_id"),
            ("Nº de incidencia", "ticket_id"),
            ("Call number", "ticket_id"),
            ("Opened/Created On", "created_at"),
            ("Conversation started at (UTC)", "created_at"),
            ("Submit Date", "created_at"),
            ("Create time", "created_at"),
            ("Data/hora de abertura do chamado", "created_at"),
            ("Last Resolved Date", "resolved_at"),
            ("Completion date", "resolved_at"),
            ("Ticket Closed Time", "closed_at"),
            ("Fecha y hora de cierre", "closed_at"),
            ("First Reply Date", "first_response_at"),
            ("First response deadline", "first_response_due_at"),
            ("Prazo de solução", "resolution_due_at"),
            ("Técnico responsável", "agent"),
            ("Ticket Owner", "agent"),
            ("Assigned Group", "team"),
            ("Organisation", "client"),
            ("Associated Company", "client"),
            ("Catálogo de serviço", "category"),
            ("Sub-category", "subcategory"),
            ("Number of Reopen", "reopen_count"),
            ("Brief description", "subject"),
            ("Is Overdue", "resolution_breached"),
            ("SR Number", "ticket_id"),
            ("Service Request (SR) Number", "ticket_id"),
            ("Complaint ID", "ticket_id"),
            ("Call date", "created_at"),
            ("Data do chamado", "created_at"),
            ("Date requested", "created_at"),
            ("Fecha de ingreso", "created_at"),
            ("First Response By", "first_response_due_at"),
            ("Resolve By", "resolution_due_at"),
            ("Fix By Date", "resolution_due_at"),
            ("Respond By", "first_response_due_at"),
            ("Responded", "first_response_at"),
            ("data_alvo_finalizacao", "resolution_due_at"),
            ("Fecha fin", "closed_at"),
            ("Agency", "team"),
        ] {
            assert_eq!(field(TableKind::Tickets, title), name, "{title}");
        }
    }

    #[test]
    fn titles_of_money_are_read_word_by_word() {
        for (title, name) in [
            ("Inv #", "invoice_number"),
            ("Número da nota", "invoice_number"),
            ("Inv Date", "issued_at"),
            ("Fecha de emisión de la factura", "issued_at"),
            ("Payment due date", "due_at"),
            ("Data do pagamento", "paid_at"),
            ("Gross Amount", "total"),
            ("Valor do título", "total"),
            ("Open Amt", "balance"),
            ("Amount Outstanding", "balance"),
            ("Por cobrar", "balance"),
            ("Cobrado", "paid"),
            ("Bill To", "client"),
            ("Sacado", "client"),
            ("Vendor", "supplier"),
            ("Nombre receptor", "client"),
            ("Fecha elaboración", "issued_at"),
            ("Nº NFS-e", "invoice_number"),
            ("Valor dos Serviços", "total"),
            ("Imp. Total", "total"),
        ] {
            assert_eq!(field(TableKind::Invoices, title), name, "{title}");
        }
        for (title, name) in [
            ("Monthly Price", "mrr"),
            ("Cuota mensual", "mrr"),
            ("Period Price", "amount"),
            ("Vigência início", "started_at"),
            ("Fecha de alta", "started_at"),
            ("Expiry date", "ended_at"),
            ("Template name", "name"),
            ("Billing Term", "interval"),
            ("Repeats", "interval"),
        ] {
            assert_eq!(field(TableKind::Recurring, title), name, "{title}");
        }
    }

    #[test]
    fn a_word_that_is_not_known_makes_a_title_mean_something_else() {
        for title in [
            "Parent Ticket ID",
            "Vendor Tkt#",
            "Created by user",
            "Customer Email",
            "Opportunity ID",
            "Escalated From Client",
            "",
        ] {
            assert_eq!(field(TableKind::Tickets, title), "-", "{title}");
        }
    }

    #[test]
    fn no_pattern_is_hidden_by_an_earlier_one_that_asks_for_less() {
        for table in TableKind::ALL {
            // What tells by its cells asks for more than its title.
            let by_title = of(table).iter().enumerate();
            let by_title = by_title.filter(|(_, pattern)| pattern.cells == Cells::Anything);
            for (place, pattern) in by_title {
                for earlier in &of(table)[..place] {
                    let words: Vec<Concepts> = pattern
                        .must
                        .iter()
                        .map(|concept| Concepts::of(&[*concept]))
                        .collect();
                    assert!(
                        earlier.field == pattern.field || !earlier.fits(&words),
                        "{table:?}: {:?} of {}",
                        pattern.must,
                        pattern.field.name
                    );
                }
            }
        }
    }
}
