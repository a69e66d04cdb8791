//! Text of which not all is UTF-8: another encoding, a few foreign bytes, or
//! two files of different encodings put together.
//!
//! UTF-8 gives itself away: letters of another encoding are hardly ever sound
//! sequences of it. So the file is judged by how many of its letters are, and
//! where both kinds occur, each line by its own.

use std::borrow::Cow;
use std::ops::Add;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use memchr::{memchr, memchr_iter};
use rayon::prelude::*;

use super::{Decoded, by_name, one_byte};
use crate::language::{Message, Value, message};

/// How many bytes are worked on at once, at least.
const BLOCK: usize = 1 << 20;

/// What speaks for and against UTF-8.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Letters of more than one byte, written as UTF-8 writes them.
    pub sound: usize,
    /// Bytes that UTF-8 does not have in that place.
    pub foreign: usize,
}

impl Evidence {
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.is_ascii() {
            return Self::default();
        }
        let chunks = bytes.utf8_chunks();
        chunks.fold(Self::default(), |sum, chunk| Self {
            sound: sum.sound + chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count(),
            foreign: sum.foreign + chunk.invalid().len(),
        })
    }

    /// Whether what is sound is so by chance: `É”` of Windows-1252 is.
    fn speaks_against(self) -> bool {
        self.foreign > 0 && self.sound * 4 <= self.foreign
    }
}

impl Add for Evidence {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            sound: self.sound + other.sound,
            foreign: self.foreign + other.foreign,
        }
    }
}

/// Which encoding a line is written in if it could be either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Usual {
    Utf8,
    Windows1252,
}

impl Usual {
    /// The usual encoding of the lines of a file; `None` where none of it is
    /// UTF-8.
    pub fn by(evidence: Evidence) -> Option<Self> {
        if !evidence.speaks_against() {
            Some(Self::Utf8)
        } else if evidence.sound > 0 {
            Some(Self::Windows1252)
        } else {
            None
        }
    }

    pub fn encoding(self) -> &'static Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Windows1252 => WINDOWS_1252,
        }
    }
}

/// What speaks for and against UTF-8 in all of the bytes.
pub(super) fn evidence(bytes: &[u8]) -> Evidence {
    blocks(bytes, line_end(bytes))
        .into_par_iter()
        .map(Evidence::of)
        .reduce(Evidence::default, Evidence::add)
}

/// Decodes what is no sound UTF-8, by the evidence in it.
pub(super) fn found_out(bytes: &[u8]) -> Decoded<'_> {
    match Usual::by(evidence(bytes)) {
        Some(usual) => by_lines(bytes, usual),
        None => by_name(one_byte::likely(bytes), bytes),
    }
}

/// Decodes what says that it is UTF-8, and is not all of it.
pub(super) fn among_utf_8(bytes: &[u8]) -> Decoded<'_> {
    by_lines(bytes, Usual::Utf8)
}

fn by_lines(bytes: &[u8], usual: Usual) -> Decoded<'static> {
    let lines = Lines::decode_all(bytes, line_end(bytes), usual);
    let note = lines.note(usual);
    Decoded {
        text: Cow::Owned(lines.text),
        encoding: usual.encoding().name(),
        notes: note.into_iter().collect(),
    }
}

/// Lines of a file, decoded each by what speaks for it.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub text: String,
    count: usize,
    /// How many are not, or not all, in the usual encoding.
    unusual: usize,
    first_unusual: Option<usize>,
}

impl Lines {
    /// Decodes bytes that begin with a line, many lines at the same time.
    pub fn decode_all(bytes: &[u8], line_end: u8, usual: Usual) -> Self {
        let decoded: Vec<Self> = blocks(bytes, line_end)
            .into_par_iter()
            .map(|block| Self::decode(block, line_end, usual))
            .collect();
        let mut all = Self::default();
        for lines in &decoded {
            all.append(lines);
        }
        all
    }

    fn decode(block: &[u8], line_end: u8, usual: Usual) -> Self {
        // Nothing is unusual in most blocks.
        if (usual == Usual::Utf8 || block.is_ascii())
            && let Ok(text) = std::str::from_utf8(block)
        {
            let breaks_off = block.last().is_some_and(|last| *last != line_end);
            return Self {
                text: text.to_owned(),
                count: memchr_iter(line_end, block).count() + usize::from(breaks_off),
                ..Self::default()
            };
        }
        let mut lines = Self {
            text: String::with_capacity(block.len() + block.len() / 8),
            ..Self::default()
        };
        for line in block.split_inclusive(|byte| *byte == line_end) {
            lines.count += 1;
            let evidence = Evidence::of(line);
            let written = encoding_of_line(evidence, usual);
            if written == Usual::Windows1252 {
                lines
                    .text
                    .push_str(&WINDOWS_1252.decode_without_bom_handling(line).0);
            } else {
                push_mixed(&mut lines.text, line);
            }
            let is_usual = match usual {
                Usual::Utf8 => evidence.foreign == 0,
                Usual::Windows1252 => written == usual || evidence == Evidence::default(),
            };
            if !is_usual {
                lines.unusual += 1;
                lines.first_unusual.get_or_insert(lines.count);
            }
        }
        lines
    }

    /// Appends the lines below.
    pub fn append(&mut self, below: &Self) {
        let first = below.first_unusual.map(|first| self.count + first);
        self.first_unusual = self.first_unusual.or(first);
        self.text.push_str(&below.text);
        self.count += below.count;
        self.unusual += below.unusual;
    }

    /// What is said of those that are unusual.
    pub fn note(&self, usual: Usual) -> Option<Message> {
        let first = self.first_unusual?;
        let other = match usual {
            Usual::Utf8 => "Windows-1252",
            Usual::Windows1252 => "UTF-8",
        };
        Some(message!(
            "note-lines-of-other-encoding",
            n = self.unusual,
            first = Value::number(first as f64, 0),
            encoding = usual.encoding().name(),
            other = other
        ))
    }
}

/// One sound sequence alone can be two letters of Windows-1252 by chance, in a
/// file that is written so; more can not.
fn encoding_of_line(line: Evidence, usual: Usual) -> Usual {
    let is_by_chance = match usual {
        Usual::Utf8 => false,
        Usual::Windows1252 => line.sound == 1 || line.foreign >= line.sound,
    };
    if line.speaks_against() || (is_by_chance && line != Evidence::default()) {
        Usual::Windows1252
    } else {
        Usual::Utf8
    }
}

/// Takes what is sound as UTF-8, and the bytes between as Windows-1252.
fn push_mixed(text: &mut String, line: &[u8]) {
    for chunk in line.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
}

fn line_end(bytes: &[u8]) -> u8 {
    line_end_where(memchr(b'\n', bytes).is_some())
}

/// How lines end in a file that holds line feeds or not.
pub(super) fn line_end_where(feeds: bool) -> u8 {
    if feeds { b'\n' } else { b'\r' }
}

/// The bytes in blocks that end with a line.
fn blocks(bytes: &[u8], line_end: u8) -> Vec<&[u8]> {
    let mut blocks = Vec::new();
    let mut rest = bytes;
    while rest.len() > BLOCK {
        let Some(end) = memchr(line_end, &rest[BLOCK..]) else {
            break;
        };
        let (block, below) = rest.split_at(BLOCK + end + 1);
        blocks.push(block);
        rest = below;
    }
    if !rest.is_empty() {
        blocks.push(rest);
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, blocks};
    use crate::input::text::decode;

    /// What is read, as which encoding, and what is said of it.
    fn read(bytes: &[u8]) -> (String, &'static str, String) {
        let decoded = decode(bytes, None).unwrap();
        (
            decoded.text.into_owned(),
            decoded.encoding,
            decoded
                .notes
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; "),
        )
    }

    fn latin(text: &str) -> Vec<u8> {
        let (bytes, _, has_errors) = encoding_rs::WINDOWS_1252.encode(text);
        assert!(!has_errors, "{text}");
        bytes.into_owned()
    }

    #[test]
    fn what_holds_no_utf_8_is_western_european() {
        for text in ["Situação", "“5 €” – œuvre\n", "NÃO\n"] {
            let expected = (text.to_owned(), "windows-1252", String::new());
            assert_eq!(read(&latin(text)), expected);
        }
    }

    #[test]
    fn a_foreign_byte_does_not_spoil_the_letters_around_it() {
        let line = "1,Ação,São Paulo\n";
        let bytes = [
            line.repeat(9).as_bytes(),
            b"10,Jos\xe9,\x80 5\n",
            line.as_bytes(),
        ]
        .concat();
        let (text, encoding, note) = read(&bytes);
        assert_eq!(text, line.repeat(9) + "10,José,€ 5\n" + line);
        assert_eq!(encoding, "UTF-8");
        assert_eq!(
            note,
            "line 10 is not all UTF-8: the rest of it was read as Windows-1252"
        );
    }

    #[test]
    fn within_a_line_both_can_stand() {
        let (text, ..) = read(b"S\xc3\xa3o Paulo,Jos\xe9,A\xc3\xa7\xc3\xa3o\n");
        assert_eq!(text, "São Paulo,José,Ação\n");
    }

    #[test]
    fn two_files_put_together_are_each_read_as_they_are_written() {
        // `É”` and `Ó–` of Windows-1252 are sound UTF-8 by chance.
        let lines = "1,“CAFÉ”,reunião às três\n2,PÓS–VENDA,não, só amanhã\n";
        for (first, second) in [
            (lines.as_bytes().to_vec(), latin(lines)),
            (latin(lines), lines.as_bytes().to_vec()),
        ] {
            let (text, _, note) = read(&[first, second].concat());
            assert_eq!(text, lines.repeat(2));
            assert!(note.contains("2 lines are not all"), "{note}");
        }
    }

    #[test]
    fn what_is_sound_by_chance_does_not_turn_a_line_of_a_western_european_file() {
        let text = "1,CAFÉ”\n".to_owned() + &"2,reunião às três\n".repeat(20);
        let expected = (text.clone(), "windows-1252", String::new());
        assert_eq!(read(&latin(&text)), expected);
    }

    #[test]
    fn a_few_lines_of_utf_8_in_another_file_are_said() {
        let other = latin(&"2,reunião às três\n".repeat(20));
        let (text, encoding, note) = read(&[&other, "3,reunião às três\n".as_bytes()].concat());
        assert!(text.ends_with("3,reunião às três\n"), "{text}");
        assert_eq!(encoding, "windows-1252");
        assert_eq!(
            note,
            "line 21 is not all windows-1252: the rest of it was read as UTF-8"
        );
    }

    #[test]
    fn a_letter_that_breaks_off_with_the_file_is_one_foreign_byte() {
        let (text, encoding, _) = read("Ação, Situaç".as_bytes().split_last().unwrap().1);
        assert_eq!((text.as_str(), encoding), ("Ação, SituaÃ", "UTF-8"));
    }

    #[test]
    fn blocks_end_with_lines_and_count_them_on() {
        let line = "12345,Ação,São Paulo,é\n";
        let many = line.repeat(BLOCK * 3 / 2 / line.len());
        let bytes = [many.as_bytes(), b"x,\xe9\xe9\xe9\n"].concat();
        assert!(blocks(&bytes, b'\n').len() > 1);
        assert_eq!(blocks(&bytes, b'\n').concat(), bytes);
        let (text, _, note) = read(&bytes);
        assert_eq!(text, many.clone() + "x,ééé\n");
        let last = many.lines().count() + 1;
        let last = format!("line {},{:03} is not all", last / 1000, last % 1000);
        assert!(note.starts_with(&last), "{note}");
    }
}
