//! What an invoice comes to, and what of it is paid.

use crate::input::fields::{Field, money};

pub static TOTAL: Field = money(
    "total",
    &[
        "inc tax amount",
        "amount inc tax",
        "amount incl tax",
        "total inc tax",
        "total incl tax",
        "total including tax",
        "total",
        "invoice total",
        "invoice amount",
        "total amount",
        "amount",
        "valor total",
        "valor da conta",
        "valor",
        "total da nota fiscal",
        "valor original da parcela",
        "importe total",
        "total c iva",
        "importe",
        "monto",
        "total entered",
        "amount entered",
        "requested amount",
        "original amount",
        "valor original",
        "importe original",
        "total signed",
        "line total",
        "valor liquido",
    ],
);

pub static TAX: Field = money(
    "tax",
    &[
        "tax",
        "tax total",
        "total tax",
        "tax signed",
        "sales tax amount",
        "imposto",
        "impostos",
        "impuesto",
        "iva",
    ],
);

pub static PAID: Field = money(
    "paid",
    &[
        "amount paid",
        "paid amount",
        "invoice amount paid",
        "paid",
        "valor pago",
        "valor recebido",
        "valor recebido da parcela",
        "valor total recebido da parcela",
        "importe pagado",
        "pagado",
    ],
);

pub static BALANCE: Field = money(
    "balance",
    &[
        "open balance",
        "balance",
        "balance due",
        "amount due",
        "invoice amount due",
        "amount remaining",
        "saldo",
        "valor em aberto",
        "valor da parcela em aberto",
        "valor total da parcela em aberto",
        "a receber",
        "total due",
        "amount due signed",
        "saldo pendiente",
    ],
);

pub static RECURRING_AMOUNT: Field = money(
    "recurring_amount",
    &[
        "recurring amount",
        "agreement amount",
        "agr amount",
        "valor recorrente",
        "importe recurrente",
    ],
);
