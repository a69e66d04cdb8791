//! Surveys whose titles are questions, and lists whose titles are those of
//! surveys but whose cells are not.

use super::{meanings_of, read_rows, table, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{Csat, Tickets};

fn scores(text: &str) -> Vec<String> {
    read_rows(Csat, text, &["date", "score"])
}

#[test]
fn a_question_how_good_the_service_was_is_a_rating() {
    for (header, row) in [
        (
            "Timestamp,Ticket number,How satisfied were you with the resolution of your ticket?,Comments",
            "2026-03-1# 10:00,7#,5,ok",
        ),
        (
            "Carimbo de data/hora,Número do chamado,Como você avalia o atendimento?,Comentários",
            "2026-03-1# 10:00,7#,Muito satisfeito,ok",
        ),
        (
            "Marca temporal,Número de ticket,¿Qué tan satisfecho está con el servicio recibido?",
            "2026-03-1# 10:00,7#,Muy satisfecho",
        ),
        (
            "ID,Start time,Completion time,Email,How satisfied were you with the support? (1-5),What is your ticket number?",
            "#,2026-03-1# 09:55,2026-03-1# 10:00,a@b.example,5,7#",
        ),
        (
            "Timestamp,Which technician helped you?,Which company do you work for?,Please rate our support (1-5)",
            "2026-03-1# 10:00,Ana,Acme,5",
        ),
    ] {
        let text = table(header, 4, |n| row.replace('#', &n.to_string()));
        assert_eq!(scores(&text)[0], "2026-03-11 10:00|1", "{header}");
    }
}

#[test]
fn who_would_recommend_the_provider_rates_him_from_nothing_to_ten() {
    for (header, date) in [
        (
            "Timestamp,Ticket number,How likely are you to recommend us to a friend or colleague?",
            "2026-03-1# 10:00",
        ),
        (
            "Data da resposta,Chamado,Qual a probabilidade de recomendar a nossa empresa a um colega?",
            "2026-03-1# 10:00",
        ),
    ] {
        let text = table(header, 4, |n| {
            format!("{},7{n},9", date.replace('#', &n.to_string()))
        });
        assert_eq!(scores(&text)[0], "2026-03-11 10:00|0.9", "{header}");
        let account = &read_texts(&[("s.csv", text)]).accounts[0];
        assert!(account.questions.is_empty(), "{header}");
    }
}

#[test]
fn of_several_questions_the_one_about_the_service_in_all_counts() {
    let text = table(
        "Timestamp,Ticket number,How satisfied were you with the technician's knowledge?,\
         Overall how satisfied were you with our support?,How likely are you to recommend us?",
        4,
        |n| format!("2026-03-1{n},7{n},1,5,9"),
    );
    assert!(meanings_of(&text).contains("Overall how satisfied were you with our support?: score"));
}

#[test]
fn questions_about_others_or_in_words_are_no_ratings() {
    for (question, answer) in [
        ("How satisfied were you with the course?", "5"),
        ("How would you rate the product you bought?", "5"),
        (
            "How could our support service be rated better?",
            "By calling back",
        ),
        (
            "Are you satisfied with the resolution of your ticket?",
            "Yes",
        ),
    ] {
        let text = table(&format!("Timestamp,Company,{question},Comments"), 4, |n| {
            format!("2026-03-1{n} 10:00,Acme,{answer},ok")
        });
        assert!(taken_for(&text).is_empty(), "{question}");
    }
    // What the technician could do better is no technician.
    let text = table(
        "Timestamp,Ticket number,Please rate our support (1-5),Qual conselho para o técnico?",
        4,
        |n| format!("2026-03-1{n},7{n},5,Ligar antes de vir aqui {n}"),
    );
    assert!(!meanings_of(&text).contains("technician"));
}

#[test]
fn a_question_may_stand_in_a_list_of_tickets() {
    let text = table(
        "Ticket ID,Created,Resolved,Status,Priority,How satisfied were you with our service? (1-5)",
        4,
        |n| format!("{n},2026-03-1{n},2026-03-2{n},Closed,High,4"),
    );
    let exports = read_texts(&[("t.csv", text)]);
    assert_eq!(exports.accounts[0].tables, [Tickets, Csat]);
}

#[test]
fn prices_and_words_under_the_title_of_a_rating_make_no_survey() {
    for (title, cell) in [
        ("Avaliação", "250000"),
        ("Avaliação", "R$ 250.000"),
        ("Avaliação", "1.250"),
        ("Avaliação", "89.90"),
        ("Avaliação", "Imóvel em bom estado"),
        ("Valoración", "1250.00"),
        ("Bewertung", "12500"),
        ("Nota", "Ligar amanhã"),
        ("Rating", "125000"),
    ] {
        for rows in [2, 6] {
            let text = table(&format!("Data,Cliente,{title},Comentário"), rows, |n| {
                format!("2026-03-1{n},Acme,{cell},ok")
            });
            assert!(!taken_for(&text).contains(&Csat), "{title}: {cell}");
        }
    }
}

#[test]
fn ratings_under_the_same_titles_make_one() {
    for (title, cell) in [
        ("Avaliação", "5"),
        ("Avaliação", "Excelente"),
        ("Avaliação", "4/5"),
        ("Avaliação", "95"),
        ("Valoración", "4.5"),
        ("Nota", "10"),
        ("Bewertung", "★★★★☆"),
    ] {
        let text = table(&format!("Data,Cliente,{title},Comentário"), 6, |n| {
            format!("2026-03-1{n},Acme,{cell},ok")
        });
        assert_eq!(taken_for(&text), [Csat], "{title}: {cell}");
    }
}

#[test]
fn a_scale_in_the_title_is_asked_for_no_more() {
    for title in ["satisfactionScore15", "satisfaction_score_1_5"] {
        let text = table(&format!("date,client,{title},comment"), 4, |n| {
            format!("2026-03-1{n},Acme,4,ok")
        });
        assert_eq!(scores(&text)[0], "2026-03-11|0.75", "{title}");
        let account = &read_texts(&[("s.csv", text)]).accounts[0];
        assert!(account.questions.is_empty(), "{title}");
    }
}

#[test]
fn a_list_of_the_ratings_of_tickets_alone_is_a_survey() {
    let ratings = table("ticket number,date,rating", 6, |n| {
        format!("{n},2026-09-0{n} 10:00:00,{}", 1 + n % 5)
    });
    assert_eq!(taken_for(&ratings), [Csat]);
    let tickets = table("ticket number,date,rating,priority,status", 6, |n| {
        format!("{n},2026-09-0{n} 10:00:00,{},High,Closed", 1 + n % 5)
    });
    assert_eq!(taken_for(&tickets), [Tickets]);
    let tickets = table("ticket number,date,status,rating", 6, |n| {
        let (state, rating) = [("Closed", "5"), ("Open", "")][n % 2];
        format!("{n},2026-09-0{n},{state},{rating}")
    });
    assert_eq!(taken_for(&tickets), [Tickets]);
}
