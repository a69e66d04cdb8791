//! Dates of both orders in one column: each row is read in its own, where
//! something tells it, and set aside where nothing does.

use super::rows_of;
use crate::config::Configuration;
use crate::input::{Exports, known_names, read_texts, read_texts_as};
use crate::model::TableKind::Invoices;

fn issued(exports: &Exports) -> Vec<String> {
    assert!(exports.accounts[0].rows.adds_up());
    rows_of(exports, Invoices, &["issued_at"])
}

fn with_numbers(header: &str, rows: &[String]) -> String {
    let rows = rows.iter().enumerate();
    let rows = rows.map(|(number, row)| format!("\nF{number},Acme,{row}"));
    format!("Invoice Number,Client,{header}{}", rows.collect::<String>())
}

fn caveats(exports: &Exports) -> Vec<&str> {
    exports.caveats.iter().map(|caveat| caveat.id).collect()
}

/// Days of March, none of them in order, of which every other is written with
/// the month first, and two dates that may be either.
fn mingled() -> String {
    let row = |n: usize| {
        let day = 13 + n * 5 % 12;
        if n.is_multiple_of(2) {
            format!("03/{day}/2026,10")
        } else {
            format!("{day}/03/2026,10")
        }
    };
    let mut rows: Vec<String> = (1..=12).map(row).collect();
    rows.extend(["04/05/2026,10", "06/07/2026,10", "05/05/2026,10"].map(str::to_owned));
    with_numbers("Invoice Date,Total", &rows)
}

#[test]
fn the_dates_beside_and_around_a_date_tell_its_order() {
    let rows = [
        "08/03/2026,09/02/2026",
        "08/14/2026,09/13/2026",
        "09/04/2026,10/04/2026",
        "09/05/2026,10/05/2026",
        "14/09/2026,14/10/2026",
        "15/09/2026,15/10/2026",
        "03/10/2026,02/11/2026",
        "16/10/2026,15/11/2026",
    ];
    let rows = rows.map(|dates| format!("{dates},10"));
    let text = with_numbers("Invoice Date,Due Date,Total", &rows);
    let exports = read_texts(&[("i.csv", text)]);
    assert_eq!(
        issued(&exports),
        [
            "2026-08-03",
            "2026-08-14",
            "2026-09-04",
            "2026-09-05",
            "2026-09-14",
            "2026-09-15",
            "2026-10-03",
            "2026-10-16"
        ]
    );
    assert!(exports.accounts[0].questions.is_empty());
    assert!(caveats(&exports).contains(&"caveat-of-file"));
}

#[test]
fn halves_of_two_orders_are_read_each_in_its_own() {
    // In no order of days, so that only the rows around tell.
    let half = |month_first: bool| {
        (0..18_usize).map(move |n| {
            let (day, month) = (1 + n * 7 % 28, 3 + n % 2);
            if month_first {
                format!("{month:02}/{day:02}/2026,10")
            } else {
                format!("{day:02}/{month:02}/2026,10")
            }
        })
    };
    let rows: Vec<String> = half(true).chain(half(false)).collect();
    let exports = read_texts(&[("i.csv", with_numbers("Invoice Date,Total", &rows))]);
    let read = issued(&exports);
    let (one, other): (Vec<String>, Vec<String>) = half(false)
        .map(|row| (row[..2].to_owned(), row[3..5].to_owned()))
        .unzip();
    let expected = one
        .iter()
        .zip(&other)
        .map(|(day, month)| format!("2026-{month}-{day}"));
    let expected: Vec<String> = expected.collect();
    // Between the last that is told of the one half and the first of the
    // other nothing tells.
    let set_aside = exports.accounts[0].rows.set_aside as usize;
    assert!(set_aside < 6, "{set_aside}");
    assert_eq!(read.len() + set_aside, 36);
    assert!(read.iter().all(|day| expected.contains(day)), "{read:?}");
}

#[test]
fn what_nothing_tells_is_set_aside_and_asked() {
    let text = mingled();
    let exports = read_texts(&[("i.csv", &text)]);
    let read = issued(&exports);
    assert_eq!(read.len(), 13, "{read:?}");
    assert!(read.contains(&"2026-05-05".to_owned()));
    let account = &exports.accounts[0];
    assert_eq!(account.rows.set_aside, 2);
    let why = exports.rejected[0].reason.to_string();
    assert!(
        why.contains("begin with the day or with the month"),
        "{why}"
    );
    assert_eq!(account.questions[0].asks.id, "question-two-orders");
    assert!(caveats(&exports).contains(&"caveat-of-file"));

    let line = &account.questions[0].choices[2].setting;
    assert_eq!(line, "date_order = \"month/day/year\"");
    let configuration = format!("[[files]]\nmatch = \"i.csv\"\n{line}\n");
    let configuration = Configuration::parse("c.toml", &configuration, &known_names()).unwrap();
    let exports = read_texts_as(&[("i.csv", &text)], &configuration);
    let read = issued(&exports);
    assert_eq!(read.len(), 15);
    for day in ["2026-04-05", "2026-06-07", "2026-05-05"] {
        assert!(read.contains(&day.to_owned()), "{day}");
    }
    assert!(exports.accounts[0].questions.is_empty());
}

#[test]
fn a_stray_date_or_two_turn_no_other_round() {
    let mut rows: Vec<String> = (13..29).map(|day| format!("{day}/03/2026,10")).collect();
    rows.push("04/05/2026,10".to_owned());
    rows.push("03/14/2026,10".to_owned());
    rows.push("03/15/2026,10".to_owned());
    let exports = read_texts(&[("i.csv", with_numbers("Invoice Date,Total", &rows))]);
    let read = issued(&exports);
    assert_eq!(read.len(), 17);
    assert!(read.contains(&"2026-05-04".to_owned()), "{read:?}");
    assert_eq!(exports.accounts[0].rows.set_aside, 2);
    assert!(caveats(&exports).contains(&"caveat-of-file"));
}
