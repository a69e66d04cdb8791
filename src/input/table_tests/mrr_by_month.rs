//! Recurring revenue with a row for each client and month.

use super::{read_rows, rows_of, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::{MrrMovements, Recurring};

const SPAN: &[&str] = &["client", "mrr", "started_at", "ended_at"];

#[test]
fn each_month_is_agreed_on_to_its_end_and_the_last_runs_on() {
    for (titles, from) in [
        (
            "Client,Month,MRR",
            ["2025-01-01", "2025-02-01", "2025-03-01"],
        ),
        ("customer_id,month,mrr", ["2025-01", "2025-02", "2025-03"]),
        ("client,period,mrr", ["Jan 2025", "Feb 2025", "Mar 2025"]),
        (
            "customer,date,mrr",
            ["2025-01-31", "2025-02-28", "2025-03-31"],
        ),
        ("Cliente,Mês,MRR", ["jan/2025", "fev/2025", "mar/2025"]),
        (
            "Kunde,Monat,MRR",
            ["2025-01-01", "2025-02-01", "2025-03-01"],
        ),
        (
            "Company,Month,Monthly recurring revenue",
            ["2025-01-01", "2025-02-01", "2025-03-01"],
        ),
    ] {
        let [jan, feb, mar] = from;
        let text = format!(
            "{titles}\nAcme,{jan},500\nBeta,{jan},300\nAcme,{feb},500\nBeta,{feb},300\n\
             Casa,{feb},80\nAcme,{mar},600\nCasa,{mar},80\n"
        );
        assert_eq!(
            read_rows(Recurring, &text, SPAN),
            [
                "Acme|500|2025-01-01|2025-02-01",
                "Beta|300|2025-01-01|2025-02-01",
                "Acme|500|2025-02-01|2025-03-01",
                "Beta|300|2025-02-01|2025-03-01",
                "Casa|80|2025-02-01|2025-03-01",
                "Acme|600|2025-03-01|",
                "Casa|80|2025-03-01|"
            ],
            "{titles}"
        );
    }
}

#[test]
fn months_after_the_end_are_none() {
    let text = "customer_id;month;plan;mrr;status;prev_mrr;movement_type\n\
        C1;2025-01-01;Gold;49;active;0;new\nC1;2025-02-01;Gold;49;active;49;no_change\n\
        C1;2025-03-01;Gold;0;canceled;49;churned\nC2;2025-01-01;Gold;99;active;0;new\n\
        C2;2025-02-01;Gold;99;active;99;no_change\nC2;2025-03-01;Gold;99;active;99;no_change\n";
    let exports = read_texts(&[("m.csv", text)]);
    assert_eq!(
        rows_of(&exports, Recurring, SPAN),
        [
            "C1|49|2025-01-01|2025-02-01",
            "C2|99|2025-01-01|2025-02-01",
            "C1|49|2025-02-01|2025-03-01",
            "C2|99|2025-02-01|2025-03-01",
            "C2|99|2025-03-01|"
        ]
    );
    let told = "MRR stands by client and month";
    assert!(exports.caveats.iter().any(|one| one.starts_with(told)));
}

#[test]
fn each_month_may_stand_in_a_file_of_its_own() {
    let january = "client,month,mrr\nAcme,2025-01,500\nBeta,2025-01,300\n";
    let february = "client,month,mrr\nAcme,2025-02,500\nCasa,2025-02,80\n";
    for files in [
        [("mrr_2025-01.csv", january), ("mrr_2025-02.csv", february)],
        [("mrr_2025-02.csv", february), ("mrr_2025-01.csv", january)],
        [("b.csv", january), ("a.csv", february)],
    ] {
        let exports = read_texts(&files);
        assert_eq!(
            rows_of(&exports, Recurring, SPAN),
            [
                "Acme|500|2025-01-01|2025-02-01",
                "Beta|300|2025-01-01|2025-02-01",
                "Acme|500|2025-02-01|",
                "Casa|80|2025-02-01|"
            ]
        );
    }
}

#[test]
fn since_when_somebody_is_a_client_stands_in_each_of_his_months() {
    let text = "Month,Subscription ID,Client,Start Date,MRR\n\
        2025-01,S1,Acme,2023-05-01,500\n2025-01,S2,Beta,2024-07-01,300\n\
        2025-02,S1,Acme,2023-05-01,500\n2025-03,S1,Acme,2023-05-01,500\n";
    assert_eq!(
        read_rows(Recurring, text, SPAN),
        [
            "Acme|500|2025-01-01|2025-02-01",
            "Beta|300|2025-01-01|2025-02-01",
            "Acme|500|2025-02-01|2025-03-01",
            "Acme|500|2025-03-01|"
        ]
    );
}

#[test]
fn other_lists_by_month_are_none_of_these() {
    // What came in each month need not come again.
    let sales = "client,month,amount\nAcme,2025-01-01,500\nBeta,2025-01-01,300\n\
        Acme,2025-02-01,500\nBeta,2025-02-01,300\n";
    assert!(taken_for(sales).is_empty());
    // Nothing says whether each of them is of a month or began in it.
    let begun = "client,product,month,mrr\nAcme,Gold,2025-01-01,500\nBeta,Gold,2025-02-01,300\n\
        Casa,Gold,2025-03-01,80\n";
    assert!(taken_for(begun).is_empty());
    let changes = "client,month,movement type,mrr change,mrr\nAcme,2025-01-01,new,500,500\n\
        Beta,2025-01-01,new,300,300\nAcme,2025-02-01,expansion,100,600\n\
        Beta,2025-03-01,churn,-300,0\n";
    assert_eq!(taken_for(changes), [MrrMovements]);
    let agreements = "client,product,mrr,start date,end date\nAcme,Gold,500,2025-01-01,\n\
        Acme,Silver,50,2025-02-01,\nBeta,Gold,300,2025-01-01,2025-02-28\n";
    assert_eq!(
        read_rows(Recurring, agreements, SPAN),
        [
            "Acme|500|2025-01-01|",
            "Beta|300|2025-01-01|2025-03-01",
            "Acme|50|2025-02-01|"
        ]
    );
}
