//! Bytes turned into text.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::signature::{OtherKind, other_kind};

/// The text of a file and how it was encoded.
#[derive(Debug)]
pub struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub encoding: &'static str,
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

/// Decodes a file: by its byte order mark, else as is decided, else as UTF-8,
/// else as Windows-1252.
///
/// # Errors
/// When the bytes are no text.
pub fn decode<'a>(
    bytes: &'a [u8],
    decided: Option<&'static Encoding>,
) -> Result<Decoded<'a>, NotText> {
    if bytes.is_empty() {
        return Err(NotText::Empty);
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(NotText::OtherKind(kind));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Ok(Decoded {
            text,
            encoding: encoding.name(),
        });
    }
    if let Some(encoding) = decided {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Ok(Decoded {
            text,
            encoding: encoding.name(),
        });
    }
    let start = &bytes[..bytes.len().min(4096)];
    if let Some(encoding) = wide_encoding(start) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        return Ok(Decoded {
            text,
            encoding: encoding.name(),
        });
    }
    if start.contains(&0) {
        return Err(NotText::Binary);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: "UTF-8",
        });
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(Decoded {
        text,
        encoding: WINDOWS_1252.name(),
    })
}

/// UTF-16 without a mark: every other byte of Western text is zero, and the
/// others are letters and line ends.
fn wide_encoding(start: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let is_text = start
        .iter()
        .all(|byte| matches!(byte, 0 | b'\t' | b'\n' | b'\r') || !byte.is_ascii_control());
    if !is_text {
        return None;
    }
    let most = start.len() / 2 * 4 / 5;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > 0 && odd >= most => Some(UTF_16LE),
        (even, 0) if even > 0 && even >= most => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_not_part_of_the_text() {
        assert_eq!(decode(b"\xef\xbb\xbfid", None).unwrap().text, "id");
        assert_eq!(decode(b"\xff\xfei\0d\0", None).unwrap().text, "id");
    }

    #[test]
    fn utf_16_is_known_without_a_mark() {
        assert_eq!(decode(b"i\0d\0", None).unwrap().text, "id");
        assert_eq!(decode(b"\0i\0d", None).unwrap().text, "id");
    }

    #[test]
    fn what_is_no_utf8_is_read_as_western_european() {
        assert_eq!(decode(b"Situa\xe7\xe3o", None).unwrap().text, "Situação");
    }

    #[test]
    fn a_decided_encoding_yields_to_a_mark_only() {
        let decided = Some(encoding_rs::IBM866);
        assert_eq!(decode(b"\x84\xa0", decided).unwrap().text, "Да");
        assert_eq!(decode(b"\xef\xbb\xbfid", decided).unwrap().text, "id");
    }

    #[test]
    fn pictures_and_archives_are_named() {
        let picture = decode(b"\x89PNG....", None).unwrap_err();
        assert!(matches!(picture, NotText::OtherKind(kind) if kind.name == "a PNG picture"));
        assert_eq!(decode(b"", None).unwrap_err(), NotText::Empty);
        assert_eq!(decode(b"ab\0\x01cd", None).unwrap_err(), NotText::Binary);
    }
}
