//! Rows that a spreadsheet, a lost quote or a careless export has broken.

use super::{read_rows, rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind;

const ENDS: &[&str] = &["created_at", "resolved_at"];

/// The notes on the only file.
fn notes(text: &str) -> Vec<String> {
    let exports = read_texts(&[("t.csv", text)]);
    let notes = exports.accounts[0].notes.iter();
    notes.map(ToString::to_string).collect()
}

#[test]
fn a_lost_quote_costs_its_own_row_and_none_below() {
    let text = "ticket id,client,created,status,subject\n\
        1,\"Auto, Peças,2026-03-01,Open,a\n2,Beta,2026-03-02,Open,b\n3,Beta,2026-03-03,Open,c\n\
        4,\"Casa \"\"Azul\"\"\",2026-03-04,Open,d\n5,Beta,2026-03-05,Open,e\n";
    let exports = read_texts(&[("t.csv", text)]);
    let created = rows_of(&exports, TableKind::Tickets, &["created_at"]);
    assert_eq!(
        created,
        ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]
    );
    assert_eq!(exports.accounts[0].rows.set_aside, 1);
}

#[test]
fn a_record_that_line_ends_break_is_put_together() {
    let text = "ticket id,subject,status,created,resolved\n\
        1,Printer,Closed,2026-03-01,2026-03-02\n2,New user\n\nplease set up,\
        Closed,2026-03-03,2026-03-04\n3,Mail,Closed,2026-03-05,2026-03-06\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, ENDS),
        [
            "2026-03-01|2026-03-02",
            "2026-03-03|2026-03-04",
            "2026-03-05|2026-03-06"
        ]
    );
    assert_eq!(
        notes(text),
        [
            "1 record stands on several lines with no quotes around them: its lines were put together"
        ]
    );
}

#[test]
fn a_row_that_is_cut_short_takes_nothing_from_the_record_below() {
    let text = "ticket id,subject,status,created,resolved\n\
        1,Printer,Open,2026-03-01\n2,Mail,Closed,2026-03-03,2026-03-04\n3\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, ENDS),
        ["2026-03-01|", "2026-03-03|2026-03-04"]
    );
}

#[test]
fn a_number_that_a_line_end_breaks_is_put_together() {
    let header = "ticket id,priority,client,created,resolved,status";
    let whole = |n: usize| format!("1040{n},Low,Acme,2026-03-0{n},2026-03-1{n},Closed");
    for broken in [
        "10\n404,Low,Acme,2026-03-04,2026-03-14,Closed",
        "10\r\n404,Low,Acme,2026-03-04,2026-03-14,Closed",
        "10404\n,Low,Acme,2026-03-04,2026-03-14,Closed",
    ] {
        let text = table(header, 8, |n| match n {
            4 => broken.to_owned(),
            _ => whole(n),
        });
        // A later export has it whole.
        let later = format!("{header}\n{}\n", whole(4));
        let exports = read_texts(&[("a.csv", &text), ("b.csv", &later)]);
        let created = rows_of(&exports, TableKind::Tickets, &["created_at"]);
        assert_eq!(created.len(), 8, "{broken}");
        let rows = &exports.accounts[0].rows;
        assert_eq!((rows.set_aside, rows.read), (0, 8), "{broken}");
    }
}

#[test]
fn a_number_alone_is_a_record_cut_short_and_no_heading() {
    let text = "ticket id,priority,client,created,resolved,status\n\
        5101,High,Acme,2026-03-01,2026-03-02,Closed\n\
        5102,Low,Acme,2026-03-02,2026-03-03,Closed\n5169,\n\
        5103,Low,Acme,2026-03-03,2026-03-04,Closed\n51\n\
        5104,Low,Acme,2026-03-04,2026-03-05,Closed\n";
    let exports = read_texts(&[("t.csv", text)]);
    let rows = &exports.accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside), (4, 2));
    // What does not look like one heads a group.
    let text = text
        .replace("5169,", "Beta,")
        .replace("\n51\n", "\nMarch 2026\n");
    let exports = read_texts(&[("t.csv", &text)]);
    let rows = &exports.accounts[0].rows;
    assert_eq!((rows.used, rows.set_aside), (4, 0));
}

#[test]
fn lines_that_stand_in_quotes_as_a_whole_are_read_without_them() {
    let text = table("ticket id,subject,status,created", 6, |n| match n {
        2 | 5 => format!("\"{n},\"\"Say \"\"\"\"hello\"\"\"\"\"\",Open,2026-03-0{n}\""),
        _ => format!("{n},Printer,Open,2026-03-0{n}"),
    });
    let created = read_rows(TableKind::Tickets, &text, &["created_at"]);
    assert_eq!(created.len(), 6);
    assert_eq!(
        notes(&text),
        ["2 lines stand in quotes as a whole: they are read without them"]
    );
}

#[test]
fn the_last_column_may_lack_its_title() {
    let text = "ticket id,category,created,status\n9,Net,2026-03-01,Open,\n\
        12,Net,2026-03-02,Resolved,Crew 3\n13,Net,2026-03-03,Assigned,Team 9\n";
    assert_eq!(
        read_rows(TableKind::Tickets, text, &["created_at"]),
        ["2026-03-01", "2026-03-02", "2026-03-03"]
    );
}

#[test]
fn days_that_a_spreadsheet_took_for_months_are_turned_back() {
    // What it could read it wrote in its own form, with day and month turned
    // round; the others it left alone.
    let text = table("ticket id,created,status", 28, |n| {
        if n > 12 {
            format!("{n},{n}/03/2026,Open")
        } else {
            format!("{n},2026-{n:02}-03 00:00:00,Open")
        }
    });
    let created = read_rows(TableKind::Tickets, &text, &["created_at"]);
    let expected: Vec<String> = (1..=28).map(|day| format!("2026-03-{day:02}")).collect();
    assert_eq!(created, expected);
    // A few of them may stand there by chance.
    let few = "ticket id,created,status\n1,13/03/2026,Open\n2,2026-04-03,Open\n";
    let created = read_rows(TableKind::Tickets, few, &["created_at"]);
    assert_eq!(created, ["2026-03-13", "2026-04-03"]);
}

#[test]
fn what_begins_never_ends_before_it() {
    let text = "invoice number,client,invoice date,due date,total\n\
        1,Acme,05/01/2026,04/02/2026,5\n2,Acme,10/02/2026,12/03/2026,5\n\
        3,Acme,12/03/2026,11/04/2026,5\n";
    let exports = read_texts(&[("i.csv", text)]);
    let dates = rows_of(&exports, TableKind::Invoices, &["issued_at", "due_at"]);
    assert_eq!(
        dates,
        [
            "2026-01-05|2026-02-04",
            "2026-02-10|2026-03-12",
            "2026-03-12|2026-04-11"
        ]
    );
    assert!(exports.accounts[0].questions.is_empty());
}

#[test]
fn masks_name_nobody() {
    let text = "ticket id,client,created,status\n1,***,2026-03-01,Open\n\
        2,[REDACTED],2026-03-02,Open\n3,########,2026-03-03,Open\n4,Acme,2026-03-04,Open\n";
    let clients = read_rows(TableKind::Tickets, text, &["client"]);
    assert_eq!(clients, ["", "", "", "Acme"]);
}

#[test]
fn who_has_no_company_is_of_no_client() {
    let text = "Ticket ID,Resolution status,Agent interactions,Created time,Status,Company\n\
        1,Within SLA,2,2026-03-01 09:00,Closed,No Company\n\
        2,Within SLA,2,2026-03-02 09:00,Closed,Acme\n\
        3,Within SLA,2,2026-03-03 09:00,Closed,No Company Ltd\n";
    let clients = rows_of(
        &read_texts(&[("t.csv", text)]),
        TableKind::Tickets,
        &["client"],
    );
    assert_eq!(clients, ["", "Acme", "No Company Ltd"]);
}

#[test]
fn numbers_that_another_file_writes_plainly_are_those() {
    let file = |write: fn(usize) -> String| {
        table("ticket id,client,created,status", 5, |n| {
            format!("{},Acme,2026-03-0{n},Open", write(20_100 + n))
        })
    };
    let plain = file(|number| number.to_string());
    for other in [
        file(|number| format!("{number}.0")),
        file(|number| format!("#{number}")),
        file(|number| format!("000{number}")),
        file(|number| format!("\"{},{:03}\"", number / 1000, number % 1000)),
    ] {
        let exports = read_texts(&[("a.csv", &plain), ("b.csv", &other)]);
        assert_eq!(rows_of(&exports, TableKind::Tickets, &["client"]).len(), 5);
    }
    // Where no file writes them plainly, they are left as they are.
    let padded = file(|number| format!("000{number}"));
    let exports = read_texts(&[("a.csv", &padded), ("b.csv", &padded)]);
    let labels = &exports.tables.labels;
    let number = &crate::input::tables::tickets::NUMBER;
    assert_eq!(labels.text(number, 0), Some("00020101"));
}

#[test]
fn a_column_that_cannot_be_read_is_named_and_nothing_stands_for_it() {
    let text = table(
        "nº documento,cliente,data de emissão,data de pagamento,valor total,saldo",
        5,
        |n| format!("{n},Acme,2026-03-0{n},2026-04-0{n},########,0"),
    );
    let exports = read_texts(&[
        ("i.csv", &text),
        (
            "t.csv",
            &"ticket id,created,status\n1,2026-03-01,Open\n".to_owned(),
        ),
    ]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(refusal.contains("the cells of `valor total`"), "{refusal}");
    let hours = table("id,date,client,technician,ticket,hours", 5, |n| {
        format!("{n},2026-03-0{n},Acme,Ann,{n},########")
    });
    let exports = read_texts(&[
        ("h.csv", &hours),
        (
            "t.csv",
            &"ticket id,created,status\n1,2026-03-01,Open\n".to_owned(),
        ),
    ]);
    let refusal = exports.accounts[0].refusal.as_ref().unwrap().to_string();
    assert!(refusal.contains("the cells of `hours`"), "{refusal}");
}

#[test]
fn half_of_a_day_is_not_lost_to_a_stray_sign() {
    let text = "ticket id,created,status\n1,'01/13/2026 11:49:00 PM',Open\n\
        2,01/14/2026 11:49:00 PM,Open\n3,01/15/2026 11:49:00 PM*,Open\n";
    let exports = read_texts(&[("t.csv", text)]);
    let created = rows_of(&exports, TableKind::Tickets, &["created_at"]);
    assert_eq!(created, ["2026-01-13 23:49", "2026-01-14 23:49"]);
    assert_eq!(exports.accounts[0].rows.set_aside, 1);
}

const INVOICES: &str = "Invoice Number,Client,Invoice Date,Due Date,Date Paid,Total,Balance,Status,\
    Currency,Notes";

/// The invoices of rows that are read, and why the others are set aside.
fn invoices(rows: &str) -> (Vec<String>, Vec<String>) {
    let exports = read_texts(&[("i.csv", format!("{INVOICES}\n{rows}"))]);
    assert!(exports.accounts[0].rows.adds_up());
    let read = rows_of(&exports, TableKind::Invoices, &["client", "total"]);
    let rejected = exports.rejected.iter();
    (read, rejected.map(|row| row.reason.to_string()).collect())
}

#[test]
fn a_row_that_lost_a_cell_is_set_aside() {
    let whole = "1,Acme,2026-03-01,2026-03-31,2026-03-20,1000.00,0.00,Paid,EUR,x\n\
        2,Beta,2026-03-02,2026-03-31,2026-03-20,2000.00,0.00,Paid,EUR,x\n";
    for (short, title) in [
        // The client, the date of payment, the total, the state.
        (
            "3,2026-03-03,2026-03-31,2026-03-20,3000.00,0.00,Paid,EUR,x",
            "Client",
        ),
        (
            "3,Acme,2026-03-03,2026-03-31,3000.00,0.00,Paid,EUR,x",
            "Date Paid",
        ),
        (
            "3,Acme,2026-03-03,2026-03-31,2026-03-20,0.00,Paid,EUR,x",
            "Balance",
        ),
        ("3,2026-03-03,2026-03-31", "Client"),
    ] {
        let (read, why) = invoices(&format!(
            "{whole}{short}\n4,Casa,2026-03-04,2026-03-31,,5,5,Open,EUR,\n"
        ));
        assert_eq!(read, ["Acme|1000", "Beta|2000", "Casa|5"], "{short}");
        assert_eq!(why.len(), 1, "{short}");
        assert!(why[0].contains(&format!("`{title}`")), "{}", why[0]);
    }
}

#[test]
fn a_row_that_lacks_but_blanks_at_its_end_is_a_record() {
    let (read, why) = invoices(
        "1,Acme,2026-03-01,2026-03-31,2026-03-20,1000.00,0.00,Paid,EUR,x\n\
         2,Beta,2026-03-02,2026-03-31,2026-03-20,2000.00\n\
         3,Casa,2026-03-03,2026-03-31,,3000.00,,,EUR\n\
         4,Dora,2026-03-03,2026-03-31,see note,3000.00,0.00,Paid,EUR\n\
         5,24/7 Media,2026-03-03,2026-03-31,,3000.00,0.00,Paid\n",
    );
    assert_eq!(read.len(), 5, "{why:?}");
    assert!(why.is_empty(), "{why:?}");
}

#[test]
fn a_name_on_two_lines_at_the_beginning_of_rows_is_one() {
    let text = table(
        "client,invoice number,invoice date,due date,total",
        4,
        |n| {
            let name = ["\"Fox\nLaw\"", "\"Oak\nLaw\"", "Elm", "\"Fox\nLaw\""][n - 1];
            format!("{name},F-{n},2026-08-0{n},2026-08-31,{n}00")
        },
    );
    let clients = read_rows(TableKind::Invoices, &text, &["client", "total"]);
    assert_eq!(
        clients,
        ["Fox\nLaw|100", "Oak\nLaw|200", "Elm|300", "Fox\nLaw|400"]
    );
}

#[test]
fn a_quote_out_of_place_swallows_no_row() {
    let header = "ticket id,created,resolved,status,client,subject";
    let row = |n: usize, subject: &str| {
        format!("{n},2026-03-0{n} 09:00,2026-03-0{n} 10:00,Closed,Acme,{subject}")
    };
    let with = |first: &str, second: &str| {
        let exports = read_texts(&[(
            "t.csv",
            table(header, 6, |n| match n {
                1 => row(n, first),
                2 => row(n, second),
                _ => row(n, "Mail"),
            }),
        )]);
        let rows = exports.accounts[0].rows;
        assert!(rows.adds_up());
        let created = rows_of(&exports, TableKind::Tickets, &["created_at"]);
        (created, rows.set_aside)
    };
    // What cannot be told from what was swallowed is set aside by itself.
    let (created, set_aside) = with(
        "\"Cannot print, again\" 24\" monitor",
        "\"User says \"\"slow\"\"\"",
    );
    assert_eq!((created.len(), set_aside), (5, 1));
    assert_eq!(created[0], "2026-03-02 09:00");
    // Line ends in a cell are those of its text.
    for subject in [
        "\"Cannot print\nagain, and again\"",
        "\"Please import:\n1,a,b,c,d,e\n2,f,g,h,i,j\"",
        "\"As in:\n7,2026-03-02 08:00,2026-03-02 08:30,Closed,Acme,Mail\n8,2026-03-02 08:00,2026-03-02 08:30,Closed,Acme,Disk\"",
        "\"Dates:\n2026-03-05, 2026-03-06, none, one, two, three\"",
    ] {
        let (created, set_aside) = with(subject, "Mail");
        assert_eq!((created.len(), set_aside), (6, 0), "{subject}");
    }
}

#[test]
fn a_file_may_break_off_before_the_first_digit_of_a_number() {
    let text = "ticket id,client,created,status\nINC001,Acme,2026-03-01,Open\n\
        INC002,Beta,2026-03-02,Open\nINC003,Beta,2026-03-03,Open\n";
    for (end, set_aside) in [("I", 1), ("INC", 1), ("INC00", 1), ("Acme", 0), ("I\n", 0)] {
        let exports = read_texts(&[("t.csv", format!("{text}{end}"))]);
        let rows = &exports.accounts[0].rows;
        assert_eq!((rows.used, rows.set_aside), (3, set_aside), "{end}");
        assert!(rows.adds_up(), "{end}");
    }
}
