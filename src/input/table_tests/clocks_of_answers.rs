//! Times of day of first responses in a column of their own, and lengths of time
//! under the same titles.

use super::{meanings_of, read_rows, rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind::Tickets;

const ANSWERS: &[&str] = &["created_at", "first_response_at"];

/// A ticket a row, opened at eight, with the cells of its answer.
fn answered(title: &str, cells: [&str; 4]) -> String {
    table(
        &format!("Ticket,Opened Date,Opened Time,{title},Closed Date,Status,Priority"),
        4,
        |n| {
            format!(
                "{n},2026-03-1{n},08:00,{},2026-03-2{n},Closed,High",
                cells[n - 1]
            )
        },
    )
}

#[test]
fn a_time_of_day_belongs_to_the_day_of_the_answer() {
    for (title, cells) in [
        (
            "First Response Date,First Response Time",
            [
                "2026-03-11,09:14",
                "2026-03-12,11:30",
                "2026-03-14,07:45",
                "2026-03-14,17:05",
            ],
        ),
        (
            "First Response Date,First Response Time",
            [
                "2026-03-11,9:14 AM",
                "2026-03-12,11:30 AM",
                "2026-03-14,7:45 AM",
                "2026-03-14,5:05 PM",
            ],
        ),
        (
            "Responded Date,Responded Time",
            [
                "2026-03-11,09:14:00",
                "2026-03-12,11:30:00",
                "2026-03-14,07:45:00",
                "2026-03-14,17:05:00",
            ],
        ),
        (
            "First Response Date,Time",
            [
                "2026-03-11,9:14",
                "2026-03-12,11:30",
                "2026-03-14,7:45",
                "2026-03-14,17:05",
            ],
        ),
    ] {
        assert_eq!(
            read_rows(Tickets, &answered(title, cells), ANSWERS),
            [
                "2026-03-11 08:00|2026-03-11 09:14",
                "2026-03-12 08:00|2026-03-12 11:30",
                "2026-03-13 08:00|2026-03-14 07:45",
                "2026-03-14 08:00|2026-03-14 17:05"
            ],
            "{title}"
        );
    }
}

#[test]
fn columns_that_are_titled_alike_but_for_date_and_time_belong_together() {
    let text = "Chamado;Data abertura;Hora abertura;Data de atendimento;Hora de atendimento;Status\n\
        1;13/01/2026;08:30;14/01/2026;09:00;Fechado\n2;15/01/2026;10:00;15/01/2026;11:30;Fechado\n";
    assert_eq!(
        read_rows(Tickets, text, ANSWERS),
        [
            "2026-01-13 08:30|2026-01-14 09:00",
            "2026-01-15 10:00|2026-01-15 11:30"
        ]
    );
    let text = "Número de ticket;Fecha de apertura;Hora de apertura;Fecha de primera respuesta;\
        Hora de primera respuesta;Estado\n\
        1;13/01/2026;08:30;14/01/2026;09:00;Cerrado\n2;15/01/2026;10:00;15/01/2026;11:30;Cerrado\n";
    assert!(meanings_of(text).contains("Hora de primera respuesta: first_response_clock"));
}

#[test]
fn an_answer_without_a_date_came_on_the_day_of_the_opening() {
    let text = answered("First Response Time", ["09:14", "10:30", "07:15", "17:05"]);
    assert_eq!(
        read_rows(Tickets, &text, ANSWERS),
        [
            "2026-03-11 08:00|2026-03-11 09:14",
            "2026-03-12 08:00|2026-03-12 10:30",
            "2026-03-13 08:00|2026-03-14 07:15",
            "2026-03-14 08:00|2026-03-14 17:05"
        ]
    );
    let exports = read_texts(&[("t.csv", text)]);
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|note| note.contains("4 first responses have a time of day")));
}

#[test]
fn lengths_of_time_stay_what_they_are() {
    let of = |title: &str, cells: [&str; 4]| meanings_of(&answered(title, cells));
    let taken = "First Response Time: response_time";
    let short = ["0:14", "1:05", "0:45", "2:30"];
    assert!(of("First Response Time", short).contains(taken));
    assert_eq!(
        read_rows(Tickets, &answered("First Response Time", short), ANSWERS)[0],
        "2026-03-11 08:00|2026-03-11 08:14"
    );
    // One of them is longer than a day.
    assert!(of("First Response Time", ["9:14", "26:30", "11:00", "10:05"]).contains(taken));
    let dated = [
        "2026-03-11,0:14",
        "2026-03-12,1:05",
        "2026-03-13,0:45",
        "2026-03-14,2:30",
    ];
    assert!(of("First Response Date,First Response Time", dated).contains(taken));
    let hours = [
        "2026-03-11,0.25",
        "2026-03-12,0.5",
        "2026-03-13,0.75",
        "2026-03-14,0.1",
    ];
    assert!(!of("First Response Date,First Response Time", hours).contains("response_clock"));
    // Beside whole moments nobody writes a time of day alone.
    let header = "Ticket,Created,First Response Time,Status,Priority";
    let text = table(header, 4, |n| {
        format!("{n},2026-03-1{n} 08:00,09:1{n},Closed,High")
    });
    assert!(meanings_of(&text).contains(taken));
}

#[test]
fn mornings_and_afternoons_are_no_lengths_of_time() {
    let header = "Ticket,Created,First Response Time,Status,Priority";
    let text = table(header, 4, |n| {
        format!("{n},2026-03-1{n} 08:00,9:1{n} AM,Closed,High")
    });
    assert_eq!(
        read_rows(Tickets, &text, ANSWERS)[0],
        "2026-03-11 08:00|2026-03-11 09:11"
    );
    // Without the time of the opening nothing tells on which day it was.
    let text = text.replace(" 08:00", "");
    let exports = read_texts(&[("t.csv", &text)]);
    assert_eq!(rows_of(&exports, Tickets, &["created_at"])[0], "2026-03-11");
    let tickets = exports.tables.get(Tickets).unwrap();
    assert!(tickets.frame.column("first_response_at").is_err());
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|note| note.contains("export the date of the first response")));
}
