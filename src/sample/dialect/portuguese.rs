//! Plain Brazilian Portuguese headers; semicolons and decimal commas.

use std::io;

use super::Table;
use super::sheet::{DateStyle, Sheet, SheetStyle};
use super::view::{
    Standing, client_name, filed, kept, paid_and_open, standing, subject, technician_name,
};
use crate::sample::records::{
    Agreement, Channel, Cycle, InvoiceKind, Operation, Priority, Team, TicketStatus, TicketType,
};

pub const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::DayFirst,
    delimiter: b';',
    decimal: ',',
    byte_order_mark: false,
    windows_lines: true,
    ..SheetStyle::PLAIN
};

pub const TABLES: [Table; 4] = [
    ("chamados.csv", tickets),
    ("sla.csv", sla),
    ("faturas.csv", invoices),
    ("contratos.csv", recurring),
];

fn tickets(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Número do chamado",
        "Tipo",
        "Assunto",
        "Data de abertura",
        "Primeira resposta",
        "Resolvido em",
        "Fechado em",
        "Situação",
        "Prioridade",
        "Cliente",
        "Responsável",
        "Equipe",
        "Categoria",
        "Subcategoria",
        "Origem",
        "Reaberturas",
        "Reatribuições",
        "Prazo de primeira resposta",
        "Prazo",
        "SLA cumprido",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let (category, subcategory) = filed(ticket, "Outros", |kind| {
            (kind.category.portuguese, kind.subcategory.portuguese)
        });
        let resolution = ticket.deadlines.map(|deadlines| deadlines.resolution);
        let met = resolution.and_then(|due| kept(operation, due, ticket.resolved));
        sheet.number(10_001 + position as u32)?;
        sheet.text(ticket_type(ticket.kind))?;
        sheet.text(subject(ticket).subcategory.portuguese)?;
        sheet.moment(Some(ticket.created))?;
        sheet.moment(ticket.first_response)?;
        sheet.moment(ticket.resolved)?;
        sheet.moment(ticket.closed)?;
        sheet.text(status(ticket.status))?;
        sheet.text(ticket.priority.map_or("", priority))?;
        sheet.text(client_name(operation, ticket.client))?;
        sheet.text(technician_name(operation, ticket))?;
        sheet.text(team(ticket.team))?;
        sheet.text(category)?;
        sheet.text(subcategory)?;
        sheet.text(channel(ticket.channel))?;
        sheet.number(u32::from(ticket.reopened))?;
        sheet.number(u32::from(ticket.reassigned))?;
        sheet.moment(ticket.deadlines.map(|deadlines| deadlines.response))?;
        sheet.moment(resolution)?;
        sheet.text(yes_or_no(met))?;
        sheet.end_row()?;
    }
    Ok(())
}

fn sla(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Número do chamado",
        "Nome do SLA",
        "Meta",
        "Prazo",
        "Cumprido em",
        "SLA cumprido",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let Some(deadlines) = ticket.deadlines else {
            continue;
        };
        for (target, due, done) in [
            (
                "Primeira resposta",
                deadlines.response,
                ticket.first_response,
            ),
            ("Solução", deadlines.resolution, ticket.resolved),
        ] {
            sheet.number(10_001 + position as u32)?;
            sheet.text(ticket.priority.map_or("Padrão", priority))?;
            sheet.text(target)?;
            sheet.moment(Some(due))?;
            sheet.moment(done)?;
            sheet.text(yes_or_no(kept(operation, due, done)))?;
            sheet.end_row()?;
        }
    }
    Ok(())
}

fn invoices(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Nº documento",
        "Cliente",
        "Data de emissão",
        "Data de vencimento",
        "Data de pagamento",
        "Valor Total",
        "Valor Pago",
        "Saldo",
        "Moeda",
        "Situação",
        "Tipo",
    ])?;
    for (position, invoice) in operation.invoices.iter().enumerate() {
        let (paid, open) = paid_and_open(invoice);
        sheet.number(5_001 + position as u32)?;
        sheet.text(client_name(operation, Some(invoice.client)))?;
        sheet.day(Some(invoice.issued))?;
        sheet.day(Some(invoice.due))?;
        sheet.day(invoice.paid)?;
        sheet.money(invoice.total)?;
        sheet.money(paid)?;
        sheet.money(open)?;
        sheet.text(operation.currency)?;
        sheet.text(if open == 0 { "Quitado" } else { "Em aberto" })?;
        sheet.text(match invoice.kind {
            InvoiceKind::Agreement => "Recorrente",
            InvoiceKind::Hours => "Horas avulsas",
            InvoiceKind::Project => "Projeto",
            InvoiceKind::Credit => "Nota de crédito",
        })?;
        sheet.end_row()?;
    }
    Ok(())
}

fn recurring(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Contrato",
        "Cliente",
        "Plano",
        "Quantidade",
        "Valor Unitário",
        "Valor Mensal",
        "Periodicidade",
        "Início da Vigência",
        "Fim da Vigência",
        "Situação",
        "Moeda",
    ])?;
    for (position, agreement) in operation.agreements.iter().enumerate() {
        let client = client_name(operation, Some(agreement.client));
        sheet.id("CT-", position + 1, 4)?;
        sheet.text(client)?;
        product(sheet, agreement, client)?;
        sheet.number(agreement.quantity)?;
        sheet.money(agreement.unit_price)?;
        sheet.money(agreement.amount())?;
        sheet.text(match agreement.cycle {
            Cycle::Monthly => "Mensal",
            Cycle::Quarterly => "Trimestral",
            Cycle::Annual => "Anual",
        })?;
        sheet.day(Some(agreement.start))?;
        sheet.day(agreement.end)?;
        sheet.text(match standing(operation, agreement) {
            Standing::Active => "Ativo",
            Standing::Replaced => "Encerrado",
            Standing::Cancelled => "Cancelado",
        })?;
        sheet.text(operation.currency)?;
        sheet.end_row()?;
    }
    Ok(())
}

fn product(sheet: &mut Sheet<'_>, agreement: &Agreement, client: &str) -> io::Result<()> {
    const PACKAGES: [&str; 3] = ["Plano Essencial", "Plano Completo", "Plano Premium"];
    match agreement.package {
        Some(package) => sheet.text(PACKAGES[usize::from(package) % PACKAGES.len()]),
        None => sheet.joined("Contrato de suporte ", client),
    }
}

fn yes_or_no(kept: Option<bool>) -> &'static str {
    match kept {
        Some(true) => "Sim",
        Some(false) => "Não",
        None => "",
    }
}

fn ticket_type(kind: TicketType) -> &'static str {
    match kind {
        TicketType::Incident => "Incidente",
        TicketType::Request => "Solicitação",
        TicketType::Review => "Reunião trimestral",
    }
}

fn status(status: TicketStatus) -> &'static str {
    match status {
        TicketStatus::New => "Aberto",
        TicketStatus::InProgress => "Em andamento",
        TicketStatus::WaitingOnClient => "Aguardando cliente",
        TicketStatus::Resolved => "Resolvido",
        TicketStatus::Closed => "Fechado",
    }
}

fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::Critical => "Crítica",
        Priority::High => "Alta",
        Priority::Medium => "Média",
        Priority::Low => "Baixa",
    }
}

fn team(team: Team) -> &'static str {
    match team {
        Team::FirstLine => "Central de serviços",
        Team::SecondLine => "Infraestrutura",
        Team::AccountManagement => "Gestão de contas",
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "E-mail",
        Channel::Phone => "Telefone",
        Channel::Portal => "Portal",
        Channel::Monitoring => "Monitoramento",
    }
}
