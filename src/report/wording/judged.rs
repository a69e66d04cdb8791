//! Values beside their targets: what they rest on, and how far they are off.

use super::{count, reason, records, show};
use crate::language::{Message, Value, Words, say};
use crate::maturity::{CriterionVerdict, MonthsInTarget};
use crate::model::{Month, Operator, Source, Target, Unit};
use crate::report::document::Document;

pub(in crate::report) fn target(words: &Words, target: &Target, unit: Unit) -> String {
    words.say(&target.spoken(unit))
}

/// A distance between two values: points, where they are shares.
pub(in crate::report) fn distance(unit: Unit, size: f64) -> Value {
    match unit {
        Unit::Share | Unit::ChangePerYear => points(size, 1),
        unit => unit.spoken(size),
    }
}

/// The same with the decimals that it takes.
fn small_distance(unit: Unit, size: f64) -> Value {
    match unit {
        Unit::Share | Unit::ChangePerYear => points(size, 3),
        unit => unit.spoken_finely(size),
    }
}

fn points(share: f64, decimals: usize) -> Value {
    let value = Value::number(share * 100.0, decimals);
    Message::new("unit-points").with("value", value).into()
}

/// How far the value is from its target, for instance `3.6 points short`.
pub(in crate::report) fn gap(words: &Words, criterion: &CriterionVerdict) -> Option<String> {
    let gap = criterion.gap().filter(|gap| gap.is_finite())?;
    let mut size = words.value(&distance(criterion.unit, gap.abs()));
    // What rounds to nothing is nothing to spare, but is not nothing short.
    let is_nothing = !size.bytes().any(|b| (b'1'..=b'9').contains(&b));
    if is_nothing && gap > 0.0 {
        size = words.value(&small_distance(criterion.unit, gap));
    }
    Some(match (gap <= 0.0, criterion.target.operator) {
        (true, _) if is_nothing => words.text("gap-just-reached"),
        (true, _) => say!(words, "gap-to-spare", size = size),
        (false, Operator::AtLeast) => say!(words, "gap-short", size = size),
        (false, Operator::AtMost) => say!(words, "gap-too-much", size = size),
        (false, Operator::Between) => say!(words, "gap-outside", size = size),
    })
}

/// A criterion's value as a person reads it: with more decimals where rounding
/// would make a missed target look reached.
pub(in crate::report) fn judged_value(
    words: &Words,
    criterion: &CriterionVerdict,
) -> Option<String> {
    let unit = criterion.unit;
    let shown = value(words, criterion.value, unit)?;
    let missed = criterion.gap().is_some_and(|gap| gap > 0.0);
    if missed && shown == show(words, unit, criterion.target.value) {
        let finely = |value| words.value(&unit.spoken_finely(value));
        return criterion.value.map(finely);
    }
    Some(shown)
}

/// A criterion's value beside its target, with what it rests on.
pub(in crate::report) fn held_against(
    document: &Document<'_>,
    criterion: &CriterionVerdict,
) -> String {
    let words = document.words;
    let metric = document.metric_title(&criterion.metric);
    let aimed = target(words, &criterion.target, criterion.unit);
    let Some(shown) = judged_value(words, criterion) else {
        return say!(
            words,
            "summary-not-measured",
            metric = metric,
            reason = reason(words, criterion.reason.as_ref()),
            target = aimed
        );
    };
    let distance = gap(words, criterion).filter(|_| criterion.months.is_none());
    let aimed = distance.map_or(aimed.clone(), |gap| format!("{aimed}: {gap}"));
    say!(
        words,
        "summary-value",
        metric = metric,
        value = shown,
        target = aimed,
        records = records(words, criterion.n),
        window = window(words, criterion.window, document.analysis.as_of)
    )
}

/// The value as a person reads it; `None` for what is no number.
pub(in crate::report) fn value(words: &Words, value: Option<f64>, unit: Unit) -> Option<String> {
    value
        .filter(|value| value.is_finite())
        .map(|value| show(words, unit, value))
}

/// The stretch of time that a value looks back over.
pub(in crate::report) fn window(words: &Words, months: u32, last: Month) -> String {
    match months {
        0 | 1 => say!(words, "window-month", month = last),
        months => say!(words, "window-months", n = months, month = last),
    }
}

/// In how many months the target held, and how many it takes.
pub(in crate::report) fn months_in_target(words: &Words, months: MonthsInTarget) -> String {
    let MonthsInTarget {
        needed,
        of,
        met,
        measured,
    } = months;
    if measured < of {
        return say!(
            words,
            "months-on-target-some-measured",
            met = met,
            of = of,
            needed = needed,
            measured = measured
        );
    }
    say!(
        words,
        "months-on-target",
        met = met,
        of = of,
        needed = needed
    )
}

pub(in crate::report) fn interval(
    words: &Words,
    interval: (f64, f64),
    unit: Unit,
) -> Option<String> {
    let low = value(words, Some(interval.0), unit)?;
    let high = value(words, Some(interval.1), unit)?;
    Some(say!(words, "interval", low = low, high = high))
}

/// What a value rests on: `1,417 of 1,503 records`.
pub(in crate::report) fn basis(words: &Words, criterion: &CriterionVerdict) -> String {
    let n = records(words, criterion.n);
    // Of other quotients the upper part is no part of the lower.
    if criterion.unit != Unit::Share {
        return n;
    }
    let numerator = value(words, criterion.numerator, Unit::Count);
    let denominator = value(words, criterion.denominator, Unit::Count);
    match (numerator, denominator) {
        (Some(part), Some(whole)) if whole == count(words, criterion.n) => {
            say!(words, "part-of-records", part = part, records = n)
        }
        (Some(part), Some(whole)) => {
            say!(
                words,
                "part-of-whole",
                part = part,
                whole = whole,
                records = n
            )
        }
        _ => n,
    }
}

/// Where a target comes from, and how much weight that bears.
pub(in crate::report) fn source(words: &Words, source: &Source) -> String {
    let weight = weight(words, source);
    // A model that has nothing to cite says so in the title as well.
    if source.title == source.grade {
        return weight;
    }
    let title = words.known(&source.title);
    say!(words, "source-with-grade", title = &*title, grade = weight)
}

/// What a source is worth.
fn weight(words: &Words, source: &Source) -> String {
    words.text(match source.grade.as_str() {
        "A" => "grade-a",
        "B" => "grade-b",
        "C" => "grade-c",
        "D" => "grade-d",
        "judgement" => "grade-judgement",
        _ => "grade-unknown",
    })
}

/// A source with its address, for whoever reads it on a terminal.
#[must_use]
pub fn linked_source(words: &Words, source: &Source) -> String {
    let weight = weight(words, source);
    if source.title == source.grade {
        return weight;
    }
    let title = words.known(&source.title);
    match &source.url {
        Some(url) => format!("{title} <{url}> ({weight})"),
        None => format!("{title} ({weight})"),
    }
}

#[cfg(test)]
mod tests {
    use super::{gap, months_in_target, target, window};
    use crate::language::Words;
    use crate::maturity::MonthsInTarget;
    use crate::model::{Operator, Target, Unit};
    use crate::report::fixture;

    fn at(operator: Operator, value: f64, upper: Option<f64>) -> Target {
        Target {
            operator,
            value,
            upper,
        }
    }

    #[test]
    fn targets_are_spoken_with_their_unit() {
        let share = at(Operator::AtLeast, 0.9, None);
        assert_eq!(
            target(Words::english(), &share, Unit::Share),
            "at least 90%"
        );
        let days = at(Operator::AtMost, 60.0, None);
        assert_eq!(
            target(Words::english(), &days, Unit::Days),
            "at most 60 days"
        );
        let band = at(Operator::Between, 0.2, Some(0.305));
        assert_eq!(
            target(Words::english(), &band, Unit::Share),
            "between 20% and 30.5%"
        );
    }

    #[test]
    fn gaps_of_shares_are_points() {
        let analysis = fixture::analysis();
        let mut criterion = analysis.path[0].criterion.clone();
        criterion.target = at(Operator::AtLeast, 0.9, None);
        criterion.value = Some(0.864);
        assert_eq!(
            gap(Words::english(), &criterion).unwrap(),
            "3.6 points short"
        );
        criterion.value = Some(0.9);
        assert_eq!(
            gap(Words::english(), &criterion).unwrap(),
            "reached, with nothing to spare"
        );
        criterion.value = Some(0.95);
        assert_eq!(
            gap(Words::english(), &criterion).unwrap(),
            "reached with 5.0 points to spare"
        );
        criterion.value = None;
        assert_eq!(gap(Words::english(), &criterion), None);
    }

    #[test]
    fn months_without_a_value_are_owned_up_to() {
        let months = MonthsInTarget {
            needed: 5,
            of: 6,
            met: 3,
            measured: 4,
        };
        assert_eq!(
            months_in_target(Words::english(), months),
            "on target in 3 of the last 6 months (4 measured), 5 needed"
        );
    }

    #[test]
    fn windows_name_their_last_month() {
        let october = "2026-10".parse().unwrap();
        assert_eq!(window(Words::english(), 1, october), "in October 2026");
        assert_eq!(
            window(Words::english(), 6, october),
            "over 6 months to October 2026"
        );
    }
}
