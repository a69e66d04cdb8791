use super::shape::{Evidence, Shape};
use super::{Field, money, number, text, time};

pub static AGREEMENT_ID: Field = text(
    "agreement_id",
    &[
        "uuid",
        "subscription id",
        "agreement id",
        "contract id",
        "contract number",
        "agreement number",
        "contract",
        "subscription",
        "id",
        "contrato",
        "number do contrato",
        "numero do contrato",
        "id do contrato",
        "numero de contrato",
        "number de contrato",
        "contratto",
        "contrat",
        "vertrag",
        "umowa",
    ],
);
pub static CLIENT: Field = text(
    "client",
    &[
        "client",
        "client name",
        "customer",
        "customer name",
        "company",
        "company name",
        "account",
        "account name",
        "customer id",
        "client id",
        "account code",
        "account company",
        "cliente",
        "nome do cliente",
        "razao social",
        "nombre del cliente",
    ],
);
pub static NAME: Field = text(
    "name",
    &[
        "product",
        "plan",
        "package",
        "agreement name",
        "agr name",
        "product description",
        "current plan",
        "plan id",
        "plan code",
        "contract name",
        "profile name",
        "service name",
        "service",
        "name",
        "item",
        "plano",
        "pacote",
        "servico",
        "produto",
        "descricao do servico",
        "plan de servicio",
        "servicio",
        "producto",
        "paquete",
    ],
);
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
        "unit price",
        "plan unit price",
        "unit amount",
        "price per unit",
        "rate",
        "price",
        "valor unitario",
        "preco unitario",
        "precio unitario",
    ],
);
pub static AMOUNT: Field = money(
    "amount",
    &[
        "billing amount",
        "amount",
        "ext price",
        "recurring amount",
        "total",
        "subtotal",
        "estimated revenue",
        "valor",
        "valor total",
        "importe",
        "monto",
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
        "mrr",
        "mrr amount",
        "monthly amount",
        "monthly recurring revenue",
        "mensalidade",
        "valor mensal",
        "importe mensual",
        "arr",
        "annual recurring revenue",
    ],
);
pub static INTERVAL: Field = text(
    "interval",
    &[
        "interval",
        "billing cycle",
        "billing cycle description",
        "subscription billing period",
        "billing period",
        "billing frequency",
        "period type",
        "period",
        "frequency",
        "recurring interval",
        "interval unit",
        "recurrence frequency",
        "repeat unit",
        "repeat",
        "repetir",
        "repete",
        "periodicidade",
        "frequencia",
        "recorrencia",
        "periodicidad",
        "frecuencia",
    ],
);
pub static INTERVAL_COUNT: Field = number(
    "interval_count",
    &[
        "interval count",
        "interval length",
        "repeat every",
        "repeat interval",
        "number cycles",
        "cycles",
    ],
);
pub static STARTED_AT: Field = time(
    "started_at",
    &[
        "start date",
        "date start",
        "agreement start date",
        "started at",
        "start",
        "starts on",
        "activated at",
        "effective date",
        "contract start",
        "inicio da vigencia",
        "data de inicio",
        "data inicio",
        "inicio",
        "fecha de inicio",
        "fecha inicio",
        "created at",
        "created",
    ],
);
pub static ENDED_AT: Field = time(
    "ended_at",
    &[
        "end date",
        "date end",
        "agreement end date",
        "ended at",
        "end",
        "ends at",
        "ends on",
        "expires at",
        "contract end",
        "fim da vigencia",
        "data de fim",
        "data fim",
        "data de termino",
        "fim",
        "termino",
        "fecha de fin",
        "fecha fin",
        "fin",
    ],
);
pub static CANCELLED_AT: Field = time(
    "cancelled_at",
    &[
        "cancelled at",
        "canceled at",
        "cancelled date",
        "canceled date",
        "canceled on",
        "cancelled on",
        "cancellation date",
        "data de cancelamento",
        "cancelado em",
        "fecha de cancelacion",
        "fecha de baja",
    ],
);
pub static STATUS: Field = text(
    "status",
    &[
        "status",
        "agreement status",
        "addition status",
        "state",
        "contract status",
        "situacao",
        "estado",
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

static FIELDS: &[&Field] = &[
    &AGREEMENT_ID,
    &CLIENT,
    &NAME,
    &QUANTITY,
    &UNIT_PRICE,
    &AMOUNT,
    &CONTRACT_VALUE,
    &TERM_VALUE,
    &MRR,
    &INTERVAL,
    &INTERVAL_COUNT,
    &STARTED_AT,
    &ENDED_AT,
    &CANCELLED_AT,
    &STATUS,
    &CURRENCY,
];

/// Titles under which the numbers of other things stand as well.
const VAGUE_NUMBERS: &[&str] = &[
    "id",
    "uuid",
    "number",
    "numero",
    "nummer",
    "numer",
    "codigo",
    "code",
    "key",
    "reference",
    "ref",
    "folio",
];

/// Titles of what is sold once as well.
const VAGUE_NAMES: &[&str] = &[
    "product",
    "product name",
    "product description",
    "package",
    "service",
    "service name",
    "name",
    "item",
    "item name",
    "pacote",
    "servico",
    "produto",
    "descricao do servico",
    "servicio",
    "producto",
    "paquete",
];

/// Titles of bookings, loans, rentals and what is agreed on with suppliers.
const OF_OTHER_LISTS: &[&str] = &[
    "loan number",
    "loan id",
    "interest rate",
    "principal",
    "fund",
    "donor",
    "guest",
    "room",
    "check in",
    "check out",
    "vehicle",
    "plate",
    "driver",
    "rental id",
    "booking id",
    "reservation id",
    "appointment id",
    "salary",
    "property",
    "policy number",
    "premium",
    "proveedor adjudicado",
];

/// Any list of what was booked has a client, an amount and two dates: an
/// agreement is called one, or recurs.
pub static SHAPE: Shape = Shape {
    fields: FIELDS,
    required: &[
        &[&CLIENT],
        &[&AMOUNT, &MRR, &UNIT_PRICE, &CONTRACT_VALUE, &TERM_VALUE],
        &[&STARTED_AT],
        &[&INTERVAL, &MRR, &ENDED_AT, &CANCELLED_AT, &INTERVAL_COUNT],
        &[&NAME, &AGREEMENT_ID],
    ],
    // An agreement in force has no end.
    may_be_blank: &[&INTERVAL, &NAME],
    key: &[&AGREEMENT_ID, &CLIENT, &NAME, &STARTED_AT],
    happenings: &[&ENDED_AT, &CANCELLED_AT],
    told_by: &[
        &INTERVAL,
        &INTERVAL_COUNT,
        &MRR,
        &AGREEMENT_ID,
        &CANCELLED_AT,
    ],
    evidence: Evidence {
        telling: &[
            (&AGREEMENT_ID, VAGUE_NUMBERS),
            (&NAME, VAGUE_NAMES),
            (&MRR, &[]),
            (&CONTRACT_VALUE, &[]),
            (&TERM_VALUE, &[]),
            (&INTERVAL, &[]),
            (&INTERVAL_COUNT, &[]),
            (&CANCELLED_AT, &[]),
        ],
        foreign_titles: OF_OTHER_LISTS,
        ..Evidence::NONE
    },
    ..Shape::plain(&STARTED_AT)
};
