//! Agreements that are said to be active past the end of their term.

use super::rows_of;
use crate::input::read_texts;
use crate::model::TableKind::Recurring;

/// What agreements come to and when they end, in the light of an invoice of
/// March 2025.
fn read(text: &str) -> Vec<String> {
    let invoices = "invoice number,client,date,total\n1,Acme,2025-03-31,5\n";
    let exports = read_texts(&[("a.csv", text), ("i.csv", invoices)]);
    rows_of(&exports, Recurring, &["client", "mrr", "ended_at"])
}

#[test]
fn one_that_another_runs_beside_is_renewed_as_any_is() {
    let text = "subscription id,client,product,monthly amount,start date,end date,status\n\
        S1,Acme,M365,500,2024-01-01,2024-12-31,Active\n\
        S2,Acme,M365,300,2024-06-01,2025-05-31,Active\n\
        S3,Beta,M365,450,2024-01-01,2024-12-31,Active\n\
        S4,Casa,M365,400,2024-01-01,,Active\n\
        S5,Delta,M365,100,2024-01-01,2024-10-31,Cancelled\n";
    let read = read(text);
    for renewed in ["Acme|500|", "Beta|450|", "Casa|400|"] {
        assert!(read.contains(&renewed.to_owned()), "{renewed}: {read:?}");
    }
    for ending in ["Acme|300|2025-06-01", "Delta|100|2024-11-01"] {
        assert!(read.contains(&ending.to_owned()), "{ending}: {read:?}");
    }
}

#[test]
fn one_that_another_follows_has_ended() {
    for (start, end) in [
        ("2025-01-01", "2024-12-31"),
        // Some sign before the old term is over, some after a while.
        ("2024-12-10", "2024-12-31"),
        ("2025-02-15", "2024-12-31"),
    ] {
        let text = format!(
            "agreement id,client,monthly amount,start date,end date,status\n\
             1,Acme,500,2023-01-01,{end},Active\n2,Acme,2000,{start},2026-12-31,Active\n\
             3,Beta,900,2023-01-01,2025-06-30,Cancelled\n"
        );
        let read = read(&text);
        assert!(
            read.contains(&"Acme|500|2025-01-01".to_owned()),
            "{start}: {read:?}"
        );
    }
}

#[test]
fn monthly_terms_follow_each_other_within_a_week() {
    let text = "agreement id,client,monthly amount,start date,end date,status\n\
        1,Acme,500,2024-12-01,2024-12-31,Active\n2,Acme,300,2024-12-10,2025-01-09,Active\n\
        3,Beta,500,2024-12-01,2024-12-31,Active\n4,Beta,300,2024-12-30,2025-01-29,Active\n";
    let read = read(text);
    assert!(read.contains(&"Acme|500|".to_owned()), "{read:?}");
    assert!(read.contains(&"Beta|500|2025-01-01".to_owned()), "{read:?}");
}

#[test]
fn a_value_is_for_the_time_until_the_renewal() {
    let text = "contract_id,account_id,start_date,renewal_date,product_list,contract_value\n\
        1,1,2023-01-01,2026-01-01,Product_A,36000\n3,2,2023-06-01,2025-06-01,Product_A,48000\n\
        8,4,2023-12-01,2025-12-01,Product_B,24000\n";
    assert_eq!(
        read(text),
        ["1|1000|no column", "2|2000|no column", "4|1000|no column"]
    );
    // What comes to so much a month runs on when it is renewed.
    let monthly = "contract_id,client,start_date,renewal_date,product,mrr\n\
        1,Acme,2023-01-01,2024-01-01,Gold,100\n2,Beta,2023-06-01,2024-06-01,Gold,50\n";
    assert_eq!(read(monthly), ["Acme|100|no column", "Beta|50|no column"]);
}

#[test]
fn what_is_to_be_renewed_runs_on_unless_it_is_said_to_have_ended() {
    let text = "contract_id,client,start_date,renewal_date,contract_value,status\n\
        1,Acme,2023-01-01,2025-01-01,24000,\n2,Beta,2023-03-01,2025-03-01,48000,Active\n\
        3,Casa,2023-02-01,2025-02-01,24000,Cancelled\n4,Delta,2024-01-01,2026-01-01,24000,Active\n";
    assert_eq!(
        read(text),
        [
            "Acme|1000|",
            "Casa|1000|2025-02-01",
            "Beta|2000|",
            "Delta|1000|"
        ]
    );
    let invoices = "invoice number,client,date,total\n1,Acme,2025-03-31,5\n";
    let exports = read_texts(&[("a.csv", text), ("i.csv", invoices)]);
    let mut caveats = exports.caveats.iter();
    assert!(caveats.any(|caveat| caveat.id == "caveat-agreements-to-renew"));
}

#[test]
fn what_another_agreement_renews_ends_where_that_begins() {
    let text = "contract_id,client,product,start_date,renewal_date,contract_value\n\
        1,Acme,Gold,2023-01-01,2024-01-01,12000\n2,Acme,Gold,2024-01-01,2025-01-01,24000\n\
        3,Beta,Gold,2023-01-01,2024-01-01,12000\n4,Beta,Gold,2023-06-01,2024-06-01,12000\n";
    assert_eq!(
        read(text),
        [
            "Acme|1000|2024-01-01",
            "Beta|1000|",
            "Beta|1000|",
            "Acme|2000|"
        ]
    );
}

#[test]
fn what_is_committed_to_for_a_year_comes_to_a_twelfth_a_month() {
    let text = "contract_id,account_id,start_date,end_date,annual_commit_dollars\n\
        CTR1,ACC1,2024-07-28,2025-07-27,300000\nCTR2,ACC2,2024-08-29,2025-08-28,12000\n";
    assert_eq!(
        read(text),
        ["ACC1|25000|2025-07-28", "ACC2|1000|2025-08-29"]
    );
}
