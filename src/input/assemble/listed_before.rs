//! What lists that are newer say of records that older ones had.

use std::collections::{BTreeMap, HashMap};

use crate::input::cells::dictionary::NO_TEXT;
use crate::input::fields::Field;
use crate::input::merge::Merged;

/// Whether a list that has tickets that are done, or invoices that are paid, had
/// open ones among them, of which another list says that they are done since:
/// lists of that kind hold those that are open.
///
/// `is_open` tells of a row, be it one that counts or one that a newer one has
/// taken the place of, whether it is open; `None` where nothing follows from it.
pub(super) fn listed_open_before(
    records: &Merged,
    number: &'static Field,
    is_open: impl Fn(usize) -> Option<bool>,
) -> bool {
    if records.len() == records.rows.len() {
        return false;
    }
    let number = |row: usize| records.code(number, row);
    let mut counts = vec![false; records.len()];
    let mut newest: HashMap<u32, usize> = HashMap::new();
    for row in records.rows.iter().copied() {
        counts[row] = true;
        newest.insert(number(row), records.file_of(row));
    }
    // By file, whether it has some that are done, and such as were open.
    let mut has: BTreeMap<usize, (bool, bool)> = BTreeMap::new();
    for (row, counts) in counts.into_iter().enumerate() {
        let Some(is_open) = is_open(row) else {
            continue;
        };
        let file = records.file_of(row);
        let (done, open) = has.entry(file).or_default();
        if !is_open {
            *done = true;
        } else if !counts && number(row) != NO_TEXT {
            // What became of it in the same file is a history or a line of it.
            let now_in = newest.get(&number(row));
            *open |= now_in.is_some_and(|now| *now != file);
        }
    }
    has.values().any(|(done, open)| *done && *open)
}
