//! Text in, number out: what a metric makes of exports, for tests.

use super::{Indexed, Metric, find, measure};
use crate::input::read_texts;
use crate::model::{Measured, Month, Reading};

/// The texts as tables, ready for all months that a test can ask about.
pub fn indexed(files: &[(&str, &str)]) -> Indexed {
    let month = |text: &str| -> Month { text.parse().unwrap() };
    Indexed::new(
        read_texts(files).tables,
        month("2019-01").up_to(month("2028-12")),
    )
}

/// What a metric reads at a month end over its own window.
pub fn reading(id: &str, files: &[(&str, &str)], month: &str) -> Reading {
    let metric = find(id).unwrap();
    measure(
        metric,
        &indexed(files),
        month.parse().unwrap(),
        metric.window,
    )
}

/// What a metric measures, however few the records: examples that can be
/// worked out by hand are smaller than its minimum.
///
/// # Panics
/// When there is no value.
pub fn measured(id: &str, files: &[(&str, &str)], month: &str) -> Measured {
    let metric = any_number_of_records(find(id).unwrap());
    let reading = measure(
        metric,
        &indexed(files),
        month.parse().unwrap(),
        metric.window,
    );
    match reading.outcome {
        Ok(measured) => measured,
        Err(absence) => panic!("{id} at {month}: {absence}"),
    }
}

/// Checks a value, however few the records.
pub fn check(id: &str, files: &[(&str, &str)], month: &str, expected: f64) {
    let found = measured(id, files, month).value;
    assert!(
        (found - expected).abs() < 1e-9,
        "{id} at {month}: {found}, not {expected}"
    );
}

/// Checks the reason why there is no value, the minimum included.
pub fn check_absent(id: &str, files: &[(&str, &str)], month: &str, reason: &str) {
    match reading(id, files, month).outcome {
        Ok(measured) => panic!("{id} at {month}: {measured:?}, not {reason}"),
        Err(absence) => assert_eq!(absence.id(), reason, "{id} at {month}: {absence}"),
    }
}

/// As [`check_absent`], however few the records.
pub fn check_absent_of_any(id: &str, files: &[(&str, &str)], month: &str, reason: &str) {
    let metric = any_number_of_records(find(id).unwrap());
    let reading = measure(
        metric,
        &indexed(files),
        month.parse().unwrap(),
        metric.window,
    );
    match reading.outcome {
        Ok(measured) => panic!("{id} at {month}: {measured:?}, not {reason}"),
        Err(absence) => assert_eq!(absence.id(), reason, "{id} at {month}: {absence}"),
    }
}

/// A header, and a row for each number up to `count`.
pub fn table(header: &str, count: u32, row: impl Fn(u32) -> String) -> String {
    let rows = (1..=count).map(row).collect::<Vec<_>>().join("\n");
    format!("{header}\n{rows}\n")
}

pub fn any_number_of_records(metric: &'static Metric) -> &'static Metric {
    Box::leak(Box::new(Metric {
        minimum_n: 0,
        ..*metric
    }))
}

/// Invoices by which the records reach to the end of March 2026, and no
/// further.
pub const TO_MARCH: (&str, &str) = (
    "to-march.csv",
    "invoice number,client,date,total\n1,Ada,2026-01-31,5\n2,Ada,2026-03-31,5\n",
);

/// Exports that carry no tickets.
pub const NO_TICKETS: &[(&str, &str)] = &[(
    "invoices.csv",
    "invoice number,client,date,total\n1,Acme,2026-03-01,5\n",
)];

/// Exports that carry nothing but tickets.
pub const NO_INVOICES: &[(&str, &str)] = &[(
    "tickets.csv",
    "ticket id,created,status\n1,2026-03-01,Open\n",
)];
