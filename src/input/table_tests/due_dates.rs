//! Due dates, and outcomes beside them.

use super::{rows_of, table};
use crate::input::read_texts;
use crate::model::TableKind::Sla;

/// How many targets were met and missed, and what has to be known of them.
fn outcomes(text: &str) -> (usize, usize, Vec<String>) {
    let exports = read_texts(&[("export.csv", text)]);
    let met = rows_of(&exports, Sla, &["met"]);
    let count = |said: &str| met.iter().filter(|met| *met == said).count();
    let caveats = exports.caveats.iter().map(ToString::to_string);
    (count("true"), count("false"), caveats.collect())
}

fn row(n: usize, due: &str, met: bool) -> String {
    let day = 1 + n % 28;
    let met = if met { "TRUE" } else { "FALSE" };
    format!("{n},Acme,2026-03-{day:02} 08:00,{due},Closed,{met},2026-03-{day:02} 16:15")
}

const HEADER: &str = "number,company,opened_at,sla_due,state,made_sla,closed_at";

#[test]
fn a_due_column_without_a_date_says_nothing_of_the_outcomes_beside_it() {
    for due in ["UNKNOWN", "N/A", ""] {
        let text = table(HEADER, 6, |n| row(n, due, n != 4));
        let (met, missed, caveats) = outcomes(&text);
        assert_eq!((met, missed), (5, 1), "{due}");
        assert!(
            !caveats.iter().any(|caveat| caveat.contains("due date")),
            "{caveats:?}"
        );
    }
}

#[test]
fn hardly_any_due_date_does_not_tell_which_tickets_had_a_target() {
    let due = |n: usize| if n == 7 { "2026-03-20 12:00" } else { "" };
    let text = table(HEADER, 40, |n| row(n, due(n), n % 8 != 0));
    let (met, missed, caveats) = outcomes(&text);
    assert_eq!((met, missed), (35, 5));
    let told = "Only 1 of 40 tickets with a resolution outcome carry a due date";
    assert!(
        caveats.iter().any(|caveat| caveat.starts_with(told)),
        "{caveats:?}"
    );
}

#[test]
fn an_outcome_that_may_be_a_default_needs_its_due_date() {
    let due = |n: usize| {
        if n.is_multiple_of(4) {
            "2026-03-30 12:00"
        } else {
            ""
        }
    };
    // A fair part of the tickets is promised something.
    let text = table(HEADER, 40, |n| row(n, due(n), n % 8 != 0));
    assert_eq!(outcomes(&text).0 + outcomes(&text).1, 10);
    // Hardly any is, but all others say the same.
    let due = |n: usize| if n == 7 { "2026-03-30 12:00" } else { "" };
    let text = table(HEADER, 40, |n| row(n, due(n), true));
    assert_eq!(outcomes(&text).0, 1);
}
