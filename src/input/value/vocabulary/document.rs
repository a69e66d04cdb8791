//! What a document of an accounting export is.

use super::word::{begins_a_word, has_word, mentions, plain};

/// What a line of a receivables export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentType {
    Invoice,
    Credit,
    /// Money that came in: it settles invoices and is none itself.
    Payment,
    /// What the provider owes to others.
    Payable,
    /// A quote, an order, what was delivered: nothing is owed yet.
    Offer,
    Other,
}

/// What a document is called that the provider got, and owes.
#[rustfmt::skip]
const PAYABLE: &[&str] = &[
    "accpay", "expense", "check", "cheque", "purchase", "a pagar", "despesa", "gasto", "compra",
    "payable", "supplier", "vendor", "recibida", "eingangsrech", "lieferant", "fournisseur",
    "achat", "inkoop", "passiva", "fornitore", "acquist", "leverantor", "leverandor",
    "fornecedor", "proveedor", "zakup", "dostawc", "koszt", "prijat", "ausgabe", "depense",
    "spesa", "spend money", "uitgave", "wydatek",
];

/// What a document is called that takes back what was billed.
#[rustfmt::skip]
const CREDIT: &[&str] = &[
    "credit", "refund", "estorno", "nota de credito", "nota credito", "nota di credito",
    "notas de credito", "devoluc", "avoir", "gutschrift", "creditnota", "kreditnota",
    "kreditfaktura", "kreditering", "korekta", "korygujac", "creditfactuur", "rectificativ",
    "abono", "rechnungskorrektur", "korrekturrechnung", "storn", "dobropis", "hyvitys",
    "rembours", "rimbors", "reembols",
];

/// A credit that takes nothing back.
const CARD: &[&str] = &["credit card"];

/// What money is called that came in.
const PAYMENT: &[&str] = &["payment", "deposit", "pagamento", "pago", "recebimento"];

/// The same, of words that stand within those for an invoice: for what is paid
/// in advance one is written.
#[rustfmt::skip]
const PAYMENT_ALONE: &[&str] = &[
    "receipt", "zahlung", "paiement", "reglement", "encaissement", "betaling", "betalning",
    "platba", "wplata", "cobro", "incasso",
];

/// Invoices that are called as payments are.
const IN_ADVANCE: &[&str] = &[
    "down payment",
    "deposit invoice",
    "sales receipt",
    "out receipt",
];

/// What else ledgers hold.
const OTHER: &[&str] = &[
    "journal",
    "transfer",
    "lancamento",
    "draft",
    "entwurf",
    "mahnung",
    "reminder",
];

/// What is offered or ordered, or delivered with a bill to follow.
#[rustfmt::skip]
const OFFER: &[&str] = &[
    "estimate", "quote", "quotation", "sales order", "orcamento", "presupuesto", "cotizacion",
    "pedido", "proforma", "pro forma", "lieferschein", "delivery note", "albaran", "angebot",
    "offert", "preventivo", "kostenvoranschlag", "prijsopgave", "packing slip",
];

/// The same, of words that say as well what an invoice is for.
#[rustfmt::skip]
const ORDER: &[&str] = &[
    "auftrag", "bestellung", "bestelling", "commande", "bon de livraison", "orden de venta",
    "orden de pedido", "remision", "remito", "ordine", "proposta", "propuesta", "proposal",
    "order confirmation", "orderbekr", "ordrebekr", "orderbevestiging", "pakbon", "oferta",
    "zamowieni", "wycena", "nabidk", "objednavk", "tilbud", "teklif", "siparis", "irsaliye",
];

/// The same, of words that stand alone.
const ORDER_ALONE: &[&str] = &["order", "orders", "ordre", "devis", "ddt", "bolla"];

/// What stands in the place of a type or a date where an account is carried
/// forward.
const CARRIED_FORWARD: &[&str] = &[
    "beginning balance",
    "opening balance",
    "balance forward",
    "brought forward",
    "saldo inicial",
    "saldo anterior",
    "anfangsbestand",
    "saldovortrag",
    "solde initial",
];

/// What an invoice is called.
#[rustfmt::skip]
const INVOICE: &[&str] = &[
    "invoice", "rechnung", "factur", "factuur", "fatura", "faktur", "fattur", "lasku",
    "nota fiscal", "nfs", "nfe", "nf e", "nfc", "boleto", "boleta", "duplicata", "titulo",
    "bill of supply",
];

/// What is billed, or that something is.
#[rustfmt::skip]
const BILLED: &[&str] = &[
    "sale", "venta", "venda", "vente", "verkauf", "verkoop", "sprzeda", "prodej", "ingreso",
    "receita", "income", "revenue", "charge", "debit", "cargo", "accrec", "receivable",
    "a receber", "por cobrar", "billing", "billed", "einnahme", "recette", "inkomst",
    "standard", "progress", "miscellaneous", "material", "hours", "horas", "project", "projet",
    "proyect", "projekt", "servi", "hardware", "software", "product", "licen", "support",
    "suporte", "soporte", "abonnement",
];

/// What bills an agreement.
#[rustfmt::skip]
const OF_AGREEMENT: &[&str] = &[
    "agreement", "recurring", "subscription", "contract", "contrato", "recorren", "recurrent",
    "mensal", "assinatura",
];

/// What a document is; what is not known counts as an invoice.
#[must_use]
pub fn document_type(word: &str) -> DocumentType {
    known_document_type(word).unwrap_or(DocumentType::Invoice)
}

/// What a document is, if its word is known.
#[must_use]
pub fn known_document_type(word: &str) -> Option<DocumentType> {
    let word = plain(word);
    let is_called_invoice = mentions(&word, INVOICE);
    if let Some(known) = of_code(&word) {
        Some(known)
    } else if is_payable(&word) {
        Some(DocumentType::Payable)
    } else if is_credit(&word) {
        Some(DocumentType::Credit)
    } else if mentions(&word, IN_ADVANCE) {
        Some(DocumentType::Invoice)
    } else if mentions(&word, PAYMENT) || (mentions(&word, PAYMENT_ALONE) && !is_called_invoice) {
        Some(DocumentType::Payment)
    } else if mentions(&word, OFFER) || (is_order(&word) && !is_called_invoice) {
        Some(DocumentType::Offer)
    } else if mentions(&word, OTHER)
        || mentions(&word, CARRIED_FORWARD)
        || has_word(&word, &["contra", "entry"])
    {
        Some(DocumentType::Other)
    } else {
        let is_billed =
            is_called_invoice || mentions(&word, BILLED) || mentions(&word, OF_AGREEMENT);
        is_billed.then_some(DocumentType::Invoice)
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

/// Whether a text says that an account is carried forward, and nothing else.
#[must_use]
pub fn carries_forward(text: &str) -> bool {
    const ALSO: [&str; 1] = ["balance brought forward"];
    let text = plain(text);
    CARRIED_FORWARD.contains(&text.as_str()) || ALSO.contains(&text.as_str())
}

/// What the codes of ledgers stand for: sales and purchases, invoices, credits,
/// receipts.
fn of_code(word: &str) -> Option<DocumentType> {
    match word {
        // The Mexican tax authority calls a credit note an outflow.
        "sc" | "cn" | "cm" | "nc" | "nca" | "ncb" | "ncc" | "td04" | "egreso" | "e" | "gs"
        | "dg" => Some(DocumentType::Credit),
        "sr" | "sa" | "rc" | "rp" | "pmt" | "p" | "dz" => Some(DocumentType::Payment),
        "pi" | "pc" | "pp" | "pa" | "ap" | "er" | "fz" | "kr" | "kg" | "kz" => {
            Some(DocumentType::Payable)
        }
        "si" | "ri" | "i" | "inv" | "ar" | "fv" | "fs" | "fac" | "re" | "nf" | "nd" | "rv"
        | "dr" | "td01" | "td24" => Some(DocumentType::Invoice),
        _ => None,
    }
}

/// Whether a word is one of what is offered, ordered or delivered.
fn is_order(word: &str) -> bool {
    begins_a_word(word, ORDER) || ORDER_ALONE.contains(&word) || has_word(word, &["devis"])
}

fn is_payable(word: &str) -> bool {
    // Of supplies that are free of a tax, a bill is written to clients, as it
    // is of sales.
    let is_ours = mentions(
        word,
        &[
            "billing",
            "billed",
            "bill of supply",
            "sales bill",
            "sale bill",
            "service bill",
            "customer bill",
            "client bill",
        ],
    );
    let is_bill = mentions(word, &["bill"]) || mentions(word, PAYABLE);
    // What the provider bought by card, or what of it was given back.
    let is_card = mentions(word, CARD) && !mentions(word, &["payment"]);
    (is_bill && !is_ours)
        || is_card
        || begins_a_word(word, &["in invoice", "in refund", "in receipt"])
}

fn is_credit(word: &str) -> bool {
    let is_return = begins_a_word(word, &["return"]) && !mentions(word, &["payment"]);
    // What is sold on credit is billed all the same.
    let is_sold = mentions(word, CARD) || mentions(word, &["credit sale"]);
    (mentions(word, CREDIT) && !is_sold) || is_return || has_word(word, &["iade"])
}

/// Whether a document's type says that it bills an agreement.
#[must_use]
pub fn bills_agreement(word: &str) -> bool {
    mentions(&plain(word), OF_AGREEMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(kind: Option<DocumentType>, words: &[&str]) {
        for word in words {
            assert_eq!(known_document_type(word), kind, "{word}");
        }
    }

    #[test]
    fn payables_are_no_revenue() {
        check(
            Some(DocumentType::Payable),
            &[
                "ACCPAY",
                "Bill",
                "Factura recibida",
                "Supplier Invoice",
                "Vendor Credit",
                "Eingangsrechnung",
                "Faktura zakupu",
                "Facture fournisseur",
                "Inkoopfactuur",
                "Fattura passiva",
                "Leverantörsfaktura",
                "in_invoice",
                "Ausgabe",
                "Credit Card Charge",
                "Credit Card Credit",
                "Billable Expense Charge",
            ],
        );
    }

    #[test]
    fn credits_are_taken_back() {
        check(
            Some(DocumentType::Credit),
            &[
                "Credit Memo",
                "Factura rectificativa",
                "Abono",
                "Rechnungskorrektur",
                "Storno",
                "Stornorechnung",
                "Faktura korygująca",
                "Dobropis",
                "Return",
                "Sales Return",
                "out_refund",
            ],
        );
    }

    #[test]
    fn money_that_came_in_and_what_is_not_owed_are_no_invoices() {
        let payments = [
            "Payment",
            "Receipt",
            "Zahlungseingang",
            "Credit card payment",
        ];
        check(Some(DocumentType::Payment), &payments);
        check(
            Some(DocumentType::Other),
            &[
                "Opening Balance",
                "Balance Forward",
                "Solde initial",
                "entry",
            ],
        );
    }

    #[test]
    fn what_is_offered_ordered_or_delivered_is_no_invoice() {
        check(
            Some(DocumentType::Offer),
            &[
                "Proforma",
                "Pro forma invoice",
                "Facture proforma",
                "Estimate",
                "Presupuesto",
                "Cotización",
                "Pedido de venda",
                "Orçamento",
                "Proposta",
                "Remisión",
                "Devis",
                "Bon de commande",
                "Bon de livraison",
                "Angebot",
                "Auftragsbestätigung",
                "Lieferschein",
                "Ordine cliente",
                "DDT",
                "Offerte",
                "Bestelling",
                "Oferta",
                "Zamówienie",
                "Teklif",
                "Sipariş",
                "Order",
            ],
        );
        check(
            Some(DocumentType::Invoice),
            &["Auftragsrechnung", "Faktura do zamówienia", "Order invoice"],
        );
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
    fn what_is_not_known_is_told_from_what_is() {
        check(
            Some(DocumentType::Invoice),
            &[
                "ACCREC",
                "Fatura",
                "Sales Receipt",
                "SalesReceipt",
                "out_invoice",
                "Anzahlungsrechnung",
                "Down Payment",
                "Bill of Supply",
                "Sales Bill",
                "Statement Charge",
                "Abonnement",
                "Time and materials",
                "Horas avulsas",
                "Main invoice",
                "Einnahme",
                "Credit Sale",
                "Deposit invoice",
                "NF-e",
                "Boleta",
            ],
        );
        check(None, &["Adjustment", "Zyzzyva", ""]);
        assert_eq!(document_type("Adjustment"), DocumentType::Invoice);
    }
}
