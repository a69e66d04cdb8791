//! What a run that nobody watches is held to, and what it tells.

use std::fs;

use msp_maturity::sample::{Products, products, sample_providers, write_as};

use super::super::as_of::cut;
use super::super::support::{code, stderr, stdout};
use super::Job;

#[test]
fn a_phase_that_is_too_low_is_told_by_the_code() {
    let job = Job::of_sample("stable");
    assert_eq!(code(&job.monthly(&["--min-phase", "stable"])), 0);
    let output = job.monthly(&["--min-phase", "proactive"]);
    assert_eq!(code(&output), 1);
    assert!(
        stderr(&output).contains("the held phase is Stable"),
        "{}",
        stderr(&output)
    );
    assert!(job.reports().join("latest/report.html").is_file());
}

/// A provider that falls back: what comes later is another's.
#[test]
fn a_fall_of_the_held_phase_is_a_regression_and_a_stricter_model_is_none() {
    let job = Job::of_sample("stable");
    job.month(&["--as-of", "2026-09"]);
    job.month(&["--fail-on", "regression"]);
    let strict = "[[gates]]\ngate = 1\nsigns_needed = 5\n";
    fs::write(job.room().join("strict.toml"), strict).unwrap();
    let output = job.monthly(&["--fail-on", "regression", "--model", "strict.toml"]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    // Without what shows that tickets are closed, the first gate is shut.
    let reactive = Job::of_sample("reactive");
    for entry in fs::read_dir(reactive.exports()).unwrap() {
        let from = entry.unwrap().path();
        let kept = job.exports().join(from.file_name().unwrap());
        fs::copy(&from, kept).unwrap();
    }
    for entry in fs::read_dir(job.exports()).unwrap() {
        let path = entry.unwrap().path();
        if !reactive.exports().join(path.file_name().unwrap()).exists() {
            fs::remove_file(path).unwrap();
        }
    }
    let output = job.monthly(&["--fail-on", "regression"]);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
    assert!(
        stderr(&output).contains("the held phase fell since 2026-09"),
        "{}",
        stderr(&output)
    );
}

/// An export that says what is paid, and not when, shows of each month end only
/// what its own run saw.
#[test]
fn months_that_are_seen_once_count_as_they_were_seen() {
    const STABLE: usize = 1;
    let operation = sample_providers()[STABLE].operation();
    let (desks, _, billing) = products();
    let job = Job::empty();
    let mut headlines = Vec::new();
    for at in ["2026-08", "2026-09", "2026-10"] {
        let named = Products {
            help_desk: desks[0],
            accounting: "xero",
            subscriptions: billing[0],
        };
        let then = cut(&operation, at.parse().unwrap());
        write_as(&then, named, &job.exports()).unwrap();
        job.month(&[]);
        headlines.push(job.report(at)["phase"]["headline"].clone());
    }
    assert_eq!(headlines, ["stable"; 3]);
    let phase = &job.report("2026-10")["phase"];
    assert_eq!(phase["held"], "stable");
    assert_eq!(phase["months_in_phase"], 2);
    let alone = job.run(&[
        "analyze",
        "exports",
        "--no-history",
        "--min-phase",
        "stable",
    ]);
    assert_eq!(code(&alone), 1, "{}", stderr(&alone));
    let told = stdout(&alone);
    let words: Vec<&str> = told.split_whitespace().collect();
    let open = "at least Reactive, at most";
    assert!(words.join(" ").contains(open), "{told}");
    assert!(
        stderr(&alone).contains("with a history"),
        "{}",
        stderr(&alone)
    );
}

#[test]
fn stale_exports_are_refused_and_nothing_is_written() {
    let job = Job::of_sample("stable");
    let output = job.monthly(&["--max-age", "45d", "--today", "2027-01-31"]);
    assert_eq!(code(&output), 3);
    assert!(
        stderr(&output).contains("export anew"),
        "{}",
        stderr(&output)
    );
    assert!(!job.reports().exists());
    let output = job.monthly(&["--max-age", "45d", "--today", "2020-01-31"]);
    assert_eq!(code(&output), 3);
    assert!(
        stderr(&output).contains("check the clock"),
        "{}",
        stderr(&output)
    );
    job.month(&["--max-age", "45d", "--today", "2026-11-01"]);
}

#[test]
fn one_event_a_line_and_nothing_else() {
    let job = Job::of_sample("stable");
    let events = |further: &[&str]| -> Vec<serde_json::Value> {
        let output = job.monthly(&[&["--log", "json", "--quiet"], further].concat());
        assert_eq!(stdout(&output), "");
        stderr(&output)
            .lines()
            .map(|line| serde_json::from_str(line).expect(line))
            .collect()
    };
    let told = events(&[]);
    let messages: Vec<&str> = told
        .iter()
        .map(|event| event["message"].as_str().unwrap())
        .collect();
    assert_eq!(
        messages,
        [
            "started",
            "exports read",
            "judged",
            "run recorded",
            "report written",
            "finished"
        ]
    );
    assert_eq!(told[2]["headline"], "Stable");
    assert_eq!(told[5]["exit_code"], 0);
    let told = events(&["--min-phase", "scalable"]);
    let error = &told[told.len() - 2];
    assert_eq!(error["level"], "ERROR");
    assert!(error["message"].as_str().unwrap().contains("--min-phase"));
    assert_eq!(told[told.len() - 1]["exit_code"], 1);
}

#[test]
fn quiet_says_nothing_but_troubles() {
    let job = Job::of_sample("stable");
    let output = job.monthly(&["--quiet"]);
    assert_eq!(
        (stdout(&output), stderr(&output)),
        (String::new(), String::new())
    );
}

#[test]
fn figures_for_monitoring_are_replaced_as_a_whole() {
    let job = Job::of_sample("stable");
    let file = job.room().join("msp.prom");
    fs::write(&file, "old").unwrap();
    job.month(&["--metrics-file", "msp.prom"]);
    let text = fs::read_to_string(&file).unwrap();
    for line in [
        "msp_maturity_phase{kind=\"held\"} 1",
        "msp_maturity_run_exit_code 0",
        "msp_maturity_input_rows{fate=\"set_aside\"} 0",
    ] {
        assert!(text.lines().any(|one| one == line), "{line}\n{text}");
    }
    let hidden = fs::read_dir(job.room()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with('.')
    });
    assert_eq!(hidden.count(), 0);
    let refused = job.monthly(&["--metrics-file", "nowhere/msp.prom"]);
    assert_eq!(code(&refused), 4);
    assert!(stderr(&refused).contains("`nowhere/msp.prom` cannot be written"));
}

#[test]
fn definitions_name_the_program_and_the_folders_from_the_root() {
    let job = Job::of_sample("stable");
    for (kind, said) in [
        ("cron", "flock -n "),
        ("systemd", "Persistent=true"),
        ("windows", "<MultipleInstancesPolicy>IgnoreNew"),
        ("kubernetes", "concurrencyPolicy: Forbid"),
    ] {
        let arguments = ["schedule", "print", "exports", "--kind", kind];
        let further = ["--", "--max-age", "45d"];
        let output = job.run(&[&arguments[..], &further].concat());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let text = stdout(&output);
        assert!(text.contains(said), "{text}");
        assert!(text.contains("--max-age"), "{text}");
        assert!(text.contains(job.exports().to_str().unwrap()), "{text}");
        assert!(
            text.contains(job.room().join("report").to_str().unwrap()),
            "{text}"
        );
    }
}

#[test]
fn completions_and_pages_of_the_manual_name_every_command() {
    let job = Job::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let text = stdout(&job.run(&["completions", shell]));
        assert!(
            text.contains("analyze") && text.contains("metrics-file"),
            "{shell}"
        );
    }
    let page = stdout(&job.run(&["man"]));
    assert!(page.contains(".TH msp-maturity 1"), "{page}");
    assert_eq!(code(&job.run(&["man", "--out", "pages"])), 0);
    for page in [
        "msp-maturity.1",
        "msp-maturity-analyze.1",
        "msp-maturity-history-diff.1",
    ] {
        assert!(job.room().join("pages").join(page).is_file(), "{page}");
    }
}
