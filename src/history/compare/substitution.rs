//! The readings of a later run as they would be if no more could be seen than
//! before, and nothing were counted in another way.

use crate::history::Run;
use crate::maturity::Readings;
use crate::model::{Absence, Month, Reading};

/// Whether a metric is counted by another formula, or over another window of
/// its own, than before. What only one of the runs knows is not.
pub(super) fn is_counted_otherwise(before: &Run, after: &Run, metric: &str) -> bool {
    match (before.metric(metric), after.metric(metric)) {
        (Some(then), Some(now)) => (then.revision, then.window) != (now.revision, now.window),
        _ => false,
    }
}

/// Whether a value is missing because the exports do not show it, whatever
/// happened.
pub(super) fn is_unseen(absence: &Absence) -> bool {
    match absence {
        Absence::NoTable(_)
        | Absence::NoColumn(..)
        | Absence::ColumnEmpty(..)
        | Absence::OutsideExport(_)
        | Absence::CannotShow(_) => true,
        Absence::NoRows | Absence::BelowMinimum { .. } | Absence::ZeroDenominator => false,
    }
}

/// How far the later readings are taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// What could not be seen before stays unseen, and what is not seen any
    /// more stays as it was last seen.
    AsBefore,
    /// Everything is seen as the later run saw it; only formulas are the
    /// earlier ones.
    AsNow,
}

/// The readings of the later run, for the windows that the earlier one asked
/// for.
pub(super) fn substituted(before: &Run, after: &Run, sight: Sight) -> Readings {
    let own_windows = before.readings.own_windows().clone();
    let mut mixed = Readings::new(own_windows);
    let first_known = before.readings.iter().map(|reading| reading.month).min();
    for reading in after.readings.iter() {
        let reached =
            sight == Sight::AsNow || first_known.is_some_and(|first| reading.month >= first);
        match last_known(before, reading, reading.month) {
            Some(then) => mixed.add(choose(before, after, sight, reading, then)),
            None if reached => mixed.add(reading.clone()),
            None => {}
        }
    }
    // What the later run did not ask for is carried on as it was last known.
    for reading in before.readings.iter() {
        let known = |month| after.readings.get(reading.metric, reading.window, month);
        if known(reading.month).is_none() {
            mixed.add(reading.clone());
        }
        if reading.month == before.month && known(after.month).is_none() {
            let since = before.month.plus(1).up_to(after.month);
            since.for_each(|month| mixed.add(at(reading, month)));
        }
    }
    mixed
}

fn choose(before: &Run, after: &Run, sight: Sight, now: &Reading, then: &Reading) -> Reading {
    if is_counted_otherwise(before, after, now.metric) {
        return at(then, now.month);
    }
    if sight == Sight::AsNow {
        return now.clone();
    }
    let unseen = |reading: &Reading| reading.outcome.as_ref().is_err_and(is_unseen);
    if unseen(then) == unseen(now) {
        now.clone()
    } else {
        at(then, now.month)
    }
}

/// What the earlier run read of the same series: at the same month, or at its
/// last one.
fn last_known<'a>(before: &'a Run, like: &Reading, month: Month) -> Option<&'a Reading> {
    let month = month.min(before.month);
    before.readings.get(like.metric, like.window, month)
}

fn at(reading: &Reading, month: Month) -> Reading {
    Reading {
        month,
        ..reading.clone()
    }
}
