//! Values by month, and what can be said about them in words.

use super::SPAN;
use crate::analysis::Analysis;
use crate::charts::{Goal, Hue, KeyEntry, KeySymbol, Line, Quantity};
use crate::language::{Words, message, say};
use crate::maturity::CriterionVerdict;
use crate::model::{Month, Operator, Target};

/// The months that charts show: those up to the month asked for.
pub(super) fn span(analysis: &Analysis) -> Vec<Month> {
    let first = analysis.as_of.minus(SPAN - 1);
    first.up_to(analysis.as_of).collect()
}

/// The months from the first for which any of the series has a value; none
/// when there is no value at all.
pub(super) fn observed(months: Vec<Month>, has_value: impl Fn(Month) -> bool) -> Vec<Month> {
    let mut months = months.into_iter();
    let first = months.find(|&month| has_value(month));
    first.into_iter().chain(months).collect()
}

/// The values of a metric, each over the metric's own window.
pub(super) fn values(analysis: &Analysis, metric: &str, months: &[Month]) -> Vec<Option<f64>> {
    let value = |&month: &Month| analysis.reading(metric, month)?.value();
    months.iter().map(value).collect()
}

/// The months for which any of the metrics has a value, from the first on.
pub(super) fn months_with(analysis: &Analysis, metrics: &[&str]) -> Vec<Month> {
    observed(span(analysis), |month| {
        metrics.iter().any(|metric| {
            let reading = analysis.reading(metric, month);
            reading.is_some_and(|reading| reading.value().is_some())
        })
    })
}

/// The criterion on a metric, as it was judged at the month asked for.
pub(super) fn criterion<'a>(analysis: &'a Analysis, metric: &str) -> Option<&'a CriterionVerdict> {
    let verdict = analysis.verdicts.last()?;
    let mut criteria = verdict.signs.iter().flat_map(|sign| &sign.criteria);
    criteria.find(|criterion| criterion.metric == metric)
}

/// The line that a target draws.
pub(super) fn goal(
    words: &Words,
    target: Target,
    quantity: Quantity,
    values: &[Option<f64>],
) -> Goal {
    let shown = |value| quantity.show(words.language(), value);
    let value = shown(target.value);
    let label = match (target.operator, target.upper) {
        (Operator::AtLeast, _) => say!(words, "chart-target-at-least", value = value),
        (Operator::AtMost, _) => say!(words, "chart-target-at-most", value = value),
        (Operator::Between, None) => say!(words, "chart-target", value = value),
        (Operator::Between, Some(upper)) => {
            say!(
                words,
                "chart-target-between",
                low = value,
                high = shown(upper)
            )
        }
    };
    Goal {
        value: target.value,
        label,
        missed: values
            .iter()
            .map(|value| value.is_some_and(|value| !target.is_met_by(value)))
            .collect(),
    }
}

/// How the months are marked in which a value missed its target; `None` where
/// none did.
pub(super) fn missed_months(words: &Words, lines: &[Line]) -> Option<KeyEntry> {
    let mut goals = lines.iter().filter_map(|line| line.goal.as_ref());
    let is_missed = goals.any(|goal| goal.missed.contains(&true));
    is_missed.then(|| KeyEntry {
        symbol: KeySymbol::Ring,
        hue: Hue::Grey,
        text: words.text("chart-missed-month"),
    })
}

/// The last value and its month.
pub(super) fn last(months: &[Month], values: &[Option<f64>]) -> Option<(Month, f64)> {
    known(months, values).last()
}

/// The months that have a value, with it.
pub(super) fn known<'a>(
    months: &'a [Month],
    values: &'a [Option<f64>],
) -> impl DoubleEndedIterator<Item = (Month, f64)> + 'a {
    months
        .iter()
        .zip(values)
        .filter_map(|(&month, value)| value.map(|value| (month, value)))
}

/// A series in words, for those who do not see it; `None` without a value.
pub(super) fn in_words(
    words: &Words,
    name: &str,
    quantity: Quantity,
    months: &[Month],
    values: &[Option<f64>],
) -> Option<String> {
    let lowest = known(months, values).min_by(|a, b| a.1.total_cmp(&b.1))?;
    let highest = known(months, values).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let last = last(months, values)?;
    let at = |(month, value): (Month, f64)| {
        let value = quantity.show(words.language(), value);
        message!("chart-at", value = value, month = month.short())
    };
    let told = say!(
        words,
        "chart-series",
        name = name,
        lowest = at(lowest),
        highest = at(highest),
        last = at(last)
    );
    Some(
        match values.iter().filter(|value| value.is_none()).count() {
            0 => format!("{told}."),
            missing => format!("{told}, {}.", say!(words, "chart-gaps", n = missing)),
        },
    )
}

/// The text of a chart in words: its title, its range, its series.
pub(super) fn alt(
    words: &Words,
    title: &str,
    months: &[Month],
    series: &[Option<String>],
) -> String {
    let mut text = format!("{title}.");
    if let (Some(&first), Some(&last)) = (months.first(), months.last()) {
        let (first, last) = (first.short(), last.short());
        let range = say!(words, "chart-range", first = first, last = last);
        text = format!("{text} {range}");
    }
    for told in series.iter().flatten() {
        text.push(' ');
        text.push_str(told);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{goal, in_words, observed};
    use crate::charts::Quantity;
    use crate::language::Words;
    use crate::model::{Month, Operator, Target};

    fn months(count: i32) -> Vec<Month> {
        let first = Month::new(2026, 1).unwrap();
        (0..count).map(|ahead| first.plus(ahead)).collect()
    }

    #[test]
    fn months_before_the_first_value_are_left_out_and_later_gaps_stay() {
        let all = months(5);
        let observed = observed(all.clone(), |month| [2, 4].contains(&month.number()));
        assert_eq!(observed, all[1..]);
    }

    #[test]
    fn a_month_without_a_value_misses_no_target() {
        let target = Target {
            operator: Operator::AtLeast,
            value: 0.9,
            upper: None,
        };
        let goal = goal(
            Words::english(),
            target,
            Quantity::Share,
            &[Some(0.8), None, Some(0.9)],
        );
        assert_eq!(goal.missed, [true, false, false]);
        assert_eq!(goal.label, "target ≥ 90%");
    }

    #[test]
    fn a_series_is_told_in_words_with_its_gaps() {
        let words = in_words(
            Words::english(),
            "SLA",
            Quantity::Share,
            &months(3),
            &[Some(0.8), None, Some(0.9)],
        );
        assert_eq!(
            words.as_deref(),
            Some(
                "SLA: lowest 80% in Jan 2026, highest 90% in Mar 2026, \
                 last 90% in Mar 2026, 1 month without data."
            )
        );
    }
}
