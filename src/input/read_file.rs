//! Reads one file: recognises it, reads its cells, and gives every row a fate.

use std::path::Path;

use super::cells::Cells;
use super::fields::{self, Field};
use super::layout::{Layout, Unrecognised, find_layout};
use super::read_rows::RowReader;
use super::text::{NotText, decode};
use crate::model::{
    ColumnAccount, InputAccount, RejectedRow, RowCounts, RowFate, TableKind, fingerprint,
};

/// A file that has been read, before it is merged with others.
#[derive(Debug)]
pub struct FileRead {
    pub account: InputAccount,
    pub rejected: Vec<RejectedRow>,
    /// `None` for a file that was refused.
    pub records: Option<Records>,
}

/// The records of one file.
#[derive(Debug)]
pub struct Records {
    pub table: TableKind,
    /// The words of the status column that are the product's own.
    pub statuses: &'static [(&'static str, &'static str)],
    pub columns: Vec<(&'static Field, Cells)>,
    /// The rows of the columns that can be used.
    pub usable: Vec<usize>,
}

impl Records {
    #[must_use]
    pub fn column(&self, field: &'static Field) -> Option<&Cells> {
        self.columns
            .iter()
            .find(|(other, _)| *other == field)
            .map(|(_, cells)| cells)
    }
}

/// Reads a file's bytes as `name`. Never fails: what cannot be used is refused
/// in the account.
#[must_use]
pub fn read_file(path: &Path, bytes: &[u8]) -> FileRead {
    let mut account = InputAccount {
        file: path.to_string_lossy().replace('\\', "/"),
        sha256: fingerprint(bytes),
        tables: Vec::new(),
        dialect: None,
        refusal: None,
        rows: RowCounts::default(),
        first: None,
        last: None,
        columns: Vec::new(),
        notes: Vec::new(),
    };
    let decoded = match decode(bytes) {
        Ok(decoded) => decoded,
        Err(not_text) => {
            account.refusal = Some(refuse_bytes(not_text));
            return refused(account);
        }
    };
    if decoded.encoding != "UTF-8" {
        account
            .notes
            .push(format!("decoded from {}", decoded.encoding));
    }
    let layout = match find_layout(&decoded.text) {
        Ok(layout) => layout,
        Err(unrecognised) => {
            account.rows = every_row_left_out(&decoded.text);
            account.refusal = Some(refuse_columns(&unrecognised));
            account.columns = unused_columns(&unrecognised.headers);
            return refused(account);
        }
    };
    if let Some(why) = lists_payables(&layout) {
        account.rows = every_row_left_out(&decoded.text);
        account.refusal = Some(why);
        account.columns = unused_columns(&layout.headers);
        return refused(account);
    }
    account.dialect = Some(layout.recognised.dialect_name().to_owned());
    account.tables = vec![layout.recognised.table];
    RowReader::new(&decoded.text, layout, account).read()
}

fn refused(account: InputAccount) -> FileRead {
    FileRead {
        account,
        rejected: Vec::new(),
        records: None,
    }
}

fn refuse_bytes(not_text: NotText) -> String {
    match not_text {
        NotText::Empty => "the file is empty".to_owned(),
        NotText::OtherKind(kind) => {
            format!("this is {kind}, not a table of text: export it as CSV")
        }
        NotText::Binary => "this is no text: export it as CSV".to_owned(),
    }
}

fn refuse_columns(unrecognised: &Unrecognised) -> String {
    let found = if unrecognised.headers.is_empty() {
        "no columns".to_owned()
    } else {
        let shown: Vec<&str> = unrecognised
            .headers
            .iter()
            .take(8)
            .map(String::as_str)
            .collect();
        let more = unrecognised.headers.len().saturating_sub(shown.len());
        let tail = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        format!("columns {}{tail}", shown.join(", "))
    };
    match &unrecognised.nearest {
        Some(near) if !near.lacking.is_empty() => format!(
            "not recognised: found {found}; it comes nearest to {}, but lacks {}: add that column to the export",
            near.table,
            near.lacking.join(" and ")
        ),
        _ => format!(
            "not recognised: found {found}; expected tickets, SLA, invoices or recurring revenue with their usual column titles"
        ),
    }
}

/// The rows of a file that was not used: none of them is a record.
fn every_row_left_out(text: &str) -> RowCounts {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(true)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = RowCounts::default();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        rows.count(RowFate::NotARecord);
    }
    rows
}

fn lists_payables(layout: &Layout) -> Option<String> {
    let means = |field: &'static Field| layout.recognised.meanings.contains(&Some(field));
    let payables = layout.recognised.table == TableKind::Invoices
        && means(&fields::invoices::SUPPLIER)
        && !means(&fields::invoices::CLIENT);
    payables.then(|| {
        "this lists what is owed to suppliers, not what clients owe: export the receivables"
            .to_owned()
    })
}

pub(super) fn unused_columns(headers: &[String]) -> Vec<ColumnAccount> {
    headers
        .iter()
        .map(|header| ColumnAccount {
            header: header.clone(),
            meaning: None,
            format: None,
            filled: 0,
            parsed: 0,
        })
        .collect()
}
