//! Accounting products: how each would export the same invoices.

mod conta_azul;
mod freshbooks;
mod quickbooks;
mod stripe;
mod xero;
mod zoho_books;

use super::facts::InvoiceFact;
use super::sheet::SheetStyle;

/// How one accounting product exports its invoices.
#[derive(Debug)]
pub struct AccountingExport {
    pub file: &'static str,
    pub style: SheetStyle,
    pub columns: &'static [(&'static str, InvoiceFact)],
}

/// Every one of them, by name.
pub static ACCOUNTING: [(&str, &AccountingExport); 6] = [
    ("conta_azul", &conta_azul::EXPORT),
    ("freshbooks", &freshbooks::EXPORT),
    ("quickbooks", &quickbooks::EXPORT),
    ("stripe", &stripe::EXPORT),
    ("xero", &xero::EXPORT),
    ("zoho_books", &zoho_books::EXPORT),
];
