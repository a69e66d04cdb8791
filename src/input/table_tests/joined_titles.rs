//! Titles of databases in Portuguese, Spanish and Dutch: short forms, parts
//! joined by underscores, and names of one trade.

use super::{meanings_of, read_rows, taken_for};
use crate::model::TableKind::{Invoices, Recurring, Tickets};

#[test]
fn dates_and_names_of_a_ledger_are_cut_short() {
    for client in ["CLIENTE", "FANTASIA", "NOME_FANTASIA"] {
        let text = format!(
            "NUM_DOCUMENTO;DAT_EMISSAO;DAT_VENCIMENTO;DAT_QUITACAO;VLR_DOCUMENTO;VLR_SALDO;{client};STATUS\n\
             002555;2025-01-13;2025-02-10;2025-02-07;1227.7;0.0;VIDEOSCOPIA;quitado\n\
             002567;2025-01-13;2025-02-12;;14991.07;14991.07;PROVIDA;aberto\n"
        );
        let mut read = read_rows(
            Invoices,
            &text,
            &["client", "due_at", "total", "balance", "paid_at"],
        );
        read.sort();
        assert_eq!(
            read,
            [
                "PROVIDA|2025-02-12|14991.07|14991.07|",
                "VIDEOSCOPIA|2025-02-10|1227.7|0|2025-02-07"
            ],
            "{client}"
        );
    }
}

#[test]
fn bugs_are_reported_when_they_are_sent_in() {
    let text = "Núm,Projeto,Relator,Atribuído a,Prioridade,Categoria,Data de Envio,Atualizado,Resumo,Estado\n\
        0012236,SISCAER,rrcardoso,fcsouza1,normal,Bugs,2018-12-13,2018-12-14,Botão,atribuído\n\
        0012045,SISCAER,lpbatista,cggomes,baixa,Bugs,2018-12-03,2018-12-06,Tela,resolvido\n";
    let meanings = meanings_of(text);
    assert_eq!(taken_for(text), [Tickets]);
    assert!(meanings.contains("Núm: ticket_id"), "{meanings}");
    assert!(meanings.contains("Data de Envio: created_at"), "{meanings}");
    // What was sent out was not asked for.
    let text = "Número,Cliente,Transportadora,Status,Data de envio,Responsável\n\
        1,Acme,Rápido,Entregue,2025-05-02,Ana\n2,Beta,Rápido,Em trânsito,2025-05-03,Rui\n";
    assert!(taken_for(text).is_empty());
}

#[test]
fn orders_of_work_are_tickets() {
    let rows = "OT-000001,2022-01-04,Mecánica,4.7,Andrés Peña,Cerrada\n\
        OT-000018,2022-06-28,PM Programado,1.4,Andrés Peña,Pendiente\n\
        OT-000035,2022-07-10,Software,2.2,Miguel Torres,En proceso\n";
    for number in ["OT", "OT_ID", "Nº OT", "ID_OT"] {
        let text = format!("{number},Fecha,Tipo_Falla,Costo,Tecnico,Estado_OT\n{rows}");
        let opened = read_rows(Tickets, &text, &["created_at"]);
        assert_eq!(
            opened,
            ["2022-01-04", "2022-06-28", "2022-07-10"],
            "{number}"
        );
    }
    // Hours beyond the usual ones number nothing.
    let text =
        "Date,Employee,Hours,OT\n2022-01-04,Ana,8,1.5\n2022-01-05,Rui,8,2\n2022-01-06,Rui,8,0\n";
    assert!(!taken_for(text).contains(&Tickets));
}

#[test]
fn subscribers_are_the_clients_of_subscriptions() {
    let text = "id,data_assinatura,data_cancelamento,nome_assinante,produto_oferta,ticket_oferta,ativo\n\
        s1,2025-09-10,,Jessica Hammes,Plano A,124.34,TRUE\n\
        s2,2025-08-10,,Luiz Junior,Plano B,271.67,TRUE\n\
        s3,2025-08-08,2025-10-01,Vinicius Reis,Plano A,124.34,FALSE\n";
    let mut read = read_rows(Recurring, text, &["client", "mrr"]);
    read.sort();
    assert_eq!(
        read,
        [
            "Jessica Hammes|124.34",
            "Luiz Junior|271.67",
            "Vinicius Reis|124.34"
        ]
    );
}
