//! Exports that pile up: every month adds its files, and nobody takes any away.
//!
//! `cargo test --release --test all -- --ignored --nocapture pile` measures the
//! last of 36 monthly runs.

use std::fs;
use std::time::{Duration, Instant};

use msp_maturity::model::Month;
use msp_maturity::sample::{Dialect, Operation, SCALABLE, Size, simulate, write};

use super::super::as_of::cut;
use super::super::support::{code, stderr};
use super::Job;

/// Adds the exports of a month end, each with the month in its name.
fn add(job: &Job, operation: &Operation, month: Month) {
    let fresh = job.room().join("fresh");
    write(&cut(operation, month), Dialect::ConnectWise, &fresh).unwrap();
    for entry in fs::read_dir(&fresh).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let dated = job.exports().join(format!("{name}-{month}.csv"));
        fs::rename(path, dated).unwrap();
    }
}

fn timed(job: &Job, further: &[&str]) -> Duration {
    let since = Instant::now();
    let output = job.monthly(further);
    let took = since.elapsed();
    // One month alone is too little for a phase, which has a code of its own.
    assert!(matches!(code(&output), 0 | 3), "{}", stderr(&output));
    took
}

#[test]
fn what_was_read_before_gives_the_same_as_reading_all_anew() {
    let last: Month = "2026-10".parse().unwrap();
    let operation = simulate(&SCALABLE, Size::AsProfiled, 18, last, 5);
    let (reusing, anew) = (Job::empty(), Job::empty());
    for month in last.minus(5).up_to(last) {
        for job in [&reusing, &anew] {
            add(job, &operation, month);
        }
        reusing.month(&[]);
        anew.month(&["--no-reuse"]);
        let at = month.to_string();
        assert_eq!(reusing.report(&at), anew.report(&at));
    }
    for table in ["facts", "readings", "phases", "signs", "inputs"] {
        assert_eq!(
            reusing.table(table, true),
            anew.table(table, true),
            "{table}"
        );
    }
    assert!(reusing.reports().join("history.sqlite.reuse").is_dir());
    assert!(!anew.reports().join("history.sqlite.reuse").exists());
    let told = stderr(&reusing.monthly(&["--log", "json"]));
    assert!(told.contains("\"reused\":24"), "{told}");
}

#[test]
#[ignore = "measures"]
fn the_thirty_sixth_run_beside_the_first() {
    let last: Month = "2026-10".parse().unwrap();
    let tickets: u64 = std::env::var("TICKETS").map_or(30_000, |text| text.parse().unwrap());
    let operation = simulate(&SCALABLE, Size::Tickets(tickets), 36, last, 7);
    let first = last.minus(35);
    let job = Job::empty();
    let once = Job::empty();
    add(&once, &operation, last);
    println!(
        "the last exports alone: {:.2?}",
        timed(&once, &["--no-reuse"])
    );
    add(&job, &operation, first);
    println!("first run: {:.2?}", timed(&job, &[]));
    for month in first.plus(1).up_to(last.minus(1)) {
        add(&job, &operation, month);
    }
    job.month(&[]);
    add(&job, &operation, last);
    println!("36th run, reusing: {:.2?}", timed(&job, &[]));
    for _ in 0..3 {
        println!("again, reusing: {:.2?}", timed(&job, &[]));
        println!("again, anew: {:.2?}", timed(&job, &["--no-reuse"]));
    }
    let size = |folder: &std::path::Path| -> u64 {
        let entries = fs::read_dir(folder).unwrap().flatten();
        entries.map(|entry| entry.metadata().unwrap().len()).sum()
    };
    println!(
        "exports {} MB, kept of them {} MB, history {} kB",
        size(&job.exports()) / 1_000_000,
        size(&job.reports().join("history.sqlite.reuse")) / 1_000_000,
        fs::metadata(job.history()).unwrap().len() / 1_000
    );
}
