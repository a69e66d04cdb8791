//! A stair of levels over months: what is certain, and what is possible.

use plotters::prelude::DrawingBackend;

use super::canvas::{Align, Canvas, Font};
use super::chart::{Step, Steps};
use super::panel::Frame;
use super::scale::Scale;
use super::side_labels::{LabelKind, SideLabel};
use super::theme::{HAIRLINE, LABEL_SIZE};
use super::{ChartError, Hue};

/// The step at this position, within the levels there are.
pub(super) fn at(plot: &Steps, position: usize) -> Option<Step> {
    let step = plot.steps.get(position).copied().flatten()?;
    let highest = plot.levels.len().checked_sub(1)?;
    Some(Step {
        low: step.low.min(step.high).min(highest),
        high: step.high.max(step.low).min(highest),
        mark: step.mark.map(|mark| mark.min(highest)),
    })
}

pub(super) fn side_labels(plot: &Steps, scale: &Scale) -> Vec<SideLabel> {
    let last = (0..plot.steps.len())
        .rev()
        .find_map(|month| at(plot, month));
    let Some(last) = last else {
        return Vec::new();
    };
    let label = |level: f64, text: &str, hue, kind| SideLabel {
        position: scale.position(level + 0.5),
        text: text.to_owned(),
        hue,
        kind,
    };
    let Some(mark) = last.mark else {
        let middle = (last.low + last.high) as f64 / 2.0;
        return vec![label(middle, &plot.mark_label, Hue::Grey, LabelKind::Line)];
    };
    let mut labels = vec![label(
        mark as f64,
        &plot.mark_label,
        Hue::Blue,
        LabelKind::Line,
    )];
    if last.high > mark {
        let text = &plot.high_label;
        labels.push(label(last.high as f64, text, Hue::Blue, LabelKind::Plain));
    }
    labels
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    plot: &Steps,
    frame: &Frame,
) -> Result<(), ChartError> {
    const INSET: f64 = 5.0;
    let half = (frame.axis.slot() * 0.84 / 2.0).clamp(0.5, 24.0);
    for position in 0..plot.steps.len() {
        let Some(step) = at(plot, position) else {
            continue;
        };
        let center = frame.axis.center(position);
        let corners = |low: usize, high: usize| {
            let top = frame.y(high as f64 + 1.0) + INSET;
            let bottom = frame.y(low as f64) - INSET;
            ((center - half, top), (center + half, bottom))
        };
        let (from, to) = corners(step.low, step.high);
        if let Some(mark) = step.mark {
            canvas.rectangle(from, to, Hue::Blue.tint())?;
            let (from, to) = corners(mark, mark);
            canvas.rectangle(from, to, Hue::Blue.fill())?;
        } else {
            canvas.rectangle(from, to, Hue::Grey.tint())?;
            canvas.frame(from, to, HAIRLINE, Hue::Grey.fill())?;
            let at = (center, f64::midpoint(from.1, to.1) + LABEL_SIZE * 0.36);
            let look = Font::bold(LABEL_SIZE, Hue::Grey.text());
            canvas.text("?", at, look, Align::Center)?;
        }
    }
    Ok(())
}
