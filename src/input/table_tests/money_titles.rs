//! Titles of invoices and agreements in languages and countries of their own:
//! who is billed, what was paid, and in which currency.

use super::{meanings_of, read_rows, rows_of, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Recurring};

#[test]
fn the_name_that_a_company_trades_under_is_the_client() {
    let text = "Número da nota;Data de emissão;Vencimento;Nome Fantasia;Valor\n\
        1;15/01/2026;15/02/2026;Acme;100,00\n2;16/01/2026;16/02/2026;Beta;250,00\n";
    assert_eq!(read_rows(Invoices, text, &["client"]), ["Acme", "Beta"]);
    let text = "Contrato;Nome Fantasia;Plano;Valor mensal;Início\n\
        1;Acme;Ouro;100,00;15/01/2026\n2;Beta;Ouro;250,00;16/01/2026\n";
    assert_eq!(read_rows(Recurring, text, &["client"]), ["Acme", "Beta"]);
}

#[test]
fn a_name_in_french_is_the_client_of_an_invoice_and_of_nothing_else() {
    let text = "N° facture;Date;Nom;Montant TTC;Échéance\n\
        F1;15/01/2026;Acme SARL;100,00;15/02/2026\nF2;16/01/2026;Beta SAS;250,00;16/02/2026\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Acme SARL", "Beta SAS"]
    );
    // A client beside it is the client.
    let both = "N° facture;Date;Nom;Client;Montant TTC;Échéance\n\
        F1;15/01/2026;Martin;Acme SARL;100,00;15/02/2026\n\
        F2;16/01/2026;Dubois;Beta SAS;250,00;16/02/2026\n";
    assert_eq!(
        read_rows(Invoices, both, &["client"]),
        ["Acme SARL", "Beta SAS"]
    );
    let people = "Nom;Prénom;Date;Montant\nMartin;Jean;15/01/2026;12,00\n\
        Dubois;Anne;16/01/2026;15,00\n";
    assert!(taken_for(people).is_empty());
}

#[test]
fn invoices_of_turkey() {
    let bare = "Fatura No;Tarih;Müşteri;Tutar\nF1;15.01.2026;Acme AŞ;1.234,56\n\
        F2;16.01.2026;Beta Ltd Şti;2.000,00\nF3;17.01.2026;Casa AŞ;500,00\n";
    assert_eq!(
        read_rows(Invoices, bare, &["client", "issued_at", "total"]),
        [
            "Acme AŞ|2026-01-15|1234.56",
            "Beta Ltd Şti|2026-01-16|2000",
            "Casa AŞ|2026-01-17|500"
        ]
    );
    let whole = "Fatura No;Fatura Tarihi;Vade Tarihi;Müşteri;Tutar;KDV;Toplam;Ödeme;Kalan;Durum\n\
        F1;15.01.2026;15.02.2026;Acme AŞ;1.000,00;200,00;1.200,00;1.200,00;0,00;Ödendi\n\
        F2;16.01.2026;16.02.2026;Beta;2.000,00;400,00;2.400,00;0,00;2.400,00;Ödenmedi\n\
        F3;17.01.2026;17.02.2026;Casa;500,00;100,00;600,00;100,00;500,00;Kısmi ödendi\n";
    assert_eq!(
        read_rows(Invoices, whole, &["due_at", "total", "net", "balance"]),
        [
            "2026-02-15|1200|1000|0",
            "2026-02-16|2400|2000|2400",
            "2026-02-17|600|500|500"
        ]
    );
    let paid = "Fatura No;Tarih;Müşteri;Tutar;Vade Tarihi;Ödeme Tarihi;Durum\n\
        F1;15.01.2026;Acme;100,00;15.02.2026;01.02.2026;Ödendi\n\
        F2;16.01.2026;Beta;200,00;16.02.2026;;Bekliyor\n\
        F3;17.01.2026;Casa;500,00;17.02.2026;;Gecikmiş\n";
    let exports = read_texts(&[("i.csv", paid)]);
    assert!(exports.accounts[0].questions.is_empty());
    assert_eq!(
        rows_of(&exports, Invoices, &["issued_at", "paid_at", "balance"]),
        [
            "2026-01-15|2026-02-01|0",
            "2026-01-16||200",
            "2026-01-17||500"
        ]
    );
    let balances = "Fatura No;Tarih;Vade;Müşteri;Tutar;Ödenen;Bakiye\n\
        1;15.01.2026;15.02.2026;Acme;100,00;100,00;0,00\n\
        2;16.01.2026;16.02.2026;Beta;250,00;0,00;250,00\n";
    assert_eq!(
        meanings_of(balances),
        "Fatura No: invoice_number, Tarih: issued_at, Vade: due_at, Müşteri: client, \
         Tutar: total, Ödenen: paid, Bakiye: balance"
    );
}

#[test]
fn whether_it_was_paid_in_polish() {
    for title in ["Opłacona", "Zapłacona", "Opłacone", "Zapłacono"] {
        let text = format!(
            "Numer faktury;Data wystawienia;Kontrahent;Kwota brutto;Termin płatności;{title}\n\
             1;15.01.2026;Acme;100,00;15.02.2026;Tak\n2;16.01.2026;Beta;250,00;16.02.2026;Nie\n\
             3;17.01.2026;Casa;175,00;17.02.2026;Tak\n"
        );
        assert_eq!(
            read_rows(Invoices, &text, &["balance"]),
            ["0", "250", "0"],
            "{title}"
        );
        let amounts = text.replace("Tak", "100,00").replace("Nie", "50,00");
        assert!(
            meanings_of(&amounts).contains(&format!("{title}: paid")),
            "{title}"
        );
    }
}

#[test]
fn public_bodies_are_clients_unless_they_list_whom_they_pay() {
    let text = "Nota Fiscal;Data de emissão;Órgão;Valor;Data de pagamento\n\
        1;15/01/2026;Prefeitura de Acme;100,00;20/01/2026\n2;16/01/2026;Tribunal;250,00;\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Prefeitura de Acme", "Tribunal"]
    );
    let contracts = "numero_contrato;orgao;objeto;valor_mensal;data_inicio;data_fim\n\
        1/2024;Prefeitura;Suporte de TI;100,00;15/01/2024;31/12/2026\n\
        2/2024;Tribunal;Suporte de TI;250,00;16/02/2024;31/01/2026\n";
    assert_eq!(
        read_rows(Recurring, contracts, &["client"]),
        ["Prefeitura", "Tribunal"]
    );
    for title in ["Fornecedor", "Contratado", "Empresa contratada", "Credor"] {
        let spent = format!(
            "Nota Fiscal;Data de emissão;Órgão;{title};Valor;Data de pagamento\n\
             1;15/01/2026;Saúde;Nuvem Ltda;100,00;20/01/2026\n\
             2;16/01/2026;Obras;Telefonia SA;250,00;21/01/2026\n"
        );
        let meanings = meanings_of(&spent);
        assert!(!meanings.contains("Órgão: client"), "{title}: {meanings}");
    }
}

#[test]
fn what_amounts_are_marked_with_stands_in_their_titles() {
    for (title, code) in [
        ("Total (лв)", Some("BGN")),
        ("Montant (Ar)", Some("MGA")),
        ("Kwota (zł)", Some("PLN")),
        ("Total (Kč)", Some("CZK")),
        ("Total (Ft)", Some("HUF")),
        ("Total (lei)", Some("RON")),
        ("Total (RM)", Some("MYR")),
        ("Total (₱)", Some("PHP")),
        ("Total (KSh)", Some("KES")),
        ("Total (₦)", Some("NGN")),
        ("Belopp (kr)", None),
        ("Total R$", Some("BRL")),
        ("Kwota zł", Some("PLN")),
        ("Tutar TL", Some("TRY")),
        ("Belopp kr", None),
        ("Total en €", Some("EUR")),
        ("Amount in Rs.", None),
    ] {
        let text = format!(
            "Invoice Number;Customer;Invoice Date;Due Date;{title}\n\
             1;Acme;2026-01-15;2026-02-15;100,00\n2;Beta;2026-01-16;2026-02-16;250,00\n"
        );
        let exports = read_texts(&[("i.csv", text.as_str())]);
        assert_eq!(
            rows_of(&exports, Invoices, &["total"]),
            ["100", "250"],
            "{title}"
        );
        assert_eq!(exports.tables.currency.as_deref(), code, "{title}");
    }
}

#[test]
fn quotes_and_orders_among_invoices_are_left_out() {
    for (titles, kinds) in [
        (
            "Número;Tipo;Cliente;Fecha;Vencimiento;Total",
            ["Factura", "Presupuesto", "Pedido"],
        ),
        (
            "Number;Type;Customer;Date;Due Date;Total",
            ["Invoice", "Quote", "Order"],
        ),
        (
            "Número;Tipo;Cliente;Data;Vencimento;Total",
            ["Nota Fiscal", "Orçamento", "Proposta"],
        ),
        (
            "Numéro;Type;Client;Date;Échéance;Total",
            ["Facture", "Devis", "Bon de commande"],
        ),
        (
            "Nummer;Belegart;Kunde;Datum;Fällig;Summe",
            ["Rechnung", "Angebot", "Auftragsbestätigung"],
        ),
        (
            "Numero;Tipo documento;Cliente;Data;Scadenza;Totale",
            ["Fattura", "Preventivo", "DDT"],
        ),
        (
            "Nummer;Soort;Klant;Datum;Vervaldatum;Totaal",
            ["Factuur", "Offerte", "Bestelling"],
        ),
        (
            "Numer;Typ;Klient;Data wystawienia;Termin płatności;Kwota",
            ["Faktura VAT", "Oferta", "Zamówienie"],
        ),
        (
            "Fatura No;Tür;Müşteri;Tarih;Vade;Tutar",
            ["Fatura", "Teklif", "Sipariş"],
        ),
    ] {
        let text = format!(
            "{titles}\n1;{};Acme;15.01.2026;15.02.2026;100,00\n\
             2;{};Beta;16.01.2026;16.02.2026;250,00\n3;{};Casa;17.01.2026;17.02.2026;175,00\n",
            kinds[0], kinds[1], kinds[2]
        );
        let exports = read_texts(&[("i.csv", text.as_str())]);
        assert_eq!(
            rows_of(&exports, Invoices, &["client", "total"]),
            ["Acme|100"],
            "{titles}"
        );
        let note = "2 rows are no records of it: quotes and orders";
        let mut notes = exports.accounts[0].notes.iter();
        assert!(notes.any(|one| one.contains(note)), "{titles}");
    }
}
