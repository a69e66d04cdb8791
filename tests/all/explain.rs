//! What a metric, a sign, a gate and a phase say of themselves, and of exports.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use msp_maturity::metrics::{self, CATALOGUE};
use msp_maturity::model::{MaturityModel, Phase};
use serde_json::Value;

use super::support::{code, contents, fill, project, run, sample_files, stderr, stdout};

fn explained(name: &str) -> String {
    let output = run(&["explain", name]);
    assert_eq!(code(&output), 0, "{name}");
    stdout(&output)
}

#[test]
fn every_metric_tells_its_formula_and_what_it_needs() {
    for metric in CATALOGUE {
        let text = explained(metric.id);
        for said in [metric.title, metric.formula, metric.why] {
            assert!(text.contains(said), "{}: {text}", metric.id);
        }
        for column in metric.needs {
            assert!(text.contains(column.name), "{}: {text}", metric.id);
        }
    }
}

#[test]
fn every_sign_tells_its_targets_with_their_sources_or_why_it_has_none() {
    let model = MaturityModel::embedded().unwrap();
    for sign in &model.signs {
        let text = explained(&sign.id);
        assert_eq!(text, explained(&sign.number.to_string()));
        assert!(text.contains(&sign.title), "{text}");
        if let Some(unseen) = &sign.unseen {
            assert!(text.contains(unseen.as_str()), "{text}");
        }
        for criterion in &sign.criteria {
            let unit = metrics::find(&criterion.metric).unwrap().unit;
            // As the page says it.
            let target = criterion.target.spoken(unit).to_string();
            for said in [
                &target,
                &criterion.rationale,
                &criterion.remedy,
                &criterion.source.title,
            ] {
                assert!(text.contains(said.as_str()), "{}: {said}\n{text}", sign.id);
            }
        }
    }
}

#[test]
fn a_metric_names_each_sign_that_it_judges() {
    let model = MaturityModel::embedded().unwrap();
    for sign in &model.signs {
        for criterion in &sign.criteria {
            let text = explained(&criterion.metric);
            let judges = format!("Judges sign {}: {}", sign.number, sign.title);
            assert!(text.contains(&judges), "{judges}\n{text}");
        }
    }
}

#[test]
fn gates_and_phases_are_explained_under_the_names_of_the_list() {
    let list = stdout(&run(&["explain"]));
    for gate in ["gate-1", "gate-2", "gate-3"] {
        assert!(list.contains(gate), "{list}");
        assert!(explained(gate).contains("Ready when"), "{gate}");
    }
    for phase in Phase::ALL {
        let name = phase.name().to_lowercase();
        assert!(list.contains(&name), "{list}");
        assert!(explained(&name).starts_with(phase.name()), "{name}");
    }
    for metric in CATALOGUE {
        assert!(list.contains(metric.id), "{list}");
    }
}

#[test]
fn a_name_may_be_typed_as_it_is_read() {
    let expected = explained("record_completeness");
    for typed in [
        "record-completeness",
        "Record Completeness",
        " RECORD_COMPLETENESS ",
    ] {
        assert_eq!(explained(typed), expected);
    }
}

/// What is said of a name in exports, without what it is.
fn found(name: &str, folder: &str) -> String {
    let output = run(&["explain", name, folder]);
    assert_eq!(code(&output), 0, "{name}: {}", stderr(&output));
    stdout(&output)
}

/// The rows that a name rests on in exports.
fn rows(name: &str, folder: &str) -> Vec<BTreeMap<String, String>> {
    let room = tempfile::tempdir().unwrap();
    let file = room.path().join("rows.csv");
    let output = run(&["explain", name, folder, "--rows", file.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{name}: {}", stderr(&output));
    let mut reader = csv::Reader::from_path(&file).unwrap();
    let rows: Vec<_> = reader.deserialize().map(Result::unwrap).collect();
    let said = format!("Wrote {} rows to ", rows.len());
    // Thousands are parted by commas.
    assert!(stdout(&output).replace(',', "").contains(&said), "{said}");
    rows
}

fn report_of(provider: &str) -> Value {
    let room = tempfile::tempdir().unwrap();
    let to = room.path().join("report");
    let folder = format!("sample-data/{provider}");
    assert_eq!(
        code(&run(&["analyze", &folder, "--out", to.to_str().unwrap()])),
        0
    );
    serde_json::from_str(&fs::read_to_string(to.join("report.json")).unwrap()).unwrap()
}

/// The criteria of a report.
fn criteria(report: &Value) -> impl Iterator<Item = &Value> {
    let signs = report["signs"].as_array().unwrap().iter();
    signs.flat_map(|sign| sign["criteria"].as_array().unwrap())
}

#[test]
fn every_needed_criterion_with_a_value_tells_its_records_in_the_report() {
    let report = report_of("stable");
    let mut told = 0;
    let needed = criteria(&report).filter(|one| one["role"] == "needed");
    for criterion in needed.filter(|one| !one["value"].is_null()) {
        let records = &criterion["records"];
        let count = |side: &str| records[side].as_u64().unwrap();
        let all = count("for") + count("against") + count("counted");
        assert!(all > 0, "{criterion:#}");
        let sample = records["sample"].as_array().unwrap();
        for side in ["for", "against", "counted"] {
            let shown = sample.iter().filter(|one| one["side"] == side).count() as u64;
            assert_eq!(shown, count(side).min(5), "{criterion:#}");
        }
        told += 1;
    }
    assert!(told > 15, "{told}");
}

#[test]
fn a_number_is_told_with_its_verdict_its_months_and_its_records() {
    let text = found("sla_resolution_compliance", "sample-data/stable");
    let report = report_of("stable");
    let judged = criteria(&report).find(|one| one["metric"] == "sla_resolution_compliance");
    let judged = judged.unwrap();
    let number = |field: &str| judged[field].as_f64().unwrap();
    for said in [
        "Judges sign 6".to_owned(),
        format!("Value      {:.1}%", number("value") * 100.0),
        format!(
            "Made of    {} / {}, n {}",
            number("numerator"),
            number("denominator"),
            number("n")
        ),
        "Verdict    ".to_owned(),
        "of the last 6 months, 5 needed".to_owned(),
        format!("{} against it", judged["records"]["against"]),
        format!("{} for it", judged["records"]["for"]),
    ] {
        assert!(text.contains(&said), "{said}\n{text}");
    }
    let months = text
        .lines()
        .filter(|line| line.contains("✓ 2026-") || line.contains("✗ 2026-"));
    assert_eq!(months.count(), 6, "{text}");
}

#[test]
fn each_row_says_where_it_stands_and_there_it_stands() {
    let mut checked = 0;
    for metric in [
        "record_completeness",
        "sla_resolution_compliance",
        "dso",
        "package_share",
    ] {
        for row in rows(metric, "sample-data/proactive") {
            assert_eq!(row["metric"], metric);
            let number = row["row"].split(", ").find(|part| {
                part.chars().any(|letter| letter.is_ascii_digit()) && !part.contains(' ')
            });
            let text = fs::read_to_string(project().join(&row["file"])).unwrap();
            let line: usize = row["line"].parse().unwrap();
            let there = text.lines().nth(line - 1).unwrap();
            if let Some(number) = number {
                assert!(there.contains(number), "{row:?}: {there}");
                checked += 1;
            }
        }
    }
    assert!(checked > 500, "{checked}");
}

#[test]
fn the_rows_add_up_to_the_number() {
    let report = report_of("scalable");
    for metric in [
        "record_completeness",
        "categorised_share",
        "receivables_over_90_days_share",
    ] {
        let judged = criteria(&report)
            .find(|one| one["metric"] == metric)
            .unwrap();
        let rows = rows(metric, "sample-data/scalable");
        let sum = |column: &str| -> f64 {
            rows.iter()
                .map(|row| row[column].parse::<f64>().unwrap())
                .sum()
        };
        for column in ["numerator", "denominator"] {
            let expected = judged[column].as_f64().unwrap();
            assert!(
                (sum(column) - expected).abs() < 0.01,
                "{metric} {column}: {expected}"
            );
        }
    }
}

#[test]
fn signs_gates_and_phases_tell_what_was_found() {
    let folder = "sample-data/stable";
    let sign = found("4", folder);
    for metric in [
        "Clients billed as agreed",
        "Days sales outstanding",
        "Against",
        "For",
        "Verdict",
    ] {
        assert!(sign.contains(metric), "{metric}\n{sign}");
    }
    let gate = found("gate-2", folder);
    for number in 6..=10 {
        assert!(
            gate.lines()
                .any(|line| line.contains(&format!(" {number}  "))),
            "{gate}"
        );
    }
    assert!(gate.contains("not passed"), "{gate}");
    assert!(found("stable", folder).contains("Stable to Proactive, at the end of"));
    let phase = found("phase", folder);
    assert!(
        phase.starts_with("Phase at the end of October 2026: Stable\n"),
        "{phase}"
    );
    let (_, binds) = phase.split_once("What binds").unwrap();
    assert!(binds.contains("target"), "{phase}");
    assert!(found("scalable", "sample-data/scalable").contains(" 16  "));
    assert_eq!(
        explained("phase")
            .matches("The way on is this gate.")
            .count(),
        3
    );
}

#[test]
fn a_number_that_is_missing_says_what_would_give_it() {
    let room = tempfile::tempdir().unwrap();
    let tickets = sample_files("stable")
        .into_iter()
        .filter(|(name, _)| name.starts_with("chamados"))
        .collect::<Vec<_>>();
    fill(room.path(), &tickets);
    let text = found("dso", room.path().to_str().unwrap());
    assert!(
        text.contains("Value      none: no export carries invoices"),
        "{text}"
    );
    assert!(text.contains("To have it Export invoices."), "{text}");
}

#[test]
fn rows_replace_rows_and_nothing_else() {
    let room = tempfile::tempdir().unwrap();
    fill(room.path(), &sample_files("stable"));
    let before = contents(room.path());
    let folder = room.path().to_str().unwrap();
    for (file, _) in &before {
        let at = room.path().join(file);
        let output = run(&["explain", "dso", folder, "--rows", at.to_str().unwrap()]);
        assert_eq!(code(&output), 2);
        assert!(stderr(&output).contains("there already"));
    }
    assert_eq!(contents(room.path()), before);
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("rows.csv");
    for _ in 0..2 {
        let output = run(&["explain", "dso", folder, "--rows", file.to_str().unwrap()]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
    }
    let nowhere = Path::new(folder).join("no/such/rows.csv");
    let output = run(&[
        "explain",
        "dso",
        folder,
        "--rows",
        nowhere.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 4);
    let output = run(&["explain", "dso", "--rows", file.to_str().unwrap()]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("name their folder"));
}

#[test]
fn a_model_of_ones_own_is_explained_as_it_judges() {
    let room = tempfile::tempdir().unwrap();
    let model = room.path().join("ours.toml");
    fs::write(
        &model,
        "id = \"ours\"\n[[signs]]\nid = \"consistent_billing\"\n[[signs.criteria]]\nmetric = \"dso\"\nat_most = 11.0\n",
    )
    .unwrap();
    for more in [&[][..], &["sample-data/stable"]] {
        let arguments = [
            &["explain", "dso"],
            more,
            &["--model", model.to_str().unwrap()],
        ]
        .concat();
        let output = run(&arguments);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        assert!(
            stdout(&output).contains("at most 11"),
            "{}",
            stdout(&output)
        );
    }
}
