//! What has to hold of the records that any metric tells: they add up to what
//! it measures.

use proptest::prelude::*;

use super::catalogue::GATHERED;
use super::{Grounds, grounds};
use crate::input::read_texts;
use crate::metrics::as_of::{Records, first, records};
use crate::metrics::testing::any_number_of_records;
use crate::metrics::{CATALOGUE, Indexed, measure};
use crate::model::{Measured, Month, Reading};

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs()).max(1.0)
}

/// What of a number its records do not bear out.
fn fault(grounds: &Grounds, measured: &Measured) -> Option<String> {
    let parts = || grounds.items.iter().map(|item| item.part);
    let n: u64 = parts().map(|part| u64::from(part.n)).sum();
    let numerator: f64 = parts().map(|part| part.numerator).sum();
    let denominator: f64 = parts().map(|part| part.denominator).sum();
    if n != measured.n {
        return Some(format!("{n} records, not {}", measured.n));
    }
    if let Some(all) = measured.denominator
        && !near(denominator.max(0.0), all)
    {
        return Some(format!("denominator {denominator}, not {all}"));
    }
    // Credits can take more off than there is, or leave the whole less than a
    // part of it: the number stops at nothing, and at all of it.
    let most = measured.denominator.unwrap_or(f64::INFINITY);
    match measured.numerator {
        Some(part)
            if !near(numerator, part) && !near(numerator.clamp(0.0, most.max(0.0)), part) =>
        {
            Some(format!("numerator {numerator}, not {part}"))
        }
        _ => None,
    }
}

/// Faults of all metrics at a month end, and how many had a number.
fn faults(indexed: &Indexed, month: Month) -> (Vec<String>, usize) {
    let mut faults = Vec::new();
    let mut measured = 0;
    let told = CATALOGUE
        .iter()
        .filter(|metric| GATHERED.iter().any(|(id, _)| *id == metric.id));
    for metric in told {
        let metric = any_number_of_records(metric);
        let Reading { outcome, .. } = measure(metric, indexed, month, metric.window);
        let Ok(value) = outcome else {
            continue;
        };
        measured += 1;
        let fault = match grounds(metric, indexed, month, metric.window) {
            Some(Ok(grounds)) => fault(&grounds, &value),
            Some(Err(absence)) => Some(format!("no records: {absence}")),
            None => Some("not in the list".to_owned()),
        };
        faults.extend(fault.map(|fault| format!("{} at {month}: {fault}", metric.id)));
    }
    (faults, measured)
}

fn indexed(records: &Records, last: u32) -> Indexed {
    let months = first().up_to(first().plus(last as i32));
    Indexed::new(read_texts(&records.files(last)).tables, months)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn records_add_up_to_what_is_measured(records in records()) {
        let indexed = indexed(&records, 26);
        for months in [14, 20, 26] {
            let (faults, _) = faults(&indexed, first().plus(months));
            prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    }
}

/// The exports of a sample provider.
fn sample(provider: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let mut files: Vec<_> = std::fs::read_dir(folder.join(provider))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn records_of_the_samples_add_up_to_what_is_measured() {
    let mut with_numbers = 0;
    for provider in ["stable", "scalable"] {
        let month: Month = "2026-10".parse().unwrap();
        let months = month.minus(25).up_to(month);
        let indexed = Indexed::new(read_texts(&sample(provider)).tables, months);
        let (faults, measured) = faults(&indexed, month);
        assert!(faults.is_empty(), "{provider}: {}", faults.join("\n"));
        with_numbers += measured;
    }
    assert!(with_numbers > GATHERED.len(), "{with_numbers}");
}
