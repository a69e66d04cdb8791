//! Writes the records of a file, or of a part of one that is a container.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::records::write_records as write_text;
use crate::config::Configuration;
use crate::input::InputError;
use crate::input::files::container::{Content, PartName, Sheet, Unpack, Visitor, visit};
use crate::input::files::held::Held;
use crate::input::files::open::{cannot_be_read, open};
use crate::input::read_file::file_name;
use crate::input::refusals::refuse_bytes;
use crate::input::text::{Decoded, NotText, decode};
use crate::language::Message;

/// What a reader of the records has to know about them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub has_header: bool,
    pub records: u64,
    /// What was mended in the text.
    pub notes: Vec<Message>,
    /// What was written, through the containers that it lies in.
    pub part: String,
    /// What else the file holds.
    pub others: Vec<String>,
}

/// Writes the header and the records of a file as they were understood: UTF-8,
/// cells parted by commas and quoted only where they must be, lines ended by
/// LF. Of a file with several parts the one is written that the path names, as
/// `exports.zip/tickets.csv`, else the first that can be read.
///
/// # Errors
/// When the file cannot be read or holds no rows, or `out` cannot be written
/// to.
pub fn write_records(
    path: &Path,
    configuration: &Configuration,
    out: &mut dyn Write,
) -> Result<Written, InputError> {
    let Some(file) = file_of(path) else {
        return Err(InputError::Missing {
            path: path.to_owned(),
        });
    };
    let unreadable = |cause: String| InputError::Unreadable {
        path: path.to_owned(),
        cause,
    };
    let bytes = open(&file).map_err(|why| unreadable(why.to_string()))?;
    let mut writer = PartWriter {
        configuration,
        out,
        wanted: (file != path).then(|| file_name(path)),
        parts: Vec::new(),
        result: None,
    };
    // All of it is written in one go, and is in memory for that.
    let held = Held::InMemory(Cow::Owned(bytes));
    visit(file_name(&file), &held, usize::MAX, &mut writer);
    let PartWriter { parts, result, .. } = writer;
    match result {
        Some(Ok(mut written)) => {
            written.others = parts;
            written.others.retain(|part| *part != written.part);
            Ok(written)
        }
        Some(Err(why)) => Err(unreadable(why)),
        None if parts.is_empty() => Err(unreadable("there is no table in it".to_owned())),
        None => Err(unreadable(format!(
            "there is no such part: there are {}",
            parts.join(", ")
        ))),
    }
}

/// The file that a path names, or the one on its way that is a container.
fn file_of(path: &Path) -> Option<PathBuf> {
    if path.exists() {
        return Some(path.to_owned());
    }
    let container = path.ancestors().skip(1).find(|path| path.exists())?;
    container.is_file().then(|| container.to_owned())
}

/// Writes the one part that is wanted of those that it is shown.
struct PartWriter<'w> {
    configuration: &'w Configuration,
    out: &'w mut dyn Write,
    wanted: Option<String>,
    parts: Vec<String>,
    /// What became of the part that is wanted, or of the first where any is.
    result: Option<Result<Written, String>>,
}

impl Visitor for PartWriter<'_> {
    fn part(&mut self, name: &PartName, unpack: &mut Unpack<'_, '_>) {
        self.parts.push(name.path.clone());
        let is_wanted = match &self.wanted {
            Some(wanted) => *wanted == name.path,
            None => !matches!(self.result, Some(Ok(_))),
        };
        if !is_wanted {
            return;
        }
        let written = self.write(name, unpack);
        if written.is_ok() || self.result.is_none() {
            self.result = Some(written);
        }
    }
}

impl PartWriter<'_> {
    fn write(&mut self, name: &PartName, unpack: &mut Unpack<'_, '_>) -> Result<Written, String> {
        let decisions = self.configuration.for_part(&name.path, &name.within);
        let content = unpack().map_err(|why| why.to_string())?;
        let bytes;
        let (decoded, style) = match &content {
            Content::Bytes(held) => {
                let in_memory = held.in_memory();
                bytes = in_memory.map_err(|error| cannot_be_read(&error).to_string())?;
                let encoding = decisions.encoding.map(|decided| decided.value);
                let decoded = decode(&bytes, encoding);
                (decoded.map_err(|why| refuse_bytes(why).to_string())?, None)
            }
            Content::Sheet(sheet) => (Decoded::utf_8(&sheet.text), Some(Sheet::STYLE)),
        };
        let records = write_text(&decoded, style, &decisions, self.out)
            .map_err(|error| error.to_string())?
            .ok_or_else(|| refuse_bytes(NotText::Empty).to_string())?;
        Ok(Written {
            has_header: records.has_header,
            records: records.count,
            notes: records.notes,
            part: name.path.clone(),
            others: Vec::new(),
        })
    }
}
