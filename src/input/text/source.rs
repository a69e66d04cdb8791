//! The text of a file: at hand as a whole, or read where it is needed, so that
//! a large file never stands in memory.

use super::{Part, is_tidy};
use crate::input::files::read_at::ReadAt;
use crate::input::records::behind_line_end;

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
