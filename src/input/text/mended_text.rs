//! Text that is mended piece by piece while it is written to a temporary file,
//! as [`decode`](super::decode) and [`mend`](super::mend) mend it as a whole.
//!
//! All that is mended shows within a line. Whether quotes are to be straightened
//! is the one thing that any line may show for all of them, those above it as
//! well: then the text is written once more.

use std::io;
use std::mem;

use memchr::memrchr2;

use super::curly_quotes::straightened;
use super::tidy::{END_OF_TEXT, Mended, Part, is_tidy};
use super::twice_encoded::Layers;
use crate::input::files::on_disk::OnDisk;
use crate::language::Message;

/// Why a text is not written to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Something cannot be read, or there is no room for it.
    Failed,
    /// Quotes are to be straightened, from the beginning on.
    CurlyQuotes,
}

impl From<io::Error> for Stop {
    fn from(_: io::Error) -> Self {
        Self::Failed
    }
}

/// Mends a text and writes it.
#[derive(Debug)]
pub(super) struct MendedText {
    file: OnDisk,
    /// How large the pieces are that are mended, at least.
    piece: usize,
    straightens: bool,
    /// What has been decoded and not been mended.
    pending: String,
    /// How much of that is known to hold no line end.
    searched: usize,
    is_first: bool,
    mended: Mended,
    layers: Layers,
    /// How many signs that end a text stand at the end of the file.
    ends: usize,
}

impl MendedText {
    pub fn new(piece: usize, straightens: bool) -> Result<Self, Stop> {
        Ok(Self {
            file: OnDisk::temporary()?,
            piece,
            straightens,
            pending: String::new(),
            searched: 0,
            is_first: true,
            mended: Mended::default(),
            layers: Layers::default(),
            ends: 0,
        })
    }

    /// Takes what `decode` appends to the text.
    pub fn append(&mut self, decode: impl FnOnce(&mut String)) -> Result<(), Stop> {
        decode(&mut self.pending);
        if self.pending.len() < self.piece {
            return Ok(());
        }
        let new = &self.pending.as_bytes()[self.searched..];
        let Some(end) = memrchr2(b'\n', b'\r', new) else {
            self.searched = self.pending.len();
            return Ok(());
        };
        let rest = self.pending.split_off(self.searched + end + 1);
        self.searched = rest.len();
        let lines = mem::replace(&mut self.pending, rest);
        self.mend(&lines, false)
    }

    /// The whole text, and what was mended in it.
    pub fn finish(mut self) -> Result<(OnDisk, Vec<Message>), Stop> {
        let last = mem::take(&mut self.pending);
        self.mend(&last, true)?;
        self.file.leave_out_last(self.ends);
        let mut notes = self.mended.notes();
        notes.extend(self.layers.note());
        Ok((self.file, notes))
    }

    /// Mends whole lines, or the last of all.
    fn mend(&mut self, lines: &str, is_last: bool) -> Result<(), Stop> {
        let part = Part {
            is_first: self.is_first,
            is_last,
        };
        self.is_first = false;
        if !self.straightens && is_tidy(lines, part) {
            return self.write(lines);
        }
        let mut text = self.mended.clear(lines);
        let is_curly = self.mended.needs_straight_quotes(&text, part);
        if self.straightens {
            text = straightened(&text);
        } else if is_curly {
            return Err(Stop::CurlyQuotes);
        }
        let text = self.layers.take_off(&text);
        self.write(&text)
    }

    fn write(&mut self, text: &str) -> Result<(), Stop> {
        let without_ends = text.trim_end_matches(END_OF_TEXT).len();
        if without_ends > 0 {
            self.ends = 0;
        }
        self.ends += text.len() - without_ends;
        self.file.push(text.as_bytes())?;
        Ok(())
    }
}
