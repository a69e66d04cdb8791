//! Exports that come packed, or as sheets of a workbook.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use flate2::write::GzEncoder;
use msp_maturity::config::Configuration;
use msp_maturity::input::{self, Exports};
use msp_maturity::model::Phase;
use msp_maturity::report;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::sheets::rows;
use super::support::{analyse_folder, forget_places, sample_files};

/// Files by name.
type Files = Vec<(String, Vec<u8>)>;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

fn zip(files: &Files) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Each file as a sheet, its dates, numbers and booleans as such.
fn workbook(files: &Files) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, bytes) in files {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name.split('.').next().unwrap()).unwrap();
        for (row, cells) in rows(std::str::from_utf8(bytes).unwrap()).iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                write_typed(sheet, row as u32, column as u16, cell);
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn write_typed(sheet: &mut Worksheet, row: u32, column: u16, cell: &str) {
    let is_date = cell.len() >= 10
        && cell
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"-: ".contains(&byte))
        && cell.as_bytes()[4] == b'-';
    let number = cell
        .parse::<f64>()
        .ok()
        .filter(|number| number.to_string() == cell);
    if is_date {
        let shown = if cell.len() == 10 {
            "m/d/yyyy"
        } else {
            "m/d/yyyy h:mm"
        };
        let moment = ExcelDateTime::parse_from_str(cell).unwrap();
        let format = Format::new().set_num_format(shown);
        sheet
            .write_datetime_with_format(row, column, moment, &format)
            .unwrap();
    } else if let Some(number) = number {
        sheet.write_number(row, column, number).unwrap();
    } else if let Ok(boolean) = cell.parse::<bool>() {
        sheet.write_boolean(row, column, boolean).unwrap();
    } else if !cell.is_empty() {
        sheet.write_string(row, column, cell).unwrap();
    }
}

fn sample(provider: &str) -> Files {
    let files = sample_files(provider).into_iter();
    files
        .map(|(name, text)| (name, text.into_bytes()))
        .collect()
}

/// The report on a folder with these files in it, and the accounts of them.
fn report_on(files: &Files) -> (Value, Value) {
    let room = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = room.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let analysis = analyse_folder(room.path()).unwrap();
    let mut report: Value = serde_json::from_str(&report::json(&analysis).unwrap()).unwrap();
    let inputs = report["inputs"].take();
    forget_places(&mut report);
    (report, inputs)
}

fn packed(files: &Files, ending: &str, pack: fn(&[u8]) -> Vec<u8>) -> Files {
    let files = files.iter();
    files
        .map(|(name, bytes)| (format!("{name}{ending}"), pack(bytes)))
        .collect()
}

fn one(name: &str, bytes: Vec<u8>) -> Files {
    vec![(name.to_owned(), bytes)]
}

fn in_folder(files: &Files) -> Files {
    let files = files.iter();
    files
        .map(|(name, bytes)| (format!("2026/exports/{name}"), bytes.clone()))
        .collect()
}

#[test]
fn a_provider_is_the_same_in_every_container() {
    // Its dates are written by ISO 8601, so that they can be cells of dates.
    let files = sample("proactive");
    let (expected, _) = report_on(&files);
    let gzipped = packed(&files, ".gz", gzip);
    for (name, other) in [
        ("gzip", gzipped.clone()),
        ("zstd", packed(&files, ".zst", zstd)),
        ("ZIP", one("exports.zip", zip(&in_folder(&files)))),
        ("gzip in ZIP", one("exports.zip", zip(&gzipped))),
        (
            "ZIP in ZIP",
            one("exports.zip", zip(&one("inner.zip", zip(&files)))),
        ),
        ("a workbook", one("exports.xlsx", workbook(&files))),
        (
            "a workbook in ZIP",
            one("exports.zip", zip(&one("e.xlsx", workbook(&files)))),
        ),
        ("a ZIP by another name", one("exports.dat", zip(&files))),
    ] {
        assert!(report_on(&other).0 == expected, "{name}");
    }
}

#[test]
fn the_same_file_beside_its_archive_counts_once() {
    let files = sample("stable");
    let (expected, inputs) = report_on(&files);
    let mut twice = files.clone();
    twice.push(("exports.zip".to_owned(), zip(&files)));
    twice.push(("again.csv.gz".to_owned(), gzip(&files[0].1)));
    let (report, accounts) = report_on(&twice);
    assert!(report == expected);
    let rows = |accounts: &Value, fate: &str| -> u64 {
        let accounts = accounts.as_array().unwrap().iter();
        accounts
            .map(|account| account["rows"][fate].as_u64().unwrap())
            .sum()
    };
    assert_eq!(rows(&accounts, "used"), rows(&inputs, "used"));
    assert!(rows(&accounts, "duplicate") > rows(&inputs, "used"));
    let names: Vec<&str> = accounts
        .as_array()
        .unwrap()
        .iter()
        .map(|account| {
            let path = account["file"].as_str().unwrap();
            &path[path
                .rfind("/exports.zip/")
                .map_or(path.rfind('/').unwrap(), |at| at)
                + 1..]
        })
        .collect();
    assert_eq!(
        names,
        [
            "again.csv.gz",
            "chamados.csv",
            "contratos.csv",
            "exports.zip/chamados.csv",
            "exports.zip/contratos.csv",
            "exports.zip/faturas.csv",
            "exports.zip/sla.csv",
            "faturas.csv",
            "sla.csv",
        ]
    );
    // A copy is known by its fingerprint, packed or not.
    assert_eq!(accounts[0]["sha256"], accounts[1]["sha256"]);
    assert_eq!(accounts[1]["sha256"], accounts[3]["sha256"]);
}

const TICKETS: &str =
    "Ticket ID,Created,Status,Client\n1,03/04/2026,Open,Acme\n2,04/05/2026,Open,Acme\n";

/// What is read of a folder, as the configuration in it decides.
fn read(folder: &Path) -> Exports {
    let file = folder.join("msp-maturity.toml");
    let configuration = if file.exists() {
        Configuration::load(&file, &input::known_names()).unwrap()
    } else {
        Configuration::default()
    };
    let found = input::find_files(&[folder.to_owned()]).unwrap();
    input::read(&found, &configuration, &|_| ()).unwrap()
}

#[test]
fn patterns_of_the_configuration_match_archives_and_what_is_in_them() {
    let room = tempfile::tempdir().unwrap();
    let files: Files = ["a.csv", "b.csv"]
        .map(|name| (name.to_owned(), TICKETS.into()))
        .into();
    fs::write(room.path().join("one.zip"), zip(&files)).unwrap();
    fs::write(room.path().join("two.zip"), zip(&files)).unwrap();
    let shown = |configuration: &str| {
        fs::write(room.path().join("msp-maturity.toml"), configuration).unwrap();
        let exports = read(room.path());
        let mut told = exports.caveats.iter().map(ToString::to_string);
        assert!(!told.any(|told| told.contains("matches no file")));
        let accounts = exports.accounts.into_iter();
        let said = accounts.map(|account| {
            let refusal = account.refusal.map(|refusal| refusal.to_string());
            account.first.or(refusal).unwrap()
        });
        said.collect::<Vec<String>>()
    };
    let day_first = "date_order = \"day/month/year\"\n";
    let month_first = "date_order = \"month/day/year\"\n";
    assert_eq!(
        shown(&format!(
            "[[files]]\nmatch = \"one.zip/b.csv\"\n{day_first}[[files]]\nmatch = \"two.zip\"\n{month_first}"
        )),
        ["2026-03-04", "2026-04-03", "2026-03-04", "2026-03-04"]
    );
    let left_out = shown("leave_out = [\"one.zip\", \"two.zip/a.csv\"]\n");
    assert_eq!(left_out.len(), 3);
    assert!(left_out[0].starts_with("left out by"), "{left_out:?}");
    assert!(left_out[1].starts_with("left out by"), "{left_out:?}");
    assert_eq!(left_out[2], "2026-03-04");
}

#[test]
fn currencies_that_are_decided_for_an_archive_are_those_of_its_files() {
    let room = tempfile::tempdir().unwrap();
    let invoices = |name: &str, number: u32| {
        let text =
            format!("Invoice Number,Client,Invoice Date,Total\n{number},Acme,2026-03-13,5\n");
        (name.to_owned(), text.into_bytes())
    };
    fs::write(room.path().join("here.csv"), invoices("", 1).1).unwrap();
    fs::write(
        room.path().join("abroad.zip"),
        zip(&vec![invoices("a.csv", 2)]),
    )
    .unwrap();
    let configuration =
        "currency = \"EUR\"\n[[files]]\nmatch = \"abroad.zip\"\ncurrency = \"USD\"\n";
    fs::write(room.path().join("msp-maturity.toml"), configuration).unwrap();
    let accounts = read(room.path()).accounts;
    let used: Vec<u64> = accounts.iter().map(|account| account.rows.used).collect();
    assert_eq!(used, [0, 1], "{accounts:?}");
}

#[test]
fn a_file_in_an_archive_is_read_again_as_its_like_prove() {
    let room = tempfile::tempdir().unwrap();
    let proven = "Ticket ID,Created,Status,Client\n3,13/04/2026,Open,Acme\n";
    let files: Files = vec![
        ("a.csv".into(), TICKETS.into()),
        ("b.csv".into(), proven.into()),
    ];
    fs::write(room.path().join("x.zip"), zip(&files)).unwrap();
    let accounts = read(room.path()).accounts;
    assert_eq!(accounts[0].first.as_deref(), Some("2026-04-03"));
    assert_eq!(accounts[1].first.as_deref(), Some("2026-04-13"));
}

#[test]
fn a_row_of_a_sheet_that_is_set_aside_is_named_by_its_number() {
    let room = tempfile::tempdir().unwrap();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("May, June").unwrap();
    let cells = [
        ["Export of tickets", "", "", ""],
        ["", "", "", ""],
        ["Ticket ID", "Created", "Status", "Subject"],
        ["1", "2026-05-04", "Open", "two\nlines"],
        ["2", "2026-05-05", "Open", "three\nmore\nlines"],
        ["3", "soon", "Open", "x"],
    ];
    for (row, cells) in cells.iter().enumerate() {
        for (column, cell) in cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            sheet
                .write_string(row as u32, column as u16, *cell)
                .unwrap();
        }
    }
    book.save(room.path().join("t.xlsx")).unwrap();
    let rejected = read(room.path()).rejected;
    assert_eq!(rejected.len(), 1, "{rejected:?}");
    assert!(
        rejected[0].file.ends_with("/t.xlsx/May, June"),
        "{rejected:?}"
    );
    assert_eq!(rejected[0].line, 6);
}

#[test]
fn what_is_refused_in_an_archive_is_named_and_the_run_goes_on() {
    let room = tempfile::tempdir().unwrap();
    let mut files = sample("stable");
    files.push(("../evil.csv".to_owned(), TICKETS.into()));
    files.push(("bill.pdf".to_owned(), b"%PDF-1.7".to_vec()));
    fs::write(room.path().join("exports.zip"), zip(&files)).unwrap();
    fs::write(room.path().join("broken.xlsx"), &zip(&files)[..300]).unwrap();
    let analysis = analyse_folder(room.path()).unwrap();
    assert_eq!(analysis.verdict().headline.phase(), Some(Phase::Stable));
    let accounts = analysis.inputs.iter();
    let refusals: Vec<String> = accounts
        .filter_map(|account| Some(account.refusal.as_ref()?.to_string()))
        .collect();
    assert_eq!(refusals.len(), 3, "{refusals:?}");
    assert!(refusals[0].contains("damaged or cut short"), "{refusals:?}");
    assert!(
        refusals[1].contains("leads out of the archive"),
        "{refusals:?}"
    );
    assert!(refusals[2].contains("a PDF document"), "{refusals:?}");
}

#[test]
fn the_records_of_a_part_are_written() {
    let room = tempfile::tempdir().unwrap();
    let files: Files = vec![
        ("a.csv".into(), b"x;y\n1;2\n".to_vec()),
        ("b/c.csv".into(), b"z\tw\n3\t4\n".to_vec()),
    ];
    let archive = room.path().join("x.zip");
    fs::write(&archive, zip(&files)).unwrap();
    let book = room.path().join("x.xlsx");
    let sheets: Files = vec![("a.csv".into(), b"day,n\n2026-01-05,1.5\n".to_vec())];
    fs::write(&book, workbook(&sheets)).unwrap();
    let packed = room.path().join("y.csv.gz");
    fs::write(&packed, gzip(b"p|q\n5|6\n")).unwrap();
    let records = |path: &Path| {
        let mut text = Vec::new();
        let written = input::write_records(path, &Configuration::default(), &mut text);
        let text = String::from_utf8(text).unwrap();
        written.map(|written| (text, written.part, written.others))
    };
    let name = |path: &Path| path.to_string_lossy().replace('\\', "/");
    let (first, second) = (archive.join("a.csv"), archive.join("b/c.csv"));
    for (asked, text, part, other) in [
        (&archive, "x,y\n1,2\n", &first, &second),
        (&first, "x,y\n1,2\n", &first, &second),
        (&second, "z,w\n3,4\n", &second, &first),
    ] {
        let written = (text.to_owned(), name(part), vec![name(other)]);
        assert_eq!(records(asked).unwrap(), written);
    }
    let alone = |text: &str, part: &Path| (text.to_owned(), name(part), Vec::new());
    let day = alone("day,n\n2026-01-05,1.5\n", &book.join("a"));
    assert_eq!(records(&book).unwrap(), day);
    assert_eq!(records(&book.join("a")).unwrap(), day);
    assert_eq!(records(&packed).unwrap(), alone("p,q\n5,6\n", &packed));
    let told = |path: &Path| records(path).unwrap_err().to_string();
    let no_part = told(&archive.join("d.csv"));
    assert!(
        no_part.contains("no such part") && no_part.contains("x.zip/a.csv"),
        "{no_part}"
    );
    let missing = told(&room.path().join("none.zip/a.csv"));
    assert!(missing.contains("does not exist"), "{missing}");
}
