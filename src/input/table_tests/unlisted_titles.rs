//! Exports of products that no declaration knows: what their titles and cells
//! are taken for.

use super::{meanings, meanings_of, rows_of, table, taken_for};
use crate::input::{Exports, read_texts};
use crate::model::TableKind;

fn read_one(text: &str) -> Exports {
    read_texts(&[("export.csv", text)])
}

#[test]
fn service_requests_are_tickets() {
    let text = "SR_NUMBER,SR_TYPE,OWNER_DEPARTMENT,CREATED_DATE,CLOSED_DATE,STATUS\n\
                SR1,Pothole,Streets,2026-01-05 10:00,2026-01-06 10:00,Closed\n";
    assert_eq!(
        meanings_of(text),
        "SR_NUMBER: ticket_id, SR_TYPE: category, OWNER_DEPARTMENT: team, \
         CREATED_DATE: created_at, CLOSED_DATE: closed_at, STATUS: status"
    );
}

#[test]
fn titles_without_spaces_are_parted() {
    let text = "TICKETID,CREATEDDATE,CLOSEDDATE,TICKETSTATUS,CLIENTNAME\n\
                1,2026-01-05,2026-01-06,Closed,Acme\n";
    assert_eq!(
        meanings_of(text),
        "TICKETID: ticket_id, CREATEDDATE: created_at, CLOSEDDATE: closed_at, \
         TICKETSTATUS: status, CLIENTNAME: client"
    );
}

#[test]
fn until_when_something_is_to_be_done_is_not_when_it_was() {
    let text = "Ticket ID,Created,First Response By,Resolve By,First Response Sent,Resolved On\n\
                1,2026-01-05 08:00,2026-01-05 09:00,2026-01-06 08:00,2026-01-05 08:30,2026-01-05 12:00\n";
    assert_eq!(
        meanings_of(text),
        "Ticket ID: ticket_id, Created: created_at, First Response By: first_response_due_at, \
         Resolve By: resolution_due_at, First Response Sent: first_response_at, \
         Resolved On: resolved_at"
    );
}

#[test]
fn an_end_is_that_of_a_ticket_only_beside_what_hours_of_work_lack() {
    let row = "1,2026-01-05 08:00,2026-01-05 09:00,High,Ann\n";
    let ticket = format!("Incident ID,Start Time,End Time,Severity,Assignee\n{row}");
    assert!(meanings_of(&ticket).contains("End Time: closed_at"));
    let plan =
        "id,created,ended_at,status,plan_id,quantity\n7,2026-01-05,2026-02-05,canceled,p,1\n";
    assert!(taken_for(plan).is_empty());
    let work = format!("Ticket ID,Start Time,End Time,Notes,Technician\n{row}");
    assert!(!meanings_of(&work).contains("closed_at"), "{work}");
}

#[test]
fn how_a_target_went_may_stand_under_its_name() {
    let text = table(
        "Ticket ID,Created,Resolved,Response SLA,SLA status",
        4,
        |n| format!("{n},2026-01-0{n},2026-01-0{n},Met,Breached"),
    );
    assert!(meanings_of(&text).ends_with("Response SLA: response_met, SLA status: resolution_met"));
    // The name of a policy says nothing of how it went.
    let text = table("Ticket ID,Created,Resolved,Status,SLA", 4, |n| {
        format!("{n},2026-01-0{n},2026-01-0{n},Closed,Gold")
    });
    assert!(!meanings_of(&text).contains("met"));
}

#[test]
fn closed_may_be_a_flag() {
    let text = table("Ticket ID,Created,Closed?,Client", 4, |n| {
        format!("{n},2026-01-0{n},Yes,Acme")
    });
    assert!(meanings_of(&text).contains("Closed?: closed_flag"));
}

#[test]
fn times_of_day_beside_dates_are_joined_to_them() {
    let text = "Ticket ID,Open Date,Open Time,Close Date,Close Time,Status\n\
                1,2026-01-05,08:30,2026-01-06,17:45,Closed\n";
    assert_eq!(
        rows_of(
            &read_one(text),
            TableKind::Tickets,
            &["created_at", "resolved_at"]
        ),
        ["2026-01-05 08:30|2026-01-06 17:45"]
    );
}

#[test]
fn of_two_columns_the_one_that_tells_the_time_of_day_is_read() {
    let text = table(
        "Case Number,Opened Date,Date/Time Opened,Status,Priority",
        4,
        |n| format!("{n},2026-01-0{n},2026-01-0{n} 08:30,New,High"),
    );
    assert!(meanings_of(&text).contains("Date/Time Opened: created_at"));
}

#[test]
fn lengths_of_time_are_no_dates() {
    let text = table("Ticket id,Created,Closed,Status,Resolution time", 4, |n| {
        format!("{n},2026-01-0{n},2026-01-0{n},Closed,{}", 77_503 + n * 1000)
    });
    assert!(!meanings_of(&text).contains("resolved_at"));
}

#[test]
fn a_lone_date_beside_the_number_of_tickets_is_when_they_were_opened() {
    let text = "Ticket No,Date,Customer,Technician,Status,Resolution Date\n\
                1,2026-01-05,Acme,Ann,Closed,2026-01-06\n";
    assert!(meanings_of(text).contains("Date: created_at"));
    let work = "Ticket No,Date,Technician,Hours,Billable\n1,2026-01-05,Ann,1.5,Yes\n";
    assert_eq!(taken_for(work), [TableKind::TimeEntries]);
}

#[test]
fn the_number_of_a_house_numbers_no_ticket() {
    let text = table(
        "Data de abertura,Canal,Assunto,Número,Logradouro,Status,Protocolo",
        6,
        |n| format!("2026-01-0{n},Web,Poda,77,Rua A,Fechado,9000{n}"),
    );
    let exports = read_one(&text);
    assert_eq!(exports.accounts[0].rows.used, 6);
    assert!(meanings(&exports.accounts[0]).contains("Protocolo: ticket_id"));
}

#[test]
fn numbers_that_a_spreadsheet_cut_short_tell_no_tickets_apart() {
    let text = table("Ticket ID,Created,Closed,Status,Priority,Agent", 6, |n| {
        format!("2.02601E+11,2026-01-0{n},2026-01-0{n},Closed,High,Ann")
    });
    let exports = read_one(&text);
    assert_eq!(exports.accounts[0].rows.used, 6);
    assert!(!meanings(&exports.accounts[0]).contains("ticket_id"));
}

#[test]
fn a_column_that_tells_all_rows_apart_numbers_tickets_whose_number_has_no_known_title() {
    let text = table(
        "Reference,Reported Date,Fixed Date,Engineer,Priority,Job Status",
        6,
        |n| format!("W{n},2026-01-05,2026-01-06,Ann,High,Done"),
    );
    let exports = read_one(&text);
    assert_eq!(exports.accounts[0].rows.used, 6);
    assert!(meanings(&exports.accounts[0]).contains("Reference: ticket_id"));
}

#[test]
fn a_vague_number_beside_amounts_is_that_of_an_invoice() {
    let text = "id,customer,created,due_date,total,status\n\
                7,Acme,2026-01-05,2026-02-04,100.00,paid\n";
    assert_eq!(taken_for(text), [TableKind::Invoices]);
    // What was entered and is paid at once is none.
    let orders = "id,customer,created,total,status\n7,Acme,2026-01-05,100.00,shipped\n";
    assert!(taken_for(orders).is_empty());
}

#[test]
fn lists_of_alerts_changes_and_devices_are_no_tickets() {
    for text in [
        "Alert ID,Device,Customer,Severity,Status,Created,Resolved\n1,PC,Acme,High,Closed,2026-01-05,2026-01-06\n",
        "Change Number,Short description,State,Assigned to,Opened,Closed\nCHG1,Patch,Closed,Ann,2026-01-05,2026-01-06\n",
        "Device ID,Hostname,Client,Status,Created,Owner,Priority\n1,PC,Acme,Active,2026-01-05,Ann,High\n",
    ] {
        assert!(!taken_for(text).contains(&TableKind::Tickets), "{text}");
    }
}

#[test]
fn clients_stand_in_headings_above_their_records() {
    let expected = ["Acme|2026-01-05", "Beta|2026-01-07"];
    for text in [
        // After a word for it, without a column.
        "Invoice Number,Invoice Date,Due Date,Total\nCustomer: Acme,,,\nI1,2026-01-05,2026-02-05,9\n\
         Customer: Beta,,,\nI2,2026-01-07,2026-02-07,9\n",
        // Above a column that is left blank.
        "Invoice Number,Client,Invoice Date,Due Date,Total\nAcme,,,,\nI1,,2026-01-05,2026-02-05,9\n\
         Beta,,,,\nI2,,2026-01-07,2026-02-07,9\n",
        // In one of several columns without a title, with what each owes.
        ",,Type,Date,Num,Account,Amount,Balance\n,Acme,,,,,,\n\
         ,,Invoice,2026-01-05,I1,Accounts Receivable,9,9\n,Total Acme,,,,,9,9\n,Beta,,,,,,\n\
         ,,Invoice,2026-01-07,I2,Accounts Receivable,9,9\n,Total Beta,,,,,9,9\n",
    ] {
        let exports = read_one(text);
        let rows = rows_of(&exports, TableKind::Invoices, &["client", "issued_at"]);
        assert_eq!(rows, expected, "{text}");
    }
}

#[test]
fn a_column_for_the_client_goes_before_headings_of_something_else() {
    let text = ",Date,Num,Name,Amount,Due Date\nBackup,,,,,\n\
                ,2026-01-05,I1,Acme,9,2026-02-05\nTotal Backup,,,,9,\n";
    let rows = rows_of(
        &read_one(text),
        TableKind::Invoices,
        &["client", "issued_at"],
    );
    assert_eq!(rows, ["Acme|2026-01-05"]);
}

#[test]
fn the_client_of_tickets_stands_in_headings_too() {
    let text = "Ticket ID,Status,Technician,Created\nClient: Acme,,,\n1,Closed,Ann,2026-01-05\n\
                Client: Beta,,,\n2,Closed,Ann,2026-01-07\n";
    let exports = read_one(text);
    let rows = rows_of(&exports, TableKind::Tickets, &["client", "created_at"]);
    assert_eq!(rows, ["Acme|2026-01-05", "Beta|2026-01-07"]);
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.not_a_record), (2, 2));
}

#[test]
fn a_record_whose_cells_another_sign_parts_is_set_aside() {
    let text = "Ticket ID;Client;Status;Created;Closed\n1;Acme;Closed;2026-01-05;2026-01-06\n\
                2\tBeta\tClosed\t2026-01-05\t2026-01-06\n";
    let rows = read_one(text).accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside, rows.not_a_record), (1, 1, 0));
}

#[test]
fn currencies_that_only_the_amounts_tell_are_not_added_up() {
    let text = table("Invoice Number,Client,Date,Total", 6, |n| {
        let amount = if n < 5 { "€ 100.00" } else { "$100.00" };
        format!("I{n},Acme,2026-01-0{n},{amount}")
    });
    let exports = read_one(&text);
    assert_eq!(rows_of(&exports, TableKind::Invoices, &["total"]).len(), 4);
    assert_eq!(exports.tables.currency.as_deref(), Some("EUR"));
}

#[test]
fn a_bare_dollar_is_the_one_that_another_file_names() {
    let invoices = table("Invoice Number,Client,Date,Total", 4, |n| {
        format!("I{n},Acme,2026-01-0{n},$100.00")
    });
    let agreements =
        "Client,Product,Amount,Currency,Cycle,Start\nAcme,Care,10,CAD,monthly,2025-01-01\n";
    let exports = read_texts(&[
        ("invoices.csv", invoices.as_str()),
        ("agreements.csv", agreements),
    ]);
    assert_eq!(exports.tables.currency.as_deref(), Some("CAD"));
    assert_eq!(rows_of(&exports, TableKind::Invoices, &["total"]).len(), 4);
}

#[test]
fn ledgers_write_types_of_documents_as_codes() {
    let text = "No,Type,Account,Date,Gross\n1,SI,Acme,2026-01-05,100\n2,SC,Acme,2026-01-06,30\n\
                3,SR,Acme,2026-01-07,70\n";
    let exports = read_one(text);
    let rows = rows_of(&exports, TableKind::Invoices, &["total"]);
    assert_eq!(rows, ["100", "-30"]);
}

#[test]
fn a_slip_in_a_title_is_seen_through() {
    let text = "Ticket Nubmer,Subject,Staus,Priorty,Customer,Techinician,Date Craeted,Date Clsoed\n\
                1,Disk,Closed,High,Acme,Ann,2026-01-05,2026-01-06\n";
    let meant = meanings_of(text);
    for said in [
        "Ticket Nubmer: ticket_id",
        "Staus: status",
        "Priorty: priority",
        "Techinician: agent",
        "Date Craeted: created_at",
        "Date Clsoed: closed_at",
    ] {
        assert!(meant.contains(said), "{meant}");
    }
}

#[test]
fn names_of_rows_may_stand_without_a_title() {
    let text = table("Ticket ID,Created,Closed,Status", 5, |n| {
        format!("{n},T{n},2026-01-0{n},2026-01-0{n},Closed")
    });
    let exports = read_one(&text);
    assert_eq!(exports.accounts[0].rows.used, 5);
    assert!(meanings(&exports.accounts[0]).starts_with("Ticket ID: ticket_id"));
}

#[test]
fn orders_quotes_and_payments_are_no_invoices() {
    for text in [
        "Number,Customer,Date,Amount,Status,Delivery Date\n7,Acme,2026-01-05,100,shipped,2026-01-09\n",
        "Número;Cliente;Data;Valor;Situação;Validade\n7;Acme;05/01/2026;100,00;Aprovado;05/02/2026\n",
        "id,customer,created,amount,status,fee\n7,Acme,2026-01-05,100,succeeded,3\n",
        "Document No,Customer,Date,Amount\nSO-0001,Acme,2026-01-05,100\nSO-0002,Acme,2026-01-06,100\n",
    ] {
        assert!(taken_for(text).is_empty(), "{text}");
    }
    // However much beside them is what invoices have.
    for number in [
        "Order Number",
        "Pedido",
        "Nº do orçamento",
        "Presupuesto",
        "N° devis",
        "Angebotsnummer",
        "Proforma No",
    ] {
        let text = format!(
            "{number};Customer;Issue Date;Due Date;Total;Paid;Balance\n\
             7;Acme;2026-01-15;2026-02-15;100,00;0,00;100,00\n\
             8;Beta;2026-01-16;2026-02-16;250,00;0,00;250,00\n"
        );
        assert!(taken_for(&text).is_empty(), "{number}");
    }
    let typed = "No,Type,Customer,Date,Amount\n1,Estimate,Acme,2026-01-05,100\n2,Invoice,Acme,2026-01-06,30\n";
    let rows = rows_of(&read_one(typed), TableKind::Invoices, &["total"]);
    assert_eq!(rows, ["30"]);
}

#[test]
fn what_is_numbered_as_something_else_is_no_ticket() {
    let text = table(
        "Number,Opened,State,Assigned to,Short description",
        5,
        |n| format!("CHG000{n},2026-01-0{n},Closed,Ann,Patch"),
    );
    assert!(taken_for(&text).is_empty());
    let articles = table("Article ID,Created,Status,Priority,Owner,Subject", 6, |n| {
        format!("{n},2026-01-05,Published,High,Ann,Printers")
    });
    assert!(!meanings_of(&articles).contains("Article ID"));
}

#[test]
fn a_credit_may_stand_behind_an_amount() {
    let text = "Invoice Number,Customer,Invoice Date,Total\n1,Acme,2026-01-05,100.00 Dr\n\
                2,Acme,2026-01-06,30.50 Cr\n";
    let rows = rows_of(&read_one(text), TableKind::Invoices, &["total"]);
    assert_eq!(rows, ["100", "-30.5"]);
}

#[test]
fn an_invoice_is_one_however_it_is_to_be_paid() {
    let text = "Invoice Number,Customer,Invoice Date,Due,Total,Payment Method\n\
                1,Acme,2026-01-05,2026-02-05,100,Card\n";
    assert_eq!(taken_for(text), [TableKind::Invoices]);
}

#[test]
fn what_is_urgent_is_a_ticket_whoever_wrote_it() {
    let text = "#,Project,Tracker,Status,Priority,Subject,Author,Assignee,Created,Closed\n\
                7,Web,Bug,Closed,High,Disk,Bob,Ann,2026-01-05,2026-01-06\n";
    assert!(taken_for(text).contains(&TableKind::Tickets));
}

#[test]
fn bookings_calls_alerts_and_the_like_are_not_what_is_read() {
    for text in [
        "Appointment ID,Client,Service,Start Time,End Time,Status,Price\nA1,Acme,Visit,2026-01-05 08:00,2026-01-05 09:00,Done,90\n",
        "Rental ID,Customer,Item,Start Date,End Date,Rate,Total,Status\nR1,Acme,Van,2026-01-05,2026-01-06,90,180,Done\n",
        "Project Number,Name,Client,Start Date,End Date,Amount,Status\nP1,Move,Acme,2026-01-05,2026-03-06,9000,Done\n",
        "Call ID,Line,Date (UTC),Direction,From,To,Duration,Status,User,Team,Answered\n1,L,2026-01-05 08:00,in,a,b,60,done,Ann,Desk,2026-01-05 08:01\n",
        "Alert UID,Priority,Alert Message,Device,Created,Resolved On,Ticket Number\nx,High,CPU,PC1,2026-01-05 08:00,2026-01-05 09:00,7\n",
        "Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Priority\nReview,2026-01-05,08:00,2026-01-05,09:00,False,Ann,Normal\n",
        "Request ID,Employee,Request Type,Status,Created,Start,End\n1,Ann,Holiday,Approved,2026-01-05,2026-02-05,2026-02-09\n",
        "License ID,Product,Customer,Quantity,Assigned,Start Date,Expiration Date,Status\nL1,Office,Acme,5,4,2026-01-05,2027-01-05,Active\n",
        "ID,Title,Status,Created,Signed,Expires,Owner,Company\n1,MSA,Active,2026-01-05,2026-01-09,2027-01-05,Ann,Acme\n",
        "Número,Tercero,Fecha,Total,Estado,Bodega\n1,Acme,2026-01-05,10,Abierta,Central\n",
    ] {
        assert!(taken_for(text).is_empty(), "{text}");
    }
}
