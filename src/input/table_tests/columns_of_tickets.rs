//! What columns of ticket lists mean under titles that are less usual.

use super::{meanings_of, read_rows, rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind::{Csat, Tickets, TimeEntries};

const ENDS: &[&str] = &["created_at", "resolved_at"];

#[test]
fn what_was_asked_for_tells_when_only_where_it_holds_dates() {
    for titles in [
        "ID,Organización,Estado del ticket,Asunto,Solicitante,Solicitado,Agente asignado,Resuelto,Grupo",
        "ID,Organização,Status do ticket,Assunto,Solicitante,Solicitado,Atribuído,Resolvido,Grupo",
    ] {
        let text = format!(
            "{titles}\n34,Acme,Resuelto,Impresora,Ana,2025-12-01 09:39,Rui,2025-12-01 18:28,Mesa\n\
             37,Beta,Pendiente,Correo,Eva,2025-12-01 14:41,,,Mesa\n"
        );
        let expected = ["2025-12-01 09:39|2025-12-01 18:28", "2025-12-01 14:41|"];
        assert_eq!(read_rows(Tickets, &text, ENDS), expected, "{titles}");
    }
    let text = "Ticket;Fecha de apertura;Estado;Solicitado\n1;2025-12-01;Abierto;Ana\n";
    let exports = read_texts(&[("t.csv", text)]);
    let column = &exports.accounts[0].columns[3];
    assert!(column.meaning.is_none() && column.passed_over.is_none());
}

#[test]
fn an_end_is_that_of_a_ticket_beside_its_state_and_its_subject() {
    let rows = |header: &str| {
        let row = |n: usize| {
            format!("T2026{n:04},Sin servicio,0{n}/02/2026 08:00,1{n}/02/2026 09:00,CERRADO")
        };
        table(header, 4, row)
    };
    for titles in ["Fecha Inicio,Fecha Fin", "F.Inicio,F.Fin"] {
        let text = rows(&format!("Número,Título,{titles},Estado"));
        assert_eq!(
            read_rows(Tickets, &text, ENDS)[0],
            "2026-02-01 08:00|2026-02-11 09:00"
        );
    }
    // What says no state may end as well.
    let text = rows("Incidencia,Título,Fecha Inicio,Fecha Fin,Notas");
    assert!(!meanings_of(&text).contains("Fecha Fin"));
}

#[test]
fn ratings_stand_in_lists_of_tickets_too() {
    for (title, ratings) in [
        ("nota_satisfacao", ["5,0", "1,0", "4,0"]),
        ("Nota de Satisfação", ["5", "1", "4"]),
        ("Avaliação", ["5", "1", "4"]),
        ("Nota CSAT", ["5", "1", "4"]),
        ("Calificación", ["★★★★★", "★☆☆☆☆", "★★★★☆"]),
        ("Note de satisfaction", ["5", "1", "4"]),
    ] {
        let [one, two, three] = ratings;
        let text = format!(
            "Chamado;Data de abertura;Data de fechamento;Status;Prioridade;{title}\n\
             1;2026-01-05;2026-01-06;Fechado;Alta;{one}\n2;2026-01-05;2026-01-07;Fechado;Alta;{two}\n\
             3;2026-01-05;2026-01-08;Fechado;Alta;{three}\n"
        );
        let exports = read_texts(&[("t.csv", &text)]);
        assert_eq!(
            rows_of(&exports, Csat, &["score"]),
            ["1", "0", "0.75"],
            "{title}"
        );
    }
    let text = "Chamado;Data de abertura;Status;Prioridade;Avaliação\n\
        1;2026-01-05;Aberto;Alta;Troca do toner\n2;2026-01-05;Aberto;Alta;Procedente\n";
    assert!(!meanings_of(text).contains("Avaliação"));
}

#[test]
fn tasks_and_their_helpers_are_tickets() {
    let text = "ID;Título;Estado;Última actualización;Fecha de apertura;Prioridad;Solicitante - Solicitante;\
        Asignada a - Técnico;Categoría\n4;Correo;Cerrado;2026-05-02 15:59;2026-05-02 15:58;Media;Eva;Ana;Red\n";
    assert!(meanings_of(text).contains("Asignada a - Técnico: agent"));
    let text = "OS,Descrição,Data Abertura,Status,Executante1,Executante2\n\
        1,Limpeza,2026-05-02,Concluído,Paulinho,Rui\n";
    let found = meanings_of(text);
    assert!(found.contains("Executante1: agent") && !found.contains("Executante2"));
    let text = "id,created_date,last_state,assigned_to,title,workitem_type,priority\n\
        797499,2026-05-02,Closed,Ana,Prices,Incident,2\n";
    assert!(meanings_of(text).contains("last_state: status"));
}

#[test]
fn codes_of_autotask_are_read_as_it_means_them() {
    let text = "ticketNumber,title,companyID,createDate,dueDateTime,completedDate,status\n\
        T20260302.0001,Printer,0,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z,,5\n\
        T20260302.0002,Mail,174,2026-03-02T09:00:00Z,2026-03-02T12:00:00Z,,1\n";
    assert_eq!(
        read_rows_of_tickets(text, &["created_at", "client", "ended_undated"]),
        ["2026-03-02 08:00||true", "2026-03-02 09:00|174|false"]
    );
}

#[test]
fn priorities_of_autotask_s_interface_rank_as_it_numbers_them() {
    let text = "ticketNumber,title,companyID,createDate,dueDateTime,priority,status\n\
        T20260302.0001,Down,174,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z,4,5\n\
        T20260302.0002,Mail,174,2026-03-02T09:00:00Z,2026-03-02T12:00:00Z,1,1\n\
        T20260302.0003,News,174,2026-03-02T10:00:00Z,2026-03-02T12:00:00Z,2,1\n\
        T20260302.0004,Ink,174,2026-03-02T11:00:00Z,2026-03-02T12:00:00Z,3,1\n";
    assert_eq!(
        read_rows_of_tickets(text, &["priority"]),
        ["1", "2", "3", "4"]
    );
    // The grid names them.
    let text = text
        .replace(",4,5", ",Critical,5")
        .replace(",3,1", ",P4 - Low,1");
    let text = text.replace(",1,1", ",High,1").replace(",2,1", ",Medium,1");
    assert_eq!(
        read_rows_of_tickets(&text, &["priority"]),
        ["1", "2", "3", "4"]
    );
    // Elsewhere the first is the most urgent.
    let text = "Ticket ID,Created,Status,Priority\n1,2026-03-02 08:00,Open,1\n\
        2,2026-03-02 09:00,Open,4\n";
    assert_eq!(read_rows_of_tickets(text, &["priority"]), ["1", "4"]);
}

fn read_rows_of_tickets(text: &str, columns: &[&str]) -> Vec<String> {
    rows_of(&read_texts(&[("t.csv", text)]), Tickets, columns)
}

#[test]
fn intervals_of_time_are_entries() {
    let text = "id,description,user_id,billable,project_id,time_interval_start,time_interval_end,time_interval_duration\n\
        6829,Care,61e8,True,67c1,2026-05-23 07:00:00,2026-05-23 21:00:00,0 days 14:00:00\n\
        685c,Care,63d7,False,67c1,2026-06-26 06:29:45,2026-06-26 14:15:45,0 days 07:46:00\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["date", "hours", "billable_hours"]),
        ["2026-05-23 07:00|14|14", "2026-06-26 06:29|7.767|0"]
    );
}

#[test]
fn texts_that_begin_with_a_date_are_no_dates() {
    let list = |title: &str, cells: [&str; 4]| {
        let [one, two, three, four] = cells;
        format!(
            "ID;Título;Data de abertura;Data de fechamento;{title};Status\n\
             1;Rede;10/10/2023 09:43;11/10/2023 13:19;{one};Fechado\n\
             2;Rede;11/10/2023 16:47;13/10/2023 09:39;{two};Fechado\n\
             3;Rede;12/10/2023 11:51;16/10/2023 16:01;{three};Fechado\n\
             4;Rede;13/10/2023 11:51;17/10/2023 16:01;{four};Fechado\n"
        )
    };
    let texts = [
        "11/10/2023 - Alterada a senha",
        "13/10/2023 - Sem retorno",
        "14/10/2023 10:15: Conforme retorno do cliente",
        "Mandei reiniciar a AP pela porta do switch",
    ];
    for title in ["Solução - Solução", "Solução", "Resolução"] {
        let text = list(title, texts);
        assert!(!meanings_of(&text).contains("resolved_at"), "{title}");
    }
    // A remark, or who did it, leaves a date a date.
    for dates in [
        [
            "11/10/2023 13:00",
            "13/10/2023 09:00",
            "16/10/2023 16:00 - sem retorno",
            "17/10/2023 16:00",
        ],
        [
            "11/10/2023 por Ana Lima",
            "13/10/2023 por Eva Reis",
            "16/10/2023 por Rui Dias",
            "17/10/2023 por Caio Luz",
        ],
        [
            "11/10/2023 (há 5 dias)",
            "13/10/2023 (há 3 dias)",
            "16/10/2023 (há 2 dias)",
            "17/10/2023 (há 1 dia)",
        ],
    ] {
        let text = list("Solução", dates);
        assert!(
            meanings_of(&text).contains("Solução: resolved_at"),
            "{dates:?}"
        );
    }
}

#[test]
fn a_ticket_is_called_by_its_name_and_is_that_of_the_company_beside_it() {
    let list = |titles: &str| {
        format!(
            "Ticket ID,Ticket Name,Ticket Description,Ticket Status,Create Date,{titles}\n\
             T1,Printer,It does not print.,New,2026-01-05,acme.com,Acme\n\
             T2,Mail,It is late.,Closed,2026-01-06,beta.org,Beta\n\
             T3,Disk,It is full.,New,2026-01-07,,\n"
        )
    };
    let both = meanings_of(&list("Associated Company Domain,Associated Company"));
    assert!(both.contains("Ticket Name: subject"), "{both}");
    assert!(both.contains("Associated Company: client"), "{both}");
    let one = meanings_of(&list("Associated Company Domain,Hint"));
    assert!(one.contains("Associated Company Domain: client"), "{one}");
    let nameless = list("Associated Company Domain,Hint").replace("Ticket Name", "Pipeline");
    assert!(meanings_of(&nameless).contains("Ticket Description: subject"));
}
