//! What was sold in shops, whose receipts are numbered and dated as invoices
//! are, and of which nobody is a client.

use crate::input::fields::{Field, invoices};
use crate::input::header::has_any_title;
use crate::input::title_words::{Concept, Concepts, about};

/// Words for a place of sale.
const PLACES: [&str; 14] = [
    "branch", "store", "shop", "outlet", "filial", "filiale", "sucursal", "tienda", "loja",
    "magasin", "negozio", "winkel", "sube", "magaza",
];

/// Titles of what shops know of those who buy.
const BUYERS: [&str; 9] = [
    "gender",
    "customer type",
    "member type",
    "membership",
    "sexo",
    "genero",
    "tipo de cliente",
    "geschlecht",
    "genre",
];

/// Titles of how many of something were sold.
const QUANTITIES: [&str; 12] = [
    "quantity",
    "units",
    "units sold",
    "quantity sold",
    "quantidade",
    "qtd",
    "qtde",
    "cantidad",
    "menge",
    "quantite",
    "quantita",
    "miktar",
];

/// Whether so many of a product were sold in each row, in a shop: its place or
/// what is known of the buyer stands beside, a client does not, and nothing
/// tells until when anybody has to pay.
pub(super) fn sells_in_shops(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    const OWED: [&Field; 7] = [
        &invoices::DUE_AT,
        &invoices::PAID_AT,
        &invoices::PAID,
        &invoices::BALANCE,
        &invoices::STATUS,
        &invoices::PAID_FLAG,
        &invoices::SUPPLIER,
    ];
    const PRODUCT: Concepts = Concepts::of(&[Concept::Product]);
    let mut columns = meanings.iter().enumerate();
    let names_client = columns.any(|(column, meaning)| {
        // What stands in headings has no title.
        let is_place = headers.get(column).is_some_and(|title| is_place(title));
        *meaning == Some(&invoices::CLIENT) && !is_place
    });
    let is_owed = meanings.iter().flatten().any(|field| OWED.contains(field));
    let names_product = headers
        .iter()
        .any(|title| title.split(' ').any(|word| about(word).meets(PRODUCT)));
    let tells_shop = has_any_title(headers, &BUYERS) || headers.iter().any(|title| is_place(title));
    !names_client && !is_owed && names_product && has_any_title(headers, &QUANTITIES) && tells_shop
}

/// Whether a title is that of a place of sale, its name or its number.
fn is_place(title: &str) -> bool {
    const BESIDE: Concepts = Concepts::of(&[Concept::Number, Concept::Name, Concept::Filler]);
    let is_place = |word: &str| PLACES.contains(&word);
    title.split(' ').any(is_place)
        && title
            .split(' ')
            .all(|word| is_place(word) || about(word).meets(BESIDE))
}
