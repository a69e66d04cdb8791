//! What never stands in memory is read as what does.

use std::borrow::Cow;
use std::path::Path;

use encoding_rs::WINDOWS_1252;

use super::{LargeFile, Pieces};
use crate::config::FileDecisions;
use crate::input::fuzzing::pieces_hold_the_same_rows;
use crate::input::read_file::FileRead;
use crate::input::rows::read_blocks::Blocks;
use crate::input::settle::like_files::OfOthers;

const TICKETS: &str = "Número do chamado;Situação;Técnico;Cliente;Data de criação\r\n\
    1000;Em execução;José;Pão Doce;10/01/2026 02:42\r\n\
    1001;Concluído;Zoë;Água & Luz;21/01/2026 21:41\r\n\
    1002;Concluído;José;\"Irmãos \"\"Sá\"\"\r\ne Cia\";22/01/2026 08:00\r\n\
    1003;Concluído;;Água & Luz;\r\n\
    Total: 4\r\n";

fn in_pieces_of(size: usize) -> Pieces {
    Pieces {
        decoded: size,
        blocks: Blocks {
            size,
            margin: 1 + size / 2,
            at_once: 3,
        },
    }
}

/// What is read of a file that is decoded to the disk.
fn decoded(bytes: &[u8], pieces: Pieces) -> Option<FileRead> {
    let large = LargeFile {
        path: Path::new("any.csv"),
        bytes: &Cow::Borrowed(bytes),
        decisions: &FileDecisions::default(),
        of_others: OfOthers::default(),
    };
    large.read_decoded(pieces)
}

/// A file is read as the same rows, whatever pieces it comes in; and as how many
/// records.
fn records(bytes: &[u8]) -> usize {
    let mut records = 0;
    for size in [1, 2, 3, 7, 33, 100, 10_000] {
        let pieces = in_pieces_of(size);
        pieces_hold_the_same_rows(bytes, pieces);
        let read = decoded(bytes, pieces).expect("it is read by pieces");
        records = read.records.iter().map(|part| part.lines.len()).sum();
    }
    records
}

fn latin(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}

#[test]
fn files_of_all_encodings_are_read_as_the_same_rows() {
    let wide = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let text = format!("\u{feff}{TICKETS}");
        text.encode_utf16().flat_map(bytes).collect()
    };
    let (twice, _) = WINDOWS_1252.decode_without_bom_handling(TICKETS.as_bytes());
    let expected = records(TICKETS.as_bytes());
    assert!(expected >= 3, "{expected}");
    for bytes in [
        latin(TICKETS),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        twice.into_owned().into_bytes(),
        format!("\u{feff}{TICKETS}").into_bytes(),
        TICKETS.replace("\r\n", "\n").into_bytes(),
        latin(&TICKETS.replace("\r\n", "\r")),
        format!("{TICKETS}\u{1a}").into_bytes(),
    ] {
        assert_eq!(records(&bytes), expected, "{}", bytes.escape_ascii());
    }
}

#[test]
fn what_is_mended_below_is_mended_and_told() {
    let other = "1004;Concluído;José;Pão Doce;23/01/2026 08:00\r\n";
    let two = [TICKETS.as_bytes(), &latin(other)].concat();
    assert_eq!(records(&two), records(TICKETS.as_bytes()) + 1);
    let read = decoded(&two, in_pieces_of(50)).unwrap();
    let notes = read.account.notes.iter().map(ToString::to_string);
    let notes: Vec<String> = notes.collect();
    assert!(notes[0].starts_with("line 8 is not all UTF-8"), "{notes:?}");
    let curly = "Ticket Number,Company,Status,Created Date\n\
                 1,“Acme”,Open,2026-01-05 08:00\n2,“Beta, Inc”,Open,2026-01-06 08:00\n";
    assert_eq!(records(curly.as_bytes()), 2);
    let read = decoded(curly.as_bytes(), in_pieces_of(20)).unwrap();
    assert_eq!(read.account.columns[1].example.as_deref(), Some("Acme"));
}

#[test]
fn a_column_that_is_blank_far_down_means_the_same_in_long_rows() {
    let subject = "No mail and no phone. ".repeat(30);
    for blank in [100, 150, 250, 900] {
        let rows = (0..1000).map(|row| {
            let end = if row < blank { "" } else { "2026-02-01 10:00" };
            format!("{row},2026-01-05 08:00,Open,{end},{subject}\n")
        });
        let text: String = std::iter::once("ticket id,created,status,ended,subject\n".to_owned())
            .chain(rows)
            .collect();
        pieces_hold_the_same_rows(text.as_bytes(), Pieces::default());
        pieces_hold_the_same_rows(&latin(&text.replace("mail", "é")), Pieces::default());
    }
}

#[test]
fn lines_that_stand_in_quotes_and_what_is_no_text_are_left_to_others() {
    let some = "ticket id,client,status,created\n1,Acme,Open,2026-01-05\n\
                \"2,\"\"Beta, Inc\"\",Open,2026-01-06\"\n";
    let all = "\"ticket id,client,status,created\"\n\"1,Acme,Open,2026-01-05\"\n\
               \"2,Acme,Open,2026-01-05\"\n";
    for text in [some, all, "", "%PDF-1.7", "\n\n"] {
        for size in [5, 1000] {
            let pieces = in_pieces_of(size);
            assert!(decoded(text.as_bytes(), pieces).is_none(), "{text}");
            pieces_hold_the_same_rows(text.as_bytes(), pieces);
        }
    }
}

#[test]
fn the_rows_of_a_table_that_is_not_known_are_counted_as_they_are() {
    let row = "nothing;\"that is\r\nknown\";at all\r\n\r\n";
    let text = format!("Gerät;Ort;Größe\r\n{}", row.repeat(40));
    for size in [3, 100] {
        for bytes in [text.clone().into_bytes(), latin(&text)] {
            let pieces = in_pieces_of(size);
            pieces_hold_the_same_rows(&bytes, pieces);
            let read = decoded(&bytes, pieces).expect("it is read by pieces");
            assert!(read.account.refusal.is_some());
            assert!(read.account.rows.not_a_record >= 40);
        }
    }
    let long = format!("{text}{};a;b\r\n", "long ".repeat(600_000));
    pieces_hold_the_same_rows(long.as_bytes(), Pieces::default());
}
