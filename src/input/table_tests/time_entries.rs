//! Hours of work.

use super::{meanings_of, read_rows, rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind::{Tickets, TimeEntries};

const COLUMNS: [&str; 4] = ["date", "client", "hours", "billable_hours"];

const EXPECTED: [&str; 3] = [
    "2026-03-16|Acme|1.5|1.5",
    "2026-03-17|Beta|0.25|0",
    "2026-03-18||2|0",
];

fn check(text: &str) {
    assert_eq!(read_rows(TimeEntries, text, &COLUMNS), EXPECTED, "{text}");
}

#[test]
fn the_plain_form_in_three_languages() {
    check(
        "date,technician,client,ticket,hours,billable,work type\n\
         2026-03-16,Ana,Acme,1001,1.5,yes,Remote support\n\
         2026-03-17,Rui,Beta,1002,0.25,no,Remote support\n\
         2026-03-18,Ana,,,2,no,Documentation\n",
    );
    check(
        "Data;Técnico;Cliente;Chamado;Horas;Faturável;Tipo de trabalho\n\
         16/03/2026;Ana;Acme;1001;1,5;Sim;Suporte\n\
         17/03/2026;Rui;Beta;1002;0,25;Não;Suporte\n\
         18/03/2026;Ana;;;2;Não;Documentação\n",
    );
    check(
        "Fecha;Técnico;Cliente;Número de ticket;Horas;Facturable;Tipo de trabajo\n\
         16/03/2026;Ana;Acme;1001;1,5;Sí;Soporte\n\
         17/03/2026;Rui;Beta;1002;0,25;No;Soporte\n\
         18/03/2026;Ana;;;2;No;Documentación\n",
    );
}

#[test]
fn lengths_are_read_in_every_form() {
    for (title, lengths) in [
        ("Hours", ["1.5", "0.25", "2"]),
        ("Time spent", ["1:30", "0:15", "2:00"]),
        ("Time worked", ["1h 30m", "15 min", "2h"]),
        ("Time spent (minutes)", ["90", "15", "120"]),
        ("Time spent", ["90", "15", "120"]),
        ("Time spent", ["5400", "900", "7200"]),
    ] {
        let [first, second, third] = lengths;
        check(&format!(
            "Date,User,Client,{title},Billable\n2026-03-16,Ana,Acme,{first},Yes\n\
             2026-03-17,Rui,Beta,{second},No\n2026-03-18,Ana,,{third},No\n"
        ));
    }
}

#[test]
fn a_unit_that_is_concluded_is_told() {
    let text = "Date,User,Billable,Time spent\n2026-03-16,Ana,Yes,90\n";
    let exports = read_texts(&[("t.csv", text)]);
    let notes = &exports.accounts[0].notes;
    assert!(
        notes
            .iter()
            .any(|note| note.contains("are taken for minutes")),
        "{notes:?}"
    );
}

#[test]
fn moments_beside_a_length_tell_its_unit() {
    let lengths = [
        ["2700000", "5400000", "1800000", "7200000"],
        ["2700", "5400", "1800", "7200"],
        ["45", "90", "30", "120"],
        ["0.75", "1.5", "0.5", "2"],
    ];
    for [one, two, three, four] in lengths {
        let dated = format!(
            "end_time,owner_name,request_id,start_time,time_spent,worklog_id\n\
             2026-03-16 08:45,Ana,71,2026-03-16 08:00,{one},1\n\
             2026-03-16 11:30,Ana,72,2026-03-16 10:00,{two},2\n\
             2026-03-17 00:20,Rui,73,2026-03-16 23:50,{three},3\n\
             2026-03-17 12:00,Rui,74,2026-03-17 10:00,{four},4\n"
        );
        let clocked = format!(
            "Date,User,Client,Start Time,End Time,Time spent,Billable\n\
             2026-03-16,Ana,Acme,08:00,08:45,{one},Yes\n2026-03-16,Ana,Acme,10:00,11:30,{two},Yes\n\
             2026-03-16,Rui,Beta,23:50,00:20,{three},Yes\n2026-03-17,Rui,Beta,10:00,12:00,{four},Yes\n"
        );
        for text in [dated, clocked] {
            assert_eq!(
                read_rows(TimeEntries, &text, &["hours"]),
                ["0.75", "1.5", "0.5", "2"],
                "{text}"
            );
            let exports = read_texts(&[("t.csv", &text)]);
            let mut notes = exports.accounts[0].notes.iter();
            assert!(!notes.any(|note| note.contains("names no unit")));
        }
    }
}

#[test]
fn whole_seconds_of_thousandths_that_nobody_works_in_seconds_are_milliseconds() {
    let text = "Date,User,Client,Time spent,Billable\n2026-03-16,Ana,Acme,2700000,Yes\n\
        2026-03-17,Rui,Beta,5400000,Yes\n2026-03-18,Ana,Acme,90000,Yes\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["hours"]),
        ["0.75", "1.5", "0.025"]
    );
    let exports = read_texts(&[("t.csv", text)]);
    let mut notes = exports.accounts[0].notes.iter();
    assert!(notes.any(|note| note.contains("are taken for milliseconds")));
}

#[test]
fn the_owner_of_an_entry_is_who_worked() {
    let text = "end_time,owner_name,request_id,start_time,time_spent,worklog_id\n\
        2026-03-16 08:45,Ana,71,2026-03-16 08:00,0:45,1\n";
    assert!(meanings_of(text).contains("owner_name: technician"));
}

#[test]
fn hours_to_bill_count_before_the_flag() {
    let text = "Date,Resource,Hours worked,Hours to bill,Billable\n\
        2026-03-16,Ana,3,2.5,Billable\n2026-03-17,Ana,3,,Billable\n2026-03-18,Ana,3,,No charge\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["hours", "billable_hours"]),
        ["3|2.5", "3|3", "3|0"]
    );
}

#[test]
fn work_on_the_own_work_is_told_apart() {
    let text = "Date,User,Hours,Work type,Project\n\
        2026-03-16,Ana,1,Documentation,\n2026-03-17,Ana,1,Onsite,Automation\n\
        2026-03-18,Ana,1,Onsite,Acme\n2026-03-19,Ana,1,,\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["improves"]),
        ["true", "true", "false", ""]
    );
}

#[test]
fn an_entry_meets_its_ticket() {
    let exports = read_texts(&[
        (
            "t.csv",
            "ticket id,created,status\n7,2026-03-01,Open\n8,2026-03-02,Open\n",
        ),
        (
            "h.csv",
            "date,user,hours,ticket\n2026-03-16,Ana,1,#8\n2026-03-17,Ana,1,99\n",
        ),
    ]);
    let tickets = rows_of(&exports, Tickets, &["created_at", "reference"]);
    assert_eq!(tickets, ["2026-03-01|", "2026-03-02|0"]);
    let entries = rows_of(&exports, TimeEntries, &["ticket", "technician"]);
    assert_eq!(entries, ["0|0", "1|0"]);
}

#[test]
fn an_entry_from_clock_to_clock_lasts_as_long() {
    let text = "Data;Usuário;Hora início;Hora fim;Faturável\n\
        16/03/2026;Ana;09:00;10:30;Sim\n16/03/2026;Ana;23:30;00:15;Não\n";
    assert_eq!(
        read_rows(TimeEntries, text, &["date", "hours", "billable_hours"]),
        ["2026-03-16 09:00|1.5|1.5", "2026-03-16 23:30|0.75|0"]
    );
}

#[test]
fn an_entry_without_a_length_is_set_aside() {
    let text = "Date,User,Hours\n2026-03-16,Ana,1\n2026-03-17,Ana,\n2026-03-18,Ana,lots\n";
    let exports = read_texts(&[("h.csv", text)]);
    assert_eq!(rows_of(&exports, TimeEntries, &["hours"]), ["1"]);
    let reasons: Vec<String> = exports
        .rejected
        .iter()
        .map(|row| row.reason.to_string())
        .collect();
    assert_eq!(
        reasons,
        [
            "`Hours` is empty",
            "`Hours` cannot be read as a length of time, such as 2:30 or 1d 2h"
        ]
    );
}

#[test]
fn a_column_that_names_its_unit_goes_before_one_that_does_not() {
    let text = |hours: [&str; 3]| {
        let [one, two, three] = hours;
        format!(
            "Name,Start Time,Hours,Time Spent,Category,Owner,Case\n\
             Sheet,2026-03-16T17:24:36,{one},5,Development,Ann,\n\
             Standup,2026-03-16T14:03:53,{two},10,Development,Ann,\n\
             Sprint,2026-03-17T14:03:53,{three},201,Development,Bob,\n"
        )
    };
    let hours = |text: &str| read_rows(TimeEntries, text, &["hours"]);
    assert_eq!(
        hours(&text(["0.08", "0.17", "3.35"])),
        ["0.17", "0.08", "3.35"]
    );
    // What says something else, such as what is billed, is not preferred.
    assert_eq!(hours(&text(["1", "1", "1"])), ["0.167", "0.083", "3.35"]);
}

#[test]
fn yes_and_no_name_nobody() {
    let text = "Date,Client,Project,Task,Hours,Billable?,Invoiced?,First Name,Last Name,Employee Id,Employee?\n\
        2026-03-16,Acme,Support,Desk,1.85,Yes,No,Ann,Lee,,Yes\n\
        2026-03-17,Acme,Support,Desk,1,Yes,No,Bob,Ray,,Yes\n\
        2026-03-18,Acme,Support,Desk,1,Yes,No,Ann,Lee,,Yes\n";
    let technicians = ["0", "1", "0"];
    assert_eq!(read_rows(TimeEntries, text, &["technician"]), technicians);
    assert!(!meanings_of(text).contains("Employee?"));
    let text = text
        .replace("Invoiced?", "Sent")
        .replace("Employee Id,", "Note,");
    assert_eq!(read_rows(TimeEntries, &text, &["technician"]), technicians);
    let text = "Ticket,Created,Status,Customer,Agent\n\
        1,2026-03-16,Open,Yes,Ann\n2,2026-03-16,Open,No,Ann\n";
    assert!(!meanings_of(text).contains("Customer"));
}

#[test]
fn the_customer_of_an_account_goes_before_its_name() {
    let text = "Issue Key,Hours,Work date,Full name,Account Name,Account Customer\n\
        SUP-1,1.5,2026-03-16 10:00,Ana,Care for Acme,Acme\nSUP-2,0.5,2026-03-17 12:00,Rui,Care for Beta,Beta\n";
    let clients = read_rows(TimeEntries, text, &["client"]);
    assert_eq!(clients, ["Acme", "Beta"]);
}

#[test]
fn of_two_dates_titled_alike_the_one_that_is_filled_is_used() {
    let row = |first: &str, day: usize| format!("{first},Ana,Acme,2026-03-0{day},1,yes,Support");
    let header = "Date,Technician,Client,Date,Hours,Billable,Work Type";
    for blank in ["", "later"] {
        let text = table(header, 6, |n| {
            if n % 2 == 0 {
                row("2026-02-20", n)
            } else {
                row(blank, n)
            }
        });
        let dates = read_rows(TimeEntries, &text, &["date"]);
        let expected: Vec<String> = (1..=6).map(|day| format!("2026-03-0{day}")).collect();
        assert_eq!(dates, expected, "{blank}");
    }
    // The first, where both are filled.
    let text = table(header, 6, |n| row("2026-02-20", n));
    let dates = read_rows(TimeEntries, &text, &["date"]);
    assert_eq!(dates, ["2026-02-20"; 6]);
}

#[test]
fn parts_of_a_day_are_times_as_spreadsheets_write_them() {
    let entries = |title: &str, lengths: [&str; 4]| {
        let text = table(&format!("Date,User,Client,{title},Billable"), 4, |n| {
            format!("2026-03-1{n},Ana,Acme,{},Yes", lengths[n - 1])
        });
        let told = read_texts(&[("h.csv", &text)]).accounts[0]
            .notes
            .iter()
            .any(|note| note.contains("parts of a day"));
        (read_rows(TimeEntries, &text, &["hours"]), told)
    };
    let parts = ["0.0625", "0.010416667", "0.041666667", "0.083333333"];
    for title in ["Hours", "Time spent", "Time spent (h)", "Total Hours"] {
        let (hours, told) = entries(title, parts);
        assert_eq!(hours, ["1.5", "0.25", "1", "2"], "{title}");
        assert!(told, "{title}");
    }
    // Quarters, tenths, hundredths and minutes of an hour are none.
    for lengths in [
        ["0.25", "0.5", "0.75", "0.5"],
        ["0.1", "0.2", "0.05", "0.9"],
        ["0.08", "0.17", "0.33", "0.67"],
        ["0.083333", "0.166667", "0.25", "0.5"],
        ["0.0625", "0.041666667", "1.5", "0.5"],
    ] {
        let (hours, told) = entries("Hours", lengths);
        assert!(!told, "{lengths:?}");
        let first: f64 = hours[0].parse().unwrap();
        let written: f64 = lengths[0].parse().unwrap();
        assert!((first - written).abs() < 0.001, "{lengths:?}");
    }
}

#[test]
fn a_length_alone_among_signs_for_nothing_is_a_total() {
    let list = "Worklog id,Author,Summary,Issue,Started,Labels,Time spent\n\
        1,Ana,Mail,VB-1,2026-03-16 08:00,_,35m\n2,Rui,_,VB-2,2026-03-17 08:00,_,25m\n";
    let exports = read_texts(&[("w.csv", format!("{list}_,_,_,_,,_,1h\n"))]);
    let rows = exports.accounts[0].rows;
    assert_eq!((rows.used, rows.not_a_record, rows.set_aside), (2, 1, 0));
    // Who worked on what is said of work.
    let exports = read_texts(&[("w.csv", format!("{list}_,Ana,_,VB-3,,_,1h\n"))]);
    assert_eq!(exports.accounts[0].rows.set_aside, 1);
}
