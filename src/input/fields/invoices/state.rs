//! What a document is, where it stands, and in which currency it is.

use crate::input::fields::{Field, text};

pub static DOC_TYPE: Field = text(
    "doc_type",
    &[
        "type",
        "transaction type",
        "invoice type",
        "document type",
        "tipo",
        "tipo de documento",
        "receita despesa",
        "natureza",
        "operacao",
        "operacion",
        "tipo de operacao",
        "tipo de operacion",
        "tipo de lancamento",
        "tipo de movimiento",
        "belegart",
        "nature",
        "tipo documento",
        "tipo doc",
        "tipo comprobante",
        "tipo de comprobante",
        "document kind",
        "kind",
    ],
);

pub static STATUS: Field = text(
    "status",
    &[
        "status",
        "invoice status",
        "estatus",
        "status description",
        "state",
        "situacao",
        "estado",
    ],
);

/// Whether it was taken back: a flag, or the date of that.
pub static VOIDED: Field = text(
    "voided",
    &[
        "voided",
        "void",
        "is void",
        "is voided",
        "cancelled",
        "canceled",
        "is cancelled",
        "is canceled",
        "anulada",
        "anulado",
        "cancelada",
        "cancelado",
        "deleted",
        "is deleted",
        "voided at",
        "voided on",
        "void date",
        "voided date",
        "cancelled at",
        "canceled at",
        "cancelled on",
        "canceled on",
        "cancelled date",
        "canceled date",
        "cancellation date",
        "cancelada em",
        "cancelado em",
        "data cancelamento",
        "data de cancelamento",
        "fecha anulacion",
        "fecha de anulacion",
        "fecha de cancelacion",
        "storno",
        "storniert",
        "annullato",
        "annullata",
        "annulee",
        "geannuleerd",
        "stornierung",
    ],
);

pub static PAID_FLAG: Field = text("paid_flag", &["paid flag", "is paid"]);

pub static CURRENCY: Field = text(
    "currency",
    &[
        "currency",
        "currency code",
        "currency id",
        "moeda",
        "moneda",
        "divisa",
    ],
);
