//! What files tell about each other: a file in which no date proves its order,
//! and no rating its scale, is read as the others of its dialect and table are;
//! its dates, where there are none, as those of all other files.

use std::collections::{BTreeMap, BTreeSet};

use super::{ASKS_ORDER, ASKS_SCALE};
use crate::config::RatingScale;
use crate::input::fields::{ValueKind, kind_name};
use crate::input::read_file::FileRead;
use crate::input::value::time::DateOrder;

/// What other files of its kind tell of a file that does not show it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OfOthers {
    pub order: Option<DateOrder>,
    pub scale: Option<RatingScale>,
}

/// Reads the files again, by their place, of which others of their kind tell
/// something.
pub fn read_again(reads: &mut [FileRead], read: impl Fn(usize, OfOthers) -> FileRead) {
    let orders = told_by_others(reads, ASKS_ORDER, ValueKind::Time);
    let scales = told_by_others(reads, ASKS_SCALE, ValueKind::Rating);
    for (place, (order, scale)) in orders.into_iter().zip(scales).enumerate() {
        let of_others = OfOthers {
            order: order.and_then(|word| {
                [DateOrder::DayFirst, DateOrder::MonthFirst]
                    .into_iter()
                    .find(|order| order.word() == word)
            }),
            scale: scale.and_then(|word| RatingScale::of_word(&word)),
        };
        if of_others != OfOthers::default() {
            reads[place] = read(place, of_others);
        }
    }
}

/// For each file that asks something of the columns of a kind, the format of
/// those columns in its like, where those agree.
fn told_by_others(reads: &[FileRead], question: &str, kind: ValueKind) -> Vec<Option<String>> {
    let asks = |read: &FileRead| {
        let mut questions = read.account.questions.iter();
        questions.any(|one| one.asks.id == question)
    };
    let like = |read: &FileRead| (read.account.dialect.clone(), read.account.tables.clone());
    let mut proven: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    let mut of_folder: BTreeSet<&str> = BTreeSet::new();
    for read in reads.iter().filter(|read| !asks(read)) {
        let columns = read.account.columns.iter();
        let of_kind = columns.filter(|column| column.kind == Some(kind_name(kind)));
        let formats: Vec<&str> = of_kind.filter_map(|one| one.format.as_deref()).collect();
        of_folder.extend(&formats);
        proven.entry(like(read)).or_default().extend(formats);
    }
    reads
        .iter()
        .map(|read| {
            // One person exports all of a folder; what ratings are on is a
            // matter of the product.
            let own = proven
                .get(&like(read))
                .filter(|formats| !formats.is_empty());
            let by_folder = (kind == ValueKind::Time).then_some(&of_folder);
            let formats = own.or(by_folder).filter(|_| asks(read))?;
            let only = formats.first().filter(|_| formats.len() == 1)?;
            Some((*only).to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::input::read_texts;

    const HEADER: &str = "ticket id,created,status\n";

    #[test]
    fn a_file_without_proof_is_read_as_its_like() {
        let doubtful = format!("{HEADER}1,03/04/2026,Open\n");
        let proven = format!("{HEADER}2,13/04/2026,Open\n");
        let first_of = |files: &[(&str, &String)]| {
            let account = read_texts(files).accounts.swap_remove(0);
            (account.first, account.questions.len())
        };
        assert_eq!(
            first_of(&[("a.csv", &doubtful), ("b.csv", &proven)]),
            (Some("2026-04-03".to_owned()), 0)
        );
        assert_eq!(
            first_of(&[("a.csv", &doubtful)]),
            (Some("2026-03-04".to_owned()), 1)
        );
    }
}
