//! When clients answered how good the service was, and what stands under like
//! titles.

use super::{meanings_of, read_rows, rows_of, table, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{Csat, Sla, Tickets};

#[test]
fn the_day_of_an_answer_to_a_survey_is_no_first_response() {
    for title in [
        "Data resposta pesquisa",
        "Survey answered at",
        "Fecha respuesta encuesta",
    ] {
        let text = format!(
            "Ticket ID,Created,Closed,Status,CSAT,{title}\n\
             1,2026-03-02 08:00,2026-03-02 12:00,Closed,5,2026-03-03 09:00\n\
             2,2026-03-03 08:00,2026-03-03 12:00,Closed,,\n"
        );
        let told = meanings_of(&text);
        assert!(
            told.ends_with(&format!("{title}: satisfaction_at")),
            "{told}"
        );
        let exports = read_texts(&[("t.csv", &text)]);
        let answered = rows_of(&exports, Tickets, &["first_response_at"]);
        assert!(
            answered
                .iter()
                .all(|one| one == "no column" || one.is_empty())
        );
    }
}

/// Tickets with an answer of some kind right of the rating.
fn rated(title: &str, row: impl Fn(usize) -> &'static str) -> String {
    let header = format!("id,status_name,date_creation,close_date,Satisfação,{title}");
    table(&header, 6, |n| {
        format!(
            "{n},Fechado,2026-03-0{n} 08:00,2026-03-0{n} 12:00,{}",
            row(n)
        )
    })
}

#[test]
fn an_answer_that_comes_with_the_rating_alone_is_that_of_the_client() {
    let with_rating = |n: usize| match n % 2 {
        0 => "5,2026-03-09 10:00",
        _ => ",",
    };
    let told = meanings_of(&rated("Data Resposta", with_rating));
    assert!(told.ends_with("Data Resposta: satisfaction_at"), "{told}");
    let text = rated("Data Resposta", with_rating);
    let exports = read_texts(&[("t.csv", &text)]);
    assert_eq!(rows_of(&exports, Csat, &["date"]).len(), 3);
    // The first response is there whether the client rated it or not.
    let without = |n: usize| match n % 2 {
        0 => "5,2026-03-09 10:00",
        _ => ",2026-03-09 11:00",
    };
    let told = meanings_of(&rated("Data Resposta", without));
    assert!(told.ends_with("Data Resposta: first_response_at"), "{told}");
    // And is no other than that where its title says so.
    let told = meanings_of(&rated("Data primeira resposta", with_rating));
    assert!(
        told.ends_with("Data primeira resposta: first_response_at"),
        "{told}"
    );
}

#[test]
fn ratings_are_dated_by_when_somebody_was_surveyed() {
    let text = "score,created_at,surveyed_at,client\n\
        9,2026-01-01 08:00,2026-02-01 08:00,Acme\n8,2026-01-02 08:00,2026-02-02 08:00,Beta\n";
    assert_eq!(read_rows(Csat, text, &["date"]).len(), 2);
    let exports = read_texts(&[("nps.csv", text)]);
    assert!(rows_of(&exports, Csat, &["date"])[0].starts_with("2026-02-01"));
}

#[test]
fn answers_to_a_survey_need_not_say_whose_they_are() {
    let text = table("id,score,created_at,surveyed_at,sessions", 6, |n| {
        format!("{n},{},2026-01-0{n} 08:00,2026-02-0{n} 08:00,{n}", n + 3)
    });
    assert_eq!(taken_for(&text), [Csat]);
    let scored = text.replace("surveyed_at", "scored_at");
    assert!(taken_for(&scored).is_empty());
}

#[test]
fn words_tell_that_an_expiration_is_how_a_target_went() {
    let list = |words: [&'static str; 2]| {
        table(
            "id,ticket_name,status,date_creation,close_date,expiration",
            6,
            |n| {
                format!(
                    "{n},Mail,Fechado,2026-03-0{n} 08:00,2026-03-0{n} 12:00,{}",
                    words[n % 2]
                )
            },
        )
    };
    let text = list(["No prazo", "Vencido"]);
    assert!(meanings_of(&text).ends_with("expiration: resolution_met"));
    let exports = read_texts(&[("t.csv", &text)]);
    let met = rows_of(&exports, Sla, &["met"]);
    assert_eq!(met.iter().filter(|met| met.as_str() == "true").count(), 3);
    let dates = list(["2026-03-08 12:00", "2026-03-09 12:00"]);
    assert!(meanings_of(&dates).ends_with("expiration: resolution_due_at"));
}

#[test]
fn a_view_of_glpi_names_its_columns_as_the_tables_behind_them() {
    let text = "id,ticket_name,status_name,entity_name,user_name_tec,itilcategory_name,date_creation\n\
        1,Mail,Novo,Acme,Iris,Mail > Erro,2026-03-02 08:00\n2,Rede,Fechado,Beta,Omar,Rede,2026-03-03 08:00\n";
    let told = meanings_of(text);
    for column in [
        "entity_name: client",
        "user_name_tec: agent",
        "itilcategory_name: category",
    ] {
        assert!(told.contains(column), "{told}");
    }
}

#[test]
fn a_ticket_was_opened_when_its_only_row_was_written() {
    let list = |number: fn(usize) -> usize| {
        table(
            "Ticket ID,Machine Name,Description,Status,Timestamp",
            6,
            |n| {
                let number = number(n);
                format!("{number},pc,It does not boot,Open,2026-03-0{n} 08:00")
            },
        )
    };
    assert_eq!(taken_for(&list(|n| n)), [Tickets]);
    // What comes again is written when something was done.
    assert!(!meanings_of(&list(|n| n / 2)).contains("Timestamp: created_at"));
}
