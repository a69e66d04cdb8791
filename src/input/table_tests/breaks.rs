//! Hours of work from a beginning to an end, less the break between.

use super::{meanings_of, read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::TimeEntries;

const COLUMNS: &[&str] = &["date", "hours"];

const WORKED: [&str; 3] = [
    "2026-03-16 09:00|8",
    "2026-03-16 23:30|1.75",
    "2026-03-17 13:00|0.5",
];

/// Three entries with the cells of their breaks.
fn sheet(columns: &str, breaks: [&str; 3]) -> String {
    let [first, second, third] = breaks;
    format!(
        "{columns},Technician,Client,Ticket\n2026-03-16,09:00,17:30,{first},Ana,Acme,7\n\
         2026-03-16,23:30,01:30,{second},Ana,Acme,7\n2026-03-17,13:00,13:30,{third},Rui,Beta,8\n"
    )
}

#[test]
fn a_break_is_no_work_however_it_is_written() {
    for (title, breaks) in [
        ("Break", ["30", "15", ""]),
        ("Break", ["30", "15", "0"]),
        ("Break", ["0:30", "0:15", "0:00"]),
        ("Break", ["0.5", "0.25", "0"]),
        ("Break", ["30 min", "15 min", "-"]),
        ("Break", ["-0:30", "-0:15", ""]),
        ("Unpaid break", ["00:30:00", "00:15:00", "00:00:00"]),
        ("Break (minutes)", ["30", "15", "0"]),
        ("Break (h)", ["0.5", "0.25", "0"]),
        ("Break Minutes", ["30", "15", "0"]),
        ("Lunch Break", ["1800", "900", "0"]),
    ] {
        let text = sheet(&format!("Date,Start Time,End Time,{title}"), breaks);
        assert_eq!(read_rows(TimeEntries, &text, COLUMNS), WORKED, "{text}");
    }
}

#[test]
fn breaks_in_other_languages() {
    for columns in [
        "Data,Hora Início,Hora Fim,Intervalo",
        "Data,Entrada,Saída,Pausa (min)",
        "Fecha,Hora inicio,Hora fin,Descanso",
        "Fecha,Desde,Hasta,Tiempo de descanso",
        "Datum,Von,Bis,Pause",
        "Date,Heure début,Heure fin,Temps de pause",
    ] {
        let text = sheet(columns, ["30", "15", ""]);
        assert_eq!(read_rows(TimeEntries, &text, COLUMNS), WORKED, "{columns}");
    }
}

#[test]
fn hours_that_are_written_lack_the_break_already() {
    let text = "Date,Start Time,End Time,Break,Hours,Technician,Client\n\
        2026-03-16,09:00,17:30,30,8,Ana,Acme\n2026-03-17,09:00,12:00,15,2.75,Ana,Acme\n";
    assert_eq!(read_rows(TimeEntries, text, &["hours"]), ["8", "2.75"]);
}

#[test]
fn a_break_that_is_longer_than_the_work_leaves_no_length() {
    let text = sheet("Date,Start Time,End Time,Break", ["0:30", "0:15", "12:30"]);
    let exports = read_texts(&[("h.csv", text)]);
    assert_eq!(rows_of(&exports, TimeEntries, COLUMNS), WORKED[..2]);
    assert!(exports.accounts[0].rows.adds_up());
}

#[test]
fn work_from_one_moment_to_another_has_breaks_as_well() {
    let text = "Technician,Project,Start Time,End Time,Break\n\
        Ann,Move,2024-01-01 08:45,2024-01-01 10:45,0:30\n\
        Ann,Move,2024-01-02 23:00,2024-01-03 01:00,\n\
        Bob,Move,2024-01-03 08:00,2024-01-03 08:30,0:10\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["hours"]),
        ["1.5", "2", "0.333"]
    );
    // Whether there was a break does not tell how long it was.
    let flags = text
        .replace(",0:30\n", ",Yes\n")
        .replace(",0:10\n", ",No\n");
    let exports = read_texts(&[("h.csv", flags)]);
    assert!(rows_of(&exports, TimeEntries, &["hours"]).is_empty());
}

#[test]
fn when_there_was_a_break_does_not_tell_how_long_it_was() {
    let text = sheet(
        "Date,Start Time,End Time,Break Time",
        ["12:00", "00:30", "13:10"],
    );
    assert!(!meanings_of(&text).contains("unpaid_break"));
    assert_eq!(
        read_rows(TimeEntries, &text, &["hours"]),
        ["8.5", "2", "0.5"]
    );
}
