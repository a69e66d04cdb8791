//! What a title does not tell, and what stands beside it does.

use super::{meanings_of, read_rows, rows_of, table, taken_for};
use crate::input::read_texts;
use crate::input::tables::Listed;
use crate::model::TableKind;

#[test]
fn who_did_it_is_no_date() {
    let text = "Work Order Number,Priority,Requested By,Assigned To,Request Date,Date Completed,Status\n\
        WO-1,High,Chris Myers,John Davis,2026-09-01,2026-09-02,Completed\n";
    let meanings = meanings_of(text);
    assert!(meanings.contains("Request Date: created_at"), "{meanings}");
    let text = "Ticket Number,Date Created,Priority,Current Status,Answered,Answered By\n\
        1,2026-03-12 9:57,High,Closed,1,\n2,2026-03-12 9:57,High,Closed,0,\n3,2026-03-13 9:57,Low,Open,1,\n";
    assert_eq!(
        meanings_of(text),
        "Ticket Number: ticket_id, Date Created: created_at, Priority: priority, \
         Current Status: status"
    );
}

#[test]
fn a_tier_of_support_is_no_person() {
    let text = "ticket_id,opened_at,priority,assigned_tier,status\n1,2026-03-01,P3,2,Resolved\n";
    assert!(!meanings_of(text).contains("assigned_tier"));
}

#[test]
fn a_state_of_a_team_is_what_the_product_takes_it_for() {
    let text = "issue key,status,status category,created,priority\nOPS-1,Passed QA,In Progress,2026-03-01,High\n\
        OPS-2,Core Bug,Done,2026-03-02,High\nOPS-3,Closed,Done,2026-03-03,High\n";
    let ended = read_rows(TableKind::Tickets, text, &["created_at"]);
    assert_eq!(ended.len(), 3);
    let exports = read_texts(&[("t.csv", text)]);
    let caveats: Vec<String> = exports.caveats.iter().map(ToString::to_string).collect();
    assert!(
        caveats[0].starts_with("2 of 3 tickets are done"),
        "{caveats:?}"
    );
}

#[test]
fn a_log_beside_a_list_adds_to_it_and_takes_nothing_from_it() {
    let list = table(
        "number,category,assigned_to,state,opened_at,resolved_at",
        6,
        |n| format!("{n},Net,Ann,Closed,2026-05-0{n}T09:00,2026-05-0{n}T10:00"),
    );
    let log = (1..=8)
        .flat_map(|n| {
            [
                ("New", "09:00"),
                ("Resolved", "09:30"),
                ("In Progress", "09:40"),
                ("Resolved", "10:00"),
            ]
            .map(|(state, at)| format!("{n},2026-05-0{n}T{at},Desk,{state}"))
        })
        .collect::<Vec<_>>()
        .join("\n");
    let log = format!("ticket_id,occurred_at,assignment_group,state\n{log}\n");
    let exports = read_texts(&[("list.csv", &list), ("log.csv", &log)]);
    let columns = ["created_at", "resolved_at", "reopen_count", "agent"];
    let rows = rows_of(&exports, TableKind::Tickets, &columns);
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[0], "2026-05-01 09:00|2026-05-01 10:00|1|0");
    assert_eq!(rows[7], "2026-05-08 09:00|2026-05-08 10:00|1|");
}

#[test]
fn states_that_nobody_can_read_tell_no_end() {
    let text = table("ticket id,created,status", 30, |n| {
        format!("{n},2026-03-{n:02},Zxqv {}", n % 3)
    });
    let exports = read_texts(&[("t.csv", &text)]);
    assert_ne!(exports.tables.listed_tickets, Listed::OnlySettled);
}

#[test]
fn what_was_resolved_had_been_asked_for() {
    let text = "id,fecha,cliente,problema,estado\n1,2026-03-10,Acme,Mail,Resuelto\n\
        2,2026-03-11,Acme,VPN,En estudio\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
    assert!(taken_for("id,fecha,cliente,obra,estado\n1,2026-03-10,Acme,Casa,Abierto\n").is_empty());
}

#[test]
fn the_date_on_an_invoice_is_not_when_it_was_typed_in() {
    let text = table(
        "invoice_number,customer,invoice_date,due_date,total,entered_on",
        5,
        |n| format!("{n},Acme,2026-0{n}-03,2026-0{n}-17,10,2026-07-01 12:07"),
    );
    let issued = read_rows(TableKind::Invoices, &text, &["issued_at"]);
    assert_eq!(issued[4], "2026-05-03");
}

#[test]
fn the_number_on_an_invoice_is_not_that_of_its_row() {
    let text = table(
        "id,numero,client,montant,date_emission,date_echeance",
        6,
        |n| format!("{n},FAC-{n:03},Acme,{n}00,2026-03-0{n},2026-04-0{n}"),
    );
    assert!(meanings_of(&text).starts_with("numero: invoice_number"));
}

#[test]
fn invoices_of_which_only_the_due_date_is_told_were_issued_the_usual_term_before() {
    let text = "invoice_id,client,amount,due_date,status\nINV-1,Acme,10,2026-04-30,unpaid\n";
    let dates = read_rows(TableKind::Invoices, text, &["issued_at", "due_at"]);
    assert_eq!(dates, ["2026-03-31|2026-04-30"]);
    assert!(taken_for("id,client,amount,due_date,status\n1,Acme,10,2026-04-30,open\n").is_empty());
}

#[test]
fn what_goes_in_and_out_of_an_account_is_no_list_of_invoices() {
    for text in [
        "Date,Name,Num,Amount\n07/28/2026,Willow,INV-5010,1064.98\n07/28/2026,Tools,BILL-3004,(1924.52)\n",
        "Date,Num,Name,Memo,Amount,Balance\n2026-01-01,1,A,x,100.00,5000.00\n2026-01-02,2,B,x,250.00,5250.00\n",
    ] {
        assert!(taken_for(text).is_empty(), "{text}");
    }
}

#[test]
fn an_answer_to_a_survey_may_be_dated_by_when_it_was_created() {
    let text = table(
        "survey_id,ticket_id,customer_id,score,comment,created_at",
        12,
        |n| format!("{n},{n},C{n},{},ok,2026-03-{n:02} 10:00", 1 + n % 5),
    );
    assert_eq!(taken_for(&text), [TableKind::Csat]);
    let text =
        "ticket_id,created_at,status,priority,agent,csat_score\n1,2026-03-01,Closed,High,Ann,5\n";
    assert_eq!(taken_for(text), [TableKind::Tickets]);
}

#[test]
fn behind_an_interface_for_programs_anything_may_stand() {
    let text = "ticket id,created,source,ticket type\n1,2026-03-01,API,Incident\n\
        2,2026-03-02,Email,Incident\n3,2026-03-03,Web service,Alert\n";
    let raised = read_rows(TableKind::Tickets, text, &["from_monitoring"]);
    assert_eq!(raised, ["", "false", "true"]);
    let text = "ticket id,created,ticket type,status\n1,2026-03-01,Incident,Open\n2,2026-03-02,Alert,Open\n";
    let raised = read_rows(TableKind::Tickets, text, &["from_monitoring"]);
    assert_eq!(raised, ["false", "true"]);
}
