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
    &STATUS,
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
    happenings: &[&PAID_AT],
    evidence: Evidence {
        telling: &[(&INVOICE_NUMBER, &["id"])],
        borne_out_by: (BEARING_OUT, 1),
        ..Evidence::NONE
    },
    ..Shape::plain(&ISSUED_AT)
};
