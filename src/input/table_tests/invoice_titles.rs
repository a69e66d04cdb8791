//! Titles of invoices in the languages and products that have them: who is
//! billed, until when, and what was paid.

use super::{meanings_of, read_rows, rows_of, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Recurring};

/// What a column is taken for beside those that an invoice needs.
fn beside(title: &str, cells: [&str; 3]) -> String {
    let [a, b, c] = cells;
    let text = format!(
        "Invoice Number,Customer,Invoice Date,Invoice Total,{title}\n\
         1,Acme,2026-01-05,100,{a}\n2,Beta,2026-01-06,250,{b}\n3,Casa,2026-01-07,175,{c}\n"
    );
    let meanings = meanings_of(&text);
    let own = meanings
        .split(", ")
        .find_map(|one| one.strip_prefix(&format!("{title}: ")));
    own.unwrap_or("-").to_owned()
}

#[test]
fn whom_an_invoice_is_to() {
    for title in [
        "Navn",
        "Firmanavn",
        "Empfänger",
        "Kundennummer",
        "Kundennr.",
        "Debitorenname",
        "Geschäftspartner",
        "Billed To",
        "Invoice To",
        "Cust Name",
        "Sold-to party",
        "Relatie",
        "Asiakas",
        "Cessionario",
        "Kunde/Lieferant",
        "customer_business_then_name",
    ] {
        let text = format!(
            "Invoice Number,{title},Invoice Date,Invoice Total\n\
             1,Acme,2026-01-05,100\n2,Beta,2026-01-06,250\n"
        );
        let clients = read_rows(Invoices, &text, &["client"]);
        assert_eq!(clients, ["Acme", "Beta"], "{title}");
    }
}

#[test]
fn a_name_goes_before_a_number_and_a_company_before_a_person() {
    let text = "Rechnungsnummer;Kundennummer;Kunde;Empfänger;Rechnungsdatum;Betrag\n\
        1;10001;Acme;it@acme.de;05.01.2026;100,00\n2;10002;Beta;it@beta.de;06.01.2026;250,00\n";
    assert_eq!(read_rows(Invoices, text, &["client"]), ["Acme", "Beta"]);
    let text = "Rechnungsnummer;Rechnungsdatum;Kundenname;Firmenname;Bruttobetrag\n\
        1;15.01.2026;Herr Maier;Maier GmbH;119,00\n2;16.01.2026;Frau Huber;Huber KG;119,00\n";
    let clients = read_rows(Invoices, text, &["client"]);
    assert_eq!(clients, ["Maier GmbH", "Huber KG"]);
}

#[test]
fn whom_money_goes_to_is_no_client() {
    let paid =
        "Belegnummer;Datum;Empfänger;Betrag\n1;05.01.2026;Acme;100,00\n2;06.01.2026;Beta;250,00\n";
    assert!(taken_for(paid).is_empty());
    let entries = "ID,Customer,Transaction Date,Amount,Txn Type\n\
        1,Acme,2026-01-05,100,Debit\n2,Beta,2026-01-06,250,Credit\n";
    assert!(taken_for(entries).is_empty());
}

#[test]
fn until_when_it_is_to_be_paid() {
    for title in [
        "Vervaldag",
        "Förfaller",
        "Forfald",
        "Eräpäivä",
        "Splatnost",
        "Vade",
        "F. vencimiento",
        "Vcto",
        "Data Venc.",
        "Pay By",
        "Net Due Date",
    ] {
        let dates = ["2026-02-05", "2026-02-06", "2026-02-07"];
        assert_eq!(beside(title, dates), "due_at", "{title}");
        // Days to pay are no day.
        assert_ne!(beside(title, ["14", "30", "30"]), "due_at", "{title}");
    }
}

#[test]
fn when_and_what_was_paid() {
    let dates = ["2026-02-05", "", "2026-02-07"];
    for title in ["Data Pgto", "Slutbetalningsdatum", "Zahlungseingang"] {
        assert_eq!(beside(title, dates), "paid_at", "{title}");
    }
    // However few: the dates of two payments are no amounts.
    assert_eq!(beside("Zahlungseingang", ["28.3.2026", "", ""]), "paid_at");
    for title in [
        "Betrag erhalten",
        "Paid to Date",
        "Zahlungseingang",
        "Rozliczone",
    ] {
        assert_eq!(
            beside(title, ["100.00", "0.00", "50.00"]),
            "paid",
            "{title}"
        );
    }
    for title in ["Do zapłaty", "Do Zapłacenia"] {
        let open = beside(title, ["100.00", "0.00", "50.00"]);
        assert_eq!(open, "balance", "{title}");
    }
}

#[test]
fn where_payment_stands() {
    for title in [
        "Zahlungsstatus",
        "Bezahlstatus",
        "Zahlstatus",
        "Rechnungsstatus",
        "Betaalstatus",
        "Betalningsstatus",
        "Betalingsstatus",
    ] {
        let states = ["bezahlt", "öppen", "Te laat"];
        assert_eq!(beside(title, states), "status", "{title}");
    }
    let text = "Fakturanr;Kund;Fakturadatum;Belopp;Status\n1;Acme;2026-01-05;100;betald\n\
        2;Acme;2026-01-06;100;öppen\n3;Acme;2026-01-07;100;förfallen\n4;Acme;2026-01-08;100;Te laat\n";
    let open = read_rows(Invoices, text, &["balance"]);
    assert_eq!(open, ["0", "100", "100", "100"]);
}

#[test]
fn the_state_of_payment_stands_beside_that_of_the_invoice() {
    for (title, paid, open) in [
        ("Zahlungsstatus", "bezahlt", "offen"),
        ("Payment Status", "Paid", "Not Paid"),
        ("Estado de pago", "Pagada", "Pendiente"),
    ] {
        let text = format!(
            "Invoice Number,Customer,Invoice Date,Total,Status,{title}\n\
             1,Acme,2026-01-05,100,Sent,{paid}\n2,Beta,2026-01-06,250,Sent,{open}\n\
             3,Casa,2026-01-07,175,Void,{open}\n"
        );
        let read = read_rows(Invoices, &text, &["client", "balance"]);
        assert_eq!(read, ["Acme|0", "Beta|250"], "{title}");
    }
    // It makes no invoices of orders.
    let orders = "ID,Customer,Date,Total,Status,Payment Status\n\
        1,Acme,2026-01-05,100,Delivered,Paid\n2,Beta,2026-01-06,250,Shipped,Pending\n";
    assert!(taken_for(orders).is_empty());
}

#[test]
fn whether_it_was_paid_names_no_supplier() {
    assert_eq!(beside("Payée", ["Oui", "Non", "Oui"]), "paid_flag");
    assert_eq!(beside("Payee", ["Zeta", "Eta", "Zeta"]), "supplier");
    assert_eq!(beside("Payée", ["1", "0", "1"]), "paid_flag");
    assert_eq!(beside("Payee", ["1", "2", "1"]), "supplier");
}

#[test]
fn what_was_generated_was_issued_where_it_was_paid() {
    let text = "id,partner_id,amount_usd,status,generated_at,paid_at\n\
        3,4,1.58,unpaid,Mon Nov 03 2025 03:17:53 GMT+0000 (Coordinated Universal Time),\n\
        2,5,1.50,paid,Mon Nov 03 2025 03:05:33 GMT+0000 (Coordinated Universal Time),Mon Nov 03 2025 03:17:59 GMT+0000 (Coordinated Universal Time)\n";
    let mut issued = read_rows(Invoices, text, &["issued_at", "total"]);
    issued.sort();
    assert_eq!(issued, ["2025-11-03 03:05|1.5", "2025-11-03 03:17|1.58"]);
    // So are reports, which nobody pays.
    let reports = "id,client_id,total,status,generated_at\n\
        3,4,10,ready,2025-11-03 03:17\n2,5,20,ready,2025-11-04 03:17\n";
    assert!(taken_for(reports).is_empty());
}

#[test]
fn what_was_taken_back_in_a_ledger_of_sweden() {
    let text = "Fakturanr;Kundnr;Kundnamn;Fakturadatum;Förfallodatum;Slutbetalningsdatum;Total;Makulerad\n\
        1;1;Acme;2025-11-01;2025-12-01;2025-11-28;100;Nej\n2;2;Beta;2025-11-05;2025-12-05;;60;Ja\n";
    assert_eq!(
        read_rows(Invoices, text, &["client", "total", "paid_at"]),
        ["Acme|100|2025-11-28"]
    );
}

#[test]
fn invoices_may_be_named_by_their_numbers() {
    let header = "name,customer,posting_date,due_date,grand_total,outstanding_amount,status\n";
    let older = format!(
        "{header}ACC-SINV-2025-00001,Acme,2025-10-01,2025-10-31,8500,8500,Unpaid\n\
         ACC-SINV-2025-00002,Acme,2025-11-01,2025-11-30,8500,8500,Unpaid\n"
    );
    let newer = format!(
        "{header}ACC-SINV-2025-00001,Acme,2025-10-01,2025-10-31,8500,0,Paid\n\
         ACC-SINV-2025-00002,Acme,2025-11-01,2025-11-30,8500,0,Paid\n\
         ACC-SINV-2025-00003,Acme,2025-12-01,2025-12-31,8500,8500,Unpaid\n"
    );
    assert!(meanings_of(&older).contains("name: invoice_number"));
    let exports = read_texts(&[("a.csv", older.as_str()), ("b.csv", newer.as_str())]);
    assert_eq!(
        rows_of(&exports, Invoices, &["total", "balance"]),
        ["8500|0", "8500|0", "8500|8500"]
    );
    // What they are about numbers none of them.
    let names = older
        .replace("ACC-SINV-2025-00001", "Care 2025-001")
        .replace("ACC-SINV-2025-00002", "Office365");
    assert!(!meanings_of(&names).contains("name: "));
}

#[test]
fn how_long_it_took_until_it_was_paid_is_no_amount() {
    for title in ["Invoice to Payment", "Time to Payment", "Days to Payment"] {
        assert_eq!(beside(title, ["36", "25", ""]), "-", "{title}");
    }
    assert_eq!(beside("Payment", ["100", "250", ""]), "paid");
    assert_eq!(beside("Paid to date", ["100", "250", ""]), "paid");
}

#[test]
fn what_was_billed_is_what_invoices_come_to() {
    for title in [
        "valor_faturado",
        "Total faturado",
        "Importe facturado",
        "Valor facturado",
        "Billed amount",
        "Amount billed",
        "Invoiced amount",
    ] {
        let text = format!(
            "data;numero_nota;nome_cliente;descricao;{title}\n\
             2025-06-03;20188;Acme;Suporte;8334.07\n2025-06-04;17768;Beta;Suporte;1446.12\n\
             2025-06-07;99015;Casa;Suporte;-2430.05\n"
        );
        assert_eq!(
            read_rows(Invoices, &text, &["client", "total"]),
            ["Acme|8334.07", "Beta|1446.12", "Casa|-2430.05"],
            "{title}"
        );
    }
}

#[test]
fn when_it_was_entered_is_when_an_invoice_was_issued_if_nothing_else_tells() {
    let text = "Invoice Number,Invoice Status,Created Time,Account Id,Sub Total,Tax,Grand Total\n\
        1593016,Created,2021-04-20 07:49:50,403,200,42,242\n\
        1977945,Approved,2021-04-21 06:47:33,610,100,21,121\n\
        1184335,Approved,2021-04-22 06:47:33,740,100,21,121\n";
    assert_eq!(
        read_rows(Invoices, text, &["issued_at", "total"]),
        [
            "2021-04-20 07:49|242",
            "2021-04-21 06:47|121",
            "2021-04-22 06:47|121"
        ]
    );
    // What was paid of it was entered as well.
    let paid = "Invoice Number,Status,Created Time,Customer Id,Amount\n\
        1593016,Paid,2021-04-20 07:49:50,403,242\n1977945,Failed,2021-04-21 06:47:33,610,121\n";
    assert!(taken_for(paid).is_empty());
}

#[test]
fn what_numbers_invoices_makes_no_agreements_of_them() {
    let spanish = "id,numero_factura,cliente_id,monto,moneda,fecha_vencimiento,estado,descripcion,\
        created_at\n\
        a1,FAC-001,c1,18150.00,EUR,2024-02-15,pendiente,Gestión,2024-01-15\n\
        a2,FAC-002,c4,14520.00,EUR,2024-02-05,pagada,Certificación,2024-01-05\n\
        a3,FAC-003,c3,30250.00,EUR,2024-03-10,pagada,Equipos,2024-01-10\n";
    let portuguese = "id,numero_nota,cliente_id,valor,data_vencimento,status,descricao,created_at\n\
        a1,FAC-001,c1,18150.00,2024-02-15,pendente,Firewall,2024-01-15\n\
        a2,FAC-002,c4,14520.00,2024-02-05,pago,Auditoria,2024-01-05\n\
        a3,FAC-003,c3,30250.00,2024-03-10,pago,WiFi,2024-01-10\n";
    for text in [spanish, portuguese] {
        let read = read_rows(Invoices, text, &["client", "issued_at", "due_at", "total"]);
        assert!(
            read.contains(&"c1|2024-01-15|2024-02-15|18150".to_owned()),
            "{read:?}"
        );
    }
    // What is said to recur does so, whatever invoice it was last on.
    let recurring = "id,invoice_number,client,monthly amount,end date,description,created_at\n\
        a1,F-1,Acme,100,2025-02-15,Care,2024-01-15\n\
        a2,F-2,Beta,200,2025-02-05,Care,2024-01-05\n";
    assert_eq!(taken_for(recurring), [Recurring]);
}

#[test]
fn what_invoices_came_to_may_stand_under_their_bare_name() {
    let text = "Factuurnr.,Naam,Datum,Vervalt,Factuur,Saldo,Factuurstatus\n\
        12300139,Bakker BV,2024-01-23,2024-02-06,25717.69,25717.69,Wacht op betaling debiteur\n\
        21004743,Jansen,2024-01-24,2024-02-07,73092.18,73092.18,Wacht op betaling debiteur\n\
        21004841,Jansen,2024-02-08,2024-02-22,4965.80,0,Betaald\n";
    assert_eq!(
        read_rows(Invoices, text, &["client", "due_at", "total"]),
        [
            "Bakker BV|2024-02-06|25717.69",
            "Jansen|2024-02-07|73092.18",
            "Jansen|2024-02-22|4965.8"
        ]
    );
    // A further number is no amount.
    let numbers = text
        .replace("25717.69,2", "4711,2")
        .replace("73092.18,7", "4712,7");
    assert!(taken_for(&numbers).is_empty());
}

#[test]
fn the_number_of_an_invoice_is_no_part_of_the_client() {
    let text = "factura,cliente,fecha,subtotal,iva,total\n\
        F25-0001,Acme Factura N°: F25-0001,2025-05-04,100,19,119\n\
        F25-0002,Beta Factura N°: F25-0002,2025-05-05,200,38,238\n\
        F25-0003,Beta Factura N°: F25-0003,2025-05-06,300,57,357\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Acme", "Beta", "Beta"]
    );
    let exports = read_texts(&[("export.csv", text)]);
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|note| note.id == "note-numbers-in-names"));
}
