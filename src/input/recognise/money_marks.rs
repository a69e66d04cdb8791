//! Currencies that only the amounts themselves tell: `€ 12.50`, `R$ 9,00`, or
//! the title above them: `Total (USD)`.

use crate::input::column_cells::filled;
use crate::input::fields::{Field, column_of, costs, invoices, mrr_movements, recurring};
use crate::input::value::vocabulary;
use crate::model::TableKind;

/// What stands for dollars and pesos of any country.
pub const ANY_DOLLAR: &str = "$";

/// Currencies that are written with nothing but that sign at home.
pub const DOLLARS: [&str; 10] = [
    "ARS", "AUD", "CAD", "CLP", "COP", "HKD", "MXN", "NZD", "SGD", "USD",
];

/// The codes of currencies, as titles name them.
pub const CODES: [&str; 61] = [
    "AED", "ARS", "AUD", "BDT", "BGN", "BOB", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CRC",
    "CZK", "DKK", "DOP", "EGP", "EUR", "GBP", "GHS", "GTQ", "HKD", "HUF", "IDR", "ILS", "INR",
    "ISK", "JPY", "KES", "KRW", "KWD", "LKR", "MAD", "MGA", "MXN", "MYR", "NGN", "NOK", "NZD",
    "PEN", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB",
    "TND", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "XOF", "ZAR",
];

/// What amounts are marked with, and the code of the currency that it stands
/// for.
const SIGNS: [(&str, &str); 41] = [
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
    ("RD$", "DOP"),
    ("₹", "INR"),
    ("¥", "JPY"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("lei", "RON"),
    ("лв", "BGN"),
    ("RM", "MYR"),
    ("₱", "PHP"),
    ("KSh", "KES"),
    ("Ksh", "KES"),
    ("₦", "NGN"),
    ("GH₵", "GHS"),
    ("₺", "TRY"),
    ("TL", "TRY"),
    ("Ar", "MGA"),
    ("₫", "VND"),
    ("Rp", "IDR"),
    ("฿", "THB"),
    ("₪", "ILS"),
    ("₴", "UAH"),
    ("грн", "UAH"),
    ("₽", "RUB"),
    ("руб", "RUB"),
    ("₲", "PYG"),
    ("₩", "KRW"),
    ("₡", "CRC"),
    (ANY_DOLLAR, ANY_DOLLAR),
];

/// Marks of the currencies of several countries, which tell none of them.
const OF_SEVERAL: [&str; 8] = ["kr", "Kr", "Rs", "Bs", "CFA", "FCFA", "Fr", "din"];

/// Whether a word is what amounts are marked with: `R$`, `kr.`.
#[must_use]
pub fn is_mark(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    OF_SEVERAL.contains(&word) || SIGNS.iter().any(|(sign, _)| *sign == word)
}

/// Whether what stands in a column of currencies is what belongs beside it: a
/// state, a kind of document. What is not known may be a currency all the same.
#[must_use]
pub fn is_no_currency(cell: &str) -> bool {
    /// No code is longer.
    const CODE: usize = 3;
    let word = cell.trim();
    word.chars().count() > CODE
        && word.chars().all(char::is_alphabetic)
        && !is_mark(word)
        && (vocabulary::invoice_status(word).is_some()
            || vocabulary::named_document(word).is_some())
}

/// A column of amounts that name their currency, and the place of what they
/// name: behind the last column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkedMoney {
    pub amounts: usize,
    pub currency: usize,
    /// What the title names, for cells that do not.
    pub titled: Option<&'static str>,
}

impl MarkedMoney {
    /// The currency of an amount.
    #[must_use]
    pub fn currency_of<'c>(&self, amount: &'c str) -> &'c str {
        mark_of(amount).or(self.titled).unwrap_or_default()
    }
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

/// The first column of amounts, if its title or half of its cells name their
/// currency, and what the title names; where no column tells the currency.
#[must_use]
pub fn marked_money(
    table: TableKind,
    titles: &[String],
    rows: &[Vec<String>],
    meanings: &[Option<&'static Field>],
) -> Option<(usize, Option<&'static str>)> {
    let currency = currency_of(table)?;
    let amounts: &[&'static Field] = match table {
        TableKind::Invoices => &[
            &invoices::TOTAL,
            &invoices::NET,
            &invoices::PAYABLE,
            &invoices::UNIT_PRICE,
        ],
        TableKind::Recurring => &[&recurring::MRR, &recurring::AMOUNT, &recurring::UNIT_PRICE],
        TableKind::MrrMovements => &[&mrr_movements::AMOUNT],
        _ => &[&costs::AMOUNT],
    };
    if meanings.contains(&Some(currency)) {
        return None;
    }
    let column = amounts
        .iter()
        .find_map(|field| column_of(meanings, field))?;
    let cells = filled(rows, column);
    let all = cells.clone().count();
    let marked = cells.filter(|cell| mark_of(cell).is_some()).count();
    let by_title = titles
        .get(column)
        .and_then(|title| currency_in_title(title));
    let is_marked = marked > 0 && marked * 2 >= all;
    (is_marked || by_title.is_some()).then_some((column, by_title))
}

/// The code of the only currency that a title names, as it stands in the file:
/// `Total (USD)`, `Umsatz_Brutto_EUR`, `Valor (R$)`.
fn currency_in_title(title: &str) -> Option<&'static str> {
    let parts = |letter: char| {
        letter.is_whitespace() || matches!(letter, '(' | ')' | '[' | ']' | '_' | '-' | '/' | ',')
    };
    let words: Vec<&str> = title.split(parts).filter(|word| !word.is_empty()).collect();
    let named = words.iter().enumerate().filter_map(|(place, word)| {
        // In small letters a code is like a word of another kind, unless it
        // stands behind all others.
        let is_last = place > 0 && place + 1 == words.len();
        let mark = word.trim_end_matches('.');
        let sign = SIGNS.iter().find(|(sign, _)| *sign == mark);
        sign.map(|(_, code)| *code).or_else(|| {
            let mut codes = CODES.iter().copied();
            codes.find(|code| code == word || (is_last && code.eq_ignore_ascii_case(word)))
        })
    });
    let mut named: Vec<&'static str> = named.collect();
    named.dedup();
    named.pop().filter(|_| named.is_empty())
}

/// The code of the currency that an amount names.
#[must_use]
pub fn mark_of(cell: &str) -> Option<&str> {
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
    use super::{currency_in_title, mark_of};

    #[test]
    fn titles_name_the_currency_of_their_amounts() {
        for (title, code) in [
            ("Total (USD)", Some("USD")),
            ("Amount EUR", Some("EUR")),
            ("Umsatz_Brutto_EUR", Some("EUR")),
            ("total_usd", Some("USD")),
            ("EUR Total", Some("EUR")),
            ("Valor (R$)", Some("BRL")),
            ("Brutto (zł)", Some("PLN")),
            ("Total (k USD)", Some("USD")),
            ("Total ($)", Some("$")),
            ("Total (MYR)", Some("MYR")),
            ("Total", None),
            ("Total (USD/EUR)", None),
            ("Try total", None),
            ("Montant (Ar)", Some("MGA")),
            ("Сума (лв.)", Some("BGN")),
            ("Cena Kč", Some("CZK")),
            ("Összeg (Ft)", Some("HUF")),
            ("Valoare (lei)", Some("RON")),
            ("Total (RM)", Some("MYR")),
            ("Total (₱)", Some("PHP")),
            ("Total (KSh)", Some("KES")),
            ("Amount (₦)", Some("NGN")),
            ("Tutar TL", Some("TRY")),
            ("Belopp (kr)", None),
        ] {
            assert_eq!(currency_in_title(title), code, "{title}");
        }
    }

    #[test]
    fn amounts_name_their_currency_before_or_behind() {
        for (cell, code) in [
            ("€ 1.234,50", Some("EUR")),
            ("1.234,50 €", Some("EUR")),
            ("R$ -9,00", Some("BRL")),
            ("(US$12.00)", Some("USD")),
            ("$5", Some("$")),
            ("CHF 1'000.00", Some("CHF")),
            ("1 234,50 Kč", Some("CZK")),
            ("RM 12.00", Some("MYR")),
            ("12,00 лв.", Some("BGN")),
            ("12.00 CR", None),
            ("12.00", None),
            ("", None),
        ] {
            assert_eq!(mark_of(cell), code, "{cell}");
        }
    }
}
