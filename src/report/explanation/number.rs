use std::fmt::Write as _;

use super::english;
use crate::analysis::{Number, Record, Records, Side};
use crate::maturity::CriterionVerdict;
use crate::model::{Reading, Unit};
use crate::report::plain_text::visible;
use crate::report::wording;

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
