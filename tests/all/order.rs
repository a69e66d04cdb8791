//! The order of files and rows, and how rows are spread over files, is
//! nothing that a verdict depends on.

use msp_maturity::report;
use serde_json::Value;

use super::sheets::{File, rows, written_like};
use super::support::{PROVIDERS, analyse_files, contents, forget_places, run, sample_files};

/// The report without the account of the files, which does tell them apart.
fn report_of(files: &[File]) -> Value {
    let analysis = analyse_files(files).unwrap();
    let mut report: Value = serde_json::from_str(&report::json(&analysis).unwrap()).unwrap();
    assert!(report["inputs"].take().is_array());
    // So do the places of records.
    forget_places(&mut report);
    report
}

fn reversed(text: &str) -> String {
    let mut rows = rows(text);
    rows[1..].reverse();
    written_like(text, &rows)
}

/// The rows in a fixed order that has nothing to do with the file's.
fn shuffled(text: &str) -> String {
    let mut rows = rows(text);
    let body = rows.len() - 1;
    // A prime that divides none of the samples visits each row once.
    let order: Vec<usize> = (0..body).map(|row| 1 + row * 7_919 % body).collect();
    let header = rows[0].clone();
    let mut mixed = vec![header];
    mixed.extend(order.into_iter().map(|row| std::mem::take(&mut rows[row])));
    assert!(mixed.iter().all(|row| !row.is_empty()));
    written_like(text, &mixed)
}

#[test]
fn rows_in_another_order_give_the_same_report() {
    for (provider, _) in PROVIDERS {
        let files = sample_files(provider);
        let expected = report_of(&files);
        for other_order in [reversed, shuffled] {
            let other: Vec<File> = files
                .iter()
                .map(|(name, text)| (name.clone(), other_order(text)))
                .collect();
            assert_ne!(other, files);
            assert_same(&report_of(&other), &expected, provider);
        }
    }
}

#[test]
fn files_under_other_names_give_the_same_report() {
    for (provider, _) in PROVIDERS {
        let files = sample_files(provider);
        let renamed: Vec<File> = files
            .iter()
            .rev()
            .enumerate()
            .map(|(position, (_, text))| (format!("{position}.csv"), text.clone()))
            .collect();
        assert_same(&report_of(&renamed), &report_of(&files), provider);
    }
}

#[test]
fn two_halves_are_one_export_and_a_copy_adds_nothing() {
    for (provider, _) in PROVIDERS {
        let files = sample_files(provider);
        let expected = report_of(&files);
        let mut halves = Vec::new();
        for (name, text) in &files {
            let rows = rows(text);
            let (first, second) = rows[1..].split_at(rows.len() / 2);
            for (half, body) in [("a", first), ("b", second)] {
                let with_header = [&rows[..1], body].concat();
                halves.push((format!("{half}-{name}"), written_like(text, &with_header)));
            }
        }
        assert_same(&report_of(&halves), &expected, provider);
        let copies = files
            .iter()
            .map(|(name, text)| (format!("copy-{name}"), text.clone()));
        let twice: Vec<File> = files.iter().cloned().chain(copies).collect();
        assert_same(&report_of(&twice), &expected, provider);
    }
}

/// Says which part of two reports differs, since the whole is too long.
fn assert_same(found: &Value, expected: &Value, provider: &str) {
    for (part, expected) in expected.as_object().unwrap() {
        let found = &found[part];
        if let (Some(found), Some(expected)) = (found.as_array(), expected.as_array()) {
            for (found, expected) in found.iter().zip(expected) {
                assert_eq!(found, expected, "{provider}: {part}");
            }
        }
        assert_eq!(found, expected, "{provider}: {part}");
    }
}

#[test]
fn two_runs_write_the_same_bytes_whatever_order_the_files_are_named_in() {
    let room = tempfile::tempdir().unwrap();
    let files = [
        "sample-data/stable/sla.csv",
        "sample-data/stable/chamados.csv",
        "sample-data/stable/faturas.csv",
        "sample-data/stable/contratos.csv",
    ];
    let report = |name: &str, files: &[&str]| {
        let folder = room.path().join(name);
        // A history also tells when its runs were.
        let out = ["analyze", "--no-history", "--out", folder.to_str().unwrap()];
        let mut arguments = out.to_vec();
        arguments.extend(files);
        assert!(run(&arguments).status.success());
        contents(&folder)
    };
    let first = report("first", &files);
    assert!(first.len() > 10, "{}", first.len());
    let mut backwards = files;
    backwards.reverse();
    for (name, files) in [
        ("again", &files[..]),
        ("backwards", &backwards),
        ("folder", &["sample-data/stable"]),
    ] {
        let other = report(name, files);
        for ((path, bytes), (other_path, other_bytes)) in first.iter().zip(&other) {
            assert_eq!(path, other_path, "{name}");
            assert!(bytes == other_bytes, "{name}: {}", path.display());
        }
        assert_eq!(first.len(), other.len(), "{name}");
    }
}
