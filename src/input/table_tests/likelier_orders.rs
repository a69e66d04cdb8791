//! Dates of which none proves whether the day or the month comes first.

use std::ops::RangeInclusive;

use crate::input::read_texts;

/// The first and the last day of a table.
fn days(text: &str) -> String {
    let account = read_texts(&[("export.csv", text)]).accounts.swap_remove(0);
    assert!(account.refusal.is_none(), "{:?}\n{text}", account.refusal);
    assert!(account.rows.adds_up(), "{text}");
    let [first, last] = [account.first, account.last].map(Option::unwrap_or_default);
    format!("{first} {last}")
}

/// A row for each of these numbers in each date, so many times; `row` is given
/// the number of the row and what varies in its date.
fn rows(
    header: &str,
    varying: RangeInclusive<u32>,
    times: usize,
    row: impl Fn(usize, u32) -> String,
) -> String {
    let dates = varying.flat_map(|varies| std::iter::repeat_n(varies, times));
    let rows = dates
        .enumerate()
        .map(|(number, varies)| row(1000 + number, varies));
    std::iter::once(header.to_owned())
        .chain(rows)
        .collect::<Vec<String>>()
        .join("\n")
}

#[test]
fn a_week_of_work_in_a_language_of_day_first_is_a_week() {
    const WEEK: &str = "2026-03-02 2026-03-07";
    for times in [1, 2, 5] {
        for (header, before, after) in [
            (
                "ID;Título;Entidade;Data de abertura;Status",
                ";Impressora;Acme;",
                ";Fechado",
            ),
            (
                "Chamado,Data de abertura,Cliente,Status",
                ",",
                ",Acme,Fechado",
            ),
            ("Ticket ID,Created,Company,Status", ",", ",Acme,Fechado"),
            ("Ticket ID,Created,Company,Priority", ",", ",Acme,Crítica"),
            ("Ticket ID;Created;Company;Status", ";", ";Acme;Closed"),
            ("Ticket,Erstellt am,Kunde,Status", ",", ",Acme,Geschlossen"),
            ("Ticket,Aangemaakt op,Klant,Status", ",", ",Acme,Gesloten"),
        ] {
            let text = rows(header, 2..=7, times, |number, day| {
                format!("{number}{before}{day:02}/03/2026 08:10{after}")
            });
            assert_eq!(days(&text), WEEK, "{text}");
        }
        let text = rows("Data;Cliente;Técnico;Horas", 2..=7, times, |_, day| {
            format!("{day:02}/03/2026;Acme;Ana;1,5")
        });
        assert_eq!(days(&text), WEEK, "{text}");
        let text = rows(
            "Data da resposta;Cliente;Chamado;Nota",
            2..=7,
            times,
            |number, day| format!("{day:02}/03/2026;Acme;{number};5"),
        );
        assert_eq!(days(&text), WEEK, "{text}");
    }
}

#[test]
fn work_that_lies_close_together_in_one_order_is_of_that() {
    let tickets = |varying: RangeInclusive<u32>, times: usize, date: fn(u32) -> String| {
        let text = rows(
            "Ticket ID,Created,Company,Status",
            varying,
            times,
            |number, varies| format!("{number},{},Acme,Closed", date(varies)),
        );
        days(&text)
    };
    let day_first = |day: u32| format!("{day:02}/03/2026");
    let month_first = |day: u32| format!("03/{day:02}/2026");
    for times in [1, 3] {
        assert_eq!(tickets(2..=7, times, day_first), "2026-03-02 2026-03-07");
        assert_eq!(tickets(2..=7, times, month_first), "2026-03-02 2026-03-07");
        // January in the one order, or the first of each month in the other.
        assert_eq!(
            tickets(2..=7, times, |day| format!("01/{day:02}/2026")),
            "2026-01-02 2026-01-07"
        );
        assert_eq!(
            tickets(2..=7, times, |day| format!("{day:02}/01/2026")),
            "2026-02-01 2026-07-01"
        );
        assert_eq!(
            tickets(2..=7, times, |day| format!("{day:02}/01/2026 09:30")),
            "2026-01-02 2026-01-07"
        );
    }
    // Few days tell where each has many tickets.
    assert_eq!(tickets(2..=6, 4, day_first), "2026-03-02 2026-03-06");
    assert_eq!(tickets(2..=4, 1, day_first), "2026-02-03 2026-04-03");
}

#[test]
fn hours_of_each_month_are_no_twelve_days_of_work() {
    let hours = |date: fn(u32) -> String, varying: RangeInclusive<u32>| {
        let row = |_: usize, varies: u32| format!("{},Ana,Acme,120", date(varies));
        days(&rows("Date,User,Client,Hours", varying, 1, row))
    };
    let year = "2026-01-01 2026-12-01";
    assert_eq!(hours(|month| format!("01/{month:02}/2026"), 1..=12), year);
    assert_eq!(hours(|month| format!("{month:02}/01/2026"), 1..=12), year);
}

#[test]
fn what_is_billed_each_month_to_the_same_clients_is_no_week_of_bills() {
    let bills = |header: &str, mark: char, times: usize, date: &dyn Fn(u32) -> String| {
        let row = |number: usize, varies: u32| {
            let client = ["Acme", "Beta"][number % 2];
            format!("{number}{mark}{client}{mark}{}{mark}500", date(varies))
        };
        days(&rows(header, 2..=12, times, row))
    };
    let english = "Invoice Number,Customer,Invoice Date,Total";
    let portuguese = "Número da fatura;Cliente;Data de emissão;Valor total";
    for day in ["01", "05"] {
        let months = format!("2026-02-{day} 2026-12-{day}");
        let day_first = |month: u32| format!("{day}/{month:02}/2026");
        let month_first = |month: u32| format!("{month:02}/{day}/2026");
        for times in [1, 2, 4] {
            assert_eq!(bills(english, ',', times, &day_first), months);
            assert_eq!(bills(english, ',', times, &month_first), months);
            assert_eq!(bills(portuguese, ';', times, &day_first), months);
        }
    }
    let month_first = |month: u32| format!("{month:02}/01/2026");
    assert_eq!(
        bills(portuguese, ';', 2, &month_first),
        "2026-02-01 2026-12-01"
    );
    let in_march = |day: u32| format!("{day:02}/03/2026");
    assert_eq!(
        bills(portuguese, ';', 2, &in_march),
        "2026-03-02 2026-03-12"
    );
}

#[test]
fn a_week_of_bills_to_many_clients_is_no_bill_of_each_month() {
    let header = "Invoice Number,Customer,Invoice Date,Total";
    let text = rows(header, 2..=7, 3, |number, day| {
        format!("{number},Firm {number},{day:02}/03/2026,500")
    });
    assert_eq!(days(&text), "2026-03-02 2026-03-07");
}

#[test]
fn agreements_begin_with_months() {
    let starts = |date: fn(u32) -> String| {
        let header = "Contract,Customer,Plan,Amount,Billing Cycle,Start Date";
        days(&rows(header, 2..=9, 1, |number, month| {
            format!("{number},Firm {number},Care,500,Monthly,{}", date(month))
        }))
    };
    let months = "2026-02-01 2026-09-01";
    assert_eq!(starts(|month| format!("01/{month:02}/2026")), months);
    assert_eq!(starts(|month| format!("{month:02}/01/2026")), months);
}

#[test]
fn what_has_higher_numbers_came_later() {
    const DAYS: [(u32, u32); 7] = [(5, 2), (9, 2), (2, 3), (7, 3), (1, 4), (4, 4), (11, 4)];
    const WRITTEN: [fn(u32, u32) -> String; 2] = [
        |day, month| format!("{day:02}/{month:02}/2026"),
        |day, month| format!("{month:02}/{day:02}/2026"),
    ];
    let table = |write: fn(u32, u32) -> String, is_turned: bool| {
        let rows = DAYS.iter().enumerate();
        let mut rows: Vec<String> = rows
            .map(|(n, (day, month))| format!("INC0{n},{},Acme,Closed", write(*day, *month)))
            .collect();
        if is_turned {
            rows.reverse();
        }
        days(&format!(
            "Ticket ID,Opened,Company,Status\n{}",
            rows.join("\n")
        ))
    };
    for is_turned in [false, true] {
        for write in WRITTEN {
            assert_eq!(table(write, is_turned), "2026-02-05 2026-04-11");
        }
    }
}

#[test]
fn a_date_beyond_doubt_beside_it_proves_the_order_of_another() {
    let text = rows("Ticket ID,Created,Resolved,Status", 5..=7, 1, |n, day| {
        format!("{n},{day:02}/03/2026,2026-03-{day:02} 10:00,Closed")
    });
    assert_eq!(days(&text), "2026-03-05 2026-03-07");
    let account = read_texts(&[("t.csv", text)]).accounts.swap_remove(0);
    assert!(account.questions.is_empty());
}
