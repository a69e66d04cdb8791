//! Times of day in columns of their own, and moments of which only some have
//! one.

use super::{meanings_of, read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::{Sla, Tickets, TimeEntries};

const ENDS: &[&str] = &["created_at", "resolved_at"];

#[test]
fn a_time_of_day_may_stand_some_columns_behind_its_date() {
    let text = "Chamado,Cliente,Técnico,DATA,Mês,HORA,Status,DATA DE FECHAMENTO,HORA DE FECHAMENTO\n\
        1,Acme,Ana,13/01/2026,1,14:15,Fechado,13/01/2026,16:15\n\
        2,Beta,Rui,14/01/2026,1,14:37,Fechado,15/01/2026,16:37\n\
        3,Beta,Rui,15/01/2026,1,14:34,Aberto,,\n";
    assert_eq!(
        read_rows(Tickets, text, ENDS),
        [
            "2026-01-13 14:15|2026-01-13 16:15",
            "2026-01-14 14:37|2026-01-15 16:37",
            "2026-01-15 14:34|"
        ]
    );
}

#[test]
fn a_time_of_day_that_may_be_of_another_date_is_of_none() {
    for header in [
        "Chamado,Data abertura,Cliente,Data fechamento,Hora,Status",
        "Chamado,Data abertura,Cliente,Hora,Data fechamento,Status",
    ] {
        let cells = if header.contains("Hora,Data") {
            "14:15,13/01/2026"
        } else {
            "13/01/2026,14:15"
        };
        let text = format!("{header}\n1,13/01/2026,Acme,{cells},Fechado\n");
        assert!(!meanings_of(&text).contains("Hora:"), "{header}");
    }
}

#[test]
fn each_of_two_dates_has_the_time_of_day_beside_it() {
    let text = "Chamado;Data abertura;Hora;Data fechamento;Hora;Status\n\
        1;13/01/2026;08:30;14/01/2026;09:00;Fechado\n2;15/01/2026;10:00;15/01/2026;11:30;Fechado\n";
    assert_eq!(
        read_rows(Tickets, text, ENDS),
        [
            "2026-01-13 08:30|2026-01-14 09:00",
            "2026-01-15 10:00|2026-01-15 11:30"
        ]
    );
}

#[test]
fn what_has_a_time_of_day_at_one_end_only_is_counted_in_days() {
    let text = "Ticket,Created,Closed,Status\n1,2026-01-05,2026-01-05 16:15,Closed\n\
        2,2026-01-05,2026-01-06 01:00,Closed\n3,2026-01-07,,Open\n";
    let exports = read_texts(&[("t.csv", text)]);
    let expected = [
        "2026-01-05|2026-01-05",
        "2026-01-05|2026-01-06",
        "2026-01-07|",
    ];
    assert_eq!(rows_of(&exports, Tickets, ENDS), expected);
    let told = "Of 2 of 3 tickets only the opening or only the end tells the time of day";
    let mut caveats = exports.caveats.iter().map(ToString::to_string);
    assert!(caveats.any(|caveat| caveat.starts_with(told)));
    // On the day on which it was opened it was not done before.
    let text = "Ticket,Created,Closed,Status\n1,2026-01-05 09:30,2026-01-05,Closed\n\
        2,2026-01-05 09:30,2026-01-07,Closed\n";
    let expected = [
        "2026-01-05 09:30|2026-01-05 09:30",
        "2026-01-05 09:30|2026-01-07 09:30",
    ];
    assert_eq!(read_rows(Tickets, text, ENDS), expected);
}

#[test]
fn a_day_does_not_tell_whether_what_was_due_within_it_was_in_time() {
    let text = "Ticket,Created,Resolved,Due by,Status\n\
        1,2026-01-05 08:00,2026-01-06,2026-01-06 12:00,Closed\n\
        2,2026-01-05 08:00,2026-01-06,2026-01-07 12:00,Closed\n\
        3,2026-01-05 08:00,2026-01-06,2026-01-05 12:00,Closed\n\
        4,2026-01-05 08:00,2026-01-09,2026-01-09,Closed\n";
    let exports = read_texts(&[("t.csv", text)]);
    let mut met = rows_of(&exports, Sla, &["met"]);
    met.sort();
    assert_eq!(met, ["", "false", "true", "true"]);
}

#[test]
fn from_a_day_to_a_time_of_day_is_no_length_of_work() {
    let text = "Data;Usuário;Cliente;Hora fim;Faturável\n\
        16/03/2026;Ana;Acme;16:15;Sim\n17/03/2026;Ana;Acme;15:15;Não\n";
    let exports = read_texts(&[("h.csv", text)]);
    assert!(rows_of(&exports, TimeEntries, &["hours"]).is_empty());
}
