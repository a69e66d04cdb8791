//! How long somebody worked, and how much of that is billed.

use crate::input::fields::parted_titles::{self, Parted};
use crate::input::fields::{Field, duration, text};

/// Behind the titles of hours of work those of lengths of time that calls,
/// meetings and plans have as well.
const LENGTHS: Parted = &[
    (
        &[
            "hours worked",
            "hours actual",
            "actual hours",
            "worked hours",
            "hours spent",
            "time spent",
            "time worked",
            "time logged",
            "hours",
        ],
        &["total hours"],
    ),
    (
        &[
            "horas trabalhadas",
            "horas apontadas",
            "tempo trabalhado",
            "tempo apontado",
            "tempo gasto",
            "horas trabajadas",
            "horas registradas",
            "tiempo trabajado",
            "tiempo dedicado",
            "tiempo registrado",
            "horas",
        ],
        &["duration", "time", "duracao", "tempo", "duracion", "tiempo"],
    ),
    (
        &["arbeitszeit", "zeitaufwand", "stunden"],
        &["dauer", "aufwand"],
    ),
    (&["heures", "temps passe"], &["duree"]),
    (&["ore lavorate", "ore"], &["durata"]),
    (&["aantal uren", "uren"], &["duur"]),
    (
        &["liczba godzin", "godziny", "czas pracy"],
        &["czas trwania"],
    ),
    (
        &[
            "logged time",
            "hours logged",
            "logged hours",
            "hours spent on task",
            "hr spent",
            "timespent",
            "time spent hours",
            "hodiny",
            "horas dedicadas",
            "benotigte zeit",
            "benotigte zeit in h",
            "aufwand in h",
            "arbeitszeit in std",
            "time interval duration",
            "horas gastas",
            "labor hours",
            "labour hours",
            "man hours",
            "labor time",
            "labour time",
            "time spent minutes",
            "time spent seconds",
            "time worked minutes",
            "minutes worked",
            "minutes spent",
        ],
        &[
            "total minutes",
            "duration hours",
            "duration minutes",
            "duration seconds",
            "minutes",
            "minutos",
            "minuten",
            "seconds",
            "segundos",
        ],
    ),
];

static HOURS_TITLES: [&str; parted_titles::count(LENGTHS)] = parted_titles::all(LENGTHS);

/// Titles of lengths of time that calls, meetings and plans have as well.
pub(super) static ANY_LENGTH: [&str; parted_titles::count_vague(LENGTHS)] =
    parted_titles::vague(LENGTHS);

pub static HOURS: Field = duration("hours", &HOURS_TITLES);

/// How long was not worked between beginning and end.
pub static UNPAID_BREAK: Field = duration(
    "unpaid_break",
    &[
        "unpaid break",
        "unpaid breaks",
        "unpaid break time",
        "unpaid break minutes",
        "break",
        "break time",
        "break duration",
        "break length",
        "break minutes",
        "break hours",
        "break total",
        "total break",
        "total break time",
        "total breaks",
        "lunch break",
        "lunch",
        "meal break",
        "intervalo",
        "intervalo nao remunerado",
        "tempo de intervalo",
        "duracao do intervalo",
        "minutos de intervalo",
        "pausa",
        "pausa nao remunerada",
        "tempo de pausa",
        "duracao da pausa",
        "almoco",
        "descanso",
        "descanso no pagado",
        "descanso no remunerado",
        "tiempo de descanso",
        "minutos de descanso",
        "pausa no pagada",
        "pausa no remunerada",
        "tiempo de pausa",
        "duracion de la pausa",
        "almuerzo",
        "pause",
        "unbezahlte pause",
        "pausenzeit",
        "pausendauer",
        "pause in min",
        "pause non payee",
        "duree de pause",
        "temps de pause",
        "pausa non retribuita",
        "durata pausa",
        "pauze",
        "przerwa",
    ],
);

pub static BILLABLE: Field = text(
    "billable",
    &[
        "billable",
        "is billable",
        "billable flag",
        "billable option",
        "billing option",
        "faturavel",
        "cobravel",
        "facturable",
        "cobrable",
        "abrechenbar",
        "verrechenbar",
        "fakturierbar",
        "fatturabile",
        "addebitabile",
        "factureerbaar",
        "declarabel",
        "rozliczane",
        "do zafakturowania",
    ],
);

pub static BILLABLE_HOURS: Field = duration(
    "billable_hours",
    &[
        "billable hours",
        "hours billable",
        "hours to bill",
        "billed hours",
        "hours billed",
        "billable time",
        "horas faturaveis",
        "horas cobraveis",
        "horas facturables",
        "horas cobrables",
    ],
);
