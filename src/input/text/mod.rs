//! From bytes to text, by what speaks for an encoding in the bytes themselves,
//! and the text of a file wherever it stands.

mod by_pieces;
mod curly_quotes;
mod foreign;
mod mended_text;
mod one_byte;
pub mod source;
mod tidy;
mod twice_encoded;
mod wide;

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::files::signature::{OtherKind, other_kind};
use crate::config::TextEncoding;
use crate::language::{Message, message};
pub use by_pieces::decode_to_disk;
pub use tidy::{Part, is_tidy};
pub use twice_encoded::mend;

/// The text of a file and how it was encoded.
#[derive(Debug)]
pub struct Decoded<'a> {
    /// The file's own bytes where those are sound UTF-8.
    pub text: Cow<'a, str>,
    pub encoding: &'static str,
    /// What was mended, for whoever reads the account.
    pub notes: Vec<Message>,
}

impl<'a> Decoded<'a> {
    /// Text that is at hand.
    #[must_use]
    pub fn utf_8(text: &'a str) -> Self {
        Self {
            text: Cow::Borrowed(text),
            encoding: UTF_8.name(),
            notes: Vec::new(),
        }
    }
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    Empty,
    /// It begins like a file of this kind.
    OtherKind(&'static OtherKind),
    /// It holds bytes that no text holds.
    Binary,
}

/// How many bytes at the beginning are looked at to tell text from other
/// things.
const SAMPLE: usize = 64 * 1024;

/// Decodes a file: by its byte order mark, else as is decided, else as UTF-16
/// where every other byte is zero, else as UTF-8 where that is what most of its
/// letters are, else in the encoding with one byte a letter that makes words of
/// it, mostly Windows-1252.
///
/// # Errors
/// When the bytes are no text.
pub fn decode(bytes: &[u8], said: Option<TextEncoding>) -> Result<Decoded<'_>, NotText> {
    let (scheme, mark) = scheme(bytes, said)?;
    let rest = &bytes[mark..];
    let decoded = match scheme {
        Scheme::Utf8 => utf_8(rest).unwrap_or_else(|| foreign::among_utf_8(rest)),
        Scheme::Named(by) => by_name(by, rest),
        Scheme::FindOut => utf_8(rest).unwrap_or_else(|| foreign::found_out(rest)),
    };
    Ok(tidy::tidy(decoded))
}

/// What the beginning of a file says about its encoding.
#[derive(Debug, Clone, Copy)]
enum Scheme {
    /// It is said to be UTF-8.
    Utf8,
    Named(TextEncoding),
    /// All of it is to be looked at.
    FindOut,
}

/// What the bytes that a file begins with say about its encoding, and how many
/// of them are the mark that says so.
fn scheme(start: &[u8], said: Option<TextEncoding>) -> Result<(Scheme, usize), NotText> {
    if start.is_empty() {
        return Err(NotText::Empty);
    }
    if let Some(kind) = other_kind(start) {
        return Err(NotText::OtherKind(kind));
    }
    let (marked, mark) = Encoding::for_bom(start).map_or((None, 0), |(by, mark)| (Some(by), mark));
    let scheme = match marked.map(TextEncoding::Web).or(said) {
        Some(TextEncoding::Web(by)) if by == UTF_8 => Scheme::Utf8,
        Some(by) => Scheme::Named(by),
        None => of_sample(&start[..start.len().min(SAMPLE)])?,
    };
    Ok((scheme, mark))
}

fn of_sample(start: &[u8]) -> Result<Scheme, NotText> {
    if let Some(wide) = wide::encoding(start) {
        return Ok(Scheme::Named(TextEncoding::Web(wide)));
    }
    if is_binary(start) {
        return Err(NotText::Binary);
    }
    Ok(Scheme::FindOut)
}

fn utf_8(bytes: &[u8]) -> Option<Decoded<'_>> {
    let text = UTF_8.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(Decoded {
        text,
        encoding: UTF_8.name(),
        notes: Vec::new(),
    })
}

fn by_name(encoding: TextEncoding, bytes: &[u8]) -> Decoded<'_> {
    let (text, has_errors) = match encoding {
        TextEncoding::Web(encoding) => encoding.decode_without_bom_handling(bytes),
        TextEncoding::Dos(page) => (Cow::Owned(one_byte::decode_dos(page, bytes)), false),
    };
    Decoded {
        text,
        encoding: encoding.name(),
        notes: not_of(encoding, has_errors).into_iter().collect(),
    }
}

/// What is said of bytes that are not, or not all, in an encoding.
fn not_of(encoding: TextEncoding, has_errors: bool) -> Option<Message> {
    has_errors.then(|| message!("note-not-of-encoding", encoding = encoding.name()))
}

/// Whether bytes with zeros among them are something else than text in which a
/// few got lost. Zeros at the end are what a crash leaves behind.
fn is_binary(start: &[u8]) -> bool {
    if !start.contains(&0) {
        return false;
    }
    let end = start.iter().rposition(|byte| *byte != 0);
    let Some(end) = end else { return true };
    let start = &start[..=end];
    let unusual = |byte: &u8| byte.is_ascii_control() && !matches!(byte, b'\t'..=b'\r');
    let controls = start.iter().filter(|byte| unusual(byte)).count();
    let foreign = foreign::Evidence::of(start).foreign;
    (controls + foreign) * 5 > start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes, None).unwrap().text.into_owned()
    }

    fn is_binary(bytes: &[u8]) -> bool {
        decode(bytes, None).is_err_and(|why| why == NotText::Binary)
    }

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        assert_eq!(text(b"\xef\xbb\xbfid"), "id");
        assert_eq!(text(b"\xff\xfei\0d\0"), "id");
        assert_eq!(text(b"\xfe\xff\0i\0d"), "id");
    }

    #[test]
    fn sound_utf_8_is_not_copied() {
        for bytes in ["id,Situação\n", "\u{feff}id,Situação\n"] {
            let decoded = decode(bytes.as_bytes(), None).unwrap();
            assert!(matches!(decoded.text, Cow::Borrowed("id,Situação\n")));
            assert_eq!((decoded.encoding, decoded.notes), ("UTF-8", Vec::new()));
        }
    }

    #[test]
    fn a_decided_encoding_yields_to_a_mark_only() {
        let said = Some(TextEncoding::Web(encoding_rs::IBM866));
        assert_eq!(decode(b"\x84\xa0", said).unwrap().text, "Да");
        assert_eq!(decode(b"\xef\xbb\xbfid", said).unwrap().text, "id");
        let said = Some(TextEncoding::Web(UTF_8));
        assert_eq!(decode(b"Situa\xe7\xe3o", said).unwrap().text, "Situação");
    }

    #[test]
    fn what_does_not_fit_the_decided_encoding_is_said() {
        let said = Some(TextEncoding::Web(encoding_rs::UTF_16LE));
        let decoded = decode(b"i\0d\0\x00\xd8x\0", said).unwrap();
        assert_eq!(decoded.text, "id\u{fffd}x");
        assert!(decoded.notes[0].contains("not UTF-16LE"), "{decoded:?}");
    }

    #[test]
    fn other_kinds_are_named() {
        let picture = decode(b"\x89PNG....", None).unwrap_err();
        assert!(matches!(picture, NotText::OtherKind(kind) if kind.name == "a PNG picture"));
        assert_eq!(decode(b"", None).unwrap_err(), NotText::Empty);
    }

    #[test]
    fn bytes_that_no_text_holds_are_told_from_a_few_that_got_lost_in_one() {
        assert!(is_binary(b"ab\0\x01cd"));
        assert!(is_binary(&[0; 100]));
        let noise: Vec<u8> = (0..4096_u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        assert!(is_binary(&noise));
        assert_eq!(text(b"a,b,c\n1,x\0y,3\n"), "a,b,c\n1,xy,3\n");
        let crashed = [&b"a,b\n1,2\n"[..], &[0; 5000]].concat();
        assert_eq!(text(&crashed), "a,b\n1,2\n");
        let cyrillic = format!("номер,название\n1,{}\0\n", "слово ".repeat(40));
        assert_eq!(text(cyrillic.as_bytes()), cyrillic.replace('\0', ""));
    }
}
