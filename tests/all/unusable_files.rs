//! Files that are broken, foreign or cut short.

use std::fs;
use std::path::Path;

use super::support::{code, contents, project, run, stderr, stdout};

/// A folder with these files in it, analysed: the code and what was said on
/// standard error.
fn analysed(files: &[(&str, &[u8])]) -> (i32, String) {
    let room = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(room.path().join(name), bytes).unwrap();
    }
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    (code(&output), stderr(&output))
}

/// The files cannot be used, and these words say why.
fn unusable(files: &[(&str, &[u8])], words: &[&str]) {
    let (code, message) = analysed(files);
    assert_eq!(code, 3, "{message}");
    for word in words {
        assert!(message.contains(word), "{word}: {message}");
    }
}

#[test]
fn a_folder_without_tables_says_what_to_put_there() {
    unusable(&[], &["no CSV file found", "export tickets"]);
    unusable(
        &[("notes.md", b"# Notes"), (".hidden.csv", b"a,b\n")],
        &["no CSV file found"],
    );
}

#[test]
fn a_file_of_another_kind_is_named_for_what_it_is() {
    for (bytes, kind) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG picture"),
        (b"PK\x03\x04\x14\0", "an Excel workbook"),
        (b"%PDF-1.7", "a PDF document"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"\0\x01\x02\x03", "no text"),
        (b"", "empty"),
    ] {
        unusable(&[("tickets.csv", bytes)], &["tickets.csv", kind]);
    }
}

#[test]
fn a_foreign_table_is_told_what_was_found_and_what_it_lacks() {
    unusable(
        &[("things.csv", b"colour,shape,size\nred,round,3\n")],
        &["things.csv", "colour, shape, size", "expected tickets"],
    );
    unusable(
        &[("tickets.csv", b"Ticket ID,Priority,Client\n1,High,Acme\n")],
        &[
            "Ticket ID, Priority, Client",
            "nearest to tickets",
            "lacks created_at",
        ],
    );
}

#[test]
fn a_header_without_rows_is_no_provider() {
    unusable(
        &[("tickets.csv", b"Ticket ID,Created,Resolved,Status\n")],
        &["no ticket or invoice", "a date"],
    );
}

#[test]
fn agreements_alone_tell_no_month_to_judge() {
    let agreements = fs::read(project().join("sample-data/stable/contratos.csv")).unwrap();
    unusable(&[("contratos.csv", &agreements)], &["no ticket or invoice"]);
}

#[test]
fn one_bad_file_does_not_spoil_the_others() {
    let room = tempfile::tempdir().unwrap();
    copy_sample("stable", room.path());
    fs::write(room.path().join("picture.csv"), b"\x89PNG\r\n\x1a\n").unwrap();
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    assert_eq!(code(&output), 0);
    let summary = stdout(&output);
    assert!(summary.contains("STABLE"), "{summary}");
    assert!(summary.contains("picture.csv"), "{summary}");
}

#[test]
fn a_file_that_breaks_off_loses_one_row_and_says_which() {
    breaks_off("\n");
}

#[test]
fn a_file_with_line_ends_of_windows_that_breaks_off_says_the_same() {
    breaks_off("\r\n");
}

fn breaks_off(line_end: &str) {
    let room = tempfile::tempdir().unwrap();
    let (exports, report) = (room.path().join("exports"), room.path().join("report"));
    copy_sample("stable", &exports);
    let path = exports.join("chamados.csv");
    let whole = fs::read_to_string(&path).unwrap();
    let whole = whole.replace("\r\n", "\n").replace('\n', line_end);
    let last_line = whole.trim_end().rfind('\n').unwrap() + 1;
    fs::write(&path, &whole[..last_line + 20]).unwrap();

    let output = run(&[
        "analyze",
        exports.to_str().unwrap(),
        "--out",
        report.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 0);
    let rejected = fs::read_to_string(report.join("rejected-rows.csv")).unwrap();
    let rows: Vec<&str> = rejected.lines().collect();
    assert_eq!(rows.len(), 2, "{rejected}");
    let line = whole.lines().count();
    assert!(
        rows[1].contains(&format!("chamados.csv,{line},")),
        "{rejected}"
    );
    assert!(rows[1].contains("breaks off"), "{rejected}");
    let first_cell = whole[last_line..].split(';').next().unwrap();
    assert!(rows[1].contains(&format!(",\"{first_cell};")), "{rejected}");
    let report = fs::read_to_string(report.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let rows = &report["inputs"][0]["rows"];
    assert_eq!(rows["set_aside"], 1);
    assert_eq!(rows["read"], whole.lines().count() - 1);
}

#[test]
fn every_row_of_every_sample_has_one_fate() {
    for (provider, _) in super::support::PROVIDERS {
        let analysis = super::support::analyse_files(&super::support::sample_files(provider));
        for account in analysis.unwrap().inputs {
            assert!(account.rows.adds_up(), "{}", account.file);
            assert!(account.rows.read > 0, "{}", account.file);
        }
    }
}

fn copy_sample(provider: &str, to: &Path) {
    for (name, bytes) in contents(&project().join("sample-data").join(provider)) {
        fs::create_dir_all(to).unwrap();
        fs::write(to.join(name), bytes).unwrap();
    }
}
