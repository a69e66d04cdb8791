//! Exports that went through programs which did not understand them.

use super::read_rows;
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Tickets};

const TICKETS: &str = "Número do chamado;Situação;Técnico;Cliente;Data de criação\n\
                       1000;Em execução;José;Pão Doce;10/01/2026 02:42\n\
                       1001;Concluído;José;Água & Luz;21/01/2026 21:41\n";

fn tickets(text: &str) -> Vec<String> {
    read_rows(Tickets, text, &["client", "created_at"])
}

#[test]
fn what_was_encoded_twice_is_read_as_it_was() {
    let (twice, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(TICKETS.as_bytes());
    assert!(twice.contains("SituaÃ§Ã£o"), "{twice}");
    assert_eq!(tickets(&twice), tickets(TICKETS));
}

#[test]
fn titles_are_known_although_their_accents_were_lost() {
    for sign in ["?", "??", "\u{fffd}"] {
        let lost = |letter: char| {
            if letter.is_ascii() {
                letter.to_string()
            } else {
                sign.to_owned()
            }
        };
        let text: String = TICKETS.chars().map(lost).collect();
        let times: Vec<String> = read_rows(Tickets, &text, &["created_at"]);
        assert_eq!(times, ["2026-01-10 02:42", "2026-01-21 21:41"], "{sign}");
    }
}

#[test]
fn a_title_is_known_that_lost_the_first_letter_of_a_word() {
    let text = "Nome do cliente;Data de compet?ncia;Data de vencimento;Situa??o;\
                Valor original da parcela (R$);Data do ?ltimo pagamento;Nota fiscal\n\
                Acme;01/09/2024;01/10/2024;Quitado;400,40;13/09/2024;1001\n\
                Beta;01/09/2024;01/10/2024;Quitado;100,40;14/09/2024;1002\n";
    assert_eq!(
        read_rows(Invoices, text, &["paid_at"]),
        ["2024-09-13", "2024-09-14"]
    );
}

#[test]
fn cells_may_stand_in_curly_quotes() {
    let text = "“Ticket Number”,“Company”,“Status”,“Created Date”\n\
                “1”,“Acme, Inc”,“Open”,“2026-01-05 08:00”\n";
    assert_eq!(tickets(text), ["Acme, Inc|2026-01-05 08:00"]);
}

#[test]
fn a_title_may_go_on_in_the_row_below() {
    let text = "Ticket,,,Assigned,Created\nNumber,Company,Status,To,Date\n\
                1,Acme,Open,Ann,2026-01-05 08:00\n2,Beta,Open,Ann,2026-01-06 08:00\n";
    assert_eq!(
        tickets(text),
        ["Acme|2026-01-05 08:00", "Beta|2026-01-06 08:00"]
    );
}

#[test]
fn numbers_of_days_among_dates_are_dates_where_they_fall_among_them() {
    let text = "Invoice Number,Client,Invoice Date,Due Date,Total\n\
                1,Acme,2026-01-05,2026-02-05,10\n2,Acme,46030,2026-02-06,20\n\
                3,Acme,2026-01-12,2026-02-11,30\n";
    assert_eq!(
        read_rows(Invoices, text, &["issued_at"]),
        ["2026-01-05", "2026-01-08", "2026-01-12"]
    );
}

#[test]
fn a_cell_that_cannot_be_read_is_told_where_its_row_counts() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Total,Date Paid\n\
        1,Acme,2026-01-05,2026-02-05,100,2026-01-20\n\
        2,Beta,2026-01-06,2026-02-06,250,abc\n\
        3,Acme,2026-01-07,2026-02-07,300,\n\
        4,Acme,#REF!,2026-02-07,300,2026-01-20\n";
    let account = &read_texts(&[("i.csv", text)]).accounts[0];
    let notes: Vec<String> = account.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "`Date Paid`: 1 cell cannot be read as a date, such as 2026-09-30 14:05: it is on line 3, and nothing rests on it"
        ]
    );
    assert_eq!((account.rows.used, account.rows.set_aside), (3, 1));
}
