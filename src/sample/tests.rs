use std::fs;
use std::path::Path;

use super::records::Team;
use super::statistics as plain;
use super::statistics::count;
use super::{
    Dialect, Operation, PROACTIVE, Products, ProviderProfile, REACTIVE, SCALABLE, STABLE, Size,
    products, sample_providers, simulate, write, write_as,
};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=5;

fn run(profile: &ProviderProfile, seed: u64) -> Operation {
    sized(profile, Size::AsProfiled, seed)
}

fn sized(profile: &ProviderProfile, size: Size, seed: u64) -> Operation {
    simulate(profile, size, 24, "2026-10".parse().unwrap(), seed)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn the_same_seed_gives_the_same_records() {
    assert_eq!(run(&STABLE, 4), run(&STABLE, 4));
    assert_ne!(run(&STABLE, 4), run(&STABLE, 5));
}

#[test]
fn nothing_ends_before_it_begins() {
    for profile in [&REACTIVE, &STABLE, &PROACTIVE, &SCALABLE] {
        let operation = run(profile, 1);
        let last = operation.last.last_day();
        let mut closed = 0;
        for ticket in &operation.tickets {
            let after = |moment: Option<_>| moment.is_none_or(|moment| moment >= ticket.created);
            assert!(
                after(ticket.first_response) && after(ticket.resolved),
                "{ticket:?}"
            );
            assert!(ticket.first_response.is_some() || ticket.resolved.is_none());
            if let Some(moment) = ticket.closed {
                closed += 1;
                assert!(ticket.resolved.is_some_and(|resolved| resolved <= moment));
                assert!(moment.date() <= last);
            }
            assert!(ticket.created.date() <= last);
        }
        assert!(closed <= operation.tickets.len());
        for invoice in &operation.invoices {
            assert!(invoice.issued <= last && invoice.due >= invoice.issued);
            assert!(
                invoice
                    .paid
                    .is_none_or(|paid| paid >= invoice.issued && paid <= last)
            );
        }
        for agreement in &operation.agreements {
            assert!(agreement.end.is_none_or(|end| end > agreement.start));
        }
    }
}

#[test]
fn technicians_work_no_more_than_they_can() {
    for profile in [&REACTIVE, &STABLE, &PROACTIVE, &SCALABLE] {
        let operation = run(profile, 2);
        let mut worked_in_all = 0;
        for technician in &operation.technicians {
            let months = technician.worked_minutes.iter();
            for (worked, available) in months.zip(&technician.available_minutes) {
                assert!(worked <= available, "{technician:?}");
                worked_in_all += worked;
            }
        }
        let spent: u32 = (operation.tickets.iter())
            .map(|ticket| ticket.worked_minutes)
            .sum();
        assert_eq!(spent, worked_in_all);
        assert!(operation.technicians.last().unwrap().team == Team::AccountManagement);
    }
}

#[test]
fn a_size_that_is_asked_for_is_met() {
    for wanted in [1_500, 9_000, 40_000] {
        let operation = sized(&SCALABLE, Size::Tickets(wanted), 3);
        let off = operation.tickets.len() as f64 / wanted as f64 - 1.0;
        assert!(off.abs() <= 0.02, "{wanted}: {off}");
    }
}

/// Records are complete, work is closed, bills go out and come back.
fn is_orderly(operation: &Operation) {
    assert!(plain::completeness(operation) >= 0.92);
    assert!(plain::closure_ratio(operation) >= 0.975);
    assert!(count(&plain::old_backlog(operation), |share| share <= 0.15) >= 5);
    assert!(plain::invoice_regularity(operation) >= 0.98);
    assert!(count(&plain::dso(operation), |days| days <= 55.0) >= 5);
    assert!(
        count(&plain::receivables_over_90(operation), |share| share
            <= 0.05)
            == 6
    );
    assert!(plain::categorised(operation) >= 0.85);
}

/// Promises are kept, and calm follows from method.
fn is_ahead(operation: &Operation) {
    assert!(count(&plain::resolution_kept(operation), |share| share >= 0.91) >= 5);
    assert!(count(&plain::response_kept(operation), |share| share >= 0.97) == 6);
    let (arrived, calmer) = plain::onboarding(operation);
    assert!(arrived >= 3 && calmer >= 0.75, "{arrived} {calmer}");
    assert!(plain::monitored(operation) >= 0.23);
}

#[test]
fn the_reactive_provider_is_not_orderly() {
    for seed in SEEDS {
        let operation = run(&REACTIVE, seed);
        assert!(plain::completeness(&operation) <= 0.75);
        assert!(count(&plain::old_backlog(&operation), |share| share > 0.4) >= 5);
        assert!(plain::categorised(&operation) <= 0.7);
        assert!(plain::invoice_regularity(&operation) <= 0.93);
        assert!(
            count(&plain::receivables_over_90(&operation), |share| share
                > 0.12)
                >= 5
        );
        assert!(plain::recurring_share(&operation) <= 0.5);
    }
}

#[test]
fn the_stable_provider_is_orderly_but_breaks_promises() {
    for seed in SEEDS {
        let operation = run(&STABLE, seed);
        is_orderly(&operation);
        let (response, resolution) = (
            plain::response_kept(&operation),
            plain::resolution_kept(&operation),
        );
        assert!(mean(&response) <= 0.935 && mean(&resolution) <= 0.88);
        assert!(mean(&resolution) >= 0.7);
        assert!(count(&resolution, |share| share >= 0.9) <= 3);
        let (packaged, dispersion) = plain::packages(&operation);
        assert!(
            packaged <= 0.65 && dispersion > 0.15,
            "{packaged} {dispersion}"
        );
        assert!(plain::monitored(&operation) <= 0.15);
        assert!(plain::volume_trend(&operation) > -0.08);
    }
}

#[test]
fn the_proactive_provider_is_ahead_but_not_built_to_grow() {
    for seed in SEEDS {
        let operation = run(&PROACTIVE, seed);
        is_orderly(&operation);
        is_ahead(&operation);
        assert!(plain::volume_trend(&operation) <= -0.11);
        assert!(plain::packages(&operation).1 <= 0.15);
        assert!((0.45..=0.68).contains(&plain::recurring_share(&operation)));
        assert!(plain::reviewed(&operation) <= 0.4);
        assert!(plain::top_technician(&operation) >= 0.33);
    }
}

#[test]
fn the_scalable_provider_is_built_to_grow() {
    for seed in SEEDS {
        let operation = run(&SCALABLE, seed);
        is_orderly(&operation);
        is_ahead(&operation);
        let (packaged, dispersion) = plain::packages(&operation);
        assert!(
            packaged >= 0.8 && dispersion <= 0.1,
            "{packaged} {dispersion}"
        );
        assert!(plain::recurring_share(&operation) >= 0.78);
        let [gross, net, clients] = plain::retention(&operation);
        assert!(
            gross >= 0.92 && net >= 1.0 && clients >= 0.92,
            "{gross} {net} {clients}"
        );
        assert!(plain::top_three(&operation) <= 0.25);
        assert!(plain::reassigned(&operation) <= 0.25);
        assert!(plain::reviewed(&operation) >= 0.75);
        assert!(plain::top_technician(&operation) <= 0.26);
    }
}

fn rows(path: &Path) -> usize {
    let mut lines = csv::ReaderBuilder::new();
    let delimiter = if fs::read_to_string(path).unwrap().contains(';') {
        b';'
    } else {
        b','
    };
    let mut reader = lines.delimiter(delimiter).from_path(path).unwrap();
    // Rows of unequal length are errors.
    reader
        .records()
        .filter(|row| row.as_ref().unwrap().len() > 1)
        .count()
}

#[test]
fn every_dialect_writes_every_record() {
    let operation = run(&STABLE, 1);
    let promised = (operation.tickets.iter())
        .filter(|ticket| ticket.deadlines.is_some())
        .count();
    let folder = tempfile::tempdir().unwrap();
    for (dialect, rows_for_each_promise) in [
        (Dialect::English, 2),
        (Dialect::Portuguese, 2),
        (Dialect::ServiceNow, 2),
        (Dialect::ConnectWise, 1),
    ] {
        let folder = folder.path().join(format!("{dialect:?}"));
        let files = write(&operation, dialect, &folder).unwrap();
        let counted: Vec<usize> = files.iter().map(|file| rows(file)).collect();
        assert_eq!(
            counted,
            [
                operation.tickets.len(),
                promised * rows_for_each_promise,
                operation.invoices.len(),
                operation.agreements.len(),
            ]
        );
    }
}

#[test]
fn the_committed_samples_are_what_the_simulation_writes() {
    let folder = tempfile::tempdir().unwrap();
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    for provider in sample_providers() {
        let folder = folder.path().join(provider.name);
        let files = write(&provider.operation(), provider.dialect, &folder).unwrap();
        let mut size = 0;
        for file in files {
            let fresh = fs::read(&file).unwrap();
            size += fresh.len();
            let name = file.file_name().unwrap();
            let kept = fs::read(committed.join(provider.name).join(name)).unwrap();
            assert!(
                fresh == kept,
                "{} is not up to date: write the samples again",
                file.display()
            );
        }
        assert!(size <= 1_600_000, "{}: {size} bytes", provider.name);
    }
}

#[test]
fn every_product_writes_each_record_on_a_row_of_its_own() {
    let operation = run(&STABLE, 1);
    let (help_desks, accounting, subscriptions) = products();
    for position in 0..help_desks.len() {
        let chosen = Products {
            help_desk: help_desks[position],
            accounting: accounting[position % accounting.len()],
            subscriptions: subscriptions[position % subscriptions.len()],
        };
        let folder = tempfile::tempdir().unwrap();
        let files = write_as(&operation, chosen, folder.path()).unwrap();
        let records = [
            operation.tickets.len(),
            operation.invoices.len(),
            operation.agreements.len(),
        ];
        for (file, records) in files.iter().zip(records) {
            let text = fs::read_to_string(file).unwrap();
            let lines = text.lines().filter(|line| !line.is_empty()).count();
            // The header, and at most three lines of title above it.
            assert!(
                (records + 1..=records + 4).contains(&lines),
                "{}: {lines} lines for {records} records",
                file.display()
            );
        }
    }
    let unknown = Products {
        help_desk: "nobody's",
        accounting: accounting[0],
        subscriptions: subscriptions[0],
    };
    let folder = tempfile::tempdir().unwrap();
    assert!(write_as(&operation, unknown, folder.path()).is_err());
}
