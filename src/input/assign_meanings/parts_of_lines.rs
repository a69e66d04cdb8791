//! Amounts of invoices that stand line by line: the price of one is not what a
//! line comes to, and what is summed up before tax stands for it where nothing
//! else does.

use super::Claims;
use crate::input::column_cells::{amount, holds_mostly};
use crate::input::dialect::{Dialect, Lines};
use crate::input::fields::{ValueKind, invoices};
use crate::input::title_words::{Concept, Concepts, words_of};
use crate::model::FoundBy;

/// Titles of what lines come to before tax.
const SUB_TOTALS: [&str; 9] = [
    "sub total",
    "sub total amount",
    "item sub total",
    "line sub total",
    "invoice sub total",
    "invoice lines sub total",
    "sous total",
    "subtotale",
    "zwischensumme",
];

impl Claims<'_> {
    /// Whether a column is titled as the price of one, and how many they are
    /// stands beside it: `Item Price` beside `Quantity`.
    pub(super) fn is_price_of_one(&self, headers: &[String], column: usize) -> bool {
        const PRICE: Concepts = Concepts::of(&[Concept::Price]);
        const TOTAL: Concepts = Concepts::of(&[Concept::Total]);
        let is_price = words_of(&headers[column]).is_some_and(|words| {
            words.iter().any(|word| word.meets(PRICE))
                && !words.iter().any(|word| word.meets(TOTAL))
        });
        is_price && (0..headers.len()).any(|other| self.tells_how_many(headers, other))
    }

    /// Whether a column tells how many of something a line is about, and in
    /// some line it is not one.
    fn tells_how_many(&self, headers: &[String], column: usize) -> bool {
        const QUANTITY: Concepts = Concepts::of(&[Concept::Quantity]);
        const MAY: Concepts = Concepts::of(&[
            Concept::Quantity,
            Concept::Product,
            Concept::Invoice,
            Concept::Filler,
        ]);
        let is_titled_so = words_of(&headers[column]).is_some_and(|words| {
            words.iter().any(|word| word.meets(QUANTITY))
                && words.iter().all(|word| word.meets(MAY))
        });
        let is_not_one = |row: &Vec<String>| {
            amount(row, column).is_some_and(|count| (count - 1.0).abs() > f64::EPSILON)
        };
        is_titled_so
            && holds_mostly(ValueKind::Number, self.rows, column)
            && self.rows.iter().any(is_not_one)
    }

    /// Takes what is summed up before tax for what invoices come to, where
    /// nothing tells that: neither a total, nor what is paid and what is open,
    /// nor a tax that stands on each line without being its own.
    pub(super) fn claim_sub_total(
        &mut self,
        headers: &[String],
        settled: &[&str],
        dialect: Option<&Dialect>,
    ) {
        let makes_up = self.has(&invoices::PAID) && self.has(&invoices::BALANCE);
        let is_repeated = dialect.is_some_and(|dialect| dialect.lines == Lines::Repeated);
        if self.has(&invoices::TOTAL) || makes_up || (is_repeated && self.has(&invoices::TAX)) {
            return;
        }
        let column = (0..headers.len()).find(|column| {
            let title = headers[*column].as_str();
            self.meanings[*column].is_none()
                && is_sub_total(title)
                && !settled.contains(&title)
                && self.can_be(&invoices::TOTAL, *column)
        });
        if let Some(column) = column {
            self.give(column, &invoices::TOTAL, FoundBy::Title);
        }
    }
}

/// Whether a title is that of what lines come to before tax.
pub(super) fn is_sub_total(title: &str) -> bool {
    SUB_TOTALS.contains(&title)
}
