//! Currencies that only the amounts themselves tell: `€ 12.50`, `R$ 9,00`.

use super::column_cells::filled;
use super::fields::{Field, costs, invoices, mrr_movements, recurring};
use crate::model::TableKind;

/// What stands for dollars and pesos of any country.
pub const ANY_DOLLAR: &str = "$";

/// Currencies that are written with nothing but that sign at home.
pub const DOLLARS: [&str; 10] = [
    "ARS", "AUD", "CAD", "CLP", "COP", "HKD", "MXN", "NZD", "SGD", "USD",
];

/// A column of amounts whose cells name their currency, and the place of what
/// they name: behind the last column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedMoney {
    pub amounts: usize,
    pub currency: usize,
}

/// The field of a table that names the currency of its amounts.
#[must_use]
pub fn currency_of(table: TableKind) -> Option<&'static Field> {
    match table {
        TableKind::Invoices => Some(&invoices::CURRENCY),
        TableKind::Recurring => Some(&recurring::CURRENCY),
        TableKind::MrrMovements => Some(&mrr_movements::CURRENCY),
        TableKind::Costs => Some(&costs::CURRENCY),
        _ => None,
    }
}

/// The first column of amounts half of whose cells name their currency, where
/// no column does.
#[must_use]
pub fn marked_money(
    table: TableKind,
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<usize> {
    let currency = currency_of(table)?;
    let amounts: &[&'static Field] = match table {
        TableKind::Invoices => &[&invoices::TOTAL],
        TableKind::Recurring => &[&recurring::MRR, &recurring::AMOUNT, &recurring::UNIT_PRICE],
        TableKind::MrrMovements => &[&mrr_movements::AMOUNT],
        _ => &[&costs::AMOUNT],
    };
    if meanings.contains(&Some(currency)) {
        return None;
    }
    let column = amounts
        .iter()
        .find_map(|field| meanings.iter().position(|other| *other == Some(field)))?;
    let cells = filled(rows, column);
    let all = cells.clone().count();
    let marked = cells.filter(|cell| mark_of(cell).is_some()).count();
    (marked > 0 && marked * 2 >= all).then_some(column)
}

/// The code of the currency that an amount names.
#[must_use]
pub fn mark_of(cell: &str) -> Option<&str> {
    const SIGNS: [(&str, &str); 16] = [
        ("€", "EUR"),
        ("£", "GBP"),
        ("R$", "BRL"),
        ("US$", "USD"),
        ("A$", "AUD"),
        ("AU$", "AUD"),
        ("C$", "CAD"),
        ("CA$", "CAD"),
        ("NZ$", "NZD"),
        ("MX$", "MXN"),
        ("S$", "SGD"),
        ("HK$", "HKD"),
        ("₹", "INR"),
        ("¥", "JPY"),
        ("zł", "PLN"),
        (ANY_DOLLAR, ANY_DOLLAR),
    ];
    let is_of_number = |letter: char| {
        letter.is_ascii_digit()
            || letter.is_whitespace()
            || matches!(letter, '.' | ',' | '-' | '−' | '+' | '(' | ')' | '\'' | '’')
    };
    let mark = cell.trim_matches(is_of_number);
    let known = SIGNS.iter().find(|(sign, _)| *sign == mark);
    let is_code = mark.len() == 3 && mark.bytes().all(|byte| byte.is_ascii_uppercase());
    known.map(|(_, code)| *code).or(is_code.then_some(mark))
}

#[cfg(test)]
mod tests {
    use super::mark_of;

    #[test]
    fn amounts_name_their_currency_before_or_behind() {
        for (cell, code) in [
            ("€ 1.234,50", Some("EUR")),
            ("1.234,50 €", Some("EUR")),
            ("R$ -9,00", Some("BRL")),
            ("(US$12.00)", Some("USD")),
            ("$5", Some("$")),
            ("CHF 1'000.00", Some("CHF")),
            ("12.00 CR", None),
            ("12.00", None),
            ("", None),
        ] {
            assert_eq!(mark_of(cell), code, "{cell}");
        }
    }
}
