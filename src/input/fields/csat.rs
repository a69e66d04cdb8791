//! What clients say of the service, one row an answer.

mod dates;
mod people;
mod scores;

use super::shape::{Evidence, Shape};
use super::{Field, text, tickets};
use dates::ANY_DATE;
pub use dates::DATE;
pub use people::{CLIENT, TECHNICIAN, TICKET};
use scores::ANY_SCORE;
pub use scores::{COMMENT, POINTS, POSSIBLE_POINTS, SCALE, SCORE};

pub static RESPONSE_ID: Field = text(
    "response_id",
    &[
        "response id",
        "survey response id",
        "answer id",
        "rating id",
        "id da resposta",
        "id de respuesta",
        "id",
        "survey id",
        "csat id",
        "csat response id",
        "nps id",
        "feedback id",
        "id da pesquisa",
        "id de encuesta",
        "id de la encuesta",
        "id encuesta",
    ],
);

/// An answer that was taken back.
pub static STATUS: Field = text(
    "status",
    &["status", "response status", "situacao", "estado"],
);

pub static SHAPE: Shape = Shape {
    fields: &[
        &RESPONSE_ID,
        &DATE,
        &SCORE,
        &SCALE,
        &POINTS,
        &POSSIBLE_POINTS,
        &TICKET,
        &CLIENT,
        &TECHNICIAN,
        &COMMENT,
        &STATUS,
    ],
    required: &[
        &[&DATE],
        &[&SCORE, &POINTS],
        &[&TICKET, &CLIENT, &TECHNICIAN],
    ],
    // Who was asked need not answer.
    may_be_blank: &[&SCORE, &TICKET],
    key: &[&RESPONSE_ID],
    known_by: &[&DATE, &SCORE, &POINTS, &TICKET, &CLIENT, &TECHNICIAN],
    repeats: true,
    // Somebody rates a ticket once.
    once_at_a_time: &[&TICKET, &DATE],
    told_by: &[&TICKET],
    evidence: Evidence {
        telling: &[
            (&SCORE, &ANY_SCORE),
            (&POSSIBLE_POINTS, &[]),
            (&DATE, &ANY_DATE),
            (&RESPONSE_ID, &["id", "rating id"]),
        ],
        borne_out_by: (&[&TICKET, &CLIENT, &COMMENT], 2),
        // Beside the answer to a survey stands what else is said of its ticket.
        sure: &[&[&DATE, &SCORE, &TICKET]],
        strange: &[
            &tickets::PRIORITY,
            &tickets::RESOLVED_AT,
            &tickets::CLOSED_AT,
            &tickets::RESOLUTION_DUE_AT,
            &tickets::FIRST_RESPONSE_AT,
            &tickets::REOPEN_COUNT,
            &tickets::CREATED_AT,
        ],
        foreign_titles: &[
            "supplier",
            "vendor",
            "fornecedor",
            "proveedor",
            "lieferant",
            "fournisseur",
            "fornitore",
            "leverancier",
            "dostawca",
            "reviewer",
            "evaluator",
            "auditor",
            "risk",
            "lead score",
            "risco",
            "riesgo",
        ],
        strange_titles: &["phone", "telefone", "telefono"],
        own_titles: &[
            "survey id",
            "survey response id",
            "response id",
            "csat id",
            "csat response id",
            "nps id",
            "survey date",
            "survey rating",
            "survey score",
            "surveyed at",
            "id da resposta",
            "id da pesquisa",
            "data da pesquisa",
            "id de respuesta",
            "id de encuesta",
            "id de la encuesta",
            "id encuesta",
            "fecha de la encuesta",
            "fecha de encuesta",
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&DATE)
};
