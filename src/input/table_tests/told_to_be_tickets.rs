//! What is taken for tickets, what is not, and what is said of it.

use super::{meanings_of, read_rows, table, taken_for};
use crate::config::Configuration;
use crate::input::{known_names, read_texts, read_texts_as};
use crate::model::TableKind;

fn refusal(text: &str) -> String {
    let exports = read_texts(&[("list.csv", text)]);
    let account = &exports.accounts[0];
    assert!(account.tables.is_empty(), "{:?}\n{text}", account.tables);
    let refusal = account.refusal.as_ref().map(ToString::to_string);
    refusal.unwrap_or_default()
}

/// Three rows of a plain list of what was asked for.
fn plain_list(header: &str) -> String {
    let rows = "1,Toner,03/06/2024,Ana,Closed,28/06/2024\n\
        2,Network,14/06/2024,Bia,Closed,15/06/2024\n\
        3,New PC,19/06/2024,Caio,Open,\n";
    format!("{header}\n{rows}")
}

#[test]
fn a_state_a_request_and_the_day_it_was_done_make_tickets_of_a_plain_list() {
    for header in [
        "ID,Description,Date,Requester,Status,Completion Date",
        "ID,Description,Date,Reported by,Status,Closed Date",
        "ID,Descripción,Fecha,Solicitante,Estado,Fecha Cierre",
        "ID,Descrição,Data,Solicitante,Status,Data Conclusão",
        "ID,Description,Date,Demandeur,Statut,Date de clôture",
        "ID,Beschreibung,Datum,Melder,Status,Abgeschlossen am",
    ] {
        let rows = read_rows(TableKind::Tickets, &plain_list(header), &["created_at"]);
        assert_eq!(rows, ["2024-06-03", "2024-06-14", "2024-06-19"], "{header}");
    }
}

#[test]
fn how_long_it_took_to_resolve_makes_up_for_a_state() {
    let text = table(
        "fecha,tipo_incidencia,subcategoria,tiempo_resolucion_minutos,tecnico,gravedad,numero_reasignaciones",
        5,
        |n| format!("2026-01-0{n},POS,Red {n},45,Ana,Alta,{n}"),
    );
    assert!(taken_for(&text).contains(&TableKind::Tickets));
    assert!(meanings_of(&text).contains("fecha: created_at"));
}

#[test]
fn a_plain_list_of_projects_or_deals_is_none_of_tickets() {
    for header in [
        "ID,Description,Date,Project,Status,Completion Date",
        "ID,Description,Date,Stage,Status,Closed Date",
        "ID,Description,Date,Total,Status,Closed Date",
    ] {
        assert!(!refusal(&plain_list(header)).is_empty(), "{header}");
    }
}

#[test]
fn problems_and_their_solutions_beside_a_state_are_tickets() {
    let text = "id,fecha,cliente,problema,solucion,usuario,estado\n\
        1,2026-03-10 22:29,Acme,No imprime,Toner,Alex,Resuelto\n\
        2,2026-03-10 22:31,Beta,Sin red,Cable,David,En estudio\n\
        3,2026-03-11 22:31,Beta,Sin red,,David,Abierto\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
    assert!(meanings_of(text).contains("fecha: created_at"));
}

#[test]
fn a_list_that_nearly_is_one_of_tickets_is_told_what_it_lacks() {
    for (header, row, said) in [
        (
            "id,title,state",
            "#,Printer offline,open",
            "lacks created_at",
        ),
        (
            "key,summary,status",
            "#,Printer offline,open",
            "lacks created_at",
        ),
        (
            "title,state,created_at",
            "Printer # offline,open,2026-03-1#",
            "lacks ticket_id",
        ),
        (
            "id,title,created_at",
            "#,Printer offline,2026-03-1#",
            "table = \"tickets\"",
        ),
    ] {
        let text = table(header, 4, |n| row.replace('#', &n.to_string()));
        let refusal = refusal(&text);
        let found = header.replace(',', ", ");
        assert!(refusal.contains(said), "{refusal}");
        assert!(refusal.contains(&found), "{refusal}");
        assert!(refusal.contains("tickets, but") || refusal.contains("tickets need"));
    }
    for (header, row) in [
        ("id,name,colour", "#,Acme,red"),
        ("id,title,body,author", "#,News,text,Ana"),
    ] {
        let refusal = refusal(&table(header, 4, |n| row.replace('#', &n.to_string())));
        assert!(!refusal.contains("nearest"), "{refusal}");
    }
}

#[test]
fn a_date_that_nothing_tells_to_be_that_of_tickets_is_no_column_to_add() {
    let text = "ID,Data,Email,Opis,Status,Komentarz\n\
        1,2026-04-04,a@b.pl,drukarka,W trakcie,x\n\
        2,2026-04-05,a@b.pl,drukarka,W trakcie,x\n\
        3,2026-04-06,a@b.pl,drukarka,W trakcie,x\n";
    let said = refusal(text);
    assert!(said.contains("`Data` may say when"), "{said}");
    assert!(said.contains("table = \"tickets\""), "{said}");
    assert!(!said.contains("add that column"), "{said}");
    let configuration = "[[files]]\nmatch = \"list.csv\"\ntable = \"tickets\"\n";
    let configuration = Configuration::parse("c.toml", configuration, &known_names()).unwrap();
    let exports = read_texts_as(&[("list.csv", text)], &configuration);
    let account = &exports.accounts[0];
    assert_eq!(account.rows.used, 3, "{:?}", account.refusal);
}

#[test]
fn a_date_in_which_no_dates_stand_is_said_to_be_unreadable() {
    let text = table("Ticket ID,Date,Status,Priority", 5, |n| {
        format!("{n},########,Open,High")
    });
    let said = refusal(&text);
    assert!(said.contains("the cells of `Date`"), "{said}");
}

#[test]
fn a_list_of_dates_of_which_some_lack_their_year_is_read() {
    let text = table("Ticket ID,Data,Status,Prioridade", 20, |n| {
        let year = if n % 6 == 0 { "" } else { "/2026" };
        format!("{n},{n:02}/07{year},Aberto,Alta")
    });
    let exports = read_texts(&[("a.csv", &text)]);
    let account = &exports.accounts[0];
    assert_eq!(
        account.tables,
        [TableKind::Tickets],
        "{:?}",
        account.refusal
    );
}

#[test]
fn absences_are_no_tickets_whatever_their_number_is_called() {
    let text = "ID_INCIDENCIA,ID_OFICIAL,TIPO_INCIDENCIA,FECHA_INICIO,FECHA_FIN\n\
        IN0001,OF272,Incapacidad,2025-10-27,2025-10-29\n\
        IN0002,OF082,Ausencia,2025-12-03,2025-12-03\n\
        IN0004,OF113,Permiso,2025-07-18,2025-07-18\n";
    let said = refusal(text);
    assert!(said.contains("a list of absences"), "{said}");
    // Licences of programs, and permissions, are what tickets are about.
    let text = "ID_INCIDENCIA,CLIENTE,TIPO_INCIDENCIA,FECHA_INICIO,FECHA_FIN\n\
        IN0001,Acme,Licencia,2025-10-27,2025-10-29\n\
        IN0002,Acme,Permiso,2025-12-03,2025-12-03\n\
        IN0004,Acme,Permiso,2025-07-18,2025-07-18\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
    // And so is what fails.
    let text = "Ticket ID,Category,Created,Closed\n\
        1,Falta de energia,2026-01-01 10:00,2026-01-02 10:00\n\
        2,Ausência de sinal,2026-01-01 11:00,2026-01-02 10:00\n\
        3,Falta de internet,2026-01-03 10:00,2026-01-04 10:00\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
    // Or who comes and goes, and what he works with.
    let text = "Ticket Number,Category,Created,Status,Customer\n\
        T1,Leaver,2026-01-05,Open,Acme\nT2,Personal computer,2026-01-06,Open,Bolt\n\
        T3,Leaver,2026-01-06,Closed,Bolt\nT4,Absence app,2026-01-06,Closed,Bolt\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
}

#[test]
fn the_work_on_orders_line_by_line_is_no_list_of_tickets() {
    let text = "id,created_at,updated_at,work_order_id,author_name,technician_code,rate_per_hour,hours,total\n\
        1,2025-09-25,2025-09-26,036,ann,ann,100,1,100\n\
        2,2025-09-25,2025-09-26,036,bob,bob,100,0.5,50\n\
        3,2025-09-26,2025-09-26,6a2,ann,ann,45,12,540\n";
    let said = refusal(text);
    assert!(said.contains("line by line"), "{said}");
    let tickets = "Ticket Number,Created,Status,Summary,Hours,Hourly Rate\n\
        1,2025-09-25,Open,Printer,1,100\n2,2025-09-25,Open,Disk,1,100\n";
    assert_eq!(taken_for(tickets)[0], TableKind::Tickets);
    let tickets = "Ticket Number,Created,Client,Technician,Hours,Rate\n\
        1,2025-09-25,Acme,Ann,1,100\n2,2025-09-25,Acme,Ann,1,100\n";
    assert_eq!(taken_for(tickets)[0], TableKind::Tickets);
}

#[test]
fn orders_of_products_are_no_tickets() {
    let text = "numero_os,produto,quantidade,data_criacao,status_os\n\
        1614,Revista,200,2025-10-01T12:58:35,ativa\n\
        1567,Kit,200,2025-10-01T13:30:24,ativa\n\
        1581,Caixa,500,2025-10-02T13:37:04,ativa\n";
    let said = refusal(text);
    assert!(said.contains("orders of products"), "{said}");
    let tickets = "numero_os,produto,quantidade,data_criacao,status_os,tecnico\n\
        1614,Impressora,1,2025-10-01,Aberta,Ana\n1567,Roteador,1,2025-10-01,Aberta,Ana\n";
    assert_eq!(taken_for(tickets), [TableKind::Tickets]);
}

#[test]
fn a_refusal_names_no_table_that_a_file_has_nothing_of() {
    for text in [
        "ID,Tipo_Senha,Numeracao,Data_Emissao,Guiche\n1,SP,1,2022-09-03 21:59,1\n3,SE,1,2022-09-03 21:59,2\n",
        "Title,Description,Labels\nAdd files,x,a\nAdd more,y,b\n",
        "Summary,Description,Custom field (Epic Link),Component/s\nOne,x,a,b\nTwo,y,b,c\n",
        "id,project,start_time,end_time\n1,Foo,2025-06-13 14:48:26,2025-06-13 14:48:29\n\
         4,Bar,2025-06-13 15:57:22,2025-06-13 15:57:39\n5,Foo,2025-06-13 15:59:20,2025-06-13 16:11:24\n",
    ] {
        let said = refusal(text);
        assert!(!said.contains("nearest"), "{said}");
    }
}

#[test]
fn work_of_somebody_on_something_took_from_its_beginning_to_its_end() {
    let rows = |total: &str| {
        format!(
            "Employee ID,First Name,Last Name,Start,End,Break Total{total}\n\
             118,Ann,Bell,2024-01-01T08:45:00,2024-01-01T10:45:00,00:30{}\n\
             118,Ann,Bell,2024-01-03T13:00:00,2024-01-03T15:30:00,00:00{}\n\
             118,Ann,Bell,2024-01-11T12:15:00,2024-01-11T15:15:00,00:00{}\n",
            if total.is_empty() {
                ""
            } else {
                ",01:30,Acme,Deck"
            },
            if total.is_empty() {
                ""
            } else {
                ",02:30,Acme,Deck"
            },
            if total.is_empty() {
                ""
            } else {
                ",03:00,Acme,Roof"
            },
        )
    };
    let hours = ["date", "hours"];
    let text = rows(",Total,Customer,Project");
    assert_eq!(
        read_rows(TableKind::TimeEntries, &text, &hours),
        [
            "2024-01-01 08:45|1.5",
            "2024-01-03 13:00|2.5",
            "2024-01-11 12:15|3"
        ]
    );
    // Who was there, but not what on, is no record of work.
    assert!(!taken_for(&rows("")).contains(&TableKind::TimeEntries));
    let text = "Technician,Project,Start Time,End Time\n\
        Ann,Move,2024-01-01 08:45,2024-01-01 10:45\n\
        Ann,Move,2024-01-02 23:00,2024-01-03 01:00\n\
        Bob,Move,2024-01-03 08:00,2024-01-03 08:30\n";
    let hours = read_rows(TableKind::TimeEntries, text, &["hours"]);
    assert_eq!(hours, ["2", "2", "0.5"]);
    // A plan goes on for days.
    let plan = text.replace("2024-01-03 08:30", "2024-01-19 08:30");
    assert!(taken_for(&plan).is_empty());
}

#[test]
fn what_a_file_is_taken_for_is_not_said_to_be_missing() {
    let text = "Incident ID,Opened Date,Resolved Date,Resolution Time (hours),Priority,SLA Met\n\
        INC1,2024-01-05 08:23,2024-01-05 11:45,3.37,1,Yes\n\
        INC2,2024-01-12 13:15,2024-01-12 18:30,5.24,1,No\n\
        INC3,2024-01-30 11:20,2024-01-30 14:45,3.42,3,Yes\n";
    let exports = read_texts(&[("a.csv", text)]);
    let account = &exports.accounts[0];
    assert!(account.tables.contains(&TableKind::Sla), "{account:?}");
    let others = account.recognised.iter().flat_map(|one| &one.runners_up);
    for other in others {
        assert_ne!(other.reading, TableKind::Sla.title());
    }
}

#[test]
fn a_company_that_is_the_same_in_nearly_all_rows_is_the_providers_own() {
    let clients = ["Acme", "Beta", "Gama", "Delta"];
    for header in [
        "chamado,aberto em,status,empresa,cliente",
        "chamado,aberto em,status,cliente,empresa",
    ] {
        let text = table(header, 20, |n| {
            let own = if n == 7 { "Filial" } else { "Nossa TI" };
            let client = clients[n % 4];
            let (first, last) = if header.ends_with("cliente") {
                (own, client)
            } else {
                (client, own)
            };
            format!("{n},2026-03-{n:02},Aberto,{first},{last}")
        });
        assert!(meanings_of(&text).contains("cliente: client"), "{header}");
    }
    let people = ["Ana Souza", "Rui Alves", "Eva Lima", "Ivo Reis", "Lia Melo"];
    let text = table("chamado,aberto em,status,empresa,cliente", 20, |n| {
        let (company, person) = (clients[n % 4], people[n % 5]);
        format!("{n},2026-03-{n:02},Aberto,{company},{person}")
    });
    assert!(meanings_of(&text).contains("empresa: client"));
}

#[test]
fn titles_of_rows_that_are_cut_short_are_titles() {
    let text = "user_email,subject,text,priority,state,assignee_email,created_at,updated_at,category\n\
        m@example.com,Laptop,hot,1,closed,l@example.com,0\n\
        l@example.com,Disk,broken,0,closed,m@example.com,0\n\
        s@example.com,Files,missing,1,closed,e@example.com,1\n";
    let said = refusal(text);
    assert!(said.contains("user_email, subject, text"), "{said}");
}

#[test]
fn a_row_that_is_numbered_as_those_below_holds_no_titles() {
    let text = "PTG_DEV-409,one,open\nPTG_DEV-425,two,open\nPTG_DEV-452,three,done\n";
    let said = refusal(text);
    assert!(said.contains("no header row"), "{said}");
    // Words that come again head nothing either.
    let said = refusal("Ana,open,Acme\nBob,open,Acme\nAna,done,Beta\n");
    assert!(said.contains("no header row"), "{said}");
    let said = refusal("colour,shape,size\nred,round,big\ncolour,shape,size\nblue,flat,big\n");
    assert!(said.contains("colour, shape, size"), "{said}");
}

#[test]
fn what_a_till_writes_is_no_ticket() {
    for text in [
        "N° Ticket;Date;Client;Total Net;Mode Paiement\n501;15/01/2026;COMPTOIR;500.00;Cash\n502;16/01/2026;COMPTOIR;20.00;Carte\n",
        "Ticket No,Date,Item,Qty,Amount,Payment\n1,2026-01-05,Tea,1,3.00,Cash\n2,2026-01-05,Tea,2,6.00,Card\n",
    ] {
        assert!(taken_for(text).is_empty(), "{text}");
    }
}

#[test]
fn a_leave_type_among_the_fields_of_tickets_makes_no_absences_of_them() {
    let text = "Number,Opened,Short description,Assigned to,State,Priority,Leave Type\n\
        1,2026-01-05 08:00,Printer broken,Bob,Open,High,\n2,2026-01-19 08:00,Vacation request,Ann,Closed,Low,Annual\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
}

#[test]
fn what_was_done_is_no_date_although_some_of_it_begins_with_one() {
    let text = "ID;Solução - Solução;Título;Entidade;Data de abertura;Status\n\
        1;11/10/2023 - Alterado a senha e enviado ao cliente.;Senha;Acme;11/10/2023 09:43;Fechado\n\
        2;Reiniciado o switch do cliente.;Switch;Acme;10/10/2023 09:43;Fechado\n\
        3;Trocado o cabo de rede.;Rede;Acme;10/10/2023 09:43;Fechado\n";
    assert!(!meanings_of(text).contains("resolved_at"));
}
