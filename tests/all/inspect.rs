//! What `inspect` shows, what `init` writes, and what `--strict` refuses.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::golden::check;
use super::support::{PROVIDERS, code, contents, project, run, stderr, stdout};

fn copy_sample(provider: &str) -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    for (name, bytes) in contents(&project().join("sample-data").join(provider)) {
        fs::write(room.path().join(name), bytes).unwrap();
    }
    room
}

fn inspected(folder: &Path) -> Value {
    let output = run(&["inspect", folder.to_str().unwrap(), "--json"]);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    serde_json::from_str(&stdout(&output)).unwrap()
}

#[test]
fn what_each_sample_provider_was_taken_for_is_the_golden_text() {
    for (name, _) in PROVIDERS {
        let output = run(&["inspect", &format!("sample-data/{name}")]);
        assert_eq!(code(&output), 0, "{name}");
        let text = stdout(&output);
        assert!(
            text.lines().all(|line| line.chars().count() <= 80),
            "{text}"
        );
        check(&format!("{name}.inspect.txt"), &text);
    }
}

#[test]
fn programs_are_told_the_same_with_examples_and_a_ledger_that_adds_up() {
    let shown = inspected(&project().join("sample-data/stable"));
    let files = shown["files"].as_array().unwrap();
    assert_eq!(files.len(), 4);
    let sum = |fate: &str| -> u64 {
        let of_files = files
            .iter()
            .map(|file| file["rows"][fate].as_u64().unwrap());
        of_files.sum()
    };
    let fates = [
        "used",
        "duplicate",
        "superseded",
        "not_a_record",
        "set_aside",
    ];
    for fate in fates.iter().chain(&["read"]) {
        assert_eq!(shown["rows"][fate], sum(fate), "{fate}");
    }
    assert_eq!(fates.iter().map(|fate| sum(fate)).sum::<u64>(), sum("read"));
    assert!(files[0]["columns"][0]["example"].is_string());
    assert_eq!(files[0]["layout"]["encoding"], "UTF-8");
}

#[test]
fn a_file_that_cannot_be_used_is_shown_all_the_more() {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join("x.csv"), "colour,shape\nred,round\n").unwrap();
    let output = run(&["inspect", room.path().to_str().unwrap()]);
    assert_eq!(code(&output), 3);
    let text = stdout(&output);
    assert!(text.contains("Not used: not recognised"), "{text}");
    assert!(text.contains("Columns not used: colour, shape"), "{text}");
}

#[test]
fn names_titles_and_cells_steer_no_terminal() {
    let room = tempfile::tempdir().unwrap();
    let name = "a\u{1b}[2J\u{202e}.csv";
    let text = "Ticket ID,Created,Status,\u{1b}]0;owned\u{7},Client\n\
                1,2026-01-05,\"\u{1b}[31m\",\u{9b}2J,\u{202e}evil\n";
    fs::write(room.path().join(name), text).unwrap();
    let path = room.path().to_str().unwrap();
    for arguments in [
        &["inspect", path][..],
        &["inspect", path, "--json"],
        &["init", path],
    ] {
        let output = run(arguments);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let shown = stdout(&output) + &stderr(&output);
        let found = shown
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(found, None, "{arguments:?}");
    }
    let written = fs::read_to_string(room.path().join("msp-maturity.toml")).unwrap();
    assert!(!written.contains('\u{1b}') && !written.contains('\u{202e}'));
    // The file is still the one that its line names.
    let decided = uncommented(&written);
    fs::write(room.path().join("msp-maturity.toml"), decided).unwrap();
    let shown = inspected(room.path());
    assert_eq!(shown["caveats"], serde_json::json!([]));
}

/// The entries of single files, decided.
fn uncommented(draft: &str) -> String {
    let start = draft.find("# [[files]]").unwrap();
    let end = draft.find("# [clients]").unwrap();
    draft[start..end]
        .lines()
        .filter(|line| !line.starts_with("##"))
        .map(|line| line.strip_prefix("# ").unwrap_or(line))
        .fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn init_writes_what_changes_nothing_commented_out_or_not() {
    for (name, _) in PROVIDERS {
        let room = copy_sample(name);
        let path = room.path().to_str().unwrap();
        let strip = |mut shown: Value| {
            shown["configuration"] = Value::Null;
            for file in shown["files"].as_array_mut().unwrap() {
                file["notes"] = Value::Null;
                // What was found out is decided now, to the same end.
                file["recognised"] = Value::Null;
                for column in file["columns"].as_array_mut().unwrap() {
                    column["found_by"] = Value::Null;
                    column["passed_over"] = Value::Null;
                }
            }
            shown
        };
        let before = strip(inspected(room.path()));
        assert_eq!(code(&run(&["init", path])), 0);
        let to = room.path().join("msp-maturity.toml");
        assert_eq!(strip(inspected(room.path())), before, "{name}");

        let draft = fs::read_to_string(&to).unwrap();
        fs::write(&to, uncommented(&draft)).unwrap();
        assert_eq!(strip(inspected(room.path())), before, "{name}\n{draft}");
    }
}

#[test]
fn init_replaces_nothing_unless_it_is_told_to() {
    let room = copy_sample("stable");
    let path = room.path().to_str().unwrap();
    let to = room.path().join("msp-maturity.toml");
    fs::write(&to, "# mine\n").unwrap();
    let output = run(&["init", path]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("is there already"));
    assert_eq!(fs::read_to_string(&to).unwrap(), "# mine\n");
    assert_eq!(code(&run(&["init", path, "--force"])), 0);
    assert!(fs::read_to_string(&to).unwrap().contains("[[files]]"));
}

#[test]
fn questions_and_likely_aliases_are_written_down_to_be_answered() {
    let room = tempfile::tempdir().unwrap();
    let text =
        "Ticket ID,Created,Status,Client\n1,03/04/2026,New,Acme\n2,04/05/2026,New,Acme Holdings\n";
    fs::write(room.path().join("t.csv"), text).unwrap();
    let path = room.path().to_str().unwrap();
    assert_eq!(code(&run(&["init", path])), 0);
    let draft = fs::read_to_string(room.path().join("msp-maturity.toml")).unwrap();
    for said in [
        "## QUESTION: `Created`: does the day come first in its dates, or the month?",
        "# date_order = \"month/day/year\"  # 03/04/2026 is 4 March 2026 (taken now)",
        "# date_order = \"day/month/year\"  # 03/04/2026 is 3 April 2026",
        "# \"Acme\" = [\"Acme Holdings\"]",
    ] {
        assert!(draft.contains(said), "{said}\n{draft}");
    }
}

/// Tickets of which one in fifty has no date.
fn partly_unreadable() -> tempfile::TempDir {
    let room = copy_sample("stable");
    let path = room.path().join("faturas.csv");
    let text = fs::read_to_string(&path).unwrap();
    let header = text.lines().next().unwrap().to_owned();
    let bare = ";".repeat(header.matches(';').count());
    fs::write(
        &path,
        format!("{text}{}", format!("x{bare}y\n").repeat(400)),
    )
    .unwrap();
    room
}

#[test]
fn strict_ends_with_three_where_too_much_is_set_aside_and_writes_the_report() {
    let room = partly_unreadable();
    let path = room.path().to_str().unwrap();
    assert_eq!(code(&run(&["analyze", path])), 0);
    let report = room.path().join("report");
    let output = run(&[
        "analyze",
        path,
        "--strict",
        "--out",
        report.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 3);
    let message = stderr(&output);
    for said in [
        "400 of ",
        "more than the 1% that are allowed",
        "faturas.csv",
        "--max-rejected",
    ] {
        assert!(message.contains(said), "{said}: {message}");
    }
    assert!(report.join("report.html").is_file());
    assert_eq!(code(&run(&["analyze", path, "--max-rejected", "90%"])), 0);
    assert_eq!(
        code(&run(&["analyze", path, "--strict", "--max-rejected", "90"])),
        0
    );
    assert_eq!(code(&run(&["analyze", path, "--max-rejected", "0.5%"])), 3);
    assert_eq!(code(&run(&["analyze", path, "--max-rejected", "some"])), 2);
    assert_eq!(
        code(&run(&["analyze", "sample-data/stable", "--strict"])),
        0
    );
}

#[test]
fn strict_ends_with_three_where_an_export_is_not_used() {
    let exports = "sample-data/stable";
    for (name, text, exit) in [
        ("page.csv", "<html><title>502 Bad Gateway</title></html>", 3),
        (
            "misspelt.csv",
            "Invoice Number,Client,Invoice Dta,Due Date,Totl\n1,A,2026-03-01,2026-03-31,9\n",
            3,
        ),
        ("notes.txt", "Call the accountant\n", 0),
        // Other files have the invoices of other months.
        (
            "march.csv",
            "Invoice Number,Client,Invoice Date,Due Date,Total\n",
            0,
        ),
    ] {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join(name);
        fs::write(&path, text).unwrap();
        let path = path.to_str().unwrap();
        assert_eq!(code(&run(&["analyze", exports, path])), 0, "{name}");
        let output = run(&["analyze", exports, path, "--strict"]);
        assert_eq!(code(&output), exit, "{name}");
        assert!(exit == 0 || stderr(&output).contains(name), "{name}");
    }
}
