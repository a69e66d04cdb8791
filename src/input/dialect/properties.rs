//! What has to hold of an export of any dialect, whichever columns it carries
//! and in whatever order: a column means what it means among all the others.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::DIALECTS;
use crate::config::FileDecisions;
use crate::input::fields::{self, Field};
use crate::input::header::normalise_header;
use crate::input::read_file::{FileRead, read_file};
use crate::input::settle::like_files::OfOthers;
use crate::input::text::decode;
use crate::input::write::records::write_records;

/// An export as clean CSV, and what is made of all of it.
struct Export {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    whole: FileRead,
}

/// The exports of every dialect that the tests hold.
static EXPORTS: LazyLock<Vec<Export>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !name.ends_with(".expected.txt"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let bytes = std::fs::read(folder.join(&name)).unwrap();
            Export::of(name, &bytes)
        })
        .collect()
});

impl Export {
    fn of(name: String, bytes: &[u8]) -> Self {
        let mut clean = Vec::new();
        let decoded = decode(bytes, None).unwrap();
        write_records(&decoded, None, &FileDecisions::default(), &mut clean).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(clean.as_slice());
        let mut rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        let header = rows.remove(0);
        let whole = read_file(
            Path::new(&name),
            &clean,
            &FileDecisions::default(),
            OfOthers::default(),
        );
        Self {
            name,
            header,
            rows,
            whole,
        }
    }

    fn with_columns(&self, columns: &[usize]) -> FileRead {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in std::iter::once(&self.header).chain(&self.rows) {
            let cells = columns.iter().map(|column| &row[*column]);
            writer.write_record(cells).unwrap();
        }
        let text = writer.into_inner().unwrap();
        read_file(
            Path::new(&self.name),
            &text,
            &FileDecisions::default(),
            OfOthers::default(),
        )
    }

    fn meaning(&self, column: usize) -> Option<&'static str> {
        self.whole.account.columns[column].meaning
    }

    /// The columns that the table needs, one for each thing that it needs.
    fn required(&self) -> BTreeSet<usize> {
        let table = self.whole.records[0].table;
        fields::required(table)
            .iter()
            .filter_map(|alternatives| {
                let is_meant =
                    |field: &&&Field, column: usize| self.meaning(column) == Some(field.name);
                (0..self.header.len())
                    .find(|column| alternatives.iter().any(|field| is_meant(&field, *column)))
            })
            .collect()
    }

    /// The columns that give the dialect away.
    fn telling(&self) -> BTreeSet<usize> {
        let normal: Vec<String> = self
            .header
            .iter()
            .map(|title| normalise_header(title))
            .collect();
        let name = self.whole.account.dialect.as_deref();
        let dialect = DIALECTS.iter().find(|one| Some(one.name) == name);
        let held = dialect.unwrap().fingerprints.iter().filter_map(|titles| {
            let places = titles
                .iter()
                .map(|title| normal.iter().position(|other| other == title));
            places.collect::<Option<BTreeSet<usize>>>()
        });
        held.max_by_key(BTreeSet::len).unwrap()
    }

    /// What some of the columns say that is not what they say among all.
    fn contradictions(&self, columns: &[usize]) -> Vec<String> {
        // A row with a single text is a heading.
        let texts = |row: &Vec<String>| {
            columns
                .iter()
                .filter(|column| !row[**column].is_empty())
                .count()
        };
        if self.rows.iter().any(|row| texts(row) < 2) {
            return Vec::new();
        }
        let read = self.with_columns(columns);
        let mut told = Vec::new();
        if read.account.dialect != self.whole.account.dialect {
            told.push(format!("read as {:?}", read.account.dialect));
        }
        if !read.account.rows.adds_up() {
            told.push(format!("{:?}", read.account.rows));
        }
        let (Some(some), Some(all)) = (read.records.first(), self.whole.records.first()) else {
            told.push(format!("refused: {:?}", read.account.refusal));
            return told;
        };
        if some.table != all.table || some.lines.len() != all.lines.len() {
            told.push(format!(
                "{} {} records, not {} {}",
                some.lines.len(),
                some.table,
                all.lines.len(),
                all.table
            ));
            return told;
        }
        let is_gone = |field: &str| {
            (0..self.header.len())
                .any(|column| !columns.contains(&column) && self.meaning(column) == Some(field))
        };
        // A length of time counts where no date tells the moment.
        let stands_in = |field: &str| match field {
            "response_time" => is_gone("first_response_at"),
            "resolution_time" => is_gone("resolved_at") || is_gone("closed_at"),
            _ => false,
        };
        for (place, column) in columns.iter().enumerate() {
            let title = &self.header[*column];
            let (now, before) = (read.account.columns[place].meaning, self.meaning(*column));
            match (now, before) {
                // Where the better column is gone the next may stand for it.
                (Some(field), None) if is_gone(field) || stands_in(field) => {}
                _ if now != before => told.push(format!("{title}: {now:?}, not {before:?}")),
                _ => {}
            }
        }
        for (field, cells) in &some.columns {
            let clock = fields::of(some.table)
                .iter()
                .find(|clock| fields::date_of_clock(clock) == Some(*field));
            let may_be_new = is_gone(field.name) || stands_in(field.name);
            if may_be_new || clock.is_some_and(|clock| is_gone(clock.name)) {
                continue;
            }
            let before = all.columns.iter().find(|(other, _)| other == field);
            let Some((_, expected)) = before else {
                told.push(format!("{} came out of nothing", field.name));
                continue;
            };
            for row in 0..all.lines.len() {
                let (now, before) = (cells.shown(row), expected.shown(row));
                if now != before {
                    told.push(format!("{}: {now}, not {before}", field.name));
                }
            }
        }
        told
    }
}

/// Which columns stay, and a number for each to sort them by.
fn choice() -> impl Strategy<Value = Vec<(bool, u32)>> {
    prop::collection::vec((any::<bool>(), any::<u32>()), 64)
}

/// Puts columns that are titled alike, a unit aside, in the order in which they
/// stand in the export: of those the first is read.
fn keep_order_of_alike(export: &Export, columns: &mut [usize]) {
    let title = |column: usize| normalise_header(&export.header[column]);
    for one in 0..columns.len() {
        for other in one + 1..columns.len() {
            if columns[other] < columns[one] && title(columns[other]) == title(columns[one]) {
                columns.swap(one, other);
            }
        }
    }
}

/// The columns that stay, in an order of their own.
fn chosen(export: &Export, choice: &[(bool, u32)], kept: &BTreeSet<usize>) -> Vec<usize> {
    let mut columns: Vec<usize> = (0..export.header.len())
        .filter(|column| kept.contains(column) || choice[column % choice.len()].0)
        .collect();
    columns.sort_by_key(|column| choice[column % choice.len()].1);
    keep_order_of_alike(export, &mut columns);
    columns
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12,
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    })]

    #[test]
    fn columns_mean_the_same_in_any_order_and_without_others(
        which in any::<prop::sample::Index>(),
        choice in choice(),
    ) {
        let export = which.get(&EXPORTS);
        let kept = &export.required() | &export.telling();
        let columns = chosen(export, &choice, &kept);
        let told = export.contradictions(&columns);
        let titles: Vec<&str> = columns.iter().map(|column| export.header[*column].as_str()).collect();
        prop_assert!(told.is_empty(), "{} {titles:?}\n{}", export.name, told.join("\n"));
    }
}
