//! What the command line takes and refuses, and the code it ends with.

use std::io::Read as _;
use std::process::Stdio;

use super::support::{code, project, run, stderr, stdout};

/// What was typed is refused: code 2, nothing on standard output, and words
/// that help.
fn refused(arguments: &[&str], words: &[&str]) {
    let output = run(arguments);
    assert_eq!(code(&output), 2, "{arguments:?}");
    assert_eq!(stdout(&output), "", "{arguments:?}");
    let message = stderr(&output);
    for word in words {
        assert!(message.contains(word), "{arguments:?}: {message}");
    }
}

#[test]
fn a_month_that_is_none_is_refused() {
    for text in ["september", "2026-13", "2026", "09-2026", "2026-9", "-1"] {
        refused(
            &["analyze", "sample-data/stable", &format!("--as-of={text}")],
            &["is not a month", "`2026-09`"],
        );
    }
}

#[test]
fn a_month_outside_the_records_is_refused_with_their_reach() {
    for month in ["1999-01", "2026-11", "2031-01"] {
        refused(
            &["analyze", "sample-data/stable", "--as-of", month],
            &["2026-10", month],
        );
    }
}

#[test]
fn an_earlier_month_is_judged_as_if_the_rest_had_not_happened() {
    let output = run(&["analyze", "sample-data/stable", "--as-of", "2026-03"]);
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).starts_with("Phase at the end of March 2026: STABLE\n"));
}

#[test]
fn names_that_nothing_has_are_refused_with_what_there_is() {
    refused(
        &["sample", "--provider", "nobody"],
        &["`nobody`", "reactive, stable, proactive, scalable"],
    );
    refused(&["explain", "vibes"], &["`vibes`", "explain"]);
    refused(&["analyse", "sample-data/stable"], &["analyze"]);
    refused(&["analyze"], &["FILES OR FOLDERS"]);
    refused(&["sample", "--tickets", "5"], &["--provider"]);
    refused(
        &["sample", "--provider", "stable", "--tickets", "0"],
        &["0"],
    );
    refused(&[], &["Usage"]);
}

#[test]
fn a_path_that_is_not_there_is_named() {
    let output = run(&["analyze", "sample-data/nowhere"]);
    assert_eq!(code(&output), 3);
    assert!(stderr(&output).contains("`sample-data/nowhere` does not exist"));
}

#[test]
fn too_little_to_see_ends_with_its_own_code_and_a_report_all_the_same() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("report");
    let output = run(&[
        "analyze",
        "sample-data/stable/faturas.csv",
        "--out",
        folder.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 3);
    let summary = stdout(&output);
    assert!(summary.contains("NOT DETERMINED"), "{summary}");
    let report = std::fs::read_to_string(folder.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["phase"]["headline"], "not_determined");
    assert!(folder.join("report.html").is_file());
}

#[test]
fn help_names_every_option() {
    for (command, options) in [
        (
            "analyze",
            &[
                "--out",
                "--as-of",
                "--config",
                "--strict",
                "--max-rejected",
                "--redact",
                "FILES OR FOLDERS",
                "--history",
                "--no-history",
                "--monthly",
                "--keep",
                "--no-reuse",
                "--wait",
                "--fail-on",
                "--min-phase",
                "--max-age",
                "--log",
                "--quiet",
                "--metrics-file",
            ][..],
        ),
        ("history", &["list", "show", "diff", "export", "verify"]),
        ("schedule", &["print"]),
        ("man", &["--out"]),
        ("inspect", &["--json", "--records", "--config"]),
        ("init", &["FOLDER", "--force"]),
        ("explain", &["NAME"]),
        ("sample", &["--out", "--provider", "--tickets", "--seed"]),
    ] {
        let output = run(&[command, "--help"]);
        assert_eq!(code(&output), 0);
        let help = stdout(&output);
        for option in options {
            assert!(help.contains(option), "{command}: {option}\n{help}");
        }
    }
    let help = stdout(&run(&["--help"]));
    for said in [
        "analyze",
        "explain",
        "sample",
        "Exit codes",
        "nothing leaves",
    ] {
        assert!(help.contains(said), "{said}\n{help}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_trouble() {
    for arguments in [&["analyze", "sample-data/stable"][..], &["explain"]] {
        let program = assert_cmd::cargo::cargo_bin!("msp-maturity");
        let mut child = std::process::Command::new(program)
            .current_dir(project())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut message = String::new();
        let mut errors = child.stderr.take().unwrap();
        errors.read_to_string(&mut message).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{arguments:?}");
        assert_eq!(message, "", "{arguments:?}");
    }
}
