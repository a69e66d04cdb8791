//! When an invoice was written, falls due, and was paid.

use crate::input::fields::{Field, time};

pub static ISSUED_AT: Field = time(
    "issued_at",
    &[
        "invoice date",
        "date issued",
        "issued at",
        "issue date",
        "date invoice",
        "invoice bill date",
        "transaction date",
        "date",
        "issued",
        "data de emissao",
        "data emissao",
        "emissao",
        "emitida em",
        "data de competencia",
        "issuing date",
        "posting date",
        "data",
        "fecha de emision",
        "fecha emision",
        "fecha de factura",
        "fecha",
        "datum",
    ],
);

pub static DUE_AT: Field = time(
    "due_at",
    &[
        "due date",
        "date due",
        "due at",
        "due",
        "data de vencimento",
        "data vencimento",
        "vencimento",
        "fecha de vencimiento",
        "vencimiento",
    ],
);

pub static PAID_AT: Field = time(
    "paid_at",
    &[
        "date paid",
        "paid at",
        "paid date",
        "paid on",
        "payment date",
        "last payment date",
        "fully paid on date",
        "data de pagamento",
        "data pagamento",
        "data do ultimo pagamento",
        "pago em",
        "recebimento",
        "liquidacao",
        "fecha de pago",
        "pagado el",
    ],
);
