//! Lines of invoices of which only the quantity and the price are told.

use super::{read_rows, rows_of, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

const TOTALS: &[&str] = &["client", "total"];

#[test]
fn a_line_comes_to_its_quantity_times_its_price() {
    for (number, titles) in [
        (
            "Invoice Number",
            "Customer,Invoice Date,Description,Quantity,Unit Price",
        ),
        ("Invoice No", "Customer,Invoice Date,Item,Qty,Rate"),
        ("Invoice No", "Customer,Invoice Date,Item,Qty,Price"),
        (
            "Nota Fiscal",
            "Cliente,Emissão,Descrição,Quantidade,Valor Unitário",
        ),
        (
            "Rechnungsnummer",
            "Kunde,Rechnungsdatum,Bezeichnung,Menge,Einzelpreis",
        ),
        (
            "N° facture",
            "Client,Date facture,Désignation,Quantité,Prix unitaire",
        ),
        ("Factura", "Cliente,Fecha,Concepto,Cantidad,Precio unitario"),
    ] {
        let text = format!(
            "{number},{titles}\n1,Acme,2026-01-15,Care,10,25.00\n1,Acme,2026-01-15,Backup,10,25.00\n\
             2,Beta,2026-01-16,Care,4,25.00\n3,Casa,2026-01-17,Care,1,30.00\n"
        );
        let exports = read_texts(&[("i.csv", text.as_str())]);
        // Two lines may be alike.
        assert_eq!(
            rows_of(&exports, Invoices, TOTALS),
            ["Acme|500", "Beta|100", "Casa|30"],
            "{titles}"
        );
        let note = "for 4 rows it is taken to be quantity times price";
        let mut notes = exports.accounts[0].notes.iter();
        assert!(notes.any(|one| one.contains(note)), "{titles}");
    }
}

#[test]
fn lines_in_the_form_in_which_they_are_to_be_read_in() {
    let of = |total: &str, discount: &str| {
        format!(
            "*ContactName,*InvoiceNumber,*InvoiceDate,*DueDate{total},*Description,*Quantity,\
             *UnitAmount{discount},*AccountCode,*TaxType\n"
        )
    };
    let bare = of("", "")
        + "Acme,INV-1,15/01/2026,15/02/2026,Care,10,25.00,200,20% (VAT on Income)\n\
           Acme,INV-1,15/01/2026,15/02/2026,Backup,2,50.00,200,20% (VAT on Income)\n\
           Beta,INV-2,16/01/2026,16/02/2026,Care,4,25.00,200,20% (VAT on Income)\n";
    assert_eq!(read_rows(Invoices, &bare, TOTALS), ["Acme|350", "Beta|100"]);
    // The columns that may be left blank are there as well.
    let whole = of(",Total", ",Discount")
        + "Acme,INV-1,15/01/2026,15/02/2026,,Care,10,25.00,,200,20% (VAT on Income)\n\
           Acme,INV-1,15/01/2026,15/02/2026,,Backup,2,50.00,10,200,20% (VAT on Income)\n\
           Beta,INV-2,16/01/2026,16/02/2026,,Care,4,25.00,,200,20% (VAT on Income)\n";
    assert_eq!(
        read_rows(Invoices, &whole, TOTALS),
        ["Acme|340", "Beta|100"]
    );
}

/// Lines with what is taken off each of them.
fn less(title: &str, cells: [&str; 3]) -> String {
    let [a, b, c] = cells;
    format!(
        "Invoice Number,Customer,Invoice Date,Quantity,Unit Price,{title}\n\
         1,Acme,2026-01-15,10,25.00,{a}\n2,Beta,2026-01-16,4,25.00,{b}\n\
         3,Casa,2026-01-17,1,30.00,{c}\n"
    )
}

#[test]
fn what_is_taken_off_is_a_percentage_or_is_not_known() {
    for (title, cells) in [
        ("Discount (%)", ["10", "0", ""]),
        ("Discount Percentage", ["10", "0", ""]),
        ("Discount", ["10%", "0%", ""]),
    ] {
        assert_eq!(
            read_rows(Invoices, &less(title, cells), TOTALS),
            ["Acme|225", "Beta|100", "Casa|30"],
            "{title}"
        );
    }
    assert!(taken_for(&less("Discount", ["10", "0", ""])).is_empty());
    assert_eq!(
        read_rows(Invoices, &less("Discount", ["0", "0", ""]), TOTALS),
        ["Acme|250", "Beta|100", "Casa|30"]
    );
}

#[test]
fn what_is_taken_off_is_an_amount_where_it_can_be_nothing_else() {
    for (title, cells) in [
        ("Discount", ["120", "0", "6"]),
        ("Discount Amount", ["20", "0", ""]),
        ("Valor do desconto", ["20", "0", ""]),
        ("Discount", ["$20.00", "$0.00", ""]),
        ("Discount", ["-120", "0", ""]),
    ] {
        let off = if cells[0].contains("120") { 130 } else { 230 };
        let last = if cells[2] == "6" { 24 } else { 30 };
        assert_eq!(
            read_rows(Invoices, &less(title, cells), TOTALS),
            [
                format!("Acme|{off}"),
                "Beta|100".to_owned(),
                format!("Casa|{last}")
            ],
            "{title}"
        );
    }
    // Nobody takes off more than a line comes to.
    assert!(taken_for(&less("Discount", ["120", "0", "50"])).is_empty());
    // Beside what the invoices come to it changes nothing.
    for discounts in [["10", "0", "30"], ["$10.00", "", "$30.00"]] {
        let [a, b, c] = discounts;
        let text = format!(
            "Invoice Number,Date,Customer,Subtotal,Discount,Tax,Total\n\
             1,2026-01-15,Acme,100,{a},18.9,108.9\n2,2026-01-16,Beta,200,{b},42,242\n\
             3,2026-01-17,Casa,300,{c},56.7,326.7\n"
        );
        assert_eq!(
            read_rows(Invoices, &text, &["total", "net"]),
            ["108.9|90", "242|200", "326.7|270"]
        );
    }
}

#[test]
fn the_tax_of_a_line_is_not_in_its_price() {
    let text = "Invoice Number,Customer,Invoice Date,Quantity,Unit Price,VAT\n\
        1,Acme,2026-01-15,10,25.00,50.00\n2,Beta,2026-01-16,4,25.00,20.00\n\
        3,Casa,2026-01-17,1,30.00,6.00\n";
    assert_eq!(
        read_rows(Invoices, text, &["total", "net"]),
        ["300|250", "120|100", "36|30"]
    );
}

#[test]
fn what_lines_come_to_goes_before_their_prices() {
    let text = "Invoice Number,Customer,Invoice Date,Quantity,Unit Price,Amount\n\
        1,Acme,2026-01-15,10,25.00,240.00\n2,Beta,2026-01-16,4,25.00,100.00\n";
    assert_eq!(read_rows(Invoices, text, &["total"]), ["240", "100"]);
    // A price without a quantity is what was billed.
    let text = "Invoice Number,Customer,Invoice Date,Service,Price\n\
        1,Acme,2026-01-15,Care,25.00\n2,Beta,2026-01-16,Care,50.00\n";
    assert_eq!(read_rows(Invoices, text, &["total"]), ["25", "50"]);
}

#[test]
fn what_is_ordered_at_a_price_is_no_invoice() {
    for number in ["Order ID", "ID", "Number"] {
        let text = format!(
            "{number},Customer,Date,Product,Quantity,Unit Price\n\
             1,Acme,2026-01-15,Disk,10,25.00\n2,Beta,2026-01-16,Disk,4,25.00\n"
        );
        assert!(taken_for(&text).is_empty(), "{number}");
    }
}
