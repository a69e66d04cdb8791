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

/// How much room a chart has, and what goes into it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Layout {
    /// In CSS pixels.
    pub width: f64,
    /// White space around it.
    pub margin: f64,
    /// Whether title and note are drawn; else whoever shows the chart writes
    /// them.
    pub heading: bool,
    /// Whether labels stand beside what they name; above the plot else.
    pub labels_beside: bool,
    /// How tall plots are, as a part of what they ask for.
    pub tallness: f64,
}

impl Layout {
    /// A picture that stands alone.
    pub(super) const ALONE: Self = Self {
        width: 880.0,
        margin: 24.0,
        heading: true,
        labels_beside: true,
        tallness: 1.0,
    };
    /// Within a page that writes title and note itself.
    pub(super) const PAGE: Self = Self {
        width: 860.0,
        margin: 6.0,
        heading: false,
        labels_beside: true,
        tallness: 0.85,
    };
    /// The same on a telephone, with writing as large as elsewhere.
    pub(super) const PHONE: Self = Self {
        width: 348.0,
        margin: 4.0,
        heading: false,
        labels_beside: false,
        tallness: 0.7,
    };
}

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

/// Every colour of the light theme, with what stands for it on a dark ground.
fn in_the_dark() -> Vec<(RGBColor, RGBColor)> {
    let mut pairs = vec![
        (BACKGROUND, RGBColor(27, 36, 40)),
        (INK, RGBColor(232, 236, 237)),
        (MUTED, RGBColor(170, 182, 190)),
        (GRID, RGBColor(52, 64, 71)),
        (AXIS, RGBColor(126, 140, 150)),
        (GAP, RGBColor(36, 46, 51)),
    ];
    for (hue, fill, text, tint) in [
        (
            Hue::Blue,
            RGBColor(90, 178, 240),
            RGBColor(122, 194, 246),
            RGBColor(30, 66, 96),
        ),
        (
            Hue::Orange,
            RGBColor(240, 140, 70),
            RGBColor(246, 162, 104),
            RGBColor(78, 46, 24),
        ),
        (
            Hue::Green,
            RGBColor(62, 190, 148),
            RGBColor(96, 206, 168),
            RGBColor(20, 60, 48),
        ),
        (
            Hue::Purple,
            RGBColor(200, 142, 206),
            RGBColor(214, 164, 220),
            RGBColor(66, 42, 70),
        ),
        (
            Hue::Sky,
            RGBColor(60, 116, 158),
            RGBColor(136, 194, 232),
            RGBColor(28, 54, 72),
        ),
        (
            Hue::Sand,
            RGBColor(186, 136, 66),
            RGBColor(228, 184, 120),
            RGBColor(72, 54, 26),
        ),
        (
            Hue::Grey,
            RGBColor(126, 140, 150),
            RGBColor(170, 182, 190),
            RGBColor(40, 51, 56),
        ),
    ] {
        pairs.extend([(hue.fill(), fill), (hue.text(), text), (hue.tint(), tint)]);
    }
    pairs.sort_by_key(|(light, _)| written(*light));
    pairs.dedup_by_key(|(light, _)| written(*light));
    pairs
}

fn written(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// Style rules that turn charts within `scope` dark: each colour, wherever it
/// is drawn with.
#[must_use]
pub fn dark_rules(scope: &str) -> String {
    let rules = in_the_dark().into_iter().map(|(light, dark)| {
        let (light, dark) = (written(light), written(dark));
        format!(
            "{scope} [fill=\"{light}\"]{{fill:{dark}}}{scope} [stroke=\"{light}\"]{{stroke:{dark}}}"
        )
    });
    rules.collect()
}

#[cfg(test)]
mod tests {
    use super::{Hue, RGBColor, dark_rules, in_the_dark, written};

    fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(one: RGBColor, other: RGBColor) -> f64 {
        let (a, b) = (luminance(one) + 0.05, luminance(other) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn words_can_be_read_on_light_and_on_dark_ground() {
        let dark = |light: RGBColor| {
            let pairs = in_the_dark();
            let found = pairs.iter().find(|pair| written(pair.0) == written(light));
            found.unwrap().1
        };
        for hue in [
            Hue::Blue,
            Hue::Orange,
            Hue::Green,
            Hue::Purple,
            Hue::Sky,
            Hue::Sand,
            Hue::Grey,
        ] {
            let light = contrast(hue.text(), super::BACKGROUND);
            assert!(light >= 4.5, "{hue:?} {light}");
            let dark = contrast(dark(hue.text()), dark(super::BACKGROUND));
            assert!(dark >= 4.5, "{hue:?} in the dark {dark}");
        }
    }

    #[test]
    fn rules_reach_no_further_than_their_scope() {
        let rules = dark_rules(".chart");
        assert!(rules.contains(".chart [fill=\"#FFFFFF\"]{fill:#1B2428}"));
        assert!(
            rules
                .split('}')
                .all(|rule| rule.is_empty() || rule.starts_with(".chart "))
        );
    }
}
