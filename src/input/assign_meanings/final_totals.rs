//! What invoices come to in the end, where another column says what they come
//! to before tax: `Grand Total` beside `Total`.

use std::collections::BTreeMap;

use super::Claims;
use super::parts_of_total::says_discount;
use super::preferences::is_titled_as;
use crate::input::column_cells::{amount, holds_mostly};
use crate::input::fields::{ValueKind, invoices};
use crate::input::title_words::{Concept, Concepts, about};
use crate::model::TableKind;

/// Less than this is rounding.
const CENT: f64 = 0.01;

/// Titles of what invoices come to in the end.
const FINAL: [&str; 13] = [
    "grand total",
    "grand total amount",
    "invoice grand total",
    "gran total",
    "total general",
    "total geral",
    "total after tax",
    "amount after tax",
    "total with tax",
    "total with vat",
    "total c iva",
    "total com iva",
    "total com impostos",
];

/// The same, rounded to what is paid in cash.
const ROUNDED: [&str; 2] = ["rounded total", "total rounded"];

/// What one row says of what its invoice comes to.
struct Line {
    total: f64,
    last: f64,
    /// Whether something was taken off.
    is_reduced: bool,
}

impl Claims<'_> {
    /// Takes what invoices come to in the end for that, where what was taken is
    /// no more than it in any of them.
    pub(super) fn prefer_final_total(&mut self, headers: &[String]) {
        let is_final = |column: usize| is_final(&headers[column]);
        let Some(total) = self
            .column_of(&invoices::TOTAL)
            .filter(|total| self.is_found_by_title(*total) && !is_final(*total))
        else {
            return;
        };
        let others = (0..headers.len()).filter(|column| {
            self.meanings[*column].is_none()
                && (is_final(*column) || is_rounded(&headers[*column]))
                && holds_mostly(ValueKind::Money, self.rows, *column)
                && self.is_total_with_more(headers, total, *column)
        });
        let better = others.min_by_key(|column| is_rounded(&headers[*column]));
        if let Some(better) = better {
            self.exchange(total, better, &invoices::TOTAL);
        }
    }

    /// Whether a column says of every invoice what another one does and, of some,
    /// a tax more. What is owed of invoices before, or is the sum of a whole
    /// sheet, is far more than that.
    fn is_total_with_more(&self, headers: &[String], total: usize, last: usize) -> bool {
        const MOST: f64 = 1.5;
        const SMALLEST_COIN: f64 = 1.0;
        let tolerance = if is_rounded(&headers[last]) {
            SMALLEST_COIN
        } else {
            CENT
        };
        let Some(invoices) = self.lines_of_invoices(headers, total, last) else {
            return false;
        };
        let (mut more, mut beyond) = (0, 0);
        for lines in invoices.values() {
            let total = whole(lines, |line| line.total);
            let last = whole(lines, |line| line.last);
            let is_reduced = lines.iter().any(|line| line.is_reduced);
            let is_less = last.abs() + tolerance < total.abs();
            if total * last < 0.0 || (is_less && !is_reduced) {
                return false;
            }
            more += usize::from(last.abs() - total.abs() > CENT);
            beyond += usize::from(last.abs() > total.abs() * MOST + CENT);
        }
        more > 0 && beyond * 10 <= invoices.len()
    }

    /// What each invoice says in two columns; nothing where a row says an amount
    /// in the one only.
    fn lines_of_invoices(
        &self,
        headers: &[String],
        total: usize,
        last: usize,
    ) -> Option<BTreeMap<String, Vec<Line>>> {
        let discounts: Vec<usize> = (0..headers.len())
            .filter(|column| says_discount(&headers[*column]))
            .collect();
        let mut by_number: BTreeMap<String, Vec<Line>> = BTreeMap::new();
        for (place, row) in self.rows.iter().enumerate() {
            let (total, last) = match (amount(row, total), amount(row, last)) {
                (Some(total), Some(last)) => (total, last),
                (Some(total), None) if total.abs() > CENT => return None,
                _ => continue,
            };
            let takes_off =
                |column: &usize| amount(row, *column).is_some_and(|off| off.abs() > 0.0);
            by_number
                .entry(self.invoice_of(place))
                .or_default()
                .push(Line {
                    total,
                    last,
                    is_reduced: discounts.iter().any(takes_off),
                });
        }
        Some(by_number)
    }
}

/// What the lines of an invoice come to: an amount that all of them say is that
/// of the invoice.
fn whole(lines: &[Line], of: impl Fn(&Line) -> f64) -> f64 {
    let first = lines.first().map_or(0.0, &of);
    let is_one = lines.iter().all(|line| (of(line) - first).abs() < CENT);
    if is_one {
        first
    } else {
        lines.iter().map(of).sum()
    }
}

/// Whether a title is that of what is to be paid, tax and all.
fn is_final(title: &str) -> bool {
    const INCLUDING: Concepts = Concepts::of(&[Concept::Including]);
    FINAL.contains(&title)
        || (title.split(' ').any(|word| about(word).meets(INCLUDING))
            && is_titled_as(title, &invoices::TOTAL, TableKind::Invoices))
}

fn is_rounded(title: &str) -> bool {
    ROUNDED.contains(&title)
}
