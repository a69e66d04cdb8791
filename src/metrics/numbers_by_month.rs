//! What the numbers of tickets tell of months in which few are listed: whether
//! few were opened, or the rest of them is missing.

use std::collections::BTreeMap;

use super::records::Rows;
use crate::input::number_behind;
use crate::input::tables::{Labels, tickets};
use crate::model::Month;

pub(super) struct NumbersByMonth {
    /// The numbers of the tickets opened in each month, in their order.
    months: BTreeMap<Month, Vec<u64>>,
    /// The months of which most numbers are missing, and how many tickets they
    /// hold.
    pub(super) lost: BTreeMap<Month, u64>,
}

impl NumbersByMonth {
    /// Those that begin in the way that most do.
    pub(super) fn of(rows: &Rows, labels: &Labels) -> Option<Self> {
        let created = rows.seconds(&tickets::CREATED_AT).ok()?;
        let codes = rows.codes(&tickets::NUMBER).ok()?;
        let mut by_beginning: BTreeMap<&str, BTreeMap<Month, Vec<u64>>> = BTreeMap::new();
        for row in 0..rows.len() {
            let number = codes
                .get(row)
                .and_then(|code| labels.text(&tickets::NUMBER, code));
            let Some((beginning, number)) = number.and_then(number_behind) else {
                continue;
            };
            let Some(month) = created.get(row).and_then(Month::of_seconds) else {
                continue;
            };
            let by_month = by_beginning.entry(beginning).or_default();
            by_month.entry(month).or_default().push(number);
        }
        let tickets =
            |months: &BTreeMap<Month, Vec<u64>>| -> usize { months.values().map(Vec::len).sum() };
        let mut months = by_beginning.into_values().max_by_key(tickets)?;
        if tickets(&months) * 10 < rows.len() * 9 {
            return None;
        }
        for numbers in months.values_mut() {
            numbers.sort_unstable();
        }
        let lost = lost_of(&months);
        Some(Self { months, lost })
    }

    /// Whether few numbers are missing of a month that holds hardly any tickets,
    /// by how far they rise from the month before to the one behind. Where numbers
    /// are given to other things as well, they rise by more for each ticket, in
    /// the months beside it just as in it. Numbers that do not rise with time tell
    /// nothing.
    pub(super) fn run_through(&self, month: Month) -> bool {
        let listed = |month: Month| self.months.get(&month).map_or(&[][..], Vec::as_slice);
        let (before, after) = (listed(month.minus(1)), listed(month.plus(1)));
        let (Some(step_before), Some(step_after)) = (step(before), step(after)) else {
            return false;
        };
        let step = f64::midpoint(step_before, step_after);
        let (_, last) = middle_part(before);
        let (first, _) = middle_part(after);
        let Some(risen) = first.checked_sub(last) else {
            return false;
        };
        let beside = before.len().min(after.len()) as f64;
        let in_it = listed(month).len() as f64;
        let at_the_ends = (before.len() + after.len()) as f64 * AT_ENDS;
        let missing = risen as f64 / step - in_it - at_the_ends;
        missing * 2.0 < beside - in_it
    }
}

/// The months that hold less than a third of the numbers between their first
/// and their last, where tickets have nearly all numbers for themselves; and
/// how many tickets they hold.
fn lost_of(months: &BTreeMap<Month, Vec<u64>>) -> BTreeMap<Month, u64> {
    const MANY: u64 = 20;
    const DENSE: f64 = 1.25;
    let mut steps: Vec<f64> = months.values().filter_map(|of| step(of)).collect();
    steps.sort_by(f64::total_cmp);
    let usual = steps.get(steps.len() / 2);
    if usual.is_none_or(|usual| *usual > DENSE) {
        return BTreeMap::new();
    }
    let lost = months.iter().filter(|(_, numbers)| {
        let aside = aside(numbers);
        let numbers = &numbers[aside..numbers.len() - aside];
        let gaps = numbers.windows(2).map(|two| two[1] - two[0]);
        // One large gap is a new series, and no loss.
        let given_out = gaps.clone().sum::<u64>() - gaps.max().unwrap_or(0);
        given_out >= MANY && numbers.len() as u64 * 3 < given_out
    });
    lost.map(|(month, numbers)| (*month, numbers.len() as u64))
        .collect()
}

/// What is left aside at each end of a month's numbers: of tickets that were
/// dated back, or numbered otherwise.
const AT_ENDS: f64 = 0.1;

fn aside(numbers: &[u64]) -> usize {
    (numbers.len() as f64 * AT_ENDS) as usize
}

/// The first and the last number of the middle part of a month's.
fn middle_part(numbers: &[u64]) -> (u64, u64) {
    let aside = aside(numbers);
    (numbers[aside], numbers[numbers.len() - 1 - aside])
}

/// By how much the numbers of a month rise from one ticket to the next; `None`
/// of too few.
fn step(numbers: &[u64]) -> Option<f64> {
    const ENOUGH: usize = 10;
    if numbers.len() < ENOUGH {
        return None;
    }
    let (first, last) = middle_part(numbers);
    let tickets = numbers.len() as f64 * (1.0 - 2.0 * AT_ENDS);
    (last > first).then(|| (last - first) as f64 / tickets)
}
