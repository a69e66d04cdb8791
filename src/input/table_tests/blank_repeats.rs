//! Reports that say once what holds for several rows.

use super::rows_of;
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Tickets};

#[test]
fn lines_of_an_invoice_need_not_say_again_whose_it_is() {
    let text = "Invoice #,Customer,Date,Due,Product/Service,Qty,Amount\n\
        5401,Nordlicht,2024-09-02,2024-10-02,Managed services,1,368.50\n\
        5402,Kestrel,2024-09-03,2024-10-03,Managed services,1,1933.00\n\
        ,,,,Ad-hoc labour,1,754.00\n\
        ,,,,Travel,1,46.00\n\
        ,,,,,,2733.00\n\
        5403,Bright Mill,2024-09-04,2024-10-04,Managed services,1,1344.00\n\
        ,,,,Licences,1,56.00\n";
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["client", "issued_at", "total"]),
        [
            "Nordlicht|2024-09-02|368.5",
            "Kestrel|2024-09-03|2733",
            "Bright Mill|2024-09-04|1400"
        ]
    );
    // What sums an invoice up names nothing that was sold.
    let rows = &exports.accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside + rows.not_a_record), (6, 1));
    assert!(
        exports.accounts[0]
            .notes
            .iter()
            .any(|note| note.contains("`Customer`"))
    );
}

#[test]
fn tickets_grouped_by_client_are_all_of_that_client() {
    let group = |client: &str, from: u32| {
        let row = |n| {
            format!(
                "{},{n},2026-01-{n:02},Open\n",
                if n == from { client } else { "" }
            )
        };
        (from..from + 5).map(row).collect::<Vec<_>>().concat()
    };
    let groups = [group("Acme", 1), group("Beta", 6), group("Gamma", 11)].concat();
    let text = format!("Company,Ticket #,Created,Status\n{groups}");
    let exports = read_texts(&[("t.csv", &text)]);
    let clients = rows_of(&exports, Tickets, &["client"]);
    for (place, client) in [
        (0, "Acme"),
        (4, "Acme"),
        (5, "Beta"),
        (9, "Beta"),
        (14, "Gamma"),
    ] {
        assert_eq!(clients[place], client);
    }
}

#[test]
fn of_a_few_rows_it_is_not_told_which_belong_together() {
    let text = "Company,Ticket #,Created,Status\nAcme,1,2024-09-02,Open\n,2,2024-09-03,Closed\n\
        ,3,2024-09-03,Closed\n";
    let exports = read_texts(&[("t.csv", text)]);
    assert_eq!(rows_of(&exports, Tickets, &["client"]), ["Acme", "", ""]);
}

#[test]
fn a_client_that_is_missing_here_and_there_is_missing() {
    let text = "Company,Ticket #,Created,Status\nAcme,1,2024-09-02,Open\n,2,2024-09-03,Closed\n\
        Acme,3,2024-09-03,Closed\nBeta,4,2024-09-04,Open\nAcme,5,2024-09-05,Open\n\
        ,6,2024-09-05,Open\nBeta,7,2024-09-05,Open\n";
    let exports = read_texts(&[("t.csv", text)]);
    assert_eq!(
        rows_of(&exports, Tickets, &["client"]),
        ["Acme", "", "Acme", "Beta", "Acme", "", "Beta"]
    );
}

#[test]
fn what_an_invoice_comes_to_may_stand_beside_its_first_line() {
    let text = "Number,Invoice Date,Partner,Invoice lines/Product,Invoice lines/Subtotal,Total,Status\n\
        INV/2026/0001,2026-01-15,Acme,Support,100,363,Posted\n,,,Backup,200,,\n\
        INV/2026/0002,2026-01-16,Beta,Support,200,242,Posted\n\
        INV/2026/0003,2026-01-17,Casa,Support,100,181.5,Posted\n,,,Phone,50,,\n";
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["client", "issued_at", "total"]),
        [
            "Acme|2026-01-15|363",
            "Beta|2026-01-16|242",
            "Casa|2026-01-17|181.5"
        ]
    );
    let account = &exports.accounts[0];
    assert!(account.rows.adds_up());
    assert_eq!(account.rows.set_aside, 0, "{:?}", account.rows);
    assert!(account.notes.iter().any(|note| {
        let note = note.to_string();
        note.contains("`Partner`") && note.contains("`Total`")
    }));
}

#[test]
fn lines_with_amounts_of_their_own_are_added_up() {
    let lines = "Number,Invoice Date,Partner,Invoice lines/Product,Invoice lines/Subtotal\n\
        INV/2026/0001,2026-01-15,Acme,Support,100\n,,,Backup,200\n\
        INV/2026/0002,2026-01-16,Beta,Support,200\n\
        INV/2026/0003,2026-01-17,Casa,Support,100\n,,,Phone,50\n";
    let exports = read_texts(&[("i.csv", lines)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["client", "total"]),
        ["Acme|300", "Beta|200", "Casa|150"]
    );
    let prices = "Number,Invoice Date,Partner,Invoice lines/Product,Invoice lines/Quantity,\
        Invoice lines/Unit Price,Invoice lines/Discount (%)\n\
        INV/2026/0001,2026-01-15,Acme,Support,1,100,0\n,,,Backup,2,100,0\n\
        INV/2026/0002,2026-01-16,Beta,Support,2,100,0\n\
        INV/2026/0003,2026-01-17,Casa,Support,1,100,0\n,,,Phone,2,50,50\n";
    let exports = read_texts(&[("i.csv", prices)]);
    let refusal = exports.accounts[0].refusal.clone();
    assert_eq!(
        rows_of(&exports, Invoices, &["client", "total"]),
        ["Acme|300", "Beta|200", "Casa|150"],
        "{refusal:?}"
    );
}
