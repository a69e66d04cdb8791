//! Bills: in some countries what a provider writes to its clients is called so,
//! in others what suppliers write to it.

use crate::input::column_cells::says_nearly_one_thing;
use crate::input::fields::{Field, column_of, invoices};

/// Whether what is numbered as bills is what suppliers wrote: the titles name
/// suppliers, or nobody as a client. A `party` or a `company` may be either.
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
    let has_clients = column(&invoices::CLIENT).is_some_and(|client| names_clients(title(client)));
    is_bill && (has_suppliers || !has_clients)
}

/// Whether a title says of whom it names that they are served.
fn names_clients(title: &str) -> bool {
    const CLIENTS: [&str; 6] = [
        "client",
        "clients",
        "customer",
        "customers",
        "cliente",
        "buyer",
    ];
    const WHOM: [&str; 3] = ["bill to", "billed to", "sold to"];
    WHOM.contains(&title) || title.split(' ').any(|word| CLIENTS.contains(&word))
}
