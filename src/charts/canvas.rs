//! Drawing in CSS pixels, whatever the backend.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::ChartError;
use super::plain_text::clean;
use super::typeface::{Weight, font};

/// How many units of the drawing make one CSS pixel. The library draws on whole
/// units only, so that they have to be small.
pub(super) const GRAIN: u32 = 4;

/// A place, to the right and down, in CSS pixels.
pub(super) type Point = (f64, f64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Font {
    pub size: f64,
    pub weight: Weight,
    pub color: RGBColor,
}

impl Font {
    pub(super) fn regular(size: f64, color: RGBColor) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            color,
        }
    }

    pub(super) fn bold(size: f64, color: RGBColor) -> Self {
        Self {
            size,
            weight: Weight::Bold,
            color,
        }
    }
}

/// Where a backend puts the baseline of text that is anchored at its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Backend {
    Svg,
    Bitmap,
}

impl Backend {
    /// From the anchor down to the baseline, in em.
    fn baseline(self) -> f64 {
        match self {
            Self::Svg => 0.76,
            // Half of the font's height, 1.24 em.
            Self::Bitmap => 0.62,
        }
    }
}

pub(super) struct Canvas<DB: DrawingBackend> {
    area: DrawingArea<DB, Shift>,
    backend: Backend,
}

impl<DB: DrawingBackend> Canvas<DB> {
    pub(super) fn new(area: DrawingArea<DB, Shift>, backend: Backend) -> Self {
        Self { area, backend }
    }

    /// Hands over everything that has been drawn.
    pub(super) fn finish(self) -> Result<(), ChartError> {
        Ok(self.area.present()?)
    }

    pub(super) fn rectangle(
        &self,
        from: Point,
        to: Point,
        color: RGBColor,
    ) -> Result<(), ChartError> {
        let (left, right) = ordered(from.0, to.0);
        let (top, bottom) = ordered(from.1, to.1);
        let corners = [grains((left, top)), grains((right, bottom))];
        Ok(self.area.draw(&Rectangle::new(corners, color.filled()))?)
    }

    /// The outline of a rectangle.
    pub(super) fn frame(
        &self,
        from: Point,
        to: Point,
        thickness: f64,
        color: RGBColor,
    ) -> Result<(), ChartError> {
        let ((left, top), (right, bottom)) = (from, to);
        for (start, end) in [
            ((left, top), (right, top)),
            ((right, top), (right, bottom)),
            ((right, bottom), (left, bottom)),
            ((left, bottom), (left, top)),
        ] {
            self.line(&[start, end], thickness, color)?;
        }
        Ok(())
    }

    pub(super) fn line(
        &self,
        points: &[Point],
        thickness: f64,
        color: RGBColor,
    ) -> Result<(), ChartError> {
        let points: Vec<(i32, i32)> = points.iter().copied().map(grains).collect();
        let width = (thickness * f64::from(GRAIN)).round().max(1.0) as u32;
        let style = color.stroke_width(width);
        Ok(self.area.draw(&PathElement::new(points, style))?)
    }

    /// A dashed horizontal line.
    pub(super) fn dashes(
        &self,
        from: Point,
        right: f64,
        thickness: f64,
        color: RGBColor,
    ) -> Result<(), ChartError> {
        const DASH: f64 = 6.0;
        const SPACE: f64 = 4.0;
        let (mut left, y) = from;
        while left < right {
            let end = (left + DASH).min(right);
            self.line(&[(left, y), (end, y)], thickness, color)?;
            left += DASH + SPACE;
        }
        Ok(())
    }

    pub(super) fn dot(
        &self,
        center: Point,
        radius: f64,
        color: RGBColor,
    ) -> Result<(), ChartError> {
        let radius = (radius * f64::from(GRAIN)).round().max(1.0) as i32;
        let circle = Circle::new(grains(center), radius, color.filled());
        Ok(self.area.draw(&circle)?)
    }

    /// One line of text, anchored at its baseline.
    pub(super) fn text(
        &self,
        text: &str,
        at: Point,
        look: Font,
        align: Align,
    ) -> Result<(), ChartError> {
        let text = clean(text);
        if text.is_empty() {
            return Ok(());
        }
        let anchor = match align {
            Align::Left => HPos::Left,
            Align::Center => HPos::Center,
            Align::Right => HPos::Right,
        };
        let style = TextStyle::from(font(look.size, look.weight)?)
            .color(&look.color)
            .pos(Pos::new(anchor, VPos::Top));
        let top = at.1 - look.size * self.backend.baseline();
        Ok(self.area.draw_text(&text, &style, grains((at.0, top)))?)
    }
}

fn ordered(a: f64, b: f64) -> (f64, f64) {
    if a <= b { (a, b) } else { (b, a) }
}

fn grains(point: Point) -> (i32, i32) {
    let grain = |length: f64| (length * f64::from(GRAIN)).round() as i32;
    (grain(point.0), grain(point.1))
}
