//! What a report that waits to be put in its place says of itself.

use std::path::{Path, PathBuf};

use super::Layout;
use crate::model::fingerprint;

/// What a report that waits is.
#[derive(Debug)]
pub(super) struct Seal {
    pub(super) layout: Layout,
    /// The fingerprint of its `report.json`: tells what waits from what was in
    /// its place before.
    pub(super) digest: String,
    pub(super) sealed_as: String,
}

impl Seal {
    pub(super) fn text(&self) -> String {
        let layout = self.layout.in_words();
        format!("{layout}\n{}\n{}", self.digest, self.sealed_as)
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.splitn(3, '\n');
        Some(Self {
            layout: Layout::from_words(lines.next()?)?,
            digest: lines.next()?.to_owned(),
            sealed_as: lines.next()?.to_owned(),
        })
    }
}

/// The file that tells one report from another.
pub(super) const TELLING: &str = "report.json";

pub(super) fn digest(files: &[(PathBuf, Vec<u8>)]) -> String {
    let telling = files.iter().find(|(name, _)| name == Path::new(TELLING));
    telling.map_or_else(String::new, |(_, bytes)| fingerprint(bytes))
}
