//! Lists of what is numbered and dated as tickets or invoices are, and is none.

use std::collections::HashSet;

use super::other_lists::{ABSENCES, LABOUR, MACHINES, ORDERS, OtherList, RECEIPTS};
use super::sales_in_shops::sells_in_shops;
use crate::input::assign_meanings::machines::names_machines;
use crate::input::column_cells::filled;
use crate::input::fields::{self, Field, tickets, time_entries};
use crate::input::header::has_any_title;
use crate::input::value::vocabulary::{Absence, absence};
use crate::model::TableKind;

/// What a list is that would else be taken for a table.
pub(super) fn list_like_records(
    table: TableKind,
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> Option<&'static OtherList> {
    match table {
        TableKind::Tickets => list_like_tickets(headers, meanings, rows),
        TableKind::Invoices => sells_in_shops(headers, meanings).then_some(&RECEIPTS),
        _ => None,
    }
}

/// What a list is that would else be taken for tickets.
fn list_like_tickets(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> Option<&'static OtherList> {
    if names_absences(meanings, rows) {
        Some(&ABSENCES)
    } else if sells_at_a_till(headers, meanings) {
        Some(&RECEIPTS)
    } else if describes_machines(headers, meanings) {
        Some(&MACHINES)
    } else if prices_work(headers, meanings, rows) {
        Some(&LABOUR)
    } else {
        orders_products(headers, meanings).then_some(&ORDERS)
    }
}

fn has_any(meanings: &[Option<&'static Field>], fields: &[&'static Field]) -> bool {
    meanings
        .iter()
        .flatten()
        .any(|field| fields.contains(field))
}

/// Whether the kinds of what is listed are reasons not to be at work.
fn names_absences(meanings: &[Option<&'static Field>], rows: &[Vec<String>]) -> bool {
    const FEWEST: usize = 3;
    let kinds = [
        &tickets::TICKET_TYPE,
        &tickets::CATEGORY,
        &tickets::SUBCATEGORY,
    ];
    (0..meanings.len()).any(|column| {
        let is_kind = meanings[column].is_some_and(|field| kinds.contains(&field));
        let told = filled(rows, column).filter_map(absence);
        let all = filled(rows, column).count();
        is_kind
            && all >= FEWEST
            && told.clone().count() * 4 >= all * 3
            && told.clone().any(|one| one == Absence::Sure)
    })
}

/// Whether it was paid for each ticket, in some way, and nothing of a request
/// stands beside.
fn sells_at_a_till(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    const WAYS: [&str; 20] = [
        "payment",
        "payment method",
        "payment type",
        "payment mode",
        "paid by",
        "tender",
        "mode paiement",
        "mode de paiement",
        "moyen de paiement",
        "forma de pago",
        "metodo de pago",
        "medio de pago",
        "forma de pagamento",
        "forma pagamento",
        "meio de pagamento",
        "zahlungsart",
        "zahlungsmittel",
        "betaalwijze",
        "metodo di pagamento",
        "modalita di pagamento",
    ];
    const OF_TICKETS: [&Field; 9] = [
        &tickets::SUBJECT,
        &tickets::STATUS,
        &tickets::PRIORITY,
        &tickets::AGENT,
        &tickets::TEAM,
        &tickets::RESOLVED_AT,
        &tickets::CLOSED_AT,
        &tickets::RESOLUTION_DUE_AT,
        &tickets::FIRST_RESPONSE_AT,
    ];
    has_any_title(headers, &WAYS) && !has_any(meanings, &OF_TICKETS)
}

/// Whether machines are named and described, and nothing tells what was wrong
/// with any or was done about it: where they stand, and who has them, says
/// nothing of work.
fn describes_machines(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    const OF_TICKETS: [&Field; 9] = [
        &tickets::SUBJECT,
        &tickets::PRIORITY,
        &tickets::CHANNEL,
        &tickets::FIRST_RESPONSE_AT,
        &tickets::RESOLVED_AT,
        &tickets::CLOSED_AT,
        &tickets::RESOLUTION_DUE_AT,
        &tickets::RESOLUTION_MET,
        &tickets::RESOLUTION_BREACHED,
    ];
    const TROUBLES: [&str; 24] = [
        "ticket",
        "issue",
        "issues",
        "problem",
        "fault",
        "failure",
        "error",
        "symptom",
        "complaint",
        "request",
        "incident",
        "repair",
        "description",
        "problema",
        "falla",
        "falha",
        "defeito",
        "defecto",
        "descricao",
        "descripcion",
        "solicitacao",
        "chamado",
        "beschreibung",
        "panne",
    ];
    let is_trouble = |title: &String| title.split(' ').any(|word| TROUBLES.contains(&word));
    let is_told = fields::shape(TableKind::Tickets)
        .evidence
        .is_told(headers, meanings);
    names_machines(headers)
        && !is_told
        && !headers.iter().any(is_trouble)
        && !has_any(meanings, &OF_TICKETS)
}

/// Whether hours stand beside what an hour costs, under numbers that come again,
/// and nothing of a ticket does: each row is a piece of the work.
fn prices_work(
    headers: &[String],
    meanings: &[Option<&'static Field>],
    rows: &[Vec<String>],
) -> bool {
    const RATES: [&str; 14] = [
        "rate per hour",
        "hourly rate",
        "rate",
        "labour rate",
        "labor rate",
        "valor hora",
        "valor da hora",
        "valor por hora",
        "tarifa",
        "tarifa hora",
        "tarifa por hora",
        "precio por hora",
        "stundensatz",
        "taux horaire",
    ];
    const OF_TICKETS: [&Field; 7] = [
        &tickets::SUBJECT,
        &tickets::STATUS,
        &tickets::PRIORITY,
        &tickets::RESOLVED_AT,
        &tickets::CLOSED_AT,
        &tickets::RESOLUTION_DUE_AT,
        &tickets::FIRST_RESPONSE_AT,
    ];
    let number = Some(&tickets::TICKET_ID);
    let comes_again = (0..meanings.len()).any(|column| {
        let numbers: HashSet<&str> = filled(rows, column).collect();
        meanings[column] == number && numbers.len() < filled(rows, column).count()
    });
    has_any_title(headers, &RATES)
        && has_any_title(headers, time_entries::HOURS.titles)
        && !has_any(meanings, &OF_TICKETS)
        && comes_again
}

/// Whether so many of a product stand in each row, and nobody who does anything
/// about it.
fn orders_products(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    const QUANTITIES: [&str; 8] = [
        "quantity",
        "quantidade",
        "cantidad",
        "menge",
        "quantite",
        "quantita",
        "qtd",
        "qtde",
    ];
    const PRODUCTS: [&str; 16] = [
        "product",
        "product name",
        "product id",
        "produto",
        "nome do produto",
        "producto",
        "item",
        "item name",
        "sku",
        "article",
        "artigo",
        "articulo",
        "artikel",
        "produit",
        "prodotto",
        "material",
    ];
    const OF_TICKETS: [&Field; 8] = [
        &tickets::SUBJECT,
        &tickets::AGENT,
        &tickets::TEAM,
        &tickets::PRIORITY,
        &tickets::RESOLVED_AT,
        &tickets::RESOLUTION_DUE_AT,
        &tickets::FIRST_RESPONSE_AT,
        &tickets::CHANNEL,
    ];
    const TICKETS: [&str; 10] = [
        "ticket",
        "tickets",
        "tkt",
        "chamado",
        "incident",
        "incidencia",
        "incidente",
        "case",
        "issue",
        "request",
    ];
    let is_ticket = |title: &String| title.split(' ').any(|word| TICKETS.contains(&word));
    has_any_title(headers, &QUANTITIES)
        && has_any_title(headers, &PRODUCTS)
        && !headers.iter().any(is_ticket)
        && !has_any(meanings, &OF_TICKETS)
}
