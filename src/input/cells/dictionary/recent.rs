//! The codes of short texts that were asked for of late: the cells of a column
//! of states or names repeat a few of them over and over.

/// How many texts are remembered; each has one place where it can stand.
const PLACES: usize = 64;

/// A text of up to 16 bytes, as numbers: equal for equal texts only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortText {
    length: u8,
    first: u64,
    last: u64,
}

impl ShortText {
    /// `None` for a text that is too long, or empty.
    pub fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (first, last) = match bytes.len() {
            8..=16 => (eight(*bytes.first_chunk()?), eight(*bytes.last_chunk()?)),
            4..=7 => (four(*bytes.first_chunk()?), four(*bytes.last_chunk()?)),
            2..=3 => (two(*bytes.first_chunk()?), two(*bytes.last_chunk()?)),
            1 => (u64::from(bytes[0]), 0),
            _ => return None,
        };
        Some(Self {
            length: bytes.len() as u8,
            first,
            last,
        })
    }

    fn place(self) -> usize {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed =
            (self.first ^ self.last.rotate_left(29) ^ u64::from(self.length)).wrapping_mul(ODD);
        (mixed >> (64 - PLACES.trailing_zeros())) as usize
    }
}

fn eight(bytes: [u8; 8]) -> u64 {
    u64::from_le_bytes(bytes)
}

fn four(bytes: [u8; 4]) -> u64 {
    u64::from(u32::from_le_bytes(bytes))
}

fn two(bytes: [u8; 2]) -> u64 {
    u64::from(u16::from_le_bytes(bytes))
}

/// Short texts with their codes.
#[derive(Debug, Default, Clone)]
pub struct Recent(Vec<Option<(ShortText, u32)>>);

impl Recent {
    #[inline]
    pub fn code(&self, text: ShortText) -> Option<u32> {
        match self.0.get(text.place()) {
            Some(Some((known, code))) if *known == text => Some(*code),
            _ => None,
        }
    }

    pub fn remember(&mut self, text: ShortText, code: u32) {
        if self.0.is_empty() {
            self.0 = vec![None; PLACES];
        }
        self.0[text.place()] = Some((text, code));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart_by_every_byte() {
        let long = "abcdefghijklmnop";
        for length in 1..=16 {
            let text = &long[..length];
            let known = ShortText::of(text);
            assert!(known.is_some());
            for place in 0..length {
                let mut other = text.as_bytes().to_vec();
                other[place] = b'#';
                let other = String::from_utf8(other).unwrap();
                assert_ne!(ShortText::of(&other), known, "{text} {other}");
            }
            assert_ne!(ShortText::of(&long[..length - 1]), known);
        }
        assert_eq!(ShortText::of(""), None);
        assert_eq!(ShortText::of("abcdefghijklmnopq"), None);
    }
}
