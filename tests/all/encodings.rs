//! The same exports in another encoding are the same exports.

use std::fs;

use msp_maturity::config::Configuration;
use msp_maturity::{input, report};
use serde_json::Value;

use super::support::{analyse_folder, forget_places, inspect_folder, sample_files};

/// A text in another encoding.
type Encode = fn(&str) -> Vec<u8>;

fn windows_1252(text: &str) -> Vec<u8> {
    let (bytes, _, has_errors) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!has_errors);
    bytes.into_owned()
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// The report on the stable provider, whose files hold accents, each of them
/// encoded so; without the account of the files, which tells them apart.
fn report_on_files_in(encode: Encode) -> Value {
    let room = tempfile::tempdir().unwrap();
    for (name, text) in sample_files("stable") {
        fs::write(room.path().join(name), encode(&text)).unwrap();
    }
    let analysis = analyse_folder(room.path()).unwrap();
    let mut report: Value = serde_json::from_str(&report::json(&analysis).unwrap()).unwrap();
    assert!(report["inputs"].take().is_array());
    forget_places(&mut report);
    report
}

#[test]
fn a_provider_is_the_same_in_every_encoding() {
    let expected = report_on_files_in(|text| text.as_bytes().to_vec());
    let encodings: [(&str, Encode); 6] = [
        ("UTF-8 with a mark", |text| {
            ["\u{feff}", text].concat().into()
        }),
        ("Windows-1252", windows_1252),
        ("UTF-16LE", |text| utf_16(text, u16::to_le_bytes)),
        ("UTF-16BE", |text| utf_16(text, u16::to_be_bytes)),
        ("UTF-16LE with a mark", |text| {
            utf_16(&["\u{feff}", text].concat(), u16::to_le_bytes)
        }),
        ("half of its lines in Windows-1252", |text| {
            let lines = text.split_inclusive('\n').enumerate();
            let bytes = lines.map(|(line, text)| match line % 2 {
                0 => text.as_bytes().to_vec(),
                _ => windows_1252(text),
            });
            bytes.collect::<Vec<_>>().concat()
        }),
    ];
    for (name, encode) in encodings {
        assert!(report_on_files_in(encode) == expected, "{name}");
    }
}

#[test]
fn what_was_mended_in_a_text_is_said() {
    let room = tempfile::tempdir().unwrap();
    let text = b"Ticket ID,Created,Status,Client\n1,2026-01-05,Open,A\xc3\xa7\xc3\xa3o\n2,2026-01-06,Open,Jos\xe9\n3,2026-01-0\x007,Open,x\n";
    fs::write(room.path().join("t.csv"), text).unwrap();
    let text = inspect_folder(room.path());
    for note in [
        "Note: line 3 is not all UTF-8: the rest of it was read as Windows-1252",
        "Note: zero bytes in the text left out: 1",
        "3 rows: 3 used",
    ] {
        assert!(text.contains(note), "{note}: {text}");
    }
    let file = room.path().join("t.csv");
    let mut records = Vec::new();
    input::write_records(&file, &Configuration::default(), &mut records).unwrap();
    assert_eq!(
        String::from_utf8(records).unwrap(),
        "Ticket ID,Created,Status,Client\n1,2026-01-05,Open,Ação\n2,2026-01-06,Open,José\n3,2026-01-07,Open,x\n"
    );
}

#[test]
fn what_is_to_be_mended_far_down_in_a_large_file_is_seen() {
    let room = tempfile::tempdir().unwrap();
    let padding = "x".repeat(600);
    let rows = (1..8_000).map(|n| format!("{n},2026-01-05,Open,Acme,{padding}\n"));
    let mut text: String = rows.collect();
    text.insert_str(0, "Ticket ID,Created,Status,Client,Subject\n");
    text.push_str(
        "\u{feff}Ticket ID,Created,Status,Client,Subject\n8000,2026-01-0\u{0}6,Open,Acme,x\n\u{1a}",
    );
    fs::write(room.path().join("t.csv"), text).unwrap();
    let shown = inspect_folder(room.path());
    for said in [
        "from 5 Jan 2026 to 6 Jan",
        "8,001 rows: 8,000 used, 1 not a record",
        "zero bytes in the text left out: 1",
        "byte order marks inside the text left out: 1",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

/// What the program says of a folder, with a place for what is temporary.
#[cfg(unix)]
fn inspected_with(temporary: &std::path::Path, folder: &std::path::Path) -> String {
    let output = assert_cmd::cargo::cargo_bin_cmd!("msp-maturity")
        .env("LC_ALL", "C")
        .env("TMPDIR", temporary)
        .arg("inspect")
        .arg(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
#[cfg(unix)]
fn a_large_file_leaves_nothing_behind_and_needs_no_place_for_it() {
    use std::io::Write as _;

    let room = tempfile::tempdir().unwrap();
    let (folder, temporary) = (room.path().join("exports"), room.path().join("temporary"));
    for place in [&folder, &temporary] {
        fs::create_dir(place).unwrap();
    }
    let rows: Vec<String> = (0..100_000)
        .map(|row| format!("{row};2026-01-05;Concluído;Ação Informática;não imprime\n"))
        .collect();
    let header = "Ticket ID;Created;Status;Client;Subject\n";
    let table = windows_1252(&[header, &rows.concat()].concat());
    assert!(table.len() > 4 << 20);
    fs::write(folder.join("a.csv"), &table).unwrap();
    let packed = fs::File::create(folder.join("b.csv.gz")).unwrap();
    let mut packed = flate2::write::GzEncoder::new(packed, flate2::Compression::fast());
    packed.write_all(&table).unwrap();
    packed.finish().unwrap();
    let shown = inspected_with(&temporary, &folder);
    for rows in [
        "100,000 rows: 100,000 used",
        "100,000 rows: 100,000 duplicate",
    ] {
        assert!(shown.contains(rows), "{shown}");
    }
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
    assert_eq!(inspected_with(&room.path().join("none"), &folder), shown);
}
