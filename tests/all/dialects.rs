//! One small export of every dialect, with the quirks of its product, and what
//! the tables are to hold of it.
//!
//! `tests/dialects` holds the exports, and beside each what is expected of it,
//! written from what the product means: the dialect, the fate of the rows, what
//! each column in use is taken for, and the rows of the tables. Moments are
//! shown without what is zero in them; where only the difference counts, names
//! are letters, in the order in which they come up.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use msp_maturity::config::Configuration;
use msp_maturity::input::{self, Exports};
use msp_maturity::model::{InputAccount, TableKind};
use polars::prelude::Column;
use proptest::prelude::*;

use super::support::project;

const EXPECTED: &str = ".expected.txt";

/// The exports, each with what is expected of it.
fn fixtures() -> Vec<(PathBuf, String)> {
    let folder = project().join("tests/dialects");
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut exports: Vec<PathBuf> = paths
        .filter(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            !name.starts_with('.') && !name.ends_with(EXPECTED)
        })
        .collect();
    exports.sort();
    exports
        .into_iter()
        .map(|path| {
            let beside = format!("{}{EXPECTED}", path.file_stem().unwrap().display());
            let expected = fs::read_to_string(path.with_file_name(&beside));
            (path, expected.unwrap_or_else(|_| panic!("no {beside}")))
        })
        .collect()
}

fn read(paths: &[PathBuf]) -> Exports {
    let found = input::find_files(paths).unwrap();
    input::read(&found, &Configuration::default(), &|_| ()).unwrap()
}

/// What was made of one export, in the form of the expectations; of the tables
/// the columns that are expected.
fn shown(exports: &Exports, expected: &str) -> String {
    let [account] = exports.accounts.as_slice() else {
        panic!("one file is one account")
    };
    let mut text = format!(
        "dialect: {}\nrows: {}\ncolumns:\n",
        account.dialect.as_deref().unwrap_or("none"),
        ledger(account)
    );
    for column in &account.columns {
        if let Some(meaning) = column.meaning {
            let title = column
                .header
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            writeln!(text, "{title} = {meaning}").unwrap();
        }
    }
    for kind in TableKind::ALL {
        let columns = columns_of(expected, kind);
        text.push_str(&table(exports, kind, columns.as_deref()));
    }
    text
}

/// The names of a table's columns in the expectations.
fn columns_of(expected: &str, kind: TableKind) -> Option<Vec<&str>> {
    let title = format!("{kind}:");
    let mut below = expected.lines().skip_while(|line| *line != title).skip(1);
    let header = below.find(|line| !line.starts_with("# "))?;
    Some(header.split(" | ").collect())
}

fn ledger(account: &InputAccount) -> String {
    let rows = &account.rows;
    assert!(rows.adds_up(), "{}: {rows:?}", account.file);
    let fates = [
        ("used", rows.used),
        ("duplicate", rows.duplicate),
        ("superseded", rows.superseded),
        ("no record", rows.not_a_record),
        ("set aside", rows.set_aside),
    ];
    let mut text = format!("{} read", rows.read);
    for (fate, count) in fates.into_iter().filter(|(_, count)| *count > 0) {
        write!(text, ", {count} {fate}").unwrap();
    }
    text
}

/// A table: the names of its columns, or of some of them, and its rows.
fn table(exports: &Exports, kind: TableKind, only: Option<&[&str]>) -> String {
    let Some(table) = exports.tables.get(kind) else {
        return String::new();
    };
    let columns: Vec<(&str, Vec<String>)> = table
        .frame
        .columns()
        .iter()
        // Says nothing that the outcome does not say; a number that is no id;
        // where a row was read, and not what it says.
        .filter(|column| {
            let unsaid = ["met", "ticket", "source_file", "source_line"];
            !unsaid.contains(&column.name().as_str())
        })
        .filter(|column| only.is_none_or(|names| names.contains(&column.name().as_str())))
        .map(|column| (column.name().as_str(), cells(exports, column)))
        .collect();
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let mut text = format!("{kind}:\n{}\n", names.join(" | "));
    for row in 0..table.frame.height() {
        let row: Vec<&str> = columns
            .iter()
            .map(|(_, cells)| cells[row].as_str())
            .collect();
        writeln!(text, "{}", row.join(" | ")).unwrap();
    }
    text
}

fn cells(exports: &Exports, column: &Column) -> Vec<String> {
    const TARGETS: [&str; 2] = ["response", "resolution"];
    const OUTCOMES: [&str; 6] = [
        "met", "breached", "running", "paused", "excluded", "unknown",
    ];
    const BASES: [&str; 3] = ["flag", "dates", "remaining"];
    let or_none = |cell: Option<String>| cell.unwrap_or_else(|| "-".to_owned());
    if let Ok(moments) = column.i64() {
        return moments.iter().map(|at| or_none(at.map(moment))).collect();
    }
    if let Ok(numbers) = column.f64() {
        return numbers.iter().map(|one| or_none(one.map(number))).collect();
    }
    if let Ok(flags) = column.bool() {
        let word = |flag| if flag { "yes" } else { "no" }.to_owned();
        return flags.iter().map(|flag| or_none(flag.map(word))).collect();
    }
    let mut letters = BTreeMap::new();
    let codes = column.u32().unwrap();
    let mut shown = |code: u32| {
        let word = |words: &[&str]| words[code as usize].to_owned();
        match column.name().as_str() {
            "client" => exports.tables.clients.name(code).unwrap().to_owned(),
            "target" => word(&TARGETS),
            "outcome" => word(&OUTCOMES),
            "basis" => word(&BASES),
            "priority" => code.to_string(),
            _ => {
                let next = char::from(b'a' + letters.len() as u8);
                letters.entry(code).or_insert(next).to_string()
            }
        }
    };
    codes
        .iter()
        .map(|code| or_none(code.map(&mut shown)))
        .collect()
}

fn moment(seconds: i64) -> String {
    let text = DateTime::from_timestamp(seconds, 0)
        .unwrap()
        .format("%Y-%m-%d %H:%M:%S")
        .to_string();
    let text = text.strip_suffix(":00").unwrap_or(&text);
    text.strip_suffix(" 00:00").unwrap_or(text).to_owned()
}

fn number(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

/// The lines of each part, in an order of their own: the rows of a table may
/// stand in any.
fn parts(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut parts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut part = String::new();
    for line in text.lines().map(str::trim) {
        let is_title = |line: &str| !line.contains(['|', '=']) && line.ends_with(':');
        if is_title(line) {
            line.clone_into(&mut part);
            parts.entry(part.clone()).or_default();
        } else if !line.is_empty() && !line.starts_with("# ") {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            parts.entry(part.clone()).or_default().push(line);
        }
    }
    for lines in parts.values_mut() {
        lines.sort();
    }
    parts
}

/// Where what is found is not what is expected, line by line.
fn differences(expected: &str, found: &str) -> String {
    let (expected, found) = (parts(expected), parts(found));
    let titles: BTreeSet<&String> = expected.keys().chain(found.keys()).collect();
    let mut text = String::new();
    for title in titles {
        let none = Vec::new();
        let [wanted, given] = [&expected, &found].map(|parts| parts.get(title).unwrap_or(&none));
        if wanted == given {
            continue;
        }
        writeln!(text, " {title}").unwrap();
        let [mut only_wanted, mut only_given] = [wanted, given].map(Clone::clone);
        for line in wanted {
            if let Some(place) = only_given.iter().position(|other| other == line) {
                only_given.remove(place);
                let same = only_wanted.iter().position(|other| other == line);
                only_wanted.remove(same.unwrap());
            }
        }
        for line in only_wanted {
            writeln!(text, "  expected {line}").unwrap();
        }
        for line in only_given {
            writeln!(text, "  found    {line}").unwrap();
        }
    }
    text
}

#[test]
fn each_export_is_read_as_its_product_means_it() {
    let mut faults = String::new();
    for (path, expected) in fixtures() {
        let found = shown(&read(std::slice::from_ref(&path)), &expected);
        let told = differences(&expected, &found);
        if !told.is_empty() {
            let name = path.file_name().unwrap().display();
            writeln!(faults, "{name}\n{told}").unwrap();
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_dialect_has_an_export() {
    let named: BTreeSet<String> = fixtures()
        .iter()
        .filter_map(|(_, expected)| {
            let first = expected
                .lines()
                .find(|line| line.starts_with("dialect: "))?;
            Some(first["dialect: ".len()..].trim().to_owned())
        })
        .collect();
    let known = input::known_names();
    let without: Vec<&str> = known
        .dialects
        .iter()
        .map(|(dialect, _)| *dialect)
        .filter(|dialect| !named.contains(*dialect))
        .collect();
    assert!(
        without.is_empty(),
        "no export in tests/dialects: {without:?}"
    );
}

/// The header and the records of an export, and its column that names them.
struct Sheet {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    id: usize,
    /// Whether its moments are taken back from the last update in the file.
    counts_back: bool,
}

fn sheet(path: &Path) -> Sheet {
    let mut clean = Vec::new();
    input::write_records(path, &Configuration::default(), &mut clean).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(clean.as_slice());
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let header = rows.remove(0);
    let exports = read(&[path.to_owned()]);
    let columns = &exports.accounts[0].columns;
    let meant = |field: &str| {
        let mut meanings = columns.iter().map(|column| column.meaning);
        meanings.position(|meaning| meaning == Some(field))
    };
    let ids = [
        "ticket_id",
        "invoice_number",
        "agreement_id",
        "client",
        "ticket",
    ];
    Sheet {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        header,
        rows,
        id: ids.into_iter().find_map(meant).unwrap(),
        counts_back: meant("age_days").is_some(),
    }
}

/// What the tables hold of some files, each of these rows under the header.
fn tables(sheet: &Sheet, files: &[Vec<&Vec<String>>]) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (number, rows) in files.iter().enumerate() {
        let path = folder.path().join(format!("{number}.csv"));
        let mut writer = csv::Writer::from_path(path).unwrap();
        writer.write_record(&sheet.header).unwrap();
        for row in rows {
            writer.write_record(*row).unwrap();
        }
        writer.flush().unwrap();
    }
    let exports = read(&[folder.path().to_owned()]);
    for account in &exports.accounts {
        assert!(account.rows.adds_up(), "{}: {:?}", sheet.name, account.rows);
    }
    TableKind::ALL
        .iter()
        .map(|kind| table(&exports, *kind, None))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 6,
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    })]

    #[test]
    fn records_say_the_same_in_any_order_and_in_two_files(
        which in any::<prop::sample::Index>(),
        keys in prop::collection::vec(any::<u32>(), 32),
    ) {
        let fixtures = fixtures();
        let path = &which.get(&fixtures).0;
        let sheet = sheet(path);
        let exports = read(std::slice::from_ref(path));
        let whole: String = TableKind::ALL
            .iter()
            .map(|kind| table(&exports, *kind, None))
            .collect();
        let mut order: Vec<usize> = (0..sheet.rows.len()).collect();
        order.sort_by_key(|row| keys[row % keys.len()]);
        let shuffled: Vec<&Vec<String>> = order.iter().map(|row| &sheet.rows[*row]).collect();
        // A file of open records tells their age at its own last update.
        let in_two = if sheet.counts_back {
            Vec::new()
        } else {
            in_two(&sheet, &shuffled, &keys)
        };
        for files in [vec![shuffled], in_two].iter().filter(|files| !files.is_empty()) {
            let told = differences(&whole, &tables(&sheet, files));
            prop_assert!(told.is_empty(), "{} in {} files\n{told}", sheet.name, files.len());
        }
    }
}

/// The rows in two files; the lines of one invoice stay together.
fn in_two<'a>(sheet: &Sheet, rows: &[&'a Vec<String>], keys: &[u32]) -> Vec<Vec<&'a Vec<String>>> {
    let ids: BTreeSet<&String> = rows.iter().map(|row| &row[sheet.id]).collect();
    let (one, other): (Vec<_>, Vec<_>) = rows.iter().copied().partition(|row| {
        let place = ids.iter().position(|id| **id == row[sheet.id]);
        keys[place.unwrap() % keys.len()].is_multiple_of(2)
    });
    let files = [one, other].into_iter();
    files.filter(|rows| !rows.is_empty()).collect()
}
