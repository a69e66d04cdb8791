//! A criterion held against the readings.

use super::readings::Readings;
use super::rules::{self, Waivers};
use super::verdict::{CriterionVerdict, Status};
use crate::language::message;
use crate::model::{Absence, Criterion, Measured, Month, Unit};

/// Judges a criterion at a month end.
#[must_use]
pub(super) fn judge_criterion(
    criterion: &Criterion,
    readings: &Readings,
    month: Month,
    waivers: Waivers<'_>,
) -> CriterionVerdict {
    let window = readings.window_of(criterion);
    let latest = measured_at(criterion, readings, month);
    let value = |back: u32| value_at(criterion, readings, month.minus(back));
    let status = rules::criterion_status(criterion, &value);
    let months = criterion
        .months
        .map(|rule| rules::months_in_target(&criterion.target, rule, &value));
    let reason = (status == Status::NotObserved).then(|| match &latest {
        Err(Some(absence)) => absence.spoken(),
        Err(None) => message!("reason-before-records"),
        Ok(_) => message!("reason-too-few-months"),
    });
    let measured = latest.as_ref().ok();
    CriterionVerdict {
        id: criterion.id.clone(),
        metric: criterion.metric.clone(),
        role: criterion.role.clone(),
        status: rules::waived(status, waivers.of_criterion(criterion)),
        without_waiver: status,
        reason,
        absence: latest.as_ref().err().cloned().flatten(),
        value: measured.map(|measured| measured.value),
        unit: readings
            .get(&criterion.metric, window, month)
            .map_or(Unit::Count, |reading| reading.unit),
        target: criterion.target,
        window,
        months,
        n: measured.map_or(0, |measured| measured.n),
        numerator: measured.and_then(|measured| measured.numerator),
        denominator: measured.and_then(|measured| measured.denominator),
        interval: measured.and_then(|measured| measured.interval),
        rationale: criterion.rationale.clone(),
        source: criterion.source.clone(),
        remedy: criterion.remedy.clone(),
    }
}

/// The value at a month end that counts for the criterion.
pub(super) fn value_at(criterion: &Criterion, readings: &Readings, month: Month) -> Option<f64> {
    measured_at(criterion, readings, month)
        .ok()
        .map(|measured| measured.value)
}

/// What was measured at a month end, or why nothing was; `None` for a month
/// before the records.
pub(super) fn measured_at(
    criterion: &Criterion,
    readings: &Readings,
    month: Month,
) -> Result<Measured, Option<Absence>> {
    let window = readings.window_of(criterion);
    let reading = readings.get(&criterion.metric, window, month).ok_or(None)?;
    let measured = *reading.outcome.as_ref().map_err(|why| Some(why.clone()))?;
    match criterion.minimum_n {
        Some(minimum) if measured.n < minimum => Err(Some(Absence::BelowMinimum {
            n: measured.n,
            minimum,
        })),
        _ => Ok(measured),
    }
}
