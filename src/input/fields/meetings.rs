//! Meetings with clients, one row a meeting.

use super::shape::{Evidence, Shape};
use super::{CLIENT_TITLES, Field, text, tickets, time};
use crate::input::value::vocabulary;

pub static MEETING_ID: Field = text(
    "meeting_id",
    &["meeting id", "id da reuniao", "id de la reunion", "id"],
);
pub static DATE: Field = time(
    "date",
    &[
        "meeting date",
        "date of meeting",
        "held on",
        "date held",
        "review date",
        "date",
        "start date",
        "start",
        "data da reuniao",
        "data reuniao",
        "realizada em",
        "data",
        "fecha de la reunion",
        "fecha de reunion",
        "fecha reunion",
        "realizada el",
        "fecha",
        "besprechungsdatum",
        "termin",
        "datum",
        "date de la reunion",
        "date de reunion",
        "data della riunione",
        "data riunione",
        "datum vergadering",
        "data spotkania",
    ],
);
pub static CLIENT: Field = text("client", CLIENT_TITLES);
pub static KIND: Field = text(
    "kind",
    &[
        "meeting type",
        "type of meeting",
        "meeting kind",
        "meeting",
        "review type",
        "tipo de reuniao",
        "tipo da reuniao",
        "reuniao",
        "tipo de reunion",
        "reunion",
        "kind",
        "type",
        "activity type",
        "subject",
        "title",
        "tipo",
        "assunto",
        "titulo",
        "asunto",
        "art des termins",
        "terminart",
        "besprechungsart",
        "type de reunion",
        "tipo di riunione",
        "riunione",
        "soort vergadering",
        "vergadering",
        "rodzaj spotkania",
        "spotkanie",
        "betreff",
        "objet",
        "oggetto",
        "onderwerp",
        "temat",
    ],
);
/// A meeting that is planned or was called off has not been held.
pub static STATUS: Field = text(
    "status",
    &[
        "status",
        "meeting status",
        "state",
        "situacao",
        "estado",
        "statut",
        "stato",
        "stan",
    ],
);

pub static SHAPE: Shape = Shape {
    fields: &[&MEETING_ID, &DATE, &CLIENT, &KIND, &STATUS],
    required: &[&[&DATE], &[&CLIENT], &[&KIND]],
    key: &[&MEETING_ID],
    known_by: &[&DATE, &CLIENT, &KIND],
    evidence: Evidence {
        telling: &[
            (
                &DATE,
                &[
                    "date",
                    "start date",
                    "start",
                    "data",
                    "fecha",
                    "datum",
                    "termin",
                    "review date",
                    "held on",
                    "date held",
                    "realizada em",
                    "realizada el",
                ],
            ),
            (
                &KIND,
                &[
                    "kind",
                    "type",
                    "activity type",
                    "subject",
                    "title",
                    "tipo",
                    "assunto",
                    "titulo",
                    "asunto",
                    "betreff",
                    "objet",
                    "oggetto",
                    "onderwerp",
                    "temat",
                    "review type",
                ],
            ),
        ],
        words: Some((&KIND, vocabulary::is_client_meeting)),
        foreign: &[
            &tickets::PRIORITY,
            &tickets::RESOLVED_AT,
            &tickets::CLOSED_AT,
            &tickets::RESOLUTION_DUE_AT,
            &tickets::CREATED_AT,
        ],
        foreign_titles: &[
            "ticket number",
            "ticket id",
            "amount",
            "balance",
            "hours",
            "billable",
            "phone",
            "email",
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&DATE)
};
