use std::fmt::Write as _;

use super::fields::{columns_of, labelled};
use crate::analysis::{Number, Record, Records, Side};
use crate::language::{Value, Words, say};
use crate::maturity::CriterionVerdict;
use crate::model::Reading;
use crate::report::wording;

/// The labels, in the order in which they stand.
const LABELS: [&str; 14] = [
    "explain-value",
    "explain-to-have-it",
    "explain-interval",
    "explain-made-of",
    "explain-target",
    "explain-verdict",
    "explain-gap",
    "explain-source",
    "explain-months",
    "explain-records",
    "explain-left-out",
    "explain-side-against",
    "explain-side-for",
    "explain-side-entering",
];

/// A text that grows by labelled lines.
struct Told<'w> {
    words: &'w Words,
    text: String,
    wide: usize,
}

impl Told<'_> {
    fn field(&mut self, label: &str, said: &str) {
        let line = labelled(self.words, label, self.wide, said);
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "  {line}");
    }
}

/// A number with its window, what it rests on, and how it stands against a
/// criterion, where one is given.
#[must_use]
pub fn number(words: &Words, number: &Number, criterion: Option<&CriterionVerdict>) -> String {
    let reading = &number.reading;
    let mut told = Told {
        words,
        text: format!(
            "{}: {}\n",
            words.known(number.title),
            wording::window(words, reading.window, reading.month)
        ),
        wide: columns_of(words, &LABELS, 0),
    };
    value(&mut told, reading);
    if let Some(criterion) = criterion {
        standing(&mut told, criterion);
    }
    if criterion.is_some_and(|criterion| criterion.months.is_some()) {
        months(&mut told, number, criterion);
    }
    match &number.records {
        Some(found) => records(&mut told, found),
        None if reading.outcome.is_ok() => {
            told.field("explain-records", &words.text("explain-tells-none"));
        }
        None => {}
    }
    told.text
}

fn value(told: &mut Told<'_>, reading: &Reading) {
    let words = told.words;
    let unit = reading.unit;
    let measured = match &reading.outcome {
        Ok(measured) => measured,
        Err(absence) => {
            let none = say!(words, "explain-none", reason = absence.spoken());
            told.field("explain-value", &none);
            told.field("explain-to-have-it", &words.say(&absence.remedy()));
            return;
        }
    };
    told.field("explain-value", &wording::show(words, unit, measured.value));
    if let Some((low, high)) = measured.interval {
        let interval = say!(
            words,
            "explain-interval-said",
            low = unit.spoken(low),
            high = unit.spoken(high)
        );
        told.field("explain-interval", &interval);
    }
    let n = wording::count(words, measured.n);
    let made_of = match (measured.numerator, measured.denominator) {
        (Some(numerator), Some(denominator)) => format!(
            "{} / {}, n {n}",
            plain(words, numerator),
            plain(words, denominator)
        ),
        (Some(numerator), None) => format!("{}, n {n}", plain(words, numerator)),
        _ => format!("n {n}"),
    };
    told.field("explain-made-of", &made_of);
}

/// A quantity: whole as it is, else with two decimals.
fn plain(words: &Words, value: f64) -> String {
    let decimals = if value.fract().abs() < 1e-9 { 0 } else { 2 };
    words.value(&Value::number(value, decimals))
}

fn standing(told: &mut Told<'_>, criterion: &CriterionVerdict) {
    let words = told.words;
    let target = wording::target(words, &criterion.target, criterion.unit);
    told.field("explain-target", &target);
    let rule = criterion
        .months
        .map(|months| wording::months_in_target(words, months));
    let mark = wording::mark(criterion.status);
    let status = wording::criterion_status(words, criterion.status);
    let verdict = match rule {
        Some(rule) => format!("{mark} {status}, {rule}"),
        None => format!("{mark} {status}"),
    };
    told.field("explain-verdict", &verdict);
    if let Some(gap) = wording::gap(words, criterion) {
        told.field("explain-gap", &gap);
    }
    let source = wording::linked_source(words, &criterion.source);
    told.field("explain-source", &source);
}

/// The months that a target has to hold in.
fn months(told: &mut Told<'_>, number: &Number, criterion: Option<&CriterionVerdict>) {
    let words = told.words;
    for (place, reading) in number.months.iter().enumerate() {
        let label = if place == 0 { "explain-months" } else { "" };
        let said = match &reading.outcome {
            Ok(measured) => {
                let is_met = criterion.map(|one| one.target.is_met_by(measured.value));
                let mark = match is_met {
                    Some(true) => "✓ ",
                    Some(false) => "✗ ",
                    None => "",
                };
                let value = wording::show(words, reading.unit, measured.value);
                let n = wording::count(words, measured.n);
                format!("{mark}{}  {value}, n {n}", reading.month)
            }
            Err(absence) => format!("? {}  {}", reading.month, words.say(&absence.spoken())),
        };
        told.field(label, &said);
    }
}

fn records(told: &mut Told<'_>, records: &Records) {
    let words = told.words;
    let counts: Vec<String> = [
        (
            records.against,
            say!(words, "explain-against", n = records.against),
        ),
        (
            records.in_favour,
            say!(words, "explain-for", n = records.in_favour),
        ),
        (
            records.counted,
            say!(words, "explain-entering", n = records.counted),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, said)| said)
    .collect();
    let counts = match counts.as_slice() {
        [] => words.text("explain-no-records"),
        some => some.join(", "),
    };
    let of = words.known(records.of);
    told.field("explain-records", &format!("{of}: {counts}"));
    for (reason, count) in &records.left_out {
        let reason = words.known(reason);
        let said = format!("{}: {reason}", wording::count(words, *count));
        told.field("explain-left-out", &said);
    }
    for (side, label) in [
        (Side::Against, "explain-side-against"),
        (Side::For, "explain-side-for"),
        (Side::Counted, "explain-side-entering"),
    ] {
        let mut label = label;
        for record in records.sample.iter().filter(|one| one.side == side) {
            told.field(label, &line(words, record));
            label = "";
        }
    }
}

/// A record in a line: where it stands, whom it is about, what it says.
fn line(words: &Words, record: &Record) -> String {
    let place = record
        .place
        .as_ref()
        .map_or_else(String::new, |(file, line)| format!("{file}:{line}  "));
    let subject = record.subject.as_ref().map(|subject| words.value(subject));
    let said = [subject.unwrap_or_default(), words.value(&record.text)];
    let said: Vec<String> = said.into_iter().filter(|part| !part.is_empty()).collect();
    let said = said.join(" | ");
    let more = match record.rows {
        0 | 1 => String::new(),
        rows => format!(" {}", say!(words, "explain-more-rows", n = rows - 1)),
    };
    // A ticket more or less needs no telling.
    let is_one_or_none = |part: f64| part.abs() < 1e-9 || (part - 1.0).abs() < 1e-9;
    let adds = if is_one_or_none(record.numerator) && is_one_or_none(record.denominator) {
        String::new()
    } else {
        let parts = [record.numerator, record.denominator];
        let [numerator, denominator] = parts.map(|part| plain(words, part));
        format!(" [{numerator} / {denominator}]")
    };
    format!("{place}{said}{more}{adds}")
}
