//! The whole report and the summary of each sample provider, as a person
//! agreed to them. The first tests to read.

use std::fs;
use std::path::PathBuf;

use super::support::{PROVIDERS, code, project, run, stdout};

/// Compares a text with the file that is kept of it.
pub fn check(name: &str, found: &str) {
    let path: PathBuf = project().join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, found).unwrap();
        return;
    }
    let kept = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if kept == found {
        return;
    }
    let (line, kept_line, found_line) = first_difference(&kept, found);
    panic!(
        "tests/golden/{name} differs from line {line} on:\n  kept:  {kept_line}\n  found: {found_line}\n\
         If that is meant, run `UPDATE_GOLDEN=1 cargo test --release golden`, read the difference \
         in the files, and say in the commit why they moved."
    );
}

fn first_difference<'a>(kept: &'a str, found: &'a str) -> (usize, &'a str, &'a str) {
    let longest = kept.lines().count().max(found.lines().count());
    let line_of = |text: &'a str, line| text.lines().nth(line).unwrap_or("(the end)");
    (0..longest)
        .map(|line| (line + 1, line_of(kept, line), line_of(found, line)))
        .find(|(_, kept, found)| kept != found)
        .unwrap_or((longest, "(line ends)", "(line ends)"))
}

#[test]
fn each_sample_provider_is_in_the_phase_of_its_name() {
    for (name, phase) in PROVIDERS {
        let output = run(&["analyze", &format!("sample-data/{name}")]);
        assert_eq!(code(&output), 0, "{name}");
        let first = stdout(&output).lines().next().unwrap().to_owned();
        let expected = format!(
            "Phase at the end of October 2026: {}",
            phase.name().to_uppercase()
        );
        assert_eq!(first, expected);
    }
}

#[test]
fn the_report_of_each_sample_provider_is_the_golden_one() {
    for (name, phase) in PROVIDERS {
        let room = tempfile::tempdir().unwrap();
        let folder = room.path().join("report");
        let samples = format!("sample-data/{name}");
        let output = run(&["analyze", &samples, "--out", folder.to_str().unwrap()]);
        assert_eq!(code(&output), 0, "{name}");
        let report = fs::read_to_string(folder.join("report.json")).unwrap();
        let parsed: serde_json::Value = serde_json::from_str(&report).unwrap();
        let expected = phase.name().to_lowercase();
        assert_eq!(parsed["phase"]["headline"], expected.as_str());
        assert_eq!(parsed["phase"]["held"], expected.as_str());
        check(&format!("{name}.json"), &report);
    }
}

#[test]
fn the_summary_of_each_sample_provider_is_the_golden_one() {
    for (name, _) in PROVIDERS {
        let output = run(&["analyze", &format!("sample-data/{name}")]);
        assert!(output.stderr.is_empty(), "{name}");
        check(&format!("{name}.txt"), &stdout(&output));
    }
}

#[test]
fn the_first_difference_is_found_wherever_it_is() {
    assert_eq!(first_difference("a\nb\n", "a\nc\n"), (2, "b", "c"));
    assert_eq!(first_difference("a\n", "a\nc\n"), (2, "(the end)", "c"));
}
