//! Reports of accounting programs: groups under headings, accounts of a ledger,
//! balances that run on.

use super::{meanings_of, read_rows, rows_of, taken_for};
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

#[test]
fn a_titled_client_goes_before_headings_whatever_it_is_called() {
    for title in [
        "Customer full name",
        "Customer",
        "Client name",
        "Sold to",
        "Nome do cliente",
    ] {
        let text = format!(
            ",Date,Transaction type,Num,{title},Due date,Amount,Open balance\nCURRENT,,,,,,,\n\
             ,11/20/2025,Invoice,1,Acme,12/20/2025,362.07,362.07\n\
             ,11/21/2025,Invoice,2,Beta,12/21/2025,62.07,62.07\n\
             Total for CURRENT,,,,,,$424.14,$424.14\n"
        );
        assert_eq!(
            read_rows(Invoices, &text, &["client"]),
            ["Acme", "Beta"],
            "{title}"
        );
    }
    let by_product = ",Transaction date,Transaction type,Num,Customer full name,Amount,Balance\n\
        Web,,,,,,\n,01/10/2025,Invoice,5001,Acme,1000.00,1000.00\n\
        ,02/10/2025,Invoice,5002,Acme,100.00,1100.00\nTotal for Web,,,,,$1100.00,\n\
        Support,,,,,,\n,02/10/2025,Invoice,5002,Acme,50.00,50.00\nTotal for Support,,,,,$50.00,\n";
    assert_eq!(
        read_rows(Invoices, by_product, &["client", "total"]),
        ["Acme|1000", "Acme|150"]
    );
}

#[test]
fn a_titled_client_that_is_left_blank_gives_way_to_headings() {
    let text = ",Date,Num,Customer,Due Date,Amount\nAcme,,,,,\n,2026-01-05,I1,,2026-02-05,9\n\
        Beta,,,,,\n,2026-01-07,I2,,2026-02-07,9\n";
    assert_eq!(read_rows(Invoices, text, &["client"]), ["Acme", "Beta"]);
}

#[test]
fn ages_are_no_clients() {
    let text = ",Date,Num,Due Date,Amount,Open Balance\n1 - 30,,,,,\n\
        ,2026-01-05,I1,2026-02-05,9,9\n31 - 60,,,,,\n,2026-01-07,I2,2026-02-07,9,9\n";
    assert!(taken_for(text).is_empty());
}

#[test]
fn an_account_of_a_ledger_is_no_client() {
    for title in ["Account", "Account name", "Account full name"] {
        for accounts in [
            ["Accounts Receivable (A/R)", "Checking"],
            ["Accounts Receivable (A/R)", "Accounts Receivable (A/R)"],
            ["Wells 77", "Stripe clearing"],
        ] {
            let text = format!(
                ",Date,Transaction type,Num,{title},Amount\nAcme,,,,,\n\
                 ,01/15/2025,Invoice,1021,{},459.00\nTotal for Acme,,,,,\nBeta,,,,,\n\
                 ,03/20/2025,Invoice,1031,{},75.00\nTotal for Beta,,,,,\n",
                accounts[0], accounts[1]
            );
            assert_eq!(
                read_rows(Invoices, &text, &["client"]),
                ["Acme", "Beta"],
                "{text}"
            );
        }
    }
    // Without groups the name beside the account is the client.
    let text = "Type,Date,Num,Name,Account,Split,Amount\n\
        Invoice,01/15/2025,1,Acme,Accounts Receivable,-SPLIT-,10.00\n\
        Sales Receipt,01/16/2025,2,Beta,Undeposited Funds,-SPLIT-,20.00\n";
    assert_eq!(read_rows(Invoices, text, &["client"]), ["Acme", "Beta"]);
}

#[test]
fn accounts_that_name_clients_name_them_below_headings_of_something_else() {
    let text = ",Date,Invoice Number,Account Name,Due Date,Amount\nBackup,,,,,\n\
        ,2026-01-05,I1,Acme,2026-02-05,9\n,2026-01-06,I2,Beta,2026-02-05,9\n\
        ,2026-01-07,I3,Gamma,2026-02-05,9\n";
    assert_eq!(
        read_rows(Invoices, text, &["client"]),
        ["Acme", "Beta", "Gamma"]
    );
}

#[test]
fn groups_that_are_summed_up_by_name_are_clients_where_no_column_names_these() {
    let text = "Invoice Date,Due Date,Invoice Number,Reference,Total\n\nBasket Case,,,,\n\
        2025-11-05,2025-11-25,INV-24,,914.55\nTotal Basket Case,,,,914.55\n\n\
        New Horizons,,,,\n2025-11-06,2025-11-25,INV-25,,100.00\n\
        2025-11-07,2025-11-25,INV-26,,50.00\nTotal New Horizons,,,,150.00\n\nTotal,,,,1064.55\n";
    let exports = read_texts(&[("r.csv", text)]);
    assert_eq!(
        rows_of(&exports, Invoices, &["client", "total"]),
        ["Basket Case|914.55", "New Horizons|100", "New Horizons|50"]
    );
    for names in [
        ["Paid", "Overdue"],
        ["2025-10", "2025-11"],
        ["Current", "1 - 30"],
    ] {
        let text = text
            .replace("Basket Case", names[0])
            .replace("New Horizons", names[1]);
        assert!(taken_for(&text).is_empty(), "{text}");
    }
}

#[test]
fn what_is_owed_by_age_is_not_what_was_billed() {
    let text = "Invoice Date,Due Date,Invoice Number,Current,< 1 Month,1 Month,2 Months,Older,Total\n\
        Basket Case\n5 Nov 2025,25 Nov 2025,INV-24,0.00,914.55,0.00,0.00,0.00,914.55\n\
        Total Basket Case,,,0.00,914.55,0.00,0.00,0.00,914.55\n\
        City Limousines\n2 Sep 2025,12 Sep 2025,INV-10,0.00,0.00,0.00,250.00,0.00,250.00\n\
        Total City Limousines,,,0.00,0.00,0.00,250.00,0.00,250.00\n";
    let exports = read_texts(&[("a.csv", text)]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(refusal.contains("what is still open"), "{refusal}");
}

/// An invoice as it stands in a ledger, under three accounts.
fn ledger(accounts: [&str; 3], above: &str) -> String {
    let [bank, income, receivable] = accounts;
    format!(
        ",Date,Transaction Type,Num,Name,Split,Amount,Balance\n{bank},,,,,,,\n{above}\
         ,01/20/2024,Payment,55,Acme,{receivable},1200.00,6200.00\nTotal for {bank},,,,,,$1200.00,\n\
         {receivable},,,,,,,\n,01/05/2024,Invoice,1001,Acme,-Split-,1200.00,1200.00\n\
         Total for {receivable},,,,,,$1200.00,\n\
         {income},,,,,,,\n,01/05/2024,Invoice,1001,Acme,{receivable},1200.00,1200.00\n\
         Total for {income},,,,,,$1200.00,\n"
    )
}

#[test]
fn a_ledger_by_account_is_refused() {
    for text in [
        ledger(["Checking", "Services", "Accounts Receivable (A/R)"], ""),
        // Accounts that are called as their owner likes.
        ledger(["Wells 77", "Care", "Customers' dues"], ""),
        ledger(
            ["Wells 77", "Care", "Accounts Receivable (A/R)"],
            ",Beginning Balance,,,,,,5000.00\n",
        ),
    ] {
        let exports = read_texts(&[("l.csv", text.as_str())]);
        let account = &exports.accounts[0];
        let refusal = account.refusal.as_ref().unwrap().to_string();
        assert!(refusal.contains("each account of a ledger"), "{refusal}");
        assert!(account.rows.adds_up() && account.rows.used == 0);
    }
    // Below an account whose name nobody knows it is carried forward.
    let carried = ",Date,Transaction Type,Num,Name,Amount,Balance\nWells 77,,,,,,\n\
        ,Beginning Balance,,,,,5000.00\n,01/20/2024,Payment,55,Acme,1200.00,6200.00\n\
        ,01/20/2024,Deposit,56,Acme,10.00,6210.00\n";
    assert!(taken_for(carried).is_empty());
    let about = ",Date,Transaction Type,Num,Name,Memo,Amount\nBackup,,,,,,\n\
        ,01/05/2024,Invoice,1001,Acme,Opening balance,10.00\n";
    assert_eq!(read_rows(Invoices, about, &["client"]), ["Acme"]);
    // Under what clients owe alone each invoice stands once.
    let receivable = ",Date,Transaction Type,Num,Name,Split,Amount,Balance\n\
        Accounts Receivable (A/R),,,,,,,\n,01/05/2024,Invoice,1001,Acme,-Split-,1200.00,1200.00\n\
        ,01/06/2024,Invoice,1002,Beta,-Split-,100.00,1300.00\n";
    assert_eq!(
        read_rows(Invoices, receivable, &["client", "total"]),
        ["Acme|1200", "Beta|100"]
    );
}

#[test]
fn a_balance_that_runs_on_is_not_what_is_open() {
    for text in [
        // Through the list.
        "Type,Date,Num,Name,Split,Amount,Balance\n\
         Sales Receipt,01/03/2019,9054,Jones,Undeposited Funds,35.00,35.00\n\
         Invoice,01/11/2019,9085,Smith,Accounts Receivable,35.00,70.00\n\
         Invoice,01/15/2019,9086,Brown,Accounts Receivable,1000.00,1070.00\n",
        // Anew for each client, with what he paid.
        ",Type,Date,Num,Account,Amount,Balance\nAcme,,,,,,\n\
         ,Invoice,01/13/2025,1,Accounts Receivable,1000.00,1000.00\n\
         ,Payment,01/25/2025,91,Accounts Receivable,-1000.00,0.00\n\
         Total Acme,,,,,0.00,0.00\nBeta,,,,,,\n\
         ,Invoice,01/14/2025,2,Accounts Receivable,500.00,500.00\n\
         Total Beta,,,,,500.00,500.00\n",
        // What a client owes in all, beside each of his invoices.
        "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
         1,Acme,2026-01-05,2026-02-05,100,900\n2,Acme,2026-01-06,2026-02-06,200,900\n\
         3,Acme,2026-01-07,2026-02-07,300,900\n4,Acme,2026-01-08,2026-02-08,100,900\n\
         5,Acme,2026-01-09,2026-02-09,200,900\n6,Beta,2026-01-10,2026-02-10,10,10\n",
    ] {
        let exports = read_texts(&[("b.csv", text)]);
        let balances = rows_of(&exports, Invoices, &["balance"]);
        assert_eq!(balances[0], "no column", "{text}");
        let columns = exports.accounts[0].columns.iter();
        let mut passed_over = columns.filter_map(|column| column.passed_over.as_ref());
        assert!(
            passed_over.any(|why| why.contains("that of an account")),
            "{text}"
        );
    }
}

#[test]
fn what_is_open_of_invoices_is_no_running_balance() {
    for text in [
        // Nothing is paid.
        "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
         1,Acme,2026-01-05,2026-02-05,100,100\n2,Acme,2026-01-06,2026-02-06,100,100\n\
         3,Beta,2026-01-07,2026-02-07,10,10\n",
        // With tax, beside amounts without.
        "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
         1,Acme,2026-01-05,2026-02-05,100,120\n2,Acme,2026-01-06,2026-02-06,200,240\n\
         3,Beta,2026-01-07,2026-02-07,10,0\n",
        // Of the whole invoice, on each of its lines.
        "Invoice Number,Client,Invoice Date,Due Date,Line Total,Balance\n\
         1,Acme,2026-01-05,2026-02-05,60,100\n1,Acme,2026-01-05,2026-02-05,40,100\n\
         2,Beta,2026-01-07,2026-02-07,10,0\n",
        // Of a credit, above an invoice of which as much is paid.
        "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
         1,Acme,2026-01-05,2026-02-05,100,100\n2,Acme,2026-01-06,2026-02-06,-50,-50\n\
         3,Beta,2026-01-07,2026-02-07,150,100\n4,Beta,2026-01-08,2026-02-08,70,70\n",
        // Of nothing, below as much that another client owes.
        "Invoice Number,Client,Invoice Date,Due Date,Amount,Balance\n\
         1,Acme,2026-01-05,2026-02-05,100,100\n2,Beta,2026-01-06,2026-02-06,-100,0\n\
         3,Acme,2026-01-07,2026-02-07,250,250\n",
        // Beside what it came to, and its age.
        "Invoice Number,Client,Invoice Date,Due Date,Balance,Total,Current,1 - 30,31 - 60\n\
         1,Acme,2026-01-05,2026-02-05,100,150,100,0,0\n\
         2,Beta,2026-01-07,2026-02-07,200,200,0,200,0\n",
    ] {
        assert!(meanings_of(text).contains("Balance: balance"), "{text}");
    }
}

#[test]
fn a_total_beside_months_and_years_is_no_sum_of_ages() {
    for titles in ["Month 1,Month 2,Month 3", "2024,2025,2026"] {
        let text = format!(
            "Invoice Number,Client,Invoice Date,Due Date,Total,{titles}\n\
             1,Acme,2026-01-05,2026-02-05,300,100,100,100\n"
        );
        assert!(meanings_of(&text).contains("Total: total"), "{titles}");
    }
}
