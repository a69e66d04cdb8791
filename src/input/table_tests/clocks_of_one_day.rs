//! Times of day of a beginning and an end beside the one date of both.

use super::{meanings_of, read_rows, rows_of, table, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{Tickets, TimeEntries};

const ENDS: &[&str] = &["created_at", "resolved_at"];

const SPANS: [&str; 3] = [
    "2026-03-16 09:00|2026-03-16 10:30",
    "2026-03-16 23:30|2026-03-17 00:15",
    "2026-03-17 10:30|",
];

#[test]
fn tickets_are_opened_and_closed_on_their_only_date() {
    for text in [
        "Ticket,Date,Start Time,End Time,Status,Priority,Client\n\
         1,2026-03-16,09:00,10:30,Closed,High,Acme\n2,2026-03-16,23:30,00:15,Closed,High,Acme\n\
         3,2026-03-17,10:30,,Open,High,Acme\n",
        "Chamado;Data;Hora Início;Hora Fim;Status;Prioridade;Cliente\n\
         1;16/03/2026;09:00;10:30;Fechado;Alta;Acme\n2;16/03/2026;23:30;00:15;Fechado;Alta;Acme\n\
         3;17/03/2026;10:30;;Aberto;Alta;Acme\n",
        "Número de ticket;Fecha;Hora inicio;Hora fin;Estado;Prioridad;Cliente\n\
         1;16/03/2026;9:00 a. m.;10:30 a. m.;Cerrado;Alta;Acme\n\
         2;16/03/2026;11:30 p. m.;12:15 a. m.;Cerrado;Alta;Acme\n\
         3;17/03/2026;10:30 a. m.;;Abierto;Alta;Acme\n",
        "Ticket,Opened Date,Opened Time,Closed Time,Status,Priority,Client\n\
         1,2026-03-16,09:00,10:30,Closed,High,Acme\n2,2026-03-16,23:30,00:15,Closed,High,Acme\n\
         3,2026-03-17,10:30,,Open,High,Acme\n",
    ] {
        // Of three one may end in the night: more rows tell that most do not.
        let more: Vec<String> = (4..8)
            .map(|n| {
                let row = text.lines().nth(1).unwrap();
                format!("{n}{}\n", &row[1..])
            })
            .collect();
        let text = format!("{text}{}", more.concat());
        let mut rows = read_rows(Tickets, &text, ENDS);
        rows.dedup();
        assert_eq!(rows, SPANS, "{text}");
    }
}

#[test]
fn a_few_rows_are_enough() {
    let text = "Ticket,Date,Start Time,End Time,Status,Priority\n\
        1,2026-03-16,09:00,10:30,Closed,High\n2,2026-03-16,13:30,14:15,Closed,High\n";
    assert_eq!(
        read_rows(Tickets, text, ENDS),
        [
            "2026-03-16 09:00|2026-03-16 10:30",
            "2026-03-16 13:30|2026-03-16 14:15"
        ]
    );
}

#[test]
fn an_end_on_the_day_of_the_opening_is_told_of() {
    let text = "Ticket,Date,Start Time,End Time,Status,Priority\n\
        1,2026-03-16,09:00,10:30,Closed,High\n2,2026-03-16,13:30,14:15,Closed,High\n";
    let exports = read_texts(&[("t.csv", text)]);
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|note| note.contains("2 tickets end at a time of day")));
}

#[test]
fn a_time_to_resolve_is_no_time_of_day_and_the_other_way_round() {
    let of = |end: &str| {
        let text = table("Ticket,Date,Start Time,Completion Time,Priority", 4, |n| {
            format!("{n},2026-03-1{n},09:30,{end},High")
        });
        meanings_of(&text)
    };
    assert!(of("11:00").contains("Completion Time: closed_clock"));
    assert!(of("2:30").contains("Completion Time: resolution_time"));
}

#[test]
fn tickets_that_end_on_days_that_nothing_tells_have_no_end() {
    let text = table("Ticket,Date,Hora abertura,Hora fechamento,Status", 8, |n| {
        let end = if n % 2 == 0 { "08:00" } else { "16:00" };
        format!("{n},2026-03-1{n},14:00,{end},Closed")
    });
    let exports = read_texts(&[("t.csv", text)]);
    let rows = rows_of(&exports, Tickets, &["created_at"]);
    assert_eq!(rows[0], "2026-03-11 14:00");
    let tickets = exports.tables.get(Tickets).unwrap();
    assert!(tickets.frame.column("resolved_at").is_err());
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|note| note.contains("export the date of closing as well")));
}

#[test]
fn a_date_of_the_end_goes_before_that_of_the_beginning() {
    let text = "Ticket,Date,Start Time,Closed,End Time,Status,Priority\n\
        1,2026-03-16,09:00,2026-03-18,08:30,Closed,High\n\
        2,2026-03-16,13:30,2026-03-18,14:15,Closed,High\n\
        3,2026-03-17,13:30,2026-03-19,14:15,Closed,High\n";
    let ends = read_rows(Tickets, text, &["resolved_at"]);
    assert!(ends[0].starts_with("2026-03-18"), "{ends:?}");
}

#[test]
fn hours_of_work_go_from_clock_to_clock_however_these_are_called() {
    for header in [
        "Date,Start Time,End Time",
        "Date,Start,End",
        "Date,Begin,Finish",
        "Date,Start Time,Finish Time",
        "Date,Time In,Time Out",
        "Work Date,Start Time,Stop Time",
        "Date,Arrival Time,Departure Time",
        "Data,Hora Início,Hora Fim",
        "Data,Início,Término",
        "Data,Entrada,Saída",
        "Fecha,Hora inicio,Hora fin",
        "Fecha,Hora de inicio,Hora de finalización",
        "Fecha,Desde,Hasta",
        "Datum,Von,Bis",
        "Date,Heure début,Heure fin",
    ] {
        let text = format!(
            "{header},Technician,Client,Ticket,Notes\n2026-03-16,09:00,10:30,Ana,Acme,7,x\n\
             2026-03-16,23:30,00:15,Ana,Acme,7,y\n2026-03-17,13:00,13:30,Rui,Beta,8,z\n"
        );
        assert_eq!(
            read_rows(TimeEntries, &text, &["date", "hours"]),
            [
                "2026-03-16 09:00|1.5",
                "2026-03-16 23:30|0.75",
                "2026-03-17 13:00|0.5"
            ],
            "{header}"
        );
    }
}

#[test]
fn who_came_and_went_worked_for_nobody() {
    let text = table("Date,Employee,Time In,Time Out", 6, |n| {
        format!("2026-03-1{n},Ana,09:00,17:30")
    });
    assert!(taken_for(&text).is_empty());
}

#[test]
fn counts_are_no_times_of_day() {
    let text = "Date,Technician,Ticket,Hours,From,To\n2026-03-16,Ana,7,1.5,3,4\n";
    let meant = meanings_of(text);
    assert!(!meant.contains("clock"), "{meant}");
}

#[test]
fn tickets_with_states_are_tickets_whatever_hours_stand_beside() {
    let row = |n: usize| {
        let state = if n == 3 { "Open" } else { "Closed" };
        format!("{n},2026-03-1{n},09:00,10:15,{state},Acme,Ana")
    };
    let header = "Ticket,Date,Start Time,End Time,Status,Client,Technician";
    assert_eq!(
        read_rows(Tickets, &table(header, 6, row), ENDS)[0],
        "2026-03-11 09:00|2026-03-11 10:15"
    );
    let hours = "Ticket,Date,Hours,Notes,Status,Client,Technician";
    let text = table(hours, 6, row).replace("09:00,10:15", "1.5,x");
    assert_eq!(taken_for(&text), [Tickets]);
    // Numbers that come again, kinds of work, and states of entries are those of
    // work.
    let again = text.replace("2,2026", "1,2026").replace("4,2026", "3,2026");
    assert_eq!(taken_for(&again), [TimeEntries]);
    let kinds = text.replace("Notes", "Work type");
    assert_eq!(taken_for(&kinds), [TimeEntries]);
    let approved = text
        .replace("Closed", "Approved")
        .replace("Open", "Submitted");
    assert_eq!(taken_for(&approved), [TimeEntries]);
}
