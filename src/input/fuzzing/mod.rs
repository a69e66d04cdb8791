//! What has to hold of any bytes, for property tests and for fuzzing.
//!
//! Each function panics where it does not hold.
#![allow(clippy::missing_panics_doc, reason = "to panic is what they are for")]

#[cfg(test)]
mod properties;

use std::borrow::Cow;
use std::path::Path;

use super::layout::find_layout;
use super::read_file::large_file::{LargeFile, Pieces};
use super::read_file::{Beginning, FileRead, begin, read_file, read_tables};
use super::rows::read_blocks::Blocks;
use super::settle::like_files::OfOthers;
use super::text::source::Source;
use super::text::{Decoded, Part, decode, is_tidy};
use super::value::duration::{ParsedDuration, parse_duration};
use super::value::number::{ParsedNumber, parse_number};
use super::value::time::{
    DateOrder, Moment, PackedTime, ParsedClock, ParsedTime, parse_clock_time, parse_time,
};
use super::write::records::write_records;
use crate::config::FileDecisions;

/// Whatever bytes are, their layout is decided or they are refused; a body
/// begins inside its text, at the beginning of a letter.
pub fn sniffing(bytes: &[u8]) {
    let Ok(decoded) = decode(bytes, None) else {
        return;
    };
    if let Some(layout) = find_layout(&decoded.text, None, &FileDecisions::default()) {
        assert!(decoded.text.is_char_boundary(layout.body.0));
        assert!(layout.width > 0 && layout.body.1 > 0);
    }
}

/// Every row of any bytes has one fate; what is written out of them is clean;
/// and blocks read at the same time hold the same rows.
pub fn records(bytes: &[u8]) {
    let decisions = FileDecisions::default();
    let read = read_file(Path::new("any.csv"), bytes, &decisions, OfOthers::default());
    let rows = &read.account.rows;
    assert!(rows.adds_up(), "{rows:?}");
    assert_eq!(rows.set_aside, read.rejected.len() as u64);
    let used: usize = read.records.iter().map(|part| part.lines.len()).sum();
    assert_eq!(rows.used, used as u64);
    let Ok(decoded) = decode(bytes, None) else {
        return;
    };
    written_records_are_clean(&decoded.text);
    let size = usize::from(*bytes.first().unwrap_or(&0)) + 1;
    let margin = usize::from(*bytes.last().unwrap_or(&0)) % 64 + 1;
    blocks_hold_the_same_rows(
        &decoded.text,
        Blocks {
            size,
            margin,
            at_once: 1 + size % 8,
        },
    );
}

/// What is written reads back, in the one plain form of CSV, as what would be
/// written again; and no record is missing.
pub fn written_records_are_clean(text: &str) {
    let mut out = Vec::new();
    let decoded = Decoded::utf_8(text);
    let written = write_records(&decoded, None, &FileDecisions::default(), &mut out);
    let Ok(Some(written)) = written else { return };
    // A mark at the beginning of a file is none of its cells.
    if out.starts_with("\u{feff}".as_bytes()) {
        return;
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(out.as_slice());
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let mut rows = 0;
    for record in reader.byte_records() {
        let record = record.expect("clean records can be read");
        writer
            .write_byte_record(&record)
            .expect("memory can be written to");
        rows += 1;
    }
    let again = writer.into_inner().expect("memory can be written to");
    // Tables are parted by a line with nothing on it, which is no record.
    let without_gaps = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        text.replace("\n\n", "\n")
    };
    assert_eq!(without_gaps(&again), without_gaps(&out));
    assert!(rows >= written.count, "{rows} of {}", written.count);
}

/// A text is read as the same rows, with the same lines and fates, as a whole,
/// in blocks, and in blocks of a file that is never in memory.
pub fn blocks_hold_the_same_rows(text: &str, blocks: Blocks) {
    // A text that is to be mended is read as a whole.
    if !is_tidy(text, Part::WHOLE) {
        return;
    }
    let whole = Blocks {
        size: usize::MAX,
        margin: usize::MAX,
        at_once: 1,
    };
    let expected = read_as(text, Source::Text(text), whole);
    assert_eq!(read_as(text, Source::Text(text), blocks), expected);
    let bytes = Cow::Borrowed(text.as_bytes());
    assert_eq!(read_as(text, Source::Utf8(&bytes, 0), blocks), expected);
    assert_eq!(read_as(text, Source::Mended(&bytes), blocks), expected);
}

/// Bytes are read as the same rows, with the same account, as a whole and
/// without standing in memory; as far as the latter can be.
pub fn pieces_hold_the_same_rows(bytes: &[u8], pieces: Pieces) {
    let path = Path::new("any.csv");
    let decisions = FileDecisions::default();
    let whole = read_file(path, bytes, &decisions, OfOthers::default());
    let held = Cow::Borrowed(bytes);
    let large = LargeFile {
        path,
        bytes: &held,
        decisions: &decisions,
        of_others: OfOthers::default(),
    };
    let reads = [large.read(pieces), large.read_decoded(pieces)];
    for mut read in reads.into_iter().flatten() {
        read.account.sha256.clone_from(&whole.account.sha256);
        assert_eq!(shown(&read), shown(&whole));
    }
}

/// What a text is read as; `None` where it begins with no table that is known.
fn read_as(text: &str, source: Source<'_>, blocks: Blocks) -> Option<String> {
    let decoded = decode(text.as_bytes(), None).ok()?;
    if decoded.text != text {
        return None;
    }
    let path = Path::new("any.csv");
    match begin(
        path,
        &decoded,
        None,
        &FileDecisions::default(),
        OfOthers::default(),
    ) {
        Beginning::Table(account, section) => {
            let read = read_tables(source, section, *account, blocks);
            Some(shown(&read.expect("the text is at hand")))
        }
        Beginning::Unused(..) | Beginning::Empty => None,
    }
}

/// The account of a file and all that its records say, whatever parts they
/// were read in.
pub(super) fn shown(read: &FileRead) -> String {
    let mut all = vec![format!("{:?}\n{:?}", read.account, read.rejected)];
    for records in &read.records {
        for (row, line) in records.lines.iter().enumerate() {
            let cells = records.columns.iter();
            let cells = cells.map(|(field, cells)| (field.name, cells.shown(row)));
            all.push(format!(
                "{:?} line {line} {:?}",
                records.table,
                cells.collect::<Vec<_>>()
            ));
        }
    }
    all.join("\n")
}

/// A cell is read as a time within the years that exports tell of, or not; and
/// is packed without a loss.
pub fn dates(cell: &str) {
    let within = |moment: Moment| {
        // A day around the years 1900 to 2199.
        assert!((-2_209_075_200..7_258_204_800).contains(&moment.seconds));
    };
    let time = parse_time(cell);
    match time {
        ParsedTime::Known(moment) | ParsedTime::Serial(moment) => within(moment),
        ParsedTime::Numeric(date) => {
            for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
                date.read_as(order).into_iter().for_each(within);
            }
        }
        ParsedTime::Absent | ParsedTime::Unreadable | ParsedTime::Age => {}
    }
    assert_eq!(PackedTime::from(time).unpack(), time);
    if let ParsedClock::Known(second) = parse_clock_time(cell) {
        assert!(second <= 86_400);
    }
}

/// A cell is read as a number that is one, or not.
pub fn numbers(cell: &str) {
    match parse_number(cell) {
        ParsedNumber::Known(number, _) => assert!(number.is_finite()),
        ParsedNumber::Ambiguous { fraction, .. } => {
            assert!(fraction.is_finite() && (fraction * 1000.0).is_finite());
        }
        ParsedNumber::Absent | ParsedNumber::Unreadable => {}
    }
}

/// A cell is read as a length of time that is one, or not.
pub fn durations(cell: &str) {
    match parse_duration(cell) {
        ParsedDuration::Minutes(minutes) => assert!(minutes.is_finite()),
        ParsedDuration::Bare(ParsedNumber::Known(number, _)) => assert!(number.is_finite()),
        ParsedDuration::Bare(_) | ParsedDuration::Absent | ParsedDuration::Unreadable => {}
    }
}
