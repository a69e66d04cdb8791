//! Numbers that two exports write in two ways: `20100` is `20,100`, `20100.0`,
//! `#20100` or `0020100` where a spreadsheet or another view wrote the other
//! file.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use super::Merged;
use super::cells::Part;
use crate::input::cells::Cells;
use crate::input::cells::dictionary::Dictionary;
use crate::input::clients::normal_name;
use crate::input::fields::{Field, invoices, recurring};
use crate::model::{DAY, TableKind};

/// Writes numbers as another file writes them plainly. Within one file nothing
/// is doubted: where it holds two ways of writing, they are two numbers.
pub(super) fn write_alike(parts: &mut [Part]) {
    if parts.len() < 2 {
        return;
    }
    // Plain forms, and whether any file writes them so.
    let mut plain: HashMap<String, bool, RandomState> = HashMap::default();
    for text in parts.iter().flat_map(texts_of) {
        if let Cow::Owned(number) = plain_number(text) {
            plain.insert(number, false);
        }
    }
    if plain.is_empty() {
        return;
    }
    for text in parts.iter().flat_map(texts_of) {
        if let Some(is_written) = plain.get_mut(text) {
            *is_written = true;
        }
    }
    for part in parts {
        let mut ways: HashMap<String, u32, RandomState> = HashMap::default();
        for text in texts_of(part) {
            *ways.entry(plain_number(text).into_owned()).or_default() += 1;
        }
        if let Some(cells) = &mut part.cells {
            cells.replace_texts(|text| match plain_number(text) {
                Cow::Owned(number) => (plain.get(&number) == Some(&true)
                    && ways.get(&number) == Some(&1))
                .then_some(number),
                Cow::Borrowed(_) => None,
            });
        }
    }
}

fn texts_of(part: &Part) -> impl Iterator<Item = &str> {
    let dictionary = match &part.cells {
        Some(Cells::Text { dictionary, .. }) => Some(dictionary),
        _ => None,
    };
    dictionary.into_iter().flat_map(Dictionary::texts)
}

/// A whole number without what is written around and within it; borrowed where
/// nothing is, or the text is no such number.
fn plain_number(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let is_plain = bytes.first().is_some_and(|first| *first != b'0')
        && bytes.iter().all(u8::is_ascii_alphanumeric);
    if is_plain {
        return Cow::Borrowed(text);
    }
    let inside = text.strip_prefix('#').unwrap_or(text).trim();
    let whole = match inside.split_once('.') {
        Some((whole, rest)) if !rest.is_empty() && rest.bytes().all(|byte| byte == b'0') => whole,
        _ => inside,
    };
    let is_grouped = whole.split(',').skip(1).all(|group| group.len() == 3)
        && whole
            .split(',')
            .next()
            .is_some_and(|first| (1..=3).contains(&first.len()));
    let digits: String = if whole.contains(',') && is_grouped {
        whole.replace(',', "")
    } else {
        whole.to_owned()
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    let plain = digits.trim_start_matches('0');
    if plain.is_empty() || plain == text {
        return Cow::Borrowed(text);
    }
    Cow::Owned(plain.to_owned())
}

impl Merged {
    /// Writes the numbers of invoices and agreements as another file writes them
    /// plainly, where both are of one client and began on one day: other issuers
    /// have the same numbers. Agreements may begin anew.
    pub(super) fn write_numbers_alike(&mut self, table: TableKind) {
        const APART: i64 = 2 * DAY;
        let (number, client, began): (&'static Field, &'static Field, Option<&'static Field>) =
            match table {
                TableKind::Invoices => (
                    &invoices::INVOICE_NUMBER,
                    &invoices::CLIENT,
                    Some(&invoices::ISSUED_AT),
                ),
                TableKind::Recurring => (&recurring::AGREEMENT_ID, &recurring::CLIENT, None),
                _ => return,
            };
        let name = |row: usize| self.text(client, row).map(normal_name);
        let is_same = |one: usize, other: usize| {
            let apart = began.map(|began| {
                let began = |row: usize| self.time(began, row).map(|time| time.seconds);
                Some((began(one)? - began(other)?).abs())
            });
            let is_near = apart.is_none_or(|apart| apart.is_some_and(|apart| apart < APART));
            is_near && name(one).is_some() && name(one) == name(other)
        };
        let mut plain: Vec<(usize, String)> = Vec::new();
        for (text, rows) in self.written_in_two_ways(number) {
            let is_plain = |row: &&usize| self.text(number, **row) == Some(text.as_str());
            for row in rows.iter().filter(|row| !is_plain(row)) {
                let mut others = rows.iter().filter(is_plain);
                if others.any(|other| is_same(*row, *other)) {
                    plain.push((*row, text.clone()));
                }
            }
        }
        for (row, text) in plain {
            self.set_text(number, row, &text);
        }
    }

    /// By a plain number, the rows that have it, some of them written otherwise.
    /// Where one file writes it in two ways, these are two numbers.
    fn written_in_two_ways(&self, number: &'static Field) -> BTreeMap<String, Vec<usize>> {
        let mut numbers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut files = self.rows.iter().map(|row| self.file_of(*row));
        let first = files.next();
        if files.all(|file| Some(file) == first) {
            return numbers;
        }
        let Some((code, texts)) = self.coded(number) else {
            return numbers;
        };
        let by_code: Vec<Cow<'_, str>> = texts.map(plain_number).collect();
        for text in &by_code {
            if let Cow::Owned(text) = text {
                numbers.insert(text.clone(), Vec::new());
            }
        }
        if numbers.is_empty() {
            return numbers;
        }
        for row in self.rows.iter().copied() {
            let plain = code(row).and_then(|code| by_code.get(code as usize));
            if let Some(rows) = plain.and_then(|plain| numbers.get_mut(&**plain)) {
                rows.push(row);
            }
        }
        numbers.retain(|_, rows| {
            let ways = |row: &usize| (self.file_of(*row), self.code(number, *row));
            let ways: BTreeSet<(usize, u32)> = rows.iter().map(ways).collect();
            let files: BTreeSet<usize> = ways.iter().map(|(file, _)| *file).collect();
            files.len() > 1 && files.len() == ways.len()
        });
        numbers
    }
}

#[cfg(test)]
mod tests {
    use super::plain_number;
    use crate::input::read_texts;

    /// The rows that count of two exports that overlap.
    fn used(titles: &str, files: [&str; 2]) -> u64 {
        let texts = files.map(|rows| format!("{titles}\n{rows}"));
        let exports = read_texts(&[("a.csv", &texts[0]), ("b.csv", &texts[1])]);
        let accounts = exports.accounts.iter();
        accounts.map(|account| account.rows.used).sum()
    }

    #[test]
    fn an_invoice_whose_zeros_a_spreadsheet_dropped_is_the_same() {
        let titles = "Invoice #,Client Name,Date Issued,Date Due,Line Total";
        let of = |files: [&str; 2]| used(titles, files);
        let zeros =
            "0001001,Acme,2026-08-01,2026-08-31,500\n0001003,Acme,2026-09-01,2026-10-01,500\n";
        let without = "1003,Acme,2026-09-01,2026-10-01,500\n1004,Beta,2026-09-01,2026-10-01,300\n";
        assert_eq!(of([zeros, without]), 3);
        // Of another client, or of another day, it is that of another issuer.
        assert_eq!(of([zeros, &without.replace("Acme", "Gama")]), 4);
        assert_eq!(of([zeros, &without.replace("2026-09-01", "2026-09-21")]), 4);
        // One file has both.
        let both = format!("{without}0001003,Acme,2026-09-01,2026-10-01,500\n");
        assert_eq!(of([zeros, &both]), 4);
    }

    #[test]
    fn an_agreement_whose_zeros_a_spreadsheet_dropped_is_the_same() {
        let titles = "agreement number,client,product,amount,billing cycle,start date";
        let zeros =
            "0017,Acme,Care,100,Monthly,2025-01-01\n0018,Beta,Care,100,Monthly,2025-01-01\n";
        let without = "17,Acme,Care,100,Monthly,2025-01-01\n18,Beta,Care,100,Monthly,2025-01-01\n";
        assert_eq!(used(titles, [zeros, without]), 2);
    }

    #[test]
    fn whole_numbers_are_written_plainly() {
        for (text, plain) in [
            ("20100", "20100"),
            ("20,100", "20100"),
            ("1,020,100", "1020100"),
            ("20100.0", "20100"),
            ("#20100", "20100"),
            ("00020100", "20100"),
            ("INC0020100", "INC0020100"),
            ("2026.1", "2026.1"),
            ("20,10", "20,10"),
            ("OPS-12", "OPS-12"),
            ("000", "000"),
        ] {
            assert_eq!(plain_number(text), plain);
        }
    }
}
