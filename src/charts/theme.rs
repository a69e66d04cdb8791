//! Colours and sizes of every chart, in one place.

use plotters::style::RGBColor;

/// A colour by its part in a chart. The set stays distinguishable with the
/// common kinds of colour blindness; all but `Sky` and `Sand` can carry text
/// on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hue {
    Blue,
    Orange,
    Green,
    Purple,
    Sky,
    Sand,
    Grey,
}

impl Hue {
    /// For areas, bars and lines.
    pub(super) fn fill(self) -> RGBColor {
        match self {
            Self::Blue => RGBColor(0, 96, 168),
            Self::Orange => RGBColor(200, 82, 0),
            Self::Green => RGBColor(0, 122, 90),
            Self::Purple => RGBColor(136, 68, 140),
            Self::Sky => RGBColor(120, 184, 226),
            Self::Sand => RGBColor(240, 186, 110),
            Self::Grey => RGBColor(139, 150, 163),
        }
    }

    /// For words; dark enough to be read on white.
    pub(super) fn text(self) -> RGBColor {
        match self {
            Self::Blue => RGBColor(0, 84, 150),
            Self::Orange => RGBColor(168, 66, 0),
            Self::Green => RGBColor(0, 104, 76),
            Self::Purple => RGBColor(120, 56, 124),
            Self::Sky => RGBColor(30, 100, 146),
            Self::Sand => RGBColor(138, 88, 10),
            Self::Grey => MUTED,
        }
    }

    /// For what lies behind words or behind the same hue.
    pub(super) fn tint(self) -> RGBColor {
        match self {
            Self::Blue => RGBColor(194, 218, 240),
            Self::Orange => RGBColor(252, 236, 222),
            Self::Green => RGBColor(224, 242, 235),
            Self::Purple => RGBColor(240, 228, 242),
            Self::Sky => RGBColor(228, 241, 250),
            Self::Sand => RGBColor(253, 243, 226),
            Self::Grey => RGBColor(242, 244, 246),
        }
    }
}

pub(super) const BACKGROUND: RGBColor = RGBColor(255, 255, 255);
pub(super) const INK: RGBColor = RGBColor(31, 41, 51);
pub(super) const MUTED: RGBColor = RGBColor(82, 96, 109);
pub(super) const GRID: RGBColor = RGBColor(226, 230, 235);
pub(super) const AXIS: RGBColor = RGBColor(139, 150, 163);
/// Behind months for which there are no data.
pub(super) const GAP: RGBColor = RGBColor(244, 245, 247);

/// The width of every chart, in CSS pixels.
pub(super) const WIDTH: f64 = 880.0;
/// White space around a chart.
pub(super) const MARGIN: f64 = 24.0;

pub(super) const TITLE_SIZE: f64 = 19.0;
pub(super) const TITLE_LEADING: f64 = 25.0;
pub(super) const NOTE_SIZE: f64 = 13.0;
pub(super) const NOTE_LEADING: f64 = 18.0;
pub(super) const PANEL_TITLE_SIZE: f64 = 13.0;
pub(super) const LABEL_SIZE: f64 = 12.0;
pub(super) const LABEL_LEADING: f64 = 16.0;

pub(super) const LINE_WIDTH: f64 = 2.25;
pub(super) const HAIRLINE: f64 = 1.0;
pub(super) const DOT_RADIUS: f64 = 3.25;
