//! Numbers that begin anew: each year, or in each series.

use super::{read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Tickets};

#[test]
fn tickets_are_numbered_within_their_year() {
    let text = "Ano;Número do chamado;Data de abertura;Data de fechamento;Status\n\
        2024;16;20/01/2024;23/01/2024;Fechado\n2024;17;21/01/2024;23/01/2024;Fechado\n\
        2025;16;15/01/2025;20/01/2025;Fechado\n2025;17;16/01/2025;;Aberto\n";
    let opened = ["2024-01-20", "2024-01-21", "2025-01-15", "2025-01-16"];
    assert_eq!(read_rows(Tickets, text, &["created_at"]), opened);
    let text = "Año Expediente,Nº Expediente,Fecha apertura,Fecha cierre,estado\n\
        2024,16,20/1/2024,23/1/2024,Cerrado\n2024,17,21/1/2024,23/1/2024,Cerrado\n\
        2025,16,15/1/2025,20/1/2025,Cerrado\n2025,17,16/1/2025,,Abierto\n";
    assert_eq!(read_rows(Tickets, text, &["created_at"]), opened);
    // Whichever files they stand in, and however often.
    let (header, rows) = text.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let [old, new] =
        [&rows[..2], &rows[1..]].map(|rows| format!("{header}\n{}\n", rows.join("\n")));
    let exports = read_texts(&[("a.csv", old.as_str()), ("b.csv", new.as_str())]);
    assert_eq!(rows_of(&exports, Tickets, &["created_at"]), opened);
}

#[test]
fn a_ticket_that_is_told_of_in_two_years_is_one() {
    let text = "Year,Ticket Number,Created,Updated,Status\n\
        2024,16,2024-12-20 08:00,2024-12-21 08:00,Open\n2025,16,2024-12-20 08:00,2025-01-05 08:00,Closed\n\
        2024,17,2024-12-22 08:00,2024-12-23 08:00,Closed\n";
    let exports = read_texts(&[("t.csv", text)]);
    assert_eq!(
        rows_of(&exports, Tickets, &["created_at"]),
        ["2024-12-20 08:00", "2024-12-22 08:00"]
    );
    // So is one that was opened anew, where no year stands beside its number.
    let text = "Ticket Number,Created,Updated,Status,Year of closure\n\
        16,2024-12-20,2024-12-21,Closed,2024\n16,2025-01-05,2025-01-06,Closed,2025\n\
        17,2024-12-22,2024-12-23,Closed,2024\n";
    let exports = read_texts(&[("t.csv", text)]);
    assert_eq!(rows_of(&exports, Tickets, &["created_at"]).len(), 2);
}

#[test]
fn invoices_are_numbered_within_their_series() {
    for title in ["Série", "Series", "Serie da NF", "Punto de venta"] {
        let text = format!(
            "{title},Número,Data de emissão,Cliente,Valor total\n\
             A,1,2024-01-10,Acme,100.00\nA,2,2024-02-10,Acme,300.00\n\
             B,2,2024-02-10,Acme,300.00\nA,3,2024-03-10,Acme,100.00\n"
        );
        assert_eq!(
            read_rows(Invoices, &text, &["issued_at", "total"]),
            [
                "2024-01-10|100",
                "2024-02-10|300",
                "2024-02-10|300",
                "2024-03-10|100"
            ],
            "{title}"
        );
    }
    // Lines of one invoice are of one series.
    let text = "Série,Número,Data de emissão,Cliente,Produto,Valor\n\
        1,1,2024-01-10,Acme,Suporte,100.00\n1,1,2024-01-10,Acme,Backup,50.00\n\
        2,1,2024-01-10,Acme,Suporte,70.00\n";
    let mut totals = read_rows(Invoices, text, &["total"]);
    totals.sort();
    assert_eq!(totals, ["150", "70"]);
}

#[test]
fn invoices_of_a_series_are_the_same_in_another_file() {
    let january = "Serie,Folio,Fecha de emisión,Cliente,Total\n\
        A,1,2024-01-10,Acme,100.00\nB,1,2024-01-10,Acme,100.00\n";
    let february = "Serie,Folio,Fecha de emisión,Cliente,Total\n\
        B,1,2024-01-10,Acme,100.00\nA,2,2024-02-10,Acme,300.00\n";
    let exports = read_texts(&[("a.csv", january), ("b.csv", february)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["issued_at", "total"]),
        ["2024-01-10|100", "2024-01-10|100", "2024-02-10|300"]
    );
}

#[test]
fn a_list_without_the_series_tells_of_the_same_invoices() {
    let list = "Serie,Folio,Fecha de emisión,Cliente,Total\n\
        A,10,2024-01-10,Acme,300.00\nA,11,2024-02-10,Acme,100.00\n\
        B,11,2024-02-11,Beta,100.00\nA,12,2024-03-10,Acme,50.00\n";
    let paid = "Folio,Fecha de emisión,Cliente,Total,Fecha de pago\n\
        10,2024-01-10,Acme,300.00,2024-02-01\n11,2024-02-10,Acme,100.00,2024-03-01\n\
        11,2024-02-11,Beta,100.00,2024-03-05\n12,2024-03-10,Acme,50.00,2024-03-20\n";
    let exports = read_texts(&[("a.csv", list), ("b.csv", paid)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["issued_at", "total"]),
        [
            "2024-01-10|300",
            "2024-02-10|100",
            "2024-02-11|100",
            "2024-03-10|50"
        ]
    );
}
