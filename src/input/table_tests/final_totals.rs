//! What invoices come to in the end, beside what they come to before tax.

use super::read_rows;
use crate::model::TableKind::Invoices;

/// Three invoices with amounts under these titles.
fn invoices(titles: &str, amounts: [&str; 3]) -> String {
    let [one, two, three] = amounts;
    format!(
        "Invoice Number,Customer,Invoice Date,{titles}\n1,Acme,2026-01-15,{one}\n\
         2,Beta,2026-01-16,{two}\n3,Casa,2026-01-17,{three}\n"
    )
}

#[test]
fn a_grand_total_goes_before_a_total() {
    let text = "ID,Customer,Date,Due Date,Total,Total Taxes and Charges,Grand Total,\
        Rounded Total,Outstanding Amount,Status\n\
        S-1,Acme,2026-01-05,2026-02-05,100,19.4,119.4,119,0,Paid\n\
        S-2,Beta,2026-01-06,2026-02-06,200,38,238,238,238,Unpaid\n\
        S-3,Casa,2026-01-07,2026-02-07,300,0,300,300,0,Paid\n";
    assert_eq!(
        read_rows(Invoices, text, &["total", "net", "balance"]),
        ["119.4|100|0", "238|200|238", "300|300|0"]
    );
    for titles in [
        "Total,Tax,Grand Total",
        "Amount,Tax,Grand Total",
        "Total,IVA,Total con IVA",
        "Total,VAT,Total incl. VAT",
        "Valor,Impostos,Total geral",
        "Amount,GST,Total After Tax",
        "Total,Tax,Rounded Total",
    ] {
        let text = invoices(titles, ["100,21,121", "200,42,242", "300,63,363"]);
        assert_eq!(
            read_rows(Invoices, &text, &["total", "net"]),
            ["121|100", "242|200", "363|300"],
            "{titles}"
        );
    }
    // What is taken back is less than nothing in both.
    let credit = invoices(
        "Total,Tax,Grand Total",
        ["100,21,121", "-200,-42,-242", "300,63,363"],
    );
    assert_eq!(
        read_rows(Invoices, &credit, &["total"]),
        ["121", "-242", "363"]
    );
}

#[test]
fn a_rounded_total_that_is_left_out_is_none() {
    let text = invoices(
        "Total,Tax,Rounded Total",
        ["100,21,0", "200,42,0", "300,63,0"],
    );
    assert_eq!(
        read_rows(Invoices, &text, &["total"]),
        ["100", "200", "300"]
    );
}

#[test]
fn what_is_far_more_than_a_total_with_tax_is_none() {
    // The sum of the sheet, what was owed before as well, less than the total.
    for (titles, amounts) in [
        ("Total,Grand Total", ["100,600", "200,600", "300,600"]),
        (
            "Total,Arrears,Grand Total",
            ["100,300,400", "200,0,200", "300,500,800"],
        ),
        ("Total,Grand Total", ["100,110", "200,80", "300,330"]),
        ("Total,Grand Total", ["100,121", "200,", "300,363"]),
    ] {
        let text = invoices(titles, amounts);
        assert_eq!(
            read_rows(Invoices, &text, &["total"]),
            ["100", "200", "300"],
            "{amounts:?}"
        );
    }
}

#[test]
fn lines_come_to_the_grand_total_that_each_of_them_says() {
    let text = "Invoice Number,Customer,Invoice Date,Item,Total,Grand Total\n\
        S-1,Acme,2026-01-15,Support,100,363\nS-1,Acme,2026-01-15,Backup,200,363\n\
        S-2,Beta,2026-01-16,Support,200,242\n";
    assert_eq!(read_rows(Invoices, text, &["total"]), ["363", "242"]);
    // Each line with its tax.
    let own = "Invoice Number,Customer,Invoice Date,Item,Total,Grand Total\n\
        S-1,Acme,2026-01-15,Support,100,121\nS-1,Acme,2026-01-15,Backup,200,242\n\
        S-2,Beta,2026-01-16,Support,200,242\n";
    assert_eq!(read_rows(Invoices, own, &["total"]), ["363", "242"]);
}
