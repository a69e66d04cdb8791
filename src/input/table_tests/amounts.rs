//! What amounts come to: in cents or thousands, for a month or a year, a cycle
//! or a term; and which documents count.

use super::{meanings_of, read_rows, rows_of, table, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Recurring};

fn totals(text: &str) -> Vec<String> {
    read_rows(Invoices, text, &["total"])
}

fn mrr(text: &str) -> Vec<String> {
    read_rows(Recurring, text, &["mrr"])
}

#[test]
fn titles_say_that_amounts_are_in_cents_or_thousands() {
    for (title, cell, total) in [
        ("Total", "1250", "1250"),
        ("Total (cents)", "1250", "12.5"),
        ("total_amount_cents", "1250", "12.5"),
        ("Valor em centavos", "1250", "12.5"),
        ("Total (k USD)", "1.25", "1250"),
        ("Importe (miles de €)", "1.25", "1250"),
    ] {
        let text = format!(
            "Invoice Number,Customer,Invoice Date,Due Date,{title}\n7,Acme,2026-01-05,2026-02-05,{cell}\n"
        );
        assert_eq!(totals(&text), [total], "{title}");
    }
}

#[test]
fn what_is_titled_as_of_a_year_is_brought_to_a_month() {
    for title in [
        "ARR",
        "Annual Value",
        "Annual Recurring Revenue",
        "Importe anual",
        "Valor anual",
        "Yearly price",
    ] {
        let text = format!(
            "Contract Number,Client,Start Date,End Date,{title}\n7,Acme,2026-01-05,2027-01-04,1200\n"
        );
        assert_eq!(mrr(&text), ["100"], "{title}");
    }
}

#[test]
fn the_value_of_a_contract_is_that_of_its_term_unless_a_cycle_is_told() {
    let of = |title: &str, cycle: &str| {
        mrr(&format!(
            "Contract Number,Client,Start Date,End Date,{title}{}\n\
             7,Acme,2026-01-05,2027-01-04,1200{}\n8,Acme,2026-01-05,2028-01-05,1200{}\n",
            if cycle.is_empty() {
                ""
            } else {
                ",Billing Cycle"
            },
            cycle,
            cycle
        ))
    };
    assert_eq!(of("Contract Value", ""), ["100", "50"]);
    assert_eq!(of("Total Contract Value", ""), ["100", "50"]);
    assert_eq!(of("Valor del contrato", ""), ["100", "50"]);
    assert_eq!(of("Contract Value", ",Quarterly"), ["400", "400"]);
    assert_eq!(of("Total Contract Value", ",Quarterly"), ["100", "50"]);
}

#[test]
fn amounts_without_a_cycle_are_taken_for_those_of_a_month_and_that_is_said() {
    let text =
        "Contract Number,Client,Start Date,End Date,Amount\n7,Acme,2026-01-05,2027-01-04,1200\n";
    let exports = read_texts(&[("export.csv", text)]);
    assert_eq!(rows_of(&exports, Recurring, &["mrr"]), ["1200"]);
    let mut caveats = exports.caveats.iter().map(ToString::to_string);
    assert!(caveats.any(|caveat| caveat.contains("no billing cycle")));
}

#[test]
fn a_number_of_cycles_may_stand_beside_their_unit_or_count_months() {
    let row = |cells: &str| format!("1,Acme,Gold,300,2026-01-05,2027-01-04,{cells}\n");
    let text = |titles: &str, cells: &str| {
        format!(
            "Subscription ID,Customer,Plan,Amount,Start Date,End Date,{titles}\n{}",
            row(cells).repeat(3).replace("\n1,", "\n2,")
        )
    };
    for (titles, cells, expected) in [
        ("Interval,Interval Unit", "3,months", "100"),
        ("Interval Unit,Interval", "months,3", "100"),
        ("Repeat Every,Recurrence Frequency", "1,years", "25"),
        ("Billing frequency (months)", "3", "100"),
        ("Interval", "Every 3 months", "100"),
    ] {
        let rows = mrr(&text(titles, cells));
        assert_eq!(rows[0], expected, "{titles}");
    }
}

#[test]
fn what_was_taken_back_is_no_invoice_however_that_is_told() {
    for (title, cell) in [
        ("Voided", "TRUE"),
        ("Anulada", "Sí"),
        ("Cancelada", "S"),
        ("Data cancelamento", "06/07/2026"),
    ] {
        let text = format!(
            "Factura,Cliente,Fecha,Vencimiento,Total,{title}\n\
             1,Acme,2026-01-05,2026-02-05,10,{cell}\n2,Acme,2026-01-06,2026-02-06,20,\n"
        );
        assert_eq!(totals(&text), ["20"], "{title}");
    }
}

#[test]
fn what_the_provider_pays_is_no_invoice_however_that_is_told() {
    for (title, sold, bought) in [
        ("Receita/Despesa", "Receita", "Despesa"),
        ("Natureza", "A receber", "A pagar"),
        ("Operación", "Venta", "Compra"),
    ] {
        let text = format!(
            "Número,Cliente,Emissão,{title},Valor,Vencimento\n\
             1,Acme,2026-01-05,{sold},10,2026-02-05\n2,Acme,2026-01-06,{bought},20,2026-02-06\n"
        );
        assert_eq!(totals(&text), ["10"], "{title}");
    }
    let ours = "Folio,Receptor,Fecha de emisión,Total,Tipo\n\
                1,Acme,2026-01-05,10,Ingreso\n2,Acme,2026-01-06,4,Egreso\n";
    assert_eq!(totals(ours), ["10", "-4"], "a credit note of Mexico");
}

#[test]
fn the_kind_of_a_document_is_seen_under_its_many_titles() {
    for title in [
        "Voucher Type",
        "Vch Type",
        "Entry type",
        "Belegtyp",
        "Rechnungsart",
        "Dokumenttyp",
        "Trans Type",
        "Txn Type",
        "Record Type",
        "Documentsoort",
        "Fakturatype",
        "Typ dokladu",
        "Rodzaj dokumentu",
    ] {
        let text = format!(
            "Date,{title},Voucher No,Party Name,Total Invoice Amount\n\
             2026-04-10,Sales,S-1,Acme,118\n2026-04-15,Credit Note,CN-1,Acme,59\n\
             2026-04-16,Receipt,R-1,Acme,59\n2026-04-20,Sales,S-2,Beta,118\n"
        );
        assert_eq!(totals(&text), ["118", "-59", "118"], "{title}");
    }
}

#[test]
fn what_settles_an_invoice_under_its_number_does_not_replace_it() {
    let text = "Date;Entry type;Invoice number;Customer;Gross\n\
        2026-03-02;Invoice;INV-1;Alpha;119.00\n2026-03-05;Payment;INV-1;Alpha;119.00\n\
        2026-03-12;Refund;INV-1;Alpha;59.50\n";
    assert_eq!(
        read_rows(Invoices, text, &["issued_at", "total"]),
        ["2026-03-02|119", "2026-03-12|-59.5"]
    );
}

#[test]
fn the_amount_with_tax_is_the_total() {
    let text =
        "Invoice No,Customer,Date,Ex Tax,Inc Tax,Due Date\n1,Acme,2026-01-05,10,12,2026-02-05\n";
    assert_eq!(totals(text), ["12"]);
    let text = "Co./Last Name,Invoice No.,Date,Amount,Inc-Tax Amount,Tax Amount\nAcme,1,2026-01-05,10,12,2\n";
    assert_eq!(read_rows(Invoices, text, &["total", "net"]), ["12|10"]);
}

#[test]
fn a_rate_of_tax_is_no_amount_of_it() {
    let of = |titles: &str, rows: [&str; 3]| {
        let [a, b, c] = rows;
        let text = format!(
            "Nº Factura;Fecha;Cliente;{titles};Total\n1;2026-03-10;Acme;{a}\n\
             2;2026-03-11;Beta;{b}\n3;2026-03-12;Casa;{c}\n"
        );
        read_rows(Invoices, &text, &["net"])
    };
    let both = ["21;210;1210", "21;105;605", "10;10;110"];
    for rate in [
        "% IVA", "IVA %", "IVA (%)", "VAT %", "Tax (%)", "USt %", "BTW %", "IVA",
    ] {
        let amount = if rate == "IVA" {
            "Impuesto"
        } else {
            "Cuota IVA"
        };
        let titles = format!("{rate};{amount}");
        assert_eq!(of(&titles, both), ["1000", "500", "100"], "{rate}");
    }
    // Without the amount nothing is taken off.
    let alone = ["21;1210", "21;605", "10;110"];
    for rate in ["% IVA", "IVA", "MwSt"] {
        assert_eq!(of(rate, alone), ["1210", "605", "110"], "{rate}");
    }
    let percent = ["21%;1210", "21%;605", "10%;110"];
    assert_eq!(of("IVA", percent), ["1210", "605", "110"]);
    // A small tax that comes again with its total is an amount.
    let small = ["21;121", "21;121", "10;110"];
    for amount in [
        "IVA",
        "MwSt",
        "MwSt-Betrag",
        "Steuer",
        "Sales Tax",
        "HST",
        "Valor ISS",
    ] {
        assert_eq!(of(amount, small), ["100", "100", "100"], "{amount}");
    }
}

#[test]
fn what_is_paid_may_be_a_flag_and_no_amount() {
    let text = "Invoice,Customer,Date,Due Date,Total,Paid\n\
                1,Acme,2026-01-05,2026-02-05,10,1\n2,Acme,2026-01-06,2026-02-06,20,0\n\
                3,Acme,2026-01-07,2026-02-07,30,1\n";
    assert_eq!(read_rows(Invoices, text, &["balance"]), ["0", "20", "0"]);
    let nothing = text.replace(",1\n", ",0\n");
    assert_eq!(
        read_rows(Invoices, &nothing, &["balance"]),
        ["10", "20", "30"]
    );
}

#[test]
fn of_what_was_cleared_the_amount_that_was_open_is_the_total() {
    let text = "invoice_id,name_customer,posting_date,clear_date,total_open_amount\n\
                1,Acme,2026-01-05,2026-02-07,10\n2,Acme,2026-01-06,,20\n";
    assert_eq!(
        read_rows(Invoices, text, &["total", "paid_at"]),
        ["10|2026-02-07", "20|"]
    );
}

#[test]
fn what_is_open_is_no_total_where_it_is_nothing_once_paid() {
    for title in ["Balance", "Amount Due", "Saldo"] {
        let text = format!(
            "Invoice Number,Client,Invoice Date,Due Date,Date Paid,Tax,{title},Recurring Amount\n\
             1,Acme,2026-08-01,2026-08-31,2026-08-20,300.00,0.00,1000.00\n\
             2,Bolt,2026-08-01,2026-08-31,2026-08-20,400.00,0.00,1000.00\n\
             3,Bolt,2026-09-01,2026-10-01,,400.00,4400.00,1000.00\n"
        );
        assert_eq!(taken_for(&text), [], "{title}");
        // Nor where nothing is paid yet.
        let unpaid = format!(
            "Invoice Number,Client,Invoice Date,Due Date,Date Paid,{title}\n\
             1,Acme,2026-08-01,2026-08-31,,50.00\n2,Bolt,2026-08-01,2026-08-31,,70.00\n"
        );
        assert_eq!(taken_for(&unpaid), [], "{title}");
    }
}

#[test]
fn what_recurs_is_what_is_left_without_tax() {
    for titles in [
        "Net amount,Gross amount",
        "Montant TTC,Montant HT",
        "Total,Subtotal",
        "Total,Base imponible",
        "Brutto,Netto",
        "Totale,Imponibile",
        "Amount inc VAT,Amount ex VAT",
        "Importe con IVA,Importe sin IVA",
        "Price (gross),Price (net)",
        "Monthly gross,Monthly net",
        "Valor bruto,Valor líquido",
    ] {
        let is_net_first = titles.starts_with("Net");
        let amounts = if is_net_first { "100,120" } else { "120,100" };
        let text = format!(
            "Contract,Customer,Plan,{titles},Billing Cycle,Start Date,End Date\n\
             7,Acme,Care,{amounts},Monthly,2026-01-05,\n"
        );
        assert_eq!(mrr(&text), ["100"], "{titles}");
    }
    for titles in [
        "Total (incl. VAT),Total (excl. VAT)",
        "Gross amount,Net amount",
    ] {
        let text = format!(
            "Invoice Number,Customer,Invoice Date,Due Date,{titles}\n7,Acme,2026-01-05,2026-02-05,120,100\n"
        );
        assert_eq!(totals(&text), ["120"], "{titles}");
    }
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Amount (ex VAT)\n7,Acme,2026-01-05,2026-02-05,100\n";
    assert_eq!(totals(text), ["100"]);
}

#[test]
fn of_several_taxes_the_whole_counts() {
    let meanings = |titles: &str, taxes: [&str; 2]| {
        let [one, two] = taxes;
        meanings_of(&format!(
            "Invoice Number,Date,Customer,{titles},Total\n\
             1,2026-01-05,Acme,{one},120.00\n2,2026-01-19,Beta,{two},240.00\n"
        ))
    };
    let found = meanings(
        "Subtotal,Sales Tax,VAT",
        ["100.00,0.00,20.00", "200.00,0.00,40.00"],
    );
    assert!(found.contains("VAT: tax"), "{found}");
    let found = meanings(
        "GST,Sales Tax,Tax Amount",
        ["5.00,7.00,12.00", "10.00,14.00,24.00"],
    );
    assert!(found.contains("Tax Amount: tax"), "{found}");
}

#[test]
fn the_tax_of_lines_beside_totals_of_invoices_is_no_rate() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Invoice Total,Line Amount,VAT\n\
        1,Acme,2026-01-05,2026-02-05,180,100,20\n1,Acme,2026-01-05,2026-02-05,180,50,10\n\
        2,Bolt,2026-01-06,2026-02-06,120,100,20\n3,Cato,2026-01-07,2026-02-07,60,50,10\n";
    assert!(meanings_of(text).contains("VAT: tax"));
}

#[test]
fn what_nobody_bills_is_set_aside_with_the_reason() {
    let text = "Invoice Number,Customer,Invoice Date,Due Date,Total\n\
        1,Acme,2026-01-05,2026-02-05,180\n2,Bolt,2026-01-06,2026-02-06,1e308\n\
        3,Cato,2026-01-07,2026-02-07,1234567890123456789012345678901234567890\n\
        4,Dora,2026-01-08,2026-02-08,1.2E+05\n5,Emma,2026-01-09,2026-02-09,200\n";
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["total"]),
        ["180", "120000", "200"]
    );
    let reasons = exports.rejected.iter().map(|row| row.reason.to_string());
    let reasons: Vec<String> = reasons.collect();
    assert_eq!(reasons.len(), 2, "{reasons:?}");
    assert!(
        reasons.iter().all(|reason| reason.contains("Total")),
        "{reasons:?}"
    );
}

#[test]
fn that_a_part_of_the_amounts_has_lost_its_decimals_is_told() {
    let told = |amount: &dyn Fn(usize) -> String| {
        let header = "Invoice Number,Customer,Invoice Date,Due Date,Total";
        let text = table(header, 24, |n| {
            let (client, month, amount) = (n % 3, 1 + (n - 1) / 3, amount(n));
            format!("{n},Client {client},2026-{month:02}-01,2026-{month:02}-28,{amount}")
        });
        let exports = read_texts(&[("i.csv", text)]);
        let mut notes = exports.accounts[0].notes.iter();
        notes.any(|note| note.id == "note-lost-decimals")
    };
    let in_cents = |n: usize| 40_000 + 1_150 * (n % 3);
    let whole = |n: usize| format!("{}.{:02}", in_cents(n) / 100, in_cents(n) % 100);
    assert!(!told(&whole));
    let in_part = |n: usize| whole(n).replace('.', if n > 16 { "" } else { "." });
    assert!(told(&in_part));
    // Decimals that are zero may be left out.
    assert!(!told(&|n| whole(n).trim_end_matches(".00").to_owned()));
    // Who is billed a little may be billed much.
    let much = |n: usize| {
        if n > 16 {
            (1000 + n).to_string()
        } else {
            whole(n)
        }
    };
    assert!(!told(&much));
}
