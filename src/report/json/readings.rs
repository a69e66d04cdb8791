//! The readings, as `report.json` says them.

use serde::Serialize;

use crate::model::{self, Unit};
use crate::report::number::stable;

#[derive(Debug, Serialize)]
pub(super) struct Reading<'a> {
    metric: &'a str,
    month: String,
    value: Option<f64>,
    /// Why there is no value, as a name.
    reason: Option<&'static str>,
    /// Why there is no value, as a sentence.
    reason_text: Option<String>,
    unit: Unit,
    n: Option<u64>,
    numerator: Option<f64>,
    denominator: Option<f64>,
    interval: Option<[f64; 2]>,
    window: u32,
}

/// The readings by metric and month.
pub(super) fn readings(readings: &[model::Reading]) -> Vec<Reading<'_>> {
    let mut sorted: Vec<_> = readings.iter().collect();
    sorted.sort_by_key(|reading| (reading.metric, reading.month));
    sorted.into_iter().map(Reading::of).collect()
}

/// An interval, if both of its ends are numbers.
pub(super) fn interval(interval: Option<(f64, f64)>) -> Option<[f64; 2]> {
    let (low, high) = interval?;
    Some([stable(low)?, stable(high)?])
}

impl<'a> Reading<'a> {
    fn of(reading: &'a model::Reading) -> Self {
        let absent = Self {
            metric: reading.metric,
            month: reading.month.to_string(),
            value: None,
            reason: None,
            reason_text: None,
            unit: reading.unit,
            n: None,
            numerator: None,
            denominator: None,
            interval: None,
            window: reading.window,
        };
        match &reading.outcome {
            Err(absence) => Self {
                reason: Some(absence.id()),
                reason_text: Some(absence.to_string()),
                ..absent
            },
            Ok(measured) => {
                let value = stable(measured.value);
                let odd = value.is_none();
                Self {
                    value,
                    reason: odd.then_some("not_a_number"),
                    reason_text: odd.then(|| "the formula gives no finite number".to_owned()),
                    n: Some(measured.n),
                    numerator: measured.numerator.and_then(stable),
                    denominator: measured.denominator.and_then(stable),
                    interval: interval(measured.interval),
                    ..absent
                }
            }
        }
    }
}
