//! Lines that begin with what they are about.

use crate::language::Words;
use crate::report::plain_text::{columns, visible};

/// How wide labels are: as the widest of these, and so many columns at least.
#[must_use]
pub fn columns_of(words: &Words, labels: &[&str], least: usize) -> usize {
    let widths = labels.iter().map(|id| columns(&words.text(id)));
    widths.max().unwrap_or_default().max(least)
}

/// A label, filled up to a width, and what is said; no label at all for an
/// empty id.
#[must_use]
pub fn labelled(words: &Words, id: &str, wide: usize, said: &str) -> String {
    let label = if id.is_empty() {
        String::new()
    } else {
        words.text(id)
    };
    let fill = " ".repeat(wide.saturating_sub(columns(&label)));
    format!("{label}{fill} {}", visible(said))
}
