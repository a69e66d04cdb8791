//! UTF-8 that somebody took for Windows-1252 and encoded once more: `SituaÃ§Ã£o`
//! was `Situação`.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use memchr::memchr_iter;

use super::Decoded;
use crate::language::message;

/// A text may have gone through this more than once.
const TIMES: usize = 3;
/// Words are shorter than this many bytes: no text makes looking for them take
/// the square of its length.
const LONGEST: usize = 256;

/// Reads letters that are the bytes of others as those, and says how many.
#[must_use]
pub fn mend(mut decoded: Decoded<'_>) -> Decoded<'_> {
    if is_twice_encoded(&decoded.text) {
        let (text, letters) = decoded_once(&decoded.text);
        decoded.text = Cow::Owned(text);
        decoded
            .notes
            .push(message!("note-encoded-twice", n = letters));
    }
    decoded
}

/// Whether letters stand in a text that are the bytes of others.
#[must_use]
pub(super) fn is_twice_encoded(text: &str) -> bool {
    let bytes = text.as_bytes();
    // From `Â` to `ô`, which stand for the first bytes of letters; their other
    // bytes are no ASCII letters either.
    let mut places = memchr_iter(0xc3, bytes);
    places.any(|at| {
        matches!(bytes.get(at + 1), Some(0x82..=0xb4))
            && bytes.get(at + 2).is_some_and(|next| !next.is_ascii())
            && original(run_at(&text[at..text.floor_char_boundary(at + LONGEST)])).is_some()
    })
}

/// The text as it was, and how many letters of it were bytes of others.
fn decoded_once(text: &str) -> (String, u64) {
    let (mut decoded, mut letters) = (Cow::Borrowed(text), 0);
    for _ in 0..TIMES {
        let (again, found) = one_layer_off(&decoded);
        if found == 0 {
            break;
        }
        letters = letters.max(found);
        decoded = Cow::Owned(again);
    }
    (decoded.into_owned(), letters)
}

fn one_layer_off(text: &str) -> (String, u64) {
    let mut decoded = String::with_capacity(text.len());
    let mut letters = 0;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let run = if letter.is_ascii() { "" } else { run_at(rest) };
        if run.is_empty() {
            let end = rest.find(|c: char| !c.is_ascii()).unwrap_or(rest.len());
            let end = end.max(letter.len_utf8());
            decoded.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        match original(run) {
            Some(meant) => {
                letters += meant.chars().count() as u64;
                decoded.push_str(&meant);
            }
            None => decoded.push_str(run),
        }
        rest = &rest[run.len()..];
    }
    (decoded, letters)
}

/// The letters at the beginning of a text that stand for bytes beyond ASCII.
fn run_at(text: &str) -> &str {
    let end = text
        .char_indices()
        .find(|(_, letter)| byte_of(*letter).is_none())
        .map_or(text.len(), |(end, _)| end);
    &text[..end]
}

/// What a run of letters was, if all of them are bytes of UTF-8.
fn original(run: &str) -> Option<String> {
    let bytes: Vec<u8> = run.chars().filter_map(byte_of).collect();
    let text = String::from_utf8(bytes).ok()?;
    (!text.is_empty()).then_some(text)
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
        assert_eq!(is_twice_encoded(text), decoded_once(text).1 > 0, "{text}");
        decoded_once(text).0
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
            "ÄÖÜ; Ã£",
            "ÑÁÑÉ",
            "Â£",
            "à la carte",
            "日本",
            "ASCII",
        ] {
            if !matches!(text, "ÄÖÜ; Ã£" | "Â£") {
                assert_eq!(once(text), text);
            }
        }
    }
}
