//! When clients answered.

use crate::input::fields::parted_titles::{self, Parted};
use crate::input::fields::{Field, time};

/// Behind the titles of when an answer came those of when anything was entered.
const DATES: Parted = &[
    (
        &[
            "rated on",
            "rated at",
            "date rated",
            "rating date",
            "survey date",
            "survey answered at",
            "survey answer date",
            "survey response date",
            "survey completed at",
            "surveyed at",
            "data da resposta da pesquisa",
            "fecha de respuesta de la encuesta",
        ],
        &[
            "response date",
            "responded on",
            "answered on",
            "answered at",
            "submitted at",
            "submitted on",
        ],
    ),
    (&["satisfaction date", "feedback date"], &["date"]),
    (
        &[
            "data da avaliacao",
            "data da pesquisa",
            "data da resposta",
            "avaliado em",
            "respondido em",
        ],
        &["data"],
    ),
    (
        &[
            "fecha de la encuesta",
            "fecha de encuesta",
            "fecha de la valoracion",
            "fecha de valoracion",
            "fecha de respuesta",
            "respondido el",
        ],
        &["fecha"],
    ),
    (&["bewertet am", "umfragedatum"], &["datum"]),
    (
        &[
            "date de reponse",
            "data risposta",
            "data sondaggio",
            "antwoorddatum",
            "data odpowiedzi",
            "data ankiety",
        ],
        &[
            "date received",
            "data received",
            "received at",
            "received on",
            "created at",
            "created on",
            "date created",
            "created",
            "timestamp",
            "criado em",
            "data de criacao",
            "creado el",
            "fecha de creacion",
            "carimbo de data hora",
            "marca temporal",
            "horodateur",
            "zeitstempel",
            "completion time",
            "hora de conclusao",
            "hora de finalizacion",
        ],
    ),
];

static DATE_TITLES: [&str; parted_titles::count(DATES)] = parted_titles::all(DATES);

/// Titles of when anything was entered.
pub(super) static ANY_DATE: [&str; parted_titles::count_vague(DATES)] = parted_titles::vague(DATES);

pub static DATE: Field = time("date", &DATE_TITLES);
