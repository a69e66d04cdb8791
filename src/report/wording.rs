//! The sentences that the terminal and the page share, so that they say the
//! same thing.

use super::document::Document;
use crate::language::{Message, Value, Words, say};
use crate::maturity::{CriterionVerdict, MonthsInTarget, Status};
use crate::model::{
    Evidence, Headline, Month, Operator, Phase, RowCounts, Source, TableKind, Target, Unit,
};

/// The month as people write it: October 2026.
pub(super) fn month(words: &Words, month: Month) -> String {
    words.value(&month.into())
}

/// The month where space is short: Oct 26.
pub(super) fn short_month(words: &Words, month: Month) -> String {
    words.value(&month.shortest())
}

/// A value with its unit.
pub(super) fn show(words: &Words, unit: Unit, value: f64) -> String {
    words.value(&unit.spoken(value))
}

pub(super) fn count(words: &Words, n: u64) -> String {
    words.value(&n.into())
}

/// How many records a figure rests on.
pub(super) fn records(words: &Words, n: u64) -> String {
    say!(words, "records", n = n)
}

/// A number of months, as a stretch of time.
pub(super) fn months(words: &Words, months: u32) -> String {
    say!(words, "n-months", n = months.max(1))
}

pub(super) fn mark(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::NotMet => "✗",
        Status::NotObserved => "?",
        Status::Waived => "~",
    }
}

pub(super) fn sign_status(words: &Words, status: Status) -> String {
    words.text(match status {
        Status::Met => "sign-met",
        Status::NotMet => "sign-not-met",
        Status::NotObserved => "sign-not-observed",
        Status::Waived => "sign-waived",
    })
}

pub(super) fn criterion_status(words: &Words, status: Status) -> String {
    words.text(match status {
        Status::Met => "criterion-met",
        Status::NotMet => "criterion-not-met",
        Status::NotObserved => "criterion-not-measured",
        Status::Waived => "criterion-waived",
    })
}

pub(super) fn evidence(words: &Words, evidence: Evidence) -> String {
    words.text(match evidence {
        Evidence::Direct => "evidence-direct",
        Evidence::Proxy => "evidence-proxy",
    })
}

pub(super) fn phase(words: &Words, phase: Phase) -> String {
    words.say(&phase.spoken())
}

pub(super) fn headline(words: &Words, headline: Headline) -> String {
    words.say(&headline.spoken())
}

/// What days are like in a phase.
pub(super) fn phase_in_short(words: &Words, phase: Phase) -> String {
    words.text(match phase {
        Phase::Reactive => "phase-reactive.in-short",
        Phase::Stable => "phase-stable.in-short",
        Phase::Proactive => "phase-proactive.in-short",
        Phase::Scalable => "phase-scalable.in-short",
    })
}

pub(super) fn target(words: &Words, target: &Target, unit: Unit) -> String {
    words.say(&target.spoken(unit))
}

/// A distance between two values: points, where they are shares.
pub(super) fn distance(unit: Unit, size: f64) -> Value {
    match unit {
        Unit::Share | Unit::ChangePerYear => Message::new("unit-points")
            .with("value", Value::number(size * 100.0, 1))
            .into(),
        unit => unit.spoken(size),
    }
}

/// How far the value is from its target, for instance `3.6 points short`.
pub(super) fn gap(words: &Words, criterion: &CriterionVerdict) -> Option<String> {
    let gap = criterion.gap().filter(|gap| gap.is_finite())?;
    let size = words.value(&distance(criterion.unit, gap.abs()));
    // What rounds to nothing is nothing to spare.
    let is_nothing = !size.bytes().any(|b| (b'1'..=b'9').contains(&b));
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
pub(super) fn judged_value(words: &Words, criterion: &CriterionVerdict) -> Option<String> {
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
pub(super) fn held_against(document: &Document<'_>, criterion: &CriterionVerdict) -> String {
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
pub(super) fn value(words: &Words, value: Option<f64>, unit: Unit) -> Option<String> {
    value
        .filter(|value| value.is_finite())
        .map(|value| show(words, unit, value))
}

/// Why something is not known, as a part of a sentence.
pub(super) fn reason(words: &Words, reason: Option<&Message>) -> String {
    reason.map_or_else(|| words.text("no-reason"), |reason| words.say(reason))
}

/// Sentences, one after the other.
pub(super) fn sentences(words: &Words, sentences: &[Message]) -> String {
    let said: Vec<String> = sentences.iter().map(|one| words.say(one)).collect();
    said.join(" ")
}

/// A reason as a sentence of its own, with what it quotes in quotation marks.
pub(super) fn sentence(reason: &str) -> String {
    let mut out = String::with_capacity(reason.len() + 4);
    let mut quoted = false;
    for (place, c) in reason.trim().char_indices() {
        match c {
            '`' => {
                out.push(if quoted { '”' } else { '“' });
                quoted = !quoted;
            }
            c if place == 0 => out.extend(c.to_uppercase()),
            c => out.push(c),
        }
    }
    if !out.is_empty() && !out.ends_with(['.', '!', '?', '…']) {
        out.push('.');
    }
    out
}

/// The text with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The stretch of time that a value looks back over.
pub(super) fn window(words: &Words, months: u32, last: Month) -> String {
    match months {
        0 | 1 => say!(words, "window-month", month = last),
        months => say!(words, "window-months", n = months, month = last),
    }
}

/// In how many months the target held, and how many it takes.
pub(super) fn months_in_target(words: &Words, months: MonthsInTarget) -> String {
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

pub(super) fn interval(words: &Words, interval: (f64, f64), unit: Unit) -> Option<String> {
    let low = value(words, Some(interval.0), unit)?;
    let high = value(words, Some(interval.1), unit)?;
    Some(say!(words, "interval", low = low, high = high))
}

/// What a value rests on: `1,417 of 1,503 records`.
pub(super) fn basis(words: &Words, criterion: &CriterionVerdict) -> String {
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
pub(super) fn source(words: &Words, source: &Source) -> String {
    let weight = words.text(match source.grade.as_str() {
        "A" => "grade-a",
        "B" => "grade-b",
        "C" => "grade-c",
        "D" => "grade-d",
        "judgement" => "grade-judgement",
        _ => "grade-unknown",
    });
    // A model that has nothing to cite says so in the title as well.
    if source.title == source.grade {
        return weight;
    }
    let title = words.known(&source.title);
    say!(words, "source-with-grade", title = &*title, grade = weight)
}

/// A source with its address, for whoever reads it on a terminal.
#[must_use]
pub fn linked_source(words: &Words, source: &Source) -> String {
    let title = words.known(&source.title);
    let title = match &source.url {
        Some(url) => format!("{title} <{url}>"),
        None => title.into_owned(),
    };
    let grade = say!(words, "explain-grade", grade = &source.grade);
    format!("{title} ({grade})")
}

/// The tables that a file was taken for.
pub(super) fn tables(words: &Words, tables: &[TableKind]) -> String {
    words.value(&tables.to_vec().into())
}

/// The fates of rows, in the order of the ledger.
pub(super) fn fates(rows: &RowCounts) -> [(&'static str, u64); 5] {
    [
        ("fate-used", rows.used),
        ("fate-duplicate", rows.duplicate),
        ("fate-superseded", rows.superseded),
        ("fate-not-a-record", rows.not_a_record),
        ("fate-set-aside", rows.set_aside),
    ]
}

#[cfg(test)]
mod tests {
    use super::{gap, months_in_target, sentence, target, window};
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
            "at least 90 %"
        );
        let days = at(Operator::AtMost, 60.0, None);
        assert_eq!(
            target(Words::english(), &days, Unit::Days),
            "at most 60 days"
        );
        let band = at(Operator::Between, 0.2, Some(0.305));
        assert_eq!(
            target(Words::english(), &band, Unit::Share),
            "between 20 % and 30.5 %"
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
    fn reasons_become_sentences() {
        assert_eq!(
            sentence("the tickets export has no `source`"),
            "The tickets export has no “source”."
        );
        assert_eq!(sentence("It takes costs."), "It takes costs.");
        assert_eq!(sentence(""), "");
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
