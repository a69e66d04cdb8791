//! QuickBooks lists of transactions.

use super::{Dialect, ValueForms};
use crate::input::fields::invoices;
use crate::model::TableKind;

pub static TRANSACTIONS: Dialect = Dialect {
    name: "QuickBooks transaction list",
    table: TableKind::Invoices,
    fingerprint: &["transaction type", "number", "name"],
    columns: &[("name", &invoices::CLIENT)],
    // The balance runs through the list; it is not what an invoice leaves open.
    ignore: &["balance"],
    statuses: &[],
    values: ValueForms::USUAL,
};
