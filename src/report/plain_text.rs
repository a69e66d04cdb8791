//! Text from files, made harmless: what steers a terminal, hides, or reorders
//! its neighbours is written out instead.

use std::fmt::Write as _;

/// Whether a character could do something other than be read.
pub(super) fn is_unreadable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Marks, overrides and isolates of the writing direction.
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Line ends that are not recognised everywhere.
            | '\u{2028}' | '\u{2029}'
            // Invisible: zero width, fillers, tags.
            | '\u{00ad}' | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The text with every unreadable character replaced by a visible stand-in.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().fold(String::new(), append_visible)
}

/// Like [`visible`], for a finished page, whose line feeds and tabs do nothing.
pub(super) fn visible_lines(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut out, c| {
            if matches!(c, '\n' | '\t') {
                out.push(c);
                out
            } else {
                append_visible(out, c)
            }
        })
}

fn append_visible(mut out: String, c: char) -> String {
    match c {
        '\u{0}'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(c))),
        '\u{7f}' => out.push('\u{2421}'),
        // Square brackets mean nothing to a terminal, a page or a spreadsheet.
        c if is_unreadable(c) => {
            // Writing to a string cannot fail.
            let _ = write!(out, "[U+{:04X}]", u32::from(c));
        }
        c => out.push(c),
    }
    out
}

/// How many columns of a terminal the text takes, near enough: what is wide in
/// East Asian scripts counts two, what combines counts nothing.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

fn width(c: char) -> usize {
    match u32::from(c) {
        0x0300..=0x036f | 0x200c..=0x200d | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1faff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// The text cut to a number of columns, with an ellipsis where it was cut.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if columns(text) <= most {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut taken = 1;
    for c in text.chars() {
        taken += width(c);
        if taken > most {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::{columns, shortened, visible, visible_lines};

    #[test]
    fn control_and_direction_marks_are_written_out() {
        assert_eq!(visible("a\u{1b}[31mb\r\n\tc"), "a␛[31mb␍␊␉c");
        assert_eq!(visible("\u{9b}2J\u{7f}"), "[U+009B]2J␡");
        assert_eq!(
            visible("\u{202e}fdp.exe\u{feff}"),
            "[U+202E]fdp.exe[U+FEFF]"
        );
        assert_eq!(visible("São Paulo – 東京"), "São Paulo – 東京");
    }

    #[test]
    fn our_own_line_feeds_stay() {
        assert_eq!(visible_lines("a\n\tb\rc"), "a\n\tb␍c");
    }

    #[test]
    fn a_cut_text_fits() {
        assert_eq!(shortened("abc def", 5), "abc…");
        assert_eq!(shortened("abcde", 5), "abcde");
        assert_eq!(columns("東京"), 4);
        assert!(columns(&shortened("東京東京東京", 6)) <= 6);
    }
}
