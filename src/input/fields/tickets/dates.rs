//! When a ticket was opened, answered and done.

use crate::input::fields::{Field, clock, number, time};

pub static CREATED_AT: Field = time(
    "created_at",
    &[
        "opened at",
        "opened",
        "open date",
        "date opened",
        "created at",
        "created time",
        "created date",
        "date created",
        "created",
        "creation date",
        "create date",
        "date entered",
        "entered",
        "created on",
        "opening date",
        "ticket created date",
        "sys created on",
        "sys created at",
        "data de abertura",
        "data abertura",
        "data hora abertura",
        "aberto em",
        "abertura",
        "data de criacao",
        "data criacao",
        "criado em",
        "criado",
        "data inicial",
        "fecha de apertura",
        "fecha de creacion",
        "fecha apertura",
        "fecha creacion",
        "creado",
        "creado el",
        "abierto",
        "abierto el",
    ],
);

pub static FIRST_RESPONSE_AT: Field = time(
    "first_response_at",
    &[
        "first response at",
        "first response date",
        "initial response time",
        "responded date",
        "responded time",
        "date responded",
        "responded at",
        "first response actual",
        "first responded at",
        "technician first comment date",
        "first reply at",
        "first response",
        "chart date of first response",
        "primeira resposta",
        "primeira resposta em",
        "data da primeira resposta",
        "data primeira resposta",
        "1ª resposta em",
        "primera respuesta",
        "fecha de primera respuesta",
        "fecha primera respuesta",
    ],
);

pub static RESOLVED_AT: Field = time(
    "resolved_at",
    &[
        "resolved at",
        "resolved time",
        "resolved date",
        "date resolved",
        "resolved",
        "resolved on",
        "resolved in",
        "solved at",
        "resolution actual",
        "resolution date",
        "resolutiondate",
        "ticket resolved date",
        "resolvido em",
        "solucionado em",
        "data da solucao",
        "data solucao",
        "data de resolucao",
        "data resolucao",
        "resolvido",
        "fecha de resolucion",
        "fecha resolucion",
        "fecha de solucion",
        "resuelto el",
        "resuelto",
    ],
);

pub static CLOSED_AT: Field = time(
    "closed_at",
    &[
        "closed at",
        "closed time",
        "closed date",
        "date closed",
        "complete date",
        "completed date",
        "completed time",
        "completed at",
        "closed in",
        "closed",
        "closed on",
        "fechado em",
        "encerrado em",
        "data de encerramento",
        "data encerramento",
        "data hora encerramento",
        "data de fechamento",
        "data fechamento",
        "data finalizacao",
        "fecha de cierre",
        "fecha cierre",
        "cerrado el",
        "cerrado",
    ],
);

pub static UPDATED_AT: Field = time(
    "updated_at",
    &[
        "updated at",
        "updated",
        "last update",
        "last updated",
        "last update time",
        "last updated time",
        "last updated at",
        "sys updated on",
        "sys updated at",
        "last activity date",
        "ultima atualizacao",
        "atualizado em",
        "data alteracao",
        "ultima actualizacion",
        "actualizado el",
        "actualizado por ultima vez",
    ],
);

/// How many days old the ticket was when it was exported.
pub static AGE_DAYS: Field = number("age_days", &[]);

pub static CREATED_CLOCK: Field = clock(
    "created_clock",
    &[
        "hora criacao",
        "hora de criacao",
        "hora abertura",
        "hora de abertura",
        "hora de apertura",
        "hora de creacion",
        "ticket created time",
        "opened time",
    ],
);

pub static RESOLVED_CLOCK: Field = clock(
    "resolved_clock",
    &[
        "hora solucao",
        "hora da solucao",
        "hora de resolucao",
        "hora de resolucion",
    ],
);

pub static CLOSED_CLOCK: Field = clock(
    "closed_clock",
    &[
        "hora finalizacao",
        "hora de finalizacao",
        "hora fechamento",
        "hora de fechamento",
        "hora de cierre",
        "hora encerramento",
        "hora de encerramento",
    ],
);
