//! Title and note above every chart.

use plotters::prelude::DrawingBackend;

use super::ChartError;
use super::canvas::{Align, Canvas, Font};
use super::chart::Chart;
use super::plain_text::clean;
use super::theme::{INK, Layout, MUTED, NOTE_LEADING, NOTE_SIZE, TITLE_LEADING, TITLE_SIZE};
use super::typeface::{Weight, wrap};

/// White space under the heading.
const AIR: f64 = 20.0;

fn room(layout: &Layout) -> f64 {
    // Viewers without the embedded font may write wider.
    (layout.width - 2.0 * layout.margin) * 0.94
}

fn title_lines(chart: &Chart, layout: &Layout) -> Result<Vec<String>, ChartError> {
    let title = clean(&chart.title);
    wrap(&title, TITLE_SIZE, Weight::Bold, room(layout), 3)
}

fn note_lines(chart: &Chart, layout: &Layout) -> Result<Vec<String>, ChartError> {
    let note = clean(&chart.note);
    wrap(&note, NOTE_SIZE, Weight::Regular, room(layout), 4)
}

/// Where the chart's body begins.
pub(super) fn height(chart: &Chart, layout: &Layout) -> Result<f64, ChartError> {
    if !layout.heading {
        return Ok(layout.margin);
    }
    let title = title_lines(chart, layout)?.len() as f64 * TITLE_LEADING;
    let note = note_lines(chart, layout)?.len() as f64 * NOTE_LEADING;
    Ok(layout.margin + title + note + AIR)
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    chart: &Chart,
    layout: &Layout,
) -> Result<(), ChartError> {
    if !layout.heading {
        return Ok(());
    }
    let left = layout.margin;
    let mut y = layout.margin;
    for line in title_lines(chart, layout)? {
        let look = Font::bold(TITLE_SIZE, INK);
        canvas.text(&line, (left, y + TITLE_SIZE * 0.9), look, Align::Left)?;
        y += TITLE_LEADING;
    }
    for line in note_lines(chart, layout)? {
        let look = Font::regular(NOTE_SIZE, MUTED);
        canvas.text(&line, (left, y + NOTE_SIZE), look, Align::Left)?;
        y += NOTE_LEADING;
    }
    Ok(())
}
