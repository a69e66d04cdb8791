//! Where the payment of invoices stands, where another column says where they
//! stand themselves.

use super::Candidate;
use crate::input::column_cells::filled;
use crate::input::fields::{Field, invoices};
use crate::input::title_words::{Concept, Concepts, words_of};
use crate::input::value::vocabulary::invoice_status;
use crate::model::{FoundBy, TableKind};

impl Candidate {
    /// Takes whether invoices were paid from a column that says where their
    /// payment stands, beside one of their states: one of both says what is
    /// void, the other what is paid. What the file is, is decided by then:
    /// orders have both as well.
    pub fn claim_state_of_payment(
        &mut self,
        table: TableKind,
        headers: &[String],
        rows: &[Vec<String>],
    ) {
        let paid: &'static Field = &invoices::PAID_FLAG;
        let has = |field: &'static Field| self.meanings.contains(&Some(field));
        if table != TableKind::Invoices || !has(&invoices::STATUS) || has(paid) {
            return;
        }
        let ignored = self.dialect.map_or(&[][..], |dialect| dialect.ignore);
        let column = (0..headers.len()).find(|column| {
            let title = headers[*column].as_str();
            self.meanings[*column].is_none()
                && !ignored.contains(&title)
                && is_of_payment(title)
                && says_states(rows, *column)
        });
        if let Some(column) = column {
            self.meanings[column] = Some(paid);
            self.columns[column].found_by = Some(FoundBy::Cells);
        }
    }
}

/// Whether a title is that of the state of a payment.
fn is_of_payment(title: &str) -> bool {
    const ONE_WORD: [&str; 6] = [
        "zahlungsstatus",
        "bezahlstatus",
        "zahlstatus",
        "betaalstatus",
        "betalningsstatus",
        "betalingsstatus",
    ];
    const PAID: Concepts = Concepts::of(&[Concept::Paid]);
    const STATUS: Concepts = Concepts::of(&[Concept::Status]);
    ONE_WORD.contains(&title)
        || words_of(title).is_some_and(|words| {
            words.iter().any(|word| word.meets(PAID)) && words.iter().any(|word| word.meets(STATUS))
        })
}

/// Whether the cells of a column are known states of invoices, or most of them.
fn says_states(rows: &[Vec<String>], column: usize) -> bool {
    let cells = filled(rows, column);
    let all = cells.clone().count();
    let known = cells.filter(|cell| invoice_status(cell).is_some()).count();
    known > 0 && known * 4 >= all * 3
}
