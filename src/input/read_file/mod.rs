//! Reads one file: recognises the tables in it, reads their cells, and gives
//! every row a fate: at once, in [`parts`] where it is a container, from the disk
//! where it is a [`large_file`].

mod alike_titles;
mod as_read;
mod blank_columns;
mod examples;
mod further_rows;
pub mod large_file;
mod outer_quotes;
pub mod parts;
mod unused;

use std::path::Path;

use super::cells::Cells;
use super::decisions;
use super::dialect::Dialect;
use super::fields::{self, Field};
use super::files::container::Sheet;
use super::layout::{HEAD, Layout, find_layout};
use super::recognise::Recognised;
use super::records::{Quoting, Style};
use super::refusals::{no_invoices_to_clients, refuse_bytes, refuse_columns};
use super::rows::read_blocks::{Blocks, read_blocks};
use super::rows::read_rows::Section;
use super::rows::row_tally::{Start, first_rows};
use super::settle::like_files::OfOthers;
use super::settle::settle;
use super::text::source::{Broken, Source};
use super::text::{Decoded, NotText, decode, mend};
use crate::config::FileDecisions;
use crate::language::{Message, message};
use crate::model::{
    ColumnAccount, InputAccount, LayoutAccount, NotARecord, RejectedRow, RowCounts, RowFate,
    TableKind, fingerprint,
};
use alike_titles::ask_which_date;
pub(super) use as_read::{AsRead, as_read};
use blank_columns::without_blank_columns;
use examples::{examples, line_ends};
use further_rows::look_further;
pub use outer_quotes::{begins_in_outer_quotes, some_stand_in_quotes};
pub use unused::leave_out;

/// A file that has been read, before it is merged with others.
#[derive(Debug)]
pub struct FileRead {
    pub account: InputAccount,
    pub rejected: Vec<RejectedRow>,
    /// The records in parts; none for a file that was refused.
    pub records: Vec<Records>,
}

/// Some of the records of one table in a file.
#[derive(Debug)]
pub struct Records {
    pub table: TableKind,
    /// How the product writes it, where that is known.
    pub dialect: Option<&'static Dialect>,
    pub columns: Vec<(&'static Field, Cells)>,
    /// The line in the file that each record begins on.
    pub lines: Vec<u32>,
    /// What stands in all cells of each record, as a number that like rows of
    /// the file share; nothing in tables that do not ask for it.
    pub wholes: Vec<u64>,
}

impl Records {
    /// Takes a column out.
    pub fn take_column(&mut self, field: &'static Field) -> Option<Cells> {
        let place = self.columns.iter().position(|(other, _)| *other == field)?;
        Some(self.columns.swap_remove(place).1)
    }
}

impl FileRead {
    /// Whether the fingerprint of its bytes was left open.
    #[must_use]
    pub fn lacks_fingerprint(&self) -> bool {
        self.account.sha256.is_empty() && !self.records.is_empty()
    }

    /// A file that was not read.
    #[must_use]
    pub fn not_read(path: &Path, why: Message) -> Self {
        refused(InputAccount {
            refusal: Some(why),
            ..empty_account(path)
        })
    }
}

/// A file's path as it is shown, with forward slashes.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn empty_account(path: &Path) -> InputAccount {
    InputAccount {
        file: file_name(path),
        within: Vec::new(),
        sha256: String::new(),
        tables: Vec::new(),
        dialect: None,
        recognised: Vec::new(),
        layout: None,
        refusal: None,
        rows: RowCounts::default(),
        not_records: Vec::new(),
        first: None,
        last: None,
        columns: Vec::new(),
        notes: Vec::new(),
        questions: Vec::new(),
    }
}

/// Reads a file's bytes as `name`. Never fails: what cannot be used is refused
/// in the account. Files of the same kind may have proven the order of dates.
#[must_use]
pub fn read_file(
    path: &Path,
    bytes: &[u8],
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> FileRead {
    let (sha256, mut read) = rayon::join(
        || fingerprint(bytes),
        || read_bytes(path, bytes, decisions, of_others),
    );
    read.account.sha256 = sha256;
    read
}

fn read_bytes(
    path: &Path,
    bytes: &[u8],
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> FileRead {
    match decode(bytes, decisions.encoding.map(|decided| decided.value)) {
        Ok(decoded) => read_text(path, &mend(decoded), None, decisions, of_others),
        Err(not_text) => FileRead::not_read(path, refuse_bytes(not_text)),
    }
}

/// Reads a sheet of a workbook. What is said of lines is said of its rows.
#[must_use]
pub fn read_sheet(
    path: &Path,
    sheet: &Sheet,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> FileRead {
    let decoded = Decoded::utf_8(&sheet.text);
    let style = Some(Sheet::STYLE);
    let mut read = read_text(path, &decoded, style, decisions, of_others);
    read.account.sha256.clone_from(&sheet.sha256);
    read.account.layout = None;
    for row in &mut read.rejected {
        row.line = sheet.row_of(row.line);
    }
    for line in read.records.iter_mut().flat_map(|part| &mut part.lines) {
        *line = sheet.row_of(u64::from(*line)) as u32;
    }
    for some in &mut read.account.not_records {
        for example in &mut some.examples {
            example.line = sheet.row_of(example.line);
        }
    }
    read
}

fn read_text(
    path: &Path,
    decoded: &Decoded<'_>,
    style: Option<Style>,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> FileRead {
    let AsRead {
        text, beginning, ..
    } = as_read(path, decoded, style, decisions, of_others);
    read_begun(path, &text, beginning)
}

fn read_begun(path: &Path, text: &str, beginning: Beginning) -> FileRead {
    let source = Source::Text(text);
    let read = match beginning {
        Beginning::Table(account, section) => {
            read_tables(source, section, *account, Blocks::default())
        }
        Beginning::Unused(account, layout) => leave_out(source, *account, &layout),
        Beginning::Empty => return FileRead::not_read(path, refuse_bytes(NotText::Empty)),
    };
    read.unwrap_or_else(|_| FileRead::not_read(path, refuse_bytes(NotText::Binary)))
}

/// What the beginning of a text shows.
#[derive(Debug)]
pub(super) enum Beginning {
    /// It begins with a table that is known.
    Table(Box<InputAccount>, Box<Section>),
    /// Its rows cannot be used.
    Unused(Box<InputAccount>, Box<Layout>),
    /// There is nothing in it.
    Empty,
}

/// Decides by the beginning of a text what is in it. How its cells are parted
/// may be known.
pub(super) fn begin(
    path: &Path,
    decoded: &Decoded<'_>,
    style: Option<Style>,
    decisions: &FileDecisions,
    of_others: OfOthers,
) -> Beginning {
    let mut account = empty_account(path);
    if decoded.encoding != "UTF-8" {
        account
            .notes
            .push(message!("note-encoding", encoding = decoded.encoding));
    }
    account.notes.extend(decoded.notes.iter().cloned());
    let Some(layout) = find_layout(&decoded.text, style, decisions) else {
        return Beginning::Empty;
    };
    account.layout = Some(layout_account(decoded.encoding, &decoded.text, &layout));
    account
        .notes
        .extend(decisions::notes(decisions, &layout.headers));
    account
        .rows
        .count_many(RowFate::NotARecord, layout.rows_above);
    let top = Start {
        byte: 0,
        line: 1,
        ..body_of(&layout)
    };
    let above = first_rows(&decoded.text, top, layout.rows_above);
    account.explain(NotARecord::Preamble, layout.rows_above, above);
    let (recognised, refusal) = match &layout.recognised {
        Ok(recognised) => {
            let refusal = no_invoices_to_clients(recognised, &layout.headers).map(|(_, why)| why);
            (Some(recognised.clone()), refusal)
        }
        Err(nearest) => (None, Some(refuse_columns(&layout, nearest.as_ref()))),
    };
    if let (Some(recognised), None) = (recognised, &refusal) {
        account
            .questions
            .extend(ask_which_date(&recognised, &layout.headers));
        let section = Section {
            of_others,
            ..Section::new(layout, recognised, decisions.clone())
        };
        return Beginning::Table(Box::new(account), Box::new(section));
    }
    account.refusal = refusal;
    Beginning::Unused(Box::new(account), Box::new(layout))
}

/// Reads the table at the start of a text, and those below it.
///
/// # Errors
/// When the text cannot be read to its end.
pub(super) fn read_tables(
    source: Source<'_>,
    first: Box<Section>,
    mut account: InputAccount,
    blocks: Blocks,
) -> Result<FileRead, Broken> {
    let (mut records, mut rejected) = (Vec::new(), Vec::new());
    account.dialect = Some(first.recognised.dialect_name().to_owned());
    let mut next = Some(first);
    while let Some(mut section) = next.take() {
        look_further(&mut section, source)?;
        let mut rows = read_blocks(&section, source, blocks)?;
        if let Some((without, note)) = without_blank_columns(&section, &rows.all, source)? {
            account.notes.push(note);
            *section = without;
            rows = read_blocks(&section, source, blocks)?;
        }
        let known = account.columns.len();
        let unused = no_invoices_to_clients(&section.recognised, &section.layout.headers);
        if let Some((kind, why)) = unused {
            let left_out = rows.all.rows();
            account.rows.count_many(RowFate::NotARecord, left_out);
            account.explain(kind, left_out, Vec::new());
            account
                .columns
                .extend(unused_columns(&section.layout.headers));
            account.notes.push(why);
        } else {
            account.recognised.push(section.recognised.evidence.clone());
            note_missing_number(&section.recognised, &mut account);
            let settled = settle(&section, source, rows.all, &mut account)?;
            records.push(settled.records);
            rejected.extend(settled.rejected);
            if !account.tables.contains(&section.recognised.table) {
                account.tables.push(section.recognised.table);
            }
        }
        let mut buffer = Vec::new();
        let body = section.layout.body.0;
        let window = source.window(body, HEAD + 4, &mut buffer)?;
        let start = body - window.offset;
        show_examples(
            &mut account.columns[known..],
            window.text,
            start,
            &section.layout,
        );
        next = rows.below;
    }
    let has_records = records.iter().any(|part: &Records| !part.lines.is_empty());
    if account.refusal.is_none() && !has_records && account.rows.set_aside == 0 {
        account.notes.push(message!("note-no-records"));
    }
    Ok(FileRead {
        account,
        rejected,
        records,
    })
}

fn show_examples(columns: &mut [ColumnAccount], text: &str, body: usize, layout: &Layout) {
    for (column, example) in columns.iter_mut().zip(examples(text, body, layout)) {
        column.example = example;
    }
}

fn layout_account(encoding: &str, text: &str, layout: &Layout) -> LayoutAccount {
    LayoutAccount {
        encoding: encoding.to_owned(),
        separator: char::from(layout.style.separator),
        quote: layout.style.quoting.quote().map(char::from),
        escaped: matches!(layout.style.quoting, Quoting::Escaped(_)),
        line_ends: line_ends(text),
        rows_above: layout.rows_above,
    }
}

fn refused(account: InputAccount) -> FileRead {
    FileRead {
        account,
        rejected: Vec::new(),
        records: Vec::new(),
    }
}

fn body_of(layout: &Layout) -> Start {
    let (byte, line) = layout.body;
    Start {
        byte,
        line,
        style: layout.style,
        width: layout.width,
    }
}

/// Notes that nothing tells the states of one record from several records.
fn note_missing_number(recognised: &Recognised, account: &mut InputAccount) {
    let shape = fields::shape(recognised.table);
    let is_numbered = shape
        .key
        .first()
        .is_none_or(|number| recognised.meanings.contains(&Some(*number)));
    if shape.borne_out_without_number.is_some() && !is_numbered {
        let note = match recognised.table {
            TableKind::Invoices => message!("note-no-invoice-number"),
            _ => message!("note-no-number"),
        };
        account.notes.push(note);
    }
}

pub(super) fn unused_columns(headers: &[String]) -> Vec<ColumnAccount> {
    headers
        .iter()
        .map(|header| ColumnAccount {
            header: header.clone(),
            meaning: None,
            found_by: None,
            passed_over: None,
            kind: None,
            format: None,
            filled: 0,
            parsed: 0,
            unknown_words: Vec::new(),
            example: None,
        })
        .collect()
}
