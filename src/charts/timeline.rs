//! Panels over the same months: heading, axes, gaps, labels.

use plotters::prelude::DrawingBackend;

use super::canvas::{Align, Canvas, Font};
use super::chart::{Chart, KeyEntry, KeySymbol, Panel, Timeline};
use super::month_axis::{MonthAxis, labelled, month_name};
use super::panel::{self, Frame};
use super::scale::Scale;
use super::side_labels::{self, LEADER, SideLabel};
use super::theme::{
    AXIS, BACKGROUND, GAP, GRID, HAIRLINE, INK, LABEL_SIZE, MARGIN, MUTED, PANEL_TITLE_SIZE, WIDTH,
};
use super::typeface::{Weight, width};
use super::{ChartError, heading};
use crate::model::Month;

const PANEL_TITLE: f64 = 28.0;
const PANEL_AIR: f64 = 22.0;
const MONTH_LABELS: f64 = 26.0;
const KEY: f64 = 26.0;

/// From a tick's label to the plot.
const TICK_AIR: f64 = 8.0;

pub(super) fn height(chart: &Chart, timeline: &Timeline) -> Result<f64, ChartError> {
    let panels: f64 = timeline
        .panels
        .iter()
        .map(|panel| PANEL_TITLE + panel.height)
        .sum();
    let between = PANEL_AIR * timeline.panels.len().saturating_sub(1) as f64;
    let key = if timeline.key.is_empty() { 0.0 } else { KEY };
    Ok(heading::height(chart)? + panels + between + MONTH_LABELS + key + MARGIN)
}

/// A panel with what has to be known before there is a place for it.
struct Prepared<'a> {
    panel: &'a Panel,
    scale: Scale,
    labels: Vec<SideLabel>,
}

impl<'a> Prepared<'a> {
    fn new(panel: &'a Panel, months: &[Month]) -> Self {
        let scale = panel::scale(&panel.plot);
        let labels = panel::side_labels(&panel.plot, &scale, months);
        Self {
            panel,
            scale,
            labels,
        }
    }

    /// How wide the labels of the vertical axis are.
    fn tick_room(&self) -> Result<f64, ChartError> {
        let weight = panel::tick_weight(&self.panel.plot);
        let mut widest: f64 = 0.0;
        for tick in &self.scale.ticks {
            widest = widest.max(width(&tick.label, LABEL_SIZE, weight)?);
        }
        Ok(widest)
    }
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    chart: &Chart,
    timeline: &Timeline,
) -> Result<(), ChartError> {
    heading::draw(canvas, chart)?;
    let months = &timeline.months;
    let panels = timeline.panels.iter();
    let prepared: Vec<Prepared> = panels.map(|panel| Prepared::new(panel, months)).collect();
    let (mut tick_room, mut label_room): (f64, f64) = (0.0, 0.0);
    for panel in &prepared {
        tick_room = tick_room.max(panel.tick_room()?);
        label_room = label_room.max(side_labels::room(&panel.labels)?);
    }
    let left = MARGIN + tick_room * 1.06 + TICK_AIR;
    let right = WIDTH - MARGIN - label_room - LEADER;
    let axis = MonthAxis::new(left, right, months.len());

    let mut top = heading::height(chart)?;
    let mut bottom = top;
    for panel in &prepared {
        bottom = draw_panel(canvas, panel, &axis, months.len(), top)?;
        top = bottom + PANEL_AIR;
    }
    draw_months(canvas, months, &axis, bottom)?;
    draw_key(canvas, &timeline.key, left, bottom + MONTH_LABELS + 18.0)
}

/// Draws a panel from `top` on, and tells where it ends.
fn draw_panel<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    prepared: &Prepared,
    axis: &MonthAxis,
    months: usize,
    top: f64,
) -> Result<f64, ChartError> {
    let Prepared {
        panel,
        scale,
        labels,
    } = prepared;
    let look = Font::bold(PANEL_TITLE_SIZE, INK);
    let title = if scale.logarithmic {
        format!("{} (logarithmic scale)", panel.title)
    } else {
        panel.title.clone()
    };
    canvas.text(&title, (MARGIN, top + 10.0), look, Align::Left)?;
    let frame = Frame {
        axis,
        scale,
        top: top + PANEL_TITLE,
        bottom: top + PANEL_TITLE + panel.height,
    };
    let gaps = gaps(panel, months);
    draw_value_axis(canvas, panel, &frame)?;
    shade_gaps(canvas, &gaps, &frame)?;
    panel::draw(canvas, &panel.plot, &frame)?;
    draw_zero(canvas, &frame)?;
    name_gaps(canvas, &gaps, &frame)?;
    side_labels::draw(canvas, labels, axis.right, frame.top, frame.bottom)?;
    Ok(frame.bottom)
}

fn draw_months<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    months: &[Month],
    axis: &MonthAxis,
    top: f64,
) -> Result<(), ChartError> {
    const TICK: f64 = 5.0;
    // Just below the plot, so that it does not hide a line at zero.
    let y = top + HAIRLINE;
    canvas.line(&[(axis.left, y), (axis.right, y)], HAIRLINE, GRID)?;
    for position in labelled(months, axis)? {
        let x = axis.center(position);
        canvas.line(&[(x, y), (x, y + TICK)], HAIRLINE, AXIS)?;
        let look = Font::regular(LABEL_SIZE, MUTED);
        let name = month_name(months[position]);
        canvas.text(&name, (x, top + 19.0), look, Align::Center)?;
    }
    Ok(())
}

/// The months without data, from the first to the one after the last of each
/// stretch.
fn gaps(panel: &Panel, months: usize) -> Vec<(usize, usize)> {
    let mut gaps: Vec<(usize, usize)> = Vec::new();
    for position in (0..months).filter(|&month| !panel::has_data(&panel.plot, month)) {
        match gaps.last_mut() {
            Some((_, end)) if *end == position => *end += 1,
            _ => gaps.push((position, position + 1)),
        }
    }
    gaps
}

/// Shades the months without data, so that they are not taken for zero.
fn shade_gaps<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    gaps: &[(usize, usize)],
    frame: &Frame,
) -> Result<(), ChartError> {
    for &(start, end) in gaps {
        let (left, right) = (frame.axis.start(start), frame.axis.start(end));
        canvas.rectangle((left, frame.top), (right, frame.bottom), GAP)?;
    }
    Ok(())
}

fn name_gaps<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    gaps: &[(usize, usize)],
    frame: &Frame,
) -> Result<(), ChartError> {
    const WORDS: &str = "no data";
    let half = width(WORDS, LABEL_SIZE, Weight::Regular)? / 2.0 + 3.0;
    for &(start, end) in gaps {
        let (left, right) = (frame.axis.start(start), frame.axis.start(end));
        if 2.0 * half <= right - left {
            let center = f64::midpoint(left, right);
            let baseline = frame.top + 16.0;
            // Levels to compare with run through gaps.
            let (from, to) = (
                (center - half, baseline - 12.0),
                (center + half, baseline + 4.0),
            );
            canvas.rectangle(from, to, GAP)?;
            let look = Font::regular(LABEL_SIZE, MUTED);
            canvas.text(WORDS, (center, baseline), look, Align::Center)?;
        }
    }
    Ok(())
}

fn draw_value_axis<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    panel: &Panel,
    frame: &Frame,
) -> Result<(), ChartError> {
    let (left, right) = (frame.axis.left, frame.axis.right);
    let lines = panel::grid(&panel.plot, frame.scale);
    for y in lines.into_iter().map(|value| frame.y(value)) {
        canvas.line(&[(left, y), (right, y)], HAIRLINE, GRID)?;
    }
    for tick in &frame.scale.ticks {
        let at = (left - TICK_AIR, frame.y(tick.value) + LABEL_SIZE * 0.36);
        let look = Font {
            size: LABEL_SIZE,
            weight: panel::tick_weight(&panel.plot),
            color: MUTED,
        };
        canvas.text(&tick.label, at, look, Align::Right)?;
    }
    Ok(())
}

/// A dark line stands for zero, and only for zero.
fn draw_zero<DB: DrawingBackend>(canvas: &Canvas<DB>, frame: &Frame) -> Result<(), ChartError> {
    let Some(zero) = frame.scale.zero() else {
        return Ok(());
    };
    let y = frame.y(zero);
    let ends = [(frame.axis.left, y), (frame.axis.right, y)];
    canvas.line(&ends, HAIRLINE, AXIS)
}

fn draw_key<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    key: &[KeyEntry],
    left: f64,
    baseline: f64,
) -> Result<(), ChartError> {
    const SIDE: f64 = 11.0;
    let mut x = left;
    for entry in key {
        let top = baseline - SIDE + 1.0;
        let (from, to) = ((x, top), (x + SIDE, top + SIDE));
        let center = (x + SIDE / 2.0, top + SIDE / 2.0);
        match entry.symbol {
            KeySymbol::Full => canvas.rectangle(from, to, entry.hue.fill())?,
            KeySymbol::Pale => canvas.rectangle(from, to, entry.hue.tint())?,
            KeySymbol::Unknown => {
                canvas.rectangle(from, to, entry.hue.tint())?;
                canvas.frame(from, to, HAIRLINE, entry.hue.fill())?;
                let look = Font::bold(9.0, entry.hue.text());
                canvas.text("?", (center.0, baseline - 1.5), look, Align::Center)?;
            }
            KeySymbol::Ring => {
                canvas.dot(center, 4.5, entry.hue.fill())?;
                canvas.dot(center, 2.5, BACKGROUND)?;
            }
        }
        let at = (x + SIDE + 6.0, baseline);
        canvas.text(
            &entry.text,
            at,
            Font::regular(LABEL_SIZE, MUTED),
            Align::Left,
        )?;
        x = at.0 + width(&entry.text, LABEL_SIZE, Weight::Regular)? * 1.06 + 22.0;
    }
    Ok(())
}
