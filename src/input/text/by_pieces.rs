//! Decodes a file that is too large for memory into a temporary file, piece by
//! piece, to the same text as [`decode`](super::decode) and
//! [`mend`](super::mend) give for the whole of it.
//!
//! Where the encoding does not show at the beginning all bytes are gone through
//! twice: to find it out, and to decode them.

use encoding_rs::Encoding;
use memchr::{memchr, memrchr};

use super::foreign::{Evidence, Lines, Usual, evidence, line_end_where};
use super::mended_text::{MendedText, Stop};
use super::{Scheme, not_of, one_byte, scheme};
use crate::config::TextEncoding;
use crate::input::files::on_disk::OnDisk;
use crate::input::files::read_at::{ReadAt, some_of};
use crate::language::Message;

/// How many bytes at the beginning are looked at: as many as any of those who
/// look at them.
const START: usize = 256 * 1024 + 64;

/// A text on disk, and what is said of it.
#[derive(Debug)]
pub struct DecodedToDisk {
    pub text: OnDisk,
    pub encoding: &'static str,
    /// What was mended, for whoever reads the account.
    pub notes: Vec<Message>,
}

/// Decodes and mends a file into a temporary one, pieces of about so many bytes
/// at a time. `None` where that cannot be done: the bytes are no text, or cannot
/// be read, or there is no room for a temporary file.
#[must_use]
pub fn decode_to_disk(
    bytes: &dyn ReadAt,
    said: Option<TextEncoding>,
    piece: usize,
) -> Option<DecodedToDisk> {
    let start = some_of(bytes, 0, START).ok()?;
    if start.len() < bytes.len() && is_nearly_blank(&start) {
        return None;
    }
    let (scheme, mark) = scheme(&start, said).ok()?;
    let file = Pieces {
        bytes,
        start: mark,
        size: piece.max(1),
    };
    let way = match scheme {
        Scheme::Named(by) => Way::Named(by),
        Scheme::Utf8 => Way::ByLines(Usual::Utf8, file.survey().ok()?.line_end()),
        Scheme::FindOut => {
            let survey = file.survey().ok()?;
            match Usual::by(survey.evidence) {
                Some(usual) => Way::ByLines(usual, survey.line_end()),
                None => Way::Named(one_byte::likely(&start)),
            }
        }
    };
    match file.decode(way, false) {
        Err(Stop::CurlyQuotes) => file.decode(way, true).ok(),
        decoded => decoded.ok(),
    }
}

/// Whether blanks leave nothing to be seen of what a file begins with.
fn is_nearly_blank(start: &[u8]) -> bool {
    const ENOUGH: usize = 64;
    let unmarked = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    unmarked.trim_ascii_start().len() < ENOUGH
}

/// How bytes are turned into text.
#[derive(Debug, Clone, Copy)]
enum Way {
    Named(TextEncoding),
    /// Each line by itself, in the usual encoding or another; and how lines end.
    ByLines(Usual, u8),
}

/// What all bytes of a file show.
#[derive(Debug, Default)]
struct Survey {
    evidence: Evidence,
    holds_feeds: bool,
}

impl Survey {
    fn line_end(&self) -> u8 {
        line_end_where(self.holds_feeds)
    }
}

/// A file that is gone through in pieces.
#[derive(Clone, Copy)]
struct Pieces<'b> {
    bytes: &'b dyn ReadAt,
    /// Where its text begins.
    start: usize,
    size: usize,
}

impl Pieces<'_> {
    fn survey(self) -> Result<Survey, Stop> {
        let mut survey = Survey::default();
        // No letter of several bytes goes on behind one of ASCII.
        let behind_ascii = |bytes: &[u8]| bytes.iter().rposition(u8::is_ascii);
        self.each_ending(behind_ascii, |piece| {
            survey.holds_feeds |= memchr(b'\n', piece).is_some();
            survey.evidence = survey.evidence + evidence(piece);
            Ok(())
        })?;
        Ok(survey)
    }

    fn decode(self, way: Way, straightens: bool) -> Result<DecodedToDisk, Stop> {
        let mut text = MendedText::new(self.size, straightens)?;
        let (encoding, note) = match way {
            Way::Named(by @ TextEncoding::Web(web)) => {
                let has_errors = self.decode_by(web, &mut text)?;
                (by.name(), not_of(by, has_errors))
            }
            Way::Named(by @ TextEncoding::Dos(page)) => {
                self.each(|piece, _| {
                    text.append(|text| text.push_str(&one_byte::decode_dos(page, piece)))
                })?;
                (by.name(), None)
            }
            Way::ByLines(usual, line_end) => {
                let lines = self.decode_lines(usual, line_end, &mut text)?;
                (usual.encoding().name(), lines.note(usual))
            }
        };
        let (text, mended) = text.finish()?;
        let mut notes: Vec<Message> = note.into_iter().collect();
        notes.extend(mended);
        Ok(DecodedToDisk {
            text,
            encoding,
            notes,
        })
    }

    /// Gives whether some of the bytes are not in the encoding.
    fn decode_by(self, encoding: &'static Encoding, text: &mut MendedText) -> Result<bool, Stop> {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut has_errors = false;
        self.each(|piece, is_last| {
            let room = decoder.max_utf8_buffer_length(piece.len());
            let room = room.ok_or(Stop::Failed)?;
            text.append(|text| {
                // What is decoded is appended as far as there is room.
                text.reserve(room);
                let (_, _, errors) = decoder.decode_to_string(piece, text, is_last);
                has_errors |= errors;
            })
        })?;
        Ok(has_errors)
    }

    /// Gives how many lines there are, and which are unusual.
    fn decode_lines(
        self,
        usual: Usual,
        line_end: u8,
        text: &mut MendedText,
    ) -> Result<Lines, Stop> {
        let mut all = Lines::default();
        let behind_line = |bytes: &[u8]| memrchr(line_end, bytes);
        self.each_ending(behind_line, |piece| {
            let mut lines = Lines::decode_all(piece, line_end, usual);
            let decoded = std::mem::take(&mut lines.text);
            all.append(&lines);
            text.append(|text| text.push_str(&decoded))
        })?;
        Ok(all)
    }

    /// Shows pieces that end behind the last byte that `end` finds in them, or
    /// with the file.
    fn each_ending(
        self,
        end: impl Fn(&[u8]) -> Option<usize>,
        mut show: impl FnMut(&[u8]) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut held = Vec::new();
        self.each(|piece, is_last| {
            let before = held.len();
            held.extend_from_slice(piece);
            if is_last {
                return show(&held);
            }
            if let Some(end) = end(piece) {
                let end = before + end + 1;
                show(&held[..end])?;
                held.drain(..end);
            }
            Ok(())
        })
    }

    /// Shows pieces as they come, and whether each is the last.
    fn each(self, mut show: impl FnMut(&[u8], bool) -> Result<(), Stop>) -> Result<(), Stop> {
        let mut at = self.start;
        loop {
            let piece = some_of(self.bytes, at, self.size)?;
            at += piece.len();
            let is_last = at >= self.bytes.len();
            show(&piece, is_last)?;
            if is_last {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests;
