use std::io::{Cursor, Read as _};
use std::path::Path;

use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::input::tables::{recurring, tickets};
use serde_json::Value;

use super::support::{PROVIDERS, contents, fill, project, run, sample_files, stderr, stdout};

/// Everything that a run on a folder puts out, as text.
fn outputs(folder: &Path, more: &[&str]) -> (String, Value) {
    let out = tempfile::tempdir().unwrap();
    let mut arguments = vec!["analyze", folder.to_str().unwrap(), "--out"];
    arguments.push(out.path().to_str().unwrap());
    arguments.extend(more);
    let metrics = out.path().join("run.prom");
    arguments.extend(["--metrics-file", metrics.to_str().unwrap()]);
    let output = run(&arguments);
    let mut text = stdout(&output) + &stderr(&output);
    let mut report = Value::Null;
    for (path, bytes) in contents(out.path()) {
        text.push_str(&path.to_string_lossy());
        text.push_str(&String::from_utf8_lossy(&bytes));
        if path == Path::new("report.xlsx") {
            let mut parts = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
            for place in 0..parts.len() {
                let mut part = parts.by_index(place).unwrap();
                part.read_to_string(&mut text).unwrap();
            }
        }
        if path == Path::new("report.json") {
            report = serde_json::from_slice(&bytes).unwrap();
        }
    }
    (text, report)
}

/// The clients, people and agreements of a folder.
fn names(folder: &Path) -> Vec<String> {
    let files = input::find_files(&[folder.to_owned()]).unwrap();
    let tables = input::read(&files, &Configuration::default(), &|_| ())
        .unwrap()
        .tables;
    let agent = |code| tables.labels.text(&tickets::AGENT, code);
    let agreement = |code| tables.labels.text(&recurring::NAME, code);
    let client = |code| tables.clients.name(code);
    let mut names: Vec<String> = (0..)
        .map_while(agent)
        .chain((0..).map_while(agreement))
        .chain((0..).map_while(client))
        .map(str::to_owned)
        .collect();
    // What is no name, such as `Support`, may stand in our own sentences.
    names.retain(|name| name.contains(' '));
    names
}

#[test]
fn no_name_is_left_in_any_output() {
    for (provider, _) in PROVIDERS {
        let folder = project().join("sample-data").join(provider);
        let names = names(&folder);
        assert!(names.len() > 20, "{provider}: {}", names.len());
        for language in ["en", "pt-BR", "es"] {
            let (text, _) = outputs(&folder, &["--redact", "--lang", language]);
            for name in &names {
                let leaks = text.contains(name.as_str());
                assert!(!leaks, "{provider}, {language}: `{name}` leaks");
            }
            assert!(text.contains("Client 0"), "{provider}: clients are told of");
        }
        let (with_names, _) = outputs(&folder, &[]);
        assert!(names.iter().any(|name| with_names.contains(name.as_str())));
    }
}

#[test]
fn the_verdict_stays_what_it_was() {
    let folder = project().join("sample-data/stable");
    let (_, redacted) = outputs(&folder, &["--redact"]);
    let (_, plain) = outputs(&folder, &[]);
    for part in ["phase", "gates", "readings"] {
        assert_eq!(redacted[part], plain[part], "{part}");
    }
    assert_eq!(redacted["inputs"][0]["rows"], plain["inputs"][0]["rows"]);
}

#[test]
fn what_could_not_be_read_is_not_quoted() {
    const SECRET: &str = "call Bob Miller on Monday";
    let folder = tempfile::tempdir().unwrap();
    let mut files = sample_files("reactive");
    let tickets = files
        .iter_mut()
        .find(|(name, _)| name == "tickets.csv")
        .unwrap();
    let lines: Vec<String> = tickets
        .1
        .lines()
        .enumerate()
        .map(|(place, line)| match place {
            // Every cell of some rows is what it should not be.
            40..45 => line
                .split(',')
                .map(|_| SECRET)
                .collect::<Vec<_>>()
                .join(","),
            _ => line.to_owned(),
        })
        .collect();
    tickets.1 = lines.join("\n");
    "Bob Miller's tickets.csv".clone_into(&mut tickets.0);
    fill(folder.path(), &files);
    let (plain, _) = outputs(folder.path(), &[]);
    assert!(plain.contains("Bob Miller"));
    let (text, report) = outputs(folder.path(), &["--redact"]);
    assert!(!text.contains("Bob Miller"), "a text leaks");
    assert!(
        report["inputs"]
            .as_array()
            .unwrap()
            .iter()
            .all(|input| { input["file"].as_str().unwrap().starts_with("file-") })
    );
}
