//! Amounts in the house's own currency beside those of each client's: only the
//! one can be added up.

use super::Claims;
use crate::input::column_cells::{amount, filled};
use crate::input::fields::invoices;

/// Titles of what invoices come to in the house's own currency.
const TOTALS: [&str; 13] = [
    "bc total",
    "bcy total",
    "total bcy",
    "base total",
    "total base",
    "base currency total",
    "total base currency",
    "total in base currency",
    "base currency amount",
    "amount base currency",
    "amount in base currency",
    "home currency total",
    "total home currency",
];

/// Titles of the tax in it.
const TAXES: [&str; 6] = [
    "bc tax total",
    "bc tax",
    "base tax",
    "base tax total",
    "base currency tax",
    "tax base currency",
];

impl Claims<'_> {
    /// Takes what invoices come to in the house's own currency, where it is not
    /// the same as under the other title, and nothing names the currencies of
    /// that: at most a number stands for each. What is paid or open of them in
    /// another currency would not go with it.
    pub(super) fn prefer_base_currency(&mut self, headers: &[String]) {
        let Some(total) = self
            .column_of(&invoices::TOTAL)
            .filter(|total| self.is_found_by_title(*total))
        else {
            return;
        };
        let currency = self.column_of(&invoices::CURRENCY);
        let names_currencies = currency.is_some_and(|column| {
            let is_number = |cell: &str| cell.bytes().all(|byte| byte.is_ascii_digit());
            !filled(self.rows, column).all(is_number)
        });
        if names_currencies || self.has(&invoices::PAID) || self.has(&invoices::BALANCE) {
            return;
        }
        let find = |titles: &[&str]| {
            (0..headers.len()).find(|column| {
                self.meanings[*column].is_none()
                    && titles.contains(&headers[*column].as_str())
                    && filled(self.rows, *column).next().is_some()
            })
        };
        let (base, tax) = (find(&TOTALS), find(&TAXES));
        let Some(base) = base.filter(|base| self.are_converted(total, *base)) else {
            return;
        };
        self.exchange(total, base, &invoices::TOTAL);
        match (self.column_of(&invoices::TAX), tax) {
            (Some(own), Some(tax)) => self.exchange(own, tax, &invoices::TAX),
            (Some(own), None) => self.take_back(own),
            (None, _) => {}
        }
        if let Some(currency) = currency {
            self.take_back(currency);
        }
    }

    /// Whether each amount stands in another column as well, and some of them at
    /// another value.
    fn are_converted(&self, total: usize, base: usize) -> bool {
        const CENT: f64 = 0.01;
        let mut differ = false;
        for row in self.rows {
            match (amount(row, total), amount(row, base)) {
                (Some(total), Some(base)) => differ |= (total - base).abs() > CENT,
                (Some(_), None) => return false,
                (None, _) => {}
            }
        }
        differ
    }
}
