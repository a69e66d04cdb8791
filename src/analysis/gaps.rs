//! What lies between each step of the path and its target, in the provider's
//! own units, and who or what makes it up.

use crate::maturity::{CriterionVerdict, Effort, GapPart, PathStep, Readings};
use crate::metrics::{Indexed, Snapshot, breakdowns, closing};
use crate::model::{Measured, Month};

/// Adds to each step what would close its gap, and the parts of it.
pub(super) fn tell_gaps(
    path: &mut [PathStep],
    readings: &Readings,
    indexed: &Indexed,
    month: Month,
) {
    for step in path {
        let criterion = &step.criterion;
        step.effort = effort(criterion, readings, month);
        step.parts = parts(criterion, indexed, month);
    }
}

fn effort(criterion: &CriterionVerdict, readings: &Readings, month: Month) -> Option<Effort> {
    let months = criterion.months.map_or(1, |months| months.of);
    let missed: Vec<Measured> = (0..months)
        .filter_map(|back| readings.get(&criterion.metric, criterion.window, month.minus(back)))
        .filter_map(|reading| reading.outcome.as_ref().ok().copied())
        .filter(|measured| !criterion.target.is_met_by(measured.value))
        .collect();
    let closing = closing(
        &criterion.metric,
        &criterion.target,
        criterion.window,
        &missed,
    )?;
    Some(Effort {
        amount: closing.amount,
        unit: closing.unit,
        a_month: closing.a_month,
        told: closing.told,
    })
}

fn parts(criterion: &CriterionVerdict, indexed: &Indexed, month: Month) -> Vec<GapPart> {
    if criterion.value.is_none() {
        return Vec::new();
    }
    // A target that has to hold in several months is missed over all of them.
    let months = criterion.months.map_or(1, |months| months.of);
    let at = Snapshot::new(indexed, month, criterion.window.max(months));
    breakdowns(&criterion.metric, &at)
        .into_iter()
        .flat_map(|breakdown| {
            breakdown.parts.into_iter().map(move |part| GapPart {
                by: breakdown.by,
                name: part.name,
                amount: part.amount,
                share: part.share,
                share_of_all: part.share_of_all,
            })
        })
        .collect()
}
