//! What clients bring in and owe.

use super::listing::{Cell, Column, Listing, Titles, listing};
use super::ticket_tables::span;
use crate::analysis::ClientFigures;
use crate::language::say;
use crate::model::Unit;
use crate::report::document::Document;

const LATE_MONEY: &str = "listing-late-money";

/// What each client brings in, costs and owes.
pub(super) fn clients_by_money(document: &Document<'_>) -> Option<Listing> {
    let (clients, words) = (&document.analysis.groups.clients, document.words);
    let money = |pick: fn(&ClientFigures) -> Option<f64>| -> Box<dyn Fn(&ClientFigures) -> Cell> {
        Box::new(move |client| Cell::of(words, pick(client), Unit::Money))
    };
    let columns: Vec<Column<'_, ClientFigures>> = vec![
        (
            LATE_MONEY,
            Box::new(move |client| {
                let is_late = client.late.is_some_and(|late| late > 0.0);
                Cell::of(words, client.late, Unit::Money).bad_if(is_late)
            }),
        ),
        ("listing-owed", money(|client| client.owed)),
        ("listing-billed", money(|client| client.billed)),
        ("listing-recurring", money(|client| client.mrr)),
        (
            "listing-recurring-before",
            money(|client| client.mrr_before),
        ),
        (
            "listing-rate",
            Box::new(move |client| {
                let opened = client.tickets.as_ref().map(|tickets| tickets.opened as f64);
                let billed = client.billed.filter(|billed| *billed > 0.0);
                let rate = opened
                    .zip(billed)
                    .map(|(opened, billed)| opened / billed * 1_000.0);
                Cell::of(words, rate, Unit::Ratio)
            }),
        ),
    ];
    let by_late = clients.iter().any(|client| client.late.is_some());
    let window = span(document);
    listing(
        words,
        Titles {
            id: "clients-paying",
            title: "listing-clients-paying",
            note: match words.currency() {
                Some(code) => say!(
                    words,
                    "listing-paying-note-in",
                    currency = code,
                    window = window
                ),
                None => say!(words, "listing-paying-note", window = window),
            },
            only: words.text("listing-only-late"),
        },
        clients,
        |client| client.name.clone(),
        columns,
        if by_late {
            LATE_MONEY
        } else {
            "listing-billed"
        },
    )
}
