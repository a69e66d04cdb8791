//! Waivers in `msp-maturity.toml`: shown everywhere, never a point.

use std::fs;

use serde_json::Value;

use super::support::{code, fill, forget_places, run, sample_files, stdout};

/// The report and the summary of a sample provider under a configuration.
fn report(provider: &str, configuration: &str) -> (Value, String, String) {
    let room = tempfile::tempdir().unwrap();
    let from = room.path().join("exports");
    fill(&from, &sample_files(provider));
    fs::write(from.join("msp-maturity.toml"), configuration).unwrap();
    let to = room.path().join("report");
    let output = run(&[
        "analyze",
        from.to_str().unwrap(),
        "--out",
        to.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 0);
    let read = |name: &str| fs::read_to_string(to.join(name)).unwrap();
    let mut json = serde_json::from_str(&read("report.json")).unwrap();
    forget_places(&mut json);
    (json, read("report.html"), stdout(&output))
}

fn waiver(of: &str, expires: &str) -> String {
    format!(
        "[[waivers]]\nof = \"{of}\"\nreason = \"<moving> to another desk\"\nowner = \"Ana\"\nexpires = {expires}\n"
    )
}

/// Proactive but for its SLAs, of which its exports say nothing.
const NO_SLAS: &str = "leave_out = [\"incident_sla.csv\"]\n\
    [[files]]\nmatch = \"incident.csv\"\ncolumns = { made_sla = \"ignore\", sla_due = \"ignore\" }\n";

#[test]
fn a_waiver_opens_the_way_but_counts_for_nothing() {
    let (plain, ..) = report("proactive", NO_SLAS);
    let with_waiver = format!("{NO_SLAS}{}", waiver("sla_consistency", "2027-12-31"));
    let (waived, html, summary) = report("proactive", &with_waiver);
    assert_eq!(plain["phase"]["headline"], "stable");
    assert_eq!(waived["phase"]["headline"], "proactive");
    assert_eq!(waived["phase"]["without_waivers"], "stable");
    assert_eq!(waived["history"][23]["without_waivers"], "stable");
    assert_eq!(waived["phase"]["coverage"], plain["phase"]["coverage"]);
    for gate in 0..3 {
        let met = |report: &Value| report["gates"][gate]["signs_met"].clone();
        assert_eq!(met(&waived), met(&plain));
    }
    assert_eq!(waived["signs"][5]["status"], "waived");
    assert_eq!(waived["signs"][5]["without_waiver"], "not_observed");
    assert_eq!(waived["waivers"][0]["effect"], "in_use");
    for output in [&html, &summary] {
        assert!(output.contains("Waiver of sla_consistency until 31 Dec 2027"));
        assert!(output.contains("core sign 6 waived"));
    }
    assert!(!html.contains("<moving>"));
}

#[test]
fn what_is_too_little_to_pass_without_it_is_too_little_with_it() {
    let all = ["consistent_ticketing", "consistent_billing"].map(|sign| waiver(sign, "2027-12-31"));
    let (waived, ..) = report("reactive", &all.concat());
    assert_eq!(waived["phase"]["headline"], "reactive");
    assert_eq!(waived["gates"][0]["signs_met"], 0);
}

#[test]
fn an_expired_waiver_changes_nothing_and_is_said_to_have_expired() {
    let (plain, ..) = report("reactive", "");
    let (waived, html, summary) = report("reactive", &waiver("consistent_ticketing", "2026-10-30"));
    assert_eq!(waived["phase"]["headline"], plain["phase"]["headline"]);
    assert_eq!(waived["signs"], plain["signs"]);
    assert_eq!(waived["waivers"][0]["effect"], "expired");
    assert!(html.contains("expired, and counts for nothing"));
    let summary = summary.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        summary.contains("expired, and counts for nothing"),
        "{summary}"
    );
}
