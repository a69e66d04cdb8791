//! What was promised for a ticket, and whether it was kept.

use crate::input::fields::{Field, duration, text, time};

pub static RESOLUTION_DUE_AT: Field = time(
    "resolution_due_at",
    &[
        "resolution due at",
        "resolution due",
        "target resolution date",
        "target date",
        "resolution target",
        "sla target date",
        "sla due date",
        "sla due",
        "due by time",
        "due by",
        "due date",
        "due at",
        "due",
        "resolution deadline",
        "resolved due date time",
        "prazo de resolucao",
        "prazo de solucao",
        "prazo da solucao",
        "prazo",
        "data limite",
        "vencimento",
        "previsao",
        "sla de solucao",
        "fecha limite",
        "fecha limite de resolucion",
        "vencimiento",
    ],
);

/// A due date that somebody set by hand, which goes before that of the SLA.
pub static DUE_SET_BY_HAND: Field = time("due_set_by_hand", &[]);

pub static FIRST_RESPONSE_DUE_AT: Field = time(
    "first_response_due_at",
    &[
        "first response due at",
        "first response due",
        "target response date",
        "first response target",
        "response due by time",
        "response due by",
        "response due",
        "response due at",
        "response due date",
        "first response due date",
        "first response deadline",
        "prazo de primeira resposta",
        "prazo da primeira resposta",
        "prazo de resposta",
        "sla de resposta",
        "fecha limite de respuesta",
        "fecha limite de primera respuesta",
    ],
);

pub static RESOLUTION_MET: Field = text(
    "resolution_met",
    &[
        "resolution met",
        "resolution sla met",
        "resolution status",
        "resolution state",
        "made sla",
        "sla met",
        "met sla",
        "sla has been met",
        "is resolution met",
        "on time",
        "within sla",
        "service level agreement has been met",
        "service level agreement met",
        "status da resolucao",
        "status de resolucao",
        "estado de la resolucion",
        "estado de resolucion",
        "sla cumprido",
        "sla dentro do prazo",
        "indicador sla solucao",
        "no prazo",
        "sla cumplido",
        "dentro de plazo",
        "dentro prazo",
        "dentro do prazo",
    ],
);

pub static RESOLUTION_BREACHED: Field = text(
    "resolution_breached",
    &[
        "has breached",
        "sla fail",
        "sla failed",
        "resolution breached",
        "sla breached",
        "sla violated",
        "resolution violated",
        "overdue status",
        "overdue",
        "sla vencido",
        "sla violado",
        "sla estourado",
        "fora do prazo",
        "sla incumplido",
        "fuera de plazo",
    ],
);

pub static RESPONSE_MET: Field = text(
    "response_met",
    &[
        "response met",
        "first response status",
        "response state",
        "response sla met",
        "first response met",
        "is response met",
        "status da primeira resposta",
        "status de primeira resposta",
        "estado de la primera respuesta",
        "indicador sla 1ª resposta",
        "sla 1ª resposta",
        "sla 1º atendimento",
        "sla primeiro atendimento",
        "sla primeira resposta",
        "sla da primeira resposta",
        "sla de resposta cumprido",
        "sla resposta cumprido",
        "primeira resposta no prazo",
        "sla de respuesta cumplido",
    ],
);

pub static RESPONSE_BREACHED: Field = text(
    "response_breached",
    &[
        "response breached",
        "first response overdue status",
        "first response violated",
        "response violated",
        "sla de resposta violado",
        "sla resposta violado",
        "sla de respuesta incumplido",
    ],
);

/// Working time left until the first response is due; negative once it is
/// overdue.
pub static RESPONSE_REMAINING: Field = duration(
    "response_remaining",
    &[
        "time to first response",
        "resp rem",
        "first response remaining",
        "response time remaining",
        "first response diff in min",
        "response diff in min",
        "tempo restante primeiro atendimento",
        "tempo restante resposta",
        "tiempo restante respuesta",
    ],
);

/// Working time left until the resolution is due; negative once it is overdue.
pub static RESOLUTION_REMAINING: Field = duration(
    "resolution_remaining",
    &[
        "time to resolution",
        "resol rem",
        "resolution time remaining",
        "business time left",
        "sla time remaining",
        "sla remaining",
        "close diff in min",
        "resolution diff in min",
        "time left",
        "tempo restante segundo atendimento",
        "tempo restante solucao",
        "tiempo restante resolucion",
    ],
);

/// How long the first response took, where no date tells when it was.
pub static RESPONSE_TIME: Field = duration("response_time", &[]);

/// How long it took to resolve a ticket, where no date tells when it was.
pub static RESOLUTION_TIME: Field = duration("resolution_time", &[]);

/// Whether a ticket's targets do not count.
pub static SLA_EXCLUDED: Field = text(
    "sla_excluded",
    &[
        "excluded from sla",
        "exclude from sla",
        "sla excluded",
        "excluido do sla",
        "excluido del sla",
    ],
);

/// Whether the clock of a ticket's targets stands still.
pub static SLA_PAUSED: Field = text(
    "sla_paused",
    &[
        "sla paused",
        "sla on hold",
        "sla solution date is paused",
        "sla pausado",
        "sla em pausa",
        "sla en pausa",
    ],
);
