//! Examples from a provider made up by hand.

use super::{gate, number, phase, sign};
use crate::analysis::{Number, Records, Side};
use crate::language::Words;
use crate::model::{Absence, Measured, Reading, Unit};
use crate::report::fixture;

fn reading(outcome: Result<Measured, Absence>) -> Reading {
    Reading {
        metric: "sla_resolution_compliance",
        month: fixture::as_of(),
        window: 1,
        unit: Unit::Share,
        outcome,
    }
}

fn measured() -> Measured {
    Measured {
        value: 0.917,
        n: 486,
        numerator: Some(446.0),
        denominator: Some(486.0),
        interval: Some((0.889, 0.939)),
    }
}

#[test]
fn a_number_tells_all_that_it_takes_to_argue_with_it() {
    let analysis = fixture::analysis();
    let records: Records = analysis.records[0].records.clone();
    let found = Number {
        title: "Resolution SLA met",
        reading: reading(Ok(measured())),
        months: vec![reading(Ok(measured())), reading(Err(Absence::NoRows))],
        records: Some(records),
    };
    let judged = analysis.verdict().signs.iter();
    let mut criteria = judged.flat_map(|sign| &sign.criteria);
    let criterion = criteria.find(|one| one.metric == "sla_resolution_compliance");
    assert_eq!(
            number(Words::english(), &found, criterion),
            "Resolution SLA met: in October 2026
  Value      91.7%
  Interval   88.9% to 93.9%, 95 times in 100
  Made of    446 / 486, n 486
  Target     at least 90%
  Verdict    ✓ met, on target in 5 of the last 6 months, 5 needed
  Gap        reached with 1.7 points to spare
  Source     Advanced Global MSP Coaching, Unicorn or Narwhal: completion above 90% <https://agmspcoaching.com/blog/unicorn-or-narwhal-how-does-your-client-experience-measure-up> (grade B: a practitioner's working threshold)
  Months     ✓ 2026-10  91.7%, n 486
             ? 2026-10  no record falls into the months it takes
  Records    tickets: 40 against it, 446 for it, 2 entering it
  Left out   12: no client
  Against    exports/tickets-2026-10.csv:812  Acme, 2026-10 | T-104, Acme, opened 2026-10-02 09:14 (and 2 more rows)
  For        exports/tickets-2026-10.csv:812  Acme, 2026-10 | T-99, Acme, opened 2026-10-01 (and 2 more rows)
"
        );
}

#[test]
fn a_number_that_is_not_there_says_what_would_give_it() {
    let absence = Absence::NoColumn(crate::model::TableKind::Tickets, "client");
    let found = Number {
        title: "Resolution SLA met",
        reading: reading(Err(absence)),
        months: Vec::new(),
        records: None,
    };
    assert_eq!(
        number(Words::english(), &found, None),
        "Resolution SLA met: in October 2026
  Value      none: the export of tickets has no column for client
  To have it Add the column for client to the export of tickets.
"
    );
}

#[test]
fn a_hostile_record_is_only_read() {
    let case = fixture::Case::hostile();
    let records = case.analysis.records[0].records.clone();
    let found = Number {
        title: "x",
        reading: reading(Ok(measured())),
        months: Vec::new(),
        records: Some(records),
    };
    let text = number(Words::english(), &found, None);
    let is_safe = |c: char| c == '\n' || !crate::report::plain_text::is_unreadable(c);
    assert!(text.chars().all(is_safe), "{text}");
    assert!(
        found
            .records
            .unwrap()
            .sample
            .iter()
            .any(|one| one.side == Side::For)
    );
}

#[test]
fn gates_and_phases_tell_what_binds() {
    let analysis = fixture::analysis();
    let verdict = analysis.verdict();
    let title = |metric: &str| metric.to_owned();
    let text = gate(Words::english(), &analysis, &verdict.gates[1], title);
    assert!(text.starts_with("Stable to Proactive, at the end of October 2026: not passed"));
    assert!(text.contains("✓  6  SLAs are met consistently"), "{text}");
    assert!(
        text.contains("same_client_volume_change: -3.1% a year"),
        "{text}"
    );
    let text = phase(Words::english(), &analysis, title);
    assert!(
        text.starts_with("Phase at the end of October 2026: Stable\n"),
        "{text}"
    );
    let (_, binds) = text.split_once("What binds").unwrap();
    assert!(binds.contains("same_client_volume_change"), "{text}");
    assert!(sign(Words::english(), &verdict.signs[5]).starts_with("✓ met\n"));
}
