//! One metric over time, held against the target that a sign is judged by:
//! small, to stand beside its figures.

use super::series::{alt, goal, in_words, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
use crate::language::{Words, say};
use crate::maturity::CriterionVerdict;
use crate::model::Unit;

/// Fewer values show no course.
const LEAST: usize = 3;

/// The chart of a criterion; none where there are too few values, or where the
/// criterion looks back over another window than the metric's own.
pub(super) fn chart(
    words: &Words,
    analysis: &Analysis,
    criterion: &CriterionVerdict,
    title: &str,
) -> Option<Chart> {
    let metric = criterion.metric.as_str();
    let reading = analysis.reading(metric, analysis.as_of)?;
    let months = months_with(analysis, &[metric]);
    let values = values(analysis, metric, &months);
    if values.iter().flatten().count() < LEAST || reading.window != criterion.window {
        return None;
    }
    let quantity = quantity(reading.unit);
    let told = [in_words(words, title, quantity, &months, &values)];
    Some(Chart {
        id: "metric",
        alt: alt(words, title, &months, &told),
        title: title.to_owned(),
        note: String::new(),
        content: Content::Timeline(Timeline {
            language: words.language(),
            panels: vec![Panel {
                title: match reading.window {
                    0 | 1 => words.text("chart-monthly"),
                    months => say!(words, "chart-monthly-over", n = months),
                },
                height: 170.0,
                plot: Plot::Lines(Lines {
                    quantity,
                    lines: vec![Line {
                        name: words.text("chart-now"),
                        hue: Hue::Blue,
                        goal: Some(goal(words, criterion.target, quantity, &values)),
                        values,
                    }],
                }),
            }],
            months,
            key: Vec::new(),
        }),
    })
}

fn quantity(unit: Unit) -> Quantity {
    match unit {
        Unit::Count | Unit::CountPerMonth => Quantity::Count,
        Unit::Share => Quantity::Share,
        Unit::Ratio => Quantity::Ratio,
        Unit::Hours | Unit::WorkingHours => Quantity::Hours,
        Unit::Days => Quantity::Days,
        Unit::Money => Quantity::Money,
        Unit::ChangePerYear => Quantity::Change,
    }
}
