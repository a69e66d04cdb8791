//! What a document of an accounting export is, and where it stands.

use super::word::{begins_a_word, denies, has_word, mentions, plain, truth};

/// What a line of a receivables export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentType {
    Invoice,
    Credit,
    /// Money that came in: it settles invoices and is none itself.
    Payment,
    /// What the provider owes to others.
    Payable,
    Other,
}

#[must_use]
pub fn document_type(word: &str) -> DocumentType {
    let word = plain(word);
    // The codes of ledgers: sales and purchases, invoices, credits, receipts.
    match word.as_str() {
        // The Mexican tax authority calls a credit note an outflow.
        "sc" | "cn" | "cm" | "nc" | "nca" | "ncb" | "ncc" | "td04" | "egreso" | "e" => {
            return DocumentType::Credit;
        }
        "sr" | "sa" | "rc" | "pmt" | "p" => return DocumentType::Payment,
        "pi" | "pc" | "pp" | "pa" | "ap" => return DocumentType::Payable,
        _ => {}
    }
    if mentions(
        &word,
        &[
            "accpay", "bill", "expense", "check", "cheque", "purchase", "a pagar", "despesa",
            "gasto", "compra", "payable",
        ],
    ) && !mentions(&word, &["billing", "billed"])
    {
        DocumentType::Payable
    } else if mentions(
        &word,
        &[
            "credit",
            "refund",
            "accreccredit",
            "estorno",
            "nota de credito",
            "nota credito",
            "nota di credito",
            "notas de credito",
            "devoluc",
            "avoir",
            "gutschrift",
            "creditnota",
            "kreditnota",
            "kreditfaktura",
            "korekta",
            "creditfactuur",
        ],
    ) {
        DocumentType::Credit
    } else if mentions(
        &word,
        &["payment", "deposit", "pagamento", "pago", "recebimento"],
    ) {
        DocumentType::Payment
    } else if mentions(
        &word,
        &[
            "journal",
            "transfer",
            "lancamento",
            "estimate",
            "quote",
            "quotation",
            "sales order",
            "orcamento",
            "presupuesto",
            "cotizacion",
            "pedido",
        ],
    ) {
        DocumentType::Other
    } else {
        DocumentType::Invoice
    }
}

/// What kind of document a text names that says nothing else; `None` for any
/// other text.
#[must_use]
pub fn named_document(word: &str) -> Option<DocumentType> {
    const KINDS: [&str; 40] = [
        "invoice",
        "sales invoice",
        "tax invoice",
        "customer invoice",
        "sales",
        "fatura",
        "nota fiscal",
        "factura",
        "factura de venta",
        "rechnung",
        "ausgangsrechnung",
        "facture",
        "fattura",
        "factuur",
        "faktura",
        "payment",
        "customer payment",
        "payment received",
        "receipt",
        "deposit",
        "credit",
        "credit note",
        "credit memo",
        "refund",
        "journal",
        "journal entry",
        "pagamento",
        "recebimento",
        "estorno",
        "nota de credito",
        "pago",
        "recibo",
        "devolucion",
        "zahlung",
        "gutschrift",
        "paiement",
        "avoir",
        "nota di credito",
        "betaling",
        "creditnota",
    ];
    KINDS
        .contains(&plain(word).as_str())
        .then(|| document_type(word))
}

/// Whether a document's type says that it bills an agreement.
#[must_use]
pub fn bills_agreement(word: &str) -> bool {
    mentions(
        &plain(word),
        &[
            "agreement",
            "recurring",
            "subscription",
            "contract",
            "contrato",
            "recorren",
            "recurrent",
            "mensal",
            "assinatura",
        ],
    )
}

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
    "a payer", "te betalen", "niezaplac", "nieoplac", "do zaplaty", "czesciow", "teilweise",
    "not yet", "gedeeltelijk", "en attente", "attesa", "a encaisser", "a regler", "ausstehend", "obetald", "ubetalt", "neuhrazen", "odenmedi",
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
    "odendi",
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
    "wyslan", "wystawion", "przeterminowan", "otwart",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payables_are_no_revenue() {
        assert_eq!(document_type("ACCPAY"), DocumentType::Payable);
        assert_eq!(document_type("ACCREC"), DocumentType::Invoice);
        assert_eq!(document_type("Bill"), DocumentType::Payable);
        assert_eq!(document_type("Credit Memo"), DocumentType::Credit);
        assert_eq!(document_type("Fatura"), DocumentType::Invoice);
    }

    #[test]
    fn a_kind_of_document_is_named_by_words_for_it_alone() {
        for (word, kind) in [
            ("Invoice", Some(DocumentType::Invoice)),
            ("Payment", Some(DocumentType::Payment)),
            ("credit_note", Some(DocumentType::Credit)),
            ("Invoice 7", None),
            ("Payment for July", None),
            ("Membership", None),
        ] {
            assert_eq!(named_document(word), kind, "{word}");
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
