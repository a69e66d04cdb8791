//! Agreements and subscriptions.

mod amounts;
mod times;

use super::shape::{Evidence, Shape};
use super::{Field, text};
pub use amounts::{AMOUNT, CONTRACT_VALUE, MRR, QUANTITY, TERM_VALUE, UNIT_PRICE};
pub use times::{CANCELLED_AT, ENDED_AT, INTERVAL, INTERVAL_COUNT, STARTED_AT};

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
        "bezeichnung",
        "intitule",
        "plano contratado",
        "plan contratado",
        "description",
        "descripcion",
        "descricao",
        "descrizione",
        "libelle",
        "omschrijving",
        "contract type",
        "agreement type",
        "tier",
        "bundle",
        "sla plan",
        "modalidade",
        "servico contratado",
        "servicio contratado",
        "vertragsart",
        "tipo de contrato",
        "offre",
        "formule",
        "pacchetto",
        "offerta",
        "objeto",
        "recurring invoice name",
        "recurring profile name",
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
    "quote",
    "quote number",
    "quote id",
    "proposal",
    "proposal number",
    "proposal id",
    "quotation number",
    "orcamento",
    "presupuesto",
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
