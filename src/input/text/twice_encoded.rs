//! UTF-8 that somebody took for Windows-1252 and encoded once more: `SituaÃ§Ã£o`
//! was `Situação`.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use memchr::memchr_iter;

use super::Decoded;
use crate::language::{Message, message};

/// A text may have gone through this more than once.
const TIMES: usize = 3;

/// Reads letters that are the bytes of others as those, and says how many.
#[must_use]
pub fn mend(mut decoded: Decoded<'_>) -> Decoded<'_> {
    if is_twice_encoded(&decoded.text) {
        let mut layers = Layers::default();
        let text = layers.take_off(&decoded.text);
        decoded.text = Cow::Owned(text);
        decoded.notes.extend(layers.note());
    }
    decoded
}

/// Whether letters stand in a text that are the bytes of others. What is found
/// in a part of a text that begins with a row is found in the whole of it.
#[must_use]
pub(super) fn is_twice_encoded(text: &str) -> bool {
    first_bytes(text).any(|at| meant_at(text, at, false).is_some())
}

/// How many letters were bytes of others, each time that a text was decoded
/// once more.
#[derive(Debug, Default)]
pub(super) struct Layers([u64; TIMES]);

impl Layers {
    /// A text as it was, or a part of it that ends with a line.
    pub fn take_off(&mut self, text: &str) -> String {
        let mut decoded = Cow::Borrowed(text);
        for letters in &mut self.0 {
            let (again, found) = one_layer_off(&decoded);
            if found == 0 {
                break;
            }
            *letters += found;
            decoded = Cow::Owned(again);
        }
        decoded.into_owned()
    }

    /// What is said of it.
    pub fn note(&self) -> Option<Message> {
        let letters = self.0.into_iter().max().unwrap_or_default();
        (letters > 0).then(|| message!("note-encoded-twice", n = letters))
    }
}

fn one_layer_off(text: &str) -> (String, u64) {
    let mut decoded = String::with_capacity(text.len());
    let (mut letters, mut end) = (0, 0);
    for at in first_bytes(text) {
        let follows_another = letters > 0 && at == end;
        if let Some((meant, length)) = meant_at(text, at, follows_another) {
            decoded.push_str(&text[end..at]);
            decoded.push(meant);
            letters += 1;
            end = at + length;
        }
    }
    decoded.push_str(&text[end..]);
    (decoded, letters)
}

/// Where letters stand that are the first bytes of others: from `Â` to `ô`.
fn first_bytes(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr_iter(0xc3, bytes).filter(|at| matches!(bytes.get(at + 1), Some(0x82..=0xb4)))
}

/// The letter whose bytes stand as letters at a place, and how much of the text
/// they take. Letters of the languages that are read may stand alone; those of
/// others do not, since `É”` and `é »` are meant as they stand.
fn meant_at(text: &str, at: usize, follows_another: bool) -> Option<(char, usize)> {
    let before = text[..at].chars().next_back();
    // No byte behind a first one is such a letter: this is a word that has them.
    if matches!(before, Some('À'..='ÿ')) {
        return None;
    }
    let (meant, length) = letter_of_bytes(&text[at..])?;
    let stands_alone =
        byte_of(meant).is_some() || matches!(meant, 'Ā'..='ſ' | 'Ḁ'..='ỿ' | '\u{feff}');
    let is_meant =
        stands_alone || follows_another || letter_of_bytes(&text[at + length..]).is_some();
    is_meant.then_some((meant, length))
}

/// The letter that a text begins with the bytes of.
fn letter_of_bytes(text: &str) -> Option<(char, usize)> {
    let first = byte_of(text.chars().next()?)?;
    let count = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let (mut bytes, mut length) = ([0; 4], 0);
    let mut letters = text.chars();
    for byte in &mut bytes[..count] {
        let letter = letters.next()?;
        *byte = byte_of(letter)?;
        length += letter.len_utf8();
    }
    let meant = std::str::from_utf8(&bytes[..count]).ok()?;
    Some((meant.chars().next()?, length))
}

/// The byte beyond ASCII that a letter is in Windows-1252; the controls that
/// have no letter there stand for themselves.
fn byte_of(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return None;
    }
    if let byte @ 0x80..=0xff = letter as u32 {
        return u8::try_from(byte).ok();
    }
    let mut room = [0; 4];
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(letter.encode_utf8(&mut room));
    match *bytes {
        [byte] if !is_lossy => Some(byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn once(text: &str) -> String {
        let mut layers = Layers::default();
        let decoded = layers.take_off(text);
        assert_eq!(is_twice_encoded(text), layers.note().is_some(), "{text}");
        decoded
    }

    /// As a program writes it that takes UTF-8 for Windows-1252.
    fn encoded(text: &str) -> String {
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
        text.into_owned()
    }

    #[test]
    fn letters_that_are_bytes_of_others_are_those_again() {
        for text in [
            "Situação;Técnico",
            "ÁÉÍ Ñandú ¿qué?",
            "it’s “so” – 5 €",
            "łódź",
            "Ünal Öz",
            "Nguyễn",
            "Статус;Дата",
            "日本",
            "\u{feff}id",
        ] {
            assert_eq!(once(&encoded(text)), text);
            assert_eq!(once(&encoded(&encoded(text))), text, "twice");
        }
        assert_eq!(
            once("N\u{c3}\u{ba}mero and Situação"),
            "Número and Situação"
        );
    }

    #[test]
    fn letters_that_are_meant_stay() {
        for text in [
            "SÃO PAULO; NÃO; MAÇÃ; Ângela",
            "«Âge»",
            "ÑÁÑÉ",
            "à la carte",
            "日本",
            "ASCII",
            "“CAFÉ”",
            "FACTURÉ\u{a0}: « payé\u{a0}»",
            "«MAÇÃ»",
            "ÉÃ©©",
        ] {
            assert_eq!(once(text), text);
        }
    }

    #[test]
    fn what_is_found_in_a_row_is_found_in_the_text() {
        for text in ["aÃ©©\n", "Ã©é\n", "ÐÑ\u{82}", "Ã"] {
            for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
                assert!(
                    !is_twice_encoded(&text[..end]) || is_twice_encoded(text),
                    "{text}"
                );
            }
        }
    }
}
