//! The machines that the provider looks after: how many each client has, or one
//! row a machine.

use super::shape::{Evidence, Shape};
use super::{CLIENT_TITLES, Field, day_or_month, number, recurring, text, tickets, time};

/// The day, or the month, that the list is of.
pub static AS_OF: Field = day_or_month(
    "as_of",
    &[
        "as of",
        "as of date",
        "snapshot date",
        "inventory date",
        "report date",
        "count date",
        "date",
        "month",
        "period",
        "data do inventario",
        "data do relatorio",
        "data base",
        "data",
        "mes",
        "competencia",
        "fecha del inventario",
        "fecha del informe",
        "fecha",
        "periodo",
    ],
);
pub static CLIENT: Field = text("client", CLIENT_TITLES);
pub static COUNT: Field = number(
    "count",
    &[
        "endpoints",
        "endpoint count",
        "number of endpoints",
        "managed endpoints",
        "devices",
        "device count",
        "number of devices",
        "managed devices",
        "computers",
        "agents installed",
        "total endpoints",
        "total devices",
        "quantidade de endpoints",
        "quantidade de dispositivos",
        "dispositivos",
        "dispositivos gerenciados",
        "maquinas",
        "estacoes",
        "equipamentos",
        "cantidad de endpoints",
        "cantidad de dispositivos",
        "dispositivos administrados",
        "equipos",
    ],
);
pub static DEVICE: Field = text(
    "device",
    &[
        "device name",
        "device id",
        "hostname",
        "host name",
        "computer name",
        "machine name",
        "endpoint name",
        "endpoint",
        "system name",
        "device",
        "computer",
        "nome do dispositivo",
        "nome do computador",
        "nome da maquina",
        "dispositivo",
        "computador",
        "nombre del dispositivo",
        "nombre del equipo",
        "equipo",
    ],
);
/// What kind of machine it is.
pub static KIND: Field = text(
    "kind",
    &[
        "device type",
        "endpoint type",
        "computer type",
        "role",
        "tipo de dispositivo",
        "tipo de equipamento",
        "tipo de equipo",
    ],
);
pub static MANAGED: Field = text(
    "managed",
    &[
        "managed",
        "is managed",
        "management status",
        "monitored",
        "gerenciado",
        "monitorado",
        "administrado",
        "gestionado",
        "monitoreado",
    ],
);
pub static LAST_SEEN: Field = time(
    "last_seen",
    &[
        "last seen",
        "last seen at",
        "last contact",
        "last check in",
        "last online",
        "last response",
        "last communication",
        "visto por ultimo",
        "ultima comunicacao",
        "ultimo contato",
        "ultima vez visto",
        "ultimo contacto",
        "ultima comunicacion",
        "ultima conexion",
    ],
);
pub static PATCH_STATUS: Field = text(
    "patch_status",
    &[
        "patch status",
        "patched",
        "patch state",
        "patch compliance",
        "up to date",
        "status de patch",
        "atualizado",
        "situacao das atualizacoes",
        "estado de parches",
        "actualizado",
    ],
);
pub static MISSING_PATCHES: Field = number(
    "missing_patches",
    &[
        "missing patches",
        "patches missing",
        "pending patches",
        "patches pending",
        "patches pendentes",
        "atualizacoes pendentes",
        "parches pendientes",
        "actualizaciones pendientes",
    ],
);

pub static SHAPE: Shape = Shape {
    fields: &[
        &AS_OF,
        &CLIENT,
        &COUNT,
        &DEVICE,
        &KIND,
        &MANAGED,
        &LAST_SEEN,
        &PATCH_STATUS,
        &MISSING_PATCHES,
    ],
    required: &[&[&AS_OF, &LAST_SEEN], &[&CLIENT], &[&COUNT, &DEVICE]],
    known_by: &[&AS_OF, &CLIENT, &DEVICE, &KIND],
    happenings: &[&LAST_SEEN],
    evidence: Evidence {
        // A list of what happened to machines has a date and their names, too.
        telling: &[
            (
                &AS_OF,
                &[
                    "date",
                    "month",
                    "period",
                    "data",
                    "mes",
                    "competencia",
                    "fecha",
                    "periodo",
                ],
            ),
            (&COUNT, &[]),
            (&LAST_SEEN, &[]),
        ],
        foreign: &[
            &tickets::PRIORITY,
            &recurring::UNIT_PRICE,
            &recurring::INTERVAL,
        ],
        foreign_titles: &[
            "alert",
            "alerts",
            "event",
            "message",
            "invoice number",
            "ticket number",
            "ticket id",
            "amount",
            "total",
            "valor",
            "importe",
            "alerta",
            "evento",
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&AS_OF)
};
