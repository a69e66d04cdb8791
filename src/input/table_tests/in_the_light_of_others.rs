//! What cells and columns mean in the light of what stands beside them.

use super::{read_rows, rows_of};
use crate::input::read_texts;
use crate::model::TableKind::{Invoices, Recurring, Sla, Tickets};

/// The first days on which the agreements are over.
fn ends(cells: [&str; 3]) -> Vec<String> {
    let [one, two, three] = cells;
    let text = format!(
        "Contract,Customer,Plan,Amount,Billing Cycle,Start Date,End Date\n\
         1,Acme,Care,100,Monthly,2025-01-05,{one}\n2,Beta,Care,100,Monthly,2025-01-05,{two}\n\
         3,Gamma,Care,100,Monthly,2025-01-05,{three}\n4,Delta,Care,100,Monthly,2025-01-05,{two}\n\
         5,Eta,Care,100,Monthly,2025-01-05,{two}\n"
    );
    read_rows(Recurring, &text, &["ended_at"])
}

#[test]
fn what_runs_on_says_so_in_place_of_its_end() {
    for word in [
        "ongoing",
        "Vigente",
        "until cancelled",
        "unbefristet",
        "TBD",
    ] {
        assert_eq!(
            ends(["2026-03-31", word, word])[..3],
            ["2026-04-01", "", ""]
        );
    }
}

#[test]
fn a_month_ends_on_its_last_day() {
    assert_eq!(
        ends(["03/2026", "", "fev/2028"])[..3],
        ["2026-04-01", "", "2028-03-01"]
    );
}

#[test]
fn what_is_billed_each_month_is_billed_on_a_day_of_its_own() {
    let dates = |write: fn(u32) -> String| {
        let row = |month| format!("{month},Acme,{},5", write(month));
        let rows = (1..=12).map(row).collect::<Vec<_>>().join("\n");
        let text = format!("Invoice Number,Customer,Invoice Date,Total\n{rows}");
        read_rows(Invoices, &text, &["issued_at"])[2].clone()
    };
    assert_eq!(dates(|month| format!("01/{month:02}/2026")), "2026-03-01");
    assert_eq!(dates(|month| format!("{month:02}/01/2026")), "2026-03-01");
}

#[test]
fn dates_are_read_as_all_other_files_of_the_folder_are() {
    let tickets = "Ticket ID,Created,Status\n1,13/04/2026,Open\n";
    let invoices = "Invoice Number,Customer,Invoice Date,Total\n1,Acme,03/04/2026,5\n";
    let exports = read_texts(&[("t.csv", tickets), ("i.csv", invoices)]);
    assert_eq!(rows_of(&exports, Invoices, &["issued_at"]), ["2026-04-03"]);
}

#[test]
fn amounts_with_decimals_are_not_in_cents() {
    let text = |amount: &str| {
        format!(
            "id,Number,Customer,Date (UTC),Amount Due,Amount Paid,Currency,Status,Due Date (UTC),Total,Subscription\n\
             in_1,A-1,cus_1,2026-01-05 10:00,{amount},0,usd,open,2026-02-05 10:00,{amount},sub_1\n"
        )
    };
    let totals = |amount: &str| read_rows(Invoices, &text(amount), &["total"]);
    assert_eq!(totals("442.20"), ["442.2"]);
}

#[test]
fn dates_beside_a_flag_tell_what_it_says() {
    let rows = (10..40)
        .map(|n| {
            let (resolved, flag) = if n % 3 == 0 {
                ("18:00", "Yes")
            } else {
                ("10:00", "No")
            };
            format!("{n},2026-01-05 09:00,2026-01-05 12:00,2026-01-05 {resolved},{flag},Closed\n")
        })
        .collect::<Vec<_>>()
        .concat();
    let text = format!("Ticket ID,Created,Due Date,Resolved,Resolution SLA,Status\n{rows}");
    let exports = read_texts(&[("t.csv", &text)]);
    let outcomes = rows_of(&exports, Sla, &["outcome"]);
    assert_eq!(outcomes.iter().filter(|one| *one == "0").count(), 20);
    assert!(exports.accounts[0].questions.is_empty());
}

#[test]
fn a_company_is_the_client_and_a_person_is_not() {
    let text = "Ticket ID,Created,Status,Client,Company\n1,2026-01-05,Open,Jo Hill,Acme\n\
        2,2026-01-06,Open,Al Roe,Acme\n3,2026-01-07,Open,Bo Lee,Beta\n";
    assert_eq!(
        read_rows(Tickets, text, &["client"]),
        ["Acme", "Acme", "Beta"]
    );
}

#[test]
fn a_category_that_is_always_the_same_is_none_where_another_tells() {
    let rows = (1..8)
        .map(|n| {
            format!(
                "{n},2026-01-0{n},Open,Support,{}\n",
                ["Mail", "Disk"][n % 2]
            )
        })
        .collect::<Vec<_>>()
        .concat();
    let text = format!("Ticket ID,Created,Status,Service Type,Category\n{rows}");
    let exports = read_texts(&[("t.csv", &text)]);
    let mut columns = exports.accounts[0].columns.iter();
    let category = columns.find(|one| one.meaning == Some("category"));
    assert_eq!(category.unwrap().header, "Category");
}

#[test]
fn a_title_of_a_due_date_may_head_how_it_went() {
    let text = "Número do chamado,Data de criação,Status,SLA de resposta\n\
        1,2026-01-05 09:00,Fechado,Em dia\n2,2026-01-06 09:00,Fechado,Estourado\n\
        3,2026-01-07 09:00,Fechado,Em dia\n4,2026-01-08 09:00,Fechado,Em dia\n\
        5,2026-01-09 09:00,Fechado,Em dia\n";
    let exports = read_texts(&[("t.csv", text)]);
    assert_eq!(
        rows_of(&exports, Sla, &["outcome"]),
        ["0", "1", "0", "0", "0"]
    );
}
