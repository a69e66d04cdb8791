//! Reads a file that was found: itself, or each part of it where it is a
//! container.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use super::large_file::{LARGE, open_large, read_large_file, read_unpacked};
use super::{FileRead, file_name, read_file, read_sheet};
use crate::config::{Configuration, FileDecisions};
use crate::input::files::container::{Content, PartName, Unpack, Visitor, is_packed, visit};
use crate::input::files::find::FoundFile;
use crate::input::files::held::Held;
use crate::input::files::on_disk::OnDisk;
use crate::input::files::open::open;
use crate::input::files::read_at::some_of;
use crate::input::settle::like_files::OfOthers;
use crate::language::{Message, Value, message};

/// Reads all parts of a file. Never fails: what cannot be used is refused in
/// its account.
#[must_use]
pub fn read_parts(file: &FoundFile, configuration: &Configuration) -> Vec<FileRead> {
    read(file, configuration, Chosen::All)
}

/// Reads one part of a file again, by its place among them, with what
/// files of the same kind have told.
#[must_use]
pub fn read_part_again(
    file: &FoundFile,
    place: usize,
    configuration: &Configuration,
    of_others: OfOthers,
) -> FileRead {
    let mut parts = read(file, configuration, Chosen::Only { place, of_others });
    parts
        .pop()
        .unwrap_or_else(|| FileRead::not_read(&file.path, message!("refusal-changed-while-read")))
}

/// Which parts are read.
#[derive(Debug, Clone, Copy)]
enum Chosen {
    All,
    Only { place: usize, of_others: OfOthers },
}

impl Chosen {
    fn of_others(self) -> OfOthers {
        match self {
            Self::All => OfOthers::default(),
            Self::Only { of_others, .. } => of_others,
        }
    }
}

fn read(file: &FoundFile, configuration: &Configuration, chosen: Chosen) -> Vec<FileRead> {
    let path = &file.path;
    let decisions = configuration.for_file(&file_name(path));
    let refusal = left_out(configuration, &decisions).or_else(|| file.refusal.clone());
    if let Some(why) = refusal {
        return vec![FileRead::not_read(path, why)];
    }
    let in_memory = || open(path).map(|bytes| Held::InMemory(Cow::Owned(bytes)));
    let held = match open_large(path) {
        None => in_memory(),
        Some(file) if begins_packed(&file) => Ok(Held::OnDisk(Arc::new(file))),
        Some(file) => match read_large_file(path, &file, &decisions, chosen.of_others()) {
            Some(read) => return vec![read],
            None => in_memory(),
        },
    };
    match held {
        Ok(held) => {
            let mut reader = PartReader {
                configuration,
                chosen,
                seen: 0,
                reads: Vec::new(),
            };
            visit(file_name(path), &held, LARGE, &mut reader);
            reader.reads
        }
        Err(why) => vec![FileRead::not_read(path, why)],
    }
}

fn begins_packed(file: &OnDisk) -> bool {
    some_of(file, 0, 8).is_ok_and(|start| is_packed(&start))
}

fn left_out(configuration: &Configuration, decisions: &FileDecisions) -> Option<Message> {
    let left_out = decisions.leave_out.filter(|decided| decided.value)?;
    let said_by = configuration.file_name();
    Some(message!(
        "refusal-left-out",
        file = Value::quoted(said_by),
        line = left_out.line
    ))
}

/// Reads the parts that it is shown.
struct PartReader<'c> {
    configuration: &'c Configuration,
    chosen: Chosen,
    seen: usize,
    reads: Vec<FileRead>,
}

impl Visitor for PartReader<'_> {
    fn part(&mut self, name: &PartName, unpack: &mut Unpack<'_, '_>) {
        let place = self.seen;
        self.seen += 1;
        if matches!(self.chosen, Chosen::Only { place: only, .. } if only != place) {
            return;
        }
        let path = Path::new(&name.path);
        let decisions = self.configuration.for_part(&name.path, &name.within);
        let content = match left_out(self.configuration, &decisions) {
            Some(why) => Err(why),
            None => unpack(),
        };
        let of_others = self.chosen.of_others();
        let mut read = match content {
            Ok(Content::Bytes(Held::InMemory(bytes))) => {
                read_file(path, &bytes, &decisions, of_others)
            }
            Ok(Content::Bytes(Held::OnDisk(file))) => {
                read_unpacked(path, &file, &decisions, of_others)
            }
            Ok(Content::Sheet(sheet)) => read_sheet(path, &sheet, &decisions, of_others),
            Err(why) => FileRead::not_read(path, why),
        };
        read.account.within.clone_from(&name.within);
        self.reads.push(read);
    }
}

#[cfg(test)]
mod tests;
