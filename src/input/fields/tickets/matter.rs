//! What a ticket is about, and where it stands.

use crate::input::fields::{Field, ValueKind, number, text, time};

pub static TICKET_ID: Field = text(
    "ticket_id",
    &[
        "ticket number",
        "ticket id",
        "issue key",
        "request id",
        "case number",
        "case enquiry id",
        "case id",
        "incident id",
        "incident number",
        "ticket",
        "case",
        "incident",
        "issue",
        "incidencia",
        "caso",
        "number do ticket",
        "id do ticket",
        "numero do chamado",
        "numero do ticket",
        "id chamado",
        "cod chamado",
        "chamado",
        "protocolo",
        "protocol",
        "identificador",
        "unique key",
        "tracking id",
        "radicado",
        "expediente",
        "unique id",
        "work order number",
        "work order id",
        "work order",
        "number os",
        "solicitacao",
        "solicitud",
        "reclamo",
        "number de ticket",
        "id de ticket",
        "numero de ticket",
        "numero de incidencia",
        "ticket ref",
        "number",
        "id",
        "key",
        "numero",
        "nummer",
        "numer",
        "codigo",
        "os",
    ],
);

pub static STATUS: Field = text(
    "status",
    &[
        "status",
        "state",
        "current status",
        "request status",
        "ticket status",
        "case status",
        "incident state",
        "status description",
        "status name",
        "stage id name",
        "estatus",
        "nome status",
        "situacao",
        "estado",
    ],
);

pub static CLOSED_FLAG: Field = text("closed_flag", &["closed flag", "is closed"]);

pub static PRIORITY: Field = text(
    "priority",
    &[
        "priority",
        "priority description",
        "priority name",
        "ticket priority",
        "urgency",
        "severity",
        "prioridade",
        "nome prioridade",
        "urgencia",
        "prioridad",
    ],
);

pub static CATEGORY: Field = text(
    "category",
    &[
        "category",
        "category name",
        "ticket category",
        "issue type",
        "service type",
        "help topic",
        "request type",
        "problem type",
        "sr type",
        "service request type",
        "complaint type",
        "service name",
        "categoria",
        "nome categoria",
        "servico",
        "reason",
    ],
);

/// Incident, request, review. It is no category: a constant would pass for
/// sorted work.
pub static TICKET_TYPE: Field = text(
    "ticket_type",
    &[
        "ticket type",
        "type",
        "record type",
        "typ",
        "ticket type id name",
        "tipo de ticket",
        "tipo de chamado",
        "tipo chamado",
        "tipo",
    ],
);

pub static SUBCATEGORY: Field = text(
    "subcategory",
    &[
        "subcategory",
        "sub category",
        "subtype",
        "sub type",
        "sub issue type",
        "service sub type",
        "descriptor",
        "subcategoria",
        "subtipo",
        "categoria secundaria",
        "nome sub categoria",
        "item",
    ],
);

pub static CHANNEL: Field = text(
    "channel",
    &[
        "source",
        "channel",
        "via",
        "contact type",
        "ticket source",
        "request mode",
        "via channel",
        "open data channel type",
        "channel type",
        "method received",
        "received via",
        "submitted via",
        "origem",
        "canal",
        "origem da requisicao",
        "origen",
    ],
);

pub static REOPEN_COUNT: Field = number(
    "reopen_count",
    &[
        "reopen count",
        "reopens",
        "reopened count",
        "times reopened",
        "re opened",
        "reopened",
        "reaberturas",
        "tickets reabertos",
        "qtd reaberturas",
        "reaperturas",
    ],
);

pub static SUBJECT: Field = Field {
    name: "subject",
    kind: ValueKind::ReviewMention,
    titles: &[
        "subject",
        "summary",
        "summary description",
        "short description",
        "title",
        "ticket title",
        "case title",
        "assunto",
        "titulo",
        "resumo",
        "asunto",
    ],
};

/// What the client said of it.
pub static SATISFACTION: Field = Field {
    name: "satisfaction",
    kind: ValueKind::Rating,
    titles: &[
        "satisfaction score",
        "satisfaction rating",
        "csat",
        "csat score",
        "survey result",
        "survey results",
        "customer survey rate",
        "nota avaliacao",
        "nota da avaliacao",
        "nota da pesquisa",
        "satisfacao",
        "satisfaccion",
        "puntuacion de satisfaccion",
    ],
};

pub static SATISFACTION_AT: Field = time(
    "satisfaction_at",
    &[
        "satisfaction date",
        "data da avaliacao",
        "fecha de la encuesta",
    ],
);
