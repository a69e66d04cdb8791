//! Title and note above every chart.

use plotters::prelude::DrawingBackend;

use super::ChartError;
use super::canvas::{Align, Canvas, Font};
use super::chart::Chart;
use super::plain_text::clean;
use super::theme::{INK, MARGIN, MUTED, NOTE_LEADING, NOTE_SIZE, TITLE_LEADING, TITLE_SIZE, WIDTH};
use super::typeface::{Weight, wrap};

/// White space under the heading.
const AIR: f64 = 20.0;

// Viewers without the embedded font may write wider.
const ROOM: f64 = (WIDTH - 2.0 * MARGIN) * 0.94;

fn title_lines(chart: &Chart) -> Result<Vec<String>, ChartError> {
    wrap(&clean(&chart.title), TITLE_SIZE, Weight::Bold, ROOM, 3)
}

fn note_lines(chart: &Chart) -> Result<Vec<String>, ChartError> {
    wrap(&clean(&chart.note), NOTE_SIZE, Weight::Regular, ROOM, 4)
}

/// Where the chart's body begins.
pub(super) fn height(chart: &Chart) -> Result<f64, ChartError> {
    let title = title_lines(chart)?.len() as f64 * TITLE_LEADING;
    let note = note_lines(chart)?.len() as f64 * NOTE_LEADING;
    Ok(MARGIN + title + note + AIR)
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    chart: &Chart,
) -> Result<(), ChartError> {
    let mut y = MARGIN;
    for line in title_lines(chart)? {
        let look = Font::bold(TITLE_SIZE, INK);
        canvas.text(&line, (MARGIN, y + TITLE_SIZE * 0.9), look, Align::Left)?;
        y += TITLE_LEADING;
    }
    for line in note_lines(chart)? {
        let look = Font::regular(NOTE_SIZE, MUTED);
        canvas.text(&line, (MARGIN, y + NOTE_SIZE), look, Align::Left)?;
        y += NOTE_LEADING;
    }
    Ok(())
}
