//! Values by month, and what can be said about them in words.

use super::SPAN;
use crate::analysis::Analysis;
use crate::charts::{Goal, Quantity, month_name};
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
pub(super) fn goal(target: Target, quantity: Quantity, values: &[Option<f64>]) -> Goal {
    let value = quantity.show(target.value);
    let label = match (target.operator, target.upper) {
        (Operator::AtLeast, _) => format!("target ≥ {value}"),
        (Operator::AtMost, _) => format!("target ≤ {value}"),
        (Operator::Between, None) => format!("target {value}"),
        (Operator::Between, Some(upper)) => {
            format!("target {value} – {}", quantity.show(upper))
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
    name: &str,
    quantity: Quantity,
    months: &[Month],
    values: &[Option<f64>],
) -> Option<String> {
    let lowest = known(months, values).min_by(|a, b| a.1.total_cmp(&b.1))?;
    let highest = known(months, values).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let last = last(months, values)?;
    let at =
        |(month, value): (Month, f64)| format!("{} in {}", quantity.show(value), month_name(month));
    let missing = values.iter().filter(|value| value.is_none()).count();
    let gaps = match missing {
        0 => String::new(),
        1 => ", 1 month without data".to_owned(),
        _ => format!(", {missing} months without data"),
    };
    Some(format!(
        "{name}: lowest {}, highest {}, last {}{gaps}.",
        at(lowest),
        at(highest),
        at(last)
    ))
}

/// The text of a chart in words: its title, its range, its series.
pub(super) fn alt(title: &str, months: &[Month], series: &[Option<String>]) -> String {
    let mut text = format!("{title}.");
    if let (Some(&first), Some(&last)) = (months.first(), months.last()) {
        let range = format!(" {} to {}.", month_name(first), month_name(last));
        text.push_str(&range);
    }
    for words in series.iter().flatten() {
        text.push(' ');
        text.push_str(words);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{goal, in_words, observed};
    use crate::charts::Quantity;
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
        let goal = goal(target, Quantity::Share, &[Some(0.8), None, Some(0.9)]);
        assert_eq!(goal.missed, [true, false, false]);
        assert_eq!(goal.label, "target ≥ 90 %");
    }

    #[test]
    fn a_series_is_told_in_words_with_its_gaps() {
        let words = in_words(
            "SLA",
            Quantity::Share,
            &months(3),
            &[Some(0.8), None, Some(0.9)],
        );
        assert_eq!(
            words.as_deref(),
            Some(
                "SLA: lowest 80 % in Jan 2026, highest 90 % in Mar 2026, \
                 last 90 % in Mar 2026, 1 month without data."
            )
        );
    }
}
