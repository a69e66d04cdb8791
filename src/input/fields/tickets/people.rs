//! Who a ticket is for, and who holds it.

use crate::input::fields::{Field, number, text};

pub static CLIENT: Field = text(
    "client",
    &[
        "client",
        "client name",
        "company",
        "company name",
        "organization",
        "organisation",
        "organization name",
        "account",
        "account name",
        "customer",
        "customer name",
        "partner id name",
        "partner id commercial partner id name",
        "parent account",
        "organization id",
        "company id",
        "customer id",
        "client id",
        "account id",
        "customer business then name",
        "cliente",
        "nome do cliente",
        "nome fantasia",
        "razao social",
        "empresa",
        "organizacao",
        "entidade",
        "organizacion",
        "nombre del cliente",
    ],
);

pub static AGENT: Field = text(
    "agent",
    &[
        "agent",
        "agent name",
        "assignee",
        "assigned to",
        "agent assigned",
        "technician",
        "technician name",
        "technician full name",
        "primary resource",
        "resource list",
        "resources",
        "owner",
        "user id name",
        "assignee id",
        "assigned",
        "assigned agent",
        "assignee user",
        "assigned user",
        "owned by",
        "resolved by",
        "responsavel",
        "atendente",
        "analista",
        "tecnico",
        "nome operador",
        "operador",
        "atribuido tecnico",
        "atribuido a",
        "proprietario",
        "agente",
        "asignado a",
        "propietario",
    ],
);

/// The owner's name in two columns, where there is none in one.
pub static OWNER_FIRST_NAME: Field = text(
    "owner_first_name",
    &[
        "ticket owner first name",
        "owner first name",
        "agent first name",
        "technician first name",
        "assignee first name",
    ],
);

pub static OWNER_LAST_NAME: Field = text(
    "owner_last_name",
    &[
        "ticket owner last name",
        "owner last name",
        "agent last name",
        "technician last name",
        "assignee last name",
    ],
);

pub static TEAM: Field = text(
    "team",
    &[
        "queue",
        "board name",
        "board",
        "assignment group",
        "group",
        "team",
        "team name",
        "group name",
        "department",
        "section",
        "group id",
        "team id name",
        "equipe",
        "fila",
        "mesa trabalho",
        "departamento",
        "setor",
        "grupo",
        "nome grupo",
        "grupo solucionador",
        "grupo resolutor",
        "cola",
        "equipo",
    ],
);

pub static REASSIGN_COUNT: Field = number(
    "reassign_count",
    &[
        "reassignment count",
        "reassign count",
        "reassignments",
        "times reassigned",
        "handoffs",
        "reatribuicoes",
        "transferencias",
        "reasignaciones",
    ],
);

/// How many people have held the ticket, the first of them included.
pub static HOLDERS: Field = number("holders", &[]);
