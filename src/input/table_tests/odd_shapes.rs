//! Files whose rows and columns do not stand as those of a table do.

use super::{rows_of, table};
use crate::input::{Exports, read_texts};
use crate::model::{NotARecord, TableKind};

fn read_one(text: &str) -> Exports {
    read_texts(&[("export.csv", text)])
}

const TICKETS: &str = "Ticket ID,Created,Closed,Status\n\
    1,2026-01-05,2026-01-06,Closed\n2,2026-01-07,,Open\n3,2026-01-08,2026-01-09,Closed\n";

fn tickets(exports: &Exports) -> Vec<String> {
    rows_of(exports, TableKind::Tickets, &["created_at", "resolved_at"])
}

#[test]
fn titles_below_their_rows_head_them() {
    let (header, rows) = TICKETS.split_once('\n').unwrap();
    let exports = read_one(&format!("{rows}{header}\n"));
    assert_eq!(tickets(&exports), tickets(&read_one(TICKETS)));
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.not_a_record), (3, 1));
    // What stands above the titles of an export without rows is none of them.
    let empty = read_one("Tickets of March,,,\nTicket ID,Created,Closed,Status\n");
    assert_eq!(empty.accounts[0].rows.used, 0);
    assert_eq!(empty.accounts[0].not_records[0].kind, NotARecord::Preamble);
}

#[test]
fn titles_below_more_rows_than_may_stand_above_titles_head_them_too() {
    let (header, _) = TICKETS.split_once('\n').unwrap();
    let rows = (1..=80).map(|n| format!("{n},2026-01-{:02},,Open\n", n % 28 + 1));
    let exports = read_one(&format!("{}{header}\n", rows.collect::<String>()));
    assert_eq!(exports.accounts[0].rows.used, 80);
}

#[test]
fn lines_in_quotes_as_a_whole_are_lines() {
    let lines = TICKETS.lines().map(|line| format!("\"{line}\"\n"));
    let exports = read_one(&lines.collect::<String>());
    assert_eq!(tickets(&exports), tickets(&read_one(TICKETS)));
    assert!(exports.accounts[0].notes[0].contains("in quotes as a whole"));
    let one_column = read_one("\"a, b\"\n\"c, d\"\n");
    assert!(one_column.accounts[0].refusal.is_some());
}

#[test]
fn records_that_stand_side_by_side_are_told_to_be_turned_round() {
    for text in [
        "Ticket ID,1,2,3\nCreated,2026-01-05,2026-01-06,2026-01-07\nClosed,2026-01-06,,2026-01-08\nStatus,Closed,Open,Closed\n",
        "Ticket ID,1\nCreated,2026-01-05\nStatus,Closed\n\nTicket ID,2\nCreated,2026-01-06\nStatus,Open\n",
    ] {
        let exports = read_one(text);
        let refusal = exports.accounts[0].refusal.as_ref().unwrap();
        assert!(refusal.contains("below each other"), "{refusal}");
    }
}

#[test]
fn two_columns_called_date_are_told_apart_by_their_dates_and_asked_for() {
    let rows = "1,03/20/2026,Closed,03/21/2026\n2,03/22/2026,Open,\n3,03/23/2026,Closed,03/23/2026\n4,03/24/2026,Closed,03/27/2026\n";
    let exports = read_one(&format!("Ticket #,Date,Status,Date\n{rows}"));
    let expected = ["2026-03-20|2026-03-21", "2026-03-22|"];
    assert_eq!(tickets(&exports)[..2], expected);
    let question = &exports.accounts[0].questions[0];
    let settings: Vec<&str> = question
        .choices
        .iter()
        .map(|choice| choice.setting.as_str())
        .collect();
    let expected = [
        "columns = { \"#2\" = \"created_at\", \"#4\" = \"closed_at\" }",
        "columns = { \"#4\" = \"created_at\", \"#2\" = \"closed_at\" }",
    ];
    assert_eq!(settings, expected);
    // Where each of them is now and then the later, nothing tells.
    let exports = read_one(&format!(
        "Ticket #,Date,Status,Date\n{rows}5,03/29/2026,Closed,03/27/2026\n"
    ));
    assert!(exports.accounts[0].refusal.is_some());
}

#[test]
fn titles_of_groups_tell_columns_of_one_title_apart() {
    let exports = read_one(
        ",Opened,,Closed,\nTicket,Date,Time,Date,Time\n\
         1,03/20/2026,08:00 AM,03/21/2026,04:30 PM\n2,03/22/2026,09:15 AM,,\n",
    );
    let expected = ["2026-03-20 08:00|2026-03-21 16:30", "2026-03-22 09:15|"];
    assert_eq!(tickets(&exports), expected);
    // The groups tell, where the dates would as well.
    let exports = read_one(
        ",Opened,Closed,\nTicket,Date,Date,Status\n1,03/20/2026,03/21/2026,Closed\n\
         2,03/22/2026,03/23/2026,Closed\n3,03/22/2026,03/24/2026,Closed\n",
    );
    assert!(exports.accounts[0].questions.is_empty());
    assert_eq!(tickets(&exports)[0], "2026-03-20|2026-03-21");
}

#[test]
fn a_title_of_a_time_is_a_date_where_its_cells_are_dates() {
    let exports = read_one(
        "ID do ticket;Status;Hora de criação;Hora de fechamento\n\
         1;Fechado;2026-01-05 08:00:00;2026-01-06 09:30:00\n",
    );
    assert_eq!(tickets(&exports), ["2026-01-05 08:00|2026-01-06 09:30"]);
}

#[test]
fn headings_of_groups_do_not_say_what_a_column_holds() {
    let exports = read_one(
        "Chamado;Abertura;Encerramento;Status\nCliente: Acme Ltda;;;\n\
         1;05/01/2026;16/01/2026;Fechado\nCliente: Beta;;;\n2;05/01/2026;;Aberto\nTotal geral: 2;;;\n",
    );
    let account = &exports.accounts[0];
    assert_eq!(account.columns[0].meaning, Some("ticket_id"));
    assert_eq!((account.rows.used, account.rows.not_a_record), (2, 3));
}

#[test]
fn weeks_and_days_of_a_year_are_dates() {
    let exports = read_one(
        "ticket id,created,resolved,status\n1,2026-W02-1,2026-W02-3,Closed\n2,2026-005T08:00,2026006,Closed\n",
    );
    assert_eq!(tickets(&exports)[0], "2026-01-05|2026-01-07");
    assert_eq!(exports.accounts[0].rows.used, 2);
}

#[test]
fn an_amount_that_may_be_a_thousand_times_as_much_is_asked_for() {
    let questions = |text: &str| read_one(text).accounts[0].questions.len();
    let invoices = |amounts: [&str; 2]| {
        format!(
            "Invoice Number,Customer,Date,Total\n1,A,2026-01-25,{}\n2,A,2026-01-25,{}\n",
            amounts[0], amounts[1]
        )
    };
    assert_eq!(questions(&invoices(["1.234", "12.500"])), 1);
    assert_eq!(questions(&invoices(["1.234", "12.50"])), 0);
    // Read as thousands, which most people mean by it.
    assert_eq!(questions(&invoices(["\"1,234\"", "\"12,500\""])), 0);
}

#[test]
fn an_agreement_whose_cycle_is_not_known_is_set_aside_with_its_text() {
    let exports = read_one(
        "Agreement,Company,Amount,Billing Cycle,Start Date\n\
         A1,Acme,1200,Monthly,2024-01-25\nA2,Acme,900,When needed,2024-01-25\nA3,Acme,50,One time,2024-01-25\n",
    );
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside, rows.not_a_record), (1, 1, 1));
    let rejected = &exports.rejected[0];
    assert_eq!(
        (rejected.line, rejected.column.as_deref()),
        (3, Some("Billing Cycle"))
    );
    assert!(rejected.text.starts_with("A2,Acme"), "{rejected:?}");
}

#[test]
fn a_long_title_does_not_fill_the_screen() {
    let exports = read_one(&format!("{},b\n1,2\n", "x".repeat(100_000)));
    let refusal = exports.accounts[0].refusal.as_ref().unwrap();
    assert!(refusal.to_string().len() < 400);
}

#[test]
fn the_day_comes_first_in_dates_with_dots() {
    let exports = read_one("Ticket ID,Created,Status\n1,05.01.2026,Open\n2,06.01.2026,Open\n");
    assert_eq!(tickets_created(&exports), ["2026-01-05", "2026-01-06"]);
    assert!(exports.accounts[0].questions.is_empty());
    // Unless another date of them proves otherwise.
    let exports = read_one("Ticket ID,Created,Status\n1,05.01.2026,Open\n2,01.25.2026,Open\n");
    assert_eq!(tickets_created(&exports), ["2026-01-25", "2026-05-01"]);
}

fn tickets_created(exports: &Exports) -> Vec<String> {
    rows_of(exports, TableKind::Tickets, &["created_at"])
}

#[test]
fn a_table_that_is_not_known_ends_the_one_above_it() {
    let text = "Invoices\nInvoice #,Customer,Invoice date,Due date,Total,Balance\n\
        1,Acme,2026-01-05,2026-02-05,10,0\n2,Beta,2026-02-05,2026-03-05,20,20\n\n\
        Payments received\nPayment #,Customer,Payment date,Amount,Applied to\n\
        9001,Acme,2026-01-20,10,1\n9002,Beta,2026-03-20,20,2\n";
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(
        rows_of(&exports, TableKind::Invoices, &["total"]),
        ["10", "20"]
    );
    let rows = &exports.accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside), (2, 0));
    assert!(rows.adds_up());
}

#[test]
fn a_small_table_above_a_large_one_is_no_preamble() {
    for (agreements, invoices, gap) in [
        (2, 20, ""),
        (2, 20, "\n"),
        (10, 60, "\n"),
        (29, 400, ""),
        (29, 401, ""),
    ] {
        // As wide as the table above.
        let (title, cell) = if invoices == 401 {
            (",Currency", ",USD")
        } else {
            ("", "")
        };
        let above = table(
            "Contract,Customer,Product,Amount,Interval,Start Date",
            agreements,
            |n| {
                format!(
                    "C{n},Acme{},Gold,{},Monthly,2025-01-{:02}",
                    n % 5,
                    100 + n,
                    n % 27 + 1
                )
            },
        );
        let below = table(
            &format!("Invoice Number,Customer,Invoice Date,Due Date,Total{title}"),
            invoices,
            |n| {
                format!(
                    "I{n},Acme{},2025-{m:02}-05,2025-{m:02}-25,{}{cell}",
                    n % 5,
                    200 + n,
                    m = n % 12 + 1
                )
            },
        );
        let text = format!("{above}\n{gap}{below}\n");
        let exports = read_texts(&[("export.csv", &text)]);
        let account = &exports.accounts[0];
        assert_eq!(account.tables, [TableKind::Recurring, TableKind::Invoices]);
        assert_eq!(account.rows.used, (agreements + invoices) as u64, "{gap:?}");
    }
}
