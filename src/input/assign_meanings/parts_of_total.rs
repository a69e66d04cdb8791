//! Columns that make up what invoices come to, where none says it: what is
//! without tax and the tax, or how many of something at so much each.

use super::Claims;
use super::parts_of_lines::is_sub_total;
use super::several_taxes::is_within_price;
use crate::input::column_cells::{amount, are_tax_rates, filled, holds_mostly, holds_tax_rates};
use crate::input::fields::{self, Field, ValueKind, invoices};
use crate::input::recognise::money_marks::mark_of;
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::number::parse_number;
use crate::model::{FoundBy, TableKind};

/// Titles of how many of something a line is about.
const QUANTITIES: [&str; 19] = [
    "quantity",
    "invoice lines quantity",
    "units",
    "quantidade",
    "qtd",
    "qtde",
    "cantidad",
    "cant",
    "menge",
    "anzahl",
    "quantite",
    "qte",
    "quantita",
    "qta",
    "aantal",
    "ilosc",
    "miktar",
    "adet",
    "antal",
];

/// Titles of what one of them comes to.
const PRICES_OF_ONE: [&str; 27] = [
    "unit price",
    "invoice lines unit price",
    "unit amount",
    "unit rate",
    "price per unit",
    "price each",
    "item price",
    "unit sell price",
    "sell price",
    "sales price",
    "rate",
    "valor unitario",
    "preco unitario",
    "precio unitario",
    "prix unitaire",
    "prix unitaire ht",
    "pu",
    "pu ht",
    "einzelpreis",
    "stuckpreis",
    "prezzo unitario",
    "prijs per stuk",
    "stukprijs",
    "eenheidsprijs",
    "cena jednostkowa",
    "birim fiyat",
    "enhetspris",
];

/// Titles of prices that may be those of a line, but beside how many of
/// something it is about are those of one.
const PRICES: [&str; 8] = [
    "price", "preis", "prix", "preco", "precio", "prezzo", "prijs", "cena",
];

/// What stands before the titles of lines in an export of invoices.
const OF_LINES: &str = "invoice lines ";

/// What is taken off.
const DISCOUNTS: [&str; 9] = [
    "discount",
    "desconto",
    "descuento",
    "dto",
    "rabatt",
    "remise",
    "sconto",
    "korting",
    "rabat",
];

impl Claims<'_> {
    /// Takes an amount without tax for what it is, where the tax stands beside
    /// it and nothing with tax does: both together are what was billed. One that
    /// another column and the tax make up is with tax, whatever it is called; and
    /// a tax that is in the price is in it as well.
    pub(super) fn take_net_for_total(&mut self, headers: &[String]) {
        let Some(total) = self
            .column_of(&invoices::TOTAL)
            .filter(|column| self.is_found_by_title(*column) && is_net(&headers[*column]))
        else {
            return;
        };
        let taxes: Vec<usize> = (0..self.meanings.len())
            .filter(|column| self.meanings[*column] == Some(&invoices::TAX))
            .collect();
        let (within, above): (Vec<usize>, Vec<usize>) = taxes
            .iter()
            .copied()
            .partition(|column| is_within_price(&headers[*column]));
        if !above.is_empty() && !self.make_up_totals(&taxes) {
            self.take_back(total);
            self.give(total, &invoices::NET, FoundBy::Words);
            self.pass_over(&within);
        }
    }

    /// Takes how many of something each line is about, at what price, where no
    /// column has what lines come to, or nothing stands in that. Of what is taken
    /// off it has to be told whether it is a percentage, if anything is.
    pub(super) fn claim_prices_of_lines(&mut self, headers: &[String]) {
        if let Some((quantity, price, discount)) = self.prices_of_lines(headers) {
            if self.meanings[price].is_some() {
                self.take_back(price);
            }
            self.give(quantity, &invoices::QUANTITY, FoundBy::Title);
            self.give(price, &invoices::UNIT_PRICE, FoundBy::Title);
            if let Some((column, field)) =
                discount.filter(|(column, _)| self.meanings[*column].is_none())
            {
                self.give(column, field, FoundBy::Title);
            }
            self.pass_over_rates_beside_prices(headers, quantity, price);
        } else if let Some(column) = self
            .column_of(&invoices::DISCOUNT)
            .filter(|column| self.columns[*column].found_by == Some(FoundBy::Dialect))
        {
            // What is taken off a total is in it.
            self.pass_over(&[column]);
        }
    }

    /// Takes no rates of tax for what the tax of lines comes to, nor what is in
    /// their prices already.
    fn pass_over_rates_beside_prices(&mut self, headers: &[String], quantity: usize, price: usize) {
        for (column, title) in headers.iter().enumerate() {
            if self.meanings[column] != Some(&invoices::TAX) {
                continue;
            }
            let taxed = self.rows.iter().filter_map(|row| {
                let of = amount(row, quantity)? * amount(row, price)?;
                let tax = amount(row, column)?.abs();
                (tax > 0.0).then_some((tax, of.abs()))
            });
            let taxed: Vec<(f64, f64)> = taxed.collect();
            if is_within_price(title)
                || is_too_little_for_tax(&taxed)
                || holds_tax_rates(self.rows, column, None)
                || are_tax_rates(taxed)
            {
                self.pass_over(&[column]);
            }
        }
    }

    /// The columns of quantities, prices and discounts of lines, where these are
    /// needed.
    fn prices_of_lines(&self, headers: &[String]) -> Option<(usize, usize, Option<Discount>)> {
        let instead = [&invoices::NET, &invoices::PAYABLE, &invoices::UNIT_PRICE];
        let is_told = |column: usize| filled(self.rows, column).next().is_some();
        let is_titled = |column: usize, titles: &[&str]| titles.contains(&headers[column].as_str());
        let total = self
            .column_of(&invoices::TOTAL)
            .filter(|total| is_told(*total));
        let makes_up = self.has(&invoices::BALANCE) && self.has(&invoices::PAID);
        if makes_up
            || instead.into_iter().any(|field| self.has(field))
            || !self.names_invoices(headers)
        {
            return None;
        }
        let free = |column: &usize| self.meanings[*column].is_none() && is_told(*column);
        let quantity = (0..headers.len()).filter(free).find(|column| {
            is_titled(*column, &QUANTITIES) && holds_mostly(ValueKind::Number, self.rows, *column)
        })?;
        let price = match total {
            Some(total) => Some(total)
                .filter(|column| is_titled(*column, &PRICES) && self.is_found_by_title(*column)),
            None => (0..headers.len()).filter(free).find(|column| {
                let is_price = is_titled(*column, &PRICES_OF_ONE) || is_titled(*column, &PRICES);
                is_price && holds_mostly(ValueKind::Money, self.rows, *column)
            }),
        }?;
        let mut discounts = (0..headers.len()).filter(|column| is_discount(&headers[*column]));
        let discount = match discounts.find(|column| self.takes_something_off(*column)) {
            None => None,
            Some(column) if self.holds_percentages(headers, column) => {
                Some((column, &invoices::DISCOUNT))
            }
            Some(column) if self.holds_discounts(headers, column, (quantity, price)) => {
                Some((column, &invoices::DISCOUNT_AMOUNT))
            }
            Some(_) => return None,
        };
        Some((quantity, price, discount))
    }

    /// Whether what numbers the rows is titled as the number of invoices, or
    /// something as that of their lines: what is ordered and sold has quantities
    /// and prices as well.
    fn names_invoices(&self, headers: &[String]) -> bool {
        let vague = fields::shape(TableKind::Invoices).vague_beside;
        self.column_of(&invoices::INVOICE_NUMBER)
            .is_some_and(|column| {
                !vague.contains(&headers[column].as_str())
                    || headers.iter().any(|title| title.starts_with(OF_LINES))
            })
    }

    fn takes_something_off(&self, column: usize) -> bool {
        filled(self.rows, column).any(|cell| {
            let number = parse_number(cell).with_fraction();
            number.is_none_or(|number| number.abs() > 0.0)
        })
    }

    /// Whether a column of discounts holds percentages: its title says so, its
    /// cells do, or the product is known to write them.
    fn holds_percentages(&self, headers: &[String], column: usize) -> bool {
        const RATES: [&str; 4] = [" rate", " percent", " percentage", " percentual"];
        let is_titled_so = RATES.iter().any(|rate| headers[column].ends_with(rate));
        let is_known = self.meanings[column] == Some(&invoices::DISCOUNT);
        is_titled_so || is_known || filled(self.rows, column).all(|cell| cell.ends_with('%'))
    }

    /// Whether a column of discounts holds amounts, none of them more than what is
    /// sold comes to: its title says so, its cells name a currency, or one of them
    /// is more than any percentage.
    fn holds_discounts(
        &self,
        headers: &[String],
        column: usize,
        (quantity, price): (usize, usize),
    ) -> bool {
        const AMOUNT: Concepts = Concepts::of(&[Concept::Amount, Concept::Total]);
        const WHOLE: f64 = 100.0;
        const CENT: f64 = 0.01;
        let mut words = headers[column].split(' ');
        let is_titled_so = words.any(|word| about(word).meets(AMOUNT));
        let is_marked = filled(self.rows, column).any(|cell| mark_of(cell).is_some());
        let taken_off = self.rows.iter().filter_map(|row| {
            let of = amount(row, quantity)? * amount(row, price)?;
            Some((amount(row, column)?.abs(), of.abs()))
        });
        let taken_off: Vec<(f64, f64)> = taken_off.collect();
        taken_off.iter().all(|(off, of)| *off <= *of + CENT)
            && (is_titled_so || is_marked || taken_off.iter().any(|(off, _)| *off > WHOLE))
    }
}

/// A column of what is taken off, and whether it is a percentage or an amount.
type Discount = (usize, &'static Field);

/// Whether a title says of an amount that it is without tax. What is `líquido`
/// in Portuguese is without what was kept back.
fn is_net(title: &str) -> bool {
    const WITHOUT: Concepts = Concepts::of(&[Concept::Excluding]);
    const WITH: Concepts = Concepts::of(&[Concept::Including]);
    let says = |concept: Concepts| title.split(' ').any(|word| about(word).meets(concept));
    let is_left_over = title.split(' ').any(|word| word.starts_with("liquid"));
    let is_without = says(WITHOUT)
        || is_sub_total(title)
        || title.split(' ').any(|word| word.starts_with("netto"));
    is_without && !says(WITH) && !is_left_over
}

/// Whether a title is that of what is taken off.
fn is_discount(title: &str) -> bool {
    const BESIDE: Concepts = Concepts::of(&[Concept::Amount, Concept::Filler, Concept::Product]);
    let is_discount = |word: &str| DISCOUNTS.contains(&word);
    let title = title.strip_prefix(OF_LINES).unwrap_or(title);
    let first = title.split(' ').next();
    first.is_some_and(is_discount)
        || (says_discount(title)
            && title
                .split(' ')
                .all(|word| is_discount(word) || about(word).meets(BESIDE)))
}

/// Whether a title says something of what is taken off.
pub(super) fn says_discount(title: &str) -> bool {
    title.split(' ').any(|word| DISCOUNTS.contains(&word))
}

/// Whether whole numbers under the title of a tax are far less than any tax on
/// the amounts beside them comes to.
fn is_too_little_for_tax(taxed: &[(f64, f64)]) -> bool {
    const LEAST: f64 = 0.02;
    const HIGHEST_RATE: f64 = 27.0;
    taxed
        .iter()
        .all(|(tax, _)| tax.fract() == 0.0 && *tax <= HIGHEST_RATE)
        && taxed.iter().any(|(tax, of)| *tax < of * LEAST)
}
