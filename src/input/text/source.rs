//! The text of a file: at hand as a whole, or read where it is needed, so that
//! a large file never stands in memory.

use std::borrow::Cow;
use std::io::{self, Read, Seek, SeekFrom};

use super::{Part, is_tidy};
use crate::input::records::behind_line_end;

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

/// Where the text of a file comes from.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    Text(&'a str),
    /// Bytes that are taken for UTF-8 in which nothing is to be mended, and the
    /// place where the text begins.
    Utf8(&'a dyn ReadAt, usize),
    /// The bytes of a text that has been mended.
    Mended(&'a dyn ReadAt),
}

/// A part of a text.
#[derive(Debug, Clone, Copy)]
pub struct Window<'w> {
    pub text: &'w str,
    /// Where it begins in the whole text.
    pub offset: usize,
    /// Whether the whole text ends with it.
    pub is_last: bool,
}

/// A part of a text cannot be had as it stands: it is not UTF-8, holds what is
/// to be mended, or cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

impl<'a> Source<'a> {
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Utf8(bytes, start) => bytes.len().saturating_sub(*start),
            Self::Mended(bytes) => bytes.len(),
        }
    }

    /// At least so many bytes of the text from a row on; less only at its end.
    ///
    /// # Errors
    /// When they cannot be read, or are not UTF-8.
    pub fn window<'w>(
        &self,
        start: usize,
        length: usize,
        buffer: &'w mut Vec<u8>,
    ) -> Result<Window<'w>, Broken>
    where
        'a: 'w,
    {
        if let Self::Text(text) = self {
            return Ok(window_on(text));
        }
        let is_last = self.fill(start, length, buffer)?;
        Ok(Window {
            text: self.valid(
                buffer,
                Part {
                    is_first: start == 0,
                    is_last,
                },
            )?,
            offset: start,
            is_last,
        })
    }

    /// The text behind the first line end that reaches up to a place or beyond
    /// it, and how much of the window stands before; `None` where no line ends
    /// soon enough.
    ///
    /// # Errors
    /// When it cannot be read, or is not UTF-8.
    pub fn window_behind_line_end<'w>(
        &self,
        near: usize,
        length: usize,
        buffer: &'w mut Vec<u8>,
    ) -> Result<Option<(Window<'w>, usize)>, Broken>
    where
        'a: 'w,
    {
        let before = near.saturating_sub(1);
        if let Self::Text(text) = self {
            let rest = text.as_bytes().get(before..).unwrap_or_default();
            let next = behind_line_end(rest, true);
            return Ok(next.map(|next| (window_on(text), before + next)));
        }
        let is_last = self.fill(before, length.saturating_add(1), buffer)?;
        let Some(next) = behind_line_end(buffer, is_last) else {
            return Ok(None);
        };
        let window = Window {
            text: self.valid(
                &buffer[next..],
                Part {
                    is_first: false,
                    is_last,
                },
            )?,
            offset: before + next,
            is_last,
        };
        Ok(Some((window, 0)))
    }

    /// The text of a row.
    ///
    /// # Errors
    /// When it cannot be read, or is not UTF-8.
    pub fn row(&self, start: usize, length: usize) -> Result<String, Broken> {
        let mut buffer = Vec::new();
        let window = self.window(start, length, &mut buffer)?;
        let start = start - window.offset;
        let row = window.text.get(start..start + length);
        Ok(row.unwrap_or_default().to_owned())
    }

    /// Fills the buffer; gives whether the text ends with it.
    fn fill(&self, start: usize, length: usize, buffer: &mut Vec<u8>) -> Result<bool, Broken> {
        let (bytes, begin) = match self {
            Self::Text(_) => return Ok(true),
            Self::Utf8(bytes, begin) => (bytes, *begin),
            Self::Mended(bytes) => (bytes, 0),
        };
        let left = self.len().saturating_sub(start);
        buffer.resize(length.min(left), 0);
        bytes.fill(begin + start, buffer).map_err(|_| Broken)?;
        Ok(length >= left)
    }

    /// The text of some of the bytes.
    fn valid<'b>(&self, bytes: &'b [u8], part: Part) -> Result<&'b str, Broken> {
        let text = if part.is_last {
            std::str::from_utf8(bytes).ok()
        } else {
            without_broken_letter(bytes)
        };
        let is_mended = matches!(self, Self::Mended(_));
        text.filter(|text| is_mended || is_tidy(text, part))
            .ok_or(Broken)
    }
}

fn window_on(text: &str) -> Window<'_> {
    Window {
        text,
        offset: 0,
        is_last: true,
    }
}

/// The text of bytes that break off, without the letter that breaks off with
/// them; `None` where they are not UTF-8.
#[must_use]
pub fn without_broken_letter(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&bytes[..error.valid_up_to()]).ok()
        }
        Err(_) => None,
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
