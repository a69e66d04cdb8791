//! The tables of `ServiceNow` for tickets and SLAs, under their own names.

use std::io;

use super::Table;
use super::english::{invoices, recurring, team};
use super::sheet::{DateStyle, Sheet, SheetStyle};
use super::view::{client_name, filed, kept, technician_name};
use crate::sample::records::{Channel, Operation, Priority, TicketStatus};

pub const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::Iso,
    delimiter: b',',
    decimal: '.',
    byte_order_mark: false,
    windows_lines: true,
    ..SheetStyle::PLAIN
};

pub const TABLES: [Table; 4] = [
    ("incident.csv", tickets),
    ("incident_sla.csv", sla),
    ("invoices.csv", invoices),
    ("recurring.csv", recurring),
];

/// The field names of the incident table; it has no field for the first
/// answer, which only the SLA records know.
fn tickets(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "number",
        "opened_at",
        "resolved_at",
        "closed_at",
        "incident_state",
        "priority",
        "company",
        "assigned_to",
        "assignment_group",
        "category",
        "subcategory",
        "contact_type",
        "reassignment_count",
        "reopen_count",
        "made_sla",
        "sla_due",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let (category, subcategory) = filed(ticket, "Other", |kind| {
            (kind.category.english, kind.subcategory.english)
        });
        let due = ticket.deadlines.map(|deadlines| deadlines.resolution);
        let met = due.and_then(|due| kept(operation, due, ticket.resolved));
        sheet.id("INC", 10_001 + position, 7)?;
        sheet.moment(Some(ticket.created))?;
        sheet.moment(ticket.resolved)?;
        sheet.moment(ticket.closed)?;
        sheet.text(state(ticket.status))?;
        sheet.text(ticket.priority.map_or("", priority))?;
        sheet.text(client_name(operation, ticket.client))?;
        sheet.text(technician_name(operation, ticket))?;
        sheet.text(team(ticket.team))?;
        sheet.text(category)?;
        sheet.text(subcategory)?;
        sheet.text(channel(ticket.channel))?;
        sheet.number(u32::from(ticket.reassigned))?;
        sheet.number(u32::from(ticket.reopened))?;
        sheet.text(match met {
            Some(true) => "true",
            Some(false) => "false",
            None => "",
        })?;
        sheet.moment(due)?;
        sheet.end_row()?;
    }
    Ok(())
}

/// The view that joins incidents with their SLA records, two for each.
fn sla(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "inc_number",
        "taskslatable_sla",
        "taskslatable_sla.target",
        "taskslatable_stage",
        "taskslatable_end_time",
        "taskslatable_planned_end_time",
        "taskslatable_has_breached",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let (Some(deadlines), Some(urgency)) = (ticket.deadlines, ticket.priority) else {
            continue;
        };
        for (target, due, done) in [
            ("Response", deadlines.response, ticket.first_response),
            ("Resolution", deadlines.resolution, ticket.resolved),
        ] {
            let breached = kept(operation, due, done) == Some(false);
            let waits = target == "Resolution" && ticket.status == TicketStatus::WaitingOnClient;
            sheet.id("INC", 10_001 + position, 7)?;
            sheet.joined(agreed(urgency), target)?;
            sheet.text(target)?;
            sheet.text(match (done, breached) {
                (Some(_), false) => "Achieved",
                (_, true) => "Breached",
                (None, false) if waits => "Paused",
                (None, false) => "In progress",
            })?;
            sheet.moment(done)?;
            sheet.moment(Some(due))?;
            sheet.text(if breached { "true" } else { "false" })?;
            sheet.end_row()?;
        }
    }
    Ok(())
}

fn agreed(priority: Priority) -> &'static str {
    match priority {
        Priority::Critical => "P1 ",
        Priority::High => "P2 ",
        Priority::Medium => "P3 ",
        Priority::Low => "P4 ",
    }
}

fn state(status: TicketStatus) -> &'static str {
    match status {
        TicketStatus::New => "New",
        TicketStatus::InProgress => "In Progress",
        TicketStatus::WaitingOnClient => "On Hold",
        TicketStatus::Resolved => "Resolved",
        TicketStatus::Closed => "Closed",
    }
}

fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::Critical => "1 - Critical",
        Priority::High => "2 - High",
        Priority::Medium => "3 - Moderate",
        Priority::Low => "4 - Low",
    }
}

fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Phone => "phone",
        Channel::Portal => "self-service",
        Channel::Monitoring => "monitoring",
    }
}
