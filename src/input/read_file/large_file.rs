//! Reads a large file without having it in memory: straight from the disk where
//! it is UTF-8 as it should be, else from a temporary file that it is decoded
//! and mended into.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use super::{
    Beginning, FileRead, begin, begins_in_outer_quotes, leave_out, read_file, read_tables,
    some_stand_in_quotes,
};
use crate::config::FileDecisions;
use crate::input::files::on_disk::OnDisk;
use crate::input::files::open::cannot_be_read;
use crate::input::files::read_at::{InOrder, ReadAt, some_of, whole};
use crate::input::layout::HEAD;
use crate::input::rows::read_blocks::Blocks;
use crate::input::settle::like_files::OfOthers;
use crate::input::text::source::{Broken, Source, without_broken_letter};
use crate::input::text::{Decoded, decode, decode_to_disk};
use crate::model::fingerprint_of;

/// Files smaller than this are read as a whole.
pub const LARGE: usize = 4 << 20;

/// A little more than is looked at to decide a layout: a mark stands above it,
/// and a letter breaks off with it.
const BEGINNING: usize = HEAD + 16;

/// How a file is parted.
#[derive(Debug, Clone, Copy)]
pub struct Pieces {
    /// How many bytes are decoded in one go, more or less.
    pub decoded: usize,
    /// The blocks that rows are read in.
    pub blocks: Blocks,
}

impl Default for Pieces {
    fn default() -> Self {
        Self {
            decoded: LARGE,
            blocks: Blocks::default(),
        }
    }
}

/// The file at a path, if it is a large one.
#[must_use]
pub fn open_large(path: &Path) -> Option<OnDisk> {
    let kind = fs::metadata(path).ok()?;
    // A pipe is not opened: it would make the program wait.
    if !kind.is_file() || kind.len() < LARGE as u64 {
        return None;
    }
    OnDisk::open(path).ok()
}

/// Reads a large file. `None` where it has to be read as a whole. Its
/// fingerprint is left open where it holds records: that reads all of it again.
#[must_use]
pub fn read_large_file(
    path: &Path,
    file: &OnDisk,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> Option<FileRead> {
    let large = LargeFile {
        path,
        bytes: file,
        decisions,
        of_others,
    };
    let mut read = large.read(Pieces::default())?;
    if read.records.is_empty() {
        read.account.sha256 = fingerprint_of(InOrder::new(file)).ok()?;
    }
    Some(read)
}

/// Reads what was unpacked to the disk.
#[must_use]
pub fn read_unpacked(
    path: &Path,
    file: &OnDisk,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> FileRead {
    let large = LargeFile {
        path,
        bytes: file,
        decisions,
        of_others,
    };
    let (sha256, read) = rayon::join(
        || fingerprint_of(InOrder::new(file)),
        || large.read(Pieces::default()),
    );
    if let (Ok(sha256), Some(mut read)) = (sha256, read) {
        read.account.sha256 = sha256;
        return read;
    }
    match whole(file) {
        Ok(bytes) => read_file(path, &bytes, decisions, of_others),
        Err(error) => FileRead::not_read(path, cannot_be_read(&error)),
    }
}

/// A large file, and how it is read.
pub struct LargeFile<'f> {
    pub path: &'f Path,
    pub bytes: &'f dyn ReadAt,
    pub decisions: &'f FileDecisions,
    /// What files of the same kind have told.
    pub of_others: OfOthers,
}

impl LargeFile<'_> {
    /// Reads the file block by block. `None` where it has to be read as a whole:
    /// it is no text, or lines of it stand in quotes; it fails while it is read;
    /// or there is no room for a temporary file. Its fingerprint is left open.
    #[must_use]
    pub fn read(&self, pieces: Pieces) -> Option<FileRead> {
        match self.read_in_place(pieces.blocks) {
            Ok(read) => read,
            Err(Broken) => self.read_decoded(pieces),
        }
    }

    /// Reads it as it is.
    ///
    /// # Errors
    /// When it is not UTF-8 all through, or holds what is to be mended.
    fn read_in_place(&self, blocks: Blocks) -> Result<Option<FileRead>, Broken> {
        let Ok(head) = some_of(self.bytes, 0, BEGINNING) else {
            return Ok(None);
        };
        let head = without_broken_letter(&head).ok_or(Broken)?;
        let encoding = self.decisions.encoding.map(|decided| decided.value);
        let Ok(decoded) = decode(head.as_bytes(), encoding) else {
            return Ok(None);
        };
        if decoded.encoding != "UTF-8" || !matches!(decoded.text, Cow::Borrowed(_)) {
            return Err(Broken);
        }
        let mark = head.len() - decoded.text.len();
        self.read_rows(&decoded, Source::Utf8(self.bytes, mark), blocks)
    }

    /// Reads it once it is decoded and mended.
    pub(in crate::input) fn read_decoded(&self, pieces: Pieces) -> Option<FileRead> {
        let encoding = self.decisions.encoding.map(|decided| decided.value);
        let file = decode_to_disk(self.bytes, encoding, pieces.decoded)?;
        let head = some_of(&file.text, 0, BEGINNING).ok()?;
        let decoded = Decoded {
            text: Cow::Borrowed(without_broken_letter(&head)?),
            encoding: file.encoding,
            notes: file.notes,
        };
        let source = Source::Mended(&file.text);
        self.read_rows(&decoded, source, pieces.blocks).ok()?
    }

    fn read_rows(
        &self,
        beginning: &Decoded<'_>,
        source: Source<'_>,
        blocks: Blocks,
    ) -> Result<Option<FileRead>, Broken> {
        match begin(self.path, beginning, None, self.decisions, self.of_others) {
            Beginning::Table(account, section) => {
                if some_stand_in_quotes(&section.layout, source)? {
                    return Ok(None);
                }
                read_tables(source, section, *account, blocks).map(Some)
            }
            Beginning::Unused(account, layout) => {
                if begins_in_outer_quotes(&beginning.text, &layout) {
                    return Ok(None);
                }
                leave_out(source, *account, &layout).map(Some)
            }
            Beginning::Empty => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests;
