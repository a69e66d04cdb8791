//! Reads a large file without having it in memory.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use super::layout::HEAD;
use super::like_files::OfOthers;
use super::read_blocks::Blocks;
use super::read_file::{Beginning, FileRead, begin, read_tables};
use super::source::{OnDisk, ReadAt, Source, without_broken_letter};
use super::text::decode;
use crate::config::FileDecisions;

/// Files smaller than this are read as a whole.
const LARGE: u64 = 4 << 20;

/// Reads a file block by block. `None` where it has to be read as a whole: it
/// is small, not UTF-8 all through, holds no table that is known, or fails
/// while it is read. Its fingerprint is left open: that reads all of it again.
#[must_use]
pub fn read_large_file(
    path: &Path,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> Option<FileRead> {
    let length = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
    if length < LARGE {
        return None;
    }
    let file = OnDisk {
        path,
        len: usize::try_from(length).ok()?,
    };
    // One letter more than is looked at, which may break off.
    let mut head = vec![0; file.len.min(HEAD + 4)];
    file.fill(0, &mut head).ok()?;
    let head = without_broken_letter(&head)?;
    let encoding = decisions.encoding.map(|decided| decided.value);
    let decoded = decode(head.as_bytes(), encoding).ok()?;
    if decoded.encoding != "UTF-8" || !matches!(decoded.text, Cow::Borrowed(_)) {
        return None;
    }
    let mark = head.len() - decoded.text.len();
    let Beginning::Table(account, section) = begin(path, &decoded, None, decisions, of_others)
    else {
        return None;
    };
    let source = Source::Utf8(&file, mark);
    read_tables(source, section, *account, Blocks::default()).ok()
}
