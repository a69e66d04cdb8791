//! What was found in records, for whoever asks for the ground of a number.

use std::fmt::Write as _;

use crate::analysis::{Analysis, Number, Record, Records, Side};
use crate::maturity::{CriterionVerdict, GateVerdict, SignVerdict};
use crate::model::{Headline, Reading, Unit};

use super::overview::{bounds, gate_standing, hardest_step, held, nothing_on_the_path};
use super::plain_text::visible;
use super::wording;
use crate::language::Words;

fn english() -> &'static Words {
    Words::english()
}

/// A number with its window, what it rests on, and how it stands against a
/// criterion, where one is given.
#[must_use]
pub fn number(number: &Number, criterion: Option<&CriterionVerdict>) -> String {
    let reading = &number.reading;
    let mut text = format!(
        "{}: {}\n",
        number.title,
        wording::window(english(), reading.window, reading.month)
    );
    value(&mut text, reading);
    if let Some(criterion) = criterion {
        standing(&mut text, criterion);
    }
    if criterion.is_some_and(|criterion| criterion.months.is_some()) {
        months(&mut text, number, criterion);
    }
    match &number.records {
        Some(records) => told(&mut text, records),
        None if reading.outcome.is_ok() => field(&mut text, "Records", "it tells none"),
        None => {}
    }
    text
}

fn field(text: &mut String, name: &str, said: &str) {
    let _ = writeln!(text, "  {name:10} {}", visible(said));
}

fn value(text: &mut String, reading: &Reading) {
    let unit = reading.unit;
    let measured = match &reading.outcome {
        Ok(measured) => measured,
        Err(absence) => {
            field(text, "Value", &format!("none: {absence}"));
            field(text, "To have it", &english().say(&absence.remedy()));
            return;
        }
    };
    field(text, "Value", &unit.show(measured.value));
    if let Some((low, high)) = measured.interval {
        let interval = format!("{} to {}, 95 times in 100", unit.show(low), unit.show(high));
        field(text, "Interval", &interval);
    }
    let made_of = match (measured.numerator, measured.denominator) {
        (Some(numerator), Some(denominator)) => {
            format!("{} / {}, ", plain(numerator), plain(denominator))
        }
        (Some(numerator), None) => format!("{}, ", plain(numerator)),
        _ => String::new(),
    };
    field(text, "Made of", &format!("{made_of}n {}", measured.n));
}

/// A quantity: whole as it is, else with two decimals.
fn plain(value: f64) -> String {
    if value.fract().abs() < 1e-9 {
        Unit::Count.show(value)
    } else {
        Unit::Money.show_finely(value)
    }
}

fn standing(text: &mut String, criterion: &CriterionVerdict) {
    let unit = criterion.unit;
    field(
        text,
        "Target",
        &wording::target(english(), &criterion.target, unit),
    );
    let rule = criterion
        .months
        .map(|months| wording::months_in_target(english(), months));
    let mark = wording::mark(criterion.status);
    let status = wording::criterion_status(english(), criterion.status);
    let verdict = match rule {
        Some(rule) => format!("{mark} {status}, {rule}"),
        None => format!("{mark} {status}"),
    };
    field(text, "Verdict", &verdict);
    if let Some(gap) = wording::gap(english(), criterion) {
        field(text, "Gap", &gap);
    }
    let source = &criterion.source;
    let link = source
        .url
        .as_ref()
        .map_or_else(String::new, |url| format!(" <{url}>"));
    let source = format!("{}{link} (grade {})", source.title, source.grade);
    field(text, "Source", &source);
}

/// The months that a target has to hold in.
fn months(text: &mut String, number: &Number, criterion: Option<&CriterionVerdict>) {
    for (place, reading) in number.months.iter().enumerate() {
        let name = if place == 0 { "Months" } else { "" };
        let said = match &reading.outcome {
            Ok(measured) => {
                let is_met = criterion.map(|one| one.target.is_met_by(measured.value));
                let mark = match is_met {
                    Some(true) => "✓ ",
                    Some(false) => "✗ ",
                    None => "",
                };
                let value = reading.unit.show(measured.value);
                format!("{mark}{}  {value}, n {}", reading.month, measured.n)
            }
            Err(absence) => format!("? {}  {absence}", reading.month),
        };
        field(text, name, &said);
    }
}

fn told(text: &mut String, records: &Records) {
    let counts = [
        (records.against, "against it"),
        (records.in_favour, "for it"),
        (records.counted, "entering it"),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{} {what}", wording::count(english(), *count)))
        .collect();
    let counts = match counts.as_slice() {
        [] => "none".to_owned(),
        some => some.join(", "),
    };
    field(text, "Records", &format!("{}: {counts}", records.of));
    for (reason, count) in &records.left_out {
        let said = format!("{}: {reason}", wording::count(english(), *count));
        field(text, "Left out", &said);
    }
    for (side, name) in [
        (Side::Against, "Against"),
        (Side::For, "For"),
        (Side::Counted, "Entering"),
    ] {
        let mut name = name;
        for record in records.sample.iter().filter(|one| one.side == side) {
            field(text, name, &line(record));
            name = "";
        }
    }
}

/// A record in a line: where it stands, whom it is about, what it says.
fn line(record: &Record) -> String {
    let place = record
        .place
        .as_ref()
        .map_or_else(String::new, |(file, line)| format!("{file}:{line}  "));
    let subject = record.subject.as_deref().unwrap_or_default();
    let parted = match (subject.is_empty(), record.text.is_empty()) {
        (false, false) => " | ",
        _ => "",
    };
    let more = match record.rows {
        0 | 1 => String::new(),
        rows => format!(
            " (and {} more rows)",
            wording::count(english(), rows as u64 - 1)
        ),
    };
    // A ticket more or less needs no telling.
    let is_one_or_none = |part: f64| part.abs() < 1e-9 || (part - 1.0).abs() < 1e-9;
    let adds = if is_one_or_none(record.numerator) && is_one_or_none(record.denominator) {
        String::new()
    } else {
        let [numerator, denominator] = [record.numerator, record.denominator].map(plain);
        format!(" [{numerator} / {denominator}]")
    };
    format!("{place}{subject}{parted}{}{more}{adds}", record.text)
}

/// A sign as it was judged.
#[must_use]
pub fn sign(sign: &SignVerdict) -> String {
    let reason = sign.reason.as_ref().map_or_else(String::new, |reason| {
        format!(": {}", visible(&english().say(reason)))
    });
    let mut text = format!(
        "{} {}{reason}\n",
        wording::mark(sign.status),
        wording::sign_status(english(), sign.status)
    );
    for caveat in &sign.caveats {
        let _ = writeln!(text, "  Mind: {}", visible(&english().say(caveat)));
    }
    text
}

/// A gate as it was judged, with each of its signs and criteria.
#[must_use]
pub fn gate(analysis: &Analysis, gate: &GateVerdict, title: impl Fn(&str) -> String) -> String {
    let verdict = analysis.verdict();
    let mut text = format!(
        "{} to {}, at the end of {}: {}\n",
        gate.from,
        gate.to,
        wording::month(english(), analysis.as_of),
        gate_standing(english(), verdict, gate)
    );
    text.push_str(&signs(analysis, gate.gate, title));
    text
}

/// The signs of a gate, each with what its criteria came to.
#[must_use]
pub fn signs(analysis: &Analysis, gate: u8, title: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    let of_gate = analysis.verdict().signs.iter();
    for sign in of_gate.filter(|sign| sign.gate == gate) {
        let core = if sign.core { " (core)" } else { "" };
        let _ = writeln!(
            text,
            "\n  {} {:2}  {}{core}",
            wording::mark(sign.status),
            sign.number,
            visible(&sign.title)
        );
        if sign.criteria.is_empty() {
            let reason = wording::reason(english(), sign.reason.as_ref());
            let _ = writeln!(text, "        {}", visible(&reason));
        }
        for criterion in &sign.criteria {
            let _ = writeln!(
                text,
                "        {}",
                criterion_line(analysis, criterion, &title)
            );
        }
    }
    text
}

fn criterion_line(
    analysis: &Analysis,
    criterion: &CriterionVerdict,
    title: &impl Fn(&str) -> String,
) -> String {
    let target = wording::target(english(), &criterion.target, criterion.unit);
    let value =
        wording::judged_value(english(), criterion).unwrap_or_else(|| "no value".to_owned());
    let rule = criterion.months.map_or_else(String::new, |months| {
        format!(", {}", wording::months_in_target(english(), months))
    });
    let reason = criterion
        .reason
        .as_ref()
        .map_or_else(String::new, |reason| format!(": {}", english().say(reason)));
    let records = analysis
        .records_of(criterion)
        .map_or_else(String::new, |records| {
            format!(
                "; {} {} against, {} for",
                wording::count(english(), records.against),
                records.of,
                wording::count(english(), records.in_favour)
            )
        });
    visible(&format!(
        "{} {}: {value}, target {target}{rule}{records}{reason}",
        wording::mark(criterion.status),
        title(&criterion.metric)
    ))
}

/// The phase as it was inferred: its bounds, its gates, and what binds.
#[must_use]
pub fn phase(analysis: &Analysis, title: impl Fn(&str) -> String) -> String {
    let verdict = analysis.verdict();
    let phase = match verdict.headline {
        Headline::Determined(phase) => phase.to_string(),
        Headline::NotDetermined => "not determined".to_owned(),
    };
    let mut text = format!(
        "Phase at the end of {}: {phase}\n",
        wording::month(english(), analysis.as_of)
    );
    let _ = writeln!(
        text,
        "{}\n{}\n",
        bounds(english(), verdict),
        held(english(), analysis)
    );
    for gate in &verdict.gates {
        let _ = writeln!(
            text,
            "  gate-{}  {} to {}: {}",
            gate.gate,
            gate.from,
            gate.to,
            gate_standing(english(), verdict, gate)
        );
    }
    text.push_str("\nWhat binds\n");
    if hardest_step(analysis).is_none() {
        let _ = writeln!(text, "  {}", nothing_on_the_path(english(), analysis));
    }
    for step in &analysis.path {
        let core = if step.core { ", core" } else { "" };
        let _ = writeln!(
            text,
            "  {}  (gate {}{core})",
            criterion_line(analysis, &step.criterion, &title),
            step.gate
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{gate, number, phase, sign};
    use crate::analysis::{Number, Records, Side};
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
            number(&found, criterion),
            "Resolution SLA met: in October 2026
  Value      91.7 %
  Interval   88.9 % to 93.9 %, 95 times in 100
  Made of    446 / 486, n 486
  Target     at least 90 %
  Verdict    ✓ met, on target in 5 of the last 6 months, 5 needed
  Gap        reached with 1.7 points to spare
  Source     Advanced Global MSP Coaching, Unicorn or Narwhal: completion above 90 % <https://agmspcoaching.com/blog/unicorn-or-narwhal-how-does-your-client-experience-measure-up> (grade B)
  Months     ✓ 2026-10  91.7 %, n 486
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
            number(&found, None),
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
        let text = number(&found, None);
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
        let text = gate(&analysis, &verdict.gates[1], title);
        assert!(text.starts_with("Stable to Proactive, at the end of October 2026: not passed"));
        assert!(text.contains("✓  6  SLAs are met consistently"), "{text}");
        assert!(
            text.contains("same_client_volume_change: -3.1 % a year"),
            "{text}"
        );
        let text = phase(&analysis, title);
        assert!(
            text.starts_with("Phase at the end of October 2026: Stable\n"),
            "{text}"
        );
        let (_, binds) = text.split_once("What binds").unwrap();
        assert!(binds.contains("same_client_volume_change"), "{text}");
        assert!(sign(&verdict.signs[5]).starts_with("✓ met\n"));
    }
}
