//! What became of files and of the rows in them.

use std::collections::BTreeMap;

use super::{Fate, FateChange, Files};
use crate::history::{KeptInput, Run};
use crate::model::RowCounts;

/// Compares the files of two runs by their names.
pub(super) fn files(before: &Run, after: &Run) -> Files {
    let then = by_name(before);
    let now = by_name(after);
    let mut files = Files::default();
    for (name, input) in &now {
        match then.get(name) {
            None => files.new.push((*name).to_owned()),
            Some(old) if old.sha256 != input.sha256 => files.changed.push((*name).to_owned()),
            Some(old) => files.fates.extend(fates(name, old.rows, input.rows)),
        }
    }
    let gone = then.keys().filter(|name| !now.contains_key(*name));
    files.gone.extend(gone.map(|name| (*name).to_owned()));
    files
}

fn by_name(run: &Run) -> BTreeMap<&str, &KeptInput> {
    run.inputs
        .iter()
        .map(|input| (input.file.as_str(), input))
        .collect()
}

fn fates(file: &str, before: RowCounts, after: RowCounts) -> Vec<FateChange> {
    let counts = |rows: RowCounts| {
        [
            (Fate::Used, rows.used),
            (Fate::Duplicate, rows.duplicate),
            (Fate::Superseded, rows.superseded),
            (Fate::NotARecord, rows.not_a_record),
            (Fate::SetAside, rows.set_aside),
        ]
    };
    counts(before)
        .into_iter()
        .zip(counts(after))
        .filter(|((_, then), (_, now))| then != now)
        .map(|((fate, then), (_, now))| FateChange {
            file: file.to_owned(),
            fate,
            before: then,
            after: now,
        })
        .collect()
}
