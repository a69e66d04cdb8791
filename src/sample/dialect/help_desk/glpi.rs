//! GLPI in Portuguese: the time to resolve is a due date.

use super::super::facts::{Export, TicketFact as F, TicketWords};
use super::super::sheet::{DateStyle, SheetStyle};
use super::HelpDeskExport;
use crate::sample::records::{Channel, Priority, TicketStatus};

pub static EXPORT: HelpDeskExport = HelpDeskExport {
    tickets: Export {
        file: "glpi.csv",
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
    quote_all: true,
    ..SheetStyle::PLAIN
};

const COLUMNS: &[(&str, F)] = &[
    ("ID", F::Number("")),
    ("Título", F::Subject),
    ("Entidade", F::Client),
    ("Status", F::Status),
    ("Última atualização", F::Updated),
    ("Data de abertura", F::Created),
    ("Prioridade", F::Priority),
    ("Requerente - Requerente", F::Always("Alguém")),
    ("Atribuído - Técnico", F::Technician),
    ("Atribuído - Grupo técnico", F::Team),
    ("Categoria", F::CategoryPath(" > ")),
    ("Tempo para solução", F::ResolutionDue),
    ("Tempo para solução excedido", F::ResolutionOutcome),
    ("Data da solução", F::Resolved),
    ("Data de fechamento", F::Closed),
    ("Origem da requisição", F::Channel),
];

const WORDS: TicketWords = TicketWords {
    status: |it| match it {
        TicketStatus::New => "Novo",
        TicketStatus::InProgress => "Em atendimento (atribuído)",
        TicketStatus::WaitingOnClient => "Pendente",
        TicketStatus::Resolved => "Solucionado",
        TicketStatus::Closed => "Fechado",
    },
    priority: |it| match it {
        Priority::Critical => "Muito alta",
        Priority::High => "Alta",
        Priority::Medium => "Média",
        Priority::Low => "Baixa",
    },
    channel: |it| match it {
        Channel::Email => "E-Mail",
        Channel::Phone => "Telefone",
        Channel::Portal => "Portal",
        Channel::Monitoring => "Monitoramento",
    },
    other: "Outros",
    outcome: ["Não", "Sim", "Não"],
    no_date: "",
    portuguese: true,
};
