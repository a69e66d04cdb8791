//! Titles that may be those of something else as well, so that the cells or the
//! titles beside them have to tell.

use super::{Field, csat, invoices, recurring, tickets};

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
