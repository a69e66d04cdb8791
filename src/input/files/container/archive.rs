//! ZIP archives, and what else is one in disguise.

use std::io::{BufReader, Read as _};

use zip::read::ZipFile;
use zip::{CompressionMethod, ZipArchive};

use super::bounds::{Bounds, damaged, too_large, too_many_parts};
use super::{Content, ENOUGH, PartName, Visitor, kind_of, open as open_part, refuse, workbook};
use crate::input::files::find::may_hold_a_table;
use crate::input::files::held::Held;
use crate::input::files::open::cannot_be_read;
use crate::input::files::read_at::InOrder;
use crate::input::files::signature::{OtherKind, in_words, inside_zip};
use crate::language::{Message, message};

/// The bytes of an archive, wherever they are.
type Packed<'a> = BufReader<InOrder<'a>>;
/// A ZIP archive.
pub(super) type Archive<'a> = ZipArchive<Packed<'a>>;

/// Shows the tables in an archive, or the sheets of the workbook that it is.
pub(super) fn open(
    name: &PartName,
    held: &Held<'_>,
    depth: usize,
    bounds: &mut Bounds,
    visitor: &mut dyn Visitor,
) {
    let archive = match ZipArchive::new(BufReader::new(InOrder::new(held.bytes()))) {
        Ok(archive) => archive,
        Err(error) => return refuse(name, damaged(&error), visitor),
    };
    match what_it_is(&archive) {
        WhatItIs::Archive => open_entries(name, archive, depth, bounds, visitor),
        // The library that reads workbooks has them in memory.
        WhatItIs::Workbook => match held.in_memory() {
            Ok(bytes) => workbook::open(name, &bytes, archive, bounds, visitor),
            Err(error) => refuse(name, cannot_be_read(&error), visitor),
        },
        WhatItIs::Other(kind) => refuse(name, in_words(kind), visitor),
    }
}

enum WhatItIs {
    Archive,
    Workbook,
    Other(&'static OtherKind),
}

fn what_it_is(archive: &Archive<'_>) -> WhatItIs {
    let names: Vec<&[u8]> = archive.file_names_raw().collect();
    if names.contains(&&b"xl/workbook.xml"[..]) {
        return WhatItIs::Workbook;
    }
    names
        .iter()
        .find_map(|name| inside_zip(name))
        .map_or(WhatItIs::Archive, WhatItIs::Other)
}

/// A file in an archive, by its place there.
struct Entry {
    name: String,
    place: usize,
    /// Why it is not read, where that shows without unpacking it.
    refusal: Option<Message>,
    size: u64,
}

fn open_entries(
    name: &PartName,
    mut archive: Archive<'_>,
    depth: usize,
    bounds: &mut Bounds,
    visitor: &mut dyn Visitor,
) {
    for entry in entries(&archive) {
        if !bounds.take_part() {
            return refuse(name, too_many_parts(), visitor);
        }
        let inside = name.inside(&entry.name);
        if let Some(why) = &entry.refusal {
            refuse(&inside, why.clone(), visitor);
            continue;
        }
        match start_of(&mut archive, &entry) {
            Ok(start) if kind_of(&start).is_some() => match unpack(&mut archive, &entry, bounds) {
                Ok(unpacked) => open_part(&inside, &unpacked, depth + 1, bounds, visitor),
                Err(why) => refuse(&inside, why, visitor),
            },
            Ok(_) => visitor.part(&inside, &mut || {
                let unpacked = unpack(&mut archive, &entry, bounds)?;
                Ok(Content::Bytes(unpacked))
            }),
            Err(why) => refuse(&inside, why, visitor),
        }
    }
}

/// The files that may hold a table, in the order of their names.
fn entries(archive: &Archive<'_>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = (0..archive.len())
        .filter_map(|place| {
            let entry = archive.by_index_data(place).ok()?;
            let raw = String::from_utf8_lossy(entry.name_raw());
            let name = entry.name().unwrap_or(raw).replace('\\', "/");
            if entry.is_dir() || name.ends_with('/') || !may_hold_a_table(&name) {
                return None;
            }
            let refusal = if climbs_out(&name) {
                Some(message!("refusal-leads-out-of-archive"))
            } else if entry.is_symlink() {
                Some(message!("refusal-packed-link"))
            } else if entry.encrypted() {
                Some(message!("refusal-packed-with-password"))
            } else if !is_packed_as_usual(entry.compression()) {
                Some(message!("refusal-packing"))
            } else {
                None
            };
            Some(Entry {
                name,
                place,
                refusal,
                size: entry.size(),
            })
        })
        .collect();
    entries.sort_by(|a, b| a.name.cmp(&b.name).then(a.place.cmp(&b.place)));
    entries
}

/// Whether a name is a path from a root or a drive, or goes up.
fn climbs_out(name: &str) -> bool {
    let is_drive = name.as_bytes().get(1) == Some(&b':');
    name.starts_with('/')
        || is_drive
        || name.contains('\0')
        || name.split('/').any(|step| step == "..")
}

fn start_of(archive: &mut Archive<'_>, entry: &Entry) -> Result<Vec<u8>, Message> {
    let mut start = Vec::new();
    file(archive, entry)?
        .take(ENOUGH as u64)
        .read_to_end(&mut start)
        .map_err(|error| damaged(&error))?;
    Ok(start)
}

/// Unpacks a file of an archive. It gives no more than it announces.
fn unpack(
    archive: &mut Archive<'_>,
    entry: &Entry,
    bounds: &mut Bounds,
) -> Result<Held<'static>, Message> {
    if entry.size > bounds.bytes() {
        return Err(too_large());
    }
    let mut file = file(archive, entry)?.take(entry.size.saturating_add(1));
    let mut holder = bounds.holder();
    bounds.unpack(&mut file, &mut holder)?;
    if holder.len() > entry.size {
        return Err(damaged(&"it holds more than it announces"));
    }
    Ok(holder.into_held())
}

fn file<'f, 'a>(
    archive: &'f mut Archive<'a>,
    entry: &Entry,
) -> Result<ZipFile<'f, Packed<'a>>, Message> {
    archive
        .by_index(entry.place)
        .map_err(|error| damaged(&error))
}

fn is_packed_as_usual(method: CompressionMethod) -> bool {
    matches!(
        method,
        CompressionMethod::Stored | CompressionMethod::Deflated
    )
}
