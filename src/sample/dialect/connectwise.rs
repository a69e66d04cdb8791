//! The report views of `ConnectWise`, as CSV.

use std::io;

use super::Table;
use super::english::{cycle, product};
use super::sheet::{DateStyle, Sheet, SheetStyle};
use super::view::{
    Standing, client_name, filed, paid_and_open, standing, subject, technician_name,
};
use crate::sample::records::{
    Channel, InvoiceKind, Operation, Priority, Team, Ticket, TicketStatus,
};

pub const STYLE: SheetStyle = SheetStyle {
    dates: DateStyle::American,
    delimiter: b',',
    decimal: '.',
    byte_order_mark: true,
    windows_lines: true,
    ..SheetStyle::PLAIN
};

pub const TABLES: [Table; 4] = [
    ("v_rpt_Service.csv", tickets),
    ("v_rpt_Service_SLA.csv", sla),
    ("v_rpt_Invoices.csv", invoices),
    ("v_rpt_AgreementList.csv", agreements),
];

/// The provider keeps its clocks in UTC, so the view's local and UTC columns
/// would be the same; only the latter are exported.
fn tickets(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "TicketNbr",
        "Summary",
        "Board_Name",
        "status_description",
        "Closed_Flag",
        "Priority_Description",
        "Source",
        "ServiceType",
        "ServiceSubType",
        "company_name",
        "team_name",
        "resource_list",
        "Date_Entered_UTC",
        "Date_Responded_UTC",
        "Date_Resolved_UTC",
        "Date_Closed_UTC",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let (category, subcategory) = filed(ticket, "Other", |kind| {
            (kind.category.english, kind.subcategory.english)
        });
        sheet.number(100_001 + position as u32)?;
        sheet.text(subject(ticket).subcategory.english)?;
        sheet.text(board(ticket.team))?;
        sheet.text(status(ticket.status))?;
        sheet.text(closed_flag(ticket))?;
        sheet.text(ticket.priority.map_or("", priority))?;
        sheet.text(source(ticket.channel))?;
        sheet.text(category)?;
        sheet.text(subcategory)?;
        sheet.text(client_name(operation, ticket.client))?;
        sheet.text(team(ticket.team))?;
        member(sheet, technician_name(operation, ticket))?;
        sheet.moment(Some(ticket.created))?;
        sheet.moment(ticket.first_response)?;
        sheet.moment(ticket.resolved)?;
        sheet.moment(ticket.closed)?;
        sheet.end_row()?;
    }
    Ok(())
}

fn sla(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "SR_Service_RecID",
        "SLA_Name",
        "Date_Responded_UTC",
        "Date_Resolved_UTC",
        "Expected_Responded_Expiration_Date",
        "Expected_Resolution_Expiration_Date",
        "Minutes_Waiting",
        "Closed_Flag",
    ])?;
    for (position, ticket) in operation.tickets.iter().enumerate() {
        let Some(deadlines) = ticket.deadlines else {
            continue;
        };
        sheet.number(100_001 + position as u32)?;
        sheet.text("Standard SLA")?;
        sheet.moment(ticket.first_response)?;
        sheet.moment(ticket.resolved)?;
        sheet.moment(Some(deadlines.response))?;
        sheet.moment(Some(deadlines.resolution))?;
        sheet.number(ticket.waiting_minutes)?;
        sheet.text(closed_flag(ticket))?;
        sheet.end_row()?;
    }
    Ok(())
}

fn invoices(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "Invoice_Number",
        "Invoice_Type",
        "Company_Name",
        "Date_Invoice",
        "Due_Date",
        "Date_Paid",
        "Invoice_Amount",
        "Paid_Amount",
        "Paid_Flag",
        "Status_Description",
        "AGR_Amount",
        "Time_Amount",
        "Misc_Amount",
    ])?;
    for (position, invoice) in operation.invoices.iter().enumerate() {
        let (paid, open) = paid_and_open(invoice);
        let part = |kinds: &[InvoiceKind]| {
            if kinds.contains(&invoice.kind) {
                invoice.total
            } else {
                0
            }
        };
        sheet.number(20_001 + position as u32)?;
        sheet.text(match invoice.kind {
            InvoiceKind::Agreement => "Agreement",
            InvoiceKind::Hours => "Standard",
            InvoiceKind::Project => "Miscellaneous",
            InvoiceKind::Credit => "Credit Memo",
        })?;
        sheet.text(client_name(operation, Some(invoice.client)))?;
        sheet.day(Some(invoice.issued))?;
        sheet.day(Some(invoice.due))?;
        sheet.day(invoice.paid)?;
        sheet.money(invoice.total)?;
        sheet.money(paid)?;
        sheet.text(if open == 0 { "1" } else { "0" })?;
        sheet.text(if open == 0 { "Closed" } else { "Sent" })?;
        sheet.money(part(&[InvoiceKind::Agreement]))?;
        sheet.money(part(&[InvoiceKind::Hours]))?;
        sheet.money(part(&[InvoiceKind::Project, InvoiceKind::Credit]))?;
        sheet.end_row()?;
    }
    Ok(())
}

/// The agreement list with the quantity and price of its one addition, as a
/// report writer would join them.
fn agreements(operation: &Operation, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.header(&[
        "AGR_Name",
        "agr_type_desc",
        "Agreement_Status",
        "Company_Name",
        "Billing_Amount",
        "Billing_Cycle_Desc",
        "DateStart",
        "DateEnd",
        "Total_Quantity",
        "Unit_Price",
    ])?;
    for agreement in &operation.agreements {
        let client = client_name(operation, Some(agreement.client));
        product(sheet, agreement, client)?;
        sheet.text("Managed Services")?;
        sheet.text(match standing(operation, agreement) {
            Standing::Active => "Active",
            Standing::Replaced => "Expired",
            Standing::Cancelled => "Cancelled",
        })?;
        sheet.text(client)?;
        sheet.money(agreement.amount())?;
        sheet.text(cycle(agreement.cycle))?;
        sheet.day(Some(agreement.start))?;
        sheet.day(agreement.end)?;
        sheet.number(agreement.quantity)?;
        sheet.money(agreement.unit_price)?;
        sheet.end_row()?;
    }
    Ok(())
}

/// The member id: the initial and the family name.
fn member(sheet: &mut Sheet<'_>, name: &str) -> io::Result<()> {
    match name.split_once(' ') {
        Some((given, family)) => {
            let initial = given.get(..1).unwrap_or(given);
            sheet.joined(initial, &family.replace(' ', ""))
        }
        None => sheet.text(name),
    }
}

fn closed_flag(ticket: &Ticket) -> &'static str {
    if ticket.status == TicketStatus::Closed {
        "True"
    } else {
        "False"
    }
}

fn board(team: Team) -> &'static str {
    match team {
        Team::FirstLine | Team::SecondLine => "Help Desk",
        Team::AccountManagement => "Account Management",
    }
}

fn team(team: Team) -> &'static str {
    match team {
        Team::FirstLine => "Tier 1",
        Team::SecondLine => "Tier 2",
        Team::AccountManagement => "Accounts",
    }
}

fn status(status: TicketStatus) -> &'static str {
    match status {
        TicketStatus::New => "New",
        TicketStatus::InProgress => "In Progress",
        TicketStatus::WaitingOnClient => "Waiting on Client~",
        TicketStatus::Resolved => "Completed",
        TicketStatus::Closed => "Closed",
    }
}

fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::Critical => "Priority 1 - Critical",
        Priority::High => "Priority 2 - High",
        Priority::Medium => "Priority 3 - Medium",
        Priority::Low => "Priority 4 - Low",
    }
}

fn source(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "Email",
        Channel::Phone => "Phone",
        Channel::Portal => "Portal",
        Channel::Monitoring => "RMM Alert",
    }
}
