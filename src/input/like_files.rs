//! What files of one kind tell about each other: a file in which no date proves
//! its order is read as the others of its dialect and table are.

use std::collections::{BTreeMap, BTreeSet};

use super::read_file::FileRead;
use super::settle::ASKS_ORDER;
use super::value::time::DateOrder;

/// Reads the files again, by their place, whose order of dates others of their
/// kind tell.
pub fn read_again(reads: &mut [FileRead], read: impl Fn(usize, DateOrder) -> FileRead) {
    for (place, order) in orders_by_others(reads).into_iter().enumerate() {
        if let Some(order) = order {
            reads[place] = read(place, order);
        }
    }
}

/// For each file that cannot tell the order of its dates, the order of its
/// like, where those agree.
fn orders_by_others(reads: &[FileRead]) -> Vec<Option<DateOrder>> {
    let asks = |read: &FileRead| {
        let mut questions = read.account.questions.iter();
        questions.any(|question| question.asks == ASKS_ORDER)
    };
    let kind = |read: &FileRead| (read.account.dialect.clone(), read.account.tables.clone());
    let mut proven: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
    for read in reads.iter().filter(|read| !asks(read)) {
        let formats = read.account.columns.iter();
        proven
            .entry(kind(read))
            .or_default()
            .extend(formats.filter_map(|column| column.format.as_deref()));
    }
    reads
        .iter()
        .map(|read| {
            let orders = proven.get(&kind(read)).filter(|_| asks(read))?;
            let only = orders.first().filter(|_| orders.len() == 1)?;
            [DateOrder::DayFirst, DateOrder::MonthFirst]
                .into_iter()
                .find(|order| order.word() == *only)
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
