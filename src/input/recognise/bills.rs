//! Bills: in some countries what a provider writes to its clients is called so,
//! in others what suppliers write to it.

use crate::input::assign_meanings::bills_to_pay::names_who_is_billed;
use crate::input::column_cells::says_nearly_one_thing;
use crate::input::fields::{Field, column_of, invoices};
use crate::input::header::has_any_title;

/// Titles of the account that a cost goes to, which what clients are billed does
/// not.
const ACCOUNTS_OF_COSTS: [&str; 9] = [
    "expense account",
    "cuenta de gasto",
    "cuenta de gastos",
    "cuenta gasto",
    "conta de despesa",
    "conta despesa",
    "aufwandskonto",
    "compte de charge",
    "conto di costo",
];

/// Whether what is numbered as bills, or goes to an account of costs, is what
/// suppliers wrote: the titles name suppliers, or nobody as a client. A `party`
/// or a `company` may be either.
pub(super) fn are_bills_of_suppliers(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    let column = |of: &'static Field| column_of(meanings, of);
    let title = |column: usize| headers.get(column).map_or("", String::as_str);
    let is_bill =
        column(&invoices::INVOICE_NUMBER).is_some_and(|number| title(number).starts_with("bill "));
    // The same supplier in every row is the provider itself.
    let has_suppliers =
        column(&invoices::SUPPLIER).is_some_and(|supplier| !says_nearly_one_thing(rows, supplier));
    let has_clients =
        column(&invoices::CLIENT).is_some_and(|client| names_who_is_billed(title(client)));
    (is_bill && (has_suppliers || !has_clients))
        || (has_any_title(headers, &ACCOUNTS_OF_COSTS) && !has_clients)
}
