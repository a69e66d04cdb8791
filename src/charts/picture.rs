use plotters::prelude::*;

use super::canvas::{Backend, Canvas, GRAIN};
use super::chart::{Chart, Content};
use super::plain_text::{clean, escape};
use super::table::{Table, table};
use super::theme::{BACKGROUND, Layout};
use super::typeface::FAMILY;
use super::{ChartError, board, timeline};

/// How many pixels of the PNG make one CSS pixel, so that it is sharp on dense
/// screens and in print.
const PNG_SCALE: u32 = 2;

/// A chart that has been drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The stem of the file's name.
    pub id: &'static str,
    /// What the picture shows; drawn in it as well.
    pub title: String,
    /// What is measured and how to read it; drawn in it as well.
    pub note: String,
    /// The picture in words.
    pub alt: String,
    /// A complete `<svg>` element, which can stand alone.
    pub svg: String,
    /// The same picture in pixels, two for each CSS pixel.
    pub png: Vec<u8>,
    /// The same within a page; `None` where a page has better ways to show it.
    pub inline: Option<Inline>,
}

/// A chart to be put into a page that writes title and note itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// An `<svg>` element of the class `wide`. `data-plot` tells from where to
    /// where its months run, as parts of its width.
    pub wide: String,
    /// The same for a telephone, of the class `narrow`.
    pub narrow: String,
    /// What it shows, value by value.
    pub table: Table,
}

/// Draws a chart. The same chart gives the same bytes.
///
/// # Errors
/// When the embedded font is broken or the plotting library gives up, which
/// no data are known to cause.
pub fn draw(chart: &Chart) -> Result<Picture, ChartError> {
    let alt = clean(&chart.alt);
    let size = size(chart, &Layout::ALONE)?;
    let inline = match table(chart) {
        Some(table) => Some(Inline {
            wide: draw_inline(chart, &Layout::PAGE, "wide")?,
            narrow: draw_inline(chart, &Layout::PHONE, "narrow")?,
            table,
        }),
        None => None,
    };
    Ok(Picture {
        id: chart.id,
        svg: draw_svg(chart, size, &alt)?,
        png: draw_png(chart, size)?,
        title: clean(&chart.title),
        note: clean(&chart.note),
        alt,
        inline,
    })
}

/// Draws a chart as small as on a telephone, for a place among words.
///
/// # Errors
/// As [`draw`].
pub fn draw_small(chart: &Chart) -> Result<String, ChartError> {
    draw_inline(chart, &Layout::PHONE, "small")
}

/// The size in the drawing's own units.
fn size(chart: &Chart, layout: &Layout) -> Result<(u32, u32), ChartError> {
    let height = match &chart.content {
        Content::Timeline(timeline) => timeline::height(chart, timeline, layout)?,
        Content::Board(board) => board::height(chart, board)?,
    };
    Ok((
        (layout.width as u32) * GRAIN,
        (height.ceil() as u32) * GRAIN,
    ))
}

fn draw_svg(chart: &Chart, size: (u32, u32), alt: &str) -> Result<String, ChartError> {
    let body = svg_body(chart, size, &Layout::ALONE)?;
    // The library writes its own units as the size; the picture is smaller,
    // shrinks with the page, and can be read out.
    let (width, height) = size;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\" \
         style=\"max-width:100%;height:auto\">{body}",
        width / GRAIN,
        height / GRAIN,
        escape(alt),
    ))
}

/// A picture for a page, whose words and styles stand in the page.
fn draw_inline(chart: &Chart, layout: &Layout, class: &str) -> Result<String, ChartError> {
    let size = size(chart, layout)?;
    let body = svg_body(chart, size, layout)?;
    // Said once by the page, instead of with every word.
    let family = format!(" font-family=\"{}\"", escape(FAMILY));
    let body = body.replace(&family, "").replace(" opacity=\"1\"", "");
    let (width, height) = size;
    let (left, right) = match &chart.content {
        Content::Timeline(timeline) => timeline::extent(timeline, layout)?,
        Content::Board(_) => (0.0, 1.0),
    };
    Ok(format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" data-plot=\"{left:.4} {right:.4}\" \
         aria-hidden=\"true\" focusable=\"false\">{body}"
    ))
}

/// What the library draws, without the opening tag.
fn svg_body(chart: &Chart, size: (u32, u32), layout: &Layout) -> Result<String, ChartError> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        draw_on(Canvas::new(area, Backend::Svg), chart, size, layout)?;
    }
    Ok(svg
        .split_once('>')
        .map_or_else(String::new, |(_, body)| body.to_owned()))
}

fn draw_png(chart: &Chart, size: (u32, u32)) -> Result<Vec<u8>, ChartError> {
    let (width, height) = size;
    let mut fine = vec![u8::MAX; width as usize * height as usize * 3];
    {
        let area = BitMapBackend::with_buffer(&mut fine, size).into_drawing_area();
        let canvas = Canvas::new(area, Backend::Bitmap);
        draw_on(canvas, chart, size, &Layout::ALONE)?;
    }
    let block = GRAIN / PNG_SCALE;
    let pixels = average_blocks(&fine, width as usize, block as usize);
    encode(&pixels, width / block, height / block)
}

fn draw_on<DB: DrawingBackend>(
    canvas: Canvas<DB>,
    chart: &Chart,
    size: (u32, u32),
    layout: &Layout,
) -> Result<(), ChartError> {
    let corner = (f64::from(size.0 / GRAIN), f64::from(size.1 / GRAIN));
    canvas.rectangle((0.0, 0.0), corner, BACKGROUND)?;
    match &chart.content {
        Content::Timeline(timeline) => timeline::draw(&canvas, chart, timeline, layout)?,
        Content::Board(board) => board::draw(&canvas, chart, board)?,
    }
    canvas.finish()
}

/// Averages square blocks of pixels, which smooths every edge.
fn average_blocks(fine: &[u8], width: usize, block: usize) -> Vec<u8> {
    let row = width * 3;
    let area = (block * block) as u32;
    let mut pixels = Vec::with_capacity(fine.len() / (block * block));
    for rows in fine.chunks_exact(row * block) {
        for column in 0..width / block {
            for channel in 0..3 {
                let mut sum = 0;
                for down in 0..block {
                    for right in 0..block {
                        let pixel = column * block + right;
                        sum += u32::from(rows[down * row + pixel * 3 + channel]);
                    }
                }
                pixels.push(((sum + area / 2) / area) as u8);
            }
        }
    }
    pixels
}

fn encode(pixels: &[u8], width: u32, height: u32) -> Result<Vec<u8>, ChartError> {
    let failed = |error: png::EncodingError| ChartError::Encoding(error.to_string());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    // Plain areas shrink best as they are.
    encoder.set_filter(png::FilterType::NoFilter);
    encoder.set_compression(png::Compression::Default);
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(pixels).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::average_blocks;

    #[test]
    fn blocks_are_averaged_channel_by_channel() {
        let black = [0, 0, 0];
        let white = [255, 255, 255];
        let red = [255, 0, 0];
        let rows = [[black, white, red, red], [white, black, red, red]];
        let fine: Vec<u8> = rows.concat().concat();
        assert_eq!(average_blocks(&fine, 4, 2), [128, 128, 128, 255, 0, 0]);
    }
}
