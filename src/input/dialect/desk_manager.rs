//! `Desk Manager`: date and hour stand in columns of their own.

use super::Dialect;
use crate::input::fields::tickets;
use crate::model::TableKind;

pub static TICKETS: Dialect = Dialect {
    name: "Desk Manager chamados",
    table: TableKind::Tickets,
    fingerprints: &[&["cod chamado", "nome status"]],
    columns: &[
        ("cod chamado", &tickets::TICKET_ID),
        ("data criacao", &tickets::CREATED_AT),
        ("data finalizacao", &tickets::CLOSED_AT),
        ("data alteracao", &tickets::UPDATED_AT),
        ("nome status", &tickets::STATUS),
        ("nome prioridade", &tickets::PRIORITY),
        ("nome operador", &tickets::AGENT),
        ("nome grupo", &tickets::TEAM),
        ("nome categoria", &tickets::CATEGORY),
        ("nome sub categoria", &tickets::SUBCATEGORY),
        ("sla1 expirado", &tickets::RESPONSE_BREACHED),
        ("sla2 expirado", &tickets::RESOLUTION_BREACHED),
        ("nome fantasia", &tickets::CLIENT),
        ("nome cliente", &tickets::CLIENT),
    ],
    ..Dialect::PLAIN
};
