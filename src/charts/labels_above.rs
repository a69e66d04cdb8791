//! Labels above a plot, where there is no room beside it.

use plotters::prelude::DrawingBackend;

use super::ChartError;
use super::canvas::{Align, Canvas, Font};
use super::side_labels::{LabelKind, SideLabel};
use super::theme::{LABEL_LEADING, LABEL_SIZE, Layout};
use super::typeface::{shorten, width};

/// The symbol in front of a label.
const SYMBOL: f64 = 14.0;
/// From the symbol to the words, and from one label to the next.
const AIR: f64 = 5.0;
const BETWEEN: f64 = 14.0;
/// Under the labels.
const BELOW: f64 = 8.0;

/// Where each label begins, to the right and down from the first.
fn places(labels: &[SideLabel], layout: &Layout) -> Result<Vec<(f64, f64)>, ChartError> {
    let room = layout.width - 2.0 * layout.margin;
    let (mut right, mut down) = (0.0, 0.0);
    let mut places = Vec::new();
    for label in labels {
        let text = width(&label.text, LABEL_SIZE, label.weight())? * 1.06;
        let wide = symbol(label) + text;
        if right > 0.0 && right + wide > room {
            right = 0.0;
            down += LABEL_LEADING;
        }
        places.push((right, down));
        right += wide + BETWEEN;
    }
    Ok(places)
}

/// The room for the symbol.
fn symbol(label: &SideLabel) -> f64 {
    match label.kind {
        LabelKind::Line | LabelKind::Goal | LabelKind::Layer => SYMBOL + AIR,
        LabelKind::Plain => 0.0,
    }
}

pub(super) fn height(labels: &[SideLabel], layout: &Layout) -> Result<f64, ChartError> {
    let places = places(labels, layout)?;
    Ok(places
        .last()
        .map_or(0.0, |(_, down)| down + LABEL_LEADING + BELOW))
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    labels: &[SideLabel],
    top: f64,
    layout: &Layout,
) -> Result<(), ChartError> {
    for (label, (right, down)) in labels.iter().zip(places(labels, layout)?) {
        let left = layout.margin + right;
        let middle = top + down + LABEL_LEADING / 2.0;
        let color = label.hue.fill();
        match label.kind {
            LabelKind::Line => {
                canvas.line(&[(left, middle), (left + SYMBOL, middle)], 2.25, color)?;
                canvas.dot((left + SYMBOL / 2.0, middle), 3.25, color)?;
            }
            LabelKind::Goal => canvas.dashes((left, middle), left + SYMBOL, 1.25, color)?,
            LabelKind::Layer => canvas.rectangle(
                (left + 3.0, middle - 4.5),
                (left + 12.0, middle + 4.5),
                color,
            )?,
            LabelKind::Plain => {}
        }
        let at = (left + symbol(label), middle + LABEL_SIZE * 0.36);
        let look = Font {
            size: LABEL_SIZE,
            weight: label.weight(),
            color: label.hue.text(),
        };
        let room = layout.width - layout.margin - at.0;
        let text = shorten(&label.text, LABEL_SIZE, look.weight, room)?;
        canvas.text(&text, at, look, Align::Left)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{height, places};
    use crate::charts::Hue;
    use crate::charts::side_labels::{LabelKind, SideLabel};
    use crate::charts::theme::Layout;

    fn label(text: &str) -> SideLabel {
        SideLabel {
            position: 0.5,
            text: text.to_owned(),
            hue: Hue::Blue,
            kind: LabelKind::Layer,
        }
    }

    #[test]
    fn labels_that_do_not_fit_go_on_the_next_line() {
        let labels = ["1–30 days late 17.6k"; 5].map(label);
        let places = places(&labels, &Layout::PHONE).unwrap();
        let lines: Vec<f64> = places.iter().map(|(_, down)| *down).collect();
        assert_eq!(lines, [0.0, 0.0, 16.0, 16.0, 32.0]);
        assert!(height(&labels, &Layout::PHONE).unwrap() > 48.0);
    }

    #[test]
    fn no_labels_take_no_room() {
        assert!(height(&[], &Layout::PHONE).unwrap() < f64::EPSILON);
    }
}
