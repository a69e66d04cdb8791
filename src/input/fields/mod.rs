//! What the columns of exports can mean, and the titles they go by in general.
//!
//! A dialect adds the titles that only one product uses.

pub mod costs;
pub mod csat;
pub mod endpoints;
pub mod invoices;
pub mod known_columns;
pub mod meetings;
pub mod mrr_movements;
pub mod recurring;
mod shape;
pub mod sla;
pub mod tickets;
pub mod time_entries;
mod vocabularies;

pub use shape::{Shape, is_blank};
pub use vocabularies::vocabulary_of;

use crate::model::TableKind;

/// What a column of an export means. Each stands once, and is known by its
/// place.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    pub kind: ValueKind,
    /// Titles in normal form, the most telling first: where two columns claim
    /// one field, the earlier title wins.
    pub titles: &'static [&'static str],
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Field {}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// A text that repeats, or an identifier.
    Text,
    /// A text of which only matters whether it mentions a client review.
    ReviewMention,
    /// A date, with or without a time of day.
    Time,
    /// A date, or a month that stands for all of its days.
    DayOrMonth,
    /// A day, or a month that is meant to its end.
    DayOrMonthEnd,
    /// A time of day, to be joined to the date of another column.
    Clock,
    /// A count or a rate.
    Number,
    /// An amount of money, in major units once it is read.
    Money,
    /// A length of time, in minutes once it is read; negative where a clock has
    /// run out.
    Duration,
    /// How good a client found the service: from 0, the worst, to 1 once it is
    /// read.
    Rating,
}

/// What a table is made of.
#[must_use]
pub fn shape(table: TableKind) -> &'static Shape {
    match table {
        TableKind::Tickets => &tickets::SHAPE,
        TableKind::Sla => &sla::SHAPE,
        TableKind::Invoices => &invoices::SHAPE,
        TableKind::Recurring => &recurring::SHAPE,
        TableKind::MrrMovements => &mrr_movements::SHAPE,
        TableKind::TimeEntries => &time_entries::SHAPE,
        TableKind::Csat => &csat::SHAPE,
        TableKind::Endpoints => &endpoints::SHAPE,
        TableKind::Meetings => &meetings::SHAPE,
        TableKind::Costs => &costs::SHAPE,
    }
}

/// The fields of a table, in the order in which columns claim them.
#[must_use]
pub fn of(table: TableKind) -> &'static [&'static Field] {
    shape(table).fields
}

/// The fields without which a file is not this table: one of each group.
#[must_use]
pub fn required(table: TableKind) -> &'static [&'static [&'static Field]] {
    shape(table).required
}

/// The same of the rows below columns of which some are there: what an invoice
/// comes to may be told by what is paid and what is open of it, where no other
/// column tells.
pub fn required_beside(
    table: TableKind,
    has: impl Fn(&'static Field) -> bool,
) -> impl Iterator<Item = &'static [&'static Field]> {
    static OPEN: &[&Field] = &[&invoices::BALANCE];
    required(table).iter().map(move |alternatives| {
        let is_total = alternatives.contains(&&invoices::TOTAL);
        let is_told = alternatives.iter().any(|field| has(field));
        if is_total && !is_told && has(&invoices::BALANCE) {
            OPEN
        } else {
            *alternatives
        }
    })
}

/// Whether rows may leave these fields blank although the table needs the
/// column: an open SLA has no outcome yet, an agreement in force no end.
#[must_use]
pub fn may_be_blank(table: TableKind, alternatives: &[&Field]) -> bool {
    let blank = shape(table).may_be_blank;
    alternatives.iter().any(|field| blank.contains(field))
}

/// Whether a title of a number may as well head what the record is about:
/// `Ticket`, `Issue`.
#[must_use]
pub fn may_head_texts(field: &Field, title: &str) -> bool {
    const EITHER: [&str; 16] = [
        "intervention",
        "ss",
        "radicado",
        "expediente",
        "os",
        "solicitacao",
        "solicitud",
        "reclamo",
        "work order",
        "ticket",
        "case",
        "incident",
        "issue",
        "incidencia",
        "caso",
        "chamado",
    ];
    *field == tickets::TICKET_ID && EITHER.contains(&title)
}

/// How many of the cells have to be of the field's kind, where a title may as
/// well head something else, so that they have to tell: `Solicitado` when
/// something was asked for or of whom, `Avaliação` how good it was, what came of
/// it or what it is worth.
#[must_use]
pub fn share_that_tells(field: &Field, title: &str) -> Option<f64> {
    const WHEN_OR_WHO: [&str; 2] = ["solicitado", "solicitada"];
    const RATING_OR_TEXT: [&str; 4] = [
        "avaliacao",
        "calificacion",
        "pesquisa de satisfacao",
        "encuesta de satisfaccion",
    ];
    const RATING_OR_VALUE: [&str; 7] = [
        "valoracion",
        "bewertung",
        "valutazione",
        "beoordeling",
        "ocena",
        "nota",
        "note",
    ];
    let is_either = *field == tickets::CREATED_AT && WHEN_OR_WHO.contains(&title)
        || *field == tickets::SATISFACTION && RATING_OR_TEXT.contains(&title);
    let is_of_survey = *field == csat::SCORE
        && (RATING_OR_TEXT.contains(&title) || RATING_OR_VALUE.contains(&title));
    // A survey is nothing else, and some answer it in words of their own.
    if is_either {
        Some(0.9)
    } else {
        is_of_survey.then_some(0.5)
    }
}

/// What a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRole {
    /// It tells one record from another.
    Number,
    /// It names somebody, or a group of people.
    Name,
    Other,
}

/// What the texts of a field stand for.
#[must_use]
pub fn text_role(field: &Field) -> TextRole {
    let keys = [
        &tickets::TICKET_ID,
        &sla::TICKET_ID,
        &invoices::INVOICE_NUMBER,
    ];
    let names = [
        &tickets::AGENT,
        &tickets::TEAM,
        &tickets::CLIENT,
        &invoices::CLIENT,
        &invoices::SUPPLIER,
        &recurring::CLIENT,
        &mrr_movements::CLIENT,
        &time_entries::CLIENT,
        &time_entries::TECHNICIAN,
        &csat::CLIENT,
        &csat::TECHNICIAN,
        &endpoints::CLIENT,
        &meetings::CLIENT,
        &costs::CLIENT,
    ];
    if keys.contains(&field) {
        TextRole::Number
    } else if names.contains(&field) {
        TextRole::Name
    } else {
        TextRole::Other
    }
}

/// Whether a title that may number tickets is that of a house here, since the
/// titles beside it are those of an address.
#[must_use]
pub fn is_of_an_address(field: &Field, title: &str, headers: &[String]) -> bool {
    const EITHER: [&str; 4] = ["numero", "number", "nummer", "numer"];
    const OF_ADDRESSES: [&str; 11] = [
        "logradouro",
        "cep",
        "rua",
        "endereco",
        "complemento",
        "calle",
        "direccion",
        "codigo postal",
        "street",
        "strasse",
        "rue",
    ];
    let mut titles = headers.iter();
    *field == tickets::TICKET_ID
        && EITHER.contains(&title)
        && titles.any(|title| OF_ADDRESSES.contains(&title.as_str()))
}

/// Whether a title that may be of an invoice is that of a list of payments
/// here, or of bills that the provider got: whom money goes to is called as who
/// is billed, what kind of entry it is as what kind of document, and who pays as
/// who is served.
#[must_use]
pub fn is_of_payments(field: &Field, title: &str, headers: &[String]) -> bool {
    // A public body that tells whom it pays lists what it spends itself.
    const BODIES: [&str; 4] = [
        "orgao",
        "orgao contratante",
        "nome do orgao",
        "orgao publico",
    ];
    const PAID_BY_BODIES: [&str; 6] = [
        "contratado",
        "contratada",
        "fornecedor",
        "favorecido",
        "credor",
        "prestador",
    ];
    const KINDS: [&str; 4] = ["entry type", "trans type", "txn type", "record type"];
    const OF_INVOICES: [&str; 6] = ["invoice", "inv", "voucher", "document", "doc", "due"];
    const BEGINNINGS: [&str; 4] = ["rechnung", "faktur", "factur", "fatura"];
    const ISSUERS: [&str; 8] = [
        "lieferant",
        "lieferantenname",
        "aussteller",
        "rechnungsaussteller",
        "absender",
        "rechnungssteller",
        "kreditor",
        "zahlungsempfanger",
    ];
    if (*field == invoices::CLIENT || *field == recurring::CLIENT) && BODIES.contains(&title) {
        let mut words = headers.iter().flat_map(|title| title.split(' '));
        return words.any(|word| PAID_BY_BODIES.contains(&word));
    }
    let may_be_either = (*field == invoices::CLIENT && title == "empfanger")
        || (*field == invoices::DOC_TYPE && KINDS.contains(&title));
    let is_of_invoice = |word: &str| {
        OF_INVOICES.contains(&word) || BEGINNINGS.iter().any(|begins| word.starts_with(begins))
    };
    let words = || headers.iter().flat_map(|title| title.split(' '));
    // Beside whom it is from, the receiver is the provider himself.
    may_be_either && (!words().any(is_of_invoice) || words().any(|word| ISSUERS.contains(&word)))
}

/// What cells of this kind are called.
#[must_use]
pub fn kind_name(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text | ValueKind::ReviewMention => "text",
        ValueKind::Time | ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => "date",
        ValueKind::Number => "number",
        ValueKind::Clock => "time of day",
        ValueKind::Money => "money",
        ValueKind::Duration => "duration",
        ValueKind::Rating => "rating",
    }
}

/// What a cell of this kind is expected to hold.
#[must_use]
pub fn expected(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text | ValueKind::ReviewMention => "a text",
        ValueKind::Time => "a date, such as 2026-09-30 14:05",
        ValueKind::DayOrMonth | ValueKind::DayOrMonthEnd => {
            "a date or a month, such as 2026-09-30 or 2026-09"
        }
        ValueKind::Clock => "a time of day, such as 14:05",
        ValueKind::Number | ValueKind::Money => "a number, such as 1234.50",
        ValueKind::Duration => "a length of time, such as 2:30 or 1d 2h",
        ValueKind::Rating => "a rating, such as 4, 4/5 or Good",
    }
}

/// The first column of a meaning.
#[must_use]
pub fn column_of(meanings: &[Option<&'static Field>], field: &'static Field) -> Option<usize> {
    let mut meanings = meanings.iter();
    meanings.position(|meaning| *meaning == Some(field))
}

/// What the optional tables call the client.
const CLIENT_TITLES: &[&str] = &[
    "client",
    "client name",
    "customer",
    "customer name",
    "customer business then name",
    "company",
    "company name",
    "account customer",
    "account",
    "account name",
    "organization",
    "organization name",
    "cliente",
    "nome do cliente",
    "empresa",
    "organizacao",
    "nombre del cliente",
    "organizacion",
    "kunde",
    "kundenname",
    "mandant",
    "nom du client",
    "societe",
    "entreprise",
    "nome cliente",
    "azienda",
    "klant",
    "klantnaam",
    "bedrijf",
    "klient",
    "nazwa klienta",
    "kontrahent",
    "customer id",
    "client id",
    "account id",
    "company id",
    "organization id",
    "customer email",
    "respondent email",
];

/// What invoices and agreements call their currency.
const CURRENCY_TITLES: &[&str] = &[
    "currency",
    "currency code",
    "currency id",
    "moeda",
    "moneda",
    "divisa",
    "transaction currency",
];

/// Whether a title, in normal form, is what tables call the client.
#[must_use]
pub fn is_client_title(title: &str) -> bool {
    CLIENT_TITLES.contains(&title) && !title.ends_with(" id") && !title.ends_with(" email")
}

const fn text(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Text,
        titles,
    }
}

const fn time(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Time,
        titles,
    }
}

const fn day_or_month_end(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::DayOrMonthEnd,
        titles,
    }
}

const fn day_or_month(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::DayOrMonth,
        titles,
    }
}

const fn number(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Number,
        titles,
    }
}

const fn money(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Money,
        titles,
    }
}

const fn duration(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Duration,
        titles,
    }
}

const fn clock(name: &'static str, titles: &'static [&'static str]) -> Field {
    Field {
        name,
        kind: ValueKind::Clock,
        titles,
    }
}

/// The date that a time of day in a column of its own belongs to.
#[must_use]
pub fn date_of_clock(clock: &Field) -> Option<&'static Field> {
    TableKind::ALL
        .iter()
        .flat_map(|table| shape(*table).clocks)
        .find(|(of_day, _)| *of_day == clock)
        .map(|(_, date)| *date)
}

/// The time of day, in a column of its own, that belongs to a date.
#[must_use]
pub fn clock_of_date(date: &Field) -> Option<&'static Field> {
    TableKind::ALL
        .iter()
        .flat_map(|table| shape(*table).clocks)
        .find(|(_, of_date)| *of_date == date)
        .map(|(clock, _)| *clock)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::header::normalise_header;

    #[test]
    fn titles_stand_in_normal_form_and_claim_one_field_a_table() {
        for table in TableKind::ALL {
            let mut seen = std::collections::BTreeMap::new();
            for field in of(table) {
                for title in field.titles {
                    assert_eq!(&normalise_header(title), title, "{table} {}", field.name);
                    if let Some(other) = seen.insert(title, field.name) {
                        panic!("`{title}` of {table} means {other} and {}", field.name);
                    }
                }
            }
        }
    }

    #[test]
    fn required_fields_belong_to_their_table() {
        for table in TableKind::ALL {
            for field in required(table).iter().copied().flatten() {
                assert!(of(table).contains(field), "{table} {}", field.name);
            }
        }
    }
}
