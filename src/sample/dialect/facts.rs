//! What exports say about a record, so that a product's export is a list of
//! titles and facts.

use std::io;

use chrono::{NaiveDateTime, TimeDelta};

use super::english::{product, team};
use super::sheet::{Sheet, SheetStyle};
use super::view::{
    Standing, client_name, exported, filed, kept, paid_and_open, standing, subject, technician_name,
};
use crate::sample::records::{
    Agreement, Channel, Cycle, Invoice, InvoiceKind, Operation, Priority, Ticket, TicketStatus,
};

/// A product's words for what its columns of choices hold.
#[derive(Debug, Clone, Copy)]
pub struct TicketWords {
    pub status: fn(TicketStatus) -> &'static str,
    pub priority: fn(Priority) -> &'static str,
    pub channel: fn(Channel) -> &'static str,
    pub other: &'static str,
    /// Met, breached, and not decided yet.
    pub outcome: [&'static str; 3],
    /// What stands where there is no date.
    pub no_date: &'static str,
    /// Whether categories are written in Portuguese.
    pub portuguese: bool,
}

/// What a column of a ticket export says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketFact {
    /// The number behind a prefix.
    Number(&'static str),
    Subject,
    Client,
    Technician,
    Team,
    Category,
    Subcategory,
    /// Category and subcategory in one, with this between them.
    CategoryPath(&'static str),
    Channel,
    Status,
    Priority,
    Created,
    FirstResponse,
    Resolved,
    Closed,
    Updated,
    ResponseDue,
    ResolutionDue,
    /// Whether the target was met, in the product's words.
    ResponseOutcome,
    ResolutionOutcome,
    /// Time that was left at the end, as `-1:05`.
    ResponseRemaining,
    ResolutionRemaining,
    ResponseMinutes,
    /// Hours, minutes and seconds, as `02:37:00`.
    ResponseClock,
    ResolutionMinutes,
    ResolutionClock,
    Reopened,
    Reassigned,
    /// How many people held it: one more than it was handed on.
    Holders,
    WaitingMinutes,
    /// The same in every row.
    Always(&'static str),
}

/// One file of a product: its titles, and what stands under each.
#[derive(Debug)]
pub struct Export<Fact: 'static> {
    pub file: &'static str,
    pub style: SheetStyle,
    pub columns: &'static [(&'static str, Fact)],
}

impl<Fact: Copy> Export<Fact> {
    /// Writes a row for each record; `write` writes one fact of the record at a
    /// position.
    pub fn write<Record>(
        &self,
        sheet: &mut Sheet<'_>,
        records: &[Record],
        write: impl Fn(&mut Sheet<'_>, (usize, &Record), Fact) -> io::Result<()>,
    ) -> io::Result<()> {
        let titles: Vec<&str> = self.columns.iter().map(|(title, _)| *title).collect();
        sheet.header(&titles)?;
        for record in records.iter().enumerate() {
            for (_, fact) in self.columns {
                write(sheet, record, *fact)?;
            }
            sheet.end_row()?;
        }
        Ok(())
    }
}

pub fn write_ticket_fact(
    operation: &Operation,
    words: &TicketWords,
    sheet: &mut Sheet<'_>,
    (position, ticket): (usize, &Ticket),
    fact: TicketFact,
) -> io::Result<()> {
    let (category, subcategory) = filed(ticket, words.other, |kind| {
        if words.portuguese {
            (kind.category.portuguese, kind.subcategory.portuguese)
        } else {
            (kind.category.english, kind.subcategory.english)
        }
    });
    let response_due = ticket.deadlines.map(|deadlines| deadlines.response);
    let resolution_due = ticket.deadlines.map(|deadlines| deadlines.resolution);
    let moment = |sheet: &mut Sheet<'_>, moment: Option<NaiveDateTime>| match moment {
        None if !words.no_date.is_empty() => sheet.text(words.no_date),
        moment => sheet.moment(moment),
    };
    let since_creation = |end: Option<NaiveDateTime>| end.map(|end| end - ticket.created);
    match fact {
        TicketFact::Number(prefix) => sheet.id(prefix, 100_001 + position, 1),
        TicketFact::Subject => sheet.text(subject(ticket).subcategory.english),
        TicketFact::Client => sheet.text(client_name(operation, ticket.client)),
        TicketFact::Technician => sheet.text(technician_name(operation, ticket)),
        TicketFact::Team => sheet.text(team(ticket.team)),
        TicketFact::Category => sheet.text(category),
        TicketFact::Subcategory => sheet.text(subcategory),
        TicketFact::CategoryPath(_) if subcategory.is_empty() => sheet.text(category),
        TicketFact::CategoryPath(between) => {
            sheet.text(&format!("{category}{between}{subcategory}"))
        }
        TicketFact::Channel => sheet.text((words.channel)(ticket.channel)),
        TicketFact::Status => sheet.text((words.status)(ticket.status)),
        TicketFact::Priority => sheet.text(ticket.priority.map_or("", words.priority)),
        TicketFact::Created => moment(sheet, Some(ticket.created)),
        TicketFact::FirstResponse => moment(sheet, ticket.first_response),
        TicketFact::Resolved => moment(sheet, ticket.resolved),
        TicketFact::Closed => moment(sheet, ticket.closed),
        TicketFact::Updated => {
            let known = [ticket.closed, ticket.resolved, ticket.first_response];
            let last = known.into_iter().flatten().max();
            moment(sheet, Some(last.unwrap_or(ticket.created)))
        }
        TicketFact::ResponseDue => moment(sheet, response_due),
        TicketFact::ResolutionDue => moment(sheet, resolution_due),
        TicketFact::ResponseOutcome => sheet.text(outcome(
            operation,
            words,
            response_due,
            ticket.first_response,
        )),
        TicketFact::ResolutionOutcome => {
            sheet.text(outcome(operation, words, resolution_due, ticket.resolved))
        }
        TicketFact::ResponseRemaining => {
            sheet.text(&remaining(operation, response_due, ticket.first_response))
        }
        TicketFact::ResolutionRemaining => {
            sheet.text(&remaining(operation, resolution_due, ticket.resolved))
        }
        TicketFact::ResponseMinutes => minutes(sheet, since_creation(ticket.first_response)),
        TicketFact::ResolutionMinutes => minutes(sheet, since_creation(ticket.resolved)),
        TicketFact::ResponseClock => clock(sheet, since_creation(ticket.first_response)),
        TicketFact::ResolutionClock => clock(sheet, since_creation(ticket.resolved)),
        TicketFact::Reopened => sheet.number(u32::from(ticket.reopened)),
        TicketFact::Reassigned => sheet.number(u32::from(ticket.reassigned)),
        TicketFact::Holders => sheet.number(u32::from(ticket.reassigned) + 1),
        TicketFact::WaitingMinutes => sheet.number(ticket.waiting_minutes),
        TicketFact::Always(text) => sheet.text(text),
    }
}

fn outcome<'w>(
    operation: &Operation,
    words: &TicketWords,
    due: Option<NaiveDateTime>,
    done: Option<NaiveDateTime>,
) -> &'w str {
    match due.map(|due| kept(operation, due, done)) {
        None => "",
        Some(Some(true)) => words.outcome[0],
        Some(Some(false)) => words.outcome[1],
        Some(None) => words.outcome[2],
    }
}

/// The time between the end, or the export, and the due date.
fn remaining(
    operation: &Operation,
    due: Option<NaiveDateTime>,
    done: Option<NaiveDateTime>,
) -> String {
    let Some(due) = due else {
        return String::new();
    };
    let left = due - done.unwrap_or_else(|| exported(operation).and_time(chrono::NaiveTime::MIN));
    let minutes = left.num_minutes().abs();
    // A breach by seconds is a breach.
    let late = left < TimeDelta::zero();
    let minutes = if late { minutes.max(1) } else { minutes };
    let sign = if late { "-" } else { "" };
    format!("{sign}{}:{:02}", minutes / 60, minutes % 60)
}

fn minutes(sheet: &mut Sheet<'_>, length: Option<TimeDelta>) -> io::Result<()> {
    sheet.text(&length.map_or(String::new(), |length| length.num_minutes().to_string()))
}

fn clock(sheet: &mut Sheet<'_>, length: Option<TimeDelta>) -> io::Result<()> {
    sheet.text(&length.map_or(String::new(), |length| {
        let seconds = length.num_seconds();
        let (hours, rest) = (seconds / 3600, seconds % 3600);
        format!("{hours:02}:{:02}:{:02}", rest / 60, rest % 60)
    }))
}

/// What a column of an invoice export says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvoiceFact {
    Number(&'static str),
    Client,
    Issued,
    Due,
    Paid,
    Total,
    AmountPaid,
    Open,
    /// Paid, open.
    Status([&'static str; 2]),
    /// Agreement, hours, project, credit.
    Kind([&'static str; 4]),
    Currency,
    Always(&'static str),
}

pub fn write_invoice_fact(
    operation: &Operation,
    sheet: &mut Sheet<'_>,
    (position, invoice): (usize, &Invoice),
    fact: InvoiceFact,
) -> io::Result<()> {
    let (paid, open) = paid_and_open(invoice);
    match fact {
        InvoiceFact::Number(prefix) => sheet.id(prefix, 20_001 + position, 1),
        InvoiceFact::Client => sheet.text(client_name(operation, Some(invoice.client))),
        InvoiceFact::Issued => sheet.day(Some(invoice.issued)),
        InvoiceFact::Due => sheet.day(Some(invoice.due)),
        InvoiceFact::Paid => sheet.day(invoice.paid),
        InvoiceFact::Total => sheet.money(invoice.total),
        InvoiceFact::AmountPaid => sheet.money(paid),
        InvoiceFact::Open => sheet.money(open),
        InvoiceFact::Status([done, pending]) => sheet.text(if open == 0 { done } else { pending }),
        InvoiceFact::Kind([agreement, hours, project, credit]) => sheet.text(match invoice.kind {
            InvoiceKind::Agreement => agreement,
            InvoiceKind::Hours => hours,
            InvoiceKind::Project => project,
            InvoiceKind::Credit => credit,
        }),
        InvoiceFact::Currency => sheet.text(operation.currency),
        InvoiceFact::Always(text) => sheet.text(text),
    }
}

/// What a column of an export of agreements or subscriptions says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementFact {
    Number(&'static str),
    Client,
    Product,
    Quantity,
    UnitPrice,
    /// Of one unit over the whole billing cycle.
    UnitPriceOfCycle,
    Amount,
    /// Monthly, quarterly, annual.
    Cycle([&'static str; 3]),
    /// Months between two invoices.
    CycleMonths,
    Started,
    Ended,
    /// Active, replaced, cancelled.
    Status([&'static str; 3]),
    Currency,
    Always(&'static str),
}

pub fn write_agreement_fact(
    operation: &Operation,
    sheet: &mut Sheet<'_>,
    (position, agreement): (usize, &Agreement),
    fact: AgreementFact,
) -> io::Result<()> {
    let client = client_name(operation, Some(agreement.client));
    match fact {
        AgreementFact::Number(prefix) => sheet.id(prefix, position + 1, 4),
        AgreementFact::Client => sheet.text(client),
        AgreementFact::Product => product(sheet, agreement, client),
        AgreementFact::Quantity => sheet.number(agreement.quantity),
        AgreementFact::UnitPrice => sheet.money(agreement.unit_price),
        AgreementFact::UnitPriceOfCycle => {
            sheet.money(agreement.unit_price * agreement.cycle.months())
        }
        AgreementFact::Amount => sheet.money(agreement.amount()),
        AgreementFact::Cycle(words) => sheet.text(match agreement.cycle {
            Cycle::Monthly => words[0],
            Cycle::Quarterly => words[1],
            Cycle::Annual => words[2],
        }),
        AgreementFact::CycleMonths => sheet.number(agreement.cycle.months() as u32),
        AgreementFact::Started => sheet.day(Some(agreement.start)),
        AgreementFact::Ended => sheet.day(agreement.end),
        AgreementFact::Status(words) => sheet.text(match standing(operation, agreement) {
            Standing::Active => words[0],
            Standing::Replaced => words[1],
            Standing::Cancelled => words[2],
        }),
        AgreementFact::Currency => sheet.text(operation.currency),
        AgreementFact::Always(text) => sheet.text(text),
    }
}
