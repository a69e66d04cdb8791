//! What clients say of the service.

use super::{read_rows, rows_of};
use crate::config::Configuration;
use crate::input::{known_names, read_texts, read_texts_as};
use crate::model::TableKind::{Csat, Tickets};

const COLUMNS: [&str; 3] = ["date", "client", "score"];

const EXPECTED: [&str; 3] = [
    "2026-03-16|Acme|1",
    "2026-03-17|Beta|0.75",
    "2026-03-18|Acme|0",
];

fn check(text: &str) {
    assert_eq!(read_rows(Csat, text, &COLUMNS), EXPECTED, "{text}");
}

#[test]
fn the_plain_form_in_three_languages() {
    check(
        "date,client,ticket,technician,satisfaction score (1-5),comment\n\
         2026-03-16,Acme,1001,Ana,5,Thanks\n2026-03-17,Beta,1002,Rui,4,\n\
         2026-03-18,Acme,1003,Ana,1,Too slow\n",
    );
    check(
        "Data da avaliação;Cliente;Chamado;Técnico;Nota da pesquisa;Comentário\n\
         16/03/2026;Acme;1001;Ana;Muito satisfeito;Obrigado\n\
         17/03/2026;Beta;1002;Rui;Satisfeito;\n\
         18/03/2026;Acme;1003;Ana;Péssimo;Lento\n",
    );
    check(
        "Fecha de la encuesta;Cliente;Número de ticket;Agente;Satisfacción;Comentario\n\
         16/03/2026;Acme;1001;Ana;★★★★★;Gracias\n17/03/2026;Beta;1002;Rui;★★★★☆;\n\
         18/03/2026;Acme;1003;Ana;★☆☆☆☆;Lento\n",
    );
}

#[test]
fn a_column_of_its_own_names_the_scale() {
    let text = "Person ID,Score,Comment,Survey Scale,Created At,Company,Agent\n\
        1,9,Great,NPS,2026-03-16,Acme,Ana\n2,4,Slow,NPS,2026-03-17,Beta,Rui\n3,10,,NPS,2026-03-18,Acme,Rui\n";
    let read = |text: &str| read_rows(Csat, text, &["client", "score"]);
    assert_eq!(read(text), ["Acme|0.9", "Beta|0.4", "Acme|1"]);
    let of_five = text.replace("NPS", "1-5").replace("9,Great", "5,Great");
    let of_five = of_five.replace("3,10", "3,1");
    assert_eq!(read(&of_five), ["Acme|1", "Beta|0.75", "Acme|0"]);
    // No file is read on two scales, and that is said.
    let of_both = text.replace("3,10,,NPS", "3,5,,CSAT");
    let exports = read_texts(&[("f.csv", of_both)]);
    let notes = exports.accounts[0].notes.iter().map(ToString::to_string);
    let told = notes.filter(|note| note.contains("2 scales"));
    assert_eq!(told.count(), 1);
}

#[test]
fn a_vague_title_is_borne_out_by_ticket_and_comment() {
    check(
        "Date,Company,Ticket ID,Rating,Comment\n2026-03-16,Acme,1,5,\n\
         2026-03-17,Beta,2,4,\n2026-03-18,Acme,3,1,\n",
    );
}

#[test]
fn points_are_held_against_those_possible() {
    check(
        "Ticket,CompanyName,SurveyName,Score,Points,Possible_Points,Last_Update\n\
         1,Acme,After ticket,x,8,8,2026-03-16\n2,Beta,After ticket,x,6,8,2026-03-17\n\
         3,Acme,After ticket,x,0,8,2026-03-18\n",
    );
}

#[test]
fn who_did_not_answer_is_no_record_and_what_is_no_rating_is_set_aside() {
    let text = "date,client,csat,ticket\n2026-03-16,Acme,Good,1\n2026-03-17,Beta,Offered,2\n\
        2026-03-18,Acme,,3\n2026-03-19,Acme,purple,4\n";
    let exports = read_texts(&[("c.csv", text)]);
    assert_eq!(rows_of(&exports, Csat, &["score"]), ["1"]);
    let rows = &exports.accounts[0].rows;
    assert_eq!((rows.used, rows.not_a_record, rows.set_aside), (1, 2, 1));
    assert_eq!(
        exports.rejected[0].reason,
        "`csat` cannot be read as a rating, such as 4, 4/5 or Good"
    );
}

#[test]
fn a_scale_in_doubt_is_asked_for_and_decided_by_a_line() {
    let text = "date,client,csat\n2026-03-16,Acme,1\n2026-03-17,Beta,3\n";
    let exports = read_texts(&[("c.csv", text)]);
    assert_eq!(rows_of(&exports, Csat, &["score"]), ["0", "0.5"]);
    let question = &exports.accounts[0].questions[0];
    assert_eq!(question.choices[1].setting, "rating_scale = \"1 to 3\"");
    let line = &question.choices[1].setting;
    let configuration = format!("[[files]]\nmatch = \"c.csv\"\n{line}\n");
    let configuration = Configuration::parse("c.toml", &configuration, &known_names()).unwrap();
    let decided = read_texts_as(&[("c.csv", text)], &configuration);
    assert_eq!(rows_of(&decided, Csat, &["score"]), ["0", "1"]);
    assert!(decided.accounts[0].questions.is_empty());
}

#[test]
fn a_file_that_shows_its_scale_tells_that_of_its_like() {
    let few = "date,client,csat\n2026-03-16,Acme,4\n";
    let telling = "date,client,csat\n2026-03-17,Acme,9\n2026-03-18,Acme,0\n";
    let exports = read_texts(&[("a.csv", few), ("b.csv", telling)]);
    assert_eq!(rows_of(&exports, Csat, &["score"]), ["0.4", "0.9", "0"]);
    assert!(exports.accounts[0].questions.is_empty());
}

#[test]
fn a_lower_number_is_better_where_the_product_counts_so() {
    let text = "Client User,Ticket ID,Team,Compliance,Rating,Date,Comment,Agent\n\
        Joe,1,Desk,x,1,2026-03-16,,Ana\nJoe,2,Desk,x,4,2026-03-17,,Ana\n";
    assert_eq!(read_rows(Csat, text, &["score"]), ["1", "0"]);
}

#[test]
fn a_product_that_titles_its_columns_alike_need_not_share_the_scale() {
    let text = "Rated on,Rating,Ticket,Company,Comment\n2026-03-16,5,1,Acme,x\n\
        2026-03-17,4,2,Beta,\n2026-03-18,1,3,Acme,\n";
    check(text);
}

#[test]
fn ratings_in_tickets_count_unless_a_survey_has_them() {
    let tickets = "Ticket ID,Created,Resolved,Status,Priority,Company,Agent,Satisfaction Score\n\
        1,2026-03-01,2026-03-02,Solved,High,Acme,Ana,Good\n\
        2,2026-03-03,2026-03-04,Solved,High,Beta,Ana,Bad\n\
        3,2026-03-05,2026-03-06,Solved,High,Beta,Ana,Not Offered\n";
    let alone = read_texts(&[("t.csv", tickets)]);
    assert_eq!(alone.accounts[0].tables, [Tickets, Csat]);
    assert_eq!(
        rows_of(&alone, Csat, &COLUMNS),
        ["2026-03-02|Acme|1", "2026-03-04|Beta|0"]
    );
    let survey = "date,ticket,client,csat\n2026-03-09,2,Beta,Good\n2026-03-10,9,Beta,Bad\n";
    let both = read_texts(&[("t.csv", tickets), ("s.csv", survey)]);
    assert_eq!(
        rows_of(&both, Csat, &COLUMNS),
        [
            "2026-03-02|Acme|1",
            "2026-03-09|Beta|1",
            "2026-03-10|Beta|0"
        ]
    );
}
