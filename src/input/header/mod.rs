//! Column titles made comparable: `TicketNbr`, `Ticket #` and `ticket_number`
//! are one word.

mod accents;
mod brackets;
mod currencies;
mod joined_words;
mod marks;
mod scales;
mod whole_header;
mod words;

use super::title_words::{Concept, Concepts, about};
use super::value::money_unit::unit_behind;
pub use accents::unaccented;
use brackets::{unwrap_custom_field, without_brackets};
pub use currencies::drop_currencies;
use marks::{without_currency_mark, without_tags};
pub use scales::scale_behind;
use scales::without_scale;
pub use whole_header::normalise_headers;
use words::parted;
pub use words::split_words;

/// Table names that some exports put before each column.
const PREFIXES: [&str; 8] = [
    "subscriptions ",
    "customers ",
    "addresses ",
    "taskslatable ",
    "task sla ",
    "inc ",
    "u ",
    "rate plan charge ",
];

/// Words that are written in several ways.
const SPELLINGS: [(&str, &str); 22] = [
    ("nbr", "number"),
    ("num", "number"),
    ("nr", "number"),
    ("nro", "number"),
    ("n°", "number"),
    ("nº", "number"),
    ("#", "number"),
    ("dt", "date"),
    ("dat", "date"),
    ("datetime", "date"),
    ("qty", "quantity"),
    ("amt", "amount"),
    ("desc", "description"),
    ("hrs", "hours"),
    ("mins", "minutes"),
    ("subtotal", "sub total"),
    // Numbers of clients, written as one word.
    ("kundennummer", "kunden number"),
    ("kundennr", "kunden number"),
    ("kundnummer", "kund number"),
    ("kundnr", "kund number"),
    ("klantnummer", "klant number"),
    ("debitorennummer", "debitor number"),
];

/// A column title in the form in which titles are compared.
///
/// Accents, case, punctuation, table prefixes and a unit in brackets are
/// dropped; words are separated by one space.
#[must_use]
pub fn normalise_header(title: &str) -> String {
    let title = without_tags(title.trim().trim_start_matches('\u{feff}'));
    let whole = unwrap_custom_field(title.trim());
    let title = without_currency_mark(without_brackets(whole));
    let mut words = parted(split_words(title));
    if let Some(unit) = unit_behind(&words) {
        words.truncate(unit);
    }
    let mut normal = words
        .iter()
        .enumerate()
        .map(|(place, word)| match word.as_str() {
            // "Invoice No" is a number, "no prazo" is Portuguese for "in time".
            "no" if place + 1 == words.len() => "number",
            _ => SPELLINGS
                .iter()
                .find(|(spelling, _)| spelling == word)
                .map_or(word.as_str(), |(_, standard)| standard),
        })
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(rated) = without_scale(&normal) {
        normal.truncate(rated);
    }
    if is_rate(whole, &normal) {
        normal.push_str(" rate");
    }
    for prefix in PREFIXES {
        // The number of a customer is not that of the record.
        let is_of_another = matches!(prefix, "customers " | "addresses ");
        // "Inc tax" includes it.
        let is_including = prefix == "inc "
            && ["inc tax", "inc vat", "inc gst"]
                .iter()
                .any(|including| normal.starts_with(including));
        if let Some(rest) = normal.strip_prefix(prefix)
            && !(rest.is_empty() || rest == "id" && is_of_another || is_including)
        {
            normal = rest.to_owned();
            break;
        }
    }
    normal
}

/// Whether a percent sign tells that a title is of the rate of a tax or of a
/// discount: `% IVA`, `VAT (%)`. Behind a number it tells at which rate an amount
/// is taxed.
fn is_rate(title: &str, normal: &str) -> bool {
    const TAX: Concepts = Concepts::of(&[Concept::Tax]);
    const DISCOUNTS: [&str; 8] = [
        "discount",
        "desconto",
        "descuento",
        "rabatt",
        "remise",
        "sconto",
        "korting",
        "rabat",
    ];
    const AMOUNT: Concepts = Concepts::of(&[
        Concept::Amount,
        Concept::Total,
        Concept::Including,
        Concept::Excluding,
        Concept::Price,
    ]);
    let mut signs = title.match_indices('%');
    let is_bare = signs.any(|(place, _)| {
        let before = title[..place].trim_end();
        !before.ends_with(|letter: char| letter.is_ascii_digit())
    });
    is_bare
        && normal
            .split(' ')
            .any(|word| about(word).meets(TAX) || DISCOUNTS.contains(&word))
        && !normal.split(' ').any(|word| about(word).meets(AMOUNT))
}

/// Whether one of the titles of a file, in normal form, is one of these.
#[must_use]
pub fn has_any_title(headers: &[String], titles: &[&str]) -> bool {
    headers.iter().any(|title| titles.contains(&title.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(titles: &[&str], expected: &str) {
        for title in titles {
            assert_eq!(normalise_header(title), expected, "{title}");
        }
    }

    #[test]
    fn spellings_of_one_title_meet() {
        check(
            &[
                "TicketNbr",
                "Ticket #",
                "ticket_number",
                " Ticket Number ",
                "\u{feff}Ticket No.",
            ],
            "ticket number",
        );
        check(&["open_dt", "Open Date", "OpenDate"], "open date");
        check(&["Date (UTC)", "DATE", "*Date:"], "date");
        check(&["Número", "NUMERO"], "numero");
        check(&["Nº do ticket", "N.º do ticket"], "number do ticket");
        check(&["TICKETID", "ticketid", "TicketID"], "ticket id");
        check(&["SRNumber"], "sr number");
        check(&["ResolutionSLAMet"], "resolution sla met");
        check(&["NFe"], "nfe");
        check(&["VMs"], "vms");
        check(&["MwSt", "MwSt.", "MWST"], "mwst");
        check(&["SubTotal", "Subtotal", "Sub-Total"], "sub total");
    }

    #[test]
    fn scales_in_brackets_are_dropped_whatever_stands_behind_them() {
        check(
            &[
                "Nota da pesquisa (1 a 5)",
                "Nota da pesquisa (1 a 5):",
                "Nota da pesquisa (1 a 5) *",
                "Nota da pesquisa (1 a 5) \u{25b2}",
                "Nota da pesquisa (1 a 5) (required)",
                "\"Nota da pesquisa (1 a 5)\"",
                "[Nota da pesquisa (1 a 5)]",
                "nota_da_pesquisa_1_a_5",
            ],
            "nota da pesquisa",
        );
        check(
            &[
                "satisfactionScore15",
                "satisfaction_score_1_5",
                "Satisfaction Score (1-5)",
                "Satisfaction Score 1 to 5",
            ],
            "satisfaction score",
        );
        check(&["Amount (net) (USD)"], "amount net");
        check(&["Question 1 5"], "question 1 5");
        check(&["Line 15"], "line 15");
    }

    #[test]
    fn a_percent_sign_makes_a_rate_of_a_tax() {
        check(&["% IVA", "IVA %", "IVA (%)"], "iva rate");
        check(&["Tax rate (%)"], "tax rate");
        check(&["Discount (%)", "Discount %"], "discount rate");
        check(&["VAT 20%"], "vat 20");
        check(&["SLA %"], "sla");
        check(&["Amount (incl. 21% VAT)"], "amount incl 21 vat");
    }

    #[test]
    fn prefixes_and_wrappers_are_dropped() {
        check(
            &["taskslatable_has_breached", "has_breached"],
            "has breached",
        );
        check(&["subscriptions.plan_id"], "plan id");
        check(
            &[
                "Custom field (Request Type)",
                "Campo personalizado (Request Type)",
                "Champs personnalisés (Request Type)",
                "Benutzerdefinierte Felder (Request Type)",
            ],
            "request type",
        );
        check(&["Request Type [list]"], "request type");
    }
}
