//! Shapes that exports in public collections come in: what their titles leave
//! out, and what they say twice.

use super::{meanings_of, read_rows, rows_of, table, taken_for};
use crate::input::read_texts;
use crate::model::TableKind;

const ENDS: &[&str] = &["created_at", "resolved_at"];

#[test]
fn a_bare_date_and_a_bare_number_are_those_of_tickets_beside_what_only_they_have() {
    let text = "ID,setor,data,status,tempo_resolucao_min\n1,RH,2024-12-22 16:34,Resolvido,52\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, ENDS),
        ["2024-12-22 16:34|2024-12-22 17:26"]
    );
    assert!(taken_for("ID,data,produto,status\n1,2024-12-22,Mesa,Entregue\n").is_empty());
}

#[test]
fn a_flag_under_the_title_of_an_end_says_whether_there_is_one() {
    let text = table("ticket_id,created_at,priority,resolved", 4, |n| {
        format!("{n},2026-01-0{n},high,{}", if n > 2 { "Yes" } else { "No" })
    });
    assert!(meanings_of(&text).ends_with("resolved: closed_flag"));
    let text = table("chamado,aberto em,resolvido em,reaberto", 4, |n| {
        format!(
            "{n},2026-01-0{n},2026-01-09,{}",
            if n > 2 { "Sim" } else { "Não" }
        )
    });
    let counts = read_rows(TableKind::Tickets, &text, &["reopen_count"]);
    assert_eq!(counts, ["0", "0", "1", "1"]);
}

#[test]
fn until_when_a_target_is_due_follows_from_how_long_it_may_take() {
    let text = "Ticket_ID,Open_Date,Close_Date,Priority,SLA_Hours\n\
        1,2026-04-13 08:00,2026-04-13 11:00,High,4\n2,2026-04-13 08:00,2026-04-13 13:00,High,4\n";
    let exports = read_texts(&[("t.csv", text)]);
    let met = rows_of(&exports, TableKind::Sla, &["met", "target_hours"]);
    assert_eq!(met, ["true|4", "false|4"]);
}

#[test]
fn a_length_of_time_tells_more_than_two_days_do() {
    let text = "id chamado,data_abertura,data_fechamento,status,tempo_resolucao_horas\n\
        1,2024-01-03,2024-01-03,Fechado,2\n2,2024-01-03,2024-01-05,Fechado,2\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, ENDS),
        ["2024-01-03|2024-01-03 02:00", "2024-01-03|2024-01-05"]
    );
}

#[test]
fn the_only_time_of_day_belongs_to_the_day_beside_it() {
    let text = "Ticket ID,Data_Abertura,Hora,Status\n1,2023-10-01,10:15:00,Aberto\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, &["created_at"]),
        ["2023-10-01 10:15"]
    );
}

#[test]
fn what_is_done_is_done_since_its_state_last_changed() {
    let text = "Clave de incidencia,ID de la incidencia,Tipo de Incidencia,Estado,Creada,Resuelta,\
        Categoría de estado cambiada\n\
        IHS-5,10041,Acceso,Completado,18/jul/26 9:10 AM,,18/jul/26 10:53 AM\n\
        IHS-6,10042,Acceso,En curso,18/jul/26 9:20 AM,,18/jul/26 10:00 AM\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, ENDS),
        ["2026-07-18 09:10|2026-07-18 10:53", "2026-07-18 09:20|"]
    );
}

#[test]
fn a_column_without_a_word_in_it_gives_way() {
    let text = "Ticket ID,Created,Status,Customer,Account Customer\n\
        1,2026-01-05,Open,,Acme\n2,2026-01-06,Open,,Bolt\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, &["client"]),
        ["Acme", "Bolt"]
    );
}

#[test]
fn titles_of_languages_that_begin_with_the_day_decide_an_open_order() {
    let first = |text: &str| read_texts(&[("t.csv", text)]).accounts.swap_remove(0).first;
    let portuguese = "Chamado,Data de Abertura,Situação\n1001,07/04/2025,Aberto\n";
    assert_eq!(first(portuguese).as_deref(), Some("2025-04-07"));
    let english = "Ticket ID,Created,Status\n1001,07/04/2025,Open\n";
    assert_eq!(first(english).as_deref(), Some("2025-07-04"));
}

#[test]
fn numbers_that_come_again_with_one_opening_number_tickets() {
    let text = table(
        "Ticker;Requerente;Data Abertura;Data Fechamento;Atendente;Prioridade",
        12,
        |n| {
            format!(
                "{};x{n};0{}/03/2026 08:00;;Ana;Alta",
                400 + n / 2,
                1 + n / 2
            )
        },
    );
    assert_eq!(
        read_rows(TableKind::Tickets, &text, &["created_at"]).len(),
        7
    );
}

#[test]
fn a_currency_behind_a_title_and_a_term_in_months_are_understood() {
    let text = "contract_id,customer_id,plan_type,monthly_price_mxn,signup_date,cancel_date\n\
        1,7,Basic,300,2025-01-01,\n";
    assert_eq!(read_rows(TableKind::Recurring, text, &["mrr"]), ["300"]);
    let text = "contract_id,customer_id,contract_value,term_months,start_date\n\
        1,7,1200,12,2025-01-01\n";
    assert_eq!(read_rows(TableKind::Recurring, text, &["mrr"]), ["100"]);
}

#[test]
fn a_price_that_does_not_follow_the_units_is_that_of_one() {
    let price = |units: usize| {
        let text = table(
            "subscription_id,customer,plan,monthly_price,seats,start_date,end_date",
            6,
            |n| {
                format!(
                    "{n},C{n},Pro,{},{},2025-01-0{n},",
                    39 * units.pow(n as u32 % 2),
                    n + 1
                )
            },
        );
        read_rows(TableKind::Recurring, &text, &["mrr"])
    };
    assert_eq!(price(1), ["78", "117", "156", "195", "234", "273"]);
    assert_eq!(price(2), ["78", "39", "78", "39", "78", "39"]);
}

#[test]
fn a_client_without_a_name_goes_by_his_number() {
    let text = "invoice_number,customer_id,customer_name,date,total\n\
        1,c1,Acme,2026-01-01,10\n2,c2,,2026-01-02,20\n";
    assert_eq!(
        read_rows(TableKind::Invoices, text, &["client"]),
        ["Acme", "c2"]
    );
}

#[test]
fn who_is_billed_is_the_client_and_what_numbers_invoices_their_number() {
    let text = "ID;Data de Emissão;Número NF;Empresa;Cliente;Valor;Vencimento\n\
        1;08/01/2024;463;Filial A;Eng. Pedreira;R$ 4.812,38;08/02/2024\n\
        2;13/01/2024;465;Filial A;Casa;R$ 10,00;13/02/2024\n";
    let meanings = meanings_of(text);
    assert!(meanings.contains("Cliente: client"), "{meanings}");
    assert!(meanings.contains("Número NF: invoice_number"), "{meanings}");
}

#[test]
fn nothing_is_open_of_what_is_said_to_be_paid() {
    let text = "invoice_id,customer,date,due_date,amount,amount_paid,payment_status\n\
        1,Acme,2026-01-01,2026-01-31,109,92.77,Paid\n2,Acme,2026-01-01,2026-01-31,100,120,Open\n\
        3,Acme,2026-01-01,2042-01-31,100,40,Open\n";
    assert_eq!(
        read_rows(TableKind::Invoices, text, &["balance", "due_at"]),
        ["0|2026-01-31", "0|2026-01-31", "60|2026-01-31"]
    );
}

#[test]
fn sums_beside_a_date_are_no_records() {
    let invoices = "Invoice No,Date,Customer,Amount\n1001,2026-03-01,Acme Ltd,100\n\
        ,2026-03-01,Total for 2026-03-01,100\n1002,2026-03-02,Total Energy Ltd,70\n";
    assert_eq!(
        read_rows(TableKind::Invoices, invoices, &["total"]),
        ["100", "70"]
    );
    let hours = "Date,User,Client,Task,Hours\n2026-03-01,Ana,Acme,Support,2\n\
        2026-03-01,Total Ana,,,2\n--- Ana ---,2026-03-01,,,2\n";
    assert_eq!(read_rows(TableKind::TimeEntries, hours, &["hours"]), ["2"]);
}

#[test]
fn sums_in_the_place_of_numbers_are_no_records_whatever_else_they_say() {
    let invoices = "Invoice Number,Customer,Invoice Date,Due Date,Total,Balance\n\
        1001,Acme Ltd,2026-08-01,2026-08-31,500,0\n1003,Acme Ltd,2026-09-01,2026-10-01,500,0\n\
        Total Acme Ltd,Acme Ltd,2026-09-01,,1000,0\n1002,Beta Inc,2026-08-01,2026-08-31,300,0\n\
        Total 3M Inc,Beta Inc,2026-09-01,2026-10-01,300,0\nSubtotal,Beta Inc,2026-09-01,,300,0\n";
    assert_eq!(
        read_rows(TableKind::Invoices, invoices, &["total"]),
        ["500", "300", "500"]
    );
    // What agreements are known by may be a name.
    let agreements = "Agreement Number,Client,Product,Amount,Billing Cycle,Start Date\n\
        Total Care,Acme,Gold,100,Monthly,2025-01-01\nPremium,Beta,Gold,200,Monthly,2025-01-02\n\
        Subtotal,Beta,Gold,300,Monthly,2025-01-02\n";
    let mut mrr = read_rows(TableKind::Recurring, agreements, &["mrr"]);
    mrr.sort();
    assert_eq!(mrr, ["100", "200"]);
}

#[test]
fn a_client_called_total_is_no_sum() {
    let agreements = "Client,Product,Quantity,Amount,Billing Cycle,Start Date,End Date\n\
        Total Care Inc,Managed,15,$1379.40,Monthly,2026-01-01,\n\
        Alder Law Inc,Managed,10,$900.00,Monthly,2025-01-01,2026-06-30\n\
        Vertex Inc,Managed,10,$800.00,Monthly,2025-01-01,2026-06-30\n\
        Total Managed,,35,$3079.40,,,\nTotal,,35,$3079.40,,,\n";
    let mut clients = read_rows(TableKind::Recurring, agreements, &["client"]);
    clients.sort();
    assert_eq!(clients, ["Alder Law Inc", "Total Care Inc", "Vertex Inc"]);
    // Numbers that are blank, or were cut short by a spreadsheet.
    for numbers in [["F-1", "", "F-3"], ["4.60E+16", "4.60E+16", "4.60E+16"]] {
        let [one, two, three] = numbers;
        let invoices = format!(
            "Invoice Number,Client,Invoice Date,Due Date,Date Paid,Total,Balance,Status\n\
             {one},Acme Ltd,2026-03-01,2026-03-31,2026-03-20,100.00,0.00,Paid\n\
             {two},Total Care Ltd,2026-03-01,2026-03-31,,70.00,70.00,Open\n\
             {three},Bolt Ltd,2026-03-02,2026-04-01,,50.00,50.00,Open\n\
             ,Total for Acme Ltd,2026-03-01,,,100.00,0.00,\n,Total Bolt Ltd,,,,50.00,50.00,\n"
        );
        let mut billed = read_rows(TableKind::Invoices, &invoices, &["client", "total"]);
        billed.sort();
        let expected = ["Acme Ltd|100", "Bolt Ltd|50", "Total Care Ltd|70"];
        assert_eq!(billed, expected, "{numbers:?}");
    }
}

#[test]
fn rows_that_a_sheet_was_filled_up_with_are_no_records() {
    let text = "factura_id,fecha,nombre,iva,total_factura\n34,27/02/2025,Maxi,1,10\n\
        ,,#N/A,0,0\n,,,0,0\n";
    let account = read_texts(&[("f.csv", text)]).accounts.swap_remove(0);
    assert_eq!((account.rows.used, account.rows.not_a_record), (1, 2));
}

#[test]
fn worklogs_are_hours_whatever_else_they_say_of_the_issue() {
    for text in [
        "Issue key,Issue summary,Date,Logged time (h),Work description,Work author,Work ID\n\
         IMP-42,Fix,2024-01-15,6,Fixed,ann,1\n",
        "Worklog id,Author,Issue,Started,Priority,Status,Time spent\n\
         13816,Ann,VB-12518,\"Jan 20, 2023, 6:25 PM\",Medium,Done,35m\n",
        "Date,From,To,Duration,Rate,Project,Activity\n2026-03-20,09:00,10:30,1.50,0,Titan,Coding\n",
    ] {
        assert_eq!(taken_for(text), [TableKind::TimeEntries], "{text}");
    }
}

#[test]
fn answers_to_surveys_are_known_by_what_only_they_have() {
    let text = "response_id,survey_date,respondent_email,score_0_10,comment\n\
        1,2026-03-29,ann@acme.test,10,Good\n2,2026-03-30,bo@bolt.test,0,Bad\n";
    assert_eq!(taken_for(text), [TableKind::Csat]);
}

#[test]
fn an_invoice_may_name_the_quote_that_it_was_made_of() {
    let text = "id;tipo_cbte;punto_vta;cbt_numero;fecha_cbte;moneda_id;moneda_ctz;imp_neto;imp_iva;imp_total;fecha_venc_pago;nombre;telefono;email;numero_cotizacion;nombre_cliente\n\
        1;6;5;7;20260109;PES;1.000000;100.00;21.00;121.00;20260209;;4444;a@acme.ar;82016336;Acme\n\
        2;6;5;8;20260110;PES;1.000000;200.00;42.00;242.00;20260210;;5555;b@beta.ar;82016337;Beta\n\
        3;6;5;9;20260111;PES;1.000000;300.00;63.00;363.00;20260211;;6666;c@casa.ar;;Casa\n";
    let columns = &["client", "issued_at", "due_at", "total", "net"];
    assert_eq!(
        read_rows(TableKind::Invoices, text, columns),
        [
            "Acme|2026-01-09|2026-02-09|121|100",
            "Beta|2026-01-10|2026-02-10|242|200",
            "Casa|2026-01-11|2026-02-11|363|300"
        ]
    );
    let quotes = "Número de cotización;Cliente;Fecha;Moneda;Vencimiento;IVA;Total\n\
        82016336;Acme;2026-01-09;ARS;2026-02-09;21.00;121.00\n\
        82016337;Beta;2026-01-10;ARS;2026-02-10;42.00;242.00\n";
    assert!(taken_for(quotes).is_empty());
}

#[test]
fn a_rate_of_exchange_is_called_as_a_quote_is_in_spanish() {
    let text = |rates: [&str; 3]| {
        let [a, b, c] = rates;
        format!(
            "Fecha,Cliente,Vencimiento,Moneda,Cotización,IVA,Total,Pagado\n\
             2026-01-15,Acme,2026-02-15,ARS,{a},21,121,0\n\
             2026-01-16,Beta,2026-02-16,ARS,{b},42,242,242\n\
             2026-01-17,Casa,2026-02-17,ARS,{c},63,363,0\n"
        )
    };
    let rates = text(["1.0000", "1050.50", "1.0000"]);
    let totals = read_rows(TableKind::Invoices, &rates, &["client", "total"]);
    assert_eq!(totals, ["Acme|121", "Beta|242", "Casa|363"]);
    assert!(taken_for(&text(["1", "2", "3"])).is_empty());
}
