//! The embedded font: on a fresh machine there is none to be found.

use std::sync::OnceLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use super::ChartError;
use super::canvas::GRAIN;

/// What SVG viewers are told to write with; the embedded font stands first.
pub(super) const FAMILY: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// How much taller than its em square the embedded font is; see
/// `font/README.md`.
const HEIGHT_PER_EM: f64 = 1.24;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The font at a size in CSS pixels, scaled to the grain of the drawing.
pub(super) fn font(size: f64, weight: Weight) -> Result<FontDesc<'static>, ChartError> {
    static REGISTERED: OnceLock<Result<(), ChartError>> = OnceLock::new();
    REGISTERED.get_or_init(register).clone()?;
    let style = match weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    Ok(FontDesc::new(
        FontFamily::Name(FAMILY),
        size * HEIGHT_PER_EM * f64::from(GRAIN),
        style,
    ))
}

fn register() -> Result<(), ChartError> {
    let regular = include_bytes!("font/inter-regular.ttf");
    let bold = include_bytes!("font/inter-bold.ttf");
    register_font(FAMILY, FontStyle::Normal, regular).map_err(|_| ChartError::Font)?;
    register_font(FAMILY, FontStyle::Bold, bold).map_err(|_| ChartError::Font)
}

/// How wide the text is, in CSS pixels.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> Result<f64, ChartError> {
    let (width, _) = font(size, weight)?
        .box_size(text)
        .map_err(|error| ChartError::Drawing(error.to_string()))?;
    Ok(f64::from(width) / f64::from(GRAIN))
}

/// The text in lines that are not wider than `room`, in CSS pixels; what does
/// not fit into `most` lines is cut off with an ellipsis.
pub(super) fn wrap(
    text: &str,
    size: f64,
    weight: Weight,
    room: f64,
    most: usize,
) -> Result<Vec<String>, ChartError> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if width(&longer, size, weight)? <= room {
                *line = longer;
                continue;
            }
        }
        lines.push(word.to_owned());
    }
    let cut = lines.len() > most;
    lines.truncate(most);
    if cut && let Some(line) = lines.last_mut() {
        line.push('…');
    }
    for line in &mut lines {
        *line = shorten(line, size, weight, room)?;
    }
    Ok(lines)
}

/// The text, cut off with an ellipsis where it is wider than `room`.
pub(super) fn shorten(
    text: &str,
    size: f64,
    weight: Weight,
    room: f64,
) -> Result<String, ChartError> {
    if width(text, size, weight)? <= room {
        return Ok(text.to_owned());
    }
    let mut kept: Vec<char> = text.trim_end_matches('…').chars().collect();
    loop {
        kept.pop();
        let shorter: String = kept.iter().chain(&['…']).collect();
        if kept.is_empty() || width(&shorter, size, weight)? <= room {
            return Ok(shorter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Weight, shorten, width, wrap};

    #[test]
    fn bold_is_wider_and_twice_the_size_is_twice_as_wide() {
        let text = "Resolution 88.4%";
        let regular = width(text, 12.0, Weight::Regular).unwrap();
        assert!(width(text, 12.0, Weight::Bold).unwrap() > regular);
        let double = width(text, 24.0, Weight::Regular).unwrap();
        assert!((double / regular - 2.0).abs() < 0.02, "{regular} {double}");
    }

    #[test]
    fn every_symbol_in_use_is_in_the_font() {
        let missing = width("\u{4e00}", 100.0, Weight::Regular).unwrap();
        for symbol in "✓✗●○■–—•…≤≥→↑↓€£·".chars() {
            for weight in [Weight::Regular, Weight::Bold] {
                let found = width(&symbol.to_string(), 100.0, weight).unwrap();
                assert!((found - missing).abs() > 0.01, "{symbol}");
            }
        }
    }

    #[test]
    fn long_text_is_broken_between_words_and_then_cut() {
        let text = "Recurring manual work in resolving issues is identified";
        let lines = wrap(text, 12.0, Weight::Regular, 120.0, 9).unwrap();
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
        let cut = wrap(text, 12.0, Weight::Regular, 120.0, 2).unwrap();
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…'));
    }

    #[test]
    fn a_word_without_end_is_cut_off() {
        let lines = wrap(&"x".repeat(500), 12.0, Weight::Bold, 100.0, 3).unwrap();
        assert_eq!(lines.len(), 1);
        assert!(width(&lines[0], 12.0, Weight::Bold).unwrap() <= 100.0);
        assert_eq!(shorten("", 12.0, Weight::Bold, 0.0).unwrap(), "");
    }
}
