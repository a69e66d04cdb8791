//! What tax offices say of an invoice besides what it is: by which number the
//! buyer is known, and whether they took the invoice.

use super::Claims;
use crate::input::column_cells::filled;
use crate::input::fields::invoices;
use crate::input::value::vocabulary::{InvoiceStatus, invoice_status};
use crate::model::FoundBy;

/// Kinds of numbers that people and companies are known by, as tax offices of
/// Argentina number them, and as they are called.
const KINDS_OF_IDS: [&str; 28] = [
    "80",
    "86",
    "87",
    "89",
    "90",
    "91",
    "92",
    "94",
    "95",
    "96",
    "99",
    "cuit",
    "cuil",
    "cdi",
    "dni",
    "nit",
    "nif",
    "nie",
    "cif",
    "ruc",
    "rut",
    "rfc",
    "rif",
    "cpf",
    "cnpj",
    "cedula",
    "passport",
    "pasaporte",
];

impl Claims<'_> {
    /// Passes over a column of kinds of numbers that buyers are known by: it is
    /// titled as one of kinds of documents.
    pub(super) fn pass_over_kinds_of_ids(&mut self, headers: &[String]) {
        let kind = &invoices::DOC_TYPE;
        let Some(column) = self.column_of(kind).filter(|column| {
            let mut words = headers[*column].split(' ');
            self.is_found_by_title(*column) && words.any(|word| word.starts_with("doc"))
        }) else {
            return;
        };
        let is_id = |cell: &str| {
            let letters = cell.chars().filter(|letter| *letter != '.');
            let plain = letters.collect::<String>().to_lowercase();
            KINDS_OF_IDS.contains(&plain.as_str())
        };
        let mut cells = filled(self.rows, column).peekable();
        if cells.peek().is_none() || !cells.all(is_id) {
            return;
        }
        self.pass_over(&[column]);
        let other = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && self.columns[*other].second == Some(kind)
                && self.can_be(kind, *other)
        });
        if let Some(other) = other {
            self.give(other, kind, FoundBy::Title);
        }
    }

    /// Passes over a column of results that says of no invoice that it is paid:
    /// it tells whether a tax office took it.
    pub(super) fn pass_over_results(&mut self, headers: &[String]) {
        const RESULTS: [&str; 6] = [
            "result",
            "results",
            "resultado",
            "risultato",
            "ergebnis",
            "resultat",
        ];
        let Some(column) = self.column_of(&invoices::STATUS).filter(|column| {
            self.is_found_by_title(*column)
                && headers[*column]
                    .split(' ')
                    .any(|word| RESULTS.contains(&word))
        }) else {
            return;
        };
        let says_paid = |cell: &str| invoice_status(cell) == Some(InvoiceStatus::Paid);
        if !filled(self.rows, column).any(says_paid) {
            self.pass_over(&[column]);
        }
    }
}
