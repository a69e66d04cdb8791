//! A past month end is judged by what was knowable then: what an export shows
//! of it is what an export made on that day would have shown.
//!
//! The export of that day is simulated too: the same course of events, without
//! what came later.

use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::input::tables::Tables;
use msp_maturity::metrics::{CATALOGUE, Indexed, measure};
use msp_maturity::model::{Absence, Month, Reading};
use msp_maturity::sample::{Dialect, Operation, Size, TicketStatus, sample_providers, write};

/// The operation as it stood at the end of a month.
pub fn cut(operation: &Operation, last: Month) -> Operation {
    let over = |moment: chrono::NaiveDateTime| Month::of(moment.date()) > last;
    let mut cut = operation.clone();
    cut.last = last;
    cut.tickets.retain(|ticket| !over(ticket.created));
    for ticket in &mut cut.tickets {
        ticket.first_response = ticket.first_response.filter(|moment| !over(*moment));
        if ticket.resolved.is_some_and(over) {
            ticket.resolved = None;
            ticket.closed = None;
            ticket.status = TicketStatus::InProgress;
        } else if ticket.closed.is_some_and(over) {
            ticket.closed = None;
            ticket.status = TicketStatus::Resolved;
        }
    }
    cut.invoices
        .retain(|invoice| Month::of(invoice.issued) <= last);
    for invoice in &mut cut.invoices {
        invoice.paid = invoice.paid.filter(|paid| Month::of(*paid) <= last);
    }
    cut.agreements
        .retain(|agreement| Month::of(agreement.start) <= last);
    for agreement in &mut cut.agreements {
        // The last day of a month is worked to its end: it ends with the month.
        agreement.end = agreement.end.filter(|end| Month::of(*end) <= last);
    }
    for client in &mut cut.clients {
        client.left = client.left.filter(|(month, _)| *month <= last);
    }
    cut
}

fn tables(operation: &Operation, dialect: Dialect) -> Tables {
    let folder = tempfile::tempdir().unwrap();
    write(operation, dialect, folder.path()).unwrap();
    let paths = input::find_files(&[folder.path().to_owned()]).unwrap();
    let exports = input::read(&paths, &Configuration::default(), &|_| ()).unwrap();
    exports.tables
}

/// Every metric at a month end, over its own window.
fn readings(indexed: &Indexed, month: Month) -> Vec<Reading> {
    CATALOGUE
        .iter()
        .map(|metric| measure(metric, indexed, month, metric.window))
        .collect()
}

/// The value and what it rests on, rounded; the kind of reason without one.
fn told(reading: &Reading) -> String {
    match &reading.outcome {
        Ok(measured) => format!(
            "{} {:.9} {} {:?}",
            reading.metric,
            measured.value,
            measured.n,
            measured
                .interval
                .map(|(low, high)| format!("{low:.9} {high:.9}"))
        ),
        Err(_) => format!("{} none", reading.metric),
    }
}

#[test]
fn every_past_month_end_of_a_provider_reads_as_it_read_then() {
    let mut faults = Vec::new();
    for (provider, seed) in sample_providers().iter().zip([3, 21, 9, 33]) {
        let operation = provider.operation_of(Size::AsProfiled, seed);
        let months = operation.first.up_to(operation.last);
        let present = Indexed::new(tables(&operation, provider.dialect), months.clone());
        for past in months.clone().rev().skip(1).step_by(5) {
            let then = tables(&cut(&operation, past), provider.dialect);
            assert_eq!(then.last_complete_month(), Some(past), "{}", provider.name);
            let then = Indexed::new(then, months.clone());
            let replayed = readings(&present, past);
            for (replayed, then) in replayed.iter().zip(readings(&then, past)) {
                // What an export shows only as of its own day is left out of
                // the past, not read differently.
                if let Err(Absence::CannotShow(_)) = replayed.outcome {
                    continue;
                }
                let (replayed, then) = (told(replayed), told(&then));
                if replayed != then {
                    let name = provider.name;
                    faults.push(format!(
                        "{name} {past}: {replayed} in hindsight, {then} then"
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
