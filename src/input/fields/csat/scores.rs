//! How good clients found the service.

use crate::input::fields::parted_titles::{self, Parted};
use crate::input::fields::{Field, ValueKind, number, text};

/// Behind the titles of how good the service was those of how good, or how much,
/// anything else is.
const SCORES: Parted = &[
    (
        &[
            "satisfaction score",
            "satisfaction rating",
            "csat score",
            "csat rating",
            "csat",
            "customer survey rate",
            "survey score",
            "survey result",
            "survey results",
            "survey rating",
            "customer satisfaction",
        ],
        &["satisfaction"],
    ),
    (
        &[
            "nps score",
            "nps",
            "feedback score",
            "nota da pesquisa",
            "nota avaliacao",
            "nota da avaliacao",
            "nota de satisfacao",
            "pesquisa de satisfacao",
            "satisfacao",
            "puntuacion de satisfaccion",
            "nivel de satisfaccion",
            "encuesta de satisfaccion",
            "satisfaccion",
        ],
        &[
            "rating",
            "score",
            "feedback",
            "temperature",
            "stars",
            "nota",
            "avaliacao",
            "pontuacao",
            "estrelas",
            "valoracion",
            "calificacion",
            "puntuacion",
            "estrellas",
        ],
    ),
    (
        &[
            "kundenzufriedenheit",
            "zufriedenheit",
            "note de satisfaction",
            "satisfaction client",
            "soddisfazione",
            "klanttevredenheid",
            "tevredenheid",
            "satysfakcja",
            "zadowolenie",
        ],
        &[
            "bewertung",
            "note",
            "valutazione",
            "punteggio",
            "beoordeling",
            "ocena",
        ],
    ),
];

static SCORE_TITLES: [&str; parted_titles::count(SCORES)] = parted_titles::all(SCORES);

/// Titles of how good, or how much, anything is.
pub(super) static ANY_SCORE: [&str; parted_titles::count_vague(SCORES)] =
    parted_titles::vague(SCORES);

pub static SCORE: Field = Field {
    name: "score",
    kind: ValueKind::Rating,
    titles: &SCORE_TITLES,
};

/// On which scale a row's score is, where a column says so.
pub static SCALE: Field = text("scale", &["survey scale", "rating scale", "survey type"]);

/// How many of the possible points were given, where a survey counts points.
pub static POINTS: Field = number("points", &["points", "pontos", "puntos"]);

pub static POSSIBLE_POINTS: Field = number(
    "possible_points",
    &[
        "possible points",
        "max points",
        "maximum points",
        "pontos possiveis",
        "puntos posibles",
    ],
);

/// Only whether there is one: it tells an answer from other lists.
pub static COMMENT: Field = Field {
    name: "comment",
    kind: ValueKind::ReviewMention,
    titles: &[
        "comment",
        "comments",
        "feedback comment",
        "customer comment",
        "survey comment",
        "comentario",
        "comentarios",
        "comentario do cliente",
        "comentario del cliente",
        "kommentar",
        "commentaire",
        "commentaires",
        "commento",
        "opmerking",
        "opmerkingen",
        "komentarz",
        "uwagi",
        "feedback text",
        "review text",
        "comment text",
        "verbatim",
    ],
};
