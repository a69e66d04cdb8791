//! What the provider spends.

use super::{read_rows, taken_for};
use crate::model::TableKind::Costs;

const COLUMNS: [&str; 4] = ["date", "amount", "direct", "client"];

const EXPECTED: [&str; 3] = [
    "2026-03-01|1200.5|true|Acme",
    "2026-03-01|800|false|",
    "2026-04-01|-50|true|",
];

fn check(text: &str) {
    let mut rows = read_rows(Costs, text, &COLUMNS);
    rows.sort_by_key(|row| EXPECTED.iter().position(|expected| expected == row));
    assert_eq!(rows, EXPECTED, "{text}");
}

#[test]
fn the_plain_form_in_three_languages() {
    check(
        "month,cost category,amount,client\n2026-03,Licences,1200.50,Acme\n2026-03,Rent,800,\n\
         2026-04,Licences,-50,\n",
    );
    check(
        "Mês;Categoria de custo;Valor;Cliente\n03/2026;Licenças;R$ 1.200,50;Acme\n\
         03/2026;Aluguel;R$ 800,00;\n04/2026;Licenças;-R$ 50,00;\n",
    );
    check(
        "Mes;Tipo de gasto;Importe;Cliente\nmar 2026;Licencias;1.200,50;Acme\n\
         mar 2026;Alquiler;800,00;\nabr 2026;Licencias;-50,00;\n",
    );
}

#[test]
fn money_spent_may_be_written_as_less_than_nothing() {
    check(
        "date,category,cost,client\n2026-03-01,Licences,(1200.50),Acme\n2026-03-01,Rent,(800),\n\
         2026-04-01,Licences,50,\n",
    );
}

#[test]
fn like_costs_of_one_month_are_several() {
    let text = "month,category,cost\n2026-03,Licences,10\n2026-03,Licences,10\n";
    assert_eq!(read_rows(Costs, text, &["amount"]), ["10", "10"]);
}

#[test]
fn categories_of_both_kinds_are_what_is_spent() {
    let text = "Date,Account,Category,Amount\n2026-01-01,5000,Licences,100\n\
        2026-01-02,6000,Rent,900\n2026-01-03,5000,Cloud hosting,80\n2026-01-04,6000,Marketing,40\n";
    assert_eq!(taken_for(text), [Costs]);
    for text in [
        "Date,Category,Amount\n2026-01-01,Hardware,100\n2026-01-02,Cloud,900\n2026-01-03,Licences,80\n",
        "Date,Category,Amount\n2026-01-01,Food,100\n2026-01-02,Rent,900\n2026-01-03,Insurance,80\n",
    ] {
        assert!(taken_for(text).is_empty(), "{text}");
    }
}

#[test]
fn what_is_paid_to_suppliers_by_category_is_a_list_of_costs() {
    let text =
        "fecha,proveedor,concepto,categoria,total\n2026-01-01,Luz SA,Enero,Suministros,100\n";
    assert_eq!(taken_for(text), [Costs]);
    let bills = "bill number,date,due date,vendor,category,total\n1,2026-01-01,2026-01-31,Luz SA,Power,100\n";
    assert!(taken_for(bills).is_empty());
}

#[test]
fn what_is_used_of_clouds_is_a_cost_of_service() {
    let text = "month,service,cost,usage_type\n2024-01,EC2,3200,compute\n\
        2024-01,S3,800,storage\n2024-02,RDS,1200,database\n";
    let mut rows = read_rows(Costs, text, &["date", "amount", "direct"]);
    rows.sort();
    assert_eq!(
        rows,
        [
            "2024-01-01|3200|",
            "2024-01-01|800|true",
            "2024-02-01|1200|true"
        ]
    );
}
