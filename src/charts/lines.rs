//! Lines over months, with the levels that they are held against.

use plotters::prelude::DrawingBackend;

use super::canvas::Canvas;
use super::chart::{Line, Lines};
use super::month_axis::month_name;
use super::panel::Frame;
use super::scale::{Scale, drawable};
use super::side_labels::{LabelKind, SideLabel};
use super::theme::{BACKGROUND, DOT_RADIUS, LINE_WIDTH};
use super::{ChartError, Hue};
use crate::language::Language;
use crate::model::Month;

pub(super) fn at(line: &Line, position: usize) -> Option<f64> {
    drawable(line.values.get(position).copied().flatten())
}

pub(super) fn has_data(plot: &Lines, position: usize) -> bool {
    plot.lines.iter().any(|line| at(line, position).is_some())
}

pub(super) fn scale(plot: &Lines, language: Language) -> Scale {
    let values = plot.lines.iter().flat_map(|line| {
        let goal = line.goal.as_ref().map(|goal| goal.value);
        let values = line.values.iter().copied();
        values.chain([goal]).filter_map(drawable)
    });
    Scale::around((plot.quantity, language), values)
}

pub(super) fn side_labels(
    plot: &Lines,
    scale: &Scale,
    months: &[Month],
    language: Language,
) -> Vec<SideLabel> {
    let mut labels = Vec::new();
    for line in &plot.lines {
        let last = (0..months.len())
            .rev()
            .find_map(|position| at(line, position).map(|value| (position, value)));
        if let Some((position, value)) = last {
            let mut text = format!("{} {}", line.name, plot.quantity.show(language, value));
            if position + 1 < months.len() {
                text = format!("{text}, {}", month_name(language, months[position]));
            }
            labels.push(SideLabel {
                position: scale.position(value),
                text,
                hue: line.hue,
                kind: LabelKind::Line,
            });
        }
    }
    labels.extend(levels(plot).into_iter().map(|level| SideLabel {
        position: scale.position(level.value),
        text: level.label.to_owned(),
        hue: level.hue,
        kind: LabelKind::Goal,
    }));
    labels
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    plot: &Lines,
    frame: &Frame,
) -> Result<(), ChartError> {
    for level in levels(plot) {
        let from = (frame.axis.left, frame.y(level.value));
        canvas.dashes(from, frame.axis.right, 1.25, level.hue.fill())?;
    }
    for line in &plot.lines {
        for stretch in unbroken(&line.values) {
            let points: Vec<(f64, f64)> = stretch
                .iter()
                .map(|&(position, value)| (frame.axis.center(position), frame.y(value)))
                .collect();
            if points.len() > 1 {
                canvas.line(&points, LINE_WIDTH, line.hue.fill())?;
            }
            for (&(position, _), &point) in stretch.iter().zip(&points) {
                canvas.dot(point, DOT_RADIUS, line.hue.fill())?;
                if misses(line, position) {
                    canvas.dot(point, DOT_RADIUS - 1.4, BACKGROUND)?;
                }
            }
        }
    }
    Ok(())
}

/// A goal as it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Level<'a> {
    value: f64,
    label: &'a str,
    hue: Hue,
}

/// The goals of the lines; one that several lines share stands once, in a
/// colour that belongs to none of them.
fn levels(plot: &Lines) -> Vec<Level<'_>> {
    let mut levels: Vec<Level> = Vec::new();
    for line in &plot.lines {
        let Some(goal) = &line.goal else { continue };
        let Some(value) = drawable(Some(goal.value)) else {
            continue;
        };
        let label = goal.label.as_str();
        let mut before = levels.iter_mut();
        match before.find(|level| level.label == label && level.value.total_cmp(&value).is_eq()) {
            Some(same) => same.hue = Hue::Grey,
            None => levels.push(Level {
                value,
                label,
                hue: line.hue,
            }),
        }
    }
    levels
}

fn misses(line: &Line, position: usize) -> bool {
    let missed = line.goal.as_ref().map(|goal| &goal.missed);
    missed.is_some_and(|missed| missed.get(position) == Some(&true))
}

/// The values with their positions, cut wherever one is missing.
fn unbroken(values: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let mut stretches: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut after_gap = true;
    for (position, &value) in values.iter().enumerate() {
        match (drawable(value), stretches.last_mut()) {
            (Some(value), Some(stretch)) if !after_gap => stretch.push((position, value)),
            (Some(value), _) => stretches.push(vec![(position, value)]),
            (None, _) => {}
        }
        after_gap = drawable(value).is_none();
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::{levels, unbroken};
    use crate::charts::{Goal, Hue, Line, Lines, Quantity};

    #[test]
    fn a_goal_that_lines_share_is_drawn_once() {
        let line = |hue, value| Line {
            name: "x".to_owned(),
            hue,
            values: vec![Some(0.5)],
            goal: Some(Goal {
                value,
                label: format!("target {value}"),
                missed: vec![true],
            }),
        };
        let plot = Lines {
            quantity: Quantity::Share,
            lines: vec![
                line(Hue::Blue, 0.9),
                line(Hue::Green, 1.0),
                line(Hue::Orange, 0.9),
            ],
        };
        let drawn: Vec<(f64, Hue)> = levels(&plot).iter().map(|l| (l.value, l.hue)).collect();
        assert_eq!(drawn, [(0.9, Hue::Grey), (1.0, Hue::Green)]);
    }

    #[test]
    fn a_missing_month_breaks_the_line_and_is_not_zero() {
        let values = [
            None,
            Some(0.9),
            Some(0.8),
            None,
            None,
            Some(0.7),
            Some(f64::NAN),
        ];
        assert_eq!(
            unbroken(&values),
            [vec![(1, 0.9), (2, 0.8)], vec![(5, 0.7)]]
        );
        assert!(unbroken(&[None, None]).is_empty());
        assert!(unbroken(&[]).is_empty());
    }
}
