//! The table of hours of work.

use super::Builder;
use super::frame::FrameBuilder;
use crate::input::fields::time_entries as field;
use crate::input::merge::Merged;
use crate::input::tables::{Table, time_entries as column};
use crate::input::value::vocabulary;
use crate::language::message;
use crate::model::{DAY, Month};

const HOUR: f64 = 3600.0;
struct Entry {
    row: usize,
    date: i64,
    hours: f64,
}

pub fn build(records: &Merged, builder: &mut Builder<'_>) -> Option<Table> {
    let mut entries = Vec::with_capacity(records.rows.len());
    for row in records.rows.iter().copied() {
        let date = records.time(&field::DATE, row).map(|date| date.seconds);
        match (date, hours(records, row)) {
            (Some(date), Some(hours)) => entries.push(Entry { row, date, hours }),
            _ => builder.leave_out(records, row, "entries without a length"),
        }
    }
    let longer_than_a_day = entries.iter().filter(|entry| entry.hours > 24.0).count();
    if longer_than_a_day > 0 {
        builder.caveats.push(message!(
            "caveat-long-entries",
            n = longer_than_a_day,
            of = entries.len()
        ));
    }
    let negative = entries.iter().filter(|entry| entry.hours < 0.0).count();
    if negative > 0 {
        builder.caveats.push(message!(
            "caveat-negative-entries",
            n = negative,
            of = entries.len()
        ));
    }
    let technicians = technicians(records, builder);
    entries.sort_by(|a, b| {
        a.date
            .cmp(&b.date)
            .then_with(|| records.compare(a.row, b.row))
    });
    let first = Month::of_seconds(entries.first()?.date)?;
    let last = Month::of_seconds(entries.last()?.date)?;
    let frame = fill(records, &entries, &technicians, builder);
    Some(Table { frame, first, last })
}

/// The hours that are written, else those from beginning to end without the
/// break between.
fn hours(records: &Merged, row: usize) -> Option<f64> {
    if let Some(minutes) = records.number(&field::HOURS, row) {
        return Some(minutes / 60.0);
    }
    // From a day to a time of day is no length.
    let date = records
        .time(&field::DATE, row)
        .filter(|date| date.has_time)?;
    let end = records.time(&field::ENDED_AT, row);
    let seconds = if let Some(end) = end.filter(|end| end.has_time) {
        end.seconds - date.seconds
    } else {
        // Work may go on past midnight.
        let end = records.number(&field::END_CLOCK, row)? as i64;
        (end - date.seconds).rem_euclid(DAY)
    };
    if !(0..=DAY).contains(&seconds) {
        return None;
    }
    let rested = records.number(&field::UNPAID_BREAK, row);
    let worked = seconds as f64 / HOUR - rested.map_or(0.0, |minutes| minutes.abs() / 60.0);
    // A break that is longer than all of it tells that one of them is wrong.
    (worked >= 0.0).then_some(worked)
}

fn fill(
    records: &Merged,
    entries: &[Entry],
    technicians: &[Option<u32>],
    builder: &mut Builder<'_>,
) -> polars::prelude::DataFrame {
    let mut frame = FrameBuilder::new(entries.len());
    let each = || entries.iter();
    frame.origins(each().map(|entry| records.origin(entry.row)));
    frame.seconds(&column::DATE, each().map(|entry| Some(entry.date)));
    frame.numbers(&column::HOURS, each().map(|entry| Some(entry.hours)));
    if records.has(&field::BILLABLE) || records.has(&field::BILLABLE_HOURS) {
        let billable = records.map_text(&field::BILLABLE, vocabulary::is_billable);
        frame.numbers(
            &column::BILLABLE_HOURS,
            each().map(|entry| {
                let written = records.number(&field::BILLABLE_HOURS, entry.row);
                let by_flag = billable[entry.row].map(|is| if is { entry.hours } else { 0.0 });
                written.map(|minutes| minutes / 60.0).or(by_flag)
            }),
        );
    }
    if records.has(&field::CLIENT) {
        let clients = records.map_text(&field::CLIENT, |name| Some(builder.clients.register(name)));
        frame.codes(&column::CLIENT, each().map(|entry| clients[entry.row]));
    }
    if records.has(&field::TECHNICIAN) || records.has(&field::LAST_NAME) {
        frame.codes(
            &column::TECHNICIAN,
            each().map(|entry| technicians[entry.row]),
        );
    }
    if records.has(&field::TICKET) {
        let tickets = records.map_text(&field::TICKET, |number| builder.tickets.code(number));
        frame.codes(&column::TICKET, each().map(|entry| tickets[entry.row]));
    }
    if records.has(&field::WORK_TYPE) || records.has(&field::PROJECT) {
        let improves =
            |from| records.map_text(from, |word| Some(vocabulary::improves_own_work(word)));
        let (by_type, by_project) = (improves(&field::WORK_TYPE), improves(&field::PROJECT));
        frame.flags(
            &column::IMPROVES,
            each().map(|entry| match (by_type[entry.row], by_project[entry.row]) {
                (None, None) => None,
                (by_type, by_project) => Some(by_type == Some(true) || by_project == Some(true)),
            }),
        );
    }
    if records.has(&field::ROLE) {
        let leads = records.map_text(&field::ROLE, |role| Some(vocabulary::leads(role)));
        frame.flags(&column::LEADS, each().map(|entry| leads[entry.row]));
    }
    if records.has(&field::ENTERED_AT) {
        frame.seconds(
            &column::ENTERED_AT,
            each().map(|entry| {
                let entered = records.time(&field::ENTERED_AT, entry.row);
                entered.map(|entered| entered.seconds)
            }),
        );
    }
    frame.finish()
}

/// Who did the work: by the one column, else by first and last name.
fn technicians(records: &Merged, builder: &mut Builder<'_>) -> Vec<Option<u32>> {
    if !records.has(&field::LAST_NAME) {
        let by_row = records.map_text(&field::TECHNICIAN, |name| {
            Some(builder.people.register(name))
        });
        return (0..records.len()).map(|row| by_row[row]).collect();
    }
    (0..records.len())
        .map(|row| {
            if let Some(name) = records.text(&field::TECHNICIAN, row) {
                return Some(builder.people.register(name));
            }
            let last = records.text(&field::LAST_NAME, row)?;
            let first = records.text(&field::FIRST_NAME, row).unwrap_or_default();
            Some(builder.people.register(&format!("{first} {last}")))
        })
        .collect()
}
