//! Column titles made comparable: `TicketNbr`, `Ticket #` and `ticket_number`
//! are one word.

mod joined_words;
mod marks;
mod scales;

use std::collections::{HashMap, HashSet};

use super::title_words::{Concept, Concepts, LOST, about};
use super::value::money_unit::unit_behind;
use joined_words::words_in;
use marks::{columns_in_brackets, without_currency_mark, without_tags};
pub use scales::scale_behind;
use scales::without_scale;

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

/// Codes of currencies behind titles, without those that are words or names as
/// well.
const CURRENCIES: [&str; 37] = [
    "usd", "eur", "brl", "chf", "gbp", "mxn", "ars", "clp", "cad", "aud", "nzd", "inr", "zar",
    "jpy", "sgd", "aed", "sek", "nok", "dkk", "pln", "czk", "huf", "uyu", "cop", "myr", "thb",
    "idr", "hkd", "ron", "bgn", "cny", "qar", "kes", "ngn", "egp", "pyg", "uah",
];

/// Titles without the currency behind them, where another does not then say
/// the same: `Monthly Price MXN`.
pub fn drop_currencies(titles: &mut [String]) {
    let mut further: HashMap<String, usize> = HashMap::new();
    for title in titles.iter().filter_map(|title| before_currency(title)) {
        *further.entry(title.to_owned()).or_default() += 1;
    }
    if further.is_empty() {
        return;
    }
    let mut known: HashSet<String> = titles.iter().cloned().collect();
    for title in titles {
        let Some(without) = before_currency(title).map(str::to_owned) else {
            continue;
        };
        // The last of those that name several currencies loses its own.
        let is_last = further.get_mut(&without).is_none_or(|left| {
            *left -= 1;
            *left == 0
        });
        if is_last && known.insert(without.clone()) {
            *title = without;
        }
    }
}

/// What a title says before the currency behind it.
fn before_currency(title: &str) -> Option<&str> {
    let (rest, code) = title.rsplit_once(' ')?;
    (CURRENCIES.contains(&code) && rest != "currency").then_some(rest)
}

/// Words written as one are parted: `TICKETID` is `ticket id`; and the two signs
/// of `n.º` are joined, as are those of `MwSt`.
fn parted(words: Vec<String>) -> Vec<String> {
    let mut parts: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match (parts.last_mut(), word.as_str()) {
            (Some(last), "º" | "°") if last == "n" => "nº".clone_into(last),
            // `MwSt`, the German value added tax.
            (Some(last), "st") if last == "mw" => "mwst".clone_into(last),
            _ => match words_in(&word) {
                Some(found) => parts.extend(found.into_iter().map(str::to_owned)),
                None => parts.push(word),
            },
        }
    }
    parts
}

/// Titles in normal form, without the name of the table that most of them begin
/// with: `fields.created` and `fields.status` are about `created` and `status`.
#[must_use]
pub fn normalise_headers(titles: &[String]) -> Vec<String> {
    const FEWEST: usize = 3;
    if let Some(columns) = columns_in_brackets(titles) {
        return columns
            .iter()
            .map(|title| normalise_header(title))
            .collect();
    }
    // `Tickets[CreatedUtc]`: a data model's table, and the column in it.
    let column_of = |title: &str| {
        let (table, column) = title.trim().strip_suffix(']')?.split_once('[')?;
        (!table.is_empty() && !column.is_empty()).then(|| column.to_owned())
    };
    let columns: Vec<String> = titles.iter().filter_map(|title| column_of(title)).collect();
    if columns.len() >= FEWEST && columns.len() == titles.len() {
        return columns
            .iter()
            .map(|title| normalise_header(title))
            .collect();
    }
    let normal: Vec<String> = titles.iter().map(|title| normalise_header(title)).collect();
    // Only where a mark that no title in words has joins it to the rest.
    let prefix_of = |title: &str| {
        let (prefix, rest) = title.trim().split_once(['.', '/', ':'])?;
        let is_name = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
        (is_name(prefix) && !rest.trim().is_empty()).then(|| normalise_header(prefix))
    };
    let prefixes: Vec<Option<String>> = titles.iter().map(|title| prefix_of(title)).collect();
    let mut sharing: HashMap<&str, usize> = HashMap::new();
    for prefix in prefixes.iter().flatten() {
        *sharing.entry(prefix.as_str()).or_default() += 1;
    }
    // Most titles have no more than one.
    let shared = sharing
        .into_iter()
        .find(|(_, sharing)| *sharing >= FEWEST && sharing * 2 > titles.len());
    let Some((shared, _)) = shared else {
        return normal;
    };
    normal
        .into_iter()
        .map(|title| match title.strip_prefix(&format!("{shared} ")) {
            Some(rest) if !rest.is_empty() => rest.to_owned(),
            _ => title,
        })
        .collect()
}

/// `Custom field (Request Type)` is about `Request Type`, in whatever language
/// that is said.
fn unwrap_custom_field(title: &str) -> &str {
    const WRAPPERS: [&str; 10] = [
        "custom field",
        "campo personalizado",
        "campos personalizados",
        "champ personnalise",
        "champs personnalises",
        "benutzerdefiniertes feld",
        "benutzerdefinierte felder",
        "campo personalizzato",
        "aangepast veld",
        "pole niestandardowe",
    ];
    let unwrapped = || {
        let (wrapper, inner) = title.strip_suffix(')')?.split_once('(')?;
        let is_wrapper = WRAPPERS.contains(&unaccented(wrapper).trim_end());
        is_wrapper.then_some(inner)
    };
    unwrapped().unwrap_or(title)
}

/// A title without what stands in brackets behind its name, nor the marks
/// behind those: `Nota (1 a 5):`, `Score (1-5) (required) *`.
fn without_brackets(title: &str) -> &str {
    let is_mark = |letter: char| {
        !letter.is_alphanumeric() && !matches!(letter, ')' | ']' | '#' | '%' | 'º' | '°' | '?')
    };
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '#';
    let mut rest = title;
    loop {
        let bare = rest.trim_end_matches(is_mark);
        let shorter = drop_bracketed_unit(drop_type_tag(bare));
        if shorter.len() == bare.len() || !shorter.contains(is_of_name) {
            return rest;
        }
        rest = shorter;
    }
}

/// `Ticket Category [list]` says behind the name what kind of field it is.
fn drop_type_tag(title: &str) -> &str {
    match title.rfind('[') {
        Some(start) if start > 0 && title.ends_with(']') => title[..start].trim_end(),
        _ => title,
    }
}

/// `Amount (USD)` and `Resolution time (in hrs)` carry a unit behind the name,
/// `Cliente (CNPJ/CPF)` says that it is another thing.
fn drop_bracketed_unit(title: &str) -> &str {
    const OTHER_THINGS: [&str; 3] = ["cnpj", "cpf", "razao social"];
    const WITH_OR_WITHOUT_TAX: [&str; 17] = [
        "net", "gross", "netto", "brutto", "bruto", "neto", "liquido", "lordo", "ht", "ttc", "vat",
        "iva", "gst", "tax", "mwst", "btw", "tva",
    ];
    let is_unit = |bracketed: &str| {
        let bracketed = unaccented(bracketed);
        let mut words = bracketed.split(|letter: char| !letter.is_alphanumeric());
        !OTHER_THINGS.iter().any(|thing| bracketed.contains(thing))
            && !words.any(|word| WITH_OR_WITHOUT_TAX.contains(&word))
    };
    match title.rfind('(') {
        Some(start) if start > 0 && title.ends_with(')') && is_unit(&title[start..]) => {
            title[..start].trim_end()
        }
        _ => title,
    }
}

/// Lower-case words without accents; a change from small to capital letter
/// begins a new word, and so does the last capital of several before small
/// ones: `SRNumber` is `sr number`, while `NFe` and `VMs` are one word.
#[must_use]
pub fn split_words(title: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut last_was_small = false;
    let mut last_was_capital = false;
    for (place, letter) in title.char_indices() {
        let begins_word = || {
            let mut next = title[place + letter.len_utf8()..].chars();
            next.next().is_some_and(char::is_lowercase)
                && next.next().is_some_and(char::is_lowercase)
        };
        if is_accent(letter) {
            continue;
        }
        if letter == '#' {
            flush(&mut word, &mut words);
            words.push("#".to_owned());
            last_was_small = false;
        } else if is_lost(title, place, letter) {
            word.push(LOST);
        } else if letter.is_alphanumeric() || letter == '°' || letter == 'º' {
            let is_capital = letter.is_uppercase();
            if is_capital && (last_was_small || (last_was_capital && begins_word())) {
                flush(&mut word, &mut words);
            }
            last_was_capital = is_capital;
            last_was_small = letter.is_lowercase() || letter.is_numeric();
            word.extend(letter.to_lowercase().map(without_accent));
        } else {
            flush(&mut word, &mut words);
            last_was_small = false;
            last_was_capital = false;
        }
    }
    flush(&mut word, &mut words);
    words
}

/// Whether a sign stands in a word for a letter that was lost: `N?mero`.
fn is_lost(title: &str, place: usize, letter: char) -> bool {
    let stands_in = |letter: char| letter.is_alphabetic() || matches!(letter, '?' | LOST);
    match letter {
        LOST => true,
        '?' => {
            let before = title[..place].chars().next_back();
            let after = title[place + 1..].chars().find(|next| *next != '?');
            before.is_some_and(stands_in) && after.is_some_and(char::is_lowercase)
        }
        _ => false,
    }
}

fn flush(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

/// A text in lower case and without accents.
#[must_use]
pub fn unaccented(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters = lower.chars().filter(|letter| !is_accent(*letter));
    letters.map(without_accent).collect()
}

/// Whether a sign is an accent of its own behind its letter, as some systems
/// write them.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The plain letter under an accent of the languages that exports come in.
#[must_use]
pub fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ą' | 'ă' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ů' | 'ű' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'ł' => 'l',
        'ś' | 'š' | 'ș' | 'ş' => 's',
        'ğ' => 'g',
        'ź' | 'ż' | 'ž' => 'z',
        'ř' => 'r',
        'ý' => 'y',
        'ț' | 'ť' => 't',
        'ď' => 'd',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_that_stand_behind_their_letters_are_accents() {
        assert_eq!(normalise_header("Situac\u{327}a\u{303}o"), "situacao");
        assert_eq!(unaccented("İptal"), "iptal");
    }

    #[test]
    fn the_name_of_a_table_before_most_titles_is_dropped() {
        let normal = |titles: &[&str]| {
            let titles: Vec<String> = titles.iter().map(|title| (*title).to_owned()).collect();
            normalise_headers(&titles).join(",")
        };
        assert_eq!(
            normal(&[
                "key",
                "fields.created",
                "fields.status.name",
                "fields.priority"
            ]),
            "key,created,status name,priority"
        );
        assert_eq!(
            normal(&["Status.Name", "Group.Name", "Created Date"]),
            "status name,group name,created date"
        );
    }

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

    #[test]
    fn a_currency_behind_a_title_is_dropped_where_that_leaves_it_alone() {
        for (titles, left) in [
            (["price usd", "client", "date"], ["price", "client", "date"]),
            (
                ["price usd", "price", "date"],
                ["price usd", "price", "date"],
            ),
            (
                ["price usd", "price eur", "date"],
                ["price usd", "price", "date"],
            ),
            (
                ["price usd", "price eur", "price"],
                ["price usd", "price eur", "price"],
            ),
            (
                ["currency usd", "price usd", "date"],
                ["currency usd", "price", "date"],
            ),
        ] {
            let mut dropped = titles.map(str::to_owned);
            drop_currencies(&mut dropped);
            assert_eq!(dropped, left);
        }
    }

    #[test]
    fn currencies_behind_titles_are_known_as_such() {
        use crate::input::recognise::money_marks::CODES;
        for code in CURRENCIES {
            assert!(CODES.contains(&code.to_uppercase().as_str()), "{code}");
        }
    }

    #[test]
    fn a_title_of_brackets_only_is_kept() {
        assert_eq!(normalise_header("(USD)"), "usd");
        assert_eq!(normalise_header(""), "");
    }
}
