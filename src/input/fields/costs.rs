//! What the provider itself spends, one row a cost.

use super::shape::{Evidence, Shape};
use super::{Field, day_or_month, invoices, money, text, tickets};

pub static COST_ID: Field = text(
    "cost_id",
    &[
        "cost id",
        "expense id",
        "id do custo",
        "id del coste",
        "id del costo",
    ],
);
pub static DATE: Field = day_or_month(
    "date",
    &[
        "month",
        "cost date",
        "expense date",
        "date",
        "period",
        "mes",
        "data do custo",
        "data da despesa",
        "competencia",
        "data",
        "fecha del coste",
        "fecha del costo",
        "fecha del gasto",
        "fecha",
        "periodo",
    ],
);
pub static AMOUNT: Field = money(
    "amount",
    &[
        "cost",
        "cost amount",
        "total cost",
        "expense",
        "expense amount",
        "custo",
        "valor do custo",
        "custo total",
        "despesa",
        "valor da despesa",
        "coste",
        "costo",
        "coste total",
        "costo total",
        "importe del coste",
        "importe del gasto",
        "monto del gasto",
        "gasto",
        "amount",
        "total",
        "valor",
        "valor total",
        "importe",
        "monto",
    ],
);
pub static CATEGORY: Field = text(
    "category",
    &[
        "cost category",
        "cost type",
        "type of cost",
        "expense category",
        "expense type",
        "expense account",
        "categoria de custo",
        "categoria do custo",
        "tipo de custo",
        "categoria da despesa",
        "categoria de despesa",
        "tipo de despesa",
        "categoria de coste",
        "categoria de costo",
        "categoria de gasto",
        "categoria del gasto",
        "tipo de coste",
        "tipo de costo",
        "tipo de gasto",
        "category",
        "type",
        "categoria",
        "tipo",
    ],
);
/// The client that the cost is for, where it is for one.
pub static CLIENT: Field = text(
    "client",
    &[
        "client",
        "client name",
        "customer",
        "customer name",
        "company name",
        "cliente",
        "nome do cliente",
        "nombre del cliente",
    ],
);
pub static CURRENCY: Field = text(
    "currency",
    &["currency", "currency code", "moeda", "moneda", "divisa"],
);

pub static SHAPE: Shape = Shape {
    fields: &[&COST_ID, &DATE, &AMOUNT, &CATEGORY, &CLIENT, &CURRENCY],
    required: &[&[&DATE], &[&AMOUNT], &[&CATEGORY]],
    may_be_blank: &[&CATEGORY],
    key: &[&COST_ID],
    known_by: &[&DATE, &AMOUNT, &CATEGORY, &CLIENT, &CURRENCY],
    repeats: true,
    evidence: Evidence {
        telling: &[
            (
                &AMOUNT,
                &[
                    "amount",
                    "total",
                    "valor",
                    "valor total",
                    "importe",
                    "monto",
                ],
            ),
            (&CATEGORY, &["category", "type", "categoria", "tipo"]),
        ],
        // What is owed to suppliers is not what is spent; a price is no cost.
        foreign: &[&invoices::BALANCE, &invoices::DUE_AT, &tickets::PRIORITY],
        foreign_titles: &[
            "bill number",
            "invoice number",
            "document number",
            "nota fiscal",
            "price",
            "unit price",
            "list price",
            "unit cost",
            "sku",
            "barcode",
            "hours",
            "quantity on hand",
            "preco",
            "precio",
            "saldo",
            "balance",
            "debit",
            "credit",
            "debito",
            "credito",
            "budget",
            "orcamento",
            "presupuesto",
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&DATE)
};
