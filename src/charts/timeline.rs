//! Panels over the same months: heading, axes, gaps, labels.

use plotters::prelude::DrawingBackend;

use super::canvas::{Align, Canvas, Font};
use super::chart::{Chart, KeyEntry, KeySymbol, Panel, Plot, Timeline};
use super::month_axis::{MonthAxis, labelled, month_name};
use super::panel::{self, Frame};
use super::scale::Scale;
use super::side_labels::{self, LEADER, SideLabel};
use super::theme::{
    AXIS, BACKGROUND, GAP, GRID, HAIRLINE, INK, LABEL_LEADING, LABEL_SIZE, Layout, MUTED,
    PANEL_TITLE_SIZE,
};
use super::typeface::{Weight, width, wrap};
use super::{ChartError, heading, labels_above};
use crate::language::{Language, Words, say};

const PANEL_TITLE: f64 = 28.0;
const PANEL_AIR: f64 = 22.0;
const MONTH_LABELS: f64 = 26.0;
const KEY: f64 = 26.0;

/// From a tick's label to the plot.
const TICK_AIR: f64 = 8.0;

/// A panel with what has to be known before there is a place for it.
struct Prepared<'a> {
    panel: &'a Panel,
    scale: Scale,
    title: Vec<String>,
    labels: Vec<SideLabel>,
    height: f64,
}

impl<'a> Prepared<'a> {
    fn new(panel: &'a Panel, timeline: &Timeline, layout: &Layout) -> Result<Self, ChartError> {
        let (months, language) = (&timeline.months, timeline.language);
        let scale = panel::scale(&panel.plot, language);
        let labels = match &panel.plot {
            // Where they stand is named by the rows.
            Plot::Steps(_) if !layout.labels_beside => Vec::new(),
            plot => panel::side_labels(plot, &scale, months, language),
        };
        let title = if scale.logarithmic {
            say!(
                Words::of(language),
                "chart-logarithmic",
                title = &panel.title
            )
        } else {
            panel.title.clone()
        };
        let room = (layout.width - 2.0 * layout.margin) * 0.94;
        Ok(Self {
            title: wrap(&title, PANEL_TITLE_SIZE, Weight::Bold, room, 3)?,
            height: panel.height * layout.tallness,
            panel,
            scale,
            labels,
        })
    }

    /// From the panel's top to its plot.
    fn above(&self, layout: &Layout) -> Result<f64, ChartError> {
        let more_lines = self.title.len().saturating_sub(1) as f64 * LABEL_LEADING;
        let labels = if layout.labels_beside {
            0.0
        } else {
            labels_above::height(&self.labels, layout)?
        };
        Ok(PANEL_TITLE + more_lines + labels)
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

fn prepared<'a>(timeline: &'a Timeline, layout: &Layout) -> Result<Vec<Prepared<'a>>, ChartError> {
    let panels = timeline.panels.iter();
    panels
        .map(|panel| Prepared::new(panel, timeline, layout))
        .collect()
}

/// Where months begin and end, whatever the panel.
fn month_axis(
    prepared: &[Prepared],
    months: usize,
    layout: &Layout,
) -> Result<MonthAxis, ChartError> {
    let (mut tick_room, mut label_room): (f64, f64) = (0.0, 0.0);
    for panel in prepared {
        tick_room = tick_room.max(panel.tick_room()?);
        label_room = label_room.max(side_labels::room(&panel.labels)?);
    }
    let left = layout.margin + tick_room * 1.06 + TICK_AIR;
    let beside = if layout.labels_beside {
        label_room + LEADER
    } else {
        0.0
    };
    let right = layout.width - layout.margin - beside;
    Ok(MonthAxis::new(left, right, layout.width, months))
}

pub(super) fn height(
    chart: &Chart,
    timeline: &Timeline,
    layout: &Layout,
) -> Result<f64, ChartError> {
    let prepared = prepared(timeline, layout)?;
    let mut panels = PANEL_AIR * prepared.len().saturating_sub(1) as f64;
    for panel in &prepared {
        panels += panel.above(layout)? + panel.height;
    }
    let key = key_places(&timeline.key, 0.0, layout)?
        .last()
        .map_or(0.0, |(_, down)| KEY + down);
    Ok(heading::height(chart, layout)? + panels + MONTH_LABELS + key + layout.margin)
}

/// From where to where the months run, as parts of the picture's width.
pub(super) fn extent(timeline: &Timeline, layout: &Layout) -> Result<(f64, f64), ChartError> {
    let axis = month_axis(&prepared(timeline, layout)?, timeline.months.len(), layout)?;
    Ok((axis.left / layout.width, axis.right / layout.width))
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    chart: &Chart,
    timeline: &Timeline,
    layout: &Layout,
) -> Result<(), ChartError> {
    heading::draw(canvas, chart, layout)?;
    let months = &timeline.months;
    let prepared = prepared(timeline, layout)?;
    let axis = month_axis(&prepared, months.len(), layout)?;

    let mut top = heading::height(chart, layout)?;
    let mut bottom = top;
    for panel in &prepared {
        bottom = draw_panel(canvas, panel, &axis, timeline, (top, layout))?;
        top = bottom + PANEL_AIR;
    }
    draw_months(canvas, timeline, &axis, bottom)?;
    let key_left = if layout.labels_beside {
        axis.left
    } else {
        layout.margin
    };
    let key_top = bottom + MONTH_LABELS + 18.0;
    draw_key(canvas, &timeline.key, (key_left, key_top), layout)
}

/// Draws a panel from `top` on, and tells where it ends.
fn draw_panel<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    prepared: &Prepared,
    axis: &MonthAxis,
    timeline: &Timeline,
    (top, layout): (f64, &Layout),
) -> Result<f64, ChartError> {
    let Prepared {
        panel,
        scale,
        labels,
        ..
    } = prepared;
    let look = Font::bold(PANEL_TITLE_SIZE, INK);
    for (nth, line) in prepared.title.iter().enumerate() {
        let y = top + 10.0 + nth as f64 * LABEL_LEADING;
        canvas.text(line, (layout.margin, y), look, Align::Left)?;
    }
    let plot_top = top + prepared.above(layout)?;
    let frame = Frame {
        axis,
        scale,
        top: plot_top,
        bottom: plot_top + prepared.height,
    };
    let gaps = gaps(panel, timeline.months.len());
    draw_value_axis(canvas, panel, &frame)?;
    shade_gaps(canvas, &gaps, &frame)?;
    panel::draw(canvas, &panel.plot, &frame)?;
    draw_zero(canvas, &frame)?;
    name_gaps(canvas, timeline.language, &gaps, &frame)?;
    if layout.labels_beside {
        side_labels::draw(canvas, labels, axis.right, frame.top, frame.bottom)?;
    } else {
        let top = frame.top - labels_above::height(labels, layout)?;
        labels_above::draw(canvas, labels, top, layout)?;
    }
    Ok(frame.bottom)
}

fn draw_months<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    timeline: &Timeline,
    axis: &MonthAxis,
    top: f64,
) -> Result<(), ChartError> {
    const TICK: f64 = 5.0;
    let (months, language) = (&timeline.months, timeline.language);
    // Just below the plot, so that it does not hide a line at zero.
    let y = top + HAIRLINE;
    canvas.line(&[(axis.left, y), (axis.right, y)], HAIRLINE, GRID)?;
    for position in labelled(language, months, axis)? {
        let x = axis.center(position);
        canvas.line(&[(x, y), (x, y + TICK)], HAIRLINE, AXIS)?;
        let look = Font::regular(LABEL_SIZE, MUTED);
        let name = month_name(language, months[position]);
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
    language: Language,
    gaps: &[(usize, usize)],
    frame: &Frame,
) -> Result<(), ChartError> {
    let said = Words::of(language).text("chart-no-data");
    let half = width(&said, LABEL_SIZE, Weight::Regular)? / 2.0 + 3.0;
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
            canvas.text(&said, (center, baseline), look, Align::Center)?;
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

const KEY_SIDE: f64 = 11.0;

/// Where each entry of the key goes, to the right and down from the first.
fn key_places(key: &[KeyEntry], left: f64, layout: &Layout) -> Result<Vec<(f64, f64)>, ChartError> {
    let mut places = Vec::new();
    let (mut right, mut down) = (0.0, 0.0);
    for entry in key {
        let text = width(&entry.text, LABEL_SIZE, Weight::Regular)? * 1.06;
        let wide = KEY_SIDE + 6.0 + text;
        if right > 0.0 && left + right + wide > layout.width - layout.margin {
            right = 0.0;
            down += LABEL_LEADING + 2.0;
        }
        places.push((right, down));
        right += wide + 22.0;
    }
    Ok(places)
}

fn draw_key<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    key: &[KeyEntry],
    (left, top): (f64, f64),
    layout: &Layout,
) -> Result<(), ChartError> {
    for (entry, (right, down)) in key.iter().zip(key_places(key, left, layout)?) {
        let (x, baseline) = (left + right, top + down);
        let top = baseline - KEY_SIDE + 1.0;
        let (from, to) = ((x, top), (x + KEY_SIDE, top + KEY_SIDE));
        let center = (x + KEY_SIDE / 2.0, top + KEY_SIDE / 2.0);
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
        let at = (x + KEY_SIDE + 6.0, baseline);
        let look = Font::regular(LABEL_SIZE, MUTED);
        canvas.text(&entry.text, at, look, Align::Left)?;
    }
    Ok(())
}
