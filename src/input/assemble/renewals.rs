//! Agreements that run on past the end of their term.

use std::collections::{BTreeMap, BTreeSet};

use super::Builder;
use super::recurring::end_of;
use crate::input::fields::recurring as field;
use crate::input::merge::Merged;
use crate::input::value::vocabulary::{self, AgreementStatus};
use crate::language::message;
use crate::model::DAY;

/// Rows that run on past the end of their term: those that are said to be active
/// although it has passed, and those that are to be renewed at it, unless they
/// are said to have ended. They do not where another agreement of the same
/// client and product takes their place. One that began while they ran stands
/// beside them and does not.
pub(super) fn renewed_rows(
    records: &Merged,
    rows: &[usize],
    builder: &mut Builder<'_>,
) -> BTreeSet<usize> {
    let said_in_force = records.map_text(&field::STATUS, |word| {
        Some(vocabulary::is_said_in_force(word))
    });
    let statuses = records.map_text(&field::STATUS, vocabulary::agreement_status);
    let now = builder.activity.last_moment();
    let starts = Starts::of(records, rows);
    let is_over = |end: i64| now.is_some_and(|now| end < now);
    let is_said_so = |row: usize, end: i64| {
        said_in_force[row] == Some(true)
            && records.time(&field::CANCELLED_AT, row).is_none()
            // Of a month it is said that it was active then.
            && records.time(&field::MONTH, row).is_none()
            && is_over(end)
            && !starts.have_later_than(records, row, end)
    };
    let is_to_be = |row: usize, renewal: i64| {
        statuses[row] != Some(AgreementStatus::Ended) && !starts.have_near(records, row, renewal)
    };
    let mut renewed = BTreeSet::new();
    let (mut past_their_end, mut to_be) = (0_usize, 0_usize);
    for row in rows.iter().copied() {
        if let Some(end) = end_of(records, row) {
            if is_said_so(row, end) {
                renewed.insert(row);
                past_their_end += 1;
            }
        } else if let Some(renewal) = renewal_of(records, row)
            && is_to_be(row, renewal)
        {
            renewed.insert(row);
            to_be += 1;
        }
    }
    if past_their_end > 0 {
        builder
            .caveats
            .push(message!("caveat-renewed-agreements", n = past_their_end));
    }
    if to_be > 0 {
        builder
            .caveats
            .push(message!("caveat-agreements-to-renew", n = to_be));
    }
    renewed
}

/// The first moment at which an agreement is not in force any more, or at which
/// the next term of one begins that has no other end.
pub(super) fn end_or_renewal(records: &Merged, row: usize) -> Option<i64> {
    end_of(records, row).or_else(|| renewal_of(records, row))
}

/// The moment at which the next term of an agreement begins.
fn renewal_of(records: &Merged, row: usize) -> Option<i64> {
    let renewal = records.time(&field::RENEWED_AT, row);
    renewal.map(|renewal| renewal.seconds)
}

/// When the agreements of each client on each product began.
struct Starts<'r>(BTreeMap<Sold<'r>, BTreeSet<i64>>);

/// A client, and a product.
type Sold<'r> = (Option<&'r str>, Option<&'r str>);

impl<'r> Starts<'r> {
    fn of(records: &'r Merged, rows: &[usize]) -> Self {
        let mut starts: BTreeMap<Sold<'r>, BTreeSet<i64>> = BTreeMap::new();
        for row in rows {
            let of_sold = starts.entry(sold(records, *row)).or_default();
            of_sold.extend(start_of(records, *row));
        }
        Self(starts)
    }

    /// Whether another one began later than this one, and after its end or
    /// shortly before.
    fn have_later_than(&self, records: &'r Merged, row: usize, end: i64) -> bool {
        let of_sold = self.0.get(&sold(records, row));
        let last = of_sold.and_then(|starts| starts.last().copied());
        let (Some(start), Some(last)) = (start_of(records, row), last) else {
            return false;
        };
        last > start && last >= end - may_overlap(end - start)
    }

    /// Whether another one began later than this one, and about when it was to
    /// be renewed.
    fn have_near(&self, records: &'r Merged, row: usize, renewal: i64) -> bool {
        let of_sold = self.0.get(&sold(records, row));
        let (Some(start), Some(starts)) = (start_of(records, row), of_sold) else {
            return false;
        };
        let apart = may_overlap(renewal - start);
        starts
            .iter()
            .any(|other| *other > start && (*other - renewal).abs() <= apart)
    }
}

fn sold(records: &Merged, row: usize) -> Sold<'_> {
    (
        records.text(&field::CLIENT, row),
        records.text(&field::NAME, row),
    )
}

fn start_of(records: &Merged, row: usize) -> Option<i64> {
    records
        .time(&field::STARTED_AT, row)
        .map(|time| time.seconds)
}

/// How long before the end of a term the agreement may begin that takes its
/// place: a client signs a month before a year is over, and a week before a
/// month is.
fn may_overlap(term: i64) -> i64 {
    const LONGEST: i64 = 31 * DAY;
    (term / 4).clamp(0, LONGEST)
}
