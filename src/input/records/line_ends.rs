//! The ends of physical lines: LF, CRLF, or CR alone.

use memchr::{memchr_iter, memchr2};

/// Where the line that the bytes begin with ends, and how long its end is.
/// `None` when it does not end here, or when a CR stands last and could be
/// half of an end.
pub(super) fn line_end(bytes: &[u8], is_last: bool) -> Option<(usize, usize)> {
    let at = memchr2(b'\n', b'\r', bytes)?;
    match (bytes[at], bytes.get(at + 1)) {
        (b'\r', Some(b'\n')) => Some((at, 2)),
        (b'\r', None) if !is_last => None,
        _ => Some((at, 1)),
    }
}

/// Where the second line of the bytes begins, if that can be told.
#[must_use]
pub fn behind_line_end(bytes: &[u8], is_last: bool) -> Option<usize> {
    line_end(bytes, is_last).map(|(at, length)| at + length)
}

/// How many lines end in the bytes.
#[must_use]
pub(super) fn count_line_ends(bytes: &[u8]) -> u64 {
    let feeds = memchr_iter(b'\n', bytes).count();
    let returns = memchr_iter(b'\r', bytes)
        .filter(|at| bytes.get(at + 1) != Some(&b'\n'))
        .count();
    (feeds + returns) as u64
}
