//! What `inspect` says of why a file is taken for what it is, and of every row
//! that is no record.

use std::fs;

use serde_json::Value;

use msp_maturity::config::Configuration;
use msp_maturity::input::{self, InputError};
use msp_maturity::language::Words;
use msp_maturity::report::{Inspection, inspection, inspection_json};

use super::support::{analyse_folder, sample_files};

/// The account of one file with this text, and the same in words.
fn inspected(name: &str, text: &str) -> (Value, String) {
    inspected_as(name, text, &Configuration::default())
}

fn inspected_as(name: &str, text: &str, configuration: &Configuration) -> (Value, String) {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join(name), text).unwrap();
    let found = input::find_files(&[room.path().to_owned()]).unwrap();
    let accounts = match input::read(&found, configuration, &|_| ()) {
        Ok(exports) => exports.accounts,
        Err(InputError::NothingUsable { accounts }) => accounts,
        Err(other) => panic!("{other}"),
    };
    let shown = Inspection {
        words: Words::english(),
        configuration: None,
        files: &accounts,
        rejected: &[],
        caveats: &[],
    };
    let json: Value = serde_json::from_str(&inspection_json(&shown).unwrap()).unwrap();
    // A paragraph is one line again.
    let words = inspection(&shown);
    let words: Vec<&str> = words.split_whitespace().collect();
    (json["files"][0].clone(), words.join(" "))
}

#[test]
fn the_titles_that_gave_a_product_away_are_named() {
    let (file, words) = inspected(
        "a.csv",
        "TicketNbr,Board_Name,Date_Entered_UTC,company_name,Colour\n1,Help,2026-01-05,Acme,red\n",
    );
    let evidence = &file["recognised"][0];
    assert_eq!(evidence["table"], "tickets");
    assert_eq!(evidence["dialect"], "ConnectWise service view");
    assert_eq!(
        evidence["given_away_by"],
        serde_json::json!(["TicketNbr", "Board_Name"])
    );
    assert_eq!(evidence["needed"][0]["meaning"], "ticket_id");
    assert_eq!(evidence["needed"][0]["header"], "TicketNbr");
    assert!(
        words.contains("given away by `TicketNbr`, `Board_Name`; what it needs is there: ticket_id is `TicketNbr`"),
        "{words}"
    );
}

#[test]
fn what_else_a_file_might_have_been_is_said_with_the_reason_against_it() {
    let (file, words) = inspected(
        "a.csv",
        "Ticket ID,Created,Status,Company,Due Date,Total\n1,2026-01-05,Open,Acme,2026-01-09,3\n",
    );
    let other = &file["recognised"][0]["runners_up"][0];
    let reading = other["reading"].as_str().unwrap();
    let why_not = other["why_not"].as_str().unwrap();
    assert!(why_not.starts_with("it lacks "), "{why_not}");
    assert!(
        words.contains(&format!("not {reading}: {why_not}")),
        "{words}"
    );
}

#[test]
fn each_column_says_how_its_meaning_was_found() {
    let (file, words) = inspected(
        "a.csv",
        "Ticket Number,Sub-Issue Type,Created,Date when the incident closed,First response,Due Date\n\
         T1,a,2026-01-05 10:00,2026-01-06 10:00,soon,2026-01-08\n\
         T2,a,2026-01-06 10:00,2026-01-07 10:00,later,2026-01-09\n\
         T3,a,2026-01-07 10:00,2026-01-08 10:00,soon,2026-01-10\n",
    );
    let found: Vec<(&str, &str)> = file["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| {
            let text = |key: &str| column[key].as_str().unwrap_or("-");
            (text("header"), text("found_by"))
        })
        .collect();
    assert!(
        found.contains(&("Date when the incident closed", "words")),
        "{found:?}"
    );
    assert!(found.contains(&("First response", "-")), "{found:?}");
    assert!(
        words.contains("`First response` is not used: its title says first_response_at, but its cells cannot be read as a date"),
        "{words}"
    );
    assert!(
        words.contains("Columns understood word by word: `Date when the incident closed`"),
        "{words}"
    );
}

#[test]
fn what_the_configuration_decides_is_said_to_be_decided() {
    let decided = "[[files]]\nmatch = \"a.csv\"\ntable = \"tickets\"\ncolumns = { \"Ref\" = \"ticket_id\", \"Begun\" = \"created_at\" }\n";
    let configuration = Configuration::parse("c.toml", decided, &input::known_names()).unwrap();
    let text = "Ref,Begun,Colour\n1,2026-01-05,red\n";
    let (file, _) = inspected_as("a.csv", text, &configuration);
    assert_eq!(file["recognised"][0]["is_decided"], true);
    assert_eq!(file["columns"][0]["found_by"], "configuration");
    assert_eq!(file["columns"][2]["found_by"], Value::Null);
}

/// The kinds of rows that are no records: how many, and the line of the first.
fn kinds(file: &Value) -> Vec<(&str, u64, Option<u64>)> {
    let kinds = file["not_records"].as_array().unwrap().iter();
    kinds
        .map(|some| {
            (
                some["kind"].as_str().unwrap(),
                some["rows"].as_u64().unwrap(),
                some["examples"][0]["line"].as_u64(),
            )
        })
        .collect()
}

#[test]
fn every_row_that_is_no_record_is_explained_with_examples() {
    let (file, words) = inspected(
        "aging.csv",
        "Acme IT Ltd\n\
         A/R Aging Detail\n\
         \n\
         Customer,Num,Date,Due Date,Amount,Open Balance\n\
         1 - 30 days past due,,,,,\n\
         Blue Ltd,1,01/15/2026,02/14/2026,100.00,100.00\n\
         Green Ltd,2,01/16/2026,02/15/2026,50.00,50.00\n\
         Total for 1 - 30,,,,150.00,150.00\n\
         ,,,,,\n\
         Customer,Num,Date,Due Date,Amount,Open Balance\n\
         Red Ltd,3,01/17/2026,02/16/2026,70.00,70.00\n\
         TOTAL,,,,220.00,220.00\n\
         Thursday 5 February 2026 09:12,,,,,\n\
         Accrual Basis,,,,,\n",
    );
    assert_eq!(
        kinds(&file),
        [
            ("preamble", 2, Some(1)),
            ("repeated_header", 1, Some(10)),
            ("empty_cells", 1, Some(9)),
            ("group_heading", 1, Some(5)),
            ("total", 2, Some(8)),
            ("footer", 2, Some(14)),
        ]
    );
    assert_eq!(file["rows"]["used"], 3);
    assert_eq!(file["rows"]["not_a_record"], 9);
    assert!(
        words.contains(
            "No records, 2: totals and subtotals line 8: Total for 1 - 30,,,,150.00,150.00"
        ),
        "{words}"
    );
}

#[test]
fn records_that_are_left_out_and_files_that_are_not_used_are_explained_too() {
    let (file, words) = inspected(
        "t.csv",
        "Ticket ID,Created,Status\n1,2026-01-05,Open\n2,2026-01-06,Deleted\n3,2026-01-06,Merged\n",
    );
    let left_out = &file["not_records"][0];
    assert_eq!(left_out["kind"], "left_out");
    assert_eq!(left_out["rows"], 2);
    assert!(
        words.contains("No records, 2: void, deleted or merged tickets line 3 line 4"),
        "{words}"
    );
    let (file, _) = inspected("x.csv", "colour,shape\nred,round\nblue,square\n");
    assert_eq!(kinds(&file), [("not_used", 2, Some(2))]);
    let (file, _) = inspected(
        "p.csv",
        "Nome do fornecedor;Data de vencimento;Valor\nLuz SA;05/01/2026;10,00\n",
    );
    assert_eq!(file["rows"]["not_a_record"], 1, "{file}");
}

#[test]
fn rows_that_may_name_people_stay_out_of_a_report() {
    let room = tempfile::tempdir().unwrap();
    for (name, text) in sample_files("stable") {
        let text = format!("Secret title\n\n{text}");
        fs::write(room.path().join(name), text).unwrap();
    }
    let analysis = analyse_folder(room.path()).unwrap();
    let report = msp_maturity::report::json(&analysis).unwrap();
    assert!(report.contains("\"not_a_record\": 1"));
    assert!(!report.contains("Secret title"));
}
