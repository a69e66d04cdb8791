//! Invoices, one row each, or one row a line.

mod amounts;
mod dates;
mod parties;
mod state;

use crate::model::DAY;

use super::shape::{Evidence, Shape};
use super::{Field, text};
pub use amounts::{
    BALANCE, DISCOUNT, DISCOUNT_AMOUNT, NET, PAID, PAYABLE, QUANTITY, RECURRING_AMOUNT, TAX, TOTAL,
    UNIT_PRICE, WITHHELD,
};
pub use dates::{DUE_AT, ISSUED_AT, PAID_AT};
pub use parties::{CLIENT, SUPPLIER};
pub use state::{CURRENCY, DOC_TYPE, PAID_FLAG, STATUS, VOIDED};

pub static INVOICE_NUMBER: Field = text(
    "invoice_number",
    &[
        "invoice number",
        "document number",
        "doc number",
        "invoice id",
        "invoice",
        "numero da fatura",
        "fatura",
        "nota",
        "duplicata",
        "nota fiscal",
        "numero da nfs e",
        "numero de factura",
        "number de factura",
        "factura",
        "folio",
        "comprobante",
        "cbt numero",
        "cbte number",
        "cbte numero",
        "numero desde",
        "nf",
        "voucher number",
        "number",
        "id",
        "number documento",
        "numero documento",
        "numero do documento",
        "rechnung",
        "re number",
        "facture",
        "serie folio",
        "nfs e",
        "titulo",
        "boleto",
        "belegnr",
        "number piece",
        "numero de piece",
        "n piece",
        "rechnungsnr",
        "seu number",
        "seu numero",
        "verifikationsnummer",
        "fakturanummer",
        "fakturanr",
        "cislo faktury",
        "fatura number",
        "numero facture",
        "factuurnr",
        "numero nf",
        "number nf",
        "nf number",
        "numero da nf",
        "numero da nota",
        "numero nota",
        "numero nota fiscal",
        "fatura numarasi",
        "factuur",
        "fattura",
        "faktura",
        "bill number",
        "bill id",
        "invoice bill number",
        "bill invoice number",
    ],
);

/// What invoices are numbered within, where a number stands in several series.
pub static SERIES: Field = text("series", &[]);

static FIELDS: &[&Field] = &[
    &INVOICE_NUMBER,
    &CLIENT,
    &ISSUED_AT,
    &DUE_AT,
    &PAID_AT,
    &TOTAL,
    &TAX,
    &PAID,
    &BALANCE,
    &CURRENCY,
    &STATUS,
    &PAID_FLAG,
    &VOIDED,
    &DOC_TYPE,
    &RECURRING_AMOUNT,
    &SUPPLIER,
    &NET,
    &PAYABLE,
    &WITHHELD,
    &QUANTITY,
    &UNIT_PRICE,
    &DISCOUNT,
    &DISCOUNT_AMOUNT,
    &SERIES,
];

/// Columns that a list of payments does not have.
static BEARING_OUT: &[&Field] = &[
    &DUE_AT,
    &PAID_AT,
    &TAX,
    &PAID,
    &BALANCE,
    &PAID_FLAG,
    &DOC_TYPE,
    &RECURRING_AMOUNT,
];

/// Titles under which the numbers of orders, quotes and payments stand as well.
const VAGUE_NUMBERS: &[&str] = &[
    "id",
    "number",
    "numero",
    "nummer",
    "numer",
    "codigo",
    "document number",
    "doc number",
    "number documento",
    "numero documento",
    "numero do documento",
];

/// What numbers quotes and orders, which come to an amount as well.
const NUMBERS_OF_OFFERS: &[&str] = &[
    "estimate",
    "estimate number",
    "quote",
    "quote number",
    "quotation number",
    "proforma",
    "proforma number",
    "orcamento",
    "numero do orcamento",
    "number do orcamento",
    "presupuesto",
    "numero de presupuesto",
    "number presupuesto",
    "cotizacion",
    "numero de cotizacion",
    "number cotizacion",
    "devis",
    "numero de devis",
    "number devis",
    "angebot",
    "angebotsnummer",
    "preventivo",
    "offerte",
    "offertenummer",
    "oferta",
    "numer oferty",
    "teklif",
    "teklif number",
    "order number",
    "order id",
    "sales order",
    "sales order number",
    "pedido",
    "numero do pedido",
    "number do pedido",
    "numero de pedido",
    "number pedido",
    "auftragsnummer",
    "bestellnummer",
    "bestelnummer",
    "numero de commande",
    "number commande",
    "numer zamowienia",
    "siparis number",
];

/// Titles of lists of orders, quotes, payments, payslips and the like.
const OF_OTHER_LISTS: &[&str] = &[
    "ship date",
    "shipping date",
    "delivery date",
    "delivered at",
    "shipped at",
    "data prevista",
    "previsao de entrega",
    "data de entrega",
    "fecha de entrega",
    "tracking number",
    "transportadora",
    "expiry",
    "expiry date",
    "expiration date",
    "bodega",
    "almacen",
    "warehouse",
    "valid till",
    "valid until",
    "validade",
    "validez",
    "estimate status",
    "quote status",
    "fee",
    "fees",
    "comision",
    "comissao",
    "empleado",
    "funcionario",
    "employee",
    "deposit to",
    "donor",
    "refunded amount",
    "amount refunded",
];

/// Titles under which the dates of anything stand.
const VAGUE_DATES: &[&str] = &[
    "date",
    "data",
    "fecha",
    "datum",
    "transaction date",
    "created",
    "created at",
    "created date",
    "creation date",
    "data de criacao",
    "fecha de creacion",
    "creacion",
    "tarih",
    "generated at",
    "generated on",
    "date generated",
];

/// The common term of payment, in seconds: where an export has no due date, or
/// nothing but that.
pub const USUAL_TERM: i64 = 30 * DAY;

pub static SHAPE: Shape = Shape {
    fields: FIELDS,
    required: &[
        &[&INVOICE_NUMBER],
        &[&CLIENT, &SUPPLIER],
        &[&ISSUED_AT],
        &[&TOTAL, &NET, &PAYABLE, &UNIT_PRICE],
    ],
    may_be_blank: &[&INVOICE_NUMBER],
    key: &[&INVOICE_NUMBER, &DOC_TYPE, &SUPPLIER],
    borne_out_without_number: Some(3),
    numbered_beside: NUMBERS_OF_OFFERS,
    vague_beside: VAGUE_NUMBERS,
    of_other_lists: (OF_OTHER_LISTS, &[&BALANCE]),
    other_numbers: &[
        "SO", "SAL-ORD", "QTN", "SAL-QTN", "PO", "EST", "QUO", "PUR-ORD", "PROFORMA", "ORC",
        "PRES", "COT", "PED", "ANG",
    ],
    told_by: &[&DUE_AT],
    particular: &[&TOTAL, &BALANCE, &PAID, &TAX, &RECURRING_AMOUNT],
    happenings: &[&PAID_AT],
    evidence: Evidence {
        telling: &[(&INVOICE_NUMBER, &["id"]), (&ISSUED_AT, VAGUE_DATES)],
        borne_out_by: (BEARING_OUT, 1),
        foreign_titles: &[
            "numero de nota de credito",
            "numero da nota de credito",
            "codproveedor",
            "numproveedor",
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&ISSUED_AT)
};
