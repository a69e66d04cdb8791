//! Turns the files that products export into typed tables, and accounts for
//! every row.
//!
//! The way of the data, folder by folder: `files` finds and unpacks bytes, `text`
//! decodes them, `records` parts the text into rows and `layout` finds the header
//! among them. `recognise` decides by it which table it is, and
//! `assign_meanings` what each column means. `rows` tells records from other
//! rows, `cells` keeps what they hold, and `settle` decides how that is written.
//! All this is done for one file in `read_file`; `merge` brings all files
//! together, and `assemble` makes the `tables` of them. `write` and `redaction`
//! give files out again, and `reuse` keeps what was read for the next run.
//!
//! Asked on the way: `fields` and `dialect` for what columns there are, `header`
//! and `title_words` for what a title says, `column_cells` for what a column's
//! cells can be, `value` for what a cell is, `clients` for who is meant,
//! `decisions` for what the configuration says, and `refusals` for why a file is
//! not used.
//!
//! This layer does not know what is computed from the tables.

mod answers;
mod assemble;
mod assign_meanings;
mod cells;
pub mod clients;
mod column_cells;
mod decisions;
mod dialect;
mod fields;
mod files;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod header;
mod layout;
mod lost_files;
mod merge;
mod read_file;
mod recognise;
mod records;
mod redaction;
mod refusals;
mod reuse;
mod rows;
mod settle;
#[cfg(test)]
mod table_tests;
pub mod tables;
mod text;
mod title_words;
mod value;
mod write;

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

pub use answers::{AnswersError, read_answers};
pub use fields::known_columns::{KnownColumn, known_columns};
pub use files::find::{FoundFile, find_files};
pub use lost_files::lost_files;
pub use value::number_behind;

use read_file::FileRead;

use crate::config::{Configuration, Names};
use crate::language::Message;
use crate::model::{InputAccount, RejectedRow, TableKind};
pub use redaction::redact;
pub use reuse::Reuse;
#[cfg(test)]
use settle::like_files::OfOthers;
use settle::{like_files, one_zone};
use tables::Tables;
use value::vocabulary::PLAIN_WORDS;
pub use write::part::{Written, write_records};

/// Everything that was read.
#[derive(Debug)]
pub struct Exports {
    pub tables: Tables,
    /// One account a file, in the order of their paths.
    pub accounts: Vec<InputAccount>,
    /// The rows that could not be read, by file and line.
    pub rejected: Vec<RejectedRow>,
    /// What a reader has to know about the whole of the exports.
    pub caveats: Vec<Message>,
}

/// Why nothing could be read.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    #[error("`{}` does not exist: check the path", path.display())]
    Missing { path: PathBuf },
    #[error("`{}` cannot be read: {cause}", path.display())]
    Unreadable { path: PathBuf, cause: String },
    #[error(
        "no CSV file or workbook found under {}: export tickets, SLA, invoices or agreements as CSV and name the folder they are in",
        list(paths)
    )]
    NoFiles { paths: Vec<PathBuf> },
    #[error(
        "the rows of `{file}` do not add up: this is a fault of the program; please report it with the file's header"
    )]
    Unaccounted { file: String },
    #[error("no file can be used:\n{}", refusals(accounts))]
    NothingUsable { accounts: Vec<InputAccount> },
}

fn list(paths: &[PathBuf]) -> String {
    let names: Vec<String> = paths
        .iter()
        .map(|path| format!("`{}`", path.display()))
        .collect();
    names.join(", ")
}

fn refusals(accounts: &[InputAccount]) -> String {
    let lines: Vec<String> = accounts
        .iter()
        .map(|account| {
            let why = match &account.refusal {
                Some(refusal) => refusal.to_string(),
                None => "no row of it can be read".to_owned(),
            };
            format!("  {}: {why}", account.file)
        })
        .collect();
    lines.join("\n")
}

/// What a configuration may name of what files can hold.
#[must_use]
pub fn known_names() -> Names {
    Names {
        columns: TableKind::ALL
            .into_iter()
            .map(|table| {
                let fields = fields::of(table).iter();
                (table, fields.map(|field| field.name).collect())
            })
            .collect(),
        dialects: dialect::DIALECTS
            .iter()
            .map(|dialect| (dialect.name, dialect.table))
            .collect(),
        words: PLAIN_WORDS,
        ..Names::default()
    }
}

/// Reads the files as the configuration decides, and tells `progress` how many
/// are done.
///
/// # Errors
/// When none of the files holds a table that is known. What cannot be read is
/// named in the accounts, and the others are read all the same.
pub fn read(
    files: &[FoundFile],
    configuration: &Configuration,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Exports, InputError> {
    read_for(files, configuration, progress, Wanted::default())
}

/// What a run wants beyond the records.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'r> {
    /// The fingerprint of every file, large ones as well, for which all their
    /// bytes have to be gone through once more.
    pub fingerprints: bool,
    /// Nothing but what is told of the files: tables are made no further than
    /// that takes.
    pub accounts_only: bool,
    /// What was kept of files that are as they were.
    pub reuse: Option<&'r Reuse>,
}

/// Like [`read`], with what is wanted beyond it.
///
/// # Errors
/// As [`read`].
pub fn read_for(
    files: &[FoundFile],
    configuration: &Configuration,
    progress: &(dyn Fn(usize) + Sync),
    wanted: Wanted<'_>,
) -> Result<Exports, InputError> {
    let done = AtomicUsize::new(0);
    let reader = reuse::Reader {
        configuration,
        reuse: wanted.reuse,
    };
    let (by_file, keys): (Vec<Vec<FileRead>>, Vec<Option<String>>) = files
        .par_iter()
        .map(|file| {
            let parts = reader.parts(file);
            progress(1 + done.fetch_add(1, Ordering::Relaxed));
            parts
        })
        .unzip();
    let places: Vec<(usize, usize)> = by_file
        .iter()
        .enumerate()
        .flat_map(|(file, parts)| (0..parts.len()).map(move |part| (file, part)))
        .collect();
    let mut reads: Vec<FileRead> = by_file.into_iter().flatten().collect();
    like_files::read_again(&mut reads, |place, of_others| {
        let (file, part) = places[place];
        reader.part_again(&files[file], part, of_others, keys[file].as_deref())
    });
    if reads.iter().all(|read| read.records.is_empty()) {
        return Err(InputError::NothingUsable {
            accounts: reads.into_iter().map(|read| read.account).collect(),
        });
    }
    let without_fingerprint = reads
        .iter()
        .enumerate()
        .filter(|(_, read)| wanted.fingerprints && read.lacks_fingerprint());
    let without_fingerprint: Vec<usize> = without_fingerprint.map(|(place, _)| place).collect();
    let (mut exports, fingerprints) = rayon::join(
        || bring_together(reads, configuration, wanted.accounts_only),
        || -> Vec<String> {
            without_fingerprint
                .par_iter()
                .map(|place| reuse::fingerprint_of_file(&files[places[*place].0].path))
                .collect()
        },
    );
    for (place, fingerprint) in without_fingerprint.into_iter().zip(fingerprints) {
        exports.accounts[place].sha256 = fingerprint;
    }
    match exports.accounts.iter().find(|one| !one.adds_up()) {
        Some(account) => Err(InputError::Unaccounted {
            file: account.file.clone(),
        }),
        None => Ok(exports),
    }
}

/// Brings what was read from each file together.
fn bring_together(
    mut reads: Vec<FileRead>,
    configuration: &Configuration,
    accounts_only: bool,
) -> Exports {
    one_zone::bring_into_one_zone(&mut reads, configuration);
    let met_nothing = decisions::that_met_nothing(configuration, &reads);
    let mut exports = merge::merge(reads, configuration, accounts_only);
    exports.caveats.extend(met_nothing);
    let dates = exports.accounts.iter().flat_map(settle::doubts_of_dates);
    exports.caveats.extend(dates);
    let lost = lost_files::lost_exports(&exports.accounts);
    exports.caveats.extend(lost);
    exports
}

/// Reads texts as if they were files of these names.
#[cfg(test)]
pub(crate) fn read_texts<N: AsRef<str>, T: AsRef<[u8]>>(files: &[(N, T)]) -> Exports {
    read_texts_as(files, &Configuration::default())
}

/// Reads texts as a configuration decides.
#[cfg(test)]
pub(crate) fn read_texts_as<N: AsRef<str>, T: AsRef<[u8]>>(
    files: &[(N, T)],
    configuration: &Configuration,
) -> Exports {
    let read = |(name, text): &(N, T), of_others| {
        let name = name.as_ref();
        read_file::read_file(
            std::path::Path::new(name),
            text.as_ref(),
            &configuration.for_file(name),
            of_others,
        )
    };
    let mut reads: Vec<FileRead> = files
        .iter()
        .map(|file| read(file, OfOthers::default()))
        .collect();
    like_files::read_again(&mut reads, |place, of_others| {
        read(&files[place], of_others)
    });
    bring_together(reads, configuration, false)
}
