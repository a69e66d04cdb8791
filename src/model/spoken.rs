//! Messages in what is written for programs.

use serde::Serializer;

use crate::language::Message;

/// Writes a message in English.
pub(super) fn in_english<S: Serializer>(message: &Message, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(message)
}
