//! What an agreement comes to.

use crate::input::fields::{Field, money, number};

pub static QUANTITY: Field = number(
    "quantity",
    &[
        "quantity",
        "plan quantity",
        "total quantity",
        "units",
        "seats",
        "quantidade",
        "cantidad",
    ],
);

pub static UNIT_PRICE: Field = money(
    "unit_price",
    &[
        "price net",
        "net price",
        "unit price net",
        "nettopreis",
        "unit price",
        "plan unit price",
        "unit amount",
        "price per unit",
        "rate",
        "price",
        "valor unitario",
        "preco unitario",
        "precio unitario",
        "sell price",
        "unit sell",
        "unit sell price",
    ],
);

pub static AMOUNT: Field = money(
    "amount",
    &[
        "net amount",
        "amount net",
        "net",
        "netto",
        "nettobetrag",
        "montant ht",
        "importe sin iva",
        "importe neto",
        "base imponible",
        "imponibile",
        "valor liquido",
        "amount ex vat",
        "amount ex tax",
        "amount ex gst",
        "price ex vat",
        "amount excl vat",
        "amount excl tax",
        "untaxed amount",
        "subtotal",
        "billing amount",
        "amount",
        "ext price",
        "recurring amount",
        "total",
        "estimated revenue",
        "valor",
        "valor total",
        "importe",
        "monto",
        "betrag je intervall",
        "cost to client",
        "sell",
        "amount per period",
        "valor cobrado",
        "tarifa",
        "bedrag per periode",
        "total ht mois",
        "total ht",
        "preis netto",
        "ex gst",
        "neto",
        "valor neto",
        "excl vat",
        "ex vat",
        "preco liquido",
    ],
);

/// What an agreement comes to: each billing cycle where it has one, else over
/// the whole of its term.
pub static CONTRACT_VALUE: Field = money(
    "contract_value",
    &[
        "contract value",
        "agreement value",
        "valor do contrato",
        "valor contrato",
        "valor del contrato",
        "importe del contrato",
        "monto del contrato",
    ],
);

/// What an agreement comes to over the whole of its term.
pub static TERM_VALUE: Field = money(
    "term_value",
    &[
        "total contract value",
        "tcv",
        "total agreement value",
        "contract total",
        "valor global",
        "valor total do contrato",
        "valor total del contrato",
        "importe total del contrato",
        "monto total del contrato",
    ],
);

/// An amount that is monthly whatever the billing cycle; under a title that
/// names another time, such as a year, it is brought to a month.
pub static MRR: Field = money(
    "mrr",
    &[
        "monthly net",
        "net monthly",
        "monthly ex vat",
        "mrr",
        "mrr amount",
        "monthly amount",
        "monthly recurring revenue",
        "mensalidade",
        "valor mensal",
        "importe mensual",
        "arr",
        "annual recurring revenue",
        "monthly",
        "per month",
        "mrc",
        "mensal",
        "mensualidad",
        "iguala",
        "iguala mensual",
        "monatspreis",
        "monatspauschale",
        "pauschale",
        "mensualite",
        "maandprijs",
        "forfait mensuel",
        "monthly total",
        "monthly billing",
        "precio mensual",
        "renta mensual",
        "monatlich",
        "monatliche gebuhr",
        "abonnement mensuel",
        "monthly fee",
    ],
);
