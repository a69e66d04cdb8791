//! Every output says the same numbers, in whatever language.

use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use msp_maturity::language::{Language, Value as Said, Words};
use serde_json::Value;

use super::support::{PROVIDERS, code, contents, project, run};

/// What a run wrote.
struct Written {
    files: Vec<(std::path::PathBuf, Vec<u8>)>,
}

impl Written {
    fn of(provider: &str, more: &[&str]) -> Self {
        let out = tempfile::tempdir().unwrap();
        let samples = format!("sample-data/{provider}");
        let out_folder = out.path().to_str().unwrap();
        let mut arguments = vec!["analyze", "--no-history", &samples, "--out", out_folder];
        arguments.extend(more);
        assert_eq!(code(&run(&arguments)), 0);
        Self {
            files: contents(out.path()),
        }
    }

    fn bytes(&self, name: &str) -> &[u8] {
        let mut files = self.files.iter();
        let (_, bytes) = files.find(|(path, _)| path == Path::new(name)).unwrap();
        bytes
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name).to_vec()).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(self.bytes("report.json")).unwrap()
    }
}

/// A share, as the language writes it for people.
fn per_cent(words: &Words, share: f64) -> String {
    let message = msp_maturity::language::Message::new("unit-share");
    words.say(&message.with("value", Said::number(share * 100.0, 1)))
}

fn criteria(report: &Value) -> Vec<&Value> {
    let signs = report["signs"].as_array().unwrap().iter();
    signs
        .flat_map(|sign| sign["criteria"].as_array().unwrap())
        .collect()
}

#[test]
fn page_workbook_and_summary_say_what_programs_read() {
    for (provider, _) in PROVIDERS {
        for language in Language::ALL {
            let written = Written::of(provider, &["--lang", language.tag()]);
            let words = Words::of(language);
            let report = written.json();
            let page = written.text("report.html");
            let summary = written.text("summary.md");
            let book: Xlsx<_> =
                open_workbook_from_rs(Cursor::new(written.bytes("report.xlsx"))).unwrap();
            let signs = sheet(book, &words.text("page-nav-signs"));
            let place = |id: &str| {
                let title = Data::String(words.text(id));
                signs[0].iter().position(|head| *head == title).unwrap()
            };
            let (metric, value) = (place("method-id"), place("workbook-value"));
            let mut compared = 0;
            for criterion in criteria(&report) {
                let id = Data::String(criterion["metric"].as_str().unwrap().to_owned());
                let row = signs.iter().find(|row| row[metric] == id).unwrap();
                let expected = criterion["value"].as_f64();
                assert_eq!(row[value], expected.map_or(Data::Empty, Data::Float));
                let Some(share) = expected.filter(|_| criterion["unit"] == "share") else {
                    continue;
                };
                // A target that is missed by a hair is told with more decimals.
                let (target, short) = (criterion["target"].as_f64().unwrap(), share * 100.0);
                if (target * 100.0 - short).abs() >= 0.1 {
                    let said = per_cent(&words, share);
                    assert!(page.contains(&said), "{provider}, {language}: {said}");
                    compared += 1;
                }
            }
            assert!(compared >= 5, "{provider}: {compared}");
            let phase = report["phase"]["headline"].as_str().unwrap();
            let phase = words.text(&format!("phase-{phase}"));
            let first = summary.lines().next().unwrap();
            assert!(first.ends_with(&phase), "{first}");
            let hardest = report["path"].as_array().unwrap().iter();
            let mut hardest = hardest.filter(|step| step["value"].is_number());
            if let Some(step) = hardest.find(|step| step["unit"] == "share") {
                let said = per_cent(&words, step["value"].as_f64().unwrap());
                assert!(page.contains(&said), "{provider}, {language}: {said}");
            }
        }
    }
}

fn sheet(mut book: Xlsx<Cursor<&[u8]>>, name: &str) -> Vec<Vec<Data>> {
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn facts_are_what_the_readings_of_a_month_were_counted_from() {
    let written = Written::of("stable", &["--format", "csv,json"]);
    let report = written.json();
    let facts = written.text("facts.csv");
    let mut compared = 0;
    for reading in report["readings"].as_array().unwrap() {
        if reading["window"] != 1 || !reading["numerator"].is_number() {
            continue;
        }
        let start = format!(
            "{},{},{},",
            reading["month"].as_str().unwrap(),
            reading["metric"].as_str().unwrap(),
            reading["numerator"].as_f64().unwrap()
        );
        let row = facts.lines().find(|line| line.starts_with(&start));
        let row = row.unwrap_or_else(|| panic!("no fact begins with {start}"));
        let n: u64 = row.split(',').nth(4).unwrap().parse().unwrap();
        assert_eq!(n, reading["n"].as_u64().unwrap(), "{row}");
        compared += 1;
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn programs_read_the_same_whatever_the_language() {
    let english = Written::of("reactive", &[]);
    for language in ["pt-BR", "es"] {
        let other = Written::of("reactive", &["--lang", language]);
        for name in ["report.json", "facts.csv", "rejected-rows.csv"] {
            assert_eq!(other.text(name), english.text(name), "{language}: {name}");
        }
        assert_ne!(other.text("report.html"), english.text("report.html"));
    }
}

#[test]
fn what_is_chosen_is_written_and_nothing_else() {
    let written = Written::of("stable", &["--format", "md,json"]);
    let names: Vec<_> = written.files.iter().map(|(path, _)| path.clone()).collect();
    assert_eq!(names, [Path::new("report.json"), Path::new("summary.md")]);
    let output = run(&[
        "analyze",
        "sample-data/stable",
        "--out",
        "x",
        "--format",
        "pdf",
    ]);
    assert_eq!(code(&output), 2);
    assert!(!project().join("x").exists());
}
