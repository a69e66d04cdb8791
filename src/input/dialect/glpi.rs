//! `GLPI`: titles are group and field. The time to resolve is a due date, and what
//! is exceeded is a flag.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static PORTUGUESE: Dialect = Dialect {
    name: "GLPI chamados",
    table: TableKind::Tickets,
    fingerprints: &[
        &["requerente requerente"],
        &["atribuido tecnico"],
        &["atribuido grupo tecnico"],
        &["data de abertura", "entidade", "ultima atualizacao"],
    ],
    columns: &[
        ("id", &tickets::TICKET_ID),
        ("entidade", &tickets::CLIENT),
        ("data de abertura", &tickets::CREATED_AT),
        ("tempo para solucao", &tickets::RESOLUTION_DUE_AT),
        ("tempo para solucao progresso", &tickets::RESOLUTION_DUE_AT),
        ("tempo para resolver", &tickets::RESOLUTION_DUE_AT),
        ("tempo para resolver progresso", &tickets::RESOLUTION_DUE_AT),
        ("tempo para solucao excedido", &tickets::RESOLUTION_BREACHED),
        (
            "tempo para resolver excedido",
            &tickets::RESOLUTION_BREACHED,
        ),
        ("tempo para atendimento", &tickets::FIRST_RESPONSE_DUE_AT),
        (
            "tempo para atendimento progresso",
            &tickets::FIRST_RESPONSE_DUE_AT,
        ),
        (
            "tempo para atendimento excedido",
            &tickets::RESPONSE_BREACHED,
        ),
        ("data da solucao", &tickets::RESOLVED_AT),
        ("data de fechamento", &tickets::CLOSED_AT),
        ("estatisticas hora de fechamento", &tickets::CLOSED_AT),
        ("atribuido tecnico", &tickets::AGENT),
        ("atribuido grupo tecnico", &tickets::TEAM),
        ("ultima atualizacao", &tickets::UPDATED_AT),
        ("origem da requisicao", &tickets::CHANNEL),
    ],
    ignore: &["urgencia", "impacto", "plano slas sla tempo para solucao"],
    ..Dialect::PLAIN
};

pub static SPANISH: Dialect = Dialect {
    name: "GLPI casos",
    table: TableKind::Tickets,
    fingerprints: &[
        &["solicitante solicitante"],
        &["asignado a tecnico"],
        &["asignada a tecnico"],
        &["asignada a grupo de tecnicos"],
        &["asignado a grupo de tecnicos"],
        &["fecha de apertura", "entidad", "ultima actualizacion"],
    ],
    columns: &[
        ("id", &tickets::TICKET_ID),
        ("entidad", &tickets::CLIENT),
        ("fecha de apertura", &tickets::CREATED_AT),
        ("tiempo para resolver", &tickets::RESOLUTION_DUE_AT),
        ("tiempo para resolver progreso", &tickets::RESOLUTION_DUE_AT),
        ("tiempo de solucion", &tickets::RESOLUTION_DUE_AT),
        (
            "tiempo para resolver excedido",
            &tickets::RESOLUTION_BREACHED,
        ),
        ("tiempo para atender", &tickets::FIRST_RESPONSE_DUE_AT),
        (
            "tiempo para atender progreso",
            &tickets::FIRST_RESPONSE_DUE_AT,
        ),
        ("tiempo para atender excedido", &tickets::RESPONSE_BREACHED),
        ("fecha de solucion", &tickets::RESOLVED_AT),
        ("fecha de cierre", &tickets::CLOSED_AT),
        ("asignado a tecnico", &tickets::AGENT),
        ("asignada a tecnico", &tickets::AGENT),
        ("asignado a grupo de tecnicos", &tickets::TEAM),
        ("asignada a grupo de tecnicos", &tickets::TEAM),
        ("ultima actualizacion", &tickets::UPDATED_AT),
        ("origen de la peticion", &tickets::CHANNEL),
    ],
    ignore: &["urgencia", "impacto"],
    ..Dialect::PLAIN
};

pub static ENGLISH: Dialect = Dialect {
    name: "GLPI tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["requester requester"],
        &["assigned to technician"],
        &["assigned to technician group"],
        &["attribue a technicien"],
        &["demandeur demandeur"],
    ],
    columns: &[
        ("id", &tickets::TICKET_ID),
        ("entity", &tickets::CLIENT),
        ("entite", &tickets::CLIENT),
        ("opening date", &tickets::CREATED_AT),
        ("date d ouverture", &tickets::CREATED_AT),
        ("time to resolve", &tickets::RESOLUTION_DUE_AT),
        ("time to resolve progress", &tickets::RESOLUTION_DUE_AT),
        ("time to resolve exceeded", &tickets::RESOLUTION_BREACHED),
        ("time to own", &tickets::FIRST_RESPONSE_DUE_AT),
        ("time to own progress", &tickets::FIRST_RESPONSE_DUE_AT),
        ("time to own exceeded", &tickets::RESPONSE_BREACHED),
        ("resolution date", &tickets::RESOLVED_AT),
        ("date de resolution", &tickets::RESOLVED_AT),
        ("closing date", &tickets::CLOSED_AT),
        ("date de cloture", &tickets::CLOSED_AT),
        ("assigned to technician", &tickets::AGENT),
        ("attribue a technicien", &tickets::AGENT),
        ("assigned to technician group", &tickets::TEAM),
        ("last update", &tickets::UPDATED_AT),
        ("derniere modification", &tickets::UPDATED_AT),
        ("temps de resolution", &tickets::RESOLUTION_DUE_AT),
        ("ttr", &tickets::RESOLUTION_DUE_AT),
        ("tto", &tickets::FIRST_RESPONSE_DUE_AT),
        (
            "temps de resolution progression",
            &tickets::RESOLUTION_DUE_AT,
        ),
        ("temps de resolution depasse", &tickets::RESOLUTION_BREACHED),
        ("statut", &tickets::STATUS),
        ("priorite", &tickets::PRIORITY),
        ("categorie", &tickets::CATEGORY),
        ("request source", &tickets::CHANNEL),
    ],
    ignore: &["urgency", "impact"],
    ..Dialect::PLAIN
};
