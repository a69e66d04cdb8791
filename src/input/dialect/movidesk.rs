//! `Movidesk`: the fields of its interface.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Movidesk tickets",
    table: TableKind::Tickets,
    fingerprints: &[
        &["sla solution date", "owner team"],
        &["sla solution date", "base status"],
        &["indicador sla solucao"],
    ],
    columns: &[
        ("protocol", &tickets::TICKET_ID),
        ("id", &tickets::TICKET_ID),
        ("numero", &tickets::TICKET_ID),
        ("created date", &tickets::CREATED_AT),
        ("aberto em", &tickets::CREATED_AT),
        ("sla real response date", &tickets::FIRST_RESPONSE_AT),
        ("resolved in", &tickets::RESOLVED_AT),
        ("resolvido em", &tickets::RESOLVED_AT),
        ("closed in", &tickets::CLOSED_AT),
        ("fechado em", &tickets::CLOSED_AT),
        ("sla response date", &tickets::FIRST_RESPONSE_DUE_AT),
        ("sla solution date", &tickets::RESOLUTION_DUE_AT),
        ("vencimento", &tickets::RESOLUTION_DUE_AT),
        ("base status", &tickets::STATUS),
        ("owner", &tickets::AGENT),
        ("responsavel", &tickets::AGENT),
        ("owner team", &tickets::TEAM),
        ("responsavel equipe", &tickets::TEAM),
        ("clients", &tickets::CLIENT),
        ("cliente", &tickets::CLIENT),
        ("urgency", &tickets::PRIORITY),
        ("urgencia", &tickets::PRIORITY),
        ("service first level", &tickets::CATEGORY),
        ("category", &tickets::CATEGORY),
        ("service second level", &tickets::SUBCATEGORY),
        ("last update", &tickets::UPDATED_AT),
        ("origin", &tickets::CHANNEL),
        ("indicador sla 1ª resposta", &tickets::RESPONSE_MET),
        ("indicador sla solucao", &tickets::RESOLUTION_MET),
    ],
    ignore: &["justification", "canceled in", "reopened in"],
    ..Dialect::PLAIN
};
