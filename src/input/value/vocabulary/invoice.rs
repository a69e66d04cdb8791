//! Where an invoice stands.

use super::word::{begins_a_word, denies, has_word, mentions, plain, truth};

/// Where an invoice stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceStatus {
    /// What a word counts as that is not known.
    #[default]
    Open,
    Paid,
    /// Draft, void, deleted: it never was owed.
    Void,
}

/// What an invoice is said to be that never was owed, or is no more.
#[rustfmt::skip]
const VOID: &[&str] = &[
    "draft", "void", "anulowan", "deleted", "cancel", "rascunho", "anulad", "annul", "borrador", "storn",
    "estornad", "entwurf", "brouillon", "bozza", "submitted", "excluid", "szkic", "concept",
    "inutilizad", "denegad", "rejeitad", "rejected", "reversed", "revertid", "proforma",
    "pro forma", "not issued", "nao emitid", "no emitid", "non emess",
    "nicht versendet", "geloscht", "eliminad", "eliminat", "superseded", "quote", "estimate",
    "orcamento", "presupuesto", "cotizacion", "refunded", "reembolsad", "rembours", "rimborsat",
    "erstattet", "verworfen", "odrzucon", "makulerad", "annuller", "gecrediteerd", "iptal", "stornovan",
];

/// What an invoice is said to be of which something is open still, though the
/// word for what is paid stands beside it.
#[rustfmt::skip]
const UNPAID: &[&str] = &[
    "unpaid", "unsettled", "uncleared", "uncollected", "unreconciled", "impagad", "teilbezahlt",
    "parzial", "awaiting", "partial", "parcial", "partiel", "unbezahlt", "unbeglichen",
    "insolut", "impay", "a pagar", "a receber", "a recibir", "por pagar", "por cobrar",
    "a cobrar", "da incassare", "da saldare", "zu bezahlen", "zu zahlen", "pendent", "pendient", "pending", "aguardando", "esperando", "em aberto",
    "a payer", "te betalen", "wacht op", "niezaplac", "nieoplac", "do zaplaty", "czesciow", "teilweise",
    "not yet", "gedeeltelijk", "en attente", "attesa", "a encaisser", "a regler", "ausstehend", "obetald", "ubetalt", "neuhrazen", "odenmedi",
    "odenmemis", "edilmedi", "edilmemis", "bekliyor", "beklemede", "odenecek", "kismi", "kismen",
];

/// The same, of which something is paid.
const IN_PART: &[&str] = &[
    "partial",
    "parcial",
    "partiel",
    "parzial",
    "teilbezahlt",
    "teilweise",
    "gedeeltelijk",
    "czesciow",
    "kismi",
    "kismen",
];

/// What an invoice is said to be that is paid.
#[rustfmt::skip]
const PAID: &[&str] = &[
    "paid", "quitad", "liquidad", "recebid", "recibid", "pagad", "closed",
    "cobrad", "bezahlt", "pagat", "betaald", "voldaan", "payee",  "saldat",
    "saldad", "zaplac", "oplac", "uregulowan", "rozliczon", "beglichen", "settled",
    "cleared", "received", "collected", "deposited", "reconciled", "remitted", "complete",
    "ausgeglichen", "erledigt", "verrechnet", "acquitt", "incassat", "abonad",
    "baixad", "compensad", "conciliad", "concluid", "credited", "in full",
];

/// The same, of words that begin others: "pagamento" says nothing of itself.
const PAID_WORDS: &[&str] = &[
    "pago",
    "paga",
    "pagos",
    "pagas",
    "paye",
    "payee",
    "regle",
    "reglee",
    "solde",
    "soldee",
    "encaisse",
    "encaissee",
    "betald",
    "betalt",
    "zaplaceno",
    "uhrazeno",
    "odendi",
    "tahsil",
    "odenen",
    "kapali",
    "kapandi",
    "oplacona",
    "oplacone",
];

/// What an invoice is said to be that has been sent and is owed.
#[rustfmt::skip]
const OWED: &[&str] = &[
    "open", "sent", "viewed", "issued", "authoris", "authoriz", "approved", "posted",
    "invoiced", "billed", "due", "overdue", "late", "outstanding", "owing", "collections",
    "disputed", "written off", "write off", "uncollectible", "bad debt", "finalized",
    "finalised", "printed", "new", "emitid", "enviad", "vencid", "atras", "abert", "abiert",
    "autorizad", "aprobad", "aprovad", "incobra", "registrad", "vigente", "nuev", "nov",
    "offen", "uberfallig", "fallig", "versendet", "versandt", "gesendet", "verschickt",
    "gemahnt", "mahnung", "gebucht", "envoye", "emis", "retard", "ouvert", "echu", "validee",
    "inviat", "emess", "scadut", "apert", "verzonden", "verlopen", "vervallen", "openstaand",
    "wyslan", "wystawion", "przeterminowan", "po terminie", "otwart", "oppen", "forfallen",
    "te laat", "gecik", "vadesi gec", "acik", "kesildi", "gonderil",
];

/// Where an invoice stands; `None` where its word is not known.
#[must_use]
pub fn invoice_status(word: &str) -> Option<InvoiceStatus> {
    let word = plain(word);
    let is_paid_by_half = mentions(&word, &["partially refunded"]);
    if mentions(&word, VOID) && !is_paid_by_half {
        Some(InvoiceStatus::Void)
    } else if !is_paid_by_half
        && (mentions(&word, UNPAID) || denies(&word, PAID) || denies(&word, PAID_WORDS))
    {
        Some(InvoiceStatus::Open)
    } else if is_paid_by_half || begins_a_word(&word, PAID) || has_word(&word, PAID_WORDS) {
        Some(InvoiceStatus::Paid)
    } else if begins_a_word(&word, OWED) {
        Some(InvoiceStatus::Open)
    } else {
        truth(&word)
            .filter(|_| word.chars().all(char::is_alphabetic) && word.len() > 1)
            .map(|is_paid| {
                if is_paid {
                    InvoiceStatus::Paid
                } else {
                    InvoiceStatus::Open
                }
            })
    }
}

/// Whether a word says that a part of an invoice is paid, and a part is not.
#[must_use]
pub fn is_paid_in_part(word: &str) -> bool {
    let word = plain(word);
    mentions(&word, IN_PART) && invoice_status(&word) == Some(InvoiceStatus::Open)
}

/// Whether an invoice was paid, by a word that says so or says where its payment
/// stands.
#[must_use]
pub fn is_paid(word: &str) -> Option<bool> {
    truth(word).or_else(|| invoice_status(word).map(|status| status == InvoiceStatus::Paid))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_paid_in_part_is_neither_paid_nor_open_in_whole() {
        for word in [
            "partial",
            "Partially paid",
            "Teilbezahlt",
            "Parcialmente paga",
        ] {
            assert!(is_paid_in_part(word), "{word}");
        }
        for word in ["paid", "unpaid", "sent", "Partially refunded"] {
            assert!(!is_paid_in_part(word), "{word}");
        }
    }

    #[test]
    fn what_waits_to_be_paid_is_not_paid() {
        for word in [
            "A pagar",
            "Aguardando pagamento",
            "Pendiente de pago",
            "Pagamento pendente",
            "Por pagar",
            "Unpaid",
            "Partially paid",
            "Não quitada",
            "Non réglée",
            "Non soldée",
            "Impagada",
            "No cobrada",
            "Por cobrar",
            "Da incassare",
            "Zu bezahlen",
            "Not received",
            "To be paid",
            "En attente de règlement",
            "In attesa di pagamento",
            "Règlement en attente",
            "À encaisser",
            "Pagamento em atraso",
            "Teilbezahlt",
            "Sent",
            "Overdue",
            "Offen",
            "Vencida",
            "Emitida",
            "Em atraso",
            "No",
            "Ödenmedi",
            "Bekliyor",
            "Gecikmiş",
            "Kısmi ödendi",
            "Tahsil edilmedi",
            "Açık",
        ] {
            assert_eq!(invoice_status(word), Some(InvoiceStatus::Open), "{word}");
        }
        for word in [
            "Paid",
            "Pago",
            "Pagada",
            "Quitado",
            "PAID",
            "Settled",
            "Cleared",
            "Received",
            "Complete",
            "Collected",
            "Deposited",
            "Reconciled",
            "Ausgeglichen",
            "Erledigt",
            "Acquittée",
            "Soldée",
            "Incassata",
            "Saldada",
            "Abonada",
            "Baixado",
            "Compensado",
            "Conciliado",
            "Yes",
            "Réglée",
            "Paid late",
            "Partially refunded",
            "Ödendi",
            "Tahsil edildi",
            "Opłacona",
        ] {
            assert_eq!(invoice_status(word), Some(InvoiceStatus::Paid), "{word}");
        }
        for word in [
            "Storno",
            "Stornata",
            "Estornada",
            "Inutilizada",
            "Denegada",
            "Rejeitada",
            "Rejected",
            "Reversed",
            "Proforma",
            "Quote",
            "Estimate",
            "Not issued",
            "Gelöscht",
            "Eliminada",
            "Superseded",
            "Draft",
            "VOIDED",
        ] {
            assert_eq!(invoice_status(word), Some(InvoiceStatus::Void), "{word}");
        }
        for word in ["P", "1", "Amber", "X2"] {
            assert_eq!(invoice_status(word), None, "{word}");
        }
    }
}
