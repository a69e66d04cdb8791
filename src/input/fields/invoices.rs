use super::shape::{Evidence, Shape};
use super::{Field, money, text, time};

pub static INVOICE_NUMBER: Field = text(
    "invoice_number",
    &[
        "invoice number",
        "document number",
        "doc number",
        "number",
        "invoice id",
        "invoice",
        "id",
        "number documento",
        "numero documento",
        "numero do documento",
        "numero da fatura",
        "fatura",
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
    ],
);
pub static ISSUED_AT: Field = time(
    "issued_at",
    &[
        "invoice date",
        "date issued",
        "issued at",
        "issue date",
        "date invoice",
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
pub static TOTAL: Field = money(
    "total",
    &[
        "total",
        "invoice total",
        "invoice amount",
        "total amount",
        "amount",
        "valor total",
        "valor da conta",
        "valor",
        "total da nota fiscal",
        "valor liquido",
        "valor original da parcela",
        "importe total",
        "total c iva",
        "importe",
        "monto",
        "line total",
    ],
);
pub static TAX: Field = money(
    "tax",
    &[
        "tax",
        "tax total",
        "total tax",
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
        "saldo pendiente",
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
    "expiry date",
    "expiration date",
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
    "favorecido",
    "empleado",
    "funcionario",
    "employee",
    "deposit to",
    "donor",
    "numero de nota de credito",
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
    of_other_lists: (OF_OTHER_LISTS, &[]),
    other_numbers: &[
        "SO", "SAL-ORD", "QTN", "SAL-QTN", "PO", "EST", "QUO", "PUR-ORD",
    ],
    told_by: &[&DUE_AT],
    happenings: &[&PAID_AT],
    evidence: Evidence {
        telling: &[(&INVOICE_NUMBER, &["id"]), (&ISSUED_AT, VAGUE_DATES)],
        borne_out_by: (BEARING_OUT, 1),
        ..Evidence::NONE
    },
    ..Shape::plain(&ISSUED_AT)
};
