//! What the program says: results on standard output, troubles on standard
//! error. A reader that has gone away is no trouble.

use std::io::Write as _;

use super::{Exit, Failure};
use crate::report::harmless;

/// Prints a result.
pub fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end());
}

/// Tells why a command failed; texts from files are made harmless first.
pub fn tell(failure: &Failure) -> Exit {
    let text: Vec<String> = failure.to_string().lines().map(harmless).collect();
    let mut err = std::io::stderr().lock();
    let _ = writeln!(err, "error: {}", text.join("\n"));
    failure.exit()
}

/// So many of something, in the plural where it takes one.
pub fn counted(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}
