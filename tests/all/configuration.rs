//! What `msp-maturity.toml` decides, and what it is refused for.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::support::{code, run, stderr, stdout};

const TICKETS: &str = "Ticket ID,Created,Resolved,Status,Priority,Client,Team\n\
     1,03/04/2026,05/04/2026,Closed,High,Acme,A\n\
     2,05/06/2026,06/06/2026,Closed,High,Roadrunner Foods,B\n";

/// A folder with these files in it.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(room.path().join(name), text).unwrap();
    }
    room
}

/// The report on a folder.
fn report(folder: &Path) -> Value {
    let out = tempfile::tempdir().unwrap();
    let to = out.path().join("report");
    let output = run(&[
        "analyze",
        folder.to_str().unwrap(),
        "--out",
        to.to_str().unwrap(),
    ]);
    let report = fs::read_to_string(to.join("report.json"));
    let report = report.unwrap_or_else(|_| panic!("{}", stderr(&output)));
    serde_json::from_str(&report).unwrap()
}

/// The first file's account under a configuration.
fn input(files: &[(&str, &str)], configuration: &str) -> Value {
    let room = folder(files);
    fs::write(room.path().join("msp-maturity.toml"), configuration).unwrap();
    report(room.path())["inputs"][0].clone()
}

#[test]
fn what_is_wrong_is_refused_with_its_place_and_the_nearest_name() {
    let room = folder(&[
        ("tickets.csv", TICKETS),
        (
            "msp-maturity.toml",
            "\n[[files]]\nmatch = \"t*.csv\"\ntabel = \"tickets\"\ncolumns = { Team = \"tem\" }\n",
        ),
    ]);
    let output = run(&["analyze", room.path().to_str().unwrap()]);
    assert_eq!(code(&output), 2);
    assert_eq!(stdout(&output), "");
    let message = stderr(&output);
    for said in [
        "msp-maturity.toml`, line 4, column 1: `tabel` is no key of `[[files]]`",
        "did you mean `table`?",
        "msp-maturity.toml`, line 5, column 20: `Team` cannot be `tem`",
        "did you mean `team`?",
    ] {
        assert!(message.contains(said), "{said}\n{message}");
    }
}

#[test]
fn a_configuration_that_is_named_must_be_there() {
    let room = folder(&[("tickets.csv", TICKETS)]);
    let path = room.path().to_str().unwrap();
    let output = run(&["analyze", path, "--config", "nowhere.toml"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("`nowhere.toml`: the configuration cannot be read"));
}

#[test]
fn an_order_that_no_date_proves_is_asked_for_until_it_is_decided() {
    let asked = input(&[("tickets.csv", TICKETS)], "");
    let question = &asked["questions"][0];
    assert_eq!(question["column"], "Created");
    assert_eq!(
        question["choices"][0]["reading"],
        "03/04/2026 is 4 March 2026"
    );
    let other = &question["choices"][1];
    assert_eq!(other["reading"], "03/04/2026 is 3 April 2026");
    assert_eq!(asked["first"], "2026-03-04");

    let line = other["setting"].as_str().unwrap();
    let decided = input(&[("tickets.csv", TICKETS)], line);
    assert_eq!(decided["questions"], serde_json::json!([]));
    assert_eq!(decided["first"], "2026-04-03");
    assert_eq!(
        decided["notes"][0],
        "decided by line 1 of the configuration: date_order is day/month/year"
    );
}

#[test]
fn a_decided_order_overrules_what_dates_prove() {
    let text = TICKETS
        .replace("05/04/2026", "31/04/2026")
        .replace("06/06", "13/06");
    let account = input(&[("t.csv", &text)], "date_order = \"month/day/year\"\n");
    assert_eq!(account["first"], "2026-03-04");
    assert_eq!(account["columns"][2]["filled"], 2);
    assert_eq!(account["columns"][2]["parsed"], 0);
}

#[test]
fn columns_mean_what_is_decided() {
    let account = input(
        &[("t.csv", TICKETS)],
        "[[files]]\nmatch = \"t.csv\"\ncolumns = { \"client\" = \"ignore\", \"#7\" = \"client\" }\n",
    );
    assert_eq!(account["columns"][5]["meaning"], Value::Null);
    assert_eq!(account["columns"][6]["meaning"], "client");
}

#[test]
fn a_table_that_nobody_would_know_is_read_as_decided() {
    let text = "exported by hand\nKenn|Auf|Zu\nA1|2026-01-05|2026-01-06\nA2|2026-02-05|\n";
    let account = input(
        &[("liste.csv", text)],
        "[[files]]\nmatch = \"liste.csv\"\ntable = \"tickets\"\nseparator = \"|\"\nheader_row = 2\n\
         columns = { Kenn = \"ticket_id\", Auf = \"created_at\", Zu = \"resolved_at\" }\n",
    );
    assert_eq!(account["refusal"], Value::Null, "{account}");
    assert_eq!(account["table"], "tickets");
    assert_eq!(account["rows"]["used"], 2);
    assert_eq!(account["rows"]["not_a_record"], 1);
}

#[test]
fn an_encoding_is_taken_as_decided() {
    let account = input(
        &[("tickets.csv", TICKETS)],
        "[[files]]\nmatch = \"tickets.csv\"\nencoding = \"iso-8859-1\"\n",
    );
    let notes = account["notes"].to_string();
    assert!(notes.contains("encoding is windows-1252"), "{notes}");
    assert!(notes.contains("decoded from windows-1252"), "{notes}");
}

#[test]
fn files_are_left_out_by_name() {
    let room = folder(&[
        (
            "a.csv",
            "Ticket ID,Created,Status,Client\n9,2026-01-01,New,X\n",
        ),
        ("tickets.csv", TICKETS),
        ("msp-maturity.toml", "leave_out = [\"a.*\"]\n"),
    ]);
    let report = report(room.path());
    let left_out = &report["inputs"][0];
    assert_eq!(left_out["sha256"], Value::Null);
    let why = left_out["refusal"].as_str().unwrap();
    assert!(
        why.starts_with("left out by `") && why.ends_with("line 1"),
        "{why}"
    );
    assert_eq!(report["inputs"][1]["rows"]["used"], 2);
}

#[test]
fn what_meets_nothing_is_reported() {
    let room = folder(&[
        ("tickets.csv", TICKETS),
        (
            "msp-maturity.toml",
            "leave_out = [\"old.csv\"]\n[[files]]\nmatch = \"tikets.csv\"\n\
             [[files]]\nmatch = \"tickets.csv\"\ncolumns = { Tema = \"team\" }\n\
             [clients]\nAcme = [\"Roadrunner Foods\", \"Nobody\"]\n",
        ),
    ]);
    let report = report(room.path());
    let caveats = report["caveats"].to_string();
    for said in [
        "line 1: `old.csv` matches no file",
        "line 3: `tikets.csv` matches no file",
        "line 6: no file that matches `tickets.csv` has a column `Tema`",
        "line 8: no client is called `Nobody`",
    ] {
        assert!(caveats.contains(said), "{said}\n{caveats}");
    }
    assert!(!caveats.contains("Roadrunner"), "{caveats}");
}
