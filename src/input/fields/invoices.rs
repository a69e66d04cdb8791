//! Invoices, one row each, or one row a line.

mod amounts;
mod dates;

use super::shape::{Evidence, Shape};
use super::{Field, text};
pub use amounts::{BALANCE, PAID, RECURRING_AMOUNT, TAX, TOTAL};
pub use dates::{DUE_AT, ISSUED_AT, PAID_AT};

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
        "numero desde",
        "nf",
        "voucher number",
        "number",
        "id",
        "number documento",
        "numero documento",
        "numero do documento",
    ],
);
pub static CLIENT: Field = text(
    "client",
    &[
        "client",
        "client name",
        "customer",
        "customer name",
        "contact name",
        "company",
        "company name",
        "cliente fornecedor",
        "fornecedor cliente",
        "cliente proveedor",
        "customer supplier",
        "customer vendor",
        "account",
        "account name",
        "name",
        "contact id",
        "customer id",
        "client id",
        "cliente",
        "nome do cliente",
        "razao social",
        "nombre del cliente",
        "contact",
        "contacto",
        "contato",
        "nome",
        "nombre",
        "nombrecliente",
        "invoice partner display name",
        "nombre de la empresa en la factura",
        "co last name",
        "party name",
        "particulars",
    ],
);
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
    ],
);
pub static PAID_FLAG: Field = text("paid_flag", &["paid flag", "is paid"]);
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
    ],
);
/// Whom a bill is from: a file with it lists payables.
pub static SUPPLIER: Field = text(
    "supplier",
    &[
        "supplier",
        "supplier name",
        "vendor",
        "vendor name",
        "nome do fornecedor",
        "fornecedor",
        "proveedor",
        "favorecido",
        "acreedor",
        "credor",
    ],
);

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
];

pub static SHAPE: Shape = Shape {
    fields: FIELDS,
    required: &[
        &[&INVOICE_NUMBER],
        &[&CLIENT, &SUPPLIER],
        &[&ISSUED_AT],
        &[&TOTAL],
    ],
    may_be_blank: &[&INVOICE_NUMBER],
    key: &[&INVOICE_NUMBER, &DOC_TYPE, &SUPPLIER],
    borne_out_without_number: Some(3),
    vague_beside: VAGUE_NUMBERS,
    of_other_lists: (OF_OTHER_LISTS, &[&BALANCE]),
    other_numbers: &[
        "SO", "SAL-ORD", "QTN", "SAL-QTN", "PO", "EST", "QUO", "PUR-ORD",
    ],
    told_by: &[&DUE_AT],
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
