//! Accounting products: how each would export the same invoices.

mod conta_azul;
mod freshbooks;
mod quickbooks;
mod stripe;
mod xero;
mod zoho_books;

use super::facts::{Export, InvoiceFact};

/// Every one of them, by name.
pub static ACCOUNTING: [(&str, &Export<InvoiceFact>); 6] = [
    ("conta_azul", &conta_azul::EXPORT),
    ("freshbooks", &freshbooks::EXPORT),
    ("quickbooks", &quickbooks::EXPORT),
    ("stripe", &stripe::EXPORT),
    ("xero", &xero::EXPORT),
    ("zoho_books", &zoho_books::EXPORT),
];
