//! Bills: those that a provider writes to its clients, and those that it gets.

use super::{read_rows, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

/// Three bills below titles of which one names a party.
fn bills(party: &str, has_due_date: bool) -> String {
    let (title, due) = if has_due_date {
        (",Due Date", ",20-05-2025")
    } else {
        ("", "")
    };
    format!(
        "Bill No,Bill Date,{party},Bill Amount{title}\n\
         B-101,15-04-2025,Acme Pvt Ltd,11800{due}\nB-102,16-04-2025,Beta LLP,23600{due}\n\
         B-103,20-04-2025,Casa LLP,5900{due}\n"
    )
}

#[test]
fn what_clients_are_billed_are_invoices() {
    for party in [
        "Customer",
        "Customer Name",
        "Client",
        "Client Name",
        "Buyer",
        "Bill To",
    ] {
        for has_due_date in [false, true] {
            assert_eq!(
                read_rows(
                    Invoices,
                    &bills(party, has_due_date),
                    &["client", "issued_at", "total"]
                ),
                [
                    "Acme Pvt Ltd|2025-04-15|11800",
                    "Beta LLP|2025-04-16|23600",
                    "Casa LLP|2025-04-20|5900"
                ],
                "{party} {has_due_date}"
            );
        }
    }
}

#[test]
fn what_suppliers_bill_is_none() {
    for party in ["Vendor", "Vendor Name", "Supplier", "Supplier Name"] {
        for has_due_date in [false, true] {
            let text = bills(party, has_due_date);
            let exports = read_texts(&[("bills.csv", text.as_str())]);
            let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
            assert!(refusal.contains("suppliers"), "{party}: {refusal}");
        }
    }
    // Even where a column says whom it is passed on to.
    let passed_on = "Bill Number,Bill Date,Vendor Name,Customer Name,Bill Amount,Due Date\n\
        B-1,15-04-2025,Cloud Co,Acme,11800,15-05-2025\nB-2,16-04-2025,Telco,Beta,23600,16-05-2025\n";
    assert!(taken_for(passed_on).is_empty());
    // A party may be either.
    for party in ["Party Name", "Company"] {
        assert!(taken_for(&bills(party, true)).is_empty(), "{party}");
    }
}

#[test]
fn an_invoice_may_have_the_date_of_a_bill() {
    let text = "Invoice Number,Company,Bill Date,Due Date,Total\n\
        1,Acme,2026-01-05,2026-02-05,100\n2,Beta,2026-01-06,2026-02-06,250\n";
    assert_eq!(
        read_rows(Invoices, text, &["client", "issued_at"]),
        ["Acme|2026-01-05", "Beta|2026-01-06"]
    );
}

/// Five invoices beside two columns of names: the first of two companies, the
/// other as told.
fn beside(client: &str, supplier: &str, suppliers: [&str; 5]) -> String {
    let rows = suppliers
        .iter()
        .zip(["Land", "Data", "Data", "Land", "Data"]);
    let rows = rows.enumerate().map(|(n, (supplier, company))| {
        format!(
            "2026-01-0{0},2026-02-0{0},7{0},{company},{supplier},{0}00\n",
            n + 1
        )
    });
    let titles = format!("Invoice Date,Due Date,Invoice Number,{client},{supplier},Amount\n");
    titles + &rows.collect::<String>()
}

const SUPPLIERS: [&str; 5] = ["OI", "Virtos", "CC", "Ingram", "Ingram"];

#[test]
fn beside_suppliers_that_differ_an_account_or_a_company_is_no_client() {
    for client in [
        "Account",
        "Account Name",
        "Conta",
        "Cuenta",
        "Company",
        "Empresa",
    ] {
        for supplier in [
            "Vendor",
            "Supplier Name",
            "Fornecedor",
            "Proveedor",
            "Prestador",
        ] {
            let text = beside(client, supplier, SUPPLIERS);
            let exports = read_texts(&[("bills.csv", text.as_str())]);
            let refusal = exports.accounts[0].refusal.as_ref();
            let refusal = refusal.map_or_else(String::new, ToString::to_string);
            assert!(
                refusal.contains("suppliers"),
                "{client} {supplier}: {refusal}"
            );
        }
    }
    // Who knows better says so.
    let text = beside("Company", "Vendor", SUPPLIERS);
    let exports = read_texts(&[("bills.csv", text.as_str())]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(
        refusal.contains("`Company` names who is billed"),
        "{refusal}"
    );
}

#[test]
fn whose_products_clients_were_sold_stands_beside_them() {
    let companies = ["Land", "Data", "Data", "Land", "Data"];
    for client in ["Customer", "Client Name", "Cliente", "Bill To", "Kunde"] {
        let text = beside(client, "Vendor", SUPPLIERS);
        assert_eq!(
            read_rows(Invoices, &text, &["client"]),
            companies,
            "{client}"
        );
    }
    // The provider itself writes all of its invoices.
    let text = beside("Company", "Vendor", ["My MSP"; 5]);
    assert_eq!(read_rows(Invoices, &text, &["client"]), companies);
    // Some rows may be of what was bought for somebody.
    let text = beside("Company", "Vendor", ["", "", "Ingram", "", "Virtos"]);
    assert_eq!(read_rows(Invoices, &text, &["client"]), companies);
}

#[test]
fn a_client_goes_before_an_account_beside_suppliers() {
    let text = "Invoice Number,Account Name,Vendor,Bill To,Invoice Date,Due Date,Total\n\
        1,Hosting,OI,Acme,2026-01-05,2026-02-05,100\n2,Cloud,Virtos,Beta,2026-01-06,2026-02-06,250\n\
        3,Cloud,OI,Casa,2026-01-07,2026-02-07,70\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Acme", "Beta", "Casa"]
    );
}

#[test]
fn what_goes_to_an_account_of_costs_is_a_bill() {
    let text = "Fecha;Num;Vencimiento;Contacto;Subtotal;IVA;Total;Estado;Cuenta de gasto\n\
        03/02/2025;F-221;05/03/2025;Nube EMEA;100,00;21,00;121,00;Pagado;62900000\n\
        10/02/2025;2025/881;12/03/2025;Telefonía;50,00;10,50;60,50;Pendiente;62900000\n";
    assert!(taken_for(text).is_empty());
    let sales = text.replace("Cuenta de gasto", "Cuenta de ingreso");
    assert_eq!(taken_for(&sales), [Invoices]);
}
