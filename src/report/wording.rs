//! The sentences that the terminal and the page share, so that they say the
//! same thing.

use crate::maturity::{CriterionVerdict, MonthsInTarget, Status};
use crate::model::{Evidence, Month, Operator, Phase, RowCounts, Source, Target, Unit};

/// The month as people write it: October 2026.
pub(super) fn month(month: Month) -> String {
    month.first_day().format("%B %Y").to_string()
}

/// The month where space is short: Oct 26.
pub(super) fn short_month(month: Month) -> String {
    month.first_day().format("%b %y").to_string()
}

pub(super) fn count(n: u64) -> String {
    Unit::Count.show(n as f64)
}

/// How many records a figure rests on.
pub(super) fn records(n: u64) -> String {
    match n {
        1 => "1 record".to_owned(),
        n => format!("{} records", count(n)),
    }
}

pub(super) fn mark(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::NotMet => "✗",
        Status::NotObserved => "?",
        Status::Waived => "~",
    }
}

pub(super) fn sign_status(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not met",
        Status::NotObserved => "not observed",
        Status::Waived => "waived",
    }
}

pub(super) fn criterion_status(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not met",
        Status::NotObserved => "not measured",
        Status::Waived => "waived",
    }
}

pub(super) fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Direct => "shown directly by the records",
        Evidence::Proxy => "read from something near it, not from the sign itself",
    }
}

/// What days are like in a phase.
pub(super) fn phase_in_short(phase: Phase) -> &'static str {
    match phase {
        Phase::Reactive => "From ticket to ticket, repairing what has just broken",
        Phase::Stable => "Daily work has method and order",
        Phase::Proactive => "Problems are foreseen; client outcomes lead",
        Phase::Scalable => "Growth is the natural next step",
    }
}

pub(super) fn target(target: &Target, unit: Unit) -> String {
    let value = round_figure(unit, target.value);
    match target.operator {
        Operator::AtLeast => format!("at least {value}"),
        Operator::AtMost => format!("at most {value}"),
        Operator::Between => {
            let upper = round_figure(unit, target.upper.unwrap_or(target.value));
            format!("between {value} and {upper}")
        }
    }
}

/// A target's figure without decimals that say nothing.
fn round_figure(unit: Unit, value: f64) -> String {
    unit.show(value).replace(".0 ", " ")
}

/// How far the value is from its target, for instance `3.6 points short`.
pub(super) fn gap(criterion: &CriterionVerdict) -> Option<String> {
    let gap = criterion.gap().filter(|gap| gap.is_finite())?;
    let size = match criterion.unit {
        Unit::Share | Unit::ChangePerYear => format!("{:.1} points", gap.abs() * 100.0),
        unit => unit.show(gap.abs()),
    };
    Some(match (gap <= 0.0, criterion.target.operator) {
        (true, _) => format!("reached with {size} to spare"),
        (false, Operator::AtLeast) => format!("{size} short"),
        (false, Operator::AtMost) => format!("{size} too much"),
        (false, Operator::Between) => format!("{size} outside"),
    })
}

/// A criterion's value as a person reads it: with more decimals where rounding
/// would make a missed target look reached.
pub(super) fn judged_value(criterion: &CriterionVerdict) -> Option<String> {
    let unit = criterion.unit;
    let shown = value(criterion.value, unit)?;
    let missed = criterion.gap().is_some_and(|gap| gap > 0.0);
    if missed && shown == unit.show(criterion.target.value) {
        return criterion.value.map(|value| unit.show_finely(value));
    }
    Some(shown)
}

/// The value as a person reads it; `None` for what is no number.
pub(super) fn value(value: Option<f64>, unit: Unit) -> Option<String> {
    value
        .filter(|value| value.is_finite())
        .map(|value| unit.show(value))
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

/// A name from a file, in quotation marks.
pub(super) fn quoted(name: &str) -> String {
    format!("“{name}”")
}

/// The text with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The stretch of time that a value looks back over.
pub(super) fn window(months: u32, last: Month) -> String {
    match months {
        0 | 1 => format!("in {}", month(last)),
        months => format!("over {months} months to {}", month(last)),
    }
}

/// In how many months the target held, and how many it takes.
pub(super) fn months_in_target(months: MonthsInTarget) -> String {
    let MonthsInTarget {
        needed,
        of,
        met,
        measured,
    } = months;
    let unmeasured = if measured < of {
        format!(" ({measured} measured)")
    } else {
        String::new()
    };
    format!("on target in {met} of the last {of} months{unmeasured}, {needed} needed")
}

pub(super) fn interval(interval: (f64, f64), unit: Unit) -> Option<String> {
    let low = value(Some(interval.0), unit)?;
    let high = value(Some(interval.1), unit)?;
    Some(format!("likely between {low} and {high}"))
}

/// What a value rests on: `1,417 of 1,503 records`.
pub(super) fn basis(criterion: &CriterionVerdict) -> String {
    let n = records(criterion.n);
    // Of other quotients the upper part is no part of the lower.
    if criterion.unit != Unit::Share {
        return n;
    }
    let numerator = value(criterion.numerator, Unit::Count);
    let denominator = value(criterion.denominator, Unit::Count);
    match (numerator, denominator) {
        (Some(part), Some(whole)) if whole == count(criterion.n) => format!("{part} of {n}"),
        (Some(part), Some(whole)) => format!("{part} of {whole}, from {n}"),
        _ => n,
    }
}

/// Where a target comes from, and how much weight that bears.
pub(super) fn source(source: &Source) -> String {
    let weight = match source.grade.as_str() {
        "A" => "grade A: measured from records",
        "B" => "grade B: a practitioner's working threshold",
        "C" => "grade C: a vendor's figure, method not shown",
        "D" => "grade D: no source named",
        "judgement" => "our judgement, to be argued with",
        _ => "grade not known",
    };
    // A model that has nothing to cite says so in the title as well.
    if source.title == source.grade {
        weight.to_owned()
    } else {
        format!("{} ({weight})", source.title)
    }
}

/// The fates of rows, in the order of the ledger.
pub(super) fn fates(rows: &RowCounts) -> [(&'static str, u64); 5] {
    [
        ("used", rows.used),
        ("duplicate", rows.duplicate),
        ("superseded", rows.superseded),
        ("not a record", rows.not_a_record),
        ("set aside", rows.set_aside),
    ]
}

#[cfg(test)]
mod tests {
    use super::{gap, months_in_target, sentence, target, window};
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
        assert_eq!(target(&share, Unit::Share), "at least 90 %");
        let days = at(Operator::AtMost, 60.0, None);
        assert_eq!(target(&days, Unit::Days), "at most 60 days");
        let band = at(Operator::Between, 0.2, Some(0.305));
        assert_eq!(target(&band, Unit::Share), "between 20 % and 30.5 %");
    }

    #[test]
    fn gaps_of_shares_are_points() {
        let analysis = fixture::analysis();
        let mut criterion = analysis.path[0].criterion.clone();
        criterion.target = at(Operator::AtLeast, 0.9, None);
        criterion.value = Some(0.864);
        assert_eq!(gap(&criterion).unwrap(), "3.6 points short");
        criterion.value = Some(0.95);
        assert_eq!(gap(&criterion).unwrap(), "reached with 5.0 points to spare");
        criterion.value = None;
        assert_eq!(gap(&criterion), None);
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
            months_in_target(months),
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
        assert_eq!(window(1, october), "in October 2026");
        assert_eq!(window(6, october), "over 6 months to October 2026");
    }
}
