//! UTF-16 that has no mark is known by its zeros.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// The encoding of bytes in which the letters, separators, digits and line ends
/// of a table have a zero beside them, always on the same side.
pub(super) fn encoding(start: &[u8]) -> Option<&'static Encoding> {
    if is_wide(start, 0) {
        Some(UTF_16LE)
    } else if is_wide(start, 1) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether pairs of bytes are letters whose value stands in the byte at `low`.
fn is_wide(start: &[u8], low: usize) -> bool {
    let is_text = |byte: u8| !byte.is_ascii_control() || matches!(byte, b'\t'..=b'\r');
    let (mut narrow, mut against) = (0, 0);
    for pair in start.chunks_exact(2) {
        let (low, high) = (pair[low], pair[1 - low]);
        if high == 0 && low != 0 && is_text(low) {
            narrow += 1;
        } else if low == 0 || high == 0 || matches!(low, b'\n' | b'\r') {
            // Line ends are no halves of other letters.
            against += 1;
        }
    }
    narrow > 0 && narrow * 3 >= start.len() / 2 && against * 20 <= narrow
}

#[cfg(test)]
mod tests {
    use super::encoding;
    use crate::input::text::decode;

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn both_orders_are_known_without_a_mark_whatever_the_language() {
        for text in [
            "id",
            "id;Situação\r\n1;“Em espera” – 5 €\r\n",
            "ąęł,1\nšž,2\n",
            "номер;дата\n1;2026-01-05\n2;2026-01-06\n",
        ] {
            let little = wide(text, u16::to_le_bytes);
            assert_eq!(decode(&little, None).unwrap().text, text);
            let big = wide(text, u16::to_be_bytes);
            assert_eq!(decode(&big, None).unwrap().text, text);
        }
    }

    #[test]
    fn a_sample_that_ends_within_a_letter_is_judged_all_the_same() {
        let bytes = wide("id,name\n1,x\n", u16::to_le_bytes);
        assert_eq!(encoding(&bytes[..15]), Some(encoding_rs::UTF_16LE));
    }

    #[test]
    fn zeros_in_narrow_text_make_it_no_wide_one() {
        for bytes in [
            &b"a,b,c\n1,x\0y,3\n"[..],
            b"a\0\n1\0\n",
            b"a,b\n1,2\n\0",
            b"a,b\n1,2\n\0\0\0\0\0\0\0\0",
            b"\0\0\0\0",
            b"",
        ] {
            assert_eq!(encoding(bytes), None, "{bytes:?}");
        }
    }
}
