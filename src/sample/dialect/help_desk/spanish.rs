//! Plain Spanish headers.

use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Channel, Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "incidencias.csv",
        style: STYLE,
        columns: COLUMNS,
    },
    words: WORDS,
};

const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    delimiter: b';',
    decimal: ',',
    windows_lines: true,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("Nº de ticket", F::Number("")),
    ("Fecha de creación", F::Created),
    ("Asunto", F::Subject),
    ("Cliente", F::Client),
    ("Estado", F::Status),
    ("Prioridad", F::Priority),
    ("Categoría", F::Category),
    ("Subcategoría", F::Subcategory),
    ("Agente", F::Technician),
    ("Grupo", F::Team),
    ("Canal", F::Channel),
    ("Primera respuesta", F::FirstResponse),
    ("Fecha límite de respuesta", F::ResponseDue),
    ("Fecha límite", F::ResolutionDue),
    ("Fecha de resolución", F::Resolved),
    ("Fecha de cierre", F::Closed),
    ("SLA cumplido", F::ResolutionOutcome),
    ("Reaperturas", F::Reopened),
    ("Reasignaciones", F::Reassigned),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "Nuevo",
        TicketStatus::InProgress => "En curso",
        TicketStatus::WaitingOnClient => "Pendiente",
        TicketStatus::Resolved => "Resuelto",
        TicketStatus::Closed => "Cerrado",
    },
    priority: |it| match it {
        Priority::Critical => "Crítica",
        Priority::High => "Alta",
        Priority::Medium => "Media",
        Priority::Low => "Baja",
    },
    channel: |it| match it {
        Channel::Email => "Correo",
        Channel::Phone => "Teléfono",
        Channel::Portal => "Portal",
        Channel::Monitoring => "Monitorización",
    },
    other: "Otros",
    outcome: ["Sí", "No", ""],
    no_date: "",
    portuguese: false,
};
