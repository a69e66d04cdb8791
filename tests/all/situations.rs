//! Situations out of the ordinary, made of the records of a sample provider:
//! each has a phase that follows from what was done to it, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use msp_maturity::analysis::Analysis;
use msp_maturity::language::Words;
use msp_maturity::model::{Month, Phase};
use msp_maturity::sample::{Operation, Size, sample_providers, write};

use super::support::{analyse_files, rank};

const SCALABLE: usize = 3;

fn operation() -> Operation {
    sample_providers()[SCALABLE].operation_of(Size::AsProfiled, 7)
}

fn analysis_of(operation: &Operation) -> Option<Analysis> {
    let folder = tempfile::tempdir().unwrap();
    let paths = write(
        operation,
        sample_providers()[SCALABLE].dialect,
        folder.path(),
    )
    .unwrap();
    let files: Vec<(String, String)> = paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    analyse_files(&files)
}

fn rank_of(operation: &Operation) -> usize {
    rank(analysis_of(operation).as_ref())
}

/// Where a phase stands among the headlines.
fn rank_in(phase: Phase) -> usize {
    phase.rank() + 1
}

/// The clients with agreements in force at the end, those that pay most first.
fn by_revenue(operation: &Operation) -> Vec<(u32, i64)> {
    let mut monthly: BTreeMap<u32, i64> = BTreeMap::new();
    for agreement in operation.agreements.iter().filter(|one| one.end.is_none()) {
        *monthly.entry(agreement.client).or_default() += agreement.monthly();
    }
    let mut clients: Vec<(u32, i64)> = monthly.into_iter().collect();
    clients.sort_by_key(|(client, monthly)| (std::cmp::Reverse(*monthly), *client));
    clients
}

#[test]
fn as_it_is_it_is_scalable() {
    assert_eq!(rank_of(&operation()), rank_in(Phase::Scalable));
}

#[test]
fn one_client_that_is_most_of_the_revenue_keeps_from_scalable() {
    let mut lopsided = operation();
    let clients = by_revenue(&lopsided);
    let (largest, its) = clients[0];
    let others: i64 = clients[1..].iter().map(|(_, monthly)| monthly).sum();
    // Sixty of a hundred.
    let times = others * 3 / 2 / its + 1;
    for agreement in &mut lopsided.agreements {
        if agreement.client == largest {
            agreement.unit_price *= times;
        }
    }
    for invoice in &mut lopsided.invoices {
        if invoice.client == largest {
            invoice.total *= times;
        }
    }
    let found = rank_of(&lopsided);
    assert!(found < rank_in(Phase::Scalable), "{found}");
}

#[test]
fn clients_bought_with_another_provider_are_growth_and_no_fault() {
    let mut grown = operation();
    let day = grown.last.minus(7).first_day();
    let bought: BTreeSet<u32> = by_revenue(&grown)
        .iter()
        .skip(2)
        .step_by(6)
        .map(|(client, _)| *client)
        .collect();
    // They came all at once, and had no dealings with it before.
    for agreement in &mut grown.agreements {
        if bought.contains(&agreement.client) && agreement.end.is_none() {
            agreement.start = agreement.start.max(day);
        }
    }
    let came_before = |client: u32| bought.contains(&client);
    grown
        .agreements
        .retain(|one| !(came_before(one.client) && one.start < day));
    grown
        .tickets
        .retain(|one| !(one.client.is_some_and(came_before) && one.created.date() < day));
    grown
        .invoices
        .retain(|one| !(came_before(one.client) && one.issued < day));
    assert_eq!(rank_of(&grown), rank_in(Phase::Scalable));
}

#[test]
fn a_business_with_seasons_is_judged_as_one_without() {
    let mut seasonal = operation();
    let mut kept = 0_usize;
    seasonal.tickets.retain(|ticket| {
        let is_quiet = matches!(Month::of(ticket.created.date()).number(), 1 | 2 | 7 | 8);
        kept += usize::from(is_quiet);
        // In quiet months every second ticket does not come.
        !is_quiet || kept.is_multiple_of(2)
    });
    assert_eq!(rank_of(&seasonal), rank_in(Phase::Scalable));
}

#[test]
fn a_provider_that_loses_its_clients_is_not_scalable_for_long() {
    let mut waning = operation();
    let clients = by_revenue(&waning);
    for (place, (client, _)) in clients.iter().enumerate() {
        // Every third client leaves, one after another over a year.
        if !place.is_multiple_of(3) {
            continue;
        }
        let month = waning.last.minus(1 + (place as u32 / 3) % 11);
        let end = month.last_day();
        for agreement in &mut waning.agreements {
            if agreement.client == *client && agreement.end.is_none() && agreement.start < end {
                agreement.end = Some(end);
            }
        }
        let has_left = |of: u32| of == *client;
        waning
            .tickets
            .retain(|one| !(one.client.is_some_and(has_left) && one.created.date() > end));
        waning
            .invoices
            .retain(|one| !(has_left(one.client) && one.issued > end));
    }
    let found = rank_of(&waning);
    assert!(found < rank_in(Phase::Scalable), "{found}");
}

#[test]
fn tickets_closed_in_bulk_at_the_end_of_each_month_are_told_and_break_promises() {
    let mut bulk = operation();
    for ticket in &mut bulk.tickets {
        if let Some(resolved) = ticket.resolved {
            let day = Month::of(resolved.date()).last_day();
            let moment = day.and_hms_opt(18, 0, 0).unwrap();
            ticket.resolved = Some(moment);
            ticket.closed = ticket.closed.map(|closed| closed.max(moment));
        }
    }
    let analysis = analysis_of(&bulk).unwrap();
    assert!(rank(Some(&analysis)) < rank_in(Phase::Proactive));
    let signs = &analysis.verdict().signs;
    let tracked = signs.iter().find(|one| one.id == "consistent_ticketing");
    let caveats = &tracked.unwrap().caveats;
    let said = caveats.iter().map(|one| Words::english().say(one));
    let said = said.collect::<Vec<_>>().join("\n");
    assert!(said.contains("closing in bulk is not resolving"), "{said}");
}
