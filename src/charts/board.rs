//! Cards in columns: each tells its verdict by symbol and word, and not only
//! by colour.

use plotters::prelude::DrawingBackend;

use super::canvas::{Align, Canvas, Font, Point};
use super::chart::{Board, Card, CardGroup, Chart, Verdict};
use super::plain_text::clean;
use super::theme::{HAIRLINE, INK, LABEL_LEADING, LABEL_SIZE, Layout, MUTED};
use super::typeface::{Weight, shorten, width, wrap};
use super::{ChartError, Hue, heading};

const GUTTER: f64 = 12.0;
const CARD_AIR: f64 = 8.0;
const CARD_PADDING: f64 = 10.0;
const EDGE: f64 = 4.0;
const SYMBOL_SIZE: f64 = 15.0;
const VERDICT_LINE: f64 = 20.0;
const GROUP_TITLE_SIZE: f64 = 14.0;
const GROUP_HEADING: f64 = 46.0;
const MOST_LINES: usize = 6;

/// A board is drawn alone only: a page has a better one.
const LAYOUT: Layout = Layout::ALONE;

fn column_width(board: &Board) -> f64 {
    let groups = board.groups.len().max(1) as f64;
    (LAYOUT.width - 2.0 * LAYOUT.margin - GUTTER * (groups - 1.0)) / groups
}

fn text_lines(card: &Card, column: f64) -> Result<Vec<String>, ChartError> {
    // Viewers without the embedded font may write wider.
    let room = (column - EDGE - 2.0 * CARD_PADDING) * 0.96;
    wrap(
        &clean(&card.text),
        LABEL_SIZE,
        Weight::Regular,
        room,
        MOST_LINES,
    )
}

/// The height of each row of cards: that of its longest text.
fn rows(board: &Board) -> Result<Vec<f64>, ChartError> {
    let column = column_width(board);
    let mut rows = Vec::new();
    for group in &board.groups {
        for (row, card) in group.cards.iter().enumerate() {
            let lines = text_lines(card, column)?.len() as f64;
            let height = VERDICT_LINE + lines * LABEL_LEADING + 2.0 * CARD_PADDING;
            match rows.get_mut(row) {
                None => rows.push(height),
                Some(tallest) => *tallest = height.max(*tallest),
            }
        }
    }
    Ok(rows)
}

pub(super) fn height(chart: &Chart, board: &Board) -> Result<f64, ChartError> {
    let cards: f64 = rows(board)?.iter().map(|row| row + CARD_AIR).sum();
    Ok(heading::height(chart, &LAYOUT)? + GROUP_HEADING + cards + LAYOUT.margin)
}

pub(super) fn draw<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    chart: &Chart,
    board: &Board,
) -> Result<(), ChartError> {
    heading::draw(canvas, chart, &LAYOUT)?;
    let top = heading::height(chart, &LAYOUT)?;
    let column = column_width(board);
    let rows = rows(board)?;
    for (nth, group) in board.groups.iter().enumerate() {
        let left = LAYOUT.margin + nth as f64 * (column + GUTTER);
        draw_group_heading(canvas, group, (left, top), column)?;
        let mut card_top = top + GROUP_HEADING;
        for (card, height) in group.cards.iter().zip(&rows) {
            let to = (left + column, card_top + height);
            draw_card(canvas, card, (left, card_top), to)?;
            card_top = to.1 + CARD_AIR;
        }
    }
    Ok(())
}

fn draw_group_heading<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    group: &CardGroup,
    (left, top): Point,
    column: f64,
) -> Result<(), ChartError> {
    let room = column * 0.98;
    let title = shorten(&group.title, GROUP_TITLE_SIZE, Weight::Bold, room)?;
    let look = Font::bold(GROUP_TITLE_SIZE, INK);
    canvas.text(&title, (left, top + 12.0), look, Align::Left)?;
    let note = shorten(&group.note, LABEL_SIZE, Weight::Regular, room)?;
    let look = Font::regular(LABEL_SIZE, MUTED);
    canvas.text(&note, (left, top + 30.0), look, Align::Left)
}

fn draw_card<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    card: &Card,
    from: Point,
    to: Point,
) -> Result<(), ChartError> {
    let (symbol, hue) = match card.verdict {
        Verdict::Yes => ("✓", Hue::Green),
        Verdict::No => ("✗", Hue::Orange),
        Verdict::Unknown => ("○", Hue::Grey),
    };
    canvas.rectangle(from, to, hue.tint())?;
    canvas.rectangle(from, (from.0 + EDGE, to.1), hue.fill())?;
    let left = from.0 + EDGE + CARD_PADDING;
    let baseline = from.1 + CARD_PADDING + 10.0;
    let look = Font::bold(SYMBOL_SIZE, hue.text());
    let center = (left + SYMBOL_SIZE / 2.0, baseline + 0.5);
    canvas.text(symbol, center, look, Align::Center)?;
    let look = Font::bold(LABEL_SIZE, hue.text());
    let at = (left + SYMBOL_SIZE + 5.0, baseline);
    canvas.text(&card.verdict_text, at, look, Align::Left)?;

    let right = to.0 - CARD_PADDING;
    let look = Font::regular(LABEL_SIZE, MUTED);
    canvas.text(&card.label, (right, baseline), look, Align::Right)?;
    if let Some(tag) = &card.tag {
        let label = width(&card.label, LABEL_SIZE, Weight::Regular)?;
        draw_tag(canvas, tag, (right - label - 8.0, baseline))?;
    }
    for (nth, line) in text_lines(card, to.0 - from.0)?.iter().enumerate() {
        let y = baseline + VERDICT_LINE + nth as f64 * LABEL_LEADING;
        let look = Font::regular(LABEL_SIZE, INK);
        canvas.text(line, (left, y), look, Align::Left)?;
    }
    Ok(())
}

/// A framed word that ends at `right`.
fn draw_tag<DB: DrawingBackend>(
    canvas: &Canvas<DB>,
    tag: &str,
    (right, baseline): Point,
) -> Result<(), ChartError> {
    const SIZE: f64 = 11.0;
    const PADDING: f64 = 5.0;
    let text = width(tag, SIZE, Weight::Bold)? * 1.04;
    let from = (right - text - 2.0 * PADDING, baseline - 12.0);
    canvas.frame(from, (right, baseline + 4.0), HAIRLINE, INK)?;
    let center = right - PADDING - text / 2.0;
    canvas.text(
        tag,
        (center, baseline),
        Font::bold(SIZE, INK),
        Align::Center,
    )
}
