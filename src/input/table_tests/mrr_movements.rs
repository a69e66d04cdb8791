//! Changes of recurring revenue.

use super::{read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::MrrMovements;

const COLUMNS: [&str; 4] = ["date", "client", "kind", "amount"];

/// A new client, an upgrade, a downgrade, a loss and a return.
const EXPECTED: [&str; 5] = [
    "2026-01-15|Acme|0|500",
    "2026-02-01|Acme|1|120.5",
    "2026-03-01|Acme|2|-20",
    "2026-04-01|Acme|3|-600.5",
    "2026-05-01|Acme|4|300",
];

fn check(text: &str) {
    assert_eq!(read_rows(MrrMovements, text, &COLUMNS), EXPECTED, "{text}");
}

#[test]
fn the_plain_form_in_three_languages() {
    check(
        "date,client,movement type,mrr change,currency\n\
         2026-01-15,Acme,new,500,USD\n2026-02-01,Acme,expansion,120.50,USD\n\
         2026-03-01,Acme,contraction,-20,USD\n2026-04-01,Acme,churn,-600.50,USD\n\
         2026-05-01,Acme,reactivation,300,USD\n",
    );
    check(
        "Data;Cliente;Tipo de movimento;Variação de MRR;Moeda\n\
         15/01/2026;Acme;Novo;R$ 500,00;BRL\n01/02/2026;Acme;Expansão;R$ 120,50;BRL\n\
         01/03/2026;Acme;Contração;-R$ 20,00;BRL\n01/04/2026;Acme;Cancelamento;600,50;BRL\n\
         01/05/2026;Acme;Reativação;300,00;BRL\n",
    );
    check(
        "Fecha;Cliente;Tipo de movimiento;Variación de MRR\n\
         15/01/2026;Acme;Nuevo;500,00\n01/02/2026;Acme;Ampliación;120,50\n\
         01/03/2026;Acme;Reducción;20,00\n01/04/2026;Acme;Baja;600,50\n\
         01/05/2026;Acme;Reactivación;300,00\n",
    );
}

#[test]
fn words_that_name_changes_make_up_for_vague_titles() {
    let rows = "15/01/2026,Acme,New,500\n01/02/2026,Acme,Upgrade,120.5\n\
        01/03/2026,Acme,Downgrade,20\n01/04/2026,Acme,Churned,600.5\n\
        01/05/2026,Acme,Win-back,300\n";
    check(&format!("Date,Customer,Type,Amount\n{rows}"));
}

#[test]
fn a_month_stands_for_its_first_day() {
    let rows = read_rows(
        MrrMovements,
        "Month,Client,Movement type,MRR change\nMar 2026,Acme,New,10\n",
        &COLUMNS,
    );
    assert_eq!(rows, ["2026-03-01|Acme|0|10"]);
}

#[test]
fn what_is_no_change_is_left_out_and_told() {
    let text = "date,client,movement type,mrr change\n\
        2026-01-15,Acme,new,500\n2026-02-15,Acme,renewal,500\n";
    let exports = read_texts(&[("m.csv", text)]);
    assert_eq!(
        rows_of(&exports, MrrMovements, &COLUMNS),
        ["2026-01-15|Acme|0|500"]
    );
    assert_eq!(exports.accounts[0].rows.not_a_record, 1);
    assert!(exports.caveats[0].starts_with("1 MRR movement is neither"));
}

#[test]
fn other_currencies_are_not_added_up() {
    let text = "date,client,movement type,mrr change,currency\n\
        2026-01-15,Acme,new,500,USD\n2026-01-16,Beta,new,500,USD\n2026-01-17,Gama,new,9,EUR\n";
    let rows = read_rows(MrrMovements, text, &["amount"]);
    assert_eq!(rows, ["500", "500"]);
}
