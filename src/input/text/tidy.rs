//! Takes out of a text what no reader sees and no writer meant.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use memchr::{memchr, memchr3_iter};
use rayon::prelude::*;

use super::Decoded;
use super::curly_quotes::{holds_opening_quotes, keeps_cells_together, straightened};
use super::twice_encoded::is_twice_encoded;
use crate::language::Message;

/// How many bytes are looked at in one go, so that they stay near the core.
const BLOCK: usize = 256 * 1024;
/// How many bytes of the blocks beside it are looked at with each.
const OVERLAP: usize = 64;
/// The mark that says how bytes are ordered, where it is not the first letter.
const MARK: char = '\u{feff}';
/// What closes a text on systems of old.
pub(super) const END_OF_TEXT: char = '\u{1a}';

/// Takes out zeros, byte order marks inside the text, and the sign at the end
/// of text; reads the controls from U+0080 to U+009F as what they were in
/// Windows-1252, before somebody took them for ISO-8859-1; straightens quotes
/// around cells. Says how many.
pub(super) fn tidy(mut decoded: Decoded<'_>) -> Decoded<'_> {
    if is_tidy(&decoded.text, Part::WHOLE) {
        return decoded;
    }
    let (mut text, notes) = tidied(&decoded.text);
    text.truncate(text.trim_end_matches(END_OF_TEXT).len());
    decoded.text = Cow::Owned(text);
    decoded.notes.extend(notes);
    decoded
}

/// What of a text is at hand; it begins with a row.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    pub is_first: bool,
    /// It may be the last.
    pub is_last: bool,
}

impl Part {
    pub const WHOLE: Self = Self {
        is_first: true,
        is_last: true,
    };
}

/// Whether nothing is to be mended in a text, or in a part of it.
#[must_use]
pub fn is_tidy(text: &str, part: Part) -> bool {
    let bytes = text.as_bytes();
    // Whether a tidy block holds quotes, whose line is to be looked at.
    let tidy_block = |start: usize| {
        let block = &bytes[start..bytes.len().min(start + BLOCK)];
        if block.is_ascii() {
            return memchr(0, block).is_none().then_some(false);
        }
        // Letters that belong together may stand across two blocks.
        let from = text.floor_char_boundary(start.saturating_sub(OVERLAP));
        let to = text.ceil_char_boundary((start + block.len() + OVERLAP).min(bytes.len()));
        let around = &text[from..to];
        let is_tidy = memchr3_iter(0, 0xc2, 0xef, block).all(|at| {
            let here = &bytes[start + at..];
            match here[0] {
                0 => false,
                0xc2 => !matches!(here.get(1), Some(0x80..=0x9f)),
                _ => !here.starts_with("\u{feff}".as_bytes()),
            }
        });
        (is_tidy && !is_twice_encoded(around)).then(|| holds_opening_quotes(around))
    };
    let holds_quotes = if bytes.len() <= BLOCK {
        tidy_block(0)
    } else {
        let starts: Vec<usize> = (0..bytes.len()).step_by(BLOCK).collect();
        let blocks = starts.into_par_iter().map(tidy_block);
        blocks.try_reduce(|| false, |one, other| Some(one || other))
    };
    holds_quotes.is_some_and(|holds| !holds || !keeps_cells_together(text, part))
        && !(part.is_last && text.ends_with(END_OF_TEXT))
}

fn tidied(untidy: &str) -> (String, Vec<Message>) {
    let mut mended = Mended::default();
    let mut text = mended.clear(untidy);
    if mended.needs_straight_quotes(&text, Part::WHOLE) {
        text = straightened(&text);
    }
    (text, mended.notes())
}

/// What was mended in a text, or in parts of it one after the other.
#[derive(Debug, Default)]
pub(super) struct Mended {
    zeros: u64,
    marks: u64,
    controls: u64,
    is_curly: bool,
}

impl Mended {
    /// The text without what is taken out of it, and with letters in the place
    /// of controls.
    pub fn clear(&mut self, untidy: &str) -> String {
        let mut text = String::with_capacity(untidy.len());
        for letter in untidy.chars() {
            match letter {
                '\0' => self.zeros += 1,
                MARK => self.marks += 1,
                '\u{80}'..='\u{9f}' => {
                    let meant = of_windows_1252(letter);
                    self.controls += u64::from(meant != letter);
                    text.push(meant);
                }
                other => text.push(other),
            }
        }
        text
    }

    /// Whether quotes are to be straightened in a text that is cleared, or in
    /// the whole that it is a part of.
    pub fn needs_straight_quotes(&mut self, text: &str, part: Part) -> bool {
        let is_curly = holds_opening_quotes(text) && keeps_cells_together(text, part);
        self.is_curly |= is_curly;
        is_curly
    }

    /// What is said of it.
    pub fn notes(&self) -> Vec<Message> {
        let notes = [
            (self.zeros, "note-zero-bytes"),
            (self.marks, "note-byte-order-marks"),
            (self.controls, "note-control-characters"),
            (u64::from(self.is_curly), "note-curly-quotes"),
        ];
        notes
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, id)| Message::new(id).with("n", count))
            .collect()
    }
}

fn of_windows_1252(control: char) -> char {
    let byte = [control as u8];
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
    text.chars().next().unwrap_or(control)
}

#[cfg(test)]
mod tests {
    use super::BLOCK;
    use crate::input::text::decode;
    use crate::language::Message;

    fn read(text: &str) -> (String, Vec<Message>) {
        let decoded = decode(text.as_bytes(), None).unwrap();
        (decoded.text.into_owned(), decoded.notes)
    }

    #[test]
    fn zeros_and_marks_are_left_out_and_counted() {
        let (text, notes) = read("\u{feff}a,b\n1,x\0y\n\u{feff}a,b\n2,\0z\n\u{feff}3,4\n");
        assert_eq!(text, "a,b\n1,xy\na,b\n2,z\n3,4\n");
        assert_eq!(
            notes,
            [
                "zero bytes in the text left out: 2",
                "byte order marks inside the text left out: 2"
            ]
        );
    }

    #[test]
    fn controls_that_were_letters_are_letters_again() {
        let (text, notes) = read("price,note\n5 \u{80},\u{93}so\u{94} \u{96} it\u{92}s º\n");
        assert_eq!(text, "price,note\n5 €,“so” – it’s º\n");
        assert!(notes[0].ends_with("in their place: 5"), "{notes:?}");
        // Windows-1252 has no letter there.
        assert_eq!(read("a\u{81}\n"), ("a\u{81}\n".to_owned(), Vec::new()));
    }

    #[test]
    fn the_sign_that_ends_a_text_of_old_is_no_row() {
        assert_eq!(read("a,b\n1,2\n\u{1a}").0, "a,b\n1,2\n");
        assert_eq!(read("a,b\n1,\u{1a}2\n").0, "a,b\n1,\u{1a}2\n");
    }

    #[test]
    fn what_stands_across_two_blocks_is_seen() {
        for at in (BLOCK - 3)..=BLOCK {
            let text = "x".repeat(at) + "\u{feff}" + "y\u{80}";
            assert_eq!(read(&text).0.len(), at + "y€".len());
        }
    }
}
