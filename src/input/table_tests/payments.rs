//! What was paid of invoices, where it stands on rows of its own, or in the
//! place of what they came to.

use super::{read_rows, rows_of, table, taken_for};
use crate::input::read_texts;
use crate::input::tables::Listed;
use crate::model::TableKind::Invoices;

const PAID: &[&str] = &["total", "balance", "paid_at"];

#[test]
fn an_invoice_on_a_row_for_each_payment_counts_once_and_is_paid_by_all_of_them() {
    let text = "N° Facture;Date facture;Client;Total facture (€);Date encaissement;Montant encaissé (€)\n\
        F-1;05/01/2026;Acme;1200,00;20/01/2026;600,00\n\
        F-1;05/01/2026;Acme;1200,00;20/02/2026;600,00\n\
        F-2;15/01/2026;Beta;300,00;25/01/2026;300,00\n\
        F-3;16/01/2026;Beta;500,00;26/01/2026;100,00\n\
        F-3;16/01/2026;Beta;500,00;27/02/2026;150,00\n";
    let exports = read_texts(&[("f.csv", text)]);
    assert_eq!(
        rows_of(&exports, Invoices, PAID),
        ["1200|0|2026-02-20", "300|0|2026-01-25", "500|250|"]
    );
    let rows = &exports.accounts[0].rows;
    assert!(rows.adds_up() && rows.used == 5, "{rows:?}");
    let caveat = "2 invoices stand on a row for each of their payments";
    assert!(exports.caveats.iter().any(|one| one.starts_with(caveat)));
    // In whatever order they stand.
    let (header, rows) = text.split_once('\n').unwrap();
    let turned: Vec<&str> = rows.lines().rev().collect();
    let turned = format!("{header}\n{}\n", turned.join("\n"));
    let again = read_texts(&[("f.csv", turned.as_str())]);
    assert_eq!(
        rows_of(&again, Invoices, PAID),
        rows_of(&exports, Invoices, PAID)
    );
}

#[test]
fn what_had_been_paid_by_each_day_is_not_added_up() {
    let text = "Invoice Number,Client,Invoice Date,Total,Amount Paid,Payment Date\n\
        1,Acme,2026-01-05,1200,600,2026-01-20\n1,Acme,2026-01-05,1200,1200,2026-02-20\n\
        2,Acme,2026-01-06,90,90,2026-01-20\n2,Acme,2026-01-06,90,90,2026-02-20\n";
    assert_eq!(
        read_rows(Invoices, text, PAID),
        ["1200|0|2026-02-20", "90|0|2026-02-20"]
    );
}

#[test]
fn a_payment_that_lines_say_again_is_one() {
    let text = "Invoice Number,Client,Invoice Date,Item,Total,Amount Paid,Payment Date\n\
        1,Acme,2026-01-05,Care,1200,600,2026-01-20\n1,Acme,2026-01-05,Backup,1200,600,2026-01-20\n";
    assert_eq!(
        read_rows(Invoices, text, &["total", "balance"]),
        ["1200|600"]
    );
}

#[test]
fn what_is_paid_and_what_is_open_make_up_what_an_invoice_came_to() {
    let text = "Customer,Invoice Number,Invoice Date,Due Date,Payment Date,Payment Amount,Open Balance\n\
        Northwind LLC,1001,2025-06-01,2025-07-01,2025-07-03,500.00,0.00\n\
        Contoso Ltd,1002,2025-07-12,2025-08-11,,0.00,1200.00\n\
        Contoso Ltd,1003,2025-08-01,2025-08-31,2025-08-20,300.00,450.00\n\
        Fabrikam,1004,2025-08-02,2025-08-31,2025-08-20,100.00,250.00\n\
        Fabrikam,1004,2025-08-02,2025-08-31,2025-08-27,250.00,0.00\n\
        Fabrikam,1005,2025-08-03,2025-08-31,,,\n\
        Totals,,,,,1150.00,1900.00\n";
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(
        rows_of(&exports, Invoices, PAID),
        [
            "500|0|2025-07-03",
            "1200|1200|",
            "750|450|",
            "350|0|2025-08-27"
        ]
    );
    let account = &exports.accounts[0];
    assert_eq!((account.rows.used, account.rows.set_aside), (5, 1));
    let note = "for 5 rows it is taken to be what is paid and what is open";
    assert!(account.notes.iter().any(|one| one.contains(note)));
}

#[test]
fn what_was_due_and_stays_there_when_it_is_paid_is_what_an_invoice_came_to() {
    let text = "Customer,Invoice Number,Invoice Date,Due Date,Amount Due,Amount Paid\n\
        Acme,1,2026-01-05,2026-02-05,500.00,500.00\nAcme,2,2026-01-06,2026-02-06,90.00,0.00\n\
        Beta,3,2026-01-07,2026-02-07,70.00,70.00\n";
    assert_eq!(
        read_rows(Invoices, text, &["total", "balance"]),
        ["500|0", "90|90", "70|0"]
    );
}

#[test]
fn what_is_still_open_is_not_what_was_billed() {
    let text = ",Type,Date,Num,Name,Terms,Due Date,Aging,Open Balance\nCurrent,,,,,,,,\n\
        ,Invoice,11/12/2025,1091,Acme,Net 30,12/12/2025,,711.15\nTotal Current,,,,,,,,711.15\n\
        1 - 30,,,,,,,,\n,Invoice,10/05/2025,1077,Beta,Net 15,11/04/2025,25,1453.17\n\
        Total 1 - 30,,,,,,,,1453.17\nTOTAL,,,,,,,,2164.32\n";
    let exports = read_texts(&[("a.csv", text)]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(refusal.contains("what is still open"), "{refusal}");
}

#[test]
fn what_a_last_payment_left_open_is_not_what_was_billed() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Open Balance,Last Payment Date\n\
        1,Acme,2026-01-01,2026-01-31,100,\n2,Bolt,2026-01-02,2026-01-31,200,\n\
        3,Acme,2026-01-03,2026-01-31,50,2026-02-01\n";
    let exports = read_texts(&[("open.csv", text)]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(refusal.contains("what is still open"), "{refusal}");
}

#[test]
fn a_payment_is_no_newer_state_of_its_invoice() {
    let text = "Date;Kind of entry;Document number;Invoice number;Customer;Description;Gross\n\
        2020-03-02;Invoice;D-1;INV-1;Alpha;Membership;119.00\n\
        2020-03-05;Payment;D-2;INV-1;Alpha;Payment;119.00\n\
        2020-03-09;Refund;D-3;INV-1;Alpha;Refund;-59.50\n\
        2020-03-12;Invoice;D-4;INV-2;Beta;Course;238.00\n";
    assert_eq!(
        read_rows(Invoices, text, &["issued_at", "total"]),
        ["2020-03-02|119", "2020-03-09|-59.5", "2020-03-12|238"]
    );
}

#[test]
fn what_was_paid_of_invoices_is_no_list_of_them() {
    let titles = [
        ["Date", "Invoice Number", "Customer", "Amount", "Method"],
        ["Fecha", "Factura", "Cliente", "Importe", "Forma de pago"],
        [
            "Data",
            "Nota Fiscal",
            "Cliente",
            "Valor",
            "Forma de pagamento",
        ],
        ["Datum", "Rechnungsnummer", "Kunde", "Betrag", "Zahlungsart"],
        [
            "Date",
            "N° facture",
            "Client",
            "Montant",
            "Mode de règlement",
        ],
        [
            "Data",
            "Numero fattura",
            "Cliente",
            "Importo",
            "Metodo di pagamento",
        ],
        ["Datum", "Factuurnummer", "Klant", "Bedrag", "Betaalwijze"],
        [
            "Data",
            "Numer faktury",
            "Klient",
            "Kwota",
            "Forma płatności",
        ],
        ["Tarih", "Fatura No", "Müşteri", "Tutar", "Ödeme Yöntemi"],
        ["Date", "Invoice No", "Customer", "Amount", "Receipt No"],
        [
            "Datum",
            "Rechnungsnummer",
            "Kunde",
            "Betrag",
            "Zahlungsnummer",
        ],
        ["Fecha", "Factura", "Cliente", "Importe", "Nº de pago"],
        ["Date", "N° facture", "Client", "Montant", "N° règlement"],
        ["Datum", "Rechnungsnummer", "Kunde", "Betrag", "S/H"],
        ["Data", "Numero fattura", "Cliente", "Importo", "Dare/Avere"],
    ];
    for [date, number, client, amount, how] in titles {
        let payments = format!(
            "{date};{number};{client};{amount};{how}\n\
             15.01.2026;1;Acme;100,00;A\n16.01.2026;2;Beta;250,00;B\n"
        );
        assert!(taken_for(&payments).is_empty(), "{how}");
        // What only invoices say tells them.
        let invoices = format!(
            "{date};{number};{client};{amount};{how};Due Date\n\
             15.01.2026;1;Acme;100,00;A;15.02.2026\n16.01.2026;2;Beta;250,00;B;16.02.2026\n"
        );
        assert_eq!(taken_for(&invoices), [Invoices], "{how}");
    }
    let dated = "Rechnungsdatum;Rechnungsnummer;Kunde;Betrag;Zahlungsart\n\
        15.01.2026;1;Acme;100,00;Karte\n16.01.2026;2;Beta;250,00;Bar\n";
    assert_eq!(taken_for(dated), [Invoices]);
}

#[test]
fn what_was_sent_of_an_invoice_is_not_what_it_is() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Total,Balance,Last email sent\n\
        1,Acme,2026-01-01,2026-01-31,100,0,Invoice\n2,Bolt,2026-01-02,2026-01-31,200,0,Receipt\n";
    assert_eq!(read_rows(Invoices, text, &["total"]), ["100", "200"]);
}

#[test]
fn that_every_invoice_is_open_is_told() {
    let caveats = |paid: usize| {
        let text = table(
            "Invoice Number,Client,Invoice Date,Due Date,Total,Balance",
            12,
            |n| {
                let open = if n <= paid { 0 } else { 100 };
                format!("{n},Acme,2026-01-{n:02},2026-02-{n:02},100,{open}")
            },
        );
        let exports = read_texts(&[("i.csv", text.as_str())]);
        let mut told = exports.caveats.iter();
        told.any(|one| one.starts_with("All 12 invoices are open"))
    };
    assert!(caveats(0));
    assert!(!caveats(1));
}

#[test]
fn that_every_invoice_is_paid_is_believed_where_open_ones_would_be_listed() {
    let invoices = |open: &[usize]| {
        let titles = "Invoice Number,Client,Invoice Date,Due Date,Total,Balance";
        table(titles, 12, |n| {
            let balance = if open.contains(&n) { 100 } else { 0 };
            format!("{n},Acme,2026-{n:02}-01,2026-{n:02}-28,100,{balance}")
        })
    };
    let is_doubted =
        |files: &[(&str, String)]| read_texts(files).tables.listed_invoices == Listed::OnlySettled;
    // Nothing tells when they were paid.
    assert!(is_doubted(&[("2026-12-30.csv", invoices(&[]))]));
    assert!(!is_doubted(&[("2026-12-30.csv", invoices(&[7]))]));
    let before = ("2026-12-20.csv", invoices(&[11, 12]));
    assert!(!is_doubted(&[before, ("2026-12-30.csv", invoices(&[]))]));
    let few = table(
        "Invoice Number,Client,Invoice Date,Due Date,Total,Balance",
        9,
        |n| format!("{n},Acme,2026-{n:02}-01,2026-{n:02}-28,100,0"),
    );
    assert!(!is_doubted(&[("i.csv", few)]));
}

#[test]
fn that_every_invoice_is_paid_is_not_believed_where_their_numbers_have_gaps() {
    // Four a month, paid within two days.
    let is_doubted = |number: &dyn Fn(usize) -> String| {
        let titles = "Invoice Number,Client,Invoice Date,Due Date,Date Paid,Total,Balance";
        let text = table(titles, 48, |n| {
            let (month, day) = (1 + (n - 1) / 4, 1 + 7 * ((n - 1) % 4));
            let (number, paid) = (number(n), day + 2);
            format!(
                "{number},Acme,2026-{month:02}-{day:02},2026-12-31,2026-{month:02}-{paid:02},100,0"
            )
        });
        read_texts(&[("i.csv", text)]).tables.listed_invoices == Listed::OnlySettled
    };
    assert!(!is_doubted(&|n| format!("INV-{n:05}")));
    // One in five is missing, or every second one.
    assert!(is_doubted(&|n| format!("INV-{:05}", n + n / 4)));
    assert!(is_doubted(&|n| (2 * n).to_string()));
    // Two were voided.
    assert!(!is_doubted(&|n| (n + n / 20).to_string()));
    // A series for each half of the year.
    assert!(!is_doubted(&|n| (1000 * (1 + n / 25) + n).to_string()));
    // Numbers that are counted with much else, and such as are drawn.
    assert!(!is_doubted(&|n| (10_000 + 37 * n).to_string()));
    assert!(!is_doubted(&|n| format!("in_1{n}Ab")));
}

#[test]
fn an_invoice_that_is_paid_in_part_is_not_paid_on_the_day_of_that_payment() {
    let read = |titles: &str, cells: &str| {
        let text = format!(
            "Invoice Number,Client,Invoice Date,Due Date,Total,Status,Date Paid{titles}\n\
             1,Acme,2026-08-01,2026-08-31,500,paid,2026-08-20{cells}\n\
             2,Beta,2026-08-02,2026-08-31,1000,partial,2026-09-10{cells}\n"
        );
        let exports = read_texts(&[("i.csv", text)]);
        let told = exports
            .caveats
            .iter()
            .any(|one| one.contains("paid in part"));
        (rows_of(&exports, Invoices, &["balance", "paid_at"]), told)
    };
    let (rows, told) = read("", "");
    assert_eq!(rows, ["0|2026-08-20", "1000|"]);
    assert!(told);
    let (rows, told) = read(",Amount Paid", ",500");
    assert_eq!(rows, ["0|2026-08-20", "500|"]);
    assert!(!told);
}
