//! Lists of what was paid of invoices, and ledgers of debits and credits: they
//! number invoices and have dates and amounts as lists of invoices do.

use crate::input::assign_meanings::bare_titles::BARE_DATES;
use crate::input::fields::{Field, column_of, invoices};
use crate::input::header::has_any_title;
use crate::input::title_words::{Concept, Concepts, words_of};

/// Titles of how something was paid.
const METHODS: &[&str] = &[
    "method",
    "payment method",
    "payment type",
    "payment mode",
    "mode of payment",
    "forma de pago",
    "metodo de pago",
    "medio de pago",
    "forma de pagamento",
    "meio de pagamento",
    "metodo de pagamento",
    "zahlungsart",
    "zahlungsmittel",
    "zahlungsmethode",
    "zahlungsform",
    "mode de paiement",
    "mode de reglement",
    "moyen de paiement",
    "metodo di pagamento",
    "modalita di pagamento",
    "modalita pagamento",
    "betaalwijze",
    "betaalmethode",
    "betalningssatt",
    "betalingsmetode",
    "forma platnosci",
    "sposob platnosci",
    "metoda platnosci",
    "odeme yontemi",
    "odeme sekli",
    "zpusob platby",
];

/// Titles of what numbers payments, beside those that the words of a title tell.
const NUMBERS: &[&str] = &[
    "receipt number",
    "receipt id",
    "recibo",
    "number do recibo",
    "numero do recibo",
    "numero de recibo",
    "number de recibo",
    "zahlungsnummer",
    "number recu",
    "numero de recu",
    "kwitantienummer",
];

/// Titles of the side of an account that an amount stands on.
const SIDES: &[&str] = &[
    "s h",
    "soll haben",
    "soll haben kennzeichen",
    "soll haben kz",
    "dare avere",
    "debe haber",
    "debit credit",
    "dr cr",
    "debito credito",
];

/// Whether nothing tells invoices from what was paid of them: their date may be
/// any, nothing else is said that only invoices say, and how they were paid or
/// the number of a payment stands beside them; or amounts stand on either side
/// of an account.
pub(super) fn may_list_payments(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    const PAID: Concepts = Concepts::of(&[Concept::Paid]);
    const NUMBER: Concepts = Concepts::of(&[Concept::Number]);
    let tells_more = [
        &invoices::DUE_AT,
        &invoices::PAID_AT,
        &invoices::STATUS,
        &invoices::DOC_TYPE,
        &invoices::PAID,
        &invoices::PAID_FLAG,
        &invoices::BALANCE,
        &invoices::TAX,
        &invoices::NET,
        &invoices::PAYABLE,
        &invoices::UNIT_PRICE,
    ];
    let has = |field: &'static Field| meanings.contains(&Some(field));
    let is_bare = |column: usize| {
        let title = headers.get(column).map_or("", String::as_str);
        BARE_DATES.contains(&title) || title == "tarih"
    };
    let is_dated_barely = column_of(meanings, &invoices::ISSUED_AT).is_some_and(is_bare);
    if !is_dated_barely || tells_more.into_iter().any(has) {
        return false;
    }
    let numbers_payments = |title: &str| {
        words_of(title).is_some_and(|words| {
            words.iter().any(|word| word.meets(PAID)) && words.iter().any(|word| word.meets(NUMBER))
        })
    };
    has_any_title(headers, METHODS)
        || has_any_title(headers, NUMBERS)
        || has_any_title(headers, SIDES)
        || headers.iter().any(|title| numbers_payments(title))
}

/// Whether they are told to be payments: by how each was made, or by its number.
pub(super) fn lists_payments(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    may_list_payments(headers, meanings) && !has_any_title(headers, SIDES)
}
