//! One metric over time, held against the target that a sign is judged by:
//! small, to stand beside its figures.

use super::series::{alt, goal, in_words, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
use crate::maturity::CriterionVerdict;
use crate::model::Unit;

/// Fewer values show no course.
const LEAST: usize = 3;

/// The chart of a criterion; none where there are too few values, or where the
/// criterion looks back over another window than the metric's own.
pub(super) fn chart(
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
    let words = [in_words(title, quantity, &months, &values)];
    Some(Chart {
        id: "metric",
        alt: alt(title, &months, &words),
        title: title.to_owned(),
        note: String::new(),
        content: Content::Timeline(Timeline {
            panels: vec![Panel {
                title: match reading.window {
                    0 | 1 => "Month by month".to_owned(),
                    months => format!("Month by month, each over {months} months"),
                },
                height: 170.0,
                plot: Plot::Lines(Lines {
                    quantity,
                    lines: vec![Line {
                        name: "Now".to_owned(),
                        hue: Hue::Blue,
                        goal: Some(goal(criterion.target, quantity, &values)),
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
