//! Columns over months, stacked upward and downward from zero.

use plotters::prelude::DrawingBackend;

use super::ChartError;
use super::canvas::Canvas;
use super::chart::{Columns, Stack};
use super::month_axis::month_name;
use super::panel::Frame;
use super::scale::{Scale, drawable};
use super::side_labels::{LabelKind, SideLabel};
use super::theme::{BACKGROUND, HAIRLINE};
use crate::language::Language;
use crate::model::Month;

/// One layer of one month's column, from its foot to its head.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Segment<'a> {
    stack: &'a Stack,
    foot: f64,
    head: f64,
}

pub(super) fn at(stack: &Stack, position: usize) -> Option<f64> {
    drawable(stack.values.get(position).copied().flatten())
}

pub(super) fn has_data(plot: &Columns, position: usize) -> bool {
    let mut stacks = plot.up.iter().chain(&plot.down);
    stacks.any(|stack| at(stack, position).is_some())
}

fn segments(plot: &Columns, position: usize) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    for (stacks, sign) in [(&plot.up, 1.0), (&plot.down, -1.0)] {
        // Credits make single amounts negative; those stack on the other side.
        let (mut plus, mut minus) = (0.0, 0.0);
        for stack in stacks {
            let Some(amount) = at(stack, position) else {
                continue;
            };
            let foot = if amount < 0.0 { &mut minus } else { &mut plus };
            let head = *foot + amount;
            segments.push(Segment {
                stack,
                foot: *foot * sign,
                head: head * sign,
            });
            *foot = head;
        }
    }
    segments
}

fn months(plot: &Columns) -> usize {
    let stacks = plot.up.iter().chain(&plot.down);
    stacks.map(|stack| stack.values.len()).max().unwrap_or(0)
}

pub(super) fn scale(plot: &Columns, language: Language) -> Scale {
    let heads = (0..months(plot)).flat_map(|position| {
        segments(plot, position)
            .into_iter()
            .filter_map(|segment| drawable(Some(segment.head)))
    });
    Scale::from_zero((plot.quantity, language), heads)
}

pub(super) fn side_labels(
    plot: &Columns,
    scale: &Scale,
    months: &[Month],
    language: Language,
) -> Vec<SideLabel> {
    let Some(last) = (0..months.len()).rev().find(|&month| has_data(plot, month)) else {
        return Vec::new();
    };
    let month = if last + 1 < months.len() {
        format!(", {}", month_name(language, months[last]))
    } else {
        String::new()
    };
    segments(plot, last)
        .into_iter()
        .enumerate()
        .map(|(nth, segment)| {
            let amount = (segment.head - segment.foot).abs();
            let middle = f64::midpoint(segment.foot, segment.head);
            // Layers of no height are named in the order of the others.
            let order = nth as f64 * 1e-9 * if middle < 0.0 { -1.0 } else { 1.0 };
            SideLabel {
                position: scale.position(middle) + order,
                text: format!(
                    "{} {}{month}",
                    segment.stack.name,
                    plot.quantity.show(language, amount)
                ),
                hue: segment.stack.hue,
                kind: LabelKind::Layer,
            }
        })
        .collect()
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    plot: &Columns,
    frame: &Frame,
) -> Result<(), ChartError> {
    let half = frame.axis.column() / 2.0;
    for position in 0..months(plot) {
        let center = frame.axis.center(position);
        let (left, right) = (center - half, center + half);
        for segment in segments(plot, position) {
            let (foot, head) = (frame.y(segment.foot), frame.y(segment.head));
            canvas.rectangle((left, foot), (right, head), segment.stack.hue.fill())?;
            // A thin line between layers, for those who see the colours alike.
            let between = segment.foot.abs() > 0.0;
            if between && (foot - head).abs() > 2.0 * HAIRLINE {
                canvas.line(&[(left, foot), (right, foot)], HAIRLINE, BACKGROUND)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{has_data, segments};
    use crate::charts::{Columns, Hue, Quantity, Stack};

    fn stack(values: &[Option<f64>]) -> Stack {
        Stack {
            name: "x".to_owned(),
            hue: Hue::Blue,
            values: values.to_vec(),
        }
    }

    #[test]
    fn layers_stack_away_from_zero_and_gaps_have_none() {
        let plot = Columns {
            quantity: Quantity::Money,
            up: vec![
                stack(&[Some(2.0), None, Some(0.0)]),
                stack(&[Some(3.0), None]),
            ],
            down: vec![stack(&[Some(1.0), None])],
        };
        let ends: Vec<(f64, f64)> = segments(&plot, 0)
            .iter()
            .map(|segment| (segment.foot, segment.head))
            .collect();
        assert_eq!(ends, [(0.0, 2.0), (2.0, 5.0), (0.0, -1.0)]);
        assert!(segments(&plot, 1).is_empty());
        assert!(!has_data(&plot, 1));
        assert!(has_data(&plot, 2), "zero is data");
    }

    #[test]
    fn a_credit_hangs_below_zero() {
        let plot = Columns {
            quantity: Quantity::Money,
            up: vec![
                stack(&[Some(5.0)]),
                stack(&[Some(-2.0)]),
                stack(&[Some(1.0)]),
            ],
            down: vec![],
        };
        let heads: Vec<f64> = segments(&plot, 0).iter().map(|s| s.head).collect();
        assert_eq!(heads, [5.0, -2.0, 6.0]);
    }
}
