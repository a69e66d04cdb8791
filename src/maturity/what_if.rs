//! The phase that would follow if some metrics were other than they are.

use super::judge::judge;
use super::readings::Readings;
use super::verdict::MonthVerdict;
use crate::model::{MaturityModel, Month, Unit, Waiver};

/// The phase that would follow if some metrics were other than they are.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    pub assumed: Vec<Assumed>,
    pub verdict: MonthVerdict,
}

/// A value that was assumed, beside the one measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumed {
    /// The metric's id.
    pub metric: String,
    pub unit: Unit,
    pub value: f64,
    pub measured: Option<f64>,
}

/// A value that a metric is to be taken to have.
#[derive(Debug, Clone, PartialEq)]
pub struct Assumption {
    /// The metric's id.
    pub metric: &'static str,
    pub unit: Unit,
    pub value: f64,
}

/// Judges the month end with metrics at assumed values, as if they had been
/// there in every month that a criterion looks at.
#[must_use]
pub fn what_if(
    model: &MaturityModel,
    readings: &Readings,
    waivers: &[Waiver],
    month: Month,
    assumptions: &[Assumption],
) -> WhatIf {
    let look_back = model.longest_look_back();
    let months: Vec<Month> = month.minus(look_back).up_to(month).collect();
    let mut assumed = readings.clone();
    for assumption in assumptions {
        assumed.assume(
            assumption.metric,
            assumption.unit,
            assumption.value,
            &months,
        );
    }
    let measured = |metric: &str| {
        let window = readings.own_window(metric)?;
        readings.get(metric, window, month)?.value()
    };
    WhatIf {
        assumed: assumptions
            .iter()
            .map(|assumption| Assumed {
                metric: assumption.metric.to_owned(),
                unit: assumption.unit,
                value: assumption.value,
                measured: measured(assumption.metric),
            })
            .collect(),
        verdict: judge(model, &assumed, waivers, month),
    }
}
