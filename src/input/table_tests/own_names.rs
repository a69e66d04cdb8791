//! Columns that name the provider or an account of its ledger beside the one
//! that names the clients.

use super::{meanings_of, read_rows, table, taken_for};
use crate::model::TableKind::{Invoices, Recurring, Tickets};

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
