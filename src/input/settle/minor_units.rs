//! Amounts in the smallest unit of currencies of which that is no hundredth.

use super::Settling;
use super::formats::ColumnFormat;
use crate::input::cells::{Cell, Cells, Reading};
use crate::input::fields::{Field, ValueKind, invoices};
use crate::input::rows::read_rows::Chunk;
use crate::input::value::money_unit::MoneyUnit;

/// Currencies without a smaller unit.
const WHOLE: [&str; 14] = [
    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
    "XOF",
];

/// Currencies that are parted into thousandths.
const THOUSANDTHS: [&str; 5] = ["BHD", "JOD", "KWD", "OMR", "TND"];

/// Corrects amounts that were read as hundredths, row by row, where the row's
/// currency is parted otherwise: 5000 yen are no 50.
pub(super) fn correct(
    columns: &mut [(&'static Field, Cells)],
    formats: &[ColumnFormat],
    rows: usize,
) {
    let currencies = columns
        .iter()
        .find(|(field, _)| field.name == invoices::CURRENCY.name);
    let Some((_, currencies)) = currencies else {
        return;
    };
    let factors: Vec<Option<f64>> = (0..rows)
        .map(|row| currencies.text(row).and_then(factor_of))
        .collect();
    if factors.iter().all(Option::is_none) {
        return;
    }
    for ((field, cells), format) in columns.iter_mut().zip(formats) {
        let is_in_hundredths =
            field.kind == ValueKind::Money && format.values.money == MoneyUnit::Minor;
        if let Cells::Number(numbers) = cells
            && is_in_hundredths
        {
            for (number, factor) in numbers.iter_mut().zip(&factors) {
                if let (Cell::Value(amount), Some(factor)) = (number, factor) {
                    *amount *= factor;
                }
            }
        }
    }
}

impl Settling<'_> {
    /// How many hundredths the smallest units are of those currencies that a file
    /// names of which that is no hundredth.
    pub(super) fn factors_of_currencies<'c>(
        &self,
        rows: &'c Chunk,
    ) -> impl Iterator<Item = f64> + use<'c> {
        let mut used = self.section.used.iter();
        let number = used.position(|(_, field)| field.name == invoices::CURRENCY.name);
        let names = match number.and_then(|number| rows.columns.get(number)) {
            Some(Reading::Text { dictionary, .. }) => Some(dictionary.texts()),
            _ => None,
        };
        names.into_iter().flatten().filter_map(factor_of)
    }
}

/// How many hundredths the smallest unit of a currency is; `None` where it is
/// one.
fn factor_of(currency: &str) -> Option<f64> {
    let code = currency.trim().to_uppercase();
    if WHOLE.contains(&code.as_str()) {
        Some(100.0)
    } else if THOUSANDTHS.contains(&code.as_str()) {
        Some(0.1)
    } else {
        None
    }
}
