//! Plain English headers, day first.

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
    delimiter: b',',
    decimal: '.',
    byte_order_mark: false,
    windows_lines: false,
    ..SheetStyle::PLAIN
};

pub const TABLES: [Table; 4] = [
    ("tickets.csv", tickets),
    ("sla.csv", sla),
    ("invoices.csv", invoices),
    ("recurring.csv", recurring),
];

fn tickets(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Ticket ID",
        "Type",
        "Subject",
        "Created",
        "First Response",
        "Resolved",
        "Closed",
        "Status",
        "Priority",
        "Client",
        "Agent",
        "Team",
        "Category",
        "Subcategory",
        "Source",
        "Reopen Count",
        "Reassignment Count",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let (category, subcategory) = filed(ticket, "Other", |kind| {
            (kind.category.english, kind.subcategory.english)
        });
        sheet.id("T", position + 1, 5)?;
        sheet.text(ticket_type(ticket.kind))?;
        sheet.text(subject(ticket).subcategory.english)?;
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
        sheet.end_row()?;
    }
    Ok(())
}

fn sla(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Ticket ID",
        "SLA Name",
        "Target",
        "Due",
        "Achieved",
        "SLA Met",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let Some(deadlines) = ticket.deadlines else {
            continue;
        };
        for (target, due, done) in [
            ("Response", deadlines.response, ticket.first_response),
            ("Resolution", deadlines.resolution, ticket.resolved),
        ] {
            sheet.id("T", position + 1, 5)?;
            sheet.text(ticket.priority.map_or("Standard", priority))?;
            sheet.text(target)?;
            sheet.moment(Some(due))?;
            sheet.moment(done)?;
            sheet.text(match kept(operation, due, done) {
                Some(true) => "Yes",
                Some(false) => "No",
                None => "",
            })?;
            sheet.end_row()?;
        }
    }
    Ok(())
}

/// Also what the accounting beside `ServiceNow` writes.
pub fn invoices(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Invoice Number",
        "Customer",
        "Invoice Date",
        "Due Date",
        "Date Paid",
        "Total",
        "Amount Paid",
        "Balance",
        "Currency",
        "Type",
        "Status",
    ])?;
    for (position, invoice) in operation.invoices.iter().enumerate() {
        let (paid, open) = paid_and_open(invoice);
        let (kind, prefix) = match invoice.kind {
            InvoiceKind::Agreement => ("Recurring", "INV-"),
            InvoiceKind::Hours => ("Time and materials", "INV-"),
            InvoiceKind::Project => ("Project", "INV-"),
            InvoiceKind::Credit => ("Credit Memo", "CN-"),
        };
        sheet.id(prefix, position + 1, 5)?;
        sheet.text(client_name(operation, Some(invoice.client)))?;
        sheet.day(Some(invoice.issued))?;
        sheet.day(Some(invoice.due))?;
        sheet.day(invoice.paid)?;
        sheet.money(invoice.total)?;
        sheet.money(paid)?;
        sheet.money(open)?;
        sheet.text(operation.currency)?;
        sheet.text(kind)?;
        sheet.text(if open == 0 { "Paid" } else { "Open" })?;
        sheet.end_row()?;
    }
    Ok(())
}

pub fn recurring(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Contract",
        "Customer",
        "Product",
        "Quantity",
        "Unit Price",
        "Amount",
        "Interval",
        "Start Date",
        "End Date",
        "Status",
        "Currency",
    ])?;
    for (position, agreement) in operation.agreements.iter().enumerate() {
        let client = client_name(operation, Some(agreement.client));
        sheet.id("C", position + 1, 4)?;
        sheet.text(client)?;
        product(sheet, agreement, client)?;
        sheet.number(agreement.quantity)?;
        sheet.money(agreement.unit_price)?;
        sheet.money(agreement.amount())?;
        sheet.text(cycle(agreement.cycle))?;
        sheet.day(Some(agreement.start))?;
        sheet.day(agreement.end)?;
        sheet.text(match standing(operation, agreement) {
            Standing::Active => "Active",
            Standing::Replaced => "Expired",
            Standing::Cancelled => "Cancelled",
        })?;
        sheet.text(operation.currency)?;
        sheet.end_row()?;
    }
    Ok(())
}

/// The package, or the name that only this client's agreement has.
pub fn product(sheet: &mut Sheet<'_>, agreement: &Agreement, client: &str) -> io::Result<()> {
    const PACKAGES: [&str; 3] = ["Essential Care", "Complete Care", "Premium Care"];
    match agreement.package {
        Some(package) => sheet.text(PACKAGES[usize::from(package) % PACKAGES.len()]),
        None => sheet.joined("Support agreement ", client),
    }
}

pub fn cycle(cycle: Cycle) -> &'static str {
    match cycle {
        Cycle::Monthly => "Monthly",
        Cycle::Quarterly => "Quarterly",
        Cycle::Annual => "Annual",
    }
}

fn ticket_type(kind: TicketType) -> &'static str {
    match kind {
        TicketType::Incident => "Incident",
        TicketType::Request => "Request",
        TicketType::Review => "Quarterly business review",
    }
}

fn status(status: TicketStatus) -> &'static str {
    match status {
        TicketStatus::New => "Open",
        TicketStatus::InProgress => "In progress",
        TicketStatus::WaitingOnClient => "Waiting on customer",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Closed",
    }
}

pub fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::Critical => "Critical",
        Priority::High => "High",
        Priority::Medium => "Medium",
        Priority::Low => "Low",
    }
}

pub fn team(team: Team) -> &'static str {
    match team {
        Team::FirstLine => "Service desk",
        Team::SecondLine => "Infrastructure",
        Team::AccountManagement => "Account management",
    }
}

pub fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "Email",
        Channel::Phone => "Phone",
        Channel::Portal => "Portal",
        Channel::Monitoring => "Monitoring",
    }
}
