//! What a document of an accounting export is, and where it stands.

use super::word::{mentions, plain};

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
        "sc" | "cn" | "cm" | "nc" | "egreso" | "e" => return DocumentType::Credit,
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
            "devoluc",
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceStatus {
    Open,
    Paid,
    /// Draft, void, deleted: it never was owed.
    Void,
}

#[must_use]
pub fn invoice_status(word: &str) -> InvoiceStatus {
    let word = plain(word);
    if mentions(
        &word,
        &[
            "draft",
            "void",
            "deleted",
            "cancel",
            "rascunho",
            "anulad",
            "annul",
            "borrador",
            "stornier",
            "entwurf",
            "brouillon",
            "bozza",
            "submitted",
            "excluid",
            "szkic",
            "concept",
        ],
    ) {
        InvoiceStatus::Void
    } else if mentions(
        &word,
        &[
            "unpaid",
            "non saldat",
            "impagad",
            "no cobrad",
            "nao quitad",
            "non regl",
            "teilbezahlt",
            "parzial",
            "awaiting",
            "partial",
            "parcial",
            "not paid",
            "nao pag",
            "no pagad",
            "nao liquid",
            "nao receb",
            "unbezahlt",
            "nicht bezahlt",
            "niet betaald",
            "non pay",
            "non pagat",
            "insolut",
            "impay",
            "a pagar",
            "por pagar",
            "pendent",
            "pendient",
            "pending",
            "aguardando",
            "esperando",
            "em aberto",
            "da pagar",
            "a payer",
            "te betalen",
            "niezaplac",
            "nieoplac",
            "do zaplaty",
            "czesciow",
            "teilweise",
        ],
    ) {
        InvoiceStatus::Open
    } else if mentions(
        &word,
        &[
            "paid",
            "pago",
            "paga",
            "quitad",
            "liquidad",
            "recebid",
            "pagad",
            "closed",
            "cobrad",
            "bezahlt",
            "pagat",
            "betaald",
            "payee",
            "paye",
            "reglee",
            "saldat",
            "zaplac",
            "oplac",
            "encaiss",
            "beglichen",
        ],
    ) {
        InvoiceStatus::Paid
    } else {
        InvoiceStatus::Open
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
    fn what_waits_to_be_paid_is_not_paid() {
        for word in [
            "A pagar",
            "Aguardando pagamento",
            "Pendiente de pago",
            "Pagamento pendente",
            "Por pagar",
            "Unpaid",
            "Partially paid",
        ] {
            assert_eq!(invoice_status(word), InvoiceStatus::Open, "{word}");
        }
        for word in ["Paid", "Pago", "Pagada", "Quitado", "PAID"] {
            assert_eq!(invoice_status(word), InvoiceStatus::Paid, "{word}");
        }
    }
}
