use super::shape::Shape;
use super::{Field, text, time};

pub static TICKET_ID: Field = text(
    "ticket_id",
    &[
        "ticket number",
        "ticket id",
        "ticket",
        "task",
        "task value",
        "number",
        "sr service rec id",
        "request id",
        "issue key",
        "incident",
        "numero do chamado",
        "id do ticket",
        "chamado",
        "number do ticket",
        "numero de ticket",
        "number de ticket",
        "id de ticket",
    ],
);
/// Response or resolution, where each has a row of its own.
pub static TARGET: Field = text(
    "target",
    &[
        "sla type",
        "tipo de sla",
        "tipo sla",
        "clock type",
        "clock",
        "target",
        "sla target",
        "metric",
        "event",
        "alvo",
        "meta",
        "indicador",
        "objetivo",
    ],
);
/// The policy's name, which often says what the target is.
pub static POLICY: Field = text(
    "policy",
    &[
        "sla",
        "sla name",
        "sla value",
        "sla plan",
        "policy",
        "service level agreement",
        "politica",
        "nome do sla",
        "nombre del sla",
    ],
);
pub static STAGE: Field = text(
    "stage",
    &["stage", "status", "sla status", "sla status text"],
);
pub static STARTED_AT: Field = time(
    "started_at",
    &["start time", "started at", "start", "inicio", "created at"],
);
pub static DUE_AT: Field = time(
    "due_at",
    &[
        "due at",
        "due date",
        "due",
        "planned end time",
        "target date",
        "prazo",
        "vencimento",
        "fecha limite",
    ],
);
pub static ACHIEVED_AT: Field = time(
    "achieved_at",
    &[
        "achieved",
        "achieved at",
        "actual end time",
        "end time",
        "actual",
        "actual date",
        "completed at",
        "completed date",
        "concluido em",
        "cumprido em",
        "atingido em",
        "atendido em",
        "data de atendimento",
        "cumplido el",
        "completed",
        "completed on",
        "achieved on",
        "met at",
    ],
);
pub static MET: Field = text(
    "met",
    &[
        "met",
        "sla met",
        "met sla",
        "cumprido",
        "sla cumprido",
        "sla result",
        "sla outcome",
        "resultado sla",
        "resultado do sla",
        "situacao sla",
        "situacao do sla",
        "cumplido",
        "sla cumplido",
        "result",
        "outcome",
        "resultado",
        "compliance",
    ],
);
pub static BREACHED: Field = text(
    "breached",
    &[
        "has breached",
        "breached",
        "violated",
        "sla breached",
        "violado",
        "sla violado",
        "incumplido",
        "sla incumplido",
    ],
);
pub static RESPONSE_DUE_AT: Field = time(
    "response_due_at",
    &[
        "response due at",
        "first response due",
        "response due",
        "expected responded expiration date",
        "prazo de primeira resposta",
    ],
);
pub static RESPONDED_AT: Field = time(
    "responded_at",
    &[
        "responded at",
        "first response at",
        "date responded",
        "primeira resposta",
    ],
);
pub static RESOLUTION_DUE_AT: Field = time(
    "resolution_due_at",
    &[
        "resolution due at",
        "resolution due",
        "expected resolution expiration date",
        "prazo de resolucao",
    ],
);
pub static RESOLVED_AT: Field = time(
    "resolved_at",
    &["resolved at", "date resolved", "resolvido em"],
);
pub static RESPONSE_MET: Field = text(
    "response_met",
    &["response met", "first response met", "response sla met"],
);
pub static RESOLUTION_MET: Field =
    text("resolution_met", &["resolution met", "resolution sla met"]);

static FIELDS: &[&Field] = &[
    &TICKET_ID,
    &TARGET,
    &POLICY,
    &STAGE,
    &STARTED_AT,
    &DUE_AT,
    &ACHIEVED_AT,
    &MET,
    &BREACHED,
    &RESPONSE_DUE_AT,
    &RESPONDED_AT,
    &RESOLUTION_DUE_AT,
    &RESOLVED_AT,
    &RESPONSE_MET,
    &RESOLUTION_MET,
];

pub static SHAPE: Shape = Shape {
    fields: FIELDS,
    required: &[
        &[&TICKET_ID],
        &[
            &MET,
            &BREACHED,
            &DUE_AT,
            &RESPONSE_DUE_AT,
            &RESOLUTION_DUE_AT,
            &RESPONSE_MET,
            &RESOLUTION_MET,
        ],
        &[
            &TARGET,
            &POLICY,
            &RESPONSE_DUE_AT,
            &RESOLUTION_DUE_AT,
            &RESPONSE_MET,
            &RESOLUTION_MET,
        ],
    ],
    // An open target has no outcome yet.
    may_be_blank: &[&MET, &TARGET],
    key: &[&TICKET_ID, &TARGET, &POLICY],
    told_by: &[&MET, &BREACHED, &ACHIEVED_AT],
    happenings: &[&ACHIEVED_AT, &RESPONDED_AT, &RESOLVED_AT],
    particular: &[
        &TARGET,
        &POLICY,
        &MET,
        &BREACHED,
        &RESPONSE_DUE_AT,
        &RESOLUTION_DUE_AT,
        &RESPONSE_MET,
        &RESOLUTION_MET,
    ],
    ..Shape::plain(&STARTED_AT)
};
