//! Bills that the provider got: beside suppliers that differ from row to row, an
//! account is one of its ledger, and a company one of its own.

use super::Claims;
use super::preferences::is_titled_as;
use super::which_client::{CLIENTS, says_any};
use crate::input::column_cells::{filled, says_nearly_one_thing, tells_apart};
use crate::input::fields::invoices;
use crate::model::TableKind;

/// Words of titles that say of whom they name that he is billed, besides those
/// of clients.
const BILLED: [&str; 25] = [
    "customers",
    "clientes",
    "buyer",
    "tenant",
    "debtor",
    "tomador",
    "sacado",
    "comprador",
    "adquirente",
    "destinatario",
    "receptor",
    "deudor",
    "debiteur",
    "acheteur",
    "debitor",
    "debitorenname",
    "rechnungsempfanger",
    "auftraggeber",
    "mandant",
    "kunden",
    "klienta",
    "nabywca",
    "acquirente",
    "committente",
    "musteri",
];

/// Whole titles that say the same.
const WHOM: [&str; 6] = [
    "bill to",
    "billed to",
    "invoice to",
    "invoiced to",
    "sold to",
    "sold to party",
];

impl Claims<'_> {
    /// Takes the client from a column under a title of accounts, companies or
    /// names of any kind, where suppliers stand beside that are not the same in
    /// all rows: they are who wrote these bills. Only who is said to be billed
    /// is a client there: who sells what others make names those as well.
    pub(super) fn pass_over_side_of_payer(&mut self, headers: &[String], table: TableKind) {
        let client = &invoices::CLIENT;
        let (Some(supplier), Some(column)) = (
            self.column_of(&invoices::SUPPLIER),
            self.column_of(client)
                .filter(|column| self.is_found_by_title(*column)),
        ) else {
            return;
        };
        let differs = |column: usize| {
            tells_apart(self.rows, column)
                && !says_nearly_one_thing(self.rows, column)
                && filled(self.rows, column).count() * 2 > self.rows.len()
        };
        if !differs(supplier) || names_who_is_billed(&headers[column]) {
            return;
        }
        let better = (0..headers.len()).find(|other| {
            self.meanings[*other].is_none()
                && names_who_is_billed(&headers[*other])
                && is_titled_as(&headers[*other], client, table)
                && differs(*other)
                && self.can_be(client, *other)
        });
        match better {
            Some(better) => self.exchange(column, better, client),
            None => self.take_back(column),
        }
    }
}

/// Whether a title, in normal form, says of whom it names that he is billed.
#[must_use]
pub fn names_who_is_billed(title: &str) -> bool {
    WHOM.contains(&title) || says_any(title, &CLIENTS) || says_any(title, &BILLED)
}
