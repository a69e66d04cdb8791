//! What strangers write into files and models stays text in every format, and
//! every format says the same numbers.

use serde_json::Value;

use super::fixture::{Case, HOSTILE};
use super::plain_text::is_unreadable;
use super::{html, json, rejected_csv, summary, wording};
use crate::model::Unit;

fn unreadable(text: &str) -> Vec<char> {
    text.chars()
        .filter(|c| *c != '\n' && is_unreadable(*c))
        .collect()
}

#[test]
fn a_page_runs_and_loads_nothing() {
    let case = Case::hostile();
    let page = html(&case.document()).unwrap();
    assert_eq!(page.matches("<script").count(), 1, "a script got in");
    assert_eq!(page.matches("<style").count(), 1, "styles got in");
    assert!(!page.contains("javascript:"), "a link runs something");
    assert!(page.contains("&#60;script"), "the text itself is shown");
    assert!(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
    assert!(page.contains("; script-src &#39;sha256-"));
    assert!(
        !page.contains("unsafe"),
        "the policy lets something through"
    );
    assert!(!page.contains(" style="), "the policy forbids it");
    for loads in ["<link", "<img", "<iframe", "@import", "url(", "src="] {
        assert!(!page.contains(loads), "{loads}");
    }
    assert_eq!(unreadable(&page), Vec::<char>::new());
}

#[test]
fn attributes_cannot_be_left() {
    let mut case = Case::usual();
    let text = "\" onmouseover=\"alert(1)' autofocus=";
    case.figures[0].alt = text.to_owned();
    for sign in &mut case.analysis.verdicts.last_mut().unwrap().signs {
        sign.id = text.to_owned();
        sign.title = text.to_owned();
    }
    let page = html(&case.document()).unwrap();
    assert!(!page.contains("\" onmouseover"));
}

#[test]
fn a_terminal_gets_nothing_but_readable_text() {
    let case = Case::hostile();
    let text = summary(&case.document(), Some(HOSTILE.as_ref()));
    assert_eq!(unreadable(&text), Vec::<char>::new());
    assert!(text.lines().count() <= 52);
}

#[test]
fn a_spreadsheet_runs_no_cell() {
    let case = Case::hostile();
    let csv = rejected_csv(&case.rejected);
    assert_eq!(unreadable(&csv), Vec::<char>::new());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let mut rows = 0;
    for record in reader.records() {
        let record = record.unwrap();
        assert_eq!(record.len(), 5);
        assert!(
            record
                .iter()
                .all(|cell| !cell.starts_with(['=', '+', '-', '@']))
        );
        rows += 1;
    }
    assert_eq!(rows, case.rejected.len());
}

#[test]
fn programs_get_the_text_as_it_was() {
    let case = Case::hostile();
    let text = json(&case.analysis).unwrap();
    assert_eq!(unreadable(&text), Vec::<char>::new());
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["inputs"][0]["file"], HOSTILE);
}

#[test]
fn every_format_says_the_same_numbers() {
    let case = Case::usual();
    let document = case.document();
    let report: Value = serde_json::from_str(&json(&case.analysis).unwrap()).unwrap();
    let page = html(&document).unwrap();
    let text = summary(&document, None);

    let hardest = &case.analysis.path[0].criterion;
    let in_json = report["path"][0]["value"].as_f64().unwrap();
    let shown = hardest.unit.show(in_json);
    assert!(page.contains(&shown) && text.contains(&shown), "{shown}");
    let target = wording::target(&case.words, &hardest.target, hardest.unit);
    assert!(page.contains(&target) && text.contains(&target), "{target}");

    let signs = report["signs"].as_array().unwrap();
    let seen = signs
        .iter()
        .filter(|sign| sign["status"] != "not_observed")
        .count();
    let observed = format!("{seen} of {} signs", signs.len());
    assert!(page.contains(&observed) && text.contains(&observed));

    let used = Unit::Count.show(report["inputs"][0]["rows"]["used"].as_f64().unwrap());
    assert!(page.contains(&used) && text.contains(&used), "{used}");
}

#[test]
fn the_same_analysis_gives_the_same_bytes() {
    let (one, two) = (Case::usual(), Case::usual());
    assert_eq!(
        html(&one.document()).unwrap(),
        html(&two.document()).unwrap()
    );
    assert_eq!(json(&one.analysis).unwrap(), json(&two.analysis).unwrap());
}
