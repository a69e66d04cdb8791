//! Columns that count the rows of their file, beside those that number records.

use super::{meanings_of, read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind;

#[test]
fn a_count_of_rows_gives_way_to_the_number_on_the_document() {
    let header = "Nº documento;Cliente;Data de emissão;Data de vencimento;Valor Total";
    for count in ["#", "No.", "Nr", "Nº", "N°", "num", "Número", "Item"] {
        let first = format!(
            "{count};{header}\n1;5001;Acme;13/09/2026;13/10/2026;100,00\n\
            2;5002;Beta;14/09/2026;14/10/2026;200,00\n"
        );
        let second = format!(
            "{count};{header}\n1;5003;Acme;13/10/2026;13/11/2026;300,00\n\
            2;5004;Gama;15/10/2026;15/11/2026;400,00\n"
        );
        let exports = read_texts(&[("m1.csv", &first), ("m2.csv", &second)]);
        let mut totals = rows_of(&exports, TableKind::Invoices, &["total"]);
        totals.sort();
        assert_eq!(totals, ["100", "200", "300", "400"], "{count}");
    }
}

#[test]
fn a_count_of_rows_gives_way_to_the_number_of_the_ticket() {
    for (count, number) in [
        ("Nº", "Número do chamado"),
        ("#", "Número de ticket"),
        ("No", "Ticket ID"),
        ("Item", "ID do ticket"),
    ] {
        let text = format!(
            "{count};{number};Nome do SLA;Meta;Prazo;Cumprido em;SLA cumprido\n\
            1;801;Gold;Primeira resposta;13/09/2026 10:00;13/09/2026 09:00;Sim\n\
            2;802;Gold;Primeira resposta;14/09/2026 10:00;14/09/2026 09:00;Sim\n\
            3;803;Gold;Primeira resposta;15/09/2026 10:00;15/09/2026 12:00;Não\n"
        );
        let meanings = meanings_of(&text);
        assert!(
            meanings.contains(&format!("{number}: ticket_id")),
            "{meanings}"
        );
        assert!(!meanings.contains(&format!("{count}: ")), "{meanings}");
    }
}

#[test]
fn a_number_that_does_not_count_the_rows_is_one() {
    let text = "Nº;Nº documento;Cliente;Data de emissão;Data de vencimento;Valor Total\n\
        17;5001;Acme;13/09/2026;13/10/2026;100,00\n18;5001;Beta;14/09/2026;14/10/2026;200,00\n\
        21;5002;Gama;15/09/2026;15/10/2026;300,00\n";
    assert!(meanings_of(text).starts_with("Nº: invoice_number"));
    // It is all that numbers them.
    let text = "#,Customer,Invoice Date,Due Date,Total\n\
        1,Acme,2026-09-13,2026-10-13,100\n2,Beta,2026-09-14,2026-10-14,200\n";
    assert!(meanings_of(text).starts_with("#: invoice_number"));
}

#[test]
fn what_stands_in_many_rows_is_a_month_and_no_number() {
    let text = "#;Referência;Cliente;Data de emissão;Data de vencimento;Valor Total\n\
        1;09/2026;Acme;13/09/2026;13/10/2026;100,00\n2;09/2026;Beta;14/09/2026;14/10/2026;200,00\n\
        3;09/2026;Gama;15/09/2026;15/10/2026;300,00\n4;08/2026;Acme;16/09/2026;16/10/2026;50,00\n";
    assert!(!meanings_of(text).contains("Referência: invoice_number"));
}

#[test]
fn a_count_of_rows_names_no_agreement() {
    let text = "Item;Cliente;Plano;Valor mensal;Início;Status\n\
        1;Acme;Gold;100,00;13/01/2026;Ativo\n2;Beta;Silver;200,00;14/02/2026;Ativo\n\
        3;Gama;Gold;100,00;15/03/2026;Ativo\n";
    let meanings = meanings_of(text);
    assert!(meanings.contains("Plano: name"), "{meanings}");
    assert!(!meanings.contains("Item: "), "{meanings}");
    // Nor does it say what a ticket is about.
    let text = "Ticket ID,Item,Client,Created,Resolved,Status\n\
        71,1,Acme,2026-03-02,2026-03-03,Closed\n72,2,Beta,2026-03-09,2026-03-10,Closed\n\
        75,3,Beta,2026-03-10,2026-03-12,Closed\n";
    let meanings = meanings_of(text);
    assert!(!meanings.contains("Item: "), "{meanings}");
    // An item that is told is a name.
    let text = "Item;Cliente;Valor mensal;Início;Status\n\
        Gold;Acme;100,00;13/01/2026;Ativo\nSilver;Beta;200,00;14/02/2026;Ativo\n";
    assert!(meanings_of(text).contains("Item: name"));
}

#[test]
fn agreements_are_the_same_whatever_row_they_stand_in() {
    let header = "#;Cliente;Plano;Valor mensal;Início;Status";
    let first = format!(
        "{header}\n1;Acme;Gold;100,00;13/01/2026;Ativo\n2;Beta;Silver;200,00;14/02/2026;Ativo\n"
    );
    let second = format!("{header}\n1;Beta;Silver;200,00;14/02/2026;Ativo\n");
    let exports = read_texts(&[
        ("contratos-2026-03-31.csv", &first),
        ("contratos-2026-04-30.csv", &second),
    ]);
    let clients = rows_of(&exports, TableKind::Recurring, &["client"]);
    assert_eq!(clients.iter().filter(|client| *client == "Beta").count(), 1);
    assert_eq!(read_rows(TableKind::Recurring, &first, &["mrr"]).len(), 2);
}
