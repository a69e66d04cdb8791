//! Two years of a provider, month by month, as a scheduler would run them:
//! with a missed month, a month run twice, a late correction, a file that was
//! forgotten, another model, a waiver and killed runs.
//!
//! At the end the history is the one that is computed at once from the last
//! export, and each difference has the cause that was planted.

use std::time::Duration;

use msp_maturity::model::Month;
use msp_maturity::sample::{Dialect, Operation, PROACTIVE, Size, simulate, write};

use super::super::as_of::cut;
use super::{Job, present, told};

/// The month that is played first; a year of records lies before it.
const FIRST: &str = "2024-11";
const MONTHS: u32 = 24;

/// What happens in which month, the first being 1.
const MISSED: u32 = 5;
const TWICE: u32 = 8;
const CORRECTED: u32 = 11;
const STRICTER: u32 = 14;
const FORGOTTEN: u32 = 17;
const WAIVED: u32 = 19;
const KILLED: u32 = 22;

/// The months whose invoices are corrected later.
const WRONG: [u32; 3] = [7, 8, 9];

const STRICTER_MODEL: &str = "id = \"stricter\"\n[[signs]]\nid = \"consistent_billing\"\n\
    [[signs.criteria]]\nmetric = \"dso\"\nat_most = 1.0\n";

fn month(number: u32) -> Month {
    FIRST.parse::<Month>().unwrap().plus(number as i32 - 1)
}

fn name(number: u32) -> String {
    month(number).to_string()
}

/// What is on record once invoices of three months were corrected.
fn corrected(operation: &Operation) -> Operation {
    let mut corrected = operation.clone();
    let wrong = WRONG.map(month);
    for invoice in &mut corrected.invoices {
        if wrong.contains(&Month::of(invoice.issued)) {
            invoice.total -= invoice.total / 10;
        }
    }
    corrected
}

/// Puts the export of a month end in the place of the one before.
fn export(job: &Job, operation: &Operation, number: u32) {
    write(
        &cut(operation, month(number)),
        Dialect::English,
        &job.exports(),
    )
    .unwrap();
}

fn model(number: u32) -> &'static [&'static str] {
    if number >= STRICTER {
        &["--model", "stricter.toml"]
    } else {
        &[]
    }
}

/// The job for a month, asked for by its name.
fn fill_in(job: &Job, number: u32) {
    let at = name(number);
    job.month(&[&["--as-of", &at][..], model(number)].concat());
}

fn configure(job: &Job) {
    let text = format!(
        "[[waivers]]\nof = \"dso\"\nreason = \"the ledger moves\"\nowner = \"Ana\"\nfrom = {}\nexpires = {}\n",
        month(WAIVED).first_day(),
        month(WAIVED + 1).last_day()
    );
    std::fs::write(job.exports().join("msp-maturity.toml"), text).unwrap();
}

/// Starts the job and kills it, at several moments.
fn killed(job: &Job, number: u32) {
    let before = job.asked(&["export", "--table", "phases", "--all"]);
    for milliseconds in [1, 20, 60, 110, 160] {
        let mut child = job
            .monthly_command(&[&["--quiet"], model(number)].concat())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        let _ = child.kill();
        child.wait().unwrap();
    }
    let after = job.asked(&["export", "--table", "phases", "--all"]);
    assert!(after.starts_with(&before), "what was recorded stays");
    assert!(job.asked(&["verify"]).contains("is whole"));
}

/// The columns of a table that have to be the same however a month came to be
/// recorded: all but the revision and the version of a file's state.
fn told_at_once(job: &Job, table: &str) -> Vec<Vec<String>> {
    job.table(table, false)
        .into_iter()
        .map(|mut row| {
            row.remove(1);
            row
        })
        .collect()
}

#[test]
fn two_years_of_monthly_runs_are_those_computed_at_once() {
    let end = month(MONTHS);
    let wrong = simulate(&PROACTIVE, Size::AsProfiled, MONTHS + 12, end, 5);
    let right = corrected(&wrong);
    let job = Job::empty();
    std::fs::write(job.room().join("stricter.toml"), STRICTER_MODEL).unwrap();
    for number in 1..=MONTHS {
        let known = if number < CORRECTED { &wrong } else { &right };
        export(&job, known, number);
        if number == WAIVED {
            configure(&job);
        }
        if number == MISSED {
            continue;
        }
        if number == FORGOTTEN {
            std::fs::remove_file(job.exports().join("sla.csv")).unwrap();
        }
        if number == KILLED {
            killed(&job, number);
        }
        job.month(model(number));
        match number {
            TWICE => job.month(model(number)),
            // The month that was missed is made up for two months later.
            7 => fill_in(&job, MISSED),
            CORRECTED => (WRONG[0]..CORRECTED).for_each(|number| fill_in(&job, number)),
            // The file is there again, and the month is done again.
            18 => fill_in(&job, FORGOTTEN),
            _ => {}
        }
    }
    causes_are_those_that_were_planted(&job);
    revisions_are_kept(&job);

    let at_once = Job::empty();
    std::fs::write(at_once.room().join("stricter.toml"), STRICTER_MODEL).unwrap();
    export(&at_once, &right, MONTHS);
    configure(&at_once);
    (1..=MONTHS).for_each(|number| fill_in(&at_once, number));
    same_history(&job, &at_once);
    assert!(job.asked(&["verify"]).contains("24 months"));
    let folders = (1..=MONTHS).filter(|number| job.reports().join(name(*number)).is_dir());
    assert_eq!(folders.count(), MONTHS as usize);
    assert_eq!(job.report("latest"), job.report(&name(MONTHS)));
}

/// What every pair of months says of its causes, by the runs that a scheduler
/// made first.
fn causes_are_those_that_were_planted(job: &Job) {
    let first = |number: u32| {
        let has_more = number == FORGOTTEN || (WRONG[0]..CORRECTED).contains(&number);
        let revision = if has_more { "@1" } else { "" };
        format!("{}{revision}", name(number))
    };
    for number in 2..=MONTHS {
        let diff = job.diff(&first(number - 1), &first(number));
        let present = present(&diff);
        let has = |kind: &str| present.iter().any(|one| one == kind);
        let at = name(number);
        assert!(has("data"), "{at}: {present:?}");
        assert_eq!(
            has("restated"),
            number == CORRECTED,
            "{at}: {:?}",
            diff["restated"]
        );
        assert_eq!(has("model"), number == STRICTER, "{at}: {present:?}");
        let waived = number == WAIVED || number == WAIVED + 2;
        assert_eq!(has("waiver"), waived, "{at}: {present:?}");
        let lost = told(&diff, "coverage").contains("any more: no export carries SLA results");
        assert_eq!(
            lost,
            number == FORGOTTEN,
            "{at}: {}",
            told(&diff, "coverage")
        );
    }
    let correction = job.diff(&first(CORRECTED - 1), &name(CORRECTED));
    let restated = correction["restated"].as_array().unwrap();
    let billed = restated
        .iter()
        .find(|one| one["metric"] == "billed")
        .unwrap();
    let months: Vec<&str> = billed["months"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| fact["month"].as_str().unwrap())
        .collect();
    assert_eq!(months, WRONG.map(name));
    let stricter = job.diff(&name(STRICTER - 1), &name(STRICTER));
    let changes = stricter["model_changes"].to_string();
    assert!(changes.contains("at most 1.000 days"), "{changes}");
    let forgotten = job.diff(&name(FORGOTTEN - 1), &first(FORGOTTEN));
    assert_eq!(forgotten["files"]["gone"][0], "sla.csv");
}

fn revisions_are_kept(job: &Job) {
    let phases = job.table("phases", true);
    let revisions = |number: u32| {
        let at = name(number);
        phases.iter().filter(|row| row[0] == at).count()
    };
    assert_eq!(revisions(TWICE - 2), 1);
    assert_eq!(revisions(MISSED), 1);
    // Corrected later; that it ran twice before made no difference.
    assert_eq!(revisions(TWICE), 2);
    assert_eq!(revisions(FORGOTTEN), 2);
    assert_eq!(revisions(KILLED), 1);
    let list = job.asked(&["list"]);
    assert!(
        list.contains("judged by another model from here: stricter"),
        "{list}"
    );
}

/// Both histories say the same of every month, but for what an export shows
/// only as of its own day.
fn same_history(job: &Job, at_once: &Job) {
    const REASON: usize = 5;
    let (played, computed) = (
        told_at_once(job, "readings"),
        told_at_once(at_once, "readings"),
    );
    assert_eq!(played.len(), computed.len());
    let mut compared = 0;
    for (played, computed) in played.iter().zip(&computed) {
        if computed[REASON] == "cannot_show" {
            continue;
        }
        assert_eq!(played, computed);
        compared += 1;
    }
    assert!(compared > 24 * 80, "{compared}");
    let phases = |job: &Job| told_at_once(job, "phases");
    assert_eq!(phases(job), phases(at_once));
}
