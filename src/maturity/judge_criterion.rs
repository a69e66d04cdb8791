//! A criterion held against the readings.

use super::readings::Readings;
use super::verdict::{CriterionVerdict, MonthsInTarget, Status};
use crate::model::{Absence, Criterion, Measured, Month, Unit};

/// Judges a criterion at a month end.
#[must_use]
pub fn judge_criterion(
    criterion: &Criterion,
    readings: &Readings,
    month: Month,
) -> CriterionVerdict {
    let window = criterion
        .window
        .or_else(|| readings.own_window(&criterion.metric))
        .unwrap_or(1);
    let latest = value_at(criterion, readings, window, month);
    let (status, months) = match criterion.months {
        None => (of_one_month(criterion, latest.as_ref().ok()), None),
        Some((needed, of)) => {
            let months = months_in_target(criterion, readings, window, month, (needed, of));
            (of_months(months), Some(months))
        }
    };
    let reason = (status == Status::NotObserved).then(|| match &latest {
        Err(reason) => reason.clone(),
        Ok(_) => "too few months have a value".to_owned(),
    });
    let measured = latest.ok();
    CriterionVerdict {
        id: criterion.id.clone(),
        metric: criterion.metric.clone(),
        status,
        reason,
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

/// The value at a month end, or why there is none.
fn value_at(
    criterion: &Criterion,
    readings: &Readings,
    window: u32,
    month: Month,
) -> Result<Measured, String> {
    let reading = readings
        .get(&criterion.metric, window, month)
        .ok_or_else(|| "the month lies before the records".to_owned())?;
    let measured = *reading.outcome.as_ref().map_err(ToString::to_string)?;
    match criterion.minimum_n {
        Some(minimum) if measured.n < minimum => Err(Absence::BelowMinimum {
            n: measured.n,
            minimum,
        }
        .to_string()),
        _ => Ok(measured),
    }
}

fn of_one_month(criterion: &Criterion, measured: Option<&Measured>) -> Status {
    match measured {
        None => Status::NotObserved,
        Some(measured) if criterion.target.is_met_by(measured.value) => Status::Met,
        Some(_) => Status::NotMet,
    }
}

fn months_in_target(
    criterion: &Criterion,
    readings: &Readings,
    window: u32,
    month: Month,
    (needed, of): (u32, u32),
) -> MonthsInTarget {
    let mut months = MonthsInTarget {
        needed,
        of,
        met: 0,
        measured: 0,
    };
    for back in 0..of {
        if let Ok(measured) = value_at(criterion, readings, window, month.minus(back)) {
            months.measured += 1;
            months.met += u32::from(criterion.target.is_met_by(measured.value));
        }
    }
    months
}

/// A month without a value counts neither way: the target is missed only if
/// all such months together could not save it.
fn of_months(months: MonthsInTarget) -> Status {
    let unknown = months.of - months.measured;
    if months.met >= months.needed {
        Status::Met
    } else if months.met + unknown < months.needed {
        Status::NotMet
    } else {
        Status::NotObserved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(met: u32, measured: u32) -> Status {
        of_months(MonthsInTarget {
            needed: 5,
            of: 6,
            met,
            measured,
        })
    }

    #[test]
    fn five_of_six_months() {
        assert_eq!(status(5, 6), Status::Met);
        assert_eq!(status(5, 5), Status::Met);
        assert_eq!(status(4, 6), Status::NotMet);
        assert_eq!(status(4, 5), Status::NotObserved);
        assert_eq!(status(3, 5), Status::NotMet);
        assert_eq!(status(0, 0), Status::NotObserved);
    }
}
