//! Containers that are sound, broken, hostile, or packed into each other.

use std::borrow::Cow;
use std::io::{Cursor, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Content, PartName, Unpack, Visitor, visit};
use crate::input::files::held::Held;

/// Notes what each part is called, what it lies in, and what is in it.
#[derive(Default)]
struct Notes(Vec<(String, usize, Result<String, String>)>);

impl Visitor for Notes {
    fn part(&mut self, name: &PartName, unpack: &mut Unpack<'_, '_>) {
        let text = unpack().map(|content| match content {
            Content::Bytes(held) => {
                let bytes = held.in_memory().unwrap();
                String::from_utf8_lossy(&bytes).into_owned()
            }
            Content::Sheet(sheet) => sheet.text,
        });
        let text = text.map_err(|why| why.to_string());
        self.0.push((name.path.clone(), name.within.len(), text));
    }
}

/// The parts of a file; the same ones, whatever of it is unpacked to the disk.
fn parts(name: &str, bytes: &[u8]) -> Vec<(String, usize, Result<String, String>)> {
    let held = Held::InMemory(Cow::Borrowed(bytes));
    let parts_with = |in_memory| {
        let mut notes = Notes::default();
        visit(name.to_owned(), &held, in_memory, &mut notes);
        notes.0
    };
    let parts = parts_with(usize::MAX);
    assert_eq!(parts_with(0), parts);
    parts
}

/// The parts that can be read, and what is in them.
fn texts(name: &str, bytes: &[u8]) -> Vec<(String, String)> {
    let parts = parts(name, bytes).into_iter();
    parts.map(|(name, _, text)| (name, text.unwrap())).collect()
}

/// Why the only part that is refused is so, by its name.
fn refusal(bytes: &[u8]) -> (String, String) {
    let refused = |(name, _, text): (String, usize, Result<String, String>)| {
        text.err().map(|why| (name, why))
    };
    let mut refusals: Vec<_> = parts("a.zip", bytes)
        .into_iter()
        .filter_map(refused)
        .collect();
    assert_eq!(refusals.len(), 1, "{refusals:?}");
    refusals.swap_remove(0)
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Changes the header of an archive's first file, and its entry in the
/// directory: the bytes at a place, which differs by two between them.
fn patched(mut archive: Vec<u8>, at: usize, bytes: &[u8]) -> Vec<u8> {
    let directory = archive
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    for start in [at, directory + at + 2] {
        archive[start..start + bytes.len()].copy_from_slice(bytes);
    }
    archive
}

fn named(name: &str, text: &str) -> (String, String) {
    (name.to_owned(), text.to_owned())
}

#[test]
fn what_is_no_container_is_its_own_part() {
    assert_eq!(texts("t.csv", b"a,b\n"), [named("t.csv", "a,b\n")]);
    assert_eq!(texts("t.csv", b""), [named("t.csv", "")]);
    assert_eq!(
        texts("t.csv.gz", &gzip(b"a,b\n")),
        [named("t.csv.gz", "a,b\n")]
    );
}

#[test]
fn the_tables_of_an_archive_come_in_the_order_of_their_names() {
    let archive = zip(&[
        ("b.csv", b"b"),
        ("2026/a.csv", b"a"),
        ("notes.md", b"-"),
        ("__MACOSX/._b.csv", b"-"),
        ("old\\c.txt", b"c"),
        ("empty/", b""),
        ("packed.csv.gz", &gzip(b"d")),
    ]);
    assert_eq!(
        texts("in/a.zip", &archive),
        [
            named("in/a.zip/2026/a.csv", "a"),
            named("in/a.zip/b.csv", "b"),
            named("in/a.zip/old/c.txt", "c"),
            named("in/a.zip/packed.csv.gz", "d"),
        ]
    );
}

#[test]
fn containers_are_opened_in_one_another_once_and_not_twice() {
    let inner = zip(&[("t.csv", b"t")]);
    let middle = zip(&[("i.zip", &inner), ("u.csv", b"u")]);
    let parts_of_middle = parts("m.zip", &middle);
    assert_eq!(
        parts_of_middle,
        [
            ("m.zip/i.zip/t.csv".to_owned(), 2, Ok("t".to_owned())),
            ("m.zip/u.csv".to_owned(), 1, Ok("u".to_owned())),
        ]
    );
    let outer = zip(&[("m.zip", &middle)]);
    let (name, why) = refusal(&outer);
    assert_eq!(name, "a.zip/m.zip/i.zip");
    assert!(why.contains("packed more than 2 times"), "{why}");
    assert!(texts("m.zip.gz", &gzip(&zip(&[("t.csv", b"t")]))).len() == 1);
}

#[test]
fn a_file_that_is_refused_is_named_and_the_others_are_read() {
    let others: [(&str, &[u8]); 1] = [("z.csv", b"z")];
    let with = |name| zip(&[&[(name, &b"x"[..])][..], &others].concat());
    for (archive, refused, words) in [
        (with("../x.csv"), "../x.csv", "leads out of the archive"),
        (
            with("a/../../x.csv"),
            "a/../../x.csv",
            "leads out of the archive",
        ),
        (with("/etc/x.csv"), "/etc/x.csv", "leads out of the archive"),
        (with("C:/x.csv"), "C:/x.csv", "leads out of the archive"),
        // The first bit of the flags says that a file is locked.
        (patched(with("x.csv"), 6, b"\x01"), "x.csv", "password"),
        // 14 is LZMA.
        (
            patched(with("x.csv"), 8, b"\x0e\0"),
            "x.csv",
            "packed in a way that is not read",
        ),
        (patched(with("x.csv"), 14, b"\0\0\0\0"), "x.csv", "damaged"),
        // It announces no bytes, and holds one.
        (patched(with("x.csv"), 22, b"\0\0\0\0"), "x.csv", "damaged"),
    ] {
        let (name, why) = refusal(&archive);
        assert_eq!(name, format!("a.zip/{refused}"));
        assert!(why.contains(words), "{why}");
        assert!(
            parts("a.zip", &archive)
                .iter()
                .any(|(_, _, text)| *text == Ok("z".to_owned()))
        );
    }
}

#[test]
fn a_bomb_is_refused_and_the_others_are_read() {
    let zeros = vec![b'0'; 65 << 20];
    let archive = zip(&[("a.csv", b"a"), ("bomb.csv", &zeros), ("c.csv", b"c")]);
    assert!(archive.len() < 1 << 20);
    let (name, why) = refusal(&archive);
    assert_eq!(name, "a.zip/bomb.csv");
    assert!(why.contains("unpacks to too much"), "{why}");
    assert_eq!(parts("a.zip", &archive).len(), 3);
    // Several that are each small enough add up.
    let half = &zeros[..40 << 20];
    let archive = zip(&[("a.csv", half), ("b.csv", half), ("c.csv", b"c")]);
    assert_eq!(refusal(&archive).0, "a.zip/b.csv");
    // Nor does it help to lie about the size.
    let archive = patched(zip(&[("bomb.csv", &zeros)]), 22, &100_u32.to_le_bytes());
    assert!(refusal(&archive).1.contains("damaged or cut short"));
    assert!(refusal(&gzip(&zeros)).1.contains("unpacks to too much"));
}

#[test]
fn an_archive_of_too_many_files_is_read_up_to_a_bound() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for number in 0..10_001 {
        writer
            .start_file(format!("{number:05}.csv"), options)
            .unwrap();
    }
    let archive = writer.finish().unwrap().into_inner();
    let parts = parts("a.zip", &archive);
    assert_eq!(parts.len(), 10_001);
    let (name, _, last) = parts.last().unwrap();
    assert_eq!(name, "a.zip");
    assert!(
        last.as_ref()
            .is_err_and(|why| why.contains("more than 10,000 files"))
    );
}

#[test]
fn other_files_that_are_archives_inside_are_named_for_what_they_are() {
    for (inside, kind) in [
        ("word/document.xml", "a Word document"),
        ("xl/workbook.bin", "a binary Excel workbook"),
        ("META-INF/manifest.xml", "an OpenDocument file"),
    ] {
        let (name, why) = refusal(&zip(&[("[Content_Types].xml", b"x"), (inside, b"x")]));
        assert_eq!(name, "a.zip");
        assert!(why.contains(kind), "{why}");
    }
    assert!(
        refusal(b"PK\x03\x04\x14\0")
            .1
            .contains("damaged or cut short")
    );
    assert!(parts("a.zip", &zip(&[])).is_empty());
}

fn workbook() -> Workbook {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Tickets 2026").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let moment = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    let length = Format::new().set_num_format("[h]:mm:ss");
    for (column, title) in ["id", "opened", "day", "spent", "amount", "met", "text"]
        .iter()
        .enumerate()
    {
        sheet.write_string(1, column as u16, *title).unwrap();
    }
    let at = |text| ExcelDateTime::parse_from_str(text).unwrap();
    sheet.write_number(3, 0, 1_234_567_890.0).unwrap();
    sheet
        .write_datetime_with_format(3, 1, at("2026-01-05T08:30:00"), &moment)
        .unwrap();
    sheet
        .write_datetime_with_format(3, 2, at("2026-01-05"), &date)
        .unwrap();
    sheet.write_number_with_format(3, 3, 1.5, &length).unwrap();
    sheet.write_number(3, 4, 1234.5).unwrap();
    sheet.write_boolean(3, 5, true).unwrap();
    sheet.write_string(3, 6, "a, \"b\"\nc").unwrap();
    sheet.write_string(4, 0, "x").unwrap();
    workbook
        .add_worksheet()
        .set_name("Hidden")
        .unwrap()
        .set_hidden(true);
    workbook.add_worksheet().set_name("Empty").unwrap();
    workbook
}

#[test]
fn the_sheets_of_a_workbook_that_can_be_seen_are_its_parts() {
    let bytes = workbook().save_to_buffer().unwrap();
    let parts = parts("w.xlsx", &bytes);
    assert_eq!(
        parts,
        [
            (
                "w.xlsx/Tickets 2026".to_owned(),
                1,
                Ok("\nid,opened,day,spent,amount,met,text\n\n\
                    1234567890,2026-01-05 08:30:00,2026-01-05,36:00:00,1234.5,true,\"a, \"\"b\"\"\nc\"\nx\n"
                    .to_owned())
            ),
            (
                "w.xlsx/Hidden".to_owned(),
                1,
                Err("this sheet is hidden: show it and save the workbook, if it is to be read".to_owned()),
            ),
            ("w.xlsx/Empty".to_owned(), 1, Err("the sheet is empty".to_owned())),
        ]
    );
    let archive = zip(&[("b/w.xlsx", &bytes)]);
    assert_eq!(
        self::parts("a.zip", &archive)[0].0,
        "a.zip/b/w.xlsx/Tickets 2026"
    );
}

#[test]
fn midnights_are_told_among_times_of_day_and_days_stay_days() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let at = |text| ExcelDateTime::parse_from_str(text).unwrap();
    for (row, (opened, due)) in [
        ("2026-01-05T08:30:00", "2026-01-06"),
        ("2026-01-06T00:00:00", "2026-01-07"),
    ]
    .into_iter()
    .enumerate()
    {
        for (column, text) in [opened, due].into_iter().enumerate() {
            sheet
                .write_datetime_with_format(row as u32, column as u16, at(text), &moment)
                .unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(
        parts("w.xlsx", &bytes)[0].2,
        Ok("2026-01-05 08:30:00,2026-01-06\n2026-01-06 00:00:00,2026-01-07\n".to_owned())
    );
}

#[test]
fn a_workbook_that_is_changed_anywhere_is_read_or_refused() {
    let mut small = Workbook::new();
    let sheet = small.add_worksheet();
    sheet.write_string(0, 0, "id").unwrap();
    sheet.write_number(1, 0, 5).unwrap();
    let bytes = small.save_to_buffer().unwrap();
    // What its parts say, not packed, so that changes reach the reader.
    let archive = zip::ZipArchive::new(Cursor::new(&bytes));
    let mut archive = archive.unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut content = Vec::new();
        std::io::copy(&mut file, &mut content).unwrap();
        files.push((file.name().unwrap().into_owned(), content));
    }
    for file in 0..files.len() {
        for at in (0..files[file].1.len()).step_by(11) {
            let mut changed = files.clone();
            changed[file].1[at] = b"<>\"/9A&;"[at % 8];
            let entries: Vec<(&str, &[u8])> = changed
                .iter()
                .map(|(name, content)| (name.as_str(), content.as_slice()))
                .collect();
            let parts = parts("w.xlsx", &zip(&entries));
            assert!(!parts.is_empty());
        }
    }
    for length in (0..bytes.len()).step_by(97) {
        parts("w.xlsx", &bytes[..length]);
    }
}
