//! The table of what clients say of the service.

use std::collections::BTreeSet;

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::fields::{csat as field, tickets as of_ticket};
use crate::input::merge::Merged;
use crate::input::tables::{Origin, Table, csat as column};
use crate::input::value::vocabulary;
use crate::model::{Month, TableKind};

struct Answer {
    date: i64,
    score: f64,
    client: Option<u32>,
    technician: Option<u32>,
    ticket: Option<u32>,
    origin: Origin,
}

/// Builds the table from surveys, and from tickets that carry a rating no
/// survey carries.
pub fn build(
    tickets: Option<&Merged>,
    surveys: Option<&Merged>,
    builder: &mut Builder<'_>,
) -> Option<Table> {
    let mut answers = Vec::new();
    if let Some(records) = surveys {
        from_surveys(records, &mut answers, builder);
    }
    if let Some(records) = tickets {
        from_tickets(records, &mut answers, builder);
    }
    answers.sort_by(|a, b| {
        let texts = |answer: &Answer| {
            let client = answer.client.and_then(|code| builder.clients.name(code));
            (answer.date, client.map(str::to_owned))
        };
        texts(a).cmp(&texts(b)).then(a.score.total_cmp(&b.score))
    });
    let first = Month::of_seconds(answers.first()?.date)?;
    let last = Month::of_seconds(answers.last()?.date)?;
    let mut frame = FrameBuilder::new(answers.len());
    let each = || answers.iter();
    frame.origins(each().map(|answer| answer.origin));
    frame.seconds(&column::DATE, each().map(|answer| Some(answer.date)));
    frame.numbers(&column::SCORE, each().map(|answer| Some(answer.score)));
    if each().any(|answer| answer.client.is_some()) {
        frame.codes(&column::CLIENT, each().map(|answer| answer.client));
    }
    if each().any(|answer| answer.technician.is_some()) {
        frame.codes(&column::TECHNICIAN, each().map(|answer| answer.technician));
    }
    if each().any(|answer| answer.ticket.is_some()) {
        frame.codes(&column::TICKET, each().map(|answer| answer.ticket));
    }
    Some(Table {
        frame: frame.finish(),
        first,
        last,
    })
}

fn from_surveys(records: &Merged, answers: &mut Vec<Answer>, builder: &mut Builder<'_>) {
    let taken_back = records.map_text(&field::STATUS, |word| Some(vocabulary::is_taken_back(word)));
    let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
    let technicians = records.map_text(&field::TECHNICIAN, |name| {
        Some(builder.people.register(name))
    });
    let tickets = records.map_text(&field::TICKET, |number| builder.tickets.code(number));
    for row in records.rows.iter().copied() {
        let date = records.time(&field::DATE, row);
        let score = score(records, row).filter(|_| taken_back[row] != Some(true));
        match (date, score) {
            (Some(date), Some(score)) => answers.push(Answer {
                date: date.seconds,
                score,
                client: clients[row],
                technician: technicians[row],
                ticket: tickets[row],
                origin: records.origin(row),
            }),
            _ if taken_back[row] == Some(true) => {
                builder.leave_out(records, row, "answers that were taken back");
            }
            _ => builder.leave_out(records, row, "surveys without an answer"),
        }
    }
}

/// Points of those possible say it exactly; a score is on its column's scale.
fn score(records: &Merged, row: usize) -> Option<f64> {
    let by_points = || {
        let points = records.number(&field::POINTS, row)?;
        let possible = records.number(&field::POSSIBLE_POINTS, row)?;
        let share = points / possible;
        (0.0..=1.0).contains(&share).then_some(share)
    };
    by_points().or_else(|| records.number(&field::SCORE, row))
}

fn from_tickets(records: &Merged, answers: &mut Vec<Answer>, builder: &mut Builder<'_>) {
    if !records.has(&of_ticket::SATISFACTION) {
        return;
    }
    let numbers = records.map_text(&of_ticket::TICKET_ID, |number| builder.tickets.code(number));
    let answered: BTreeSet<u32> = answers.iter().filter_map(|answer| answer.ticket).collect();
    let clients = records.map_text(&of_ticket::CLIENT, |name| {
        Some(builder.clients.register(name))
    });
    let technicians = records.map_text(&of_ticket::AGENT, |name| {
        Some(builder.people.register(name))
    });
    let mut carrying = BTreeSet::new();
    for row in records.rows.iter().copied() {
        let Some(score) = records.number(&of_ticket::SATISFACTION, row) else {
            continue;
        };
        let date = [
            &of_ticket::SATISFACTION_AT,
            &of_ticket::RESOLVED_AT,
            &of_ticket::CLOSED_AT,
        ]
        .into_iter()
        .find_map(|from| records.time(from, row));
        let ticket = numbers[row];
        let is_known = ticket.is_some_and(|ticket| answered.contains(&ticket));
        if let Some(date) = date.filter(|_| !is_known) {
            carrying.insert(records.file_of(row));
            answers.push(Answer {
                date: date.seconds,
                score,
                client: clients[row],
                technician: technicians[row],
                ticket,
                origin: records.origin(row),
            });
        }
    }
    builder.also_carries(&carrying, TableKind::Csat);
}
