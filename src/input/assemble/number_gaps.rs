//! Tickets that are missing between those that are listed, by their numbers.

use std::collections::HashMap;

use crate::input::fields::tickets as field;
use crate::input::merge::Merged;
use crate::input::value::parted_before_digits;

/// Of fewer missing numbers little is lost, where they are few of all.
const FEWEST: u64 = 5;

/// Whether the numbers of the tickets follow each other so closely that none is
/// left out between them: no more than one in a hundred is missing, or a few that
/// were deleted or merged away. Numbers with gaps may be those of tickets that
/// are not listed or of other things that are counted with them, and numbers of
/// another kind show nothing: of all these nothing follows.
pub(super) fn numbers_are_complete(records: &Merged) -> bool {
    let mut by_beginning: HashMap<&str, Vec<u64>> = HashMap::new();
    let mut numbered = 0;
    for row in 0..records.len() {
        let number = records.text(&field::TICKET_ID, row).and_then(parted);
        if let Some((beginning, number)) = number {
            by_beginning.entry(beginning).or_default().push(number);
            numbered += 1;
        }
    }
    if numbered * 10 < records.len() * 9 {
        return false;
    }
    let series = by_beginning.into_values().map(Series::of);
    let all = series.fold(Series::default(), Series::and);
    all.tells() && all.missing <= (all.listed / 100).max((all.listed / 10).min(FEWEST - 1))
}

/// The numbers that begin in the same way.
#[derive(Default, Clone, Copy)]
struct Series {
    listed: u64,
    /// How many of them follow another one.
    following: u64,
    missing: u64,
}

impl Series {
    fn of(mut numbers: Vec<u64>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        // A few at the ends may be mistyped, or of other times.
        let stray = numbers.len() / 100;
        let numbers = &numbers[stray..numbers.len() - stray];
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
            return Self::default();
        };
        let following = numbers.len() as u64 - 1;
        Self {
            listed: numbers.len() as u64,
            following,
            missing: last - first - following,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            listed: self.listed + other.listed,
            following: self.following + other.following,
            missing: self.missing.saturating_add(other.missing),
        }
    }

    /// Whether most of the numbers follow another one: of single numbers that
    /// each begin otherwise none could be missing.
    fn tells(self) -> bool {
        self.following * 2 >= self.listed
    }
}

/// A number without what stands before it: `INC0010023`.
fn parted(text: &str) -> Option<(&str, u64)> {
    let (beginning, digits) = parted_before_digits(text);
    Some((beginning, digits.parse().ok()?))
}
