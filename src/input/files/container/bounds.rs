//! How much a container may unpack to.
//!
//! A bomb is a small file that unpacks to a huge one. Exports shrink to a fifth
//! or a twentieth of their size, and hardly ever to less than a hundredth.

use std::io::{ErrorKind, Read};

use crate::input::files::held::Holder;
use crate::language::{Message, message};

/// How many bytes a file may unpack to at most, all of its parts together.
const MOST_BYTES: u64 = 4 << 30;
/// How many times its own size a file may unpack to.
const MOST_RATIO: u64 = 200;
/// What any file may unpack to, however small it is itself.
const HARMLESS: u64 = 64 << 20;
/// How many parts a file may have.
const MOST_PARTS: usize = 10_000;
/// How many bytes are unpacked in one go.
const AT_ONCE: usize = 128 << 10;
/// How many containers a part may lie in: a workbook in an archive, or an
/// archive in an archive.
pub(super) const MOST_DEPTH: usize = 2;

/// What is left of what a file may unpack to.
#[derive(Debug)]
pub(super) struct Bounds {
    bytes: u64,
    parts: usize,
    /// How many bytes of a part are held in memory.
    in_memory: usize,
}

impl Bounds {
    /// The bounds of a file of some size, of whose parts so many bytes are held
    /// in memory.
    pub fn for_file_of(size: u64, in_memory: usize) -> Self {
        Self {
            bytes: size.saturating_mul(MOST_RATIO).clamp(HARMLESS, MOST_BYTES),
            parts: MOST_PARTS,
            in_memory,
        }
    }

    /// Bounds of so many bytes.
    #[cfg(test)]
    pub fn of_bytes(bytes: u64) -> Self {
        Self {
            bytes,
            parts: MOST_PARTS,
            in_memory: usize::MAX,
        }
    }

    /// How many bytes may still be unpacked.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Counts a part; `false` where there are too many.
    pub fn take_part(&mut self) -> bool {
        let is_left = self.parts > 0;
        self.parts = self.parts.saturating_sub(1);
        is_left
    }

    /// Room for what is unpacked of a part.
    pub fn holder(&self) -> Holder {
        Holder::new(self.in_memory)
    }

    /// Unpacks all that a reader gives.
    pub fn unpack(&mut self, packed: &mut dyn Read, holder: &mut Holder) -> Result<(), Message> {
        let before = holder.len();
        let mut packed = packed.take(self.bytes.saturating_add(1));
        let mut buffer = vec![0; AT_ONCE];
        loop {
            let taken = match packed.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => holder.push(&buffer[..length]),
                Err(error) if error.kind() == ErrorKind::Interrupted => Ok(()),
                Err(error) => Err(error),
            };
            taken.map_err(|error| damaged(&error))?;
        }
        self.charge(holder.len() - before)
    }

    /// Counts bytes that were unpacked.
    pub fn charge(&mut self, bytes: u64) -> Result<(), Message> {
        match self.bytes.checked_sub(bytes) {
            Some(left) => {
                self.bytes = left;
                Ok(())
            }
            None => Err(too_large()),
        }
    }
}

pub(super) fn too_large() -> Message {
    message!(
        "refusal-unpacks-to-too-much",
        times = MOST_RATIO,
        size = MOST_BYTES >> 30
    )
}

pub(super) fn too_many_parts() -> Message {
    message!("refusal-too-many-parts", most = MOST_PARTS)
}

pub(super) fn packed_too_deep() -> Message {
    message!("refusal-packed-too-deep", most = MOST_DEPTH)
}

/// What is said of a file that cannot be unpacked.
pub(super) fn damaged(error: &dyn std::fmt::Display) -> Message {
    message!("refusal-damaged", error = error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unpacked(bounds: &mut Bounds, mut packed: &[u8]) -> Result<Vec<u8>, Message> {
        let mut holder = bounds.holder();
        bounds.unpack(&mut packed, &mut holder)?;
        Ok(holder.into_held().in_memory().unwrap().into_owned())
    }

    #[test]
    fn small_files_may_unpack_to_what_is_harmless_and_none_to_more_than_memory_holds() {
        let bytes = |size| Bounds::for_file_of(size, 0).bytes();
        assert_eq!(bytes(10), HARMLESS);
        assert_eq!(bytes(1 << 20), 200 << 20);
        assert_eq!(bytes(u64::MAX), MOST_BYTES);
    }

    #[test]
    fn what_several_parts_unpack_to_adds_up() {
        for in_memory in [0, 3, usize::MAX] {
            let mut bounds = Bounds::of_bytes(10);
            bounds.in_memory = in_memory;
            assert_eq!(unpacked(&mut bounds, b"123456").unwrap(), b"123456");
            assert!(unpacked(&mut bounds, b"12345").is_err());
            assert_eq!(unpacked(&mut bounds, b"1234").unwrap(), b"1234");
            let mut endless = std::io::repeat(b'x');
            let mut holder = bounds.holder();
            assert!(bounds.unpack(&mut endless, &mut holder).is_err());
        }
    }

    #[test]
    fn parts_are_counted() {
        let mut bounds = Bounds::of_bytes(1);
        let taken = (0..MOST_PARTS + 5).filter(|_| bounds.take_part()).count();
        assert_eq!(taken, MOST_PARTS);
    }
}
