//! Bytes that are read at any place, wherever they are: in memory or on disk.

use std::borrow::Cow;
use std::io::{self, Read, Seek, SeekFrom};

/// Bytes that can be read at any place.
pub trait ReadAt: Sync {
    fn len(&self) -> usize;

    /// Fills the buffer with what stands from a place on.
    ///
    /// # Errors
    /// When that cannot be read.
    fn fill(&self, at: usize, buffer: &mut [u8]) -> io::Result<()>;
}

impl ReadAt for Cow<'_, [u8]> {
    fn len(&self) -> usize {
        <[u8]>::len(self)
    }

    fn fill(&self, at: usize, buffer: &mut [u8]) -> io::Result<()> {
        let bytes = at
            .checked_add(buffer.len())
            .and_then(|end| self.get(at..end))
            .ok_or(io::ErrorKind::UnexpectedEof)?;
        buffer.copy_from_slice(bytes);
        Ok(())
    }
}

/// All bytes, in memory.
///
/// # Errors
/// When they cannot be read, or are too many.
pub fn whole(bytes: &dyn ReadAt) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    all.try_reserve_exact(bytes.len())
        .map_err(|_| io::ErrorKind::OutOfMemory)?;
    all.resize(bytes.len(), 0);
    bytes.fill(0, &mut all)?;
    Ok(all)
}

/// Bytes from a place on, as far as there are as many.
///
/// # Errors
/// When they cannot be read.
pub fn some_of(bytes: &dyn ReadAt, at: usize, most: usize) -> io::Result<Vec<u8>> {
    let left = bytes.len().saturating_sub(at);
    let mut some = vec![0; most.min(left)];
    if !some.is_empty() {
        bytes.fill(at, &mut some)?;
    }
    Ok(some)
}

/// Reads bytes one after the other.
pub struct InOrder<'b> {
    bytes: &'b dyn ReadAt,
    at: usize,
}

impl<'b> InOrder<'b> {
    #[must_use]
    pub fn new(bytes: &'b dyn ReadAt) -> Self {
        Self { bytes, at: 0 }
    }
}

impl Read for InOrder<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.bytes.len().saturating_sub(self.at);
        let length = buffer.len().min(left);
        if length > 0 {
            self.bytes.fill(self.at, &mut buffer[..length])?;
            self.at += length;
        }
        Ok(length)
    }
}

impl Seek for InOrder<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => (self.bytes.len() as u64).checked_add_signed(by),
            SeekFrom::Current(by) => (self.at as u64).checked_add_signed(by),
        };
        let at = at.and_then(|at| usize::try_from(at).ok());
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at as u64)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::io::{Read as _, Seek as _, SeekFrom};

    use super::{InOrder, some_of, whole};

    #[test]
    fn bytes_are_read_in_order_from_wherever_asked() {
        let bytes = Cow::Borrowed(&b"abcdef"[..]);
        let read = |to: SeekFrom| {
            let mut reader = InOrder::new(&bytes);
            let mut rest = String::new();
            reader.read_exact(&mut [0]).unwrap();
            reader.seek(to).unwrap();
            reader.read_to_string(&mut rest).unwrap();
            rest
        };
        assert_eq!(read(SeekFrom::Start(2)), "cdef");
        assert_eq!(read(SeekFrom::Current(1)), "cdef");
        assert_eq!(read(SeekFrom::End(-1)), "f");
        assert_eq!(read(SeekFrom::End(5)), "");
        assert!(InOrder::new(&bytes).seek(SeekFrom::End(-7)).is_err());
        assert_eq!(some_of(&bytes, 4, 8).unwrap(), b"ef");
        assert_eq!(some_of(&bytes, 9, 8).unwrap(), b"");
        assert_eq!(whole(&bytes).unwrap(), b"abcdef");
    }
}
