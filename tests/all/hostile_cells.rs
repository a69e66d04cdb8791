//! Cells that would rather steer a terminal, a browser or a spreadsheet.
//! Whatever stands in an export is text, wherever it is shown.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::support::{code, run, stderr, stdout};

const CLEAR_SCREEN: &str = "\u{1b}[2J\u{1b}]0;owned\u{7}";
const SCRIPT: &str = "<script>alert(1)</script><img src=x onerror=alert(1)>";
const FORMULA: &str = "=HYPERLINK(\"http://example.com\")";
const BACKWARDS: &str = "\u{202e}fdp.exe";

/// Tickets of one provider, most of them orderly, with hostile text in every
/// kind of cell and in the titles of columns.
fn exports(folder: &Path) {
    let hostile = [CLEAR_SCREEN, SCRIPT, FORMULA, BACKWARDS];
    let mut text = format!(
        "Ticket ID,Created,Resolved,Status,Priority,Client,Agent,Category,\"{SCRIPT}\",{CLEAR_SCREEN}\n"
    );
    for row in 0..400 {
        let cell = quoted(hostile[row % hostile.len()]);
        let (month, day) = (row % 12 + 1, row % 27 + 1);
        let date = format!("2026-{month:02}-{day:02}");
        writeln!(
            text,
            "{row},{date} 09:00,{date} 11:00,Closed,High,{cell},{cell},{cell},{cell},{cell}"
        )
        .unwrap();
    }
    for (row, cell) in hostile.into_iter().enumerate() {
        // No date, so that the row is set aside and quoted.
        let cell = quoted(cell);
        writeln!(text, "{cell},{cell},,Open,High,{row},,,,").unwrap();
    }
    fs::write(folder.join("tickets.csv"), text).unwrap();
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// Neither what steers a terminal nor what turns the reading round.
fn assert_readable(what: &str, text: &str) {
    let unreadable = |c: &char| (c.is_control() && *c != '\n') || *c == '\u{202e}';
    let found = text.chars().find(unreadable);
    assert_eq!(found, None, "{what}");
}

#[test]
fn no_output_carries_what_a_cell_was_up_to() {
    let room = tempfile::tempdir().unwrap();
    exports(room.path());
    let folder = room.path().join("report");
    let output = run(&[
        "analyze",
        room.path().to_str().unwrap(),
        "--out",
        folder.to_str().unwrap(),
    ]);
    assert_eq!(code(&output), 3, "tickets alone are too little");
    assert_readable("the terminal", &stdout(&output));
    assert_readable("the terminal", &stderr(&output));

    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let page = read("report.html");
    assert_readable("the page", &page);
    assert!(page.contains("tickets.csv"));
    assert!(!page.contains("<script>alert"), "the page runs a cell");
    assert!(
        !page.contains("<img src=x"),
        "the page holds a cell's markup"
    );

    let rejected = read("rejected-rows.csv");
    assert_readable("the rejected rows", &rejected);
    let mut reader = csv::Reader::from_reader(rejected.as_bytes());
    let mut set_aside = 0;
    for row in reader.records() {
        set_aside += 1;
        for cell in &row.unwrap() {
            let runs = cell.trim_start().starts_with(['=', '+', '-', '@']);
            assert!(!runs, "a spreadsheet runs {cell}");
        }
    }
    assert_eq!(set_aside, 4, "{rejected}");

    assert_readable("the report for programs", &read("report.json"));
    for chart in fs::read_dir(folder.join("charts")).unwrap() {
        let path = chart.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "svg") {
            let picture = fs::read_to_string(&path).unwrap();
            assert!(!picture.contains("<script"), "{}", path.display());
        }
    }
}

#[test]
fn a_refusal_names_hostile_titles_without_obeying_them() {
    let room = tempfile::tempdir().unwrap();
    let text = format!("{CLEAR_SCREEN},{BACKWARDS},shape\n1,2,3\n");
    fs::write(room.path().join("things.csv"), text).unwrap();
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    assert_eq!(code(&output), 3);
    let message = stderr(&output);
    assert!(message.contains("shape"), "{message}");
    assert_readable("the terminal", &message);
}
