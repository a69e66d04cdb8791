//! Whom to ask for at a client, and companies that may be the provider's own,
//! beside the columns of clients.

use super::{read_rows, table, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{self, Invoices, Tickets};

/// Six rows of people at one of three companies, by the number of each.
const ROWS: [(&str, &str); 6] = [
    ("Ann Lee", "Acme GmbH"),
    ("Bob Ray", "Beta Ltd"),
    ("Cy Moe", "Casa SA"),
    ("Dan Poe", "Acme GmbH"),
    ("Eve Kay", "Beta Ltd"),
    ("Fay Roe", "Acme GmbH"),
];

fn list(of: TableKind, titles: &str, cells: impl Fn(usize) -> String) -> String {
    let (number, rest) = match of {
        Invoices => ("Invoice Number", "Invoice Date,Due Date,Total"),
        _ => ("Ticket ID", "Created,Status,Priority"),
    };
    table(&format!("{number},{titles},{rest}"), 6, |n| {
        let rest = match of {
            Invoices => format!("2026-01-1{n},2026-02-1{n},10{n}"),
            _ => format!("2026-01-1{n} 10:00,Open,High"),
        };
        format!("{n},{},{rest}", cells(n))
    })
}

fn check(of: TableKind, contact: &str, company: &str) {
    let expected = ROWS.map(|(_, company)| company);
    let text = list(of, &format!("{contact},{company}"), |n| {
        format!("{},{}", ROWS[n - 1].0, ROWS[n - 1].1)
    });
    assert_eq!(
        read_rows(of, &text, &["client"]),
        expected,
        "{contact} before {company}"
    );
    let text = list(of, &format!("{company},{contact}"), |n| {
        format!("{},{}", ROWS[n - 1].1, ROWS[n - 1].0)
    });
    assert_eq!(
        read_rows(of, &text, &["client"]),
        expected,
        "{contact} behind {company}"
    );
}

#[test]
fn a_company_goes_before_whom_to_ask_for_there() {
    for (contact, companies) in [
        ("Contact", ["Company", "Organisation", "Customer"]),
        ("Contact Name", ["Company", "Client", "Customer Name"]),
        ("Ansprechpartner", ["Firma", "Kunde", "Unternehmen"]),
        ("Kontakt", ["Firma", "Kunde", "Firmenname"]),
        ("Interlocuteur", ["Société", "Entreprise", "Raison sociale"]),
        ("Contacto", ["Empresa", "Compañía", "Razón social"]),
        ("Contato", ["Empresa", "Razão Social", "Cliente"]),
        ("Contatto", ["Azienda", "Ragione sociale", "Cliente"]),
        ("Contactpersoon", ["Bedrijf", "Organisatie", "Klant"]),
    ] {
        for company in companies {
            check(Invoices, contact, company);
            check(Tickets, contact, company);
        }
    }
}

#[test]
fn a_contact_alone_is_who_is_billed() {
    let text = list(Invoices, "Contact Name", |n| ROWS[n - 1].1.to_owned());
    let clients = read_rows(Invoices, &text, &["client"]);
    assert_eq!(clients[..2], ["Acme GmbH", "Beta Ltd"]);
    // An account beside it may be one of the ledger.
    let text = list(Invoices, "Contact,Account", |n| {
        format!(
            "{},{}",
            ROWS[n - 1].1,
            if n % 2 == 0 {
                "Accounts Receivable"
            } else {
                "Service sales"
            }
        )
    });
    let clients = read_rows(Invoices, &text, &["client"]);
    assert_eq!(clients[..2], ["Acme GmbH", "Beta Ltd"]);
}

#[test]
fn the_only_company_beside_people_is_the_client() {
    for of in [Invoices, Tickets] {
        for titles in ["Contact,Company", "Contacto,Empresa", "Kontakt,Firma"] {
            let text = list(of, titles, |n| format!("{},Acme GmbH", ROWS[n - 1].0));
            assert_eq!(
                read_rows(of, &text, &["client"]),
                ["Acme GmbH"; 6],
                "{titles}"
            );
        }
    }
    // Beside companies it is the provider's own.
    for titles in [
        "Contact,Company",
        "Cliente,Empresa",
        "Nome,Empresa",
        "Kunde,Firma",
    ] {
        let text = list(Invoices, titles, |n| {
            format!("{},My MSP Ltd", ROWS[n - 1].1)
        });
        let clients = read_rows(Invoices, &text, &["client"]);
        assert_eq!(clients[..2], ["Acme GmbH", "Beta Ltd"], "{titles}");
    }
    // So it is in three rows.
    let three = "EMPRESA;CLIENTE;FACTURA;FECHA;VENCIMIENTO;TOTAL\n\
        Mi MSP SL;Acme SL;F1;15/01/2026;15/02/2026;100,00\n\
        Mi MSP SL;Beta SL;F2;16/01/2026;16/02/2026;250,00\n\
        Mi MSP SL;Casa SL;F3;17/01/2026;17/02/2026;175,00\n";
    assert_eq!(
        read_rows(Invoices, three, &["client"]),
        ["Acme SL", "Beta SL", "Casa SL"]
    );
}

#[test]
fn that_a_list_names_but_one_company_is_told() {
    let told = |titles: &str, name: &dyn Fn(usize) -> String| {
        let text = list(Invoices, titles, name);
        let exports = read_texts(&[("i.csv", text.as_str())]);
        let notes = &exports.accounts[0].notes;
        notes
            .iter()
            .any(|one| one.contains("where that is your own"))
    };
    assert!(told("Company", &|_| "My MSP Ltd".to_owned()));
    assert!(told("Empresa", &|_| "Mi MSP SL".to_owned()));
    // A client is one, and several companies are clients.
    assert!(!told("Client", &|_| "Acme".to_owned()));
    assert!(!told("Company", &|n| ROWS[n - 1].1.to_owned()));
    let few = "Invoice Number,Company,Invoice Date,Total\n1,Acme,2026-01-15,9\n";
    assert!(!taken_for(few).is_empty());
    let exports = read_texts(&[("i.csv", few)]);
    assert!(
        !exports.accounts[0]
            .notes
            .iter()
            .any(|one| one.contains("where that is your own"))
    );
}

#[test]
fn an_account_goes_before_whom_to_ask_for_there() {
    // As lists of customers name both.
    let accounts = ["Acme", "Beta", "Casa", "Delta", "Echo", "Fox", "Golf"];
    let account = |n: usize| accounts[n % 7];
    for of in [Invoices, Tickets] {
        let text = list(of, "Account Name,Contact Name", |n| {
            format!("{},{}", account(n), ROWS[n - 1].0)
        });
        let clients = read_rows(of, &text, &["client"]);
        assert_eq!(clients[..2], ["Beta", "Casa"], "{of:?}");
        let text = list(of, "Contact Id,Account Id", |n| format!("C{n},A{}", n % 4));
        let clients = read_rows(of, &text, &["client"]);
        assert_eq!(clients, ["A1", "A2", "A3", "A0", "A1", "A2"], "{of:?}");
    }
    // Who is numbered once more stays who he is.
    let text = list(Invoices, "Contact Name,Customer Id", |n| {
        format!("{},C{n}", ROWS[n - 1].0)
    });
    let clients = read_rows(Invoices, &text, &["client"]);
    assert_eq!(clients[..2], ["Ann Lee", "Bob Ray"]);
}

#[test]
fn an_account_of_the_ledger_is_no_client() {
    for accounts in [
        ["200 - Sales", "260 - Other Revenue"],
        ["Sales", "Consulting Income"],
        ["Hosting", "Consulting"],
    ] {
        let text = list(Invoices, "Contact Name,Account Name", |n| {
            format!("{},{}", ROWS[n - 1].0, accounts[n % 2])
        });
        let clients = read_rows(Invoices, &text, &["client"]);
        assert_eq!(clients[..2], ["Ann Lee", "Bob Ray"], "{accounts:?}");
    }
}
