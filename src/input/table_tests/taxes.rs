//! Invoices with several taxes, with taxes that clients keep back, and with
//! amounts that are without tax.

use super::{meanings_of, read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Recurring};

const AMOUNTS: &[&str] = &["total", "net"];

/// Three invoices with amounts under these titles.
fn invoices(titles: &str, amounts: [&str; 3]) -> String {
    let [one, two, three] = amounts;
    format!(
        "Invoice No;Invoice Date;Customer;{titles}\n1;15.01.2026;Acme;{one}\n\
         2;16.01.2026;Beta;{two}\n3;17.01.2026;Casa;{three}\n"
    )
}

#[test]
fn all_taxes_of_an_invoice_are_taken_off() {
    for titles in [
        "Netto;USt;USt2;Brutto",
        "Netto;USt1;USt2;Brutto",
        "Netto;USt 19%;USt 7%;Brutto",
        "Net;VAT 20%;VAT 5%;Total",
        "Sous-total;TPS;TVQ;Total",
        "Subtotal;GST;QST;Total",
        "Amount Before Tax;GST;PST;Total",
        "Taxable Value;CGST Amount;SGST Amount;Total Invoice Value",
        "Subtotal;IVA;IEPS;Total",
        "Base;IVA 21%;IVA 10%;Total",
        "Montant HT;TVA 20%;TVA 5,5%;Montant TTC",
    ] {
        let text = invoices(
            titles,
            [
                "100,00;5,00;9,98;114,98",
                "200,00;10,00;19,95;229,95",
                "50,00;2,50;4,99;57,49",
            ],
        );
        assert_eq!(
            read_rows(Invoices, &text, AMOUNTS),
            ["114.98|100", "229.95|200", "57.49|50"],
            "{titles}"
        );
    }
    // The halves of a tax are alike, and the whole of it stands elsewhere.
    let india = invoices(
        "Taxable Value;CGST;SGST;IGST;Invoice Value",
        [
            "10000,00;900,00;900,00;0,00;11800,00",
            "20000,00;0,00;0,00;3600,00;23600,00",
            "5000,00;450,00;450,00;0,00;5900,00",
        ],
    );
    assert_eq!(
        read_rows(Invoices, &india, AMOUNTS),
        ["11800|10000", "23600|20000", "5900|5000"]
    );
}

#[test]
fn the_rate_of_a_tax_is_not_added_to_it() {
    let text = invoices(
        "Taxable Amount;CGST %;CGST Amt;SGST %;SGST Amt;Grand Total",
        [
            "10000,00;9;900,00;9;900,00;11800,00",
            "20000,00;9;1800,00;9;1800,00;23600,00",
            "5000,00;9;450,00;9;450,00;5900,00",
        ],
    );
    assert_eq!(
        read_rows(Invoices, &text, AMOUNTS),
        ["11800|10000", "23600|20000", "5900|5000"]
    );
}

#[test]
fn a_tax_that_is_said_twice_counts_once() {
    for titles in [
        // All of it, and its parts.
        "Subtotal;Tax Amount;GST;QST;Total",
        "Subtotal;GST;CGST;SGST;Total",
        "Netto;MwSt;MwSt 19%;MwSt 7%;Brutto",
    ] {
        let text = invoices(
            titles,
            [
                "100,00;14,98;5,00;9,98;114,98",
                "200,00;29,95;10,00;19,95;229,95",
                "50,00;7,49;2,50;4,99;57,49",
            ],
        );
        assert_eq!(
            read_rows(Invoices, &text, AMOUNTS),
            ["114.98|100", "229.95|200", "57.49|50"],
            "{titles}"
        );
    }
    // The same under two names; and what no column has taken off.
    for (titles, second) in [
        ("Subtotal;GST;VAT;Total", ["20,00", "40,00", "10,00"]),
        ("Subtotal;VAT;VAT 2;Total", ["7,00", "9,00", "3,00"]),
    ] {
        let [a, b, c] = second;
        let rows = [
            format!("100,00;20,00;{a};120,00"),
            format!("200,00;40,00;{b};240,00"),
            format!("50,00;10,00;{c};60,00"),
        ];
        let text = invoices(titles, [&rows[0], &rows[1], &rows[2]]);
        assert_eq!(
            read_rows(Invoices, &text, AMOUNTS),
            ["120|100", "240|200", "60|50"],
            "{titles}"
        );
    }
}

#[test]
fn what_the_client_keeps_back_was_billed() {
    // What is left stands beside what was billed.
    for (titles, rows) in [
        (
            "Importe;IVA;Total;Retención ISR;Neto a pagar",
            [
                "1000,00;160,00;1160,00;12,50;1147,50",
                "2000,00;320,00;2320,00;25,00;2295,00",
                "500,00;80,00;580,00;6,25;573,75",
            ],
        ),
        (
            "Base;IVA;Valor Bruto;Retención;Valor Líquido",
            [
                "1000,00;160,00;1160,00;12,50;1147,50",
                "2000,00;320,00;2320,00;25,00;2295,00",
                "500,00;80,00;580,00;6,25;573,75",
            ],
        ),
        // It is all that stands there.
        (
            "Subtotal;IVA;Retención ISR;Retención IVA;Total",
            [
                "1000,00;160,00;12,50;0,00;1147,50",
                "2000,00;320,00;20,00;5,00;2295,00",
                "500,00;80,00;6,25;0,00;573,75",
            ],
        ),
        (
            "Base imponible;IVA;IRPF;Total",
            [
                "1000,00;160,00;-12,50;1147,50",
                "2000,00;320,00;-25,00;2295,00",
                "500,00;80,00;-6,25;573,75",
            ],
        ),
    ] {
        assert_eq!(
            read_rows(Invoices, &invoices(titles, rows), AMOUNTS),
            ["1160|1000", "2320|2000", "580|500"],
            "{titles}"
        );
    }
}

#[test]
fn what_was_kept_back_is_not_open() {
    let text = invoices(
        "Valor Bruto;ISS retido;Valor Líquido;Valor Pago",
        [
            "1000,00;50,00;950,00;950,00",
            "2000,00;100,00;1900,00;0,00",
            "500,00;0,00;500,00;400,00",
        ],
    );
    assert_eq!(
        read_rows(Invoices, &text, &["total", "balance"]),
        ["1000|0", "2000|1900", "500|100"]
    );
    let text = invoices(
        "Total;TDS;Amount Paid",
        [
            "1000,00;100,00;900,00",
            "2000,00;200,00;0,00",
            "500,00;50,00;450,00",
        ],
    );
    assert_eq!(
        read_rows(Invoices, &text, &["total", "balance"]),
        ["1000|0", "2000|1800", "500|0"]
    );
}

#[test]
fn whether_tax_is_kept_back_is_no_amount() {
    for cells in [["Sim", "Não", "Não"], ["1", "2", "2"]] {
        let [a, b, c] = cells;
        let rows = [
            format!("1000,00;{a}"),
            format!("2000,00;{b}"),
            format!("500,00;{c}"),
        ];
        let text = invoices("Valor;ISS retido", [&rows[0], &rows[1], &rows[2]]);
        let meanings = meanings_of(&text);
        assert!(!meanings.contains("withheld"), "{meanings}");
        assert_eq!(
            read_rows(Invoices, &text, &["total"]),
            ["1000", "2000", "500"]
        );
    }
}

#[test]
fn an_amount_without_tax_and_the_tax_make_up_what_was_billed() {
    let text = invoices(
        "Net Amount;VAT",
        ["100,00;20,00", "200,00;40,00", "50,00;10,00"],
    );
    let exports = read_texts(&[("i.csv", text.as_str())]);
    assert_eq!(
        rows_of(&exports, Invoices, AMOUNTS),
        ["120|100", "240|200", "60|50"]
    );
    let note = "for 3 rows it is taken to be the amount without tax and the tax together";
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|one| one.contains(note)));
    // Without the tax nothing is added, nor beside what is with it.
    for (titles, rows) in [
        ("Net Amount", ["100,00", "200,00", "50,00"]),
        // What is called so may be what is left to be paid.
        (
            "Subtotal;IVA;Total neto",
            [
                "83,00;17,00;100,00",
                "166,00;34,00;200,00",
                "41,50;8,50;50,00",
            ],
        ),
        (
            "Net Amount;VAT;Gross Amount",
            [
                "83,00;17,00;100,00",
                "166,00;34,00;200,00",
                "41,50;8,50;50,00",
            ],
        ),
    ] {
        assert_eq!(
            read_rows(Invoices, &invoices(titles, rows), &["total"]),
            ["100", "200", "50"],
            "{titles}"
        );
    }
}

#[test]
fn what_recurs_is_without_the_taxes_beside_it() {
    for titles in [
        "Importe;IVA;Total",
        "Amount;GST;Total",
        "Base;VAT;Total",
        "Rate;CGST;Total",
    ] {
        let text = format!(
            "Contract No;Customer;Plan;{titles};Billing Cycle;Start Date\n\
             C1;Acme;Gold;100,00;21,00;121,00;Monthly;2025-01-15\n\
             C2;Beta;Gold;200,00;42,00;242,00;Monthly;2025-01-16\n"
        );
        assert_eq!(
            read_rows(Recurring, &text, &["mrr"]),
            ["100", "200"],
            "{titles}"
        );
    }
    // What is not made up of others stays what it is.
    let text = "Contract No;Customer;Plan;Setup;VAT;Total;Billing Cycle;Start Date\n\
        C1;Acme;Gold;10,00;21,00;121,00;Monthly;2025-01-15\n\
        C2;Beta;Gold;20,00;42,00;242,00;Monthly;2025-01-16\n";
    assert_eq!(read_rows(Recurring, text, &["mrr"]), ["121", "242"]);
}

#[test]
fn what_an_invoice_has_above_its_amount_without_tax_is_the_tax() {
    let zoho = "Invoice Date,Invoice ID,Invoice Number,Invoice Status,Customer Name,Due Date,\
        Item Name,Quantity,Item Price,Item Tax Amount,Item Total,SubTotal,Total,Balance\n\
        2026-09-01,46,INV-1,Closed,Acme,2026-10-01,Care,1,1000.00,100.00,1000.00,1500.00,1650.00,0.00\n\
        2026-09-01,46,INV-1,Closed,Acme,2026-10-01,Work,1,500.00,50.00,500.00,1500.00,1650.00,0.00\n\
        2026-09-02,47,INV-2,Sent,Bolt,2026-10-02,Care,1,800.00,0.00,800.00,800.00,700.00,700.00\n";
    // The second has 100 taken off, and no tax.
    assert_eq!(
        read_rows(Invoices, zoho, &["total", "net"]),
        ["1650|1500", "700|700"]
    );
}

#[test]
fn that_nothing_tells_the_tax_is_said_where_agreements_stand_beside() {
    let agreements = "Agreement Number,Client,Amount,Billing Cycle,Start Date,End Date\n\
        1,Acme,100,Monthly,2026-01-01,\n2,Bolt,100,Monthly,2026-01-01,\n";
    let invoices = |taxes: [&str; 3]| {
        let [title, one, two] = taxes;
        format!(
            "Invoice Number,Client,Invoice Date,Due Date,Total{title}\n\
             1,Acme,2026-01-05,2026-02-05,110{one}\n2,Bolt,2026-01-06,2026-02-06,110{two}\n"
        )
    };
    let is_said = |files: &[(&str, &str)]| {
        let exports = read_texts(files);
        let mut said = exports.caveats.iter().map(ToString::to_string);
        said.any(|one| one.contains("tells their tax"))
    };
    let (bare, taxed) = (invoices(["", "", ""]), invoices([",Tax", ",10", ",10"]));
    assert!(is_said(&[("a.csv", agreements), ("i.csv", &bare)]));
    assert!(!is_said(&[("a.csv", agreements), ("i.csv", &taxed)]));
    assert!(!is_said(&[("i.csv", &bare)]));
}

#[test]
fn rates_beside_quantities_and_prices_are_no_taxes() {
    let header =
        "Invoice Number,Invoice Date,Customer Name,Due Date,Item Name,Quantity,Unit Price,VAT";
    let lines = |taxes: [&str; 2]| {
        let [first, second] = taxes;
        format!(
            "{header}\nINV-1,2026-06-02,Acme,2026-06-16,Laptop,2,1000,{first}\n\
             INV-2,2026-06-17,Beta,2026-07-21,Phone,5,600,{second}\n"
        )
    };
    let totals = |taxes| read_rows(Invoices, &lines(taxes), &["total"]);
    assert_eq!(totals(["20", "20"]), ["2000", "3000"]);
    assert_eq!(totals(["20%", "20%"]), ["2000", "3000"]);
    assert_eq!(totals(["20", "0"]), ["2000", "3000"]);
    assert_eq!(totals(["400", "600"]), ["2400", "3600"]);
}

#[test]
fn a_tax_within_the_price_is_not_added_to_it() {
    let of = |titles: &str, amounts: [&str; 3]| {
        let text = invoices(titles, amounts);
        text.replacen(
            "Invoice No;Invoice Date;Customer",
            "Nota Fiscal;Emissão;Cliente",
            1,
        )
    };
    for tax in ["ISS", "Valor do ISS", "ICMS"] {
        let text = of(
            &format!("Quantidade;Valor Unitário;{tax}"),
            ["10;25,00;45,00", "4;25,00;18,00", "1;30,00;5,40"],
        );
        assert_eq!(
            read_rows(Invoices, &text, &["total"]),
            ["250", "100", "30"],
            "{tax}"
        );
        let text = of(
            &format!("Subtotal;{tax}"),
            ["250,00;12,50", "100,00;5,00", "30,00;1,50"],
        );
        assert_eq!(
            read_rows(Invoices, &text, AMOUNTS),
            ["250|237.5", "100|95", "30|28.5"],
            "{tax}"
        );
    }
    // IPI is above the price, whatever is in it.
    let text = of(
        "Subtotal;ICMS;IPI",
        [
            "250,00;45,00;25,00",
            "100,00;18,00;10,00",
            "30,00;5,40;3,00",
        ],
    );
    assert_eq!(
        read_rows(Invoices, &text, AMOUNTS),
        ["275|250", "110|100", "33|30"]
    );
}
