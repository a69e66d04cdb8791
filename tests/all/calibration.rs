//! Whether providers are found in the phase that they were simulated in.
//!
//! The phase of a profile is what its habits were made for, and course of
//! events and product are drawn: some deserve less than their profile meant.
//! What must never happen is a phase above it, nor a higher one where a table
//! is missing.

use std::fs;

use msp_maturity::analysis::Analysis;
use msp_maturity::maturity::Status;
use msp_maturity::model::Phase;
use msp_maturity::sample::{Products, Size, products, sample_providers, write, write_as};

use super::support::{PROVIDERS, analyse_files, rank};

type Files = Vec<(String, String)>;

/// How many providers of a phase were found in which phase.
#[derive(Debug, Default)]
struct Found {
    providers: usize,
    exactly: usize,
    within_one: usize,
    /// What must not be.
    faults: Vec<String>,
    /// Who was found below the truth, and what was missing to the next phase.
    below: Vec<String>,
    /// By true phase, how many were found in which rank; 0 is not determined.
    ranks: [[usize; 5]; 4],
}

/// The exports of a simulated provider: every second in its profile's own
/// dialect, the others as the products would write them, one after another.
fn exports(phase: usize, seed: u64) -> (String, Files) {
    let provider = &sample_providers()[phase];
    let operation = provider.operation_of(Size::AsProfiled, seed);
    let folder = tempfile::tempdir().unwrap();
    let (written, paths) = if seed.is_multiple_of(2) {
        let paths = write(&operation, provider.dialect, folder.path());
        ("its own products".to_owned(), paths)
    } else {
        let (desks, books, billing) = products();
        let turn = seed as usize / 2;
        let named = Products {
            help_desk: desks[turn % desks.len()],
            accounting: books[turn % books.len()],
            subscriptions: billing[turn % billing.len()],
        };
        let paths = write_as(&operation, named, folder.path());
        (
            format!(
                "{}, {}, {}",
                named.help_desk, named.accounting, named.subscriptions
            ),
            paths,
        )
    };
    let named = paths.unwrap().into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    (written, named.collect())
}

/// The signs that the gate needs on which a provider is held back, as far as
/// they are not met, with what they lack.
fn missing(analysis: &Analysis) -> String {
    let verdict = analysis.verdict();
    let Some(gate) = verdict.gates.iter().find(|gate| !gate.passed) else {
        return String::new();
    };
    let signs = verdict.signs.iter().filter(|sign| sign.gate == gate.gate);
    let lacking = signs.filter(|sign| !matches!(sign.status, Status::Met));
    let told: Vec<String> = lacking
        .map(|sign| {
            let unmet = sign.criteria.iter();
            let unmet = unmet.filter(|one| !matches!(one.status, Status::Met));
            let unmet: Vec<String> = unmet
                .map(|one| match one.value {
                    Some(value) => format!("{} {value:.3}", one.metric),
                    None => one.metric.clone(),
                })
                .collect();
            format!("{} ({})", sign.id, unmet.join(", "))
        })
        .collect();
    told.join("; ")
}

fn found_at(analysis: Option<&Analysis>) -> String {
    analysis.map_or("nothing".to_owned(), |analysis| {
        analysis.verdict().headline.to_string()
    })
}

/// Judges a provider, and once more without each of its tables.
fn judge(found: &mut Found, phase: usize, seed: u64) {
    let truth: Phase = PROVIDERS[phase].1;
    let (written, files) = exports(phase, seed);
    let whole = analyse_files(&files);
    let found_rank = rank(whole.as_ref());
    let true_rank = truth.rank() + 1;
    found.providers += 1;
    found.ranks[phase][found_rank] += 1;
    found.exactly += usize::from(found_rank == true_rank);
    found.within_one += usize::from(found_rank > 0 && found_rank.abs_diff(true_rank) <= 1);
    let mut fault = |what: String| found.faults.push(format!("{truth}, course {seed}: {what}"));
    if found_rank > true_rank {
        fault(format!("found to be {}", found_at(whole.as_ref())));
    }
    if let Some(analysis) = whole.as_ref().filter(|_| found_rank < true_rank) {
        let headline = found_at(whole.as_ref());
        let lacks = missing(analysis);
        found.below.push(format!(
            "{truth}, course {seed}, written by {written}: {headline}; lacks {lacks}"
        ));
    }
    for gone in 0..files.len() {
        let mut rest = files.clone();
        let (name, _) = rest.remove(gone);
        let without = analyse_files(&rest);
        if rank(without.as_ref()) > found_rank {
            let rises = found_at(without.as_ref());
            fault(format!("rises to {rises} without {name}"));
        }
    }
}

fn judge_all(seeds: std::ops::Range<u64>) -> Found {
    let mut found = Found::default();
    for seed in seeds {
        for phase in 0..PROVIDERS.len() {
            judge(&mut found, phase, seed);
        }
    }
    found
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn assert_calibrated(found: &Found, exactly: f64, within_one: f64) {
    println!(
        "{} providers: {:.1}% found exactly, {:.1}% within one phase\n{:?}",
        found.providers,
        share(found.exactly, found.providers) * 100.0,
        share(found.within_one, found.providers) * 100.0,
        found.ranks,
    );
    println!("{}", found.below.join("\n"));
    assert!(found.faults.is_empty(), "{}", found.faults.join("\n"));
    assert!(share(found.exactly, found.providers) >= exactly);
    assert!(share(found.within_one, found.providers) >= within_one);
}

#[test]
fn some_providers_are_found_in_their_phase_and_none_above_it() {
    assert_calibrated(&judge_all(500..503), 0.7, 0.9);
}

/// `cargo test --release --test all -- --ignored --nocapture calibration`
#[test]
#[ignore = "judges 240 providers five times, which takes minutes"]
fn many_providers_are_found_in_their_phase_and_none_above_it() {
    assert_calibrated(&judge_all(1_000..1_060), 0.85, 0.94);
}
