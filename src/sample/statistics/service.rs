use std::collections::HashMap;

use chrono::Days;

use super::{end_of, share, six_ends};
use crate::model::Month;
use crate::sample::records::{Channel, Filing, Operation, Ticket};

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
