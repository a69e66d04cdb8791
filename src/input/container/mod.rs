//! Opens files that tables are packed into: gzip, zstd, ZIP, and workbooks.
//!
//! Which it is shows in the bytes, whatever the file is called. Nothing is
//! written to the disk, and nothing here knows what a table means. What a
//! container may make of the memory and the time is bounded in [`bounds`].

mod archive;
mod bounds;
mod cell;
mod sheet;
mod stream;
#[cfg(test)]
mod tests;
mod workbook;

use std::borrow::Cow;

use bounds::{Bounds, MOST_DEPTH};
pub use sheet::Sheet;

use crate::language::Message;

/// What a part of a file is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartName {
    /// The path, through the containers: `exports.zip/tickets.csv`.
    pub path: String,
    /// The containers that it lies in, the outermost first.
    pub within: Vec<String>,
}

impl PartName {
    /// A file as a whole.
    #[must_use]
    pub fn of_file(path: String) -> Self {
        Self {
            path,
            within: Vec::new(),
        }
    }

    fn inside(&self, name: &str) -> Self {
        let mut within = self.within.clone();
        within.push(self.path.clone());
        Self {
            path: format!("{}/{name}", self.path),
            within,
        }
    }
}

/// What is in a part that may hold a table.
#[derive(Debug)]
pub enum Content<'a> {
    /// The bytes of a text, or of something that is none.
    Bytes(Cow<'a, [u8]>),
    /// A sheet of a workbook.
    Sheet(Sheet),
}

/// Unpacks a part, or says why it is not to be had. It is called at most once,
/// and costs nothing where nobody calls it.
pub type Unpack<'u, 'a> = dyn FnMut() -> Result<Content<'a>, Message> + 'u;

/// Is shown each part of a file in turn.
pub trait Visitor {
    fn part(&mut self, name: &PartName, unpack: &mut Unpack<'_, '_>);
}

/// Shows all parts of a file that may hold a table, in the order of their
/// names, sheets in the order of their workbook. A file that is no container is
/// its only part. What is refused in a container is a part as well.
pub fn visit(path: String, bytes: &[u8], visitor: &mut dyn Visitor) {
    let mut bounds = Bounds::for_file_of(bytes.len() as u64);
    open(&PartName::of_file(path), bytes, 0, &mut bounds, visitor);
}

/// What a container is by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gzip,
    Zstd,
    Zip,
}

fn kind_of(start: &[u8]) -> Option<Kind> {
    const KINDS: [(&[u8], Kind); 5] = [
        (b"\x1f\x8b\x08", Kind::Gzip),
        (b"\x28\xb5\x2f\xfd", Kind::Zstd),
        (b"PK\x03\x04", Kind::Zip),
        (b"PK\x05\x06", Kind::Zip),
        (b"PK\x07\x08", Kind::Zip),
    ];
    KINDS
        .iter()
        .find(|(magic, _)| start.starts_with(magic))
        .map(|(_, kind)| *kind)
}

/// Whether bytes begin like a file that others are packed into.
#[must_use]
pub fn is_packed(start: &[u8]) -> bool {
    kind_of(start).is_some()
}

fn open(
    name: &PartName,
    bytes: &[u8],
    depth: usize,
    bounds: &mut Bounds,
    visitor: &mut dyn Visitor,
) {
    let Some(kind) = kind_of(bytes) else {
        visitor.part(name, &mut || Ok(Content::Bytes(Cow::Borrowed(bytes))));
        return;
    };
    if depth >= MOST_DEPTH {
        refuse(name, bounds::packed_too_deep(), visitor);
        return;
    }
    let unpacked = match kind {
        Kind::Zip => return archive::open(name, bytes, depth, bounds, visitor),
        Kind::Gzip => stream::gzip(bytes, bounds),
        Kind::Zstd => stream::zstd(bytes, bounds),
    };
    match unpacked {
        Ok(bytes) => open(name, &bytes, depth + 1, bounds, visitor),
        Err(why) => refuse(name, why, visitor),
    }
}

// Who refuses makes the reason on the spot and has no more use for it.
#[expect(clippy::needless_pass_by_value)]
fn refuse(name: &PartName, why: Message, visitor: &mut dyn Visitor) {
    visitor.part(name, &mut || Err(why.clone()));
}
