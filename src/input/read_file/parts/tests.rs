//! Large files, whole and packed, are read as the same rows as what is at hand.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use encoding_rs::WINDOWS_1252;
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{LARGE, read_parts};
use crate::config::{Configuration, FileDecisions};
use crate::input::files::find::FoundFile;
use crate::input::fuzzing::shown;
use crate::input::read_file::{FileRead, read_file};
use crate::input::settle::like_files::OfOthers;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer.start_file(name, options).unwrap();
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap().into_inner()
}

/// A table of more bytes than are held in memory.
fn large_table() -> String {
    let row = |number: usize| {
        let day = 1 + number % 28;
        format!(
            "{number};Concluído;José da Conceição;Cliente nº {};{day:02}/01/2026 08:00;A impressora não imprime\r\n",
            number % 50
        )
    };
    let header = "Número do chamado;Situação;Técnico;Cliente;Data de criação;Assunto\r\n";
    let mut table = header.to_owned();
    for number in 1..=50_000 {
        table.push_str(&row(number));
    }
    assert!(table.len() > LARGE);
    table
}

/// All that is read of a file but its name and its fingerprint.
fn without_name(mut read: FileRead) -> String {
    read.account.file.clear();
    read.account.within.clear();
    read.account.sha256.clear();
    for row in &mut read.rejected {
        row.file.clear();
    }
    shown(&read)
}

#[test]
fn large_files_are_read_as_small_ones_are_whatever_they_are_packed_in() {
    let table = large_table();
    let latin = WINDOWS_1252.encode(&table).0.into_owned();
    let wide: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [latin, wide, table.into_bytes()] {
        let room = tempfile::tempdir().unwrap();
        let none = FileDecisions::default();
        let whole = read_file(Path::new("t.csv"), &bytes, &none, OfOthers::default());
        let sha256 = whole.account.sha256.clone();
        let whole = without_name(whole);
        for (name, file) in [
            ("t.csv", bytes.clone()),
            ("t.csv.gz", gzip(&bytes)),
            (
                "t.csv.zst",
                compress_to_vec(&bytes[..], CompressionLevel::Fastest),
            ),
            ("t.zip", zip("t.csv", &bytes)),
            ("u.zip", zip("t.csv.gz", &gzip(&bytes))),
        ] {
            let path = room.path().join(name);
            fs::write(&path, file).unwrap();
            let found = FoundFile {
                path,
                refusal: None,
            };
            let mut parts = read_parts(&found, &Configuration::default());
            assert_eq!(parts.len(), 1, "{name}");
            let part = parts.remove(0);
            let left_open = if name == "t.csv" { "" } else { sha256.as_str() };
            assert_eq!(part.account.sha256, left_open, "{name}");
            assert!(without_name(part) == whole, "{name}");
        }
    }
}
