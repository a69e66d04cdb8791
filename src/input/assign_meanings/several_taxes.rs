//! Taxes that stand in a column each, under names of their own: the tax of an
//! invoice is all of them together.

use super::Claims;
use super::preferences::is_titled_as;
use crate::input::column_cells::{amount, holds_mostly, holds_tax_rates};
use crate::input::fields::{ValueKind, invoices, recurring};
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::parted_before_digits;
use crate::model::{FoundBy, TableKind};

/// Less than this is rounding, of several amounts.
const ROUNDING: f64 = 0.02;

/// What taxes are called that may stand beside others.
const NAMES: [&str; 38] = [
    "tax",
    "vat",
    "gst",
    "hst",
    "pst",
    "qst",
    "rst",
    "tps",
    "tvq",
    "tvh",
    "tvp",
    "cgst",
    "sgst",
    "igst",
    "utgst",
    "cess",
    "iva",
    "ieps",
    "ish",
    "ust",
    "umsatzsteuer",
    "mwst",
    "steuer",
    "tva",
    "taxe",
    "btw",
    "moms",
    "mva",
    "dph",
    "kdv",
    "otv",
    "icms",
    "issqn",
    "iss",
    "ipi",
    "igic",
    "recargo",
    "nds",
];

/// The same of several words.
const LONGER_NAMES: [&str; 8] = [
    "gst hst",
    "tps tvh",
    "sales tax",
    "state tax",
    "county tax",
    "city tax",
    "local tax",
    "recargo equivalencia",
];

/// The halves of one tax, which are the same in every row.
const HALVES: [&str; 3] = ["cgst", "sgst", "utgst"];

/// Taxes that prices have in them: what is sold at 100 comes to 100.
const WITHIN_PRICES: [&str; 5] = ["icms", "iss", "issqn", "pis", "cofins"];

/// A column of a tax that has a name.
struct Named {
    column: usize,
    name: String,
    amounts: Vec<f64>,
}

impl Claims<'_> {
    /// Takes further taxes beside the one that was taken, or the only one where
    /// none was: `CGST` and `SGST`, `TPS` and `TVQ`, `USt 19%` and `USt 7%`.
    pub(super) fn claim_further_taxes(&mut self, headers: &[String], table: TableKind) {
        let field = &invoices::TAX;
        let taken = self.column_of(field);
        let is_decided =
            taken.is_some_and(|tax| self.columns[tax].found_by == Some(FoundBy::Configuration));
        let taxes = without_parts(self.named_taxes(headers));
        let Some(first) = taxes.first() else {
            return;
        };
        // What is titled as the tax, and alone, was not taken for a reason.
        let is_refused = taken.is_none()
            && taxes.len() == 1
            && is_titled_as(&headers[first.column], field, table);
        let is_among =
            |column: usize| taxes.len() > 1 && taxes.iter().any(|tax| tax.column == column);
        let is_of_another = taken.is_some_and(|tax| !is_among(tax));
        if is_decided || is_refused || is_of_another || !self.may_be_added(&taxes, taken) {
            return;
        }
        for tax in &taxes {
            if self.meanings[tax.column].is_none() {
                self.give(tax.column, field, FoundBy::Words);
            }
        }
    }

    /// Takes what recurs without tax, where what was taken is that and the taxes
    /// beside it, in every row.
    pub(super) fn prefer_amounts_without_tax(&mut self, headers: &[String]) {
        const FEWEST: usize = 2;
        let taxes = self.columns_of_taxes(headers);
        let taxes: Vec<Vec<f64>> = taxes.iter().map(|tax| self.amounts_in(*tax)).collect();
        if taxes.is_empty() || self.rows.len() < FEWEST {
            return;
        }
        for field in [&recurring::AMOUNT, &recurring::MRR] {
            let Some(gross) = self
                .column_of(field)
                .filter(|column| self.is_found_by_title(*column))
            else {
                continue;
            };
            let whole = self.amounts_in(gross);
            let with_tax = whole.iter().zip(sums(&taxes, whole.len()));
            let rest: Vec<f64> = with_tax.map(|(amount, tax)| amount - tax).collect();
            // The price of one may be all that it comes to.
            let net = (0..headers.len()).find(|column| {
                self.meanings[*column].is_none_or(|meaning| *meaning == recurring::UNIT_PRICE)
                    && holds_mostly(ValueKind::Money, self.rows, *column)
                    && are_same(&self.amounts_in(*column), &rest)
            });
            match net.filter(|_| !are_same(&rest, &whole)) {
                Some(net) if self.meanings[net].is_none() => self.exchange(gross, net, field),
                Some(_) => self.take_back(gross),
                None => {}
            }
        }
    }

    /// The taxes that have names. What may be rates as well are amounts where
    /// they make up the totals.
    fn named_taxes(&self, headers: &[String]) -> Vec<Named> {
        let total = self.column_of(&invoices::TOTAL);
        let mut columns = self.columns_of_taxes(headers);
        if !self.make_up_totals(&columns) {
            columns.retain(|column| !holds_tax_rates(self.rows, *column, total));
        }
        columns
            .into_iter()
            .filter_map(|column| {
                Some(Named {
                    column,
                    name: tax_name(&headers[column])?,
                    amounts: self.amounts_in(column),
                })
            })
            .collect()
    }

    /// The columns that are titled as taxes by name, each name once: one that
    /// says amount goes before another.
    pub(super) fn columns_of_taxes(&self, headers: &[String]) -> Vec<usize> {
        const AMOUNT: Concepts = Concepts::of(&[Concept::Amount]);
        let says_amount = |title: &str| title.split(' ').any(|word| about(word).meets(AMOUNT));
        let mut taxes: Vec<(usize, String)> = (0..headers.len())
            .filter(|column| self.meanings[*column].is_none_or(|meaning| *meaning == invoices::TAX))
            .filter_map(|column| Some((column, tax_name(&headers[column])?)))
            .filter(|(column, _)| holds_mostly(ValueKind::Money, self.rows, *column))
            .collect();
        taxes.sort_by_key(|(column, _)| !says_amount(&headers[*column]));
        let mut names: Vec<String> = Vec::new();
        let mut columns = Vec::new();
        for (column, name) in taxes {
            if !names.contains(&name) {
                names.push(name);
                columns.push(column);
            }
        }
        columns
    }

    /// Whether another column and these make up what the invoices come to, in
    /// every row.
    pub(super) fn make_up_totals(&self, parts: &[usize]) -> bool {
        const FEWEST: usize = 2;
        let Some(total) = self.column_of(&invoices::TOTAL) else {
            return false;
        };
        let totals = self.amounts_in(total);
        let amounts: Vec<Vec<f64>> = parts.iter().map(|part| self.amounts_in(*part)).collect();
        let parts = sums(&amounts, totals.len());
        let is_rest = |column: usize| {
            let rest = self.amounts_in(column).into_iter().zip(&parts);
            let made_up: Vec<f64> = rest.map(|(rest, parts)| rest + parts).collect();
            are_same(&made_up, &totals)
        };
        let free = (0..self.meanings.len()).filter(|column| self.meanings[*column].is_none());
        let mut free = free.filter(|column| holds_mostly(ValueKind::Money, self.rows, *column));
        totals.len() >= FEWEST && !amounts.is_empty() && free.any(is_rest)
    }

    /// What a column says in each row; nothing where it says none.
    pub(super) fn amounts_in(&self, column: usize) -> Vec<f64> {
        let rows = self.rows.iter();
        rows.map(|row| amount(row, column).map_or(0.0, f64::abs))
            .collect()
    }

    /// Whether taxes are in what the invoices come to: together they are no
    /// more than half of that, and no other column makes it up with the one that
    /// was taken alone.
    fn may_be_added(&self, taxes: &[Named], taken: Option<usize>) -> bool {
        let Some(total) = self.column_of(&invoices::TOTAL) else {
            return true;
        };
        let totals = self.amounts_in(total);
        let all: Vec<f64> = (0..totals.len())
            .map(|row| taxes.iter().map(|tax| tax.amounts[row]).sum())
            .collect();
        let mut pairs = all.iter().zip(&totals);
        let is_within = pairs.all(|(tax, total)| tax * 2.0 <= *total + ROUNDING);
        let is_whole = taken.is_some_and(|taken| {
            !are_same(&self.amounts_in(taken), &all) && self.make_up_totals(&[taken])
        });
        is_within && !is_whole
    }
}

/// The taxes without what says again what others do: the same under another
/// name, or the parts of one that stands beside them.
fn without_parts(taxes: Vec<Named>) -> Vec<Named> {
    let sum_of_others = |whole: &Named| -> Vec<f64> {
        let rows = 0..whole.amounts.len();
        rows.map(|row| {
            let others = taxes.iter().filter(|tax| tax.column != whole.column);
            others.map(|tax| tax.amounts[row]).sum()
        })
        .collect()
    };
    let is_something = |tax: &Named| tax.amounts.iter().any(|amount| *amount > ROUNDING);
    let whole = taxes.iter().position(|tax| {
        let may_be_whole = taxes.len() > 2 && !HALVES.contains(&tax.name.as_str());
        may_be_whole && is_something(tax) && are_same(&tax.amounts, &sum_of_others(tax))
    });
    let mut left: Vec<Named> = Vec::new();
    for (place, tax) in taxes.into_iter().enumerate() {
        let says_again = left.iter().any(|other| {
            let are_halves =
                HALVES.contains(&tax.name.as_str()) && HALVES.contains(&other.name.as_str());
            !are_halves && is_something(&tax) && are_same(&tax.amounts, &other.amounts)
        });
        if whole.is_none_or(|whole| whole == place) && !says_again {
            left.push(tax);
        }
    }
    left
}

/// What columns come to together in each of so many rows.
pub(super) fn sums(columns: &[Vec<f64>], rows: usize) -> Vec<f64> {
    let sum = |row: usize| columns.iter().map(|amounts| amounts[row]).sum();
    (0..rows).map(sum).collect()
}

/// Whether two columns say the same in every row.
pub(super) fn are_same(one: &[f64], other: &[f64]) -> bool {
    let mut pairs = one.iter().zip(other);
    !one.is_empty() && pairs.all(|(a, b)| (a - b).abs() < ROUNDING)
}

/// Whether a title is that of a tax that prices have in them. What is collected
/// for those who sell on is added to them.
pub(super) fn is_within_price(title: &str) -> bool {
    let mut words = title.split(' ');
    words.any(|word| WITHIN_PRICES.contains(&word)) && !title.split(' ').any(|word| word == "st")
}

/// The name of the tax that a title is about, with the rate or the number that
/// tells it from others of that name: `ust 2`, `vat 20`. Nothing for what all
/// taxes come to, or for their rates.
fn tax_name(title: &str) -> Option<String> {
    const BESIDE: Concepts = Concepts::of(&[Concept::Amount, Concept::Filler]);
    let is_count = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = title
        .split(' ')
        .filter(|word| !about(word).meets(BESIDE) || is_count(word))
        .collect();
    let name = words.join(" ");
    if LONGER_NAMES.contains(&name.as_str()) {
        return Some(name);
    }
    let (first, counts) = words.split_first()?;
    let (called, _) = parted_before_digits(first);
    let is_tax = NAMES.contains(&called) && counts.iter().all(|word| is_count(word));
    is_tax.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::tax_name;

    #[test]
    fn taxes_are_told_apart_by_their_names() {
        for (title, name) in [
            ("ust", Some("ust")),
            ("ust2", Some("ust2")),
            ("ust 2", Some("ust 2")),
            ("vat 20", Some("vat 20")),
            ("tva 5 5", Some("tva 5 5")),
            ("cgst amount", Some("cgst")),
            ("montant tps", Some("tps")),
            ("valor do iss", Some("iss")),
            ("tax 2 amount", Some("tax 2")),
            ("gst hst", Some("gst hst")),
            ("total gst", None),
            ("tax 2 type", None),
            ("iva rate", None),
            ("retencion iva", None),
            ("iva retenido", None),
            ("", None),
        ] {
            assert_eq!(tax_name(title).as_deref(), name, "{title}");
        }
    }
}
