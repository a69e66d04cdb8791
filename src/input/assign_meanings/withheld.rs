//! Taxes that the client keeps back for the treasury: they were billed, and are
//! not paid to the provider.

use super::Claims;
use super::preferences::is_titled_as;
use super::several_taxes::{are_same, sums};
use crate::input::column_cells::{filled, holds_mostly, holds_tax_rates};
use crate::input::fields::{ValueKind, invoices};
use crate::input::title_words::{Concept, Concepts, about};
use crate::model::{FoundBy, TableKind};

/// Words of titles of what is kept back.
const KEPT: [&str; 27] = [
    "withheld",
    "withholding",
    "wht",
    "tds",
    "retencion",
    "retenciones",
    "retenido",
    "retenida",
    "retenidos",
    "retenidas",
    "retencao",
    "retencoes",
    "retido",
    "retida",
    "retidos",
    "retidas",
    "ritenuta",
    "ritenute",
    "retefuente",
    "reteica",
    "reteiva",
    "rete",
    "irpf",
    "irrf",
    "stopaj",
    "tevkifat",
    "retenue",
];

/// Words that may stand beside them: the names of taxes, and of what is taxed.
const OF_WHAT: [&str; 14] = [
    "isr", "ica", "inss", "ir", "issqn", "pis", "cofins", "csll", "icms", "fuente", "source",
    "acconto", "renta", "deducted",
];

/// Less than this is rounding.
const CENT: f64 = 0.01;

impl Claims<'_> {
    /// Takes what clients keep back of invoices, and what is left of these: of
    /// two amounts of which one is that much less, the other was billed. Where
    /// there is but the lesser, what was kept back is added to it.
    pub(super) fn claim_withheld(&mut self, headers: &[String], table: TableKind) {
        let Some(total) = self
            .column_of(&invoices::TOTAL)
            .filter(|total| self.columns[*total].found_by != Some(FoundBy::Configuration))
        else {
            return;
        };
        let kept = self.columns_of_withheld(headers, total);
        if kept.is_empty() {
            return;
        }
        let totals = self.amounts_in(total);
        let parts: Vec<Vec<f64>> = kept.iter().map(|column| self.amounts_in(*column)).collect();
        let withheld = sums(&parts, totals.len());
        let less = |all: &[f64]| -> Vec<f64> {
            all.iter()
                .zip(&withheld)
                .map(|(a, kept)| a - kept)
                .collect()
        };
        let others: Vec<usize> = (0..headers.len())
            .filter(|column| {
                self.meanings[*column].is_none()
                    && !kept.contains(column)
                    && holds_mostly(ValueKind::Money, self.rows, *column)
            })
            .collect();
        let is_total = |column: &&usize| is_titled_as(&headers[**column], &invoices::TOTAL, table);
        let whole = others.iter().filter(is_total).copied().find(|other| {
            let whole = self.amounts_in(*other);
            are_same(&less(&whole), &totals)
                || (is_left_over(&headers[total]) && is_more(&whole, &totals))
        });
        let left = others.iter().copied().find(|other| {
            let left = self.amounts_in(*other);
            let is_titled_so = is_left_over(&headers[*other]);
            let is_amount = is_titled_so || is_titled_as(&headers[*other], &invoices::TOTAL, table);
            (is_amount && are_same(&less(&totals), &left))
                || (is_titled_so && is_more(&totals, &left))
        });
        if let Some(whole) = whole {
            self.take_back(total);
            self.give(total, &invoices::PAYABLE, FoundBy::Cells);
            self.give(whole, &invoices::TOTAL, FoundBy::Cells);
            return;
        }
        if let Some(left) = left {
            self.give(left, &invoices::PAYABLE, FoundBy::Cells);
            return;
        }
        if self.is_made_up_less(&others, &withheld, &totals) || is_left_over(&headers[total]) {
            self.take_back(total);
            self.give(total, &invoices::PAYABLE, FoundBy::Cells);
        }
        for column in kept {
            self.give(column, &invoices::WITHHELD, FoundBy::Words);
        }
    }

    /// The columns of amounts that are kept back; one alone where it is the sum
    /// of the others.
    fn columns_of_withheld(&self, headers: &[String], total: usize) -> Vec<usize> {
        let columns: Vec<usize> = (0..headers.len())
            .filter(|column| {
                self.meanings[*column].is_none()
                    && is_withheld(&headers[*column])
                    && holds_mostly(ValueKind::Money, self.rows, *column)
                    && !holds_tax_rates(self.rows, *column, Some(total))
                    && !self.holds_answers(*column)
            })
            .collect();
        let whole = columns.iter().copied().find(|whole| {
            let amounts = self.amounts_in(*whole);
            let others = columns.iter().filter(|column| *column != whole);
            let others: Vec<Vec<f64>> = others.map(|column| self.amounts_in(*column)).collect();
            !others.is_empty()
                && amounts.iter().any(|amount| *amount > CENT)
                && are_same(&amounts, &sums(&others, amounts.len()))
        });
        whole.map_or(columns, |whole| vec![whole])
    }

    /// Whether a column says whether tax is kept back, by a code: 1 for yes, and
    /// 2 for no.
    fn holds_answers(&self, column: usize) -> bool {
        let mut cells = filled(self.rows, column).peekable();
        let is_nothing = filled(self.rows, column).all(|cell| cell == "0");
        cells.peek().is_some() && !is_nothing && cells.all(|cell| matches!(cell, "0" | "1" | "2"))
    }

    /// Whether what invoices come to is another column and the taxes, less what
    /// is kept back, in every row.
    fn is_made_up_less(&self, others: &[usize], withheld: &[f64], totals: &[f64]) -> bool {
        let taxes = (0..self.meanings.len())
            .filter(|column| self.meanings[*column] == Some(&invoices::TAX));
        let taxes: Vec<Vec<f64>> = taxes.map(|column| self.amounts_in(column)).collect();
        let taxes = sums(&taxes, totals.len());
        withheld.iter().any(|kept| *kept > CENT)
            && others.iter().any(|base| {
                let base = self.amounts_in(*base);
                let made_up: Vec<f64> = (0..base.len())
                    .map(|row| base[row] + taxes[row] - withheld[row])
                    .collect();
                are_same(&made_up, totals)
            })
    }
}

/// Whether one column is nowhere less than another, and somewhere more.
fn is_more(one: &[f64], other: &[f64]) -> bool {
    let pairs = || one.iter().zip(other);
    pairs().all(|(one, other)| *one >= other - CENT)
        && pairs().any(|(one, other)| one - other > CENT)
}

/// Whether a title says of an amount that it is kept back.
fn is_withheld(title: &str) -> bool {
    const BESIDE: Concepts = Concepts::of(&[
        Concept::Tax,
        Concept::Amount,
        Concept::Total,
        Concept::Filler,
    ]);
    let mut words = title.split(' ');
    title.split(' ').any(|word| KEPT.contains(&word))
        && words.all(|word| {
            KEPT.contains(&word) || OF_WHAT.contains(&word) || about(word).meets(BESIDE)
        })
}

/// Whether a title says of an amount that it is what is left to be paid when
/// everything is taken off: `Valor líquido`, `Neto a pagar`.
fn is_left_over(title: &str) -> bool {
    const LEFT: [&str; 8] = [
        "a pagar",
        "a pagare",
        "a payer",
        "a receber",
        "a recibir",
        "payable",
        "liquido",
        "to pay",
    ];
    // What is left of each month is another thing.
    let padded = format!(" {title} ");
    LEFT.iter()
        .any(|left| padded.contains(&format!(" {left} ")))
}

#[cfg(test)]
mod tests {
    use super::{is_left_over, is_withheld};

    #[test]
    fn what_is_kept_back_is_told_from_the_tax_itself() {
        for (title, is_kept) in [
            ("retencion isr", true),
            ("retencion iva", true),
            ("iss retido", true),
            ("valor do iss retido", true),
            ("tds amount", true),
            ("withholding tax", true),
            ("ritenuta d acconto", true),
            ("total retenciones", true),
            ("iva", false),
            ("iss", false),
            ("retention rate", false),
            ("retencion de clientes", false),
        ] {
            assert_eq!(is_withheld(title), is_kept, "{title}");
        }
        for (title, is_left) in [
            ("valor liquido", true),
            ("neto a pagar", true),
            ("net payable", true),
            ("neto", false),
            ("total", false),
        ] {
            assert_eq!(is_left_over(title), is_left, "{title}");
        }
    }
}
