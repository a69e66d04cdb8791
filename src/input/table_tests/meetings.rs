//! Meetings with clients.

use super::{read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::Meetings;

const COLUMNS: [&str; 3] = ["date", "client", "review"];

const EXPECTED: [&str; 2] = ["2026-03-16|Acme|true", "2026-03-17|Beta|false"];

fn check(text: &str) {
    assert_eq!(read_rows(Meetings, text, &COLUMNS), EXPECTED, "{text}");
}

#[test]
fn the_plain_form_in_three_languages() {
    check("meeting date,client,meeting type\n2026-03-16,Acme,QBR\n2026-03-17,Beta,Kick-off\n");
    check(
        "Data da reunião;Cliente;Tipo de reunião\n16/03/2026;Acme;Revisão trimestral\n\
         17/03/2026;Beta;Alinhamento\n",
    );
    check(
        "Fecha de la reunión;Cliente;Tipo de reunión\n16/03/2026;Acme;Revisión trimestral\n\
         17/03/2026;Beta;Seguimiento\n",
    );
}

#[test]
fn a_purpose_is_the_kind_of_a_meeting() {
    check("Date,Client,Meeting Purpose\n2026-03-16,Acme,QBR\n2026-03-17,Beta,Kick-off\n");
    check("Meeting date,Client,Purpose\n2026-03-16,Acme,QBR\n2026-03-17,Beta,Kick-off\n");
}

#[test]
fn words_that_name_meetings_make_up_for_vague_titles() {
    check("Date,Company,Subject\n2026-03-16,Acme,QBR with Acme\n2026-03-17,Beta,Weekly meeting\n");
}

#[test]
fn what_was_not_held_is_left_out_and_told() {
    let text = "date,client,meeting type,status\n2026-03-16,Acme,QBR,Held\n\
        2026-06-16,Acme,QBR,Cancelled\n2026-09-16,Acme,QBR,Planned\n";
    let exports = read_texts(&[("m.csv", text)]);
    assert_eq!(rows_of(&exports, Meetings, &["date"]), ["2026-03-16"]);
    assert_eq!(exports.accounts[0].rows.not_a_record, 2);
    assert!(exports.caveats[0].starts_with("2 of 3 meetings"));
}
