//! Opens files that tables are packed into: gzip, zstd, ZIP, and workbooks.
//!
//! Which it is shows in the bytes, whatever the file is called. Nothing is
//! written to the disk but what is too much for memory, into files without a
//! name; and nothing here knows what a table means. What a container may make
//! of the memory, the disk and the time is bounded in [`bounds`].

mod archive;
mod bounds;
mod cell;
mod sheet;
mod stream;
#[cfg(test)]
mod tests;
mod workbook;

use bounds::{Bounds, MOST_DEPTH, damaged};
pub use sheet::Sheet;

use super::held::Held;
use crate::input::files::read_at::{ReadAt, some_of};
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
    Bytes(Held<'a>),
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
/// its only part. What is refused in a container is a part as well. Of what is
/// unpacked so many bytes are held in memory, and more than that on the disk.
pub fn visit(path: String, held: &Held<'_>, in_memory: usize, visitor: &mut dyn Visitor) {
    let mut bounds = Bounds::for_file_of(held.bytes().len() as u64, in_memory);
    open(&PartName::of_file(path), held, 0, &mut bounds, visitor);
}

/// What a container is by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Gzip,
    Zstd,
    Zip,
}

/// How many of its first bytes tell what a container is.
const ENOUGH: usize = 4;

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

/// What a container is that begins at a place.
fn kind_at(bytes: &dyn ReadAt, place: usize) -> Result<Option<Kind>, Message> {
    let start = some_of(bytes, place, ENOUGH).map_err(|error| damaged(&error))?;
    Ok(kind_of(&start))
}

/// Whether bytes begin like a file that others are packed into.
#[must_use]
pub fn is_packed(start: &[u8]) -> bool {
    kind_of(start).is_some()
}

fn open(
    name: &PartName,
    held: &Held<'_>,
    depth: usize,
    bounds: &mut Bounds,
    visitor: &mut dyn Visitor,
) {
    let kind = match kind_at(held.bytes(), 0) {
        Ok(Some(kind)) => kind,
        Ok(None) => return visitor.part(name, &mut || Ok(Content::Bytes(held.again()))),
        Err(why) => return refuse(name, why, visitor),
    };
    if depth >= MOST_DEPTH {
        refuse(name, bounds::packed_too_deep(), visitor);
        return;
    }
    let unpacked = match kind {
        Kind::Zip => return archive::open(name, held, depth, bounds, visitor),
        Kind::Gzip => stream::gzip(held.bytes(), bounds),
        Kind::Zstd => stream::zstd(held.bytes(), bounds),
    };
    match unpacked {
        Ok(unpacked) => open(name, &unpacked, depth + 1, bounds, visitor),
        Err(why) => refuse(name, why, visitor),
    }
}

// Who refuses makes the reason on the spot and has no more use for it.
#[expect(clippy::needless_pass_by_value)]
fn refuse(name: &PartName, why: Message, visitor: &mut dyn Visitor) {
    visitor.part(name, &mut || Err(why.clone()));
}
