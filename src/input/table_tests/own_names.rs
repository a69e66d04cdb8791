//! Columns that name the provider or an account of its ledger beside the one
//! that names the clients.

use super::{meanings_of, read_rows, table, taken_for};
use crate::model::TableKind::{Invoices, Recurring, Tickets, TimeEntries};

/// Six rows under a header, made by the number of each; the client is one of
/// two.
fn six(header: &str, row: impl Fn(usize, &str) -> String) -> String {
    table(header, 6, |n| {
        row(n, if n % 2 == 0 { "Acme" } else { "Beta" })
    })
}

const BETA_AND_ACME: [&str; 6] = ["Beta", "Acme", "Beta", "Acme", "Beta", "Acme"];

#[test]
fn a_column_that_names_the_provider_is_passed_over_for_one_that_tells_clients_apart() {
    let tickets = six("Ticket ID,Company,Customer,Created,Status", |n, client| {
        format!("{n},My MSP,{client},2026-01-0{n} 08:00,Closed")
    });
    assert_eq!(read_rows(Tickets, &tickets, &["client"]), BETA_AND_ACME);
    let invoices = six("Date,Type,Num,Name,Account,Amount", |n, client| {
        format!("2026-01-0{n},Invoice,{n},{client},1100 Accounts Receivable,10")
    });
    assert_eq!(read_rows(Invoices, &invoices, &["client"]), BETA_AND_ACME);
    let bank = six(
        "Nº documento,Emissão,Vencimento,Valor,Conta,Cliente/Fornecedor",
        |n, client| format!("{n},2026-01-0{n},2026-02-0{n},10,Banco {n},{client}"),
    );
    assert_eq!(read_rows(Invoices, &bank, &["client"]), BETA_AND_ACME);
}

#[test]
fn a_provider_with_one_client_keeps_it() {
    let text = six("Ticket ID,Company,Created,Status", |n, _| {
        format!("{n},Acme,2026-01-0{n} 08:00,Closed")
    });
    assert_eq!(read_rows(Tickets, &text, &["client"]), ["Acme"; 6]);
}

#[test]
fn what_suppliers_wrote_to_the_provider_is_no_list_of_invoices() {
    let text = six(
        "ID,Supplier,Posting Date,Due Date,Grand Total,Company",
        |n, supplier| format!("P{n},{supplier},2026-01-0{n},2026-02-0{n},10,My MSP"),
    );
    assert!(taken_for(&text).is_empty());
    let payee = six(
        "Número,Favorecido,Data de emissão,Vencimento,Valor,Conta",
        |n, payee| format!("{n},{payee},2026-01-0{n},2026-02-0{n},10,Banco"),
    );
    assert!(taken_for(&payee).is_empty());
}

#[test]
fn work_may_start_after_a_ticket_came_in() {
    let text = six("TicketID,Subject,Date,StartDate,Status", |n, _| {
        format!("{n},Mail,2026-01-0{n} 08:00,2026-01-0{n} 09:30,Closed")
    });
    let rows = read_rows(Tickets, &text, &["created_at"]);
    assert_eq!(rows[0], "2026-01-01 08:00");
}

#[test]
fn who_answers_for_all_tickets_works_on_none() {
    let text = six("Ticket ID,Created,Status,Owner,Tech", |n, tech| {
        format!("{n},2026-01-0{n} 08:00,Closed,Service Manager,{tech}")
    });
    assert!(meanings_of(&text).ends_with("Tech: agent"));
}

#[test]
fn a_column_more_makes_no_other_list_of_what_is_told() {
    let invoices = "Factura,Cliente,Fecha,Importe total";
    for (more, cell) in [
        ("ID", "7"),
        ("Quote number", "Q7"),
        ("Running balance", "7"),
    ] {
        let text = format!("{invoices},{more}\nF1,Acme,2026-01-05,10,{cell}\n");
        assert_eq!(read_rows(Invoices, &text, &["total"]), ["10"], "{more}");
    }
    let agreements = "Contract,Customer,Package,Monthly price,Start date";
    for (more, cell) in [("Opportunity", "O7"), ("Payment method", "Card")] {
        let text = format!("{agreements},{more}\nC1,Acme,Gold,10,2026-01-05,{cell}\n");
        assert_eq!(read_rows(Recurring, &text, &["mrr"]), ["10"], "{more}");
    }
}

#[test]
fn the_companies_of_people_who_are_billed_are_the_clients() {
    let text = "Rechnungsnummer;Rechnungsdatum;Kundenname;Firmenname;Bruttobetrag\n\
        RE-1;15.01.2026;Herr Maier;Maier GmbH;119,00\nRE-2;16.01.2026;Frau Huber;Huber KG;119,00\n\
        RE-3;17.02.2026;Frau Huber;Huber KG;250,50\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Maier GmbH", "Huber KG", "Huber KG"]
    );
    // The firms of a group bill many.
    let group = table(
        "Invoice Number,Invoice Date,Customer,Company,Total",
        6,
        |n| {
            format!(
                "{n},2026-01-0{n},Customer {},Branch {} Ltd,9",
                ["A", "B", "C", "D", "E", "F"][n - 1],
                n % 2
            )
        },
    );
    let clients = read_rows(Invoices, &group, &["client"]);
    assert_eq!(clients[0], "Customer A");
}

#[test]
fn a_client_goes_by_the_name_beside_what_numbers_him() {
    let text = "ID,Customer,Customer Name,Posting Date,Due Date,Grand Total,Outstanding Amount\n\
        INV-1,CUST-1,Grant Plastics,2025-11-01,2025-12-01,11800.0,0.0\n\
        INV-2,CUST-2,West View,2025-11-05,2025-12-05,5900.0,5900.0\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Grant Plastics", "West View"]
    );
    // Who is asked for at a client is not his name.
    let masked = "ID,Customer,Contact Name,Posting Date,Due Date,Grand Total\n\
        INV-1,Client-1,Ann Lee,2025-11-01,2025-12-01,10\n\
        INV-2,Client-2,Bob Ray,2025-11-05,2025-12-05,10\n";
    assert_eq!(
        read_rows(Invoices, masked, &["client"]),
        ["Client-1", "Client-2"]
    );
}

#[test]
fn the_customer_of_an_account_goes_before_the_name_of_the_account() {
    let text = "Issue Key,Hours,Work date,Username,Account Key,Account Name,Account Customer\n\
        SUP-1,1.5,2025-11-03 10:00,ann,ACME,Acme managed,Acme Ltd\n";
    assert_eq!(read_rows(TimeEntries, text, &["client"]), ["Acme Ltd"]);
}

#[test]
fn who_gets_a_bill_beside_whom_it_is_from_is_no_client() {
    let text = "Rechnungsnummer;Rechnungsdatum;Lieferant;Empfänger;Gesamtbetrag\n\
        R1;05.01.2026;Telekom AG;Wir GmbH;59,90\nR2;19.01.2026;Stadtwerke;Wir GmbH;120,00\n";
    assert!(taken_for(text).is_empty());
    let text = text.replace("Lieferant;", "Zeichen;");
    assert!(!taken_for(&text).is_empty());
}

#[test]
fn dates_and_amounts_are_no_clients() {
    for cells in [
        ["03/09/2026", "04/09/2026", "25/09/2026"],
        ["3 Sep 2026", "4 Sep 2026", "25 Sep 2026"],
        ["120.50", "90", "75.25"],
        ["1.120,50", "90,00", "-75,25"],
        ["R$ 120,50", "R$ 90,00", "R$ 75,25"],
    ] {
        let [first, second, third] = cells;
        let text = format!(
            "Ticket ID;Custom field (Client);Customer;Created;Resolved;Status\n\
             1;{first};Acme;2026-09-01;2026-09-02;Closed\n\
             2;{second};Beta;2026-09-02;2026-09-03;Closed\n\
             3;{third};Acme;2026-09-03;2026-09-04;Closed\n"
        );
        assert_eq!(
            read_rows(Tickets, &text, &["client"]),
            ["Acme", "Beta", "Acme"],
            "{first}"
        );
    }
    // A number may be that of a client.
    let text = "Ticket ID,Client,Created,Status\n1,1001,2026-09-01,Open\n\
         2,1002,2026-09-02,Open\n3,1001,2026-09-03,Open\n";
    assert_eq!(
        read_rows(Tickets, text, &["client"]),
        ["1001", "1002", "1001"]
    );
}

#[test]
fn what_is_sold_is_the_service_and_not_the_contract_that_it_stands_in() {
    let header = "Contract Name,Company,Service Name,Units,Unit Price,Period Type,Start Date";
    let row = "Acme MSA,Acme,Managed Workplace,10,50.00,Monthly,2025-01-01";
    let meanings = meanings_of(&format!("{header}\n{row}\n"));
    assert!(meanings.contains("Service Name: name"), "{meanings}");
    // Where only the contract has a name, that tells what is sold.
    let text = format!("{header}\n{row}\n")
        .replace("Service Name,", "")
        .replace("Managed Workplace,", "");
    let meanings = meanings_of(&text);
    assert!(meanings.contains("Contract Name: name"), "{meanings}");
}
