//! Changes of recurring revenue, one row a client and change.

use super::shape::{Evidence, Shape};
use super::{Field, day_or_month, money, text};
use crate::input::value::vocabulary;

pub static MOVEMENT_ID: Field = text("movement_id", &["movement id", "uuid", "id"]);
pub static DATE: Field = day_or_month(
    "date",
    &[
        "movement date",
        "change date",
        "date of change",
        "effective date",
        "date",
        "month",
        "period",
        "data do movimento",
        "data da mudanca",
        "data",
        "mes",
        "competencia",
        "fecha del movimiento",
        "fecha del cambio",
        "fecha",
        "periodo",
        "datum",
        "date du mouvement",
        "data movimento",
        "data zmiany",
    ],
);
pub static CLIENT: Field = text(
    "client",
    &[
        "client",
        "client name",
        "customer",
        "customer name",
        "customer business then name",
        "company",
        "company name",
        "account",
        "account name",
        "customer external id",
        "customer id",
        "customer uuid",
        "client id",
        "cliente",
        "nome do cliente",
        "razao social",
        "nombre del cliente",
    ],
);
pub static KIND: Field = text(
    "kind",
    &[
        "movement type",
        "mrr movement type",
        "mrr movement kind",
        "type of movement",
        "movement kind",
        "movement",
        "mrr change type",
        "change type",
        "tipo de movimento",
        "tipo de movimentacao",
        "tipo do movimento",
        "movimento",
        "tipo de movimiento",
        "movimiento",
        "kind",
        "type",
        "category",
        "tipo",
        "categoria",
    ],
);
/// How much more or less a month.
pub static AMOUNT: Field = money(
    "amount",
    &[
        "mrr movement",
        "mrr change",
        "mrr delta",
        "change in mrr",
        "mrr difference",
        "net mrr movement",
        "net mrr change",
        "mrr amount",
        "variacao de mrr",
        "variacao do mrr",
        "mudanca de mrr",
        "variacion de mrr",
        "variacion del mrr",
        "cambio de mrr",
        "amount",
        "change",
        "valor",
        "variacao",
        "importe",
        "monto",
        "variacion",
    ],
);
/// What is left a month, after the change.
pub static MRR_AFTER: Field = money(
    "mrr_after",
    &[
        "mrr after",
        "new mrr",
        "resulting mrr",
        "mrr",
        "mrr apos",
        "novo mrr",
        "mrr despues",
        "nuevo mrr",
    ],
);
pub static PLAN: Field = text(
    "plan",
    &[
        "plan external id",
        "plan",
        "plan name",
        "product",
        "subscription external id",
        "subscription id",
        "plano",
        "produto",
        "producto",
    ],
);
pub static CURRENCY: Field = text(
    "currency",
    &[
        "currency code",
        "currency",
        "currency id",
        "moeda",
        "moneda",
        "divisa",
    ],
);

pub static SHAPE: Shape = Shape {
    fields: &[
        &MOVEMENT_ID,
        &DATE,
        &CLIENT,
        &KIND,
        &AMOUNT,
        &MRR_AFTER,
        &PLAN,
        &CURRENCY,
    ],
    required: &[&[&DATE], &[&CLIENT], &[&KIND], &[&AMOUNT]],
    key: &[&MOVEMENT_ID],
    known_by: &[&DATE, &CLIENT, &KIND, &AMOUNT, &PLAN, &CURRENCY],
    repeats: true,
    evidence: Evidence {
        telling: &[
            (
                &KIND,
                &[
                    "kind",
                    "type",
                    "category",
                    "tipo",
                    "categoria",
                    "movement",
                    "movimento",
                    "movimiento",
                    "change type",
                ],
            ),
            (
                &AMOUNT,
                &[
                    "amount",
                    "change",
                    "valor",
                    "variacao",
                    "importe",
                    "monto",
                    "variacion",
                    "mrr amount",
                ],
            ),
        ],
        words: Some((&KIND, vocabulary::is_mrr_movement)),
        foreign_titles: &[
            "balance",
            "saldo",
            "debit",
            "credit",
            "new mrr total",
            "expansion mrr",
            "churned mrr",
        ],
        sure: &[&[&KIND, &AMOUNT]],
        strange_titles: &["invoice number", "due date"],
        ..Evidence::NONE
    },
    ..Shape::plain(&DATE)
};
