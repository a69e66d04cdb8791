//! Columns that name the provider or an account of its ledger beside the one
//! that names the clients.

use super::{read_rows, taken_for};
use crate::model::TableKind::{Invoices, Tickets};

/// Six rows under a header, made by the number of each; the client is one of
/// two.
fn six(header: &str, row: impl Fn(usize, &str) -> String) -> String {
    let rows = (1..=6).map(|n| row(n, if n % 2 == 0 { "Acme" } else { "Beta" }));
    std::iter::once(header.to_owned())
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
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
