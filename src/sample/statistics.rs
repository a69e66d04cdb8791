//! Plain statistics of an operation, straight from its records, for the tests
//! alone. Shares are between 0 and 1, days are days.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use crate::model::Month;

use super::records::{Channel, Filing, Invoice, InvoiceKind, Operation, Team, Ticket, TicketType};

fn end_of(month: Month) -> NaiveDateTime {
    month.plus(1).first_day().and_time(NaiveTime::MIN)
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn created_in(operation: &Operation, months: u32) -> Vec<&Ticket> {
    let from = operation.last.minus(months).plus(1).first_day();
    let tickets = operation.tickets.iter();
    tickets
        .filter(|ticket| ticket.created.date() >= from)
        .collect()
}

fn part_of(tickets: &[&Ticket], holds: impl Fn(&Ticket) -> bool) -> f64 {
    let count = tickets.iter().filter(|ticket| holds(ticket)).count();
    share(count, tickets.len())
}

/// A figure for each of the last six month ends.
fn six_ends(operation: &Operation, figure: impl Fn(Month) -> f64) -> Vec<f64> {
    let last = operation.last;
    last.minus(5).up_to(last).map(figure).collect()
}

pub fn completeness(operation: &Operation) -> f64 {
    part_of(&created_in(operation, 3), |ticket| {
        ticket.client.is_some()
            && ticket.technician.is_some()
            && ticket.priority.is_some()
            && ticket.filing != Filing::Blank
    })
}

pub fn categorised(operation: &Operation) -> f64 {
    part_of(&created_in(operation, 3), |ticket| {
        matches!(ticket.filing, Filing::Kind(_))
    })
}

pub fn monitored(operation: &Operation) -> f64 {
    part_of(&created_in(operation, 3), |ticket| {
        ticket.channel == Channel::Monitoring
    })
}

pub fn reassigned(operation: &Operation) -> f64 {
    part_of(&created_in(operation, 3), |ticket| ticket.reassigned > 0)
}

pub fn closure_ratio(operation: &Operation) -> f64 {
    let from = operation.last.minus(5).first_day();
    let closed = operation
        .tickets
        .iter()
        .filter(|ticket| ticket.closed.is_some_and(|closed| closed.date() >= from));
    share(closed.count(), created_in(operation, 6).len())
}

pub fn old_backlog(operation: &Operation) -> Vec<f64> {
    six_ends(operation, |month| {
        let end = end_of(month);
        let open: Vec<&Ticket> = (operation.tickets.iter())
            .filter(|ticket| ticket.created < end)
            .filter(|ticket| ticket.closed.is_none_or(|closed| closed >= end))
            .collect();
        part_of(&open, |ticket| ticket.created < end - Days::new(30))
    })
}

/// Of the tickets of the month that had a promise.
fn kept(operation: &Operation, kept: impl Fn(&Ticket) -> Option<bool>) -> Vec<f64> {
    six_ends(operation, |month| {
        let judged: Vec<bool> = (operation.tickets.iter())
            .filter(|ticket| Month::of(ticket.created.date()) == month)
            .filter_map(&kept)
            .collect();
        share(judged.iter().filter(|kept| **kept).count(), judged.len())
    })
}

pub fn resolution_kept(operation: &Operation) -> Vec<f64> {
    let end = end_of(operation.last);
    kept(operation, |ticket| {
        let due = ticket.deadlines?.resolution;
        match ticket.resolved {
            Some(resolved) => Some(resolved <= due),
            None => (due < end).then_some(false),
        }
    })
}

pub fn response_kept(operation: &Operation) -> Vec<f64> {
    let end = end_of(operation.last);
    kept(operation, |ticket| {
        let due = ticket.deadlines?.response;
        match ticket.first_response {
            Some(answered) => Some(answered <= due),
            None => (due < end).then_some(false),
        }
    })
}

/// Cents for each client in force at the end of a month.
fn mrr(operation: &Operation, month: Month) -> BTreeMap<u32, i64> {
    let day = month.last_day();
    let mut by_client = BTreeMap::new();
    for agreement in &operation.agreements {
        if agreement.start <= day && agreement.end.is_none_or(|end| end >= day) {
            *by_client.entry(agreement.client).or_default() += agreement.monthly();
        }
    }
    by_client
}

pub fn invoice_regularity(operation: &Operation) -> f64 {
    let (mut billed, mut due) = (0, 0);
    let last = operation.last;
    for month in last.minus(5).up_to(last) {
        let invoiced: HashSet<u32> = (operation.invoices.iter())
            .filter(|invoice| Month::of(invoice.issued) == month)
            .filter(|invoice| invoice.kind != InvoiceKind::Credit)
            .map(|invoice| invoice.client)
            .collect();
        let clients = mrr(operation, month);
        due += clients.len();
        billed += clients
            .keys()
            .filter(|client| invoiced.contains(client))
            .count();
    }
    share(billed, due)
}

fn receivable(invoice: &Invoice, day: NaiveDate) -> i64 {
    let open = invoice.issued <= day && invoice.paid.is_none_or(|paid| paid > day);
    if open { invoice.total } else { 0 }
}

pub fn dso(operation: &Operation) -> Vec<f64> {
    six_ends(operation, |month| {
        let day = month.last_day();
        let owed: i64 = (operation.invoices.iter())
            .map(|invoice| receivable(invoice, day))
            .sum();
        let billed: i64 = (operation.invoices.iter())
            .filter(|invoice| invoice.issued <= day && invoice.issued > day - Days::new(90))
            .map(|invoice| invoice.total)
            .sum();
        owed as f64 / billed as f64 * 90.0
    })
}

pub fn receivables_over_90(operation: &Operation) -> Vec<f64> {
    six_ends(operation, |month| {
        let day = month.last_day();
        let owed = |old: bool| -> i64 {
            (operation.invoices.iter())
                .filter(|invoice| !old || invoice.due < day - Days::new(90))
                .map(|invoice| receivable(invoice, day))
                .sum()
        };
        owed(true) as f64 / owed(false) as f64
    })
}

/// How many clients arrived and were seen for six months within the last
/// twelve, and the share of them that grew calmer.
pub fn onboarding(operation: &Operation) -> (usize, f64) {
    let from = operation.last.minus(11);
    let arrived: Vec<(u32, Month)> = (0..)
        .zip(&operation.clients)
        .filter(|(_, client)| client.arrived >= from && client.arrived.plus(5) <= operation.last)
        .map(|(position, client)| (position, client.arrived))
        .collect();
    let calmer = arrived.iter().filter(|(client, arrived)| {
        let tickets = |from: i32| {
            let months = arrived.plus(from)..arrived.plus(from + 3);
            (operation.tickets.iter())
                .filter(|ticket| ticket.client == Some(*client))
                .filter(|ticket| months.contains(&Month::of(ticket.created.date())))
                .count()
        };
        tickets(3) < tickets(0)
    });
    (arrived.len(), share(calmer.count(), arrived.len()))
}

/// Tickets per client in the last twelve months against the twelve before.
pub fn volume_trend(operation: &Operation) -> f64 {
    let rate = |from: u32, to: u32| {
        let months = operation.last.minus(from)..=operation.last.minus(to);
        let tickets = (operation.tickets.iter())
            .filter(|ticket| months.contains(&Month::of(ticket.created.date())))
            .count();
        let clients: usize = (operation.last.minus(from).up_to(operation.last.minus(to)))
            .map(|month| served(operation, month).count())
            .sum();
        share(tickets, clients)
    };
    rate(11, 0) / rate(23, 12) - 1.0
}

fn served(operation: &Operation, month: Month) -> impl Iterator<Item = u32> {
    (0..)
        .zip(&operation.clients)
        .filter_map(move |(position, client)| {
            let there = client.arrived <= month && client.left.is_none_or(|(last, _)| last > month);
            there.then_some(position)
        })
}

/// Share of the monthly revenue on packages of three clients or more, and the
/// greatest variation of prices within one of them.
pub fn packages(operation: &Operation) -> (f64, f64) {
    let day = operation.last.last_day();
    let mut prices: HashMap<u8, Vec<(f64, i64)>> = HashMap::new();
    let mut total = 0;
    for agreement in &operation.agreements {
        if agreement.start <= day && agreement.end.is_none_or(|end| end >= day) {
            total += agreement.monthly();
            if let Some(package) = agreement.package {
                let sold = prices.entry(package).or_default();
                sold.push((agreement.unit_price as f64, agreement.monthly()));
            }
        }
    }
    prices.retain(|_, sold| sold.len() >= 3);
    let packaged: i64 = prices.values().flatten().map(|sold| sold.1).sum();
    let dispersion = |sold: &Vec<(f64, i64)>| {
        let mean = sold.iter().map(|price| price.0).sum::<f64>() / sold.len() as f64;
        let squares = sold
            .iter()
            .map(|price| (price.0 - mean).powi(2))
            .sum::<f64>();
        (squares / sold.len() as f64).sqrt() / mean
    };
    let widest = prices.values().map(dispersion).fold(0.0, f64::max);
    (packaged as f64 / total as f64, widest)
}

pub fn recurring_share(operation: &Operation) -> f64 {
    let from = operation.last.minus(11).first_day();
    let billed = |recurring: bool| -> i64 {
        (operation.invoices.iter())
            .filter(|invoice| invoice.issued >= from)
            .filter(|invoice| !recurring || invoice.kind == InvoiceKind::Agreement)
            .map(|invoice| invoice.total)
            .sum()
    };
    billed(true) as f64 / billed(false) as f64
}

/// Gross and net revenue retention, and that of clients, over twelve months.
pub fn retention(operation: &Operation) -> [f64; 3] {
    let before = mrr(operation, operation.last.minus(12));
    let now = mrr(operation, operation.last);
    let after = |client: &u32| now.get(client).copied().unwrap_or(0);
    let opening = before.values().sum::<i64>() as f64;
    let gross: i64 = before
        .iter()
        .map(|(client, old)| after(client).min(*old))
        .sum();
    let net: i64 = before.keys().map(after).sum();
    let kept = before.keys().filter(|client| now.contains_key(client));
    [
        gross as f64 / opening,
        net as f64 / opening,
        share(kept.count(), before.len()),
    ]
}

pub fn top_three(operation: &Operation) -> f64 {
    let mut amounts: Vec<i64> = mrr(operation, operation.last).into_values().collect();
    amounts.sort_unstable();
    let top: i64 = amounts.iter().rev().take(3).sum();
    top as f64 / amounts.iter().sum::<i64>() as f64
}

/// Share of the monthly revenue whose clients had a review in 120 days.
pub fn reviewed(operation: &Operation) -> f64 {
    let from = end_of(operation.last) - Days::new(120);
    let met: HashSet<u32> = (operation.tickets.iter())
        .filter(|ticket| ticket.kind == TicketType::Review && ticket.created >= from)
        .filter_map(|ticket| ticket.client)
        .collect();
    let amounts = mrr(operation, operation.last);
    let covered: i64 = (amounts.iter())
        .filter(|(client, _)| met.contains(client))
        .map(|(_, amount)| amount)
        .sum();
    covered as f64 / amounts.values().sum::<i64>() as f64
}

pub fn top_technician(operation: &Operation) -> f64 {
    let from = operation.last.minus(2).first_day();
    let mut closed: HashMap<u32, usize> = HashMap::new();
    for ticket in &operation.tickets {
        let recent = ticket.closed.is_some_and(|closed| closed.date() >= from);
        if let (true, Some(technician)) = (recent, ticket.technician) {
            *closed.entry(technician).or_default() += 1;
        }
    }
    let top = closed.values().max().copied().unwrap_or(0);
    share(top, closed.values().sum())
}

/// In how many of the values a target holds.
pub fn count(values: &[f64], holds: impl Fn(f64) -> bool) -> usize {
    values.iter().filter(|value| holds(**value)).count()
}

pub fn busiest_team_use(operation: &Operation) -> f64 {
    (operation.technicians.iter())
        .filter(|technician| technician.team != Team::AccountManagement)
        .map(|technician| {
            let worked: u32 = technician.worked_minutes.iter().sum();
            let available: u32 = technician.available_minutes.iter().sum();
            f64::from(worked) / f64::from(available)
        })
        .fold(0.0, f64::max)
}
