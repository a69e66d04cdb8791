//! Whether the amounts of a product that writes hundredths are in that, as their
//! decimals and sizes tell: others write its columns as well, in whole.

use super::Settling;
use crate::input::cells::Reading;
use crate::input::fields::invoices;
use crate::input::rows::read_rows::Chunk;
use crate::input::value::money_unit::MoneyUnit;
use crate::language::{Value, message};
use crate::model::TableKind;

/// What the middle one of the amounts that are billed to clients comes to at
/// least, in hundredths.
const LEAST_BILLED: f64 = 1000.0;

impl Settling<'_> {
    /// What the amounts of the product are in. What is written with decimals is
    /// in the main unit, and so are invoices that would come to next to nothing;
    /// that nothing but whole numbers speaks for hundredths is told.
    pub(super) fn money_of_product(&mut self, rows: &Chunk) -> MoneyUnit {
        let recognised = &self.section.recognised;
        let table = recognised.table;
        let money = recognised
            .dialect
            .map_or(MoneyUnit::Main, |dialect| dialect.values.money);
        if money != MoneyUnit::Minor {
            return money;
        }
        let leading = self.leading_amounts(rows);
        let is_written_whole =
            leading.is_none_or(|number| rows.columns[number].decimal_votes() == (0, 0));
        let has_parts = |column: &Reading| column.amounts().any(|amount| amount.fract() != 0.0);
        if !is_written_whole || rows.columns.iter().any(has_parts) {
            return MoneyUnit::Main;
        }
        let is_decided = self.section.decisions.dialect.is_some();
        let middle = rows.columns.iter().filter_map(middle_amount);
        let (Some(middle), Some(leading)) = (middle.max_by(f64::total_cmp), leading) else {
            return money;
        };
        // What is no hundredth of its currency is put right row by row.
        let has_other_parts = self.factors_of_currencies(rows).next().is_some();
        if table != TableKind::Invoices || is_decided || has_other_parts {
            return money;
        }
        let amounts = rows.columns[leading].amounts().map(f64::abs);
        let largest = amounts.max_by(f64::total_cmp).unwrap_or_default();
        let title = self.header(self.section.used[leading].0);
        let title = Value::quoted(title.trim());
        if middle < LEAST_BILLED {
            let product = recognised.dialect_name();
            self.note(message!(
                "note-taken-for-whole",
                title = title,
                least = Value::number(MoneyUnit::Minor.in_main(LEAST_BILLED), 2),
                product = product
            ));
            return MoneyUnit::Main;
        }
        self.note(message!(
            "note-taken-for-hundredths",
            title = title,
            largest = largest.to_string(),
            amount = Value::number(MoneyUnit::Minor.in_main(largest), 2)
        ));
        money
    }

    /// The column of what invoices come to, or else the first one of amounts, by
    /// its number among those in use.
    fn leading_amounts(&self, rows: &Chunk) -> Option<usize> {
        let mut used = self.section.used.iter();
        let total = used.position(|(_, field)| **field == invoices::TOTAL);
        total.or_else(|| {
            let mut columns = rows.columns.iter();
            columns.position(|column| matches!(column, Reading::Money(_)))
        })
    }
}

/// The middle one of the amounts of a column that come to anything.
fn middle_amount(column: &Reading) -> Option<f64> {
    let amounts = column.amounts().map(f64::abs);
    let mut amounts: Vec<f64> = amounts.filter(|amount| *amount > 0.0).collect();
    amounts.sort_by(f64::total_cmp);
    amounts.get(amounts.len() / 2).copied()
}
