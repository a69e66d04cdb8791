//! Exports as people have them: other languages, decorated cells, tickets
//! without numbers, cycles that count the whole term.

use super::{rows_of, taken_for};
use crate::input::{Exports, read_texts};
use crate::model::{InputAccount, TableKind};

fn read_one(text: &str) -> Exports {
    read_texts(&[("export.csv", text)])
}

/// What the columns of a file were taken for.
fn meanings(account: &InputAccount) -> Vec<&'static str> {
    let columns = account.columns.iter();
    columns
        .map(|column| column.meaning.unwrap_or("-"))
        .collect()
}

#[test]
fn tickets_without_numbers_are_known_by_all_that_they_say() {
    let exports = read_one(
        "Opened,Closed,Status,Subject,Company,Technician,Priority\n\
         2026-01-05 10:00,2026-01-06 10:00,Closed,Printer,Acme,Bob,High\n\
         2026-01-05 10:00,2026-01-06 10:00,Closed,Printer,Acme,Bob,High\n\
         2026-01-05 10:05,,Open,Printer,Acme,Bob,High\n",
    );
    let rows = rows_of(&exports, TableKind::Tickets, &["created_at", "resolved_at"]);
    assert_eq!(
        rows,
        ["2026-01-05 10:00|2026-01-06 10:00", "2026-01-05 10:05|"]
    );
    let account = &exports.accounts[0];
    assert_eq!(meanings(account)[3], "subject");
    assert_eq!((account.rows.used, account.rows.duplicate), (2, 1));
    assert!(
        account.notes[0].contains("no column numbers the tickets"),
        "{account:?}"
    );
}

#[test]
fn what_has_little_of_tickets_is_none_without_a_number() {
    for text in [
        "Opened,Status,Company\n2026-01-05,Open,Acme\n",
        "Created,Close Date,Owner,Stage,Account,Amount\n2026-01-05,2026-02-05,Bob,Won,Acme,9\n",
        "First Name,Last Name,Company,Created,Owner\nAnn,Lee,Acme,2026-01-05,Bob\n",
    ] {
        assert!(taken_for(text).is_empty(), "{text}");
    }
}

#[test]
fn a_ticket_column_that_holds_what_tickets_are_about_numbers_none() {
    let exports = read_one(
        "Ticket,ID,Created,Closed,Status\n\
         Printer is broken,1,2026-01-05,2026-01-06,Closed\n\
         Printer is broken,2,2026-01-05,2026-01-06,Closed\n",
    );
    assert_eq!(exports.accounts[0].rows.used, 2);
    let exports = read_one(
        "ID,Ticket,Created,Closed,Status\n\
         901,T-1,2026-01-05,2026-01-06,Closed\n\
         902,T-2,2026-01-05,2026-01-06,Closed\n",
    );
    assert_eq!(meanings(&exports.accounts[0])[1], "ticket_id");
}

#[test]
fn tickets_and_invoices_come_in_more_languages() {
    for (header, row, expected) in [
        (
            "Ticketnummer;Erstellt am;Gelöst am;Geschlossen am;Status;Kunde;Bearbeiter;Priorität",
            "1;05.01.2026 09:00;05.01.2026 12:00;06.01.2026 12:00;Geschlossen;Müller;Hans;Hoch",
            "ticket_id created_at resolved_at closed_at status client agent priority",
        ),
        (
            "Numero ticket;Data apertura;Data chiusura;Stato;Cliente;Tecnico;Priorità",
            "1;25/01/2026 09:00;26/01/2026 12:00;Chiuso;Rossi;Mario;Alta",
            "ticket_id created_at closed_at status client agent priority",
        ),
        (
            "Ticketnummer;Aangemaakt op;Opgelost op;Status;Klant;Behandelaar;Prioriteit",
            "1;25-01-2026 09:00;26-01-2026 12:00;Gesloten;Jansen;Piet;Hoog",
            "ticket_id created_at resolved_at status client agent priority",
        ),
        (
            "Rechnungsnummer;Kunde;Rechnungsdatum;Fälligkeitsdatum;Betrag CHF;Offen CHF;Bezahlt am",
            "R-1;Müller AG;25.01.2026;25.02.2026;1'234.50;0.00;26.01.2026",
            "invoice_number client issued_at due_at total balance paid_at currency",
        ),
        (
            "Nº Factura;Cliente;Fecha factura;Fecha de vencimiento;Importe total;Pendiente de cobro",
            "F-1;Acme SL;25/1/2026;25/2/2026;1.234,56 €;0,00 €",
            "invoice_number client issued_at due_at total balance currency",
        ),
        (
            "N° facture;Client;Date facture;Échéance;Montant TTC;Reste à payer;Statut",
            "F1;Durand;15/01/2026;15/02/2026;1 234,50 €;0,00 €;Payée",
            "invoice_number client issued_at due_at total balance status currency",
        ),
        (
            "Kunde;Vertragsnummer;Leistung;Monatsbetrag;Vertragsbeginn;Vertragsende",
            "Müller;V1;Managed Service;1.234,50 EUR;25.01.2025;",
            "client agreement_id name mrr started_at ended_at currency",
        ),
        (
            "Chamado;SLA;Vencimento;Atendido em;Situação SLA",
            "1;Resolução;15/01/2026 10:00;15/01/2026 09:00;Dentro do prazo",
            "ticket_id policy due_at achieved_at met",
        ),
    ] {
        let exports = read_one(&format!("{header}\n{row}\n"));
        let account = &exports.accounts[0];
        assert_eq!(meanings(account).join(" "), expected, "{header}");
        assert_eq!(account.rows.used, 1, "{header}");
    }
}

#[test]
fn decorated_titles_and_cells_say_what_is_in_them() {
    for text in [
        // As spreadsheets keep texts from being taken for numbers.
        "=\"Ticket ID\",=\"Created Date\",=\"Closed Date\",=\"Status\",=\"Company\"\n\
         =\"00001\",=\"2026-01-05 10:00\",=\"2026-01-06 10:00\",=\"Closed\",=\"Acme\"\n",
        "\u{200b}Ticket\u{a0}ID,Created\u{a0}at,Closed\u{a0}at,\u{a0}Status\u{a0},Client\u{200b}\n\
         00001\u{a0},2026\u{2011}01\u{2011}05\u{a0}10:00,2026-01-06\u{202f}10:00,\u{200b}Closed,Acme\n",
        "key,fields.created,fields.resolutiondate,fields.status.name,fields.customer\n\
         AB-1,2026-01-05T10:00:00.000,2026-01-06T10:00:00.000,Done,Acme\n",
    ] {
        let exports = read_one(text);
        let columns = ["created_at", "resolved_at", "client"];
        let rows = rows_of(&exports, TableKind::Tickets, &columns);
        assert_eq!(rows, ["2026-01-05 10:00|2026-01-06 10:00|Acme"], "{text}");
    }
}

#[test]
fn titles_of_groups_complete_those_below_them() {
    let exports = read_one(
        "Ticket,,Dates,,Client,\n\
         Number,Status,Opened,Closed,Name,Priority\n\
         1,Closed,2026-01-05,2026-01-06,Acme,High\n",
    );
    let account = &exports.accounts[0];
    let expected = "ticket_id status created_at closed_at client priority";
    assert_eq!(meanings(account).join(" "), expected);
    assert_eq!(account.columns[4].header, "Client Name");
    assert_eq!((account.rows.used, account.rows.not_a_record), (1, 1));
}

#[test]
fn a_row_of_units_and_a_row_that_counts_are_no_records() {
    let exports = read_one(
        "Ticket ID,Created,Resolved,Status\n,(UTC),(UTC),\n1,2026-01-05,2026-01-06,Closed\nCount,1,,\n",
    );
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.not_a_record, rows.set_aside), (1, 2, 0));
}

#[test]
fn cycles_of_the_whole_term_are_no_bill_for_all_of_it() {
    let mrr = |count: u32| {
        let exports = read_one(&format!(
            "AGR_Name,Company_Name,Billing_Amount,Billing_Cycle_Desc,Nbr_Cycles,DateStart,DateEnd\n\
             Managed,Acme,1200,Monthly,{count},2025-01-01,2025-12-31\n"
        ));
        rows_of(&exports, TableKind::Recurring, &["mrr", "billing_months"])
    };
    assert_eq!(mrr(12), ["1200|1"]);
    assert_eq!(mrr(3), ["400|3"]);
}

#[test]
fn time_left_in_minutes_decides_targets() {
    let exports = read_one(
        "#,Title,State,Created at,First response at,First response diff in min,Close at,Close diff in min\n\
         1,a,closed,2026-01-05 09:00,2026-01-05 09:30,-10,2026-01-05 12:00,60\n\
         2,b,closed,2026-01-05 09:00,2026-01-05 09:20,10,2026-01-05 12:00,-60\n",
    );
    let rows = rows_of(&exports, TableKind::Sla, &["target", "met"]);
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!(
        rows.iter().filter(|row| row.ends_with("true")).count(),
        2,
        "{rows:?}"
    );
}
