//! Tickets that are missing between those that are listed, by their numbers.

use std::collections::HashMap;

use crate::input::fields::tickets as field;
use crate::input::merge::Merged;
use crate::input::value::parted_before_digits;

/// Of fewer missing numbers little is lost.
const FEWEST: u64 = 5;

/// Whether numbers are missing between those of the tickets, although nearly
/// all of them are there: more than one in a hundred. Where half of them or more
/// are missing, something else is counted by the same numbers, and nothing
/// follows.
pub(super) fn numbers_are_missing(records: &Merged) -> bool {
    let mut by_beginning: HashMap<&str, Vec<u64>> = HashMap::new();
    for row in 0..records.len() {
        let number = records.text(&field::TICKET_ID, row).and_then(parted);
        if let Some((beginning, number)) = number {
            by_beginning.entry(beginning).or_default().push(number);
        }
    }
    let groups = by_beginning.into_iter();
    let Some((_, mut numbers)) =
        groups.max_by_key(|(beginning, numbers)| (numbers.len(), *beginning))
    else {
        return false;
    };
    numbers.sort_unstable();
    numbers.dedup();
    // A few at the ends may be mistyped, or of other times.
    let stray = numbers.len() / 100;
    let numbers = &numbers[stray..numbers.len() - stray];
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
        return false;
    };
    let listed = numbers.len() as u64;
    let missing = last - first + 1 - listed;
    missing >= FEWEST && missing * 100 > listed && missing < listed
}

/// A number without what stands before it: `INC0010023`.
fn parted(text: &str) -> Option<(&str, u64)> {
    let (beginning, digits) = parted_before_digits(text);
    Some((beginning, digits.parse().ok()?))
}
