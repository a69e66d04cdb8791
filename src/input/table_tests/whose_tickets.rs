//! Whom tickets are for and who works on them, where several columns could say
//! so.

use super::{meanings_of, read_rows, table, taken_for};
use crate::model::TableKind::{Tickets, TimeEntries};

/// Tickets with a pair of columns, and the cells of these in each row.
fn tickets(titles: &str, pairs: &[&str]) -> String {
    let rows = pairs.iter().enumerate().map(|(place, pair)| {
        let day = place + 10;
        format!("{day},2026-01-{day},Fechado,{pair}\n")
    });
    let rows: Vec<String> = rows.collect();
    format!(
        "CHAMADO,DATA DE ABERTURA,STATUS,{titles}\n{}",
        rows.concat()
    )
}

const OF_BRANDS: [&str; 7] = [
    "LABCOMPRAS,VIDA",
    "SANTOS,VIDA",
    "LABMEDIC,GT",
    "WINLAB,VIDA",
    "VIOTII,VIDA",
    "CDC FARMA,GT",
    "CDC FARMA,GT",
];

#[test]
fn public_bodies_are_served_where_no_client_is_named() {
    let list = |titles: &str| {
        let row = |n: usize| {
            let body = ["Prefeitura de Alfa", "Prefeitura de Beta"][n % 2];
            let client = ["Acme", "Beta", "Ceres"][n % 3];
            format!("0{n}/10/2025 10:47,Bug,{body},Finalizado,{n}/2025,0{n}/10/2025 12:00,{client}")
        };
        table(titles, 6, row)
    };
    let alone = "data_abertura,categoria,orgao,status,numero_chamado_externo,data_fechamento,nota";
    let told = meanings_of(&list(alone));
    assert!(told.contains("orgao: client"), "{told}");
    assert!(told.contains("numero_chamado_externo: ticket_id"), "{told}");
    let beside = alone.replace("nota", "cliente");
    let told = meanings_of(&list(&beside));
    assert!(
        told.contains("orgao: team") && told.contains("cliente: client"),
        "{told}"
    );
}

#[test]
fn a_company_of_few_names_beside_clients_works_for_them() {
    for titles in [
        "CLIENTE,EMPRESA",
        "CLIENTE (CÓD.),EMPRESA",
        "Customer,Company",
    ] {
        let clients = read_rows(Tickets, &tickets(titles, &OF_BRANDS), &["client"]);
        assert_eq!(clients[0], "LABCOMPRAS", "{titles}");
        assert_eq!(clients[2], "LABMEDIC", "{titles}");
    }
    // So it does where one client stands beside several.
    let shared = ["Alfa,Norte", "Beta,Sul", "Gama,Leste", "Alfa,Sul"];
    let clients = read_rows(Tickets, &tickets("Cliente,Empresa", &shared), &["client"]);
    assert_eq!(clients, ["Alfa", "Beta", "Gama", "Alfa"]);
    let formal = ["Alfa Ltda,Norte", "Beta S/A,Sul", "Gama ME,Leste"];
    let clients = read_rows(Tickets, &tickets("Cliente,Empresa", &formal), &["client"]);
    assert_eq!(clients, ["Alfa Ltda", "Beta S/A", "Gama ME"]);
}

#[test]
fn the_company_of_people_and_of_numbers_is_the_client() {
    for people in [
        [
            "Ana Lima,Acme",
            "Rui Sá,Beta",
            "Eva da Silva,Acme",
            "Ana Lima,Acme",
        ],
        [
            "ana@acme.com,Acme",
            "rui@beta.com,Beta",
            "eva@acme.com,Acme",
            "ana@acme.com,Acme",
        ],
        ["alima,Acme", "rsa,Beta", "esilva,Acme", "alima,Acme"],
        ["1001,Acme", "1002,Beta", "1003,Acme", "1001,Acme"],
    ] {
        for titles in ["Cliente,Empresa", "Customer,Company"] {
            let clients = read_rows(Tickets, &tickets(titles, &people), &["client"]);
            assert_eq!(clients, ["Acme", "Beta", "Acme", "Acme"], "{people:?}");
        }
    }
}

#[test]
fn the_customer_of_an_account_stands_for_one_that_is_blank() {
    let text = "Issue Key,Hours,Work date,Full name,Account Name,Account Customer,Customer\n\
        CTT-388,0.25,2021-01-04 00:00,Linda Example,SCRUM - Sprints,Alpha GmbH,\n\
        CTT-388,1,2021-01-04 00:00,Linda Example,SCRUM - Sprints,Beta AG,\n\
        CTT-154,2,2021-01-05 00:00,Linda Example,Services - 13100,Beta AG,\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["client", "technician"]),
        ["Alpha GmbH|0", "Beta AG|0", "Beta AG|0"]
    );
    let meanings = meanings_of(text);
    assert!(meanings.contains("Full name: technician"), "{meanings}");
    let with_login = text.replace("Work date,", "Work date,Username,");
    let with_login = with_login.replace(" 00:00,", " 00:00,linda,");
    let meanings = meanings_of(&with_login);
    assert!(meanings.contains("Username: technician"), "{meanings}");
}

#[test]
fn who_answers_for_a_ticket_is_its_agent() {
    let text = "CHAMADO,DATA DE ABERTURA,STATUS,RESPONSÁVEL PELO CHAMADO\n\
        1,2026-01-05,Fechado,Simone\n2,2026-01-06,Aberto,Leandro\n";
    assert!(meanings_of(text).contains("RESPONSÁVEL PELO CHAMADO: agent"));
    let text = "ticketnr,status,prio,organisatie,created_at,gesloten_op\n\
        TCK-1,Gesloten,Hoog,Gemeente Dordrecht,2026-08-19,2026-08-20\n\
        TCK-2,Open,Laag,Provincie Zuid-Holland,2026-08-21,\n";
    assert!(meanings_of(text).contains("organisatie: client"));
}

#[test]
fn who_works_for_clients_makes_no_list_of_the_house_of_what_is_done() {
    let text = "id,data_abertura,data_finalizacao,status,cliente,colaborador,setor\n\
        1,2024-05-31,2024-05-31,FINALIZADO,FRANCISCO,LUCAS,TECNICO\n\
        2,2024-05-31,2024-06-01,FINALIZADO,IVONE,NILTON,GERENTES\n";
    assert_eq!(taken_for(text), [Tickets]);
    assert!(meanings_of(text).contains("colaborador: agent"));
    // What employees ask of their own house is for no client.
    let text = "id,data_abertura,data_finalizacao,status,colaborador,setor\n\
        1,2024-05-31,2024-05-31,APROVADO,LUCAS,TECNICO\n\
        2,2024-05-31,2024-06-01,APROVADO,NILTON,GERENTES\n";
    assert!(taken_for(text).is_empty());
}
