use std::collections::BTreeMap;

use crate::model::{Criterion, Measured, Month, Reading, Unit};

/// Readings, to be asked for by metric, window and month.
#[derive(Debug, Default, Clone)]
pub struct Readings {
    readings: BTreeMap<(&'static str, u32, Month), Reading>,
    own_windows: BTreeMap<&'static str, u32>,
}

impl Readings {
    /// No readings yet, of metrics with these windows of their own.
    #[must_use]
    pub fn new(own_windows: BTreeMap<&'static str, u32>) -> Self {
        Self {
            readings: BTreeMap::new(),
            own_windows,
        }
    }

    pub fn add(&mut self, reading: Reading) {
        self.readings
            .insert((reading.metric, reading.window, reading.month), reading);
    }

    /// The window that a metric has unless another is asked for.
    #[must_use]
    pub fn own_window(&self, metric: &str) -> Option<u32> {
        self.own_windows.get(metric).copied()
    }

    /// The windows that metrics have unless others are asked for.
    #[must_use]
    pub fn own_windows(&self) -> &BTreeMap<&'static str, u32> {
        &self.own_windows
    }

    /// How many months a criterion's value looks back over.
    #[must_use]
    pub fn window_of(&self, criterion: &Criterion) -> u32 {
        criterion
            .window
            .or_else(|| self.own_window(&criterion.metric))
            .unwrap_or(1)
    }

    /// The same readings with a metric at this value at a number of month ends,
    /// whatever the window and whether or not anything was measured.
    pub fn assume(&mut self, metric: &str, unit: Unit, value: f64, months: &[Month]) {
        let Some((&metric, &own)) = self.own_windows.get_key_value(metric) else {
            return;
        };
        let mut windows: Vec<u32> = self
            .readings
            .keys()
            .filter(|(of, _, _)| *of == metric)
            .map(|(_, window, _)| *window)
            .chain([own])
            .collect();
        windows.sort_unstable();
        windows.dedup();
        for window in windows {
            for month in months {
                self.add(Reading {
                    metric,
                    month: *month,
                    window,
                    unit,
                    outcome: Ok(Measured::assumed(value)),
                });
            }
        }
    }

    #[must_use]
    pub fn get(&self, metric: &str, window: u32, month: Month) -> Option<&Reading> {
        let (metric, _) = self.own_windows.get_key_value(metric)?;
        self.readings.get(&(*metric, window, month))
    }

    /// All readings, by metric, window and month.
    pub fn iter(&self) -> impl Iterator<Item = &Reading> {
        self.readings.values()
    }
}
