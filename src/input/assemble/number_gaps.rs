//! Tickets and invoices that are missing between those that are listed, by their
//! numbers.

use std::collections::HashMap;

use crate::input::fields::{Field, invoices, tickets};
use crate::input::merge::Merged;
use crate::input::value::number_behind;

/// Of fewer missing numbers little is lost, where they are few of all.
const FEWEST: u64 = 5;

/// Whether the numbers of the tickets follow each other so closely that none is
/// left out between them: no more than one in a hundred is missing, or a few that
/// were deleted or merged away. Numbers with gaps may be those of tickets that
/// are not listed or of other things that are counted with them, and numbers of
/// another kind show nothing: of all these nothing follows.
pub(super) fn numbers_are_complete(records: &Merged) -> bool {
    let Some(by_beginning) = numbers(records, &tickets::TICKET_ID) else {
        return false;
    };
    let series = by_beginning.into_values().map(Series::of);
    let all = series.fold(Series::default(), Series::and);
    all.tells() && all.missing <= (all.listed / 100).max((all.listed / 10).min(FEWEST - 1))
}

/// Whether the numbers of the invoices show that some are left out between them:
/// more than one in twenty, which is more than are voided or credited. Numbers
/// that lie further apart than most of those that are missing would fill, or
/// that are of another kind, show nothing.
pub(super) fn invoices_are_missing(records: &Merged) -> bool {
    let Some(by_beginning) = numbers(records, &invoices::INVOICE_NUMBER) else {
        return false;
    };
    let series = by_beginning.into_values().flat_map(without_leaps);
    let all = series.map(Series::of).fold(Series::default(), Series::and);
    let usual = (all.listed / 20).max((all.listed / 10).min(FEWEST - 1));
    all.tells() && (usual + 1..=all.listed).contains(&all.missing)
}

/// The numbers of all rows, by what they begin with; none where too many rows
/// have no number.
fn numbers<'r>(records: &'r Merged, field: &'static Field) -> Option<HashMap<&'r str, Vec<u64>>> {
    let mut by_beginning: HashMap<&str, Vec<u64>> = HashMap::new();
    let mut numbered = 0;
    for row in 0..records.len() {
        let number = records.text(field, row).and_then(number_behind);
        if let Some((beginning, number)) = number {
            by_beginning.entry(beginning).or_default().push(number);
            numbered += 1;
        }
    }
    (numbered * 10 >= records.len() * 9).then_some(by_beginning)
}

/// Numbers parted where they leap: another series begins there, of another year
/// or of other documents.
fn without_leaps(mut numbers: Vec<u64>) -> Vec<Vec<u64>> {
    const LEAP: u64 = 20;
    numbers.sort_unstable();
    let series = numbers.chunk_by(|one, next| next - one <= LEAP);
    series.map(<[u64]>::to_vec).collect()
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
