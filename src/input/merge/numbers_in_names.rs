//! Clients behind whose names the invoice's own number stands: `Acme Invoice
//! No.: 4711` is Acme, as on all of its other invoices.

use super::Merged;
use crate::input::fields::invoices;
use crate::input::header::unaccented;
use crate::language::message;
use crate::model::InputAccount;

impl Merged {
    /// Takes the numbers of invoices from behind the names of their clients, in
    /// files in which most names end so.
    pub(super) fn take_numbers_from_names(&mut self, accounts: &mut [InputAccount]) {
        const FEWEST: usize = 2;
        let mut bare: Vec<(usize, String)> = Vec::new();
        for rows in self
            .rows
            .chunk_by(|a, b| self.file_of(*a) == self.file_of(*b))
        {
            let named = rows
                .iter()
                .filter(|row| self.text(&invoices::CLIENT, **row).is_some());
            let of_file: Vec<(usize, String)> = rows
                .iter()
                .filter_map(|row| Some((*row, self.name_without_number(*row)?)))
                .collect();
            if of_file.len() >= FEWEST && of_file.len() * 2 > named.count() {
                bare.extend(of_file);
            }
        }
        for rows in bare.chunk_by(|(a, _), (b, _)| self.file_of(*a) == self.file_of(*b)) {
            if let Some((first, _)) = rows.first() {
                let note = message!("note-numbers-in-names", n = rows.len());
                accounts[self.file_of(*first)].notes.push(note);
            }
        }
        for (row, name) in bare {
            self.set_text(&invoices::CLIENT, row, &name);
        }
    }

    /// The client of a row, where the invoice's number stands behind his name.
    fn name_without_number(&self, row: usize) -> Option<String> {
        let number = self.text(&invoices::INVOICE_NUMBER, row)?.trim();
        let client = self.text(&invoices::CLIENT, row)?;
        without_number(client, number).map(str::to_owned)
    }
}

/// A name without the number behind it, and without what that is called.
fn without_number<'n>(name: &'n str, number: &str) -> Option<&'n str> {
    const SHORTEST: usize = 3;
    if number.len() < SHORTEST || !number.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let before = name
        .trim_end_matches([' ', ')', ']', '.'])
        .strip_suffix(number)?;
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let before = without_last(before, calls_number);
    let before = without_last(before, calls_invoice);
    let name = before.trim_end_matches(is_between);
    (!name.is_empty()).then_some(name)
}

/// A text without its last word, if that is one of these.
fn without_last(text: &str, is_one: impl Fn(&str) -> bool) -> &str {
    let text = text.trim_end_matches(is_between);
    let place = text.rfind(char::is_whitespace).map_or(0, |place| place + 1);
    match text.get(place..) {
        Some(last) if is_one(&plain(last)) => &text[..place],
        _ => text,
    }
}

/// What parts a name from a number.
fn is_between(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '–' | '—' | ':' | ',' | ';' | '#' | '(' | '[' | '/' | '|'
        )
}

fn plain(word: &str) -> String {
    let word = unaccented(word);
    let is_sign = |letter: char| !letter.is_alphanumeric() || matches!(letter, 'º' | 'ª');
    word.trim_matches(is_sign).to_owned()
}

fn calls_number(word: &str) -> bool {
    const NUMBERS: [&str; 10] = [
        "n", "no", "nr", "nro", "num", "numero", "number", "nummer", "numer", "id",
    ];
    NUMBERS.contains(&word)
}

fn calls_invoice(word: &str) -> bool {
    const INVOICES: [&str; 10] = [
        "invoice", "inv", "factura", "fatura", "facture", "rechnung", "fattura", "factuur",
        "faktura", "nf",
    ];
    INVOICES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::without_number;

    #[test]
    fn a_number_behind_a_name_goes_with_what_it_is_called() {
        for (name, number, left) in [
            ("Acme Factura N°: F25-0001", "F25-0001", Some("Acme")),
            ("Acme S.A. - Invoice #4711", "4711", Some("Acme S.A.")),
            ("Acme (INV-7)", "INV-7", Some("Acme")),
            ("Acme Fatura nº 4711", "4711", Some("Acme")),
            // Not the number, nor behind a name.
            ("Acme 4711", "4712", None),
            ("Acme4711", "4711", None),
            ("Factura 4711", "4711", None),
            ("Route 66", "66", None),
        ] {
            assert_eq!(without_number(name, number), left, "{name}");
        }
    }
}
